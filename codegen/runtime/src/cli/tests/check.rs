use super::tables;
use crate::cli::check::check;
use crate::cli::value::Value;

/// The complaints about an input and the hints, both as lines.
fn complaints(input: &str) -> (Vec<String>, String) {
    let Err(fault) = check(&tables::ITEM, &Value::parse(input.as_bytes()).unwrap()) else {
        return (Vec::new(), String::new());
    };
    let lines = fault.message().strip_prefix("Parameter validation failed:\n").unwrap();
    let hint = fault.report("program").split_once("\nhint: ").map(|(_, hint)| hint.to_owned());
    (lines.lines().map(str::to_owned).collect(), hint.unwrap_or_default())
}

#[test]
fn each_complaint_has_its_words() {
    let table = [
        (
            r#""Name": null"#,
            "Invalid type for parameter Name, value: None, type: <class 'NoneType'>, valid types: <class 'str'>",
        ),
        (r#""Name": """#, "Invalid length for parameter Name, value: 0, valid min length: 1"),
        (r#""Count": 0"#, "Invalid value for parameter Count, value: 0, valid min value: 1"),
        (
            r#""Count": 1.5"#,
            "Invalid type for parameter Count, value: 1.5, type: <class 'float'>, valid types: <class 'int'>",
        ),
        (r#""Rate": 0.25"#, "Invalid value for parameter Rate, value: 0.25, valid min value: 0.5"),
        (
            r#""Rate": "x""#,
            "Invalid type for parameter Rate, value: x, type: <class 'str'>, valid types: <class 'float'>, <class \
             'decimal.Decimal'>, <class 'int'>",
        ),
        (
            r#""Active": 1"#,
            "Invalid type for parameter Active, value: 1, type: <class 'int'>, valid types: <class 'bool'>",
        ),
        (
            r#""Tags": {"a": "b"}"#,
            "Invalid type for parameter Tags, value: {'a': 'b'}, type: <class 'dict'>, valid types: <class 'list'>, <class \
             'tuple'>",
        ),
        (
            r#""Tags": ["a", 1]"#,
            "Invalid type for parameter Tags[1], value: 1, type: <class 'int'>, valid types: <class 'str'>",
        ),
        (
            r#""When": "soon""#,
            "Invalid type for parameter When, value: soon, type: <class 'str'>, valid types: <class 'datetime.datetime'>, \
             timestamp-string",
        ),
        (
            r#""Blob": 1"#,
            "Invalid type for parameter Blob, value: 1, type: <class 'int'>, valid types: <class 'bytes'>, <class \
             'bytearray'>, file-like object",
        ),
        (r#""Choice": {}"#, "Must set one of the following keys for tagged unionstructure Choice: One, Other."),
        (
            r#""Choice": {"One": "x", "Other": 1}"#,
            "Invalid number of parameters set for tagged union structure Choice. Can only set one of the following keys: \
             One, Other.",
        ),
        (r#""Lists": {"": []}"#, "Invalid length for parameter Lists (key: ), value: 0, valid min length: 1"),
        (
            r#""Lists": {"a": "b"}"#,
            "Invalid type for parameter Lists.a, value: b, type: <class 'str'>, valid types: <class 'list'>, <class 'tuple'>",
        ),
        (r#""Items": [{"Name": "a"}]"#, "Missing required parameter in Items[0]: \"Token\""),
    ];
    for (member, complaint) in table {
        let input = format!(r#"{{"Name": "a", "Token": "t", {member}}}"#);
        assert_eq!(complaints(&input).0, [complaint], "{member}");
    }
}

#[test]
fn all_complaints_come_together_in_order() {
    let (lines, hint) = complaints(r#"{"Nmae": 1, "Count": "x", "Zzz": {}, "Active": null}"#);
    let starts = [
        "Missing required parameter in input: \"Name\"",
        "Missing required parameter in input: \"Token\"",
        "Unknown parameter in input: \"Nmae\", must be one of: Name, Count, Rate, ",
        "Unknown parameter in input: \"Zzz\", must be one of: Name, ",
        "Invalid type for parameter Count,",
        "Invalid type for parameter Active,",
    ];
    assert_eq!(lines.len(), starts.len());
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(hint.contains("\"Name\"") && !hint.contains("Zzz"), "{hint}");
}

#[test]
fn the_service_is_left_what_the_aws_cli_leaves_it() {
    let long = "a".repeat(101);
    let input = format!(
        r#"{{"Name": "{long}", "Token": "A B", "Count": 10, "Color": "blue", "Rate": true, "Any": null,
        "Lists": {{}}, "When": "2020-01-01"}}"#
    );
    assert_eq!(complaints(&input).0, [""; 0]);
}

#[test]
fn an_empty_token_is_explained() {
    let (lines, hint) = complaints(r#"{"Name": "a", "Token": ""}"#);
    assert_eq!(lines, ["Invalid length for parameter Token, value: 0, valid min length: 1"]);
    assert!(hint.contains("Token"), "{hint}");
}

#[test]
fn a_sensitive_value_is_not_shown() {
    for input in [r#"{"Secret": 12345}"#, r#"{"Inner": "12345"}"#, r#"["12345"]"#] {
        let fault = check(&tables::SECRETS, &Value::parse(input.as_bytes()).unwrap()).unwrap_err();
        let message = fault.message();
        assert!(message.contains("Redacted") && !message.contains("12345"), "{message}");
    }
}
