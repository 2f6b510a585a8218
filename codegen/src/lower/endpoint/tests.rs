//! Rules that cannot be used are a warning with a code, whatever is wrong with them, and the types are emitted all the
//! same. Text of the rules stays text.

use serde_json::{Value, json};

use crate::{Generation, Request, generate};
use smithy::diagnostic::{Diagnostics, Severity};
use smithy::source::{Source, Sources};

/// The crate of a service with these traits, and the codes of its warnings.
fn emitted(traits: Value) -> (Generation, Vec<&'static str>) {
    let model = json!({
        "smithy": "2.0",
        "shapes": {
            "example#Example": {
                "type": "service", "version": "1", "operations": [{ "target": "example#Act" }], "traits": traits,
            },
            "example#Act": {
                "type": "operation",
                "input": { "target": "example#ActInput" },
                "traits": {
                    "smithy.rules#staticContextParams": { "Flag": { "value": "no" }, "Nothing": { "value": true } },
                    "smithy.rules#operationContextParams": { "Names": { "path": "Items[?a]" } },
                },
            },
            "example#ActInput": {
                "type": "structure",
                "members": {
                    "Count": {
                        "target": "smithy.api#Integer",
                        "traits": { "smithy.rules#contextParam": { "name": "Text" } },
                    },
                },
            },
        },
    });
    let sources = Sources(vec![Source { name: "model.json".to_owned(), text: model.to_string() }]);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, &Request::default(), &mut diagnostics);
    let of_rules = diagnostics.0.iter().filter(|diagnostic| diagnostic.code.as_str().starts_with("S08"));
    let codes = of_rules.map(|diagnostic| {
        assert_eq!(diagnostic.severity, Severity::Warning, "{diagnostic:?}");
        assert!(diagnostic.span.is_some(), "{diagnostic:?}");
        diagnostic.code.as_str()
    });
    let codes = codes.collect();
    (generation.unwrap_or_else(|| panic!("{:?}", diagnostics.0)), codes)
}

fn params() -> Value {
    json!({
        "Text": { "type": "string", "required": true },
        "Maybe": { "type": "string" },
        "Flag": { "type": "boolean", "required": true, "default": false },
        "Names": { "type": "stringArray" },
    })
}

fn rule_set(rules: Value) -> Value {
    json!({
        "aws.protocols#awsJson1_1": {},
        "smithy.rules#endpointRuleSet": { "version": "1.1", "parameters": params(), "rules": rules },
    })
}

/// A rule with a condition.
fn when(condition: Value) -> Value {
    json!([{ "conditions": [condition], "endpoint": { "url": "https://a" }, "type": "endpoint" }])
}

fn call(name: &str, arguments: Value) -> Value {
    json!({ "fn": name, "argv": arguments })
}

/// The code of the one warning about rules, and the resolver that is emitted instead.
fn refused(traits: Value) -> String {
    let (generation, codes) = emitted(traits);
    // The last three are about the operation: without rules it has nothing to give its values to.
    let resolver = generation.files.get("src/config/endpoint/resolver.rs").expect("a resolver");
    assert!(resolver.contains("an endpoint URL has to be configured"), "{resolver}");
    assert!(generation.files.get("src/operation/act/_act_input.rs").is_some());
    codes.first().map(|code| (*code).to_owned()).unwrap_or_default()
}

#[test]
fn rules_that_cannot_be_used_are_a_warning() {
    let text = json!({ "ref": "Text" });
    let deep = |depth: usize| (0..depth).fold(call("isSet", json!([text])), |inner, _| call("not", json!([inner])));
    let tree = (0..50).fold(
        when(call("isSet", json!([text]))),
        |rules, _| json!([{ "conditions": [], "rules": rules, "type": "tree" }]),
    );
    let assigned = json!([{
        "conditions": [
            { "fn": "stringEquals", "argv": [{ "ref": "b" }, "x"] },
            { "fn": "uriEncode", "argv": ["x"], "assign": "b" },
        ],
        "error": "x", "type": "error",
    }]);
    let table = [
        ("S0803", json!([{ "type": "branch" }])),
        ("S0803", json!({})),
        ("S0803", json!([{ "type": "error", "conditions": [] }])),
        ("S0803", json!([{ "type": "error", "conditions": [], "error": "{Text" }])),
        ("S0803", when(json!({ "fn": "isSet", "argv": [null] }))),
        ("S0803", when(json!({ "fn": "isSet", "argv": [text], "assign": "a b" }))),
        ("S0803", when(deep(50))),
        ("S0803", tree),
        ("S0804", when(call("stringEquals", json!([{ "ref": "Txet" }, "a"])))),
        ("S0804", assigned),
        ("S0804", json!([{ "type": "error", "conditions": [], "error": "{Maybe}" }])),
        ("S0805", when(call("std::process::abort", json!([])))),
        ("S0805", when(call("stringEquals", json!([text])))),
        ("S0806", when(call("booleanEquals", json!([text, true])))),
        ("S0806", when(call("getAttr", json!([text, "x"])))),
        ("S0806", when(call("getAttr", json!([call("parseURL", json!([text])), "port"])))),
        ("S0806", when(call("substring", json!([text, -1, 2, false])))),
        ("S0806", when(call("split", json!([text, "", 0])))),
        ("S0806", when(call("ite", json!([true, text, { "ref": "Flag" }])))),
        ("S0806", json!([{ "type": "error", "conditions": [], "error": { "ref": "Flag" } }])),
    ];
    for (code, rules) in table {
        assert_eq!(refused(rule_set(rules.clone())), code, "{rules}");
    }
}

#[test]
fn diagrams_that_lead_nowhere_are_a_warning() {
    let diagram = |nodes: &[i32], root: i32| {
        let bytes: Vec<u8> = nodes.iter().flat_map(|number| number.to_be_bytes()).collect();
        json!({
            "aws.protocols#awsJson1_1": {},
            "smithy.rules#endpointBdd": {
                "version": "1.1", "parameters": params(), "root": root,
                "conditions": [call("isSet", json!([{ "ref": "Maybe" }]))],
                "results": [{ "type": "error", "conditions": [], "error": "x" }],
                "nodeCount": nodes.len() / 3, "nodes": crate::base64::encode(&bytes),
            },
        })
    };
    let (generation, codes) = emitted(diagram(&[-1, 1, -1, 0, 100_000_001, 1], 2));
    assert_eq!(codes.first(), Some(&"S0807"), "the diagram itself is right");
    let resolver = generation.files.get("src/config/endpoint/resolver.rs").expect("a resolver");
    assert!(resolver.contains("static NODES: [[i32; 3]; 1] = [[0, 1000000000, 2147483647]];"), "{resolver}");
    let broken: [(&[i32], i32); 8] = [
        (&[-1, 1, -1, 0, 100_000_002, 1], 2),
        (&[-1, 1, -1, 1, 1, 1], 2),
        (&[-1, 1, -1, 0, 0, 1], 2),
        (&[-1, 1, -1, 0, 2, 1], 2),
        (&[-1, 1, -1, 0, 3, 1, 0, -2, 1], 2),
        (&[-1, 1, -1, 0, i32::MIN, i32::MAX], 2),
        (&[-1, 1, -1, 0, 1, 1], 9),
        (&[], 2),
    ];
    for (nodes, root) in broken {
        assert_eq!(refused(diagram(nodes, root)), "S0803", "{nodes:?}");
    }
}

#[test]
fn text_of_rules_stays_text() {
    for hostile in hostile::HOSTILE {
        let escaped = hostile.replace('{', "{{").replace('}', "}}");
        let rules = json!([
            {
                "conditions": [call("stringEquals", json!([{ "ref": "Text" }, escaped]))],
                "endpoint": {
                    "url": format!("https://{escaped}{{Text}}"),
                    "headers": { *hostile: [escaped] },
                    "properties": { "authSchemes": [{ "name": escaped }], *hostile: { *hostile: escaped } },
                },
                "type": "endpoint",
            },
            { "conditions": [], "error": escaped, "type": "error" },
        ]);
        let mut traits = rule_set(rules);
        traits["smithy.rules#endpointRuleSet"]["parameters"]["Text"]["documentation"] = json!(hostile);
        let (generation, codes) = emitted(traits);
        assert!(codes.iter().all(|code| *code == "S0807"), "{hostile:?} {codes:?}");
        for file in ["params", "resolver"] {
            let path = format!("src/config/endpoint/{file}.rs");
            syn::parse_file(generation.files.get(&path).expect("a file")).expect(hostile);
        }
    }
}

#[test]
fn values_that_an_operation_cannot_give_are_left_out() {
    let (_, codes) = emitted(rule_set(when(call("isSet", json!([{ "ref": "Maybe" }])))));
    // A path that is not supported, a member and a value of another type, a parameter that does not exist.
    assert_eq!(codes, ["S0807"; 4]);
}
