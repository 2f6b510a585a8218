use crate::config::endpoint::library::{arn, bucket, host, items, substring, uri, url};

#[test]
fn host_labels() {
    let longest = "a".repeat(63);
    for label in ["a", "A-b-1", "0", "a-", longest.as_str()] {
        assert!(host::is_label(label) && host::is_name(label), "{label}");
    }
    let longer = "a".repeat(64);
    for label in ["", "-a", "a.b", "a_b", "é", "a b", "a/b", longer.as_str()] {
        assert!(!host::is_label(label), "{label}");
    }
    let long = format!("{longest}.{longest}");
    for (name, is_name) in [("a.b", true), (&long, true), ("a..b", false), (".a", false), ("a.", false), (".", false)] {
        assert_eq!(host::is_name(name), is_name, "{name}");
    }
}

#[test]
fn buckets_that_are_labels_or_names() {
    let table = [
        ("abc", true, true),
        ("a-b-c", true, true),
        ("a--b", true, true),
        ("a.b-c", false, true),
        ("a.b", false, true),
        ("a..b", false, false),
        ("a-.b", false, false),
        ("a.-b", false, false),
        ("192.168.1.1", false, false),
        ("1.2.3", false, true),
        ("ab", false, false),
        ("-ab", false, false),
        ("ab-", false, false),
        (".abc", false, false),
        ("abc.", false, false),
        ("Abc", false, false),
        ("a_b", false, false),
        ("", false, false),
    ];
    for (name, is_label, is_name) in table {
        assert_eq!((bucket::is_label(name), bucket::is_name(name)), (is_label, is_name), "{name}");
    }
    assert!(bucket::is_label(&"a".repeat(63)) && !bucket::is_name(&"a".repeat(64)));
}

#[test]
fn substrings_are_of_ascii_and_whole() {
    let table = [
        ("abcde", 0..3, Some("abc"), Some("cde")),
        ("abcde", 1..3, Some("bc"), Some("cd")),
        ("abc", 0..3, Some("abc"), Some("abc")),
        ("abc", 0..4, None, None),
        ("abc", 1..1, None, None),
        ("", 0..1, None, None),
        ("a\u{e9}c", 0..1, None, None),
    ];
    for (text, range, start, end) in table {
        assert_eq!(substring::from_start(text, range.clone()), start, "{text} {range:?}");
        assert_eq!(substring::from_end(text, range.clone()), end, "{text} {range:?}");
    }
    #[expect(clippy::reversed_empty_ranges, reason = "a rule set can ask for one")]
    let reversed = 2..1;
    assert_eq!((substring::from_start("abc", reversed.clone()), substring::from_end("abc", reversed)), (None, None));
}

#[test]
fn everything_but_the_unreserved_is_encoded() {
    assert_eq!(uri::encode("AZaz09-._~"), "AZaz09-._~");
    assert_eq!(uri::encode("a b/\u{e9}%+"), "a%20b%2F%C3%A9%25%2B");
}

/// The table of the specification of `split`.
#[test]
fn splits_are_limited() {
    let table: [(&str, &str, usize, &[&str]); 8] = [
        ("a--b--c", "--", 0, &["a", "b", "c"]),
        ("a--b--c", "--", 2, &["a", "b--c"]),
        ("a--b--c", "--", 1, &["a--b--c"]),
        ("", "--", 0, &[""]),
        ("----", "--", 0, &["", "", ""]),
        ("--b--", "--", 0, &["", "b", ""]),
        ("--x-s3--azid--suffix", "--", 2, &["", "x-s3--azid--suffix"]),
        ("abc", "x", 0, &["abc"]),
    ];
    for (text, delimiter, limit, expected) in table {
        assert_eq!(items::split(text, delimiter, limit), expected, "{text} {limit}");
    }
    let items = items::split("a--b", "--", 0);
    assert_eq!((items::get(&items, 1), items::get(&items, 2)), (Some("b"), None));
}

/// The table of the specification of `aws.parseArn`.
#[test]
fn arns_have_six_parts() {
    let parsed = arn::parse("arn:aws:ec2:us-east-1:012345678910:vpc/vpc-0e9801d129EXAMPLE").expect("an ARN");
    assert_eq!((parsed.partition, parsed.service, parsed.region), ("aws", "ec2", "us-east-1"));
    assert_eq!(parsed.account_id, "012345678910");
    assert_eq!(parsed.resource_ids(), ["vpc", "vpc-0e9801d129EXAMPLE"]);
    assert_eq!((parsed.resource_id(1), parsed.resource_id(2)), (Some("vpc-0e9801d129EXAMPLE"), None));
    let global = arn::parse("arn:aws:s3:::bucket:a/b").expect("an ARN");
    assert_eq!((global.region, global.account_id), ("", ""));
    assert_eq!(global.resource_ids(), ["bucket", "a", "b"]);
    for text in ["", "11111111-2222", "arn:aws:s3::", "arn::s3:::a", "arn:aws::::a", "arn:aws:s3:::", "ARN:aws:s3:::a"]
    {
        assert_eq!(arn::parse(text), None, "{text}");
    }
}

/// The table of the specification of `parseURL`, and what it says in words.
#[test]
fn urls_have_a_host_and_no_query() {
    let table = [
        ("https://example.com", "https", "example.com", "", "/", false),
        ("http://example.com:80/foo/bar", "http", "example.com:80", "/foo/bar", "/foo/bar/", false),
        ("HTTPS://a@example.com/", "https", "example.com", "/", "/", false),
        ("https://127.0.0.1", "https", "127.0.0.1", "", "/", true),
        ("https://127.0.0.1:8443/x/", "https", "127.0.0.1:8443", "/x/", "/x/", true),
        ("https://[fe80::1]", "https", "[fe80::1]", "", "/", true),
        ("https://[fe80::1]:1", "https", "[fe80::1]:1", "", "/", true),
        ("https://256.0.0.1", "https", "256.0.0.1", "", "/", false),
    ];
    for (text, scheme, authority, path, normalized, is_ip) in table {
        let parsed = url::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((parsed.scheme, parsed.authority, parsed.path, parsed.is_ip), (scheme, authority, path, is_ip));
        assert_eq!(parsed.normalized_path(), normalized, "{text}");
    }
    let none = [
        "https://example.com:8443?foo=bar",
        "https://example.com/#a",
        "example.com",
        "ftp://example.com",
        "https://",
        "https:///path",
        "https://:80",
        "https://a:b",
        "https://a:",
        "https://a:+1",
        "https://[fe80::1",
        "https://[x]",
        "https://[::1]x",
        "https://a b",
        "https://a\\b",
        "https://\u{e9}",
        "https://a:1:2",
        "",
    ];
    for text in none {
        assert_eq!(url::parse(text), None, "{text}");
    }
}
