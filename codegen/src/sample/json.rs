//! A sample as the JSON text that goes over the wire, members in model order. Indented for reading.

use super::{Sample, TIMESTAMP};
use crate::base64;
use crate::ir::{Service, TimestampFormat, Ty, TypeId, TypeKind};
use smithy::terminal;

/// The JSON text of a sample of the type, without a newline at the end.
pub(crate) fn pretty(service: &Service, ty: Ty, sample: &Sample) -> String {
    let mut text = String::new();
    write(service, ty, sample, 0, &mut text);
    text
}

/// As [`pretty`], on one line.
pub(crate) fn compact(service: &Service, ty: Ty, sample: &Sample) -> String {
    // Strings hold no line breaks: JSON escapes them.
    let pretty = pretty(service, ty, sample);
    let lines = pretty.lines().map(str::trim_start);
    lines.flat_map(|line| [line, if line.ends_with(',') { " " } else { "" }]).collect()
}

fn write(service: &Service, ty: Ty, sample: &Sample, depth: usize, out: &mut String) {
    match (sample, ty) {
        (Sample::Boolean(value), _) => out.push_str(&value.to_string()),
        (Sample::Number(text), _) => out.push_str(text),
        (Sample::Text(text) | Sample::Document(text), _) => out.push_str(&quoted(text)),
        (Sample::Blob(text), _) => out.push_str(&quoted(&base64::encode(text.as_bytes()))),
        (Sample::Timestamp, Ty::Timestamp(TimestampFormat::DateTime)) => out.push_str(&quoted(TIMESTAMP.1)),
        (Sample::Timestamp, Ty::Timestamp(TimestampFormat::HttpDate)) => out.push_str(&quoted(TIMESTAMP.2)),
        (Sample::Timestamp, _) => out.push_str(&TIMESTAMP.0.to_string()),
        (Sample::Enum(index), Ty::Enum(id) | Ty::IntEnum(id)) => out.push_str(&enum_value(service, id, *index)),
        (Sample::List(items), Ty::List(id)) => {
            let ty = service.lists[id.0].member.ty;
            between(['[', ']'], items.len(), depth, out, |index, out| {
                write(service, ty, &items[index], depth + 1, out)
            });
        }
        (Sample::Map(entries), Ty::Map(id)) => {
            let map = &service.maps[id.0];
            between(['{', '}'], entries.len(), depth, out, |index, out| {
                let (key, value) = &entries[index];
                write(service, map.key.ty, key, depth + 1, out);
                out.push_str(": ");
                write(service, map.value.ty, value, depth + 1, out);
            });
        }
        (Sample::Structure(members), Ty::Structure(id)) => {
            let TypeKind::Structure(structure) = &service.types[id.0].kind else { return };
            between(['{', '}'], members.len(), depth, out, |index, out| {
                let (member, value) = &members[index];
                let member = &structure.members[*member];
                out.push_str(&format!("{}: ", quoted(&member.wire)));
                write(service, member.target.ty, value, depth + 1, out);
            });
        }
        (Sample::Union(index, payload), Ty::Union(id)) => {
            let TypeKind::Union(union) = &service.types[id.0].kind else { return };
            let variant = &union.variants[*index];
            between(['{', '}'], 1, depth, out, |_, out| {
                out.push_str(&format!("{}: ", quoted(&variant.wire)));
                match (payload, &variant.target) {
                    (Some(payload), Some(target)) => write(service, target.ty, payload, depth + 1, out),
                    _ => out.push_str("{}"),
                }
            });
        }
        _ => out.push_str("null"),
    }
}

/// Brackets around parts that stand on lines of their own.
fn between(
    brackets: [char; 2],
    parts: usize,
    depth: usize,
    out: &mut String,
    mut part: impl FnMut(usize, &mut String),
) {
    out.push(brackets[0]);
    for index in 0..parts {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"    ".repeat(depth + 1));
        part(index, out);
    }
    if parts > 0 {
        out.push('\n');
        out.push_str(&"    ".repeat(depth));
    }
    out.push(brackets[1]);
}

fn enum_value(service: &Service, id: TypeId, index: usize) -> String {
    match &service.types[id.0].kind {
        TypeKind::Enum(string_enum) => quoted(&string_enum.variants[index].value),
        TypeKind::IntEnum(int_enum) => int_enum.variants[index].value.to_string(),
        TypeKind::Structure(_) | TypeKind::Union(_) => "null".to_owned(),
    }
}

/// A JSON string, with escapes for what would not be seen.
pub(crate) fn quoted(text: &str) -> String {
    terminal::line(&serde_json::Value::from(text).to_string()).into_owned()
}
