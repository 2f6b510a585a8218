use super::tables;
use crate::cli::blob::BinaryFormat;
use crate::cli::fault::Kind;
use crate::cli::input_file::{InputFile, merged};
use crate::cli::value::Value;

fn read(input: InputFile<'_>) -> Result<String, String> {
    match input.members(&tables::ITEM, BinaryFormat::Base64) {
        Ok(members) => Ok(String::from_utf8(Value::Object(members).to_json()).unwrap()),
        Err(fault) => Err(fault.message().to_owned()),
    }
}

#[test]
fn an_input_is_json_or_yaml() {
    let json = r#"{"Name":"a","Count":1,"Blob":"aGk="}"#;
    assert_eq!(read(InputFile::Json(json)).as_deref(), Ok(json));
    assert_eq!(read(InputFile::Yaml("Name: a\nCount: 1\nBlob: aGk=\n")).as_deref(), Ok(json));
    assert_eq!(
        read(InputFile::Yaml("Items:\n- Blob: !!binary aGk=\n")).as_deref(),
        Ok(r#"{"Items":[{"Blob":"aGk="}]}"#)
    );
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), json).unwrap();
    for prefix in ["file://", "fileb://"] {
        let url = format!("{prefix}{}", file.path().display());
        assert_eq!(read(InputFile::Json(&url)).as_deref(), Ok(json), "{url}");
    }
}

#[test]
fn bytes_of_yaml_are_bytes_in_either_format() {
    let yaml = InputFile::Yaml("{Blob: !!binary aGk=, Items: [{Blob: hi}]}");
    let members = yaml.members(&tables::ITEM, BinaryFormat::RawInBase64Out).unwrap();
    assert_eq!(Value::Object(members).to_json(), br#"{"Blob":"aGk=","Items":[{"Blob":"aGk="}]}"#);
}

#[test]
fn mistakes_name_the_option() {
    let table = [
        (InputFile::Json("{"), "'cli-input-json': Invalid JSON received."),
        (InputFile::Yaml("a: ["), "'cli-input-yaml': Invalid YAML received."),
        (InputFile::Json("[]"), "'--cli-input-json': Invalid type: expecting map, received <class 'list'>"),
        (InputFile::Yaml(""), "'--cli-input-yaml': Invalid type: expecting map, received <class 'NoneType'>"),
    ];
    for (input, message) in table {
        assert_eq!(read(input), Err(format!("Error parsing parameter {message}")));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let fault = InputFile::Json("file:///nonexistent").members(&tables::ITEM, BinaryFormat::Base64).unwrap_err();
    let message = "Unable to load paramfile file:///nonexistent: [Errno 2] No such file or directory: '/nonexistent'";
    assert_eq!((fault.kind(), fault.message()), (Kind::Other, message));
}

#[test]
fn one_of_the_two_options_is_enough() {
    assert!(InputFile::given(None, None).unwrap().is_none());
    assert!(matches!(InputFile::given(None, Some("x")).unwrap(), Some(InputFile::Yaml("x"))));
    let Err(fault) = InputFile::given(Some("{}"), Some("{}")) else { panic!("both") };
    assert_eq!(fault.message(), "Only one --cli-input- parameter may be specified.");
}

#[test]
fn options_replace_whole_members() {
    let members = |json: &str| match Value::parse(json.as_bytes()) {
        Ok(Value::Object(members)) => members,
        other => panic!("{other:?}"),
    };
    let input = merged(members(r#"{"Lists": {"a": []}}"#), members(r#"{"Name": "x", "Lists": {"b": []}}"#));
    assert_eq!(input.to_json(), br#"{"Lists":{"a":[]},"Name":"x"}"#);
}

#[test]
fn standard_input_is_a_dash() {
    let mut pipe: &[u8] = b"{\"Name\": \"a\"}\n";
    assert_eq!(InputFile::Json("-").text(&mut pipe).as_deref(), Ok("{\"Name\": \"a\"}\n"));
    let mut pipe: &[u8] = b"\xff";
    assert!(InputFile::Json("-").text(&mut pipe).is_err());
}
