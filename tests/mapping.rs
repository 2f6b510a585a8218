//! The table of the maintainers' guide that leads from Smithy to Rust: each row is emitted.

use codegen::Request;
use serde_json::{Value, json};
use smithy::source::Source;

const GUIDE: &str = include_str!("../.github/CONTRIBUTING.md");

/// Target, traits of the member and field of each row.
fn rows() -> Vec<[&'static str; 3]> {
    let (_, table) = GUIDE.split_once("| target in the model | traits of the member | field in Rust |\n").unwrap();
    let lines = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    let cells = |line: &'static str| {
        let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim_matches(['`', ' ']));
        [(); 3].map(|()| cells.next().unwrap())
    };
    lines.map(cells).collect()
}

#[test]
fn every_row_of_the_guide_is_what_is_emitted() {
    let rows = rows();
    assert!(rows.len() > 20);
    for [target, traits, field] in rows {
        let target: Value = serde_json::from_str(target).unwrap_or_else(|error| panic!("{target}: {error}"));
        let traits: Value = serde_json::from_str(&format!("{{{traits}}}")).unwrap();
        let model = json!({ "smithy": "2.0", "shapes": {
            "ns#Service": {
                "type": "service", "version": "1", "operations": [{ "target": "ns#Do" }],
                "traits": { "aws.protocols#awsJson1_1": {} }
            },
            "ns#Do": { "type": "operation", "output": { "target": "ns#DoOutput" } },
            "ns#DoOutput": {
                "type": "structure", "traits": { "smithy.api#output": {} },
                "members": { "value": { "target": "ns#Target", "traits": traits } }
            },
            "ns#Target": target
        }});
        let source = Source { name: "model.json".to_owned(), text: model.to_string() };
        let files = tests::generated(source, &Request::default()).files;
        let output =
            files.get("src/operation/do/_do_output.rs").or_else(|| files.get("src/operation/do_/_do_output.rs"));
        let declared = output.unwrap().lines().find_map(|line| line.trim().strip_prefix("pub value: ")).unwrap();
        assert_eq!(declared.trim_end_matches(','), field, "{model}");
    }
}
