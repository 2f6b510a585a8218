//! Expressions as Rust, and those that have none.

use quote::quote;

use super::Emitter;
use crate::generate::resolve;
use crate::{Request, codes};
use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources};

/// A model with a waiter of one acceptor.
fn model(path: &str, comparator: &str, expected: &str, kind: &str) -> String {
    let matcher = serde_json::json!({ kind: { "path": path, "comparator": comparator, "expected": expected } });
    format!(
        r#"{{ "smithy": "2.0", "shapes": {{
            "a#S": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Get" }}],
                "traits": {{ "aws.protocols#awsJson1_0": {{}} }} }},
            "a#Get": {{ "type": "operation", "input": {{ "target": "a#In" }}, "output": {{ "target": "a#Out" }},
                "traits": {{ "smithy.waiters#waitable": {{
                    "Done": {{ "acceptors": [{{ "state": "success", "matcher": {matcher} }}] }} }} }} }},
            "a#In": {{ "type": "structure", "members": {{ "Name": {{ "target": "smithy.api#String" }},
                "Count": {{ "target": "smithy.api#Integer" }} }} }},
            "a#Out": {{ "type": "structure", "members": {{
                "Name": {{ "target": "smithy.api#String" }},
                "Must": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#required": {{}} }} }},
                "State": {{ "target": "a#State" }},
                "Grade": {{ "target": "a#Grade" }},
                "Ready": {{ "target": "smithy.api#Boolean" }},
                "Sure": {{ "target": "smithy.api#Boolean", "traits": {{ "smithy.api#required": {{}} }} }},
                "Count": {{ "target": "smithy.api#Integer" }},
                "Limit": {{ "target": "smithy.api#Long", "traits": {{ "smithy.api#required": {{}} }} }},
                "Share": {{ "target": "smithy.api#Double" }},
                "Item": {{ "target": "a#Item" }},
                "Items": {{ "target": "a#Items" }},
                "Names": {{ "target": "a#Names" }},
                "Gaps": {{ "target": "a#Gaps" }},
                "ByName": {{ "target": "a#ByName" }},
                "Tags": {{ "target": "a#Tags" }},
                "Choice": {{ "target": "a#Choice" }},
                "At": {{ "target": "smithy.api#Timestamp" }} }} }},
            "a#State": {{ "type": "enum", "members": {{ "ON": {{ "target": "smithy.api#Unit" }} }} }},
            "a#Grade": {{ "type": "intEnum", "members": {{ "ONE": {{ "target": "smithy.api#Unit",
                "traits": {{ "smithy.api#enumValue": 1 }} }} }} }},
            "a#Item": {{ "type": "structure", "members": {{ "Id": {{ "target": "smithy.api#String" }},
                "State": {{ "target": "a#State", "traits": {{ "smithy.api#required": {{}} }} }},
                "Have": {{ "target": "smithy.api#Integer", "traits": {{ "smithy.api#required": {{}} }} }},
                "Want": {{ "target": "smithy.api#Integer", "traits": {{ "smithy.api#required": {{}} }} }},
                "Parts": {{ "target": "a#Items" }}, "Within": {{ "target": "a#Item" }} }} }},
            "a#Items": {{ "type": "list", "member": {{ "target": "a#Item" }} }},
            "a#Names": {{ "type": "list", "member": {{ "target": "smithy.api#String" }} }},
            "a#Gaps": {{ "type": "list", "member": {{ "target": "smithy.api#String" }},
                "traits": {{ "smithy.api#sparse": {{}} }} }},
            "a#ByName": {{ "type": "map", "key": {{ "target": "smithy.api#String" }}, "value": {{ "target": "a#Item" }} }},
            "a#Tags": {{ "type": "map", "key": {{ "target": "smithy.api#String" }},
                "value": {{ "target": "smithy.api#String" }} }},
            "a#Choice": {{ "type": "union", "members": {{ "Text": {{ "target": "smithy.api#String" }},
                "Item": {{ "target": "a#Item" }} }} }} }} }}"#
    )
}

/// The body of the query that is emitted, on one line; or the reason why none is.
fn emitted(path: &str, comparator: &str, expected: &str, kind: &str) -> Result<String, String> {
    let sources = Sources(Vec::from([Source { name: "m".to_owned(), text: model(path, comparator, expected, kind) }]));
    let mut diagnostics = Diagnostics::default();
    let resolved = resolve(&sources, &Request::default(), &mut diagnostics);
    let service = resolved.unwrap_or_else(|| panic!("{diagnostics:?}")).service;
    if let Some(skipped) = diagnostics.0.iter().find(|diagnostic| diagnostic.code == codes::WAITER_SKIPPED) {
        return Err(skipped.message.clone());
    }
    let [waiter] = service.waiters.as_slice() else { panic!("there is one waiter: {diagnostics:?}") };
    let body = Emitter::new(&service).body(&waiter.queries[0].expression);
    let function = quote!(fn f() { #body });
    let printed = prettyplease::unparse(&syn::parse_quote!(#function));
    let body = printed.trim().strip_prefix("fn f() {").and_then(|text| text.strip_suffix('}')).unwrap_or(&printed);
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    let spaces = [(" .", "."), (", )", ")"), ("( ", "("), (" )", ")"), (", ]", "]"), ("[ ", "["), (" ]", "]")];
    let line = spaces.into_iter().fold(line, |line, (space, none)| line.replace(space, none));
    Ok(line.replace("crate::client::waiters::", "").replace("crate::types::", ""))
}

#[test]
fn a_path_is_a_chain_of_fields() {
    let table = [
        ("Name", "output.name.as_deref()"),
        ("Must", "Some(output.must.as_str())"),
        ("State", "output.state.as_ref().map(State::as_str)"),
        ("Item.Within.Id", "output.item.as_ref()?.within.as_deref()?.id.as_deref()"),
        ("Item.State", "Some(output.item.as_ref()?.state.as_str())"),
        ("Tags.env", r#"output.tags.as_ref().and_then(|value| value.get("env").map(String::as_str))"#),
        ("Choice.Text", "output.choice.as_ref().and_then(|value| value.as_text().ok().map(String::as_str))"),
        ("Names[0]", "output.names.as_deref().and_then(|value| value.first().map(String::as_str))"),
        ("Names[-2]", "output.names.as_deref().and_then(|value| value.iter().nth_back(1).map(String::as_str))"),
        (
            "Gaps[1]",
            "output.gaps.as_deref().and_then(|value| value.get(1).and_then(Option::as_ref).map(String::as_str))",
        ),
        ("Items[].Id | [0]", "match output.items.as_deref() {"),
    ];
    for (path, expected) in table {
        let body = emitted(path, "stringEquals", "x", "output").unwrap();
        assert!(body.starts_with(expected), "{path}: {body}");
    }
}

#[test]
fn a_projection_drops_what_is_null() {
    let table = [
        ("Items[].Id", "project(output.items.as_deref()?, |element| Some(element.id.as_deref()))"),
        ("Items[*].State", "project(output.items.as_deref()?, |element| Some(Some(element.state.as_str())))"),
        ("Names", "project(output.names.as_deref()?, |element| Some(Some(element.as_str())))"),
        ("Gaps[]", "project(output.gaps.as_deref()?.iter().flatten(), |element| Some(Some(element.as_str())))"),
        ("ByName.*.Id", "project(output.by_name.as_ref()?.values(), |element| Some(element.id.as_deref()))"),
        ("keys(Tags)", "Some(output.tags.as_ref()?.keys().map(String::as_str).collect::<Vec<_>>())"),
        (
            "Items[?Have > `1`].Id",
            "project(output.items.as_deref()?, |element| Some(if element.have > 1 { element.id.as_deref() } else { None }))",
        ),
        (
            "Items[].Parts[].Id",
            "project(project(output.items.as_deref()?, |element| Some(element.parts.as_deref()))?.into_iter().flatten(), |element| Some(element.id.as_deref()))",
        ),
        (
            "Items[].[Id, Within.Id][]",
            "project(project(output.items.as_deref()?, |element| Some(Some(Vec::from([element.id.as_deref(), element.within.as_deref().and_then(|value| value.id.as_deref())]))))?.into_iter().flatten().flatten(), |element| Some(Some(element)))",
        ),
    ];
    for (path, expected) in table {
        assert_eq!(emitted(path, "anyStringEquals", "x", "output").as_deref(), Ok(expected), "{path}");
    }
}

#[test]
fn a_condition_is_as_clippy_likes_it() {
    let table = [
        ("Ready", "output.ready"),
        ("Ready == `false`", "Some(output.ready == Some(false))"),
        ("Sure == `false`", "Some(!output.sure)"),
        ("!Sure", "Some(!output.sure)"),
        ("!Ready", "Some(output.ready != Some(true))"),
        ("!Name", "Some(output.name.as_deref().is_none_or(|value| value.is_empty()))"),
        ("Name == Must", "Some(output.name.as_deref() == Some(output.must.as_str()))"),
        ("State != 'ON'", r#"Some(output.state.as_ref().map(State::as_str) != Some("ON"))"#),
        ("'ON' == State", r#"Some(output.state.as_ref().map(State::as_str) == Some("ON"))"#),
        ("Name == `null`", "Some(output.name.as_deref().is_none())"),
        ("Must != `null`", "Some(true)"),
        ("Count == Limit", "Some(output.count.map(i64::from) == Some(output.limit))"),
        ("Count > `3`", "output.count.map(|left| left > 3)"),
        ("!(Count > `3`)", "Some(output.count.is_none_or(|left| left <= 3))"),
        ("`3` < Limit", "Some(output.limit > 3)"),
        ("Share >= `1`", "output.share.map(|left| left >= 1.0)"),
        ("Grade == `1`", "Some(output.grade.map(Grade::as_i32) == Some(1))"),
        ("Count == `5000000000`", "Some(output.count.map(i64::from) == Some(5000000000))"),
        ("length(Items) == `0`", "Some(output.items.as_deref()?.is_empty())"),
        ("length(Items) > `0`", "Some(!output.items.as_deref()?.is_empty())"),
        ("length(Items) == `2`", "Some(output.items.as_deref()?.len() == 2)"),
        (
            "length(Items) == Count",
            "Some(Some(i64::try_from(output.items.as_deref()?.len()).unwrap_or(i64::MAX)) == output.count.map(i64::from))",
        ),
        ("length(Must) == `2`", "Some(output.must.as_str().chars().count() == 2)"),
        (
            "Sure && Limit > `1` || Must == 'x'",
            r#"Some((output.sure && output.limit > 1) || output.must.as_str() == "x")"#,
        ),
        (
            "Sure && (Limit > `1` || Must == 'x')",
            r#"Some(output.sure && (output.limit > 1 || output.must.as_str() == "x"))"#,
        ),
        ("!(Sure && Limit > `1`)", "Some(!output.sure || output.limit <= 1)"),
        ("contains(Names, 'x')", r#"Some(output.names.as_deref()?.iter().any(|element| element.as_str() == "x"))"#),
        ("contains(Must, 'x')", r#"Some(output.must.as_str().contains("x"))"#),
        ("starts_with(Name, 'x')", r#"Some(output.name.as_deref()?.starts_with("x"))"#),
        ("not_null(Ready, Sure)", "Some(output.ready.unwrap_or(output.sure))"),
        (
            "contains(Items[].[length(Parts) >= Have][], `false`)",
            "Some(project(project(output.items.as_deref()?, |element| Some(Some(Vec::from([i64::try_from(element.parts.as_deref()?.len()).unwrap_or(i64::MAX) >= i64::from(element.have)]))))?.into_iter().flatten(), |element| Some(Some(element)))?.contains(&false))",
        ),
        (
            "length(Items[?!(length(Parts) == `1` && Have == Want)]) == `0`",
            "Some(project(output.items.as_deref()?, |element| Some(if element.parts.as_deref()?.len() != 1 || element.have != element.want { Some(element) } else { None }))?.is_empty())",
        ),
    ];
    for (path, expected) in table {
        assert_eq!(emitted(path, "booleanEquals", "true", "output").as_deref(), Ok(expected), "{path}");
    }
}

#[test]
fn input_and_output_are_compared() {
    let body = emitted("input.Name == output.Must", "booleanEquals", "true", "inputOutput");
    assert_eq!(body.as_deref(), Ok("Some(input.name.as_deref() == Some(output.must.as_str()))"));
}

#[test]
fn what_cannot_be_honoured_is_said() {
    let table = [
        ("Nmae", "stringEquals", "in `Nmae`, there is no member `Nmae`"),
        ("Name.x", "stringEquals", "in `Name.x`, `x` is asked of what has no members"),
        ("Name[", "stringEquals", "in `Name[`, it ends too early"),
        ("Items", "stringEquals", "`stringEquals` never holds for what `Items` is"),
        ("Name", "booleanEquals", "`booleanEquals` never holds for what `Name` is"),
        ("Ready", "anyStringEquals", "`anyStringEquals` never holds for what `Ready` is"),
        ("Items[1:].Id", "anyStringEquals", "in `Items[1:].Id`, slices are not supported"),
        ("{a: Name}", "stringEquals", "in `{a: Name}`, it makes an object"),
        ("max_by(Items, &Have)", "stringEquals", "in `max_by(Items, &Have)`, `&` is not supported"),
        ("sum(Items)", "stringEquals", "in `sum(Items)`, the function `sum` is not supported, or has other arguments"),
        ("Name == `1`", "booleanEquals", "in `Name == `1``, it compares values that can never be equal"),
        (
            "Name < Must",
            "booleanEquals",
            "in `Name < Must`, it asks which of two values comes first that are no numbers",
        ),
        ("!Item", "booleanEquals", "in `!Item`, it asks whether a structure is true"),
        ("`1` == `1`", "booleanEquals", "in ``1` == `1``, it compares two literals"),
        ("[Name, Ready]", "anyStringEquals", "in `[Name, Ready]`, it mixes values of several types"),
        ("length(Item)", "stringEquals", "in `length(Item)`, it asks for the length of what has none"),
    ];
    for (path, comparator, expected) in table {
        let expected = format!("the waiter `Done` is left out: {expected}");
        assert_eq!(emitted(path, comparator, "x", "output"), Err(expected), "{path}");
    }
}
