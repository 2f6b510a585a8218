//! Models in which every name of [`names`](super::names) is everything that a name can be in Smithy. One model for each
//! kind of shape, since a service knows a name once.

use serde_json::{Map, Value, json};

use super::names;

/// The namespace of every model.
const NAMESPACE: &str = "com.example.names";

/// The models with their names: structures, unions, enums, errors, operations.
pub(crate) fn models() -> [(&'static str, Value); 5] {
    [
        ("names_structures", structures()),
        ("names_unions", unions()),
        ("names_enums", enums()),
        ("names_errors", errors()),
        ("names_operations", operations()),
    ]
}

fn id(name: &str) -> String {
    format!("{NAMESPACE}#{name}")
}

fn target(name: &str) -> Value {
    json!({ "target": id(name) })
}

/// A shape of each name, and what else the model has.
fn shapes(shape: impl Fn(&str) -> Value, rest: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    let named = names::all().into_iter().map(|name| (id(name), shape(name)));
    named.chain(rest.into_iter().map(|(name, shape)| (id(name), shape))).collect()
}

/// Members of every name.
fn members(member: impl Fn(&str) -> Value) -> Value {
    names::all().into_iter().map(|name| (name.to_owned(), member(name))).collect::<Map<_, _>>().into()
}

fn model(mut shapes: Map<String, Value>, operations: &[&str]) -> Value {
    let operations: Vec<Value> = operations.iter().map(|name| target(name)).collect();
    let service = json!({
        "type": "service",
        "version": "1",
        "operations": operations,
        "traits": { "aws.protocols#awsJson1_1": {} },
    });
    shapes.insert(id("TheService"), service);
    shapes.insert(id("TheText"), json!({ "type": "string" }));
    json!({ "smithy": "2.0", "shapes": shapes })
}

/// A structure whose members are all the shapes of the model.
fn holder() -> (&'static str, Value) {
    ("HolderInput", json!({ "type": "structure", "members": members(target) }))
}

fn holding_operation() -> (&'static str, Value) {
    ("Hold", json!({ "type": "operation", "input": target("HolderInput"), "output": target("HolderInput") }))
}

/// A text, as a member of any shape.
fn text() -> Value {
    target("TheText")
}

/// Each has a text of its name that it needs.
fn structures() -> Value {
    let needed = json!({ "smithy.api#required": {}, "smithy.api#length": { "min": 1 } });
    let member = json!({ "target": id("TheText"), "traits": needed });
    let structure = |name: &str| json!({ "type": "structure", "members": { name: member } });
    model(shapes(structure, [holder(), holding_operation()]), &["Hold"])
}

/// Each has a member of its own name, and all are members of one.
fn unions() -> Value {
    let union = |name: &str| json!({ "type": "union", "members": { name: text() } });
    let all = ("TheUnion", json!({ "type": "union", "members": members(target) }));
    let input = json!({ "type": "structure", "members": { "value": target("TheUnion") } });
    let operation = json!({ "type": "operation", "input": target("HoldInput") });
    model(shapes(union, [all, ("HoldInput", input), ("Hold", operation)]), &["Hold"])
}

/// Each has a value of its own name; five have values of all names: named, numbered, and unnamed in every case.
fn enums() -> Value {
    let unit = |value: &str| json!({ "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": value } });
    let of_one = |name: &str| json!({ "type": "enum", "members": { name: unit(name) } });
    let of_all = json!({ "type": "enum", "members": members(unit) });
    let number = |(index, name): (usize, &str)| {
        let value = json!({ "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": index } });
        (name.to_owned(), value)
    };
    let numbers: Map<String, Value> = names::all().into_iter().enumerate().map(number).collect();
    let of_numbers = json!({ "type": "intEnum", "members": numbers });
    let unnamed = |case: fn(&str) -> String| {
        let values: Vec<Value> = names::all().into_iter().map(|name| json!({ "value": case(name) })).collect();
        json!({ "type": "string", "traits": { "smithy.api#enum": values } })
    };
    let rest = [
        ("TheNames", of_all),
        ("TheNumbers", of_numbers),
        ("TheValues", unnamed(str::to_owned)),
        ("TheCapitals", unnamed(str::to_ascii_uppercase)),
        ("TheSmall", unnamed(str::to_ascii_lowercase)),
    ];
    let mut held = members(target);
    for (name, _) in &rest {
        held[*name] = target(name);
    }
    let holder = ("HolderInput", json!({ "type": "structure", "members": held }));
    model(shapes(of_one, rest.into_iter().chain([holder, holding_operation()])), &["Hold"])
}

/// Each has a member of its own name, and all are errors of one operation.
fn errors() -> Value {
    let error = |name: &str| {
        let members = json!({ name: text() });
        json!({ "type": "structure", "members": members, "traits": { "smithy.api#error": "client" } })
    };
    let errors: Vec<Value> = names::all().into_iter().map(target).collect();
    let operation = json!({ "type": "operation", "errors": errors });
    model(shapes(error, [("Fail", operation)]), &["Fail"])
}

/// Each has an input, an error that all share, and no output.
fn operations() -> Value {
    let operation = json!({ "type": "operation", "input": target("HolderInput"), "errors": [target("TheError")] });
    let error = json!({ "type": "structure", "members": {}, "traits": { "smithy.api#error": "server" } });
    let input = json!({ "type": "structure", "members": { "text": text() } });
    model(shapes(|_| operation.clone(), [("TheError", error), ("HolderInput", input)]), &names::all())
}
