//! Shapes in the help: the types, limits and members of options and of the output. Never says how a value is written.

use super::page::Page;
use crate::cli::schema::{Kind, Member, Shape};

/// The line above an option's text, `--plan-id (string) [required]`.
pub fn option_title(member: &Member) -> String {
    let required = if member.must_be_given() { " [required]" } else { "" };
    match member.shape.kind {
        Kind::Boolean => format!("--{0} | --no-{0} (boolean){required}", member.option),
        _ => format!("--{} ({}){required}", member.option, member.shape.kind.name()),
    }
}

/// The text of a value, its limits, and those of what it holds. Members of a structure that the input holds are
/// described too.
pub fn describe(page: &mut Page, level: usize, documentation: &str, shape: &'static Shape) {
    describe_within(page, level, documentation, shape, &mut Vec::new());
}

/// The members of an output.
pub fn output(page: &mut Page, shape: &'static Shape) {
    members(page, 0, shape, &mut Vec::new());
}

fn describe_within(
    page: &mut Page,
    level: usize,
    documentation: &str,
    shape: &'static Shape,
    above: &mut Vec<&'static Shape>,
) {
    page.markdown(level, documentation);
    limits(page, level, shape);
    match shape.kind {
        Kind::List(element) => inner(page, level, "", element, above),
        Kind::Map { key, value } => {
            inner(page, level, "key -> ", key, above);
            inner(page, level, "value -> ", value, above);
        }
        Kind::Union(_) => {
            page.paragraph(level, "Exactly one member must be set.");
            members(page, level, shape, above);
        }
        Kind::Structure(_) => members(page, level, shape, above),
        _ => page.blank(),
    }
}

/// An element, key or value, which has no documentation of its own.
fn inner(page: &mut Page, level: usize, title: &str, shape: &'static Shape, above: &mut Vec<&'static Shape>) {
    page.line(level, &format!("{title}({})", shape.kind.name()));
    describe_within(page, level + 1, "", shape, above);
    page.blank();
}

fn members(page: &mut Page, level: usize, shape: &'static Shape, above: &mut Vec<&'static Shape>) {
    if above.iter().any(|other| std::ptr::eq(other.members(), shape.members())) {
        return page.paragraph(level, "( ... recursive ... )");
    }
    above.push(shape);
    for member in shape.members() {
        let required = if member.required { " [required]" } else { "" };
        page.line(level, &format!("{} -> ({}){required}", member.name, member.shape.kind.name()));
        describe_within(page, level + 1, member.documentation, member.shape, above);
    }
    above.pop();
}

fn limits(page: &mut Page, level: usize, shape: &Shape) {
    let limits = &shape.limits;
    let mut constraints = Vec::new();
    let unit = match shape.kind {
        Kind::String | Kind::Enum(_) => "characters",
        Kind::Blob => "bytes",
        _ => "items",
    };
    constraints.extend(range(limits.min_length, limits.max_length).map(|range| format!("{range} {unit}")));
    constraints.extend(range(limits.min, limits.max));
    if !constraints.is_empty() {
        page.paragraph(level, &format!("Constraints: {}", constraints.join(", ")));
    }
    if let Some(pattern) = limits.pattern {
        page.paragraph(level, &format!("Pattern: {pattern}"));
    }
    if let Kind::Enum(values) = shape.kind {
        page.line(level, "Possible values:");
        for value in values {
            page.item(level, "o ", value);
        }
        page.blank();
    }
}

fn range<T: std::fmt::Display>(least: Option<T>, most: Option<T>) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) => Some(format!("{least} to {most}")),
        (Some(least), None) => Some(format!("at least {least}")),
        (None, Some(most)) => Some(format!("at most {most}")),
        (None, None) => None,
    }
}
