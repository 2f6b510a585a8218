// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How a structured value is written on the command line: in the AWS CLI's shorthand, and as JSON. Scalars have no
//! syntax; the copies of a shape within itself are left out.

use crate::cli::schema::{Kind, Member, Shape};

/// The shorthand of a list, map or structure, in one line; nothing for other shapes, and where JSON alone will do.
pub fn shorthand(shape: &'static Shape) -> String {
    match shape.kind {
        Kind::List(element) => {
            let text = shorthand_of(element, Depth::Top, &mut Vec::new()).unwrap_or_default();
            match (text.as_str(), is_scalar(element)) {
                ("", _) => text,
                (_, true) => format!("{text} {text} ..."),
                (_, false) => format!("{text} ..."),
            }
        }
        Kind::Map { .. } | Kind::Structure(_) | Kind::Union(_) => {
            shorthand_of(shape, Depth::Top, &mut Vec::new()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// A whole argument, or an element of one.
    Top,
    /// A member of one, whose lists need no brackets.
    Member,
    /// Anything deeper.
    Nested,
}

fn is_scalar(shape: &Shape) -> bool {
    !matches!(shape.kind, Kind::List(_) | Kind::Map { .. } | Kind::Structure(_) | Kind::Union(_) | Kind::Document)
}

/// `None` where the shorthand cannot say it, as of documents.
fn shorthand_of(shape: &'static Shape, depth: Depth, above: &mut Vec<&'static Shape>) -> Option<String> {
    let inner = if depth == Depth::Top { Depth::Member } else { Depth::Nested };
    let text = match shape.kind {
        Kind::Document => return None,
        Kind::List(element) => {
            let list = repeated(&shorthand_of(element, Depth::Nested, above)?, element);
            return Some(if depth == Depth::Member { list } else { format!("[{list}]") });
        }
        Kind::Map { value, .. } => {
            let text = shorthand_of(value, inner, above)?;
            if is_scalar(value) { format!("KeyName1={text},KeyName2={text}") } else { format!("KeyName1={text},...") }
        }
        Kind::Structure(members) | Kind::Union(members) => {
            if above.iter().any(|other| std::ptr::eq(other.members(), members)) {
                return Some("{... recursive ...}".to_owned());
            }
            above.push(shape);
            let member =
                |member: &Member| Some(format!("{}={}", member.name, shorthand_of(member.shape, inner, above)?));
            let members: Option<Vec<String>> = members.iter().map(member).collect();
            above.pop();
            members?.join(",")
        }
        _ => return Some(shape.kind.name().to_owned()),
    };
    Some(if depth == Depth::Top { text } else { format!("{{{text}}}") })
}

/// Two elements of a list; one that is no scalar is long enough alone.
fn repeated(text: &str, element: &Shape) -> String {
    if is_scalar(element) { format!("{text},{text}") } else { format!("{text},...") }
}

/// The JSON of a list, map, structure or document, line by line; nothing for other shapes.
pub fn json(shape: &'static Shape) -> Vec<String> {
    if is_scalar(shape) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    json_of(&mut lines, "", shape, 0, &mut Vec::new());
    lines
}

fn json_of(
    lines: &mut Vec<String>,
    before: &str,
    shape: &'static Shape,
    depth: usize,
    above: &mut Vec<&'static Shape>,
) {
    let indent = "  ".repeat(depth);
    match shape.kind {
        Kind::List(element) => {
            lines.push(format!("{indent}{before}["));
            json_of(lines, "", element, depth + 1, above);
            lines.push(format!("{indent}  ..."));
            lines.push(format!("{indent}]"));
        }
        Kind::Map { key, value } => {
            lines.push(format!("{indent}{before}{{"));
            json_of(lines, &format!("{}: ", scalar(key)), value, depth + 1, above);
            lines.push(format!("{indent}  ..."));
            lines.push(format!("{indent}}}"));
        }
        Kind::Structure(members) | Kind::Union(members) => {
            if above.iter().any(|other| std::ptr::eq(other.members(), members)) {
                return lines.push(format!("{indent}{before}{{ ... recursive ... }}"));
            }
            above.push(shape);
            lines.push(format!("{indent}{before}{{"));
            for (index, member) in members.iter().enumerate() {
                json_of(lines, &format!("\"{}\": ", member.name), member.shape, depth + 1, above);
                if index + 1 < members.len()
                    && let Some(line) = lines.last_mut()
                {
                    line.push(',');
                }
            }
            lines.push(format!("{indent}}}"));
            above.pop();
        }
        _ => lines.push(format!("{indent}{before}{}", scalar(shape))),
    }
}

fn scalar(shape: &Shape) -> String {
    match shape.kind {
        Kind::Boolean => "true|false".to_owned(),
        Kind::Enum(values) if !values.is_empty() => {
            values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join("|")
        }
        Kind::String | Kind::Enum(_) => "\"string\"".to_owned(),
        Kind::Document => "{...}".to_owned(),
        _ => shape.kind.name().to_owned(),
    }
}
