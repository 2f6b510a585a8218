//! What must hold for any input. Each property is a fuzz target, and a short seeded test of the workspace.

use codegen::diagnostic::Diagnostics;
use codegen::source::{Source, Sources};
use codegen::{Request, generate};
use serde_json::Value;
use serde_json::value::RawValue;
use servicecatalog::json::{self, Decode, Encode};
use servicecatalog::operation::execute_provisioned_product_plan as plan;
use servicecatalog::operation::execute_provisioned_product_service_action as action;
use servicecatalog::types;

/// Any text is loaded without a panic, and whatever is emitted from it is Rust.
pub fn emit(model: &str) {
    let sources = Sources(vec![Source { name: "model.json".to_owned(), text: model.to_owned() }]);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, &Request::default(), &mut diagnostics);
    assert!(generation.is_some() != diagnostics.has_errors(), "emitted and refused, or neither: {model}");
    for (path, text) in generation.iter().flat_map(|generation| generation.files.iter()) {
        assert!(!path.ends_with(".rs") || syn::parse_file(text).is_ok(), "{path} of {model} is no Rust:\n{text}");
    }
}

/// A model with bytes of it replaced, removed or repeated: closer to what is accepted than random text.
pub fn mutated(model: &str, edits: &[(u16, u8, u8)]) -> String {
    let mut text: Vec<char> = model.chars().collect();
    for (place, kind, with) in edits {
        let place = usize::from(*place) % text.len().max(1);
        match kind % 3 {
            0 => text[place] = char::from(*with),
            1 => drop(text.drain(place..(place + usize::from(*with)).min(text.len()))),
            _ => {
                let again: Vec<char> = text[place..(place + usize::from(*with)).min(text.len())].to_vec();
                text.splice(place..place, again);
            }
        }
    }
    text.into_iter().collect()
}

/// Every top-level shape reads the bytes as serde_json does, and gives back what it read.
pub fn decode(body: &[u8]) {
    decode_as::<plan::ExecuteProvisionedProductPlanInput>(body);
    decode_as::<plan::ExecuteProvisionedProductPlanOutput>(body);
    decode_as::<action::ExecuteProvisionedProductServiceActionInput>(body);
    decode_as::<action::ExecuteProvisionedProductServiceActionOutput>(body);
    decode_as::<types::RecordDetail>(body);
    decode_as::<types::error::InvalidStateException>(body);
    tag(body);
}

fn decode_as<T: Decode + Encode + PartialEq + std::fmt::Debug>(body: &[u8]) {
    let syntax = serde_json::from_slice::<&RawValue>(body).is_ok_and(|raw| raw.get().starts_with('{'));
    let Ok(value) = json::from_slice::<T>(body) else { return };
    assert!(syntax, "read what is no JSON object: {}", String::from_utf8_lossy(body));
    let written = json::to_vec(&value).expect("what was read can be written");
    assert!(serde_json::from_slice::<Value>(&written).is_ok(), "wrote no JSON: {}", String::from_utf8_lossy(&written));
    assert_eq!(json::from_slice::<T>(&written).as_ref(), Ok(&value));
}

/// The members of a tag are the strings that serde_json finds.
fn tag(body: &[u8]) {
    let (Ok(ours), Ok(Value::Object(theirs))) =
        (json::from_slice::<types::RecordTag>(body), serde_json::from_slice(body))
    else {
        return;
    };
    let text = |name: &str| theirs.get(name).and_then(Value::as_str);
    assert_eq!((ours.key(), ours.value()), (text("Key"), text("Value")));
}
