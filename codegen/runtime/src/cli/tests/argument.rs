use super::tables::{self, option};
use crate::cli::argument::{argument, takes_shorthand};
use crate::cli::blob::BinaryFormat;
use crate::cli::fault::Kind;
use crate::cli::schema::Shape;

/// The value of words in JSON, or the message.
fn read(shape: &'static Shape, words: &[&str]) -> Result<String, String> {
    read_as(shape, words, BinaryFormat::Base64)
}

fn read_as(shape: &'static Shape, words: &[&str], binary: BinaryFormat) -> Result<String, String> {
    let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    match argument(&option(shape), &words, binary) {
        Ok(value) => Ok(String::from_utf8(value.to_json()).unwrap()),
        Err(fault) => Err(fault.message().to_owned()),
    }
}

fn refused(message: &str) -> Result<String, String> {
    Err(format!("Error parsing parameter '--option': {message}"))
}

#[test]
fn words_take_the_type_of_the_shape() {
    let table: [(&'static Shape, &[&str], &str); 27] = [
        (&tables::TEXT, &["1"], r#""1""#),
        (&tables::TEXT, &["{\"a\":1}"], r#""{\"a\":1}""#),
        (&tables::COLOR, &["blue"], r#""blue""#),
        (&tables::NUMBER, &[" -1_000 "], "-1000"),
        (&tables::REAL, &["1e3"], "1000.0"),
        (&tables::REAL, &["-inf"], r#""-Infinity""#),
        (&tables::WHEN, &["soon"], r#""soon""#),
        (&tables::ANY, &["[1, null]"], "[1,null]"),
        (&tables::TEXTS, &["a", "b c"], r#"["a","b c"]"#),
        (&tables::TEXTS, &["[\"a\"]"], r#"["a"]"#),
        (&tables::TEXTS, &["[", "]"], r#"["[","]"]"#),
        (&tables::TEXTS, &[], "[]"),
        (&tables::NUMBERS, &["1", "2"], "[1,2]"),
        (&tables::DOCUMENTS, &["{}", "1"], "[{},1]"),
        (&tables::LISTS, &["K=a"], r#"{"K":["a"]}"#),
        (&tables::LISTS, &["K="], r#"{"K":[""]}"#),
        (&tables::LISTS, &["K=[]"], r#"{"K":[]}"#),
        (&tables::LISTS, &["{\"K\": [1]}"], r#"{"K":[1]}"#),
        (&tables::ONLY, &["plain"], r#"{"Value":"plain"}"#),
        (&tables::ONLY, &["Value=x"], r#"{"Value":"x"}"#),
        (&tables::CHOICE, &["Other=2"], r#"{"Other":2}"#),
        (
            &tables::ITEM,
            &["Name=a,Count=3,Rate=1,Active=TRUE,Tags=x,Unknown=[1]"],
            r#"{"Name":"a","Count":3,"Rate":1.0,"Active":true,"Tags":["x"],"Unknown":["1"]}"#,
        ),
        (&tables::ITEM, &["Active=maybe,Name={A=1}"], r#"{"Active":"maybe","Name":{"A":"1"}}"#),
        (&tables::ITEM, &[" {\"Name\": null}"], r#"{"Name":null}"#),
        (&tables::ITEMS, &["Name=a", "Inner={Count=2}"], r#"[{"Name":"a"},{"Inner":{"Count":2}}]"#),
        (&tables::ITEMS, &["{\"Name\":\"a\"}", "{}"], r#"[{"Name":"a"},{}]"#),
        (&tables::ITEMS, &["[{\"Name\":\"a\"}]"], r#"[{"Name":"a"}]"#),
    ];
    for (shape, words, json) in table {
        assert_eq!(read(shape, words).as_deref(), Ok(json), "{}: {words:?}", shape.name);
    }
}

#[test]
fn words_that_make_no_value_are_refused() {
    let table: [(&'static Shape, &[&str], &str); 5] = [
        (&tables::NUMBERS, &["1", "x"], "invalid literal for int() with base 10: 'x'"),
        (&tables::ITEM, &["Name"], "Expected: '=', received: 'EOF' for input:\nName\n    ^"),
        (
            &tables::ITEM,
            &["Any={A=1}"],
            "Shorthand syntax does not support document types. Use JSON input for top-level argument to specify nested \
             parameter: Any",
        ),
        (
            &tables::ITEM,
            &["{\"Name\": }"],
            "Invalid JSON: Expecting value: line 1 column 10 (char 9)\nJSON received: {\"Name\": }",
        ),
        (&tables::ITEM, &["[1]"], "Invalid JSON:\n[1]"),
    ];
    for (shape, words, message) in table {
        assert_eq!(read(shape, words), refused(message), "{}: {words:?}", shape.name);
    }
}

#[test]
fn words_that_are_no_number_end_as_in_the_aws_cli() {
    let table = [
        (&tables::NUMBER, "it's", Kind::Other, "invalid literal for int() with base 10: \"it's\""),
        (&tables::NUMBER, "1__0", Kind::Other, "invalid literal for int() with base 10: '1__0'"),
        (&tables::LONG, "x", Kind::Usage, "argument --option: invalid int value: 'x'"),
        (&tables::REAL, "x", Kind::Usage, "argument --option: invalid float value: 'x'"),
        (&tables::ITEM, "Count=x", Kind::Other, "invalid literal for int() with base 10: 'x'"),
        (&tables::ITEM, "Rate=x", Kind::Other, "could not convert string to float: 'x'"),
    ];
    for (shape, word, kind, message) in table {
        let fault = argument(&option(shape), &[word.to_owned()], BinaryFormat::Base64).unwrap_err();
        assert_eq!((fault.kind(), fault.message()), (kind, message), "{}: {word}", shape.name);
    }
}

#[test]
fn blobs_are_read_in_the_format_that_is_given() {
    assert_eq!(read(&tables::BYTES, &["aGk"]), Err("Invalid base64: \"aGk\"".to_owned()));
    assert_eq!(read(&tables::BYTES, &["aGk="]).as_deref(), Ok(r#""aGk=""#));
    assert_eq!(read_as(&tables::BYTES, &["hi"], BinaryFormat::RawInBase64Out).as_deref(), Ok(r#""aGk=""#));
    for text in ["Blob=hi", "{\"Blob\": \"hi\"}"] {
        let blob = read_as(&tables::ITEM, &[text], BinaryFormat::RawInBase64Out);
        assert_eq!(blob.as_deref(), Ok(r#"{"Blob":"aGk="}"#), "{text}");
    }
    assert_eq!(read(&tables::ITEM, &["{\"Blob\": \"a G k =\"}"]).as_deref(), Ok(r#"{"Blob":"aGk="}"#));
}

#[test]
fn what_may_hold_a_secret_is_not_repeated() {
    let table: [(&'static Shape, &str); 6] = [
        (&tables::SECRETS, "{\"Secret\": \"hush\""),
        (&tables::SECRETS, "Secret=hush]"),
        (&tables::SECRETS, "Secret=hush,Count=hush"),
        (&tables::SECRETS, "Secret=hush,Secret=hush"),
        (&tables::SECRETS, "[\"hush\"]"),
        (&tables::SECRET_BYTES, "hushh"),
    ];
    for (shape, word) in table {
        let message = read(shape, &[word]).unwrap_err();
        assert!(message.contains("Redacted") && !message.contains("hush"), "{message}");
    }
}

#[test]
fn files_stand_for_their_contents() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, contents: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, contents).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (text, raw) = (file("text", b"K=a\r\n"), file("raw", b"\xff\x00"));
    let url = |path: &str| format!("file://{path}");
    assert_eq!(read(&tables::TEXT, &[&url(&text)]).as_deref(), Ok(r#""K=a\n""#));
    assert_eq!(read(&tables::LISTS, &[&url(&text)]).as_deref(), Ok(r#"{"K":["a"]}"#));
    assert_eq!(read(&tables::TEXTS, &[&url(&text)]).as_deref(), Ok(r#"["K=a\n"]"#));
    let two = format!(r#"["{0}","{0}"]"#, url(&text));
    assert_eq!(read(&tables::TEXTS, &[&url(&text), &url(&text)]), Ok(two));
    assert_eq!(read(&tables::BYTES, &[&format!("fileb://{raw}")]).as_deref(), Ok(r#""/wA=""#));
    assert_eq!(read(&tables::ITEM, &[&format!("Blob@=fileb://{raw}")]).as_deref(), Ok(r#"{"Blob":"/wA="}"#));
    assert_eq!(
        read(&tables::TEXT, &[&url(&raw)]),
        refused(&format!(
            "Unable to load paramfile ({raw}), text contents could not be decoded.  If this is a binary file, please \
             use the fileb:// prefix instead of the file:// prefix."
        ))
    );
    assert!(read(&tables::TEXT, &[&format!("fileb://{raw}")]).is_err());
    assert_eq!(
        read(&tables::TEXT, &["file:///nonexistent"]),
        refused("Unable to load paramfile file:///nonexistent: [Errno 2] No such file or directory: '/nonexistent'")
    );
}

#[test]
fn shorthand_is_for_what_has_parts() {
    for shape in [&tables::ITEM, &tables::ITEMS, &tables::LISTS, &tables::CHOICE] {
        assert!(takes_shorthand(shape), "{}", shape.name);
    }
    for shape in [&tables::TEXT, &tables::TEXTS, &tables::ANY, &tables::DOCUMENTS] {
        assert!(!takes_shorthand(shape), "{}", shape.name);
    }
}
