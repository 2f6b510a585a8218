use super::tables::{EMPTY, ITEM};
use crate::cli::blob::BinaryFormat;
use crate::cli::input_file::InputFile;
use crate::cli::skeleton::{Skeleton, json_input, output, yaml_input};

/// A structure within itself is empty, so its sample is shorter.
const INNER: &str = "{}";

#[test]
fn the_input_as_json() {
    let json = json_input(&ITEM);
    let (start, end) = json.split_once(r#"    "Lists""#).unwrap();
    assert_eq!(
        start,
        r#"{
    "Name": "",
    "Count": 0,
    "Rate": 0.0,
    "Active": true,
    "Tags": [
        ""
    ],
    "Color": "NULL",
    "When": "1970-01-01T00:00:00",
    "Blob": null,
    "Any": {},
    "Choice": {
        "One": "",
        "Other": 0
    },
    "Token": "",
"#
    );
    assert!(end.ends_with(&format!("\"Inner\": {INNER},\n    \"Items\": [\n        {INNER}\n    ]\n}}\n")), "{end}");
    assert_eq!(json_input(&EMPTY), "{}\n");
}

#[test]
fn the_input_as_yaml() {
    assert_eq!(
        yaml_input(&ITEM),
        "\
Name: ''  # [REQUIRED] The name of it. (string, length 1 to 100, pattern ^[a-z]*$)
Count: 0 # (integer, range 1 to 9)
Rate: 0.0 # (double, range at least 0.5)
Active: true # Whether it is on. (boolean)
Tags: # (list)
- ''
Color: 'NULL' # Its color. Valid values are: NULL, red. (string)
When: 1970-01-01 00:00:00 # (timestamp)
Blob: !!binary '' # (blob)
Any: {} # (document)
Choice: # (tagged union structure)
  One: ''  # (string)
  Other: 0 # (integer, range 1 to 9)
Token: '' # [REQUIRED] (string, length 1 to 100, pattern ^[a-z]*$)
Lists: # (map)
  KeyName:
  - ''
Inner: {} # (structure)
Items: # (list)
- {}
"
    );
    assert_eq!(yaml_input(&EMPTY), "{}\n");
}

#[test]
fn both_samples_are_inputs() {
    let (json, yaml) = (json_input(&ITEM), yaml_input(&ITEM));
    for input in [InputFile::Json(&json), InputFile::Yaml(&yaml)] {
        let members = input.members(&ITEM, BinaryFormat::Base64).unwrap();
        assert_eq!(members.len(), ITEM.members().len());
    }
}

#[test]
fn the_output_shows_names() {
    let json = String::from_utf8(output(&ITEM).to_json()).unwrap();
    assert!(
        json.starts_with(r#"{"Name":"Name","Count":0,"Rate":0.0,"Active":true,"Tags":["Text"],"Color":"Color","#),
        "{json}"
    );
    assert!(json.contains(r#""Lists":{"KeyName":["Text"]}"#), "{json}");
    assert_eq!(output(&EMPTY).to_json(), b"{}");
}

#[test]
fn samples_have_names() {
    for name in Skeleton::NAMES {
        assert!(Skeleton::named(name).is_some(), "{name}");
    }
    assert_eq!(Skeleton::named(""), None);
}
