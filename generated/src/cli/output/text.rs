// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `--output text`: one line for each structure, its scalars between tabulators in the order of their names, and the
//! structures and lists within it on lines of their own, which begin with the member's name in capitals.

use std::collections::BTreeSet;

use crate::cli::python;
use crate::cli::value::Value;

/// The lines of a value.
pub fn text(value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, value, None);
    out
}

fn write(out: &mut String, value: &Value, label: Option<&str>) {
    match value {
        Value::Object(members) => object(out, members, label, None),
        Value::List(values) => list(out, values, label),
        scalar => line(out, &[python::text(scalar)]),
    }
}

/// Writes an object: its scalars in one line, the others below. Inside a list the columns are those of all objects
/// there, so that they line up.
fn object(out: &mut String, members: &[(String, Value)], label: Option<&str>, columns: Option<&BTreeSet<&str>>) {
    let own: BTreeSet<&str>;
    let columns = match columns {
        Some(columns) => columns,
        None => {
            own = scalar_names(members).collect();
            &own
        }
    };
    if !columns.is_empty() {
        let cells = columns.iter().map(|name| member(members, name).map(python::text).unwrap_or_default());
        line(out, &label.map(str::to_uppercase).into_iter().chain(cells).collect::<Vec<_>>());
    }
    let mut nested: Vec<_> = members.iter().filter(|(name, _)| !columns.contains(name.as_str())).collect();
    nested.sort_by_key(|(name, _)| name);
    for (name, value) in nested {
        write(out, value, Some(name));
    }
}

fn list(out: &mut String, values: &[Value], label: Option<&str>) {
    if values.iter().any(|value| matches!(value, Value::Object(_))) {
        return objects(out, values, label);
    }
    let (nested, scalars): (Vec<_>, Vec<_>) = values.iter().partition(|value| is_nested(value));
    scalar_lines(out, &scalars, label);
    for value in nested {
        write(out, value, label);
    }
}

/// Writes a list with objects. Other elements beside them end the AWS CLI with an error of Python; here they have lines
/// of their own.
fn objects(out: &mut String, values: &[Value], label: Option<&str>) {
    let columns = values
        .iter()
        .filter_map(|value| match value {
            Value::Object(members) => Some(members),
            _ => None,
        })
        .flat_map(|members| scalar_names(members))
        .collect();
    for value in values {
        match value {
            Value::Object(members) => object(out, members, label, Some(&columns)),
            Value::List(values) => list(out, values, label),
            scalar => scalar_lines(out, &[scalar], label),
        }
    }
}

/// Writes scalars of a list: a line for each after its label, or all in one line when there is none.
fn scalar_lines(out: &mut String, scalars: &[&Value], label: Option<&str>) {
    match label {
        Some(label) => {
            for scalar in scalars {
                line(out, &[label.to_uppercase(), python::text(scalar)]);
            }
        }
        None if scalars.is_empty() => {}
        None => line(out, &scalars.iter().map(|scalar| python::text(scalar)).collect::<Vec<_>>()),
    }
}

fn line(out: &mut String, cells: &[String]) {
    out.push_str(&cells.join("\t"));
    out.push('\n');
}

fn scalar_names(members: &[(String, Value)]) -> impl Iterator<Item = &str> {
    members.iter().filter(|(_, value)| !is_nested(value)).map(|(name, _)| name.as_str())
}

fn member<'a>(members: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn is_nested(value: &Value) -> bool {
    matches!(value, Value::List(_) | Value::Object(_))
}
