//! Edits of a good model: closer to what is accepted than random text, and so deeper in the pipeline.

use serde_json::{Map, Value, json};

/// An edit: where, what, and with what.
pub type Edit = (u16, u8, u16);

/// Texts that are names, documentation or values somewhere, and hurt there.
const TEXTS: [&str; 40] = [
    "",
    "self",
    "Self",
    "crate",
    "type",
    "_",
    "__type",
    "1a",
    "é",
    "con",
    "aux.rs",
    "../up",
    "a\0b",
    "\u{2028}",
    "\u{202e}abc",
    "\u{feff}",
    "*/ fn evil() {} /*",
    "```\nfn evil() {}\n```",
    "\"#; fn evil() {} r#\"",
    "\\",
    "\"",
    "<p>a<ul><li>b<pre>c",
    "<script>alert(1)</script>",
    "<!-- --> <b attr=\"'>",
    "&#x0; &lt;b&gt; &unknown;",
    "[a](http://x) `b` *c* _d_ # e",
    "$ref {0} {{}}",
    "test#Act",
    "test#ActInput",
    "smithy.api#Unit",
    "smithy.api#String",
    "Unknown",
    "Builder",
    "Option",
    "String",
    "get",
    "builder",
    "^(a+)+$",
    "^[\\w-]{1,65536}\\p{L}(?=x)\\1$",
    "[",
];

/// Trait values as they should be and as they should not.
const TRAITS: [(&str, &str); 39] = [
    ("smithy.api#required", "{}"),
    ("smithy.api#default", "0"),
    ("smithy.api#default", "null"),
    ("smithy.api#default", "\"a\\\"b\""),
    ("smithy.api#default", "[]"),
    ("smithy.api#default", "{}"),
    ("smithy.api#default", "-9223372036854775808"),
    ("smithy.api#clientOptional", "{}"),
    ("smithy.api#sensitive", "{}"),
    ("smithy.api#sparse", "{}"),
    ("smithy.api#uniqueItems", "{}"),
    ("smithy.api#length", "{\"min\":1,\"max\":2}"),
    ("smithy.api#length", "{\"max\":18446744073709551615}"),
    ("smithy.api#range", "{\"min\":-0.5,\"max\":1e30}"),
    ("smithy.api#range", "{\"min\":1,\"max\":0}"),
    ("smithy.api#pattern", "\"^[a-z]+$\""),
    ("smithy.api#pattern", "\"^(?i)\\\\p{Alpha}*\\\\z\""),
    ("smithy.api#pattern", "\"([\""),
    ("smithy.api#documentation", "\"<p>*/ ``` \\\"# \\u2028</p>\""),
    ("smithy.api#documentation", "\"<ul><li><pre>a</ul><a href='x)y'>\""),
    ("smithy.api#deprecated", "{\"message\":\"\\\"*/\\n\",\"since\":\"\\\\\"}"),
    ("smithy.api#timestampFormat", "\"http-date\""),
    ("smithy.api#timestampFormat", "\"date-time\""),
    ("smithy.api#timestampFormat", "\"\\u0000\""),
    ("smithy.api#jsonName", "\"a\\\"b\""),
    ("smithy.api#enumValue", "\"\\\"\\u202e\""),
    ("smithy.api#enumValue", "2147483648"),
    ("smithy.api#enumValue", "-1"),
    ("smithy.api#idempotencyToken", "{}"),
    ("smithy.api#hostLabel", "{}"),
    ("smithy.api#endpoint", "{\"hostPrefix\":\"{a}.\"}"),
    ("smithy.api#error", "\"client\""),
    ("smithy.api#httpError", "999999"),
    ("smithy.api#retryable", "{\"throttling\":true}"),
    ("smithy.api#streaming", "{}"),
    ("smithy.api#mixin", "{}"),
    ("smithy.api#input", "{}"),
    ("smithy.api#trait", "{}"),
    ("smithy.api#examples", "[{\"title\":\"\\\"\",\"input\":{\"a\":1}}]"),
];

/// The model with the edits made one after the other.
pub fn edited(model: &str, edits: &[Edit]) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(model) else { return model.to_owned() };
    for &(place, kind, with) in edits {
        let with = usize::from(with);
        match kind % 8 {
            0 => replace(&mut value, place, TEXTS[with % TEXTS.len()].into()),
            1 => replace(&mut value, place, scalar(with)),
            2 => copy(&mut value, place, with),
            3 => change_object(&mut value, place, |object, key| drop(object.remove(key))),
            4 => change_object(&mut value, place, |object, key| rename(object, key, TEXTS[with % TEXTS.len()])),
            5 => {
                let name = format!("{}{}", TEXTS[with % TEXTS.len()], with);
                change_object(&mut value, place, |object, key| rename(object, key, &name));
            }
            _ => add_trait(&mut value, place, with),
        }
    }
    value.to_string()
}

/// The text with characters of it replaced, removed or repeated.
pub fn garbled(model: &str, edits: &[Edit]) -> String {
    let mut text: Vec<char> = model.chars().collect();
    for &(place, kind, with) in edits {
        let start = usize::from(place) % text.len().max(1);
        let end = (start + usize::from(with % 64)).min(text.len());
        match kind % 3 {
            0 => drop(text.splice(start..end.min(start + 1), char::from_u32(with.into()))),
            1 => drop(text.drain(start..end)),
            _ => {
                let again = text[start..end].to_vec();
                drop(text.splice(start..start, again));
            }
        }
    }
    text.into_iter().collect()
}

fn scalar(with: usize) -> Value {
    let scalars =
        [json!(null), json!(true), json!(0), json!(-1.5), json!(u64::MAX), json!([]), json!({}), json!(1e300)];
    scalars[with % scalars.len()].clone()
}

/// Every value below, in the order of the text.
fn walk<'v>(value: &'v Value, all: &mut Vec<&'v Value>) {
    all.push(value);
    match value {
        Value::Array(entries) => entries.iter().for_each(|entry| walk(entry, all)),
        Value::Object(members) => members.values().for_each(|member| walk(member, all)),
        _ => {}
    }
}

/// Hands the value at a place to `change`, counted as `walk` does.
fn at(value: &mut Value, left: &mut usize, change: &mut dyn FnMut(&mut Value)) -> bool {
    if *left == 0 {
        change(value);
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(entries) => entries.iter_mut().any(|entry| at(entry, left, change)),
        Value::Object(members) => members.values_mut().any(|member| at(member, left, change)),
        _ => false,
    }
}

fn count(value: &Value) -> usize {
    let mut all = Vec::new();
    walk(value, &mut all);
    all.len()
}

fn replace(value: &mut Value, place: u16, by: Value) {
    let mut left = usize::from(place) % count(value);
    at(value, &mut left, &mut |part| *part = by.clone());
}

/// Puts a copy of one value in the place of another: a target, a member, a whole shape.
fn copy(value: &mut Value, place: u16, from: usize) {
    let mut all = Vec::new();
    walk(value, &mut all);
    let source = all[from % all.len()].clone();
    replace(value, place, source);
}

/// Changes an entry of one of the objects.
fn change_object(value: &mut Value, place: u16, mut change: impl FnMut(&mut Map<String, Value>, &str)) {
    let mut left = usize::from(place) % count(value);
    let place = usize::from(place);
    at(value, &mut left, &mut |part| {
        let Value::Object(object) = part else { return };
        if let Some(key) = object.keys().nth(place % object.len().max(1)).cloned() {
            change(object, &key);
        }
    });
}

fn rename(object: &mut Map<String, Value>, key: &str, name: &str) {
    if let Some(value) = object.remove(key) {
        object.insert(name.to_owned(), value);
    }
}

/// Gives a shape or member a trait.
fn add_trait(value: &mut Value, place: u16, with: usize) {
    let (name, text) = TRAITS[with % TRAITS.len()];
    let mut left = usize::from(place) % count(value);
    at(value, &mut left, &mut |part| {
        let Value::Object(object) = part else { return };
        let traits = object.entry("traits").or_insert_with(|| json!({}));
        if let (Value::Object(traits), Ok(value)) = (traits, serde_json::from_str(text)) {
            traits.insert(name.to_owned(), value);
        }
    });
}
