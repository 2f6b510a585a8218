//! The answers as the program reads them. Output and input texts stay as they were written, so that no number is rounded.

use serde_json::{Map, Value, json};

use super::answers::{Answer, Content, Given};
use crate::ir::{Operation, Service, TypeKind};

/// The script: for every operation its answers in order, its made-up outputs, and the members of the input that differ
/// from call to call.
pub(super) fn text(service: &Service, given: &[Given], outputs: &[Vec<String>]) -> String {
    let mut script = Map::new();
    for (operation, made_up) in super::served(service).zip(outputs) {
        let own = given.iter().filter(|given| service.operations[given.operation].id == operation.id);
        let answers: Vec<Value> = own.flat_map(|given| &given.answers).map(answer).collect();
        let value = json!({ "answers": answers, "madeUp": made_up, "tokens": tokens(service, operation) });
        script.insert(operation.name.clone(), value);
    }
    Value::Object(script).to_string()
}

fn tokens<'s>(service: &'s Service, operation: &Operation) -> Vec<&'s str> {
    match &service.types[operation.input.0].kind {
        TypeKind::Structure(input) => {
            input.members.iter().filter(|member| member.is_token()).map(|member| member.wire.as_str()).collect()
        }
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => Vec::new(),
    }
}

fn answer(answer: &Answer) -> Value {
    let when: Map<String, Value> = answer.when.iter().map(|(at, text)| (at.clone(), text.as_str().into())).collect();
    let mut value = json!({ "label": answer.label, "when": when });
    match &answer.content {
        Some(Content::Output(text)) => value["output"] = text.as_str().into(),
        Some(Content::Error { name, members }) => {
            value["error"] = name.as_str().into();
            value["members"] = members.as_str().into();
        }
        None => {}
    }
    // A status alone is that of an answer without a body, as proxies give it.
    let alone = answer.content.is_none() && answer.status.is_some();
    let fault = answer.fault.or(alone.then_some("empty"));
    let numbers = [("times", answer.times), ("status", answer.status), ("delay", answer.delay)];
    for (name, number) in numbers {
        if let Some(number) = number {
            value[name] = number.into();
        }
    }
    if let Some(fault) = fault {
        value["fault"] = fault.into();
    }
    value
}
