//! Holds JSON to `xtask/schema/report.json`: the part of JSON Schema that it uses, and any other keyword is a failure.
//! Stricter than a validator in one thing: a property that the schema does not list is a failure too.

use serde_json::{Map, Value};

/// Words about a schema, which no value breaks.
const ANNOTATIONS: [&str; 4] = ["$defs", "$schema", "description", "title"];

/// The schema of all reports.
pub(crate) fn schema() -> Value {
    serde_json::from_str(include_str!("../../schema/report.json")).unwrap()
}

/// Holds each line to the definition of a name.
///
/// # Panics
/// A line is not JSON or breaks the definition; or there is no line, which would hold nothing.
#[track_caller]
pub(crate) fn hold(lines: &str, name: &str) {
    assert!(!lines.trim().is_empty(), "{name}: nothing to hold");
    let schema = schema();
    for line in lines.lines() {
        let value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}: {error}: {line}"));
        let faults = faults(&schema, &schema["$defs"][name], &value, "");
        assert!(faults.is_empty(), "{name}: {faults:#?}\n{line}");
    }
}

/// Every way in which a value breaks a schema, each with its path.
pub(crate) fn faults(root: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    let Some(keywords) = schema.as_object() else { return vec![format!("{path}: there is no such schema")] };
    let mut faults = Vec::new();
    for (keyword, expected) in keywords {
        match keyword.as_str() {
            "$ref" => {
                let target = expected.as_str().and_then(|name| name.strip_prefix('#')).and_then(|at| root.pointer(at));
                faults.extend(self::faults(root, target.unwrap_or(&Value::Null), value, path));
            }
            "anyOf" => {
                let is_one = |schema: &Value| self::faults(root, schema, value, path).is_empty();
                let is_any = expected.as_array().is_some_and(|schemas| schemas.iter().any(is_one));
                faults.extend((!is_any).then(|| format!("{path}: {value} is none of anyOf")));
            }
            "type" => {
                let is_type = |name: &Value| name.as_str().is_some_and(|name| has_type(value, name));
                let is_any = expected.as_array().map_or(is_type(expected), |names| names.iter().any(is_type));
                faults.extend((!is_any).then(|| format!("{path}: {value} is not {expected}")));
            }
            "const" => faults.extend((value != expected).then(|| format!("{path}: {value} is not {expected}"))),
            "enum" => {
                let is_listed = expected.as_array().is_some_and(|values| values.contains(value));
                faults.extend((!is_listed).then(|| format!("{path}: {value} is none of {expected}")));
            }
            "minimum" => {
                let is_less = value.as_f64().zip(expected.as_f64()).is_some_and(|(value, least)| value < least);
                faults.extend(is_less.then(|| format!("{path}: {value} is less than {expected}")));
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                faults.extend(items.flat_map(|(i, item)| self::faults(root, expected, item, &format!("{path}/{i}"))));
            }
            "required" => {
                let absent = expected.as_array().into_iter().flatten().filter_map(Value::as_str);
                let absent = absent.filter(|name| value.is_object() && value.get(name).is_none());
                faults.extend(absent.map(|name| format!("{path}: `{name}` is absent")));
            }
            "properties" => faults.extend(of_properties(root, expected, value.as_object(), path)),
            known if ANNOTATIONS.contains(&known) => {}
            other => faults.push(format!("{path}: the keyword `{other}` is not known here")),
        }
    }
    faults
}

fn of_properties(root: &Value, listed: &Value, object: Option<&Map<String, Value>>, path: &str) -> Vec<String> {
    let below = |(name, value): (&String, &Value)| match listed.get(name) {
        Some(schema) => faults(root, schema, value, &format!("{path}/{name}")),
        None => vec![format!("{path}/{name}: the schema does not list it")],
    };
    object.into_iter().flatten().flat_map(below).collect()
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}
