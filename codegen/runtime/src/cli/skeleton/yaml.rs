//! The sample of an input as YAML in block style, with a comment behind each member: whether it is required, the first
//! sentence of its documentation, valid values, type and limits. Spaces stand as `ruamel.yaml` puts them.

use super::is_recursive;
use crate::cli::schema::{Kind, Limits, Member, Shape};
use crate::cli::yaml_text;

/// The whole sample.
pub fn input(shape: &'static Shape) -> String {
    let mut emitter = Emitter { out: String::new(), within: Vec::new() };
    match shape.members() {
        [] => emitter.out.push_str("{}\n"),
        members => emitter.members(shape, members, 0),
    }
    emitter.out
}

struct Emitter {
    out: String,
    /// The structures around the value.
    within: Vec<&'static str>,
}

impl Emitter {
    /// Writes members, the first where the line already is, the others in lines with an indentation.
    fn members(&mut self, shape: &'static Shape, members: &'static [Member], indent: usize) {
        self.within.push(shape.name);
        for (index, member) in members.iter().enumerate() {
            if index > 0 {
                self.indent(indent);
            }
            self.out.push_str(&scalar(member.name));
            self.out.push(':');
            let space = if index == 0 { "  " } else { " " };
            let comment = format!("{space}# {}", comment(member));
            self.value(member.shape, indent, &comment);
        }
        self.within.pop();
    }

    /// Writes the value of a member or of a map's entry behind its colon, and the comment in the same line.
    fn value(&mut self, shape: &'static Shape, indent: usize, comment: &str) {
        if let Some(word) = self.word(shape) {
            self.out.push(' ');
            self.out.push_str(&word);
            self.out.push_str(comment);
            self.out.push('\n');
            return;
        }
        self.out.push_str(comment);
        self.out.push('\n');
        // A list stands flush with its name.
        let indent = if matches!(shape.kind, Kind::List(_)) { indent } else { indent + 2 };
        self.indent(indent);
        self.block(shape, indent);
    }

    /// Writes a list, map or structure that begins where the line already is.
    fn block(&mut self, shape: &'static Shape, indent: usize) {
        match shape.kind {
            Kind::List(element) => {
                self.out.push_str("- ");
                match self.word(element) {
                    Some(word) => {
                        self.out.push_str(&word);
                        self.out.push('\n');
                    }
                    None => self.block(element, indent + 2),
                }
            }
            Kind::Map { value, .. } => {
                self.out.push_str("KeyName:");
                self.value(value, indent, "");
            }
            _ => self.members(shape, shape.members(), indent),
        }
    }

    /// The value where it takes no lines of its own.
    fn word(&self, shape: &'static Shape) -> Option<String> {
        let word = match shape.kind {
            Kind::List(_) | Kind::Map { .. } => return None,
            Kind::Structure(members) | Kind::Union(members) => {
                if !members.is_empty() && !is_recursive(&self.within, shape) {
                    return None;
                }
                "{}"
            }
            Kind::Enum([first, ..]) => return Some(scalar(first)),
            Kind::String | Kind::Enum(_) => "''",
            Kind::Document => "{}",
            Kind::Integer | Kind::Long | Kind::BigInteger => "0",
            Kind::Float | Kind::Double | Kind::BigDecimal => "0.0",
            Kind::Boolean => "true",
            Kind::Timestamp(_) => "1970-01-01 00:00:00",
            Kind::Blob => "!!binary ''",
        };
        Some(word.to_owned())
    }

    fn indent(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }
}

fn comment(member: &Member) -> String {
    let mut parts = Vec::new();
    if member.required {
        parts.push("[REQUIRED]".to_owned());
    }
    let overview = overview(member.documentation);
    if !overview.is_empty() {
        parts.push(overview);
    }
    if let Kind::Enum(values) = member.shape.kind {
        parts.push(format!("Valid values are: {}.", values.join(", ")));
    }
    parts.push(format!("({}{})", member.shape.kind.name(), limits(&member.shape.limits)));
    one_line(&parts.join(" "))
}

/// The first sentence of Markdown without its marks, up to a period or a colon.
fn overview(markdown: &str) -> String {
    let plain = plain(markdown);
    match plain.trim_start().split(['.', ':']).next() {
        Some(sentence) if !sentence.is_empty() => format!("{sentence}."),
        _ => String::new(),
    }
}

/// Markdown without emphasis, code marks, escapes and the targets of links.
fn plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(mark) = rest.find(['\\', '`', '*', '[', ']']) {
        let (before, after) = rest.split_at(mark);
        plain.push_str(before);
        rest = &after[1..];
        match after.as_bytes()[0] {
            b'\\' => {
                let escaped = rest.chars().next().map_or(0, char::len_utf8);
                plain.push_str(&rest[..escaped]);
                rest = &rest[escaped..];
            }
            b']' if rest.starts_with('(') => rest = rest.split_once(')').map_or("", |(_, rest)| rest),
            _ => {}
        }
    }
    plain + rest
}

/// The limits of a value, each after a comma.
fn limits(limits: &Limits) -> String {
    let number = |limit: Option<u64>| limit.map(|limit| limit.to_string());
    let length = between("length", number(limits.min_length), number(limits.max_length));
    let range = between("range", limits.min.map(str::to_owned), limits.max.map(str::to_owned));
    let pattern = limits.pattern.map(|pattern| format!("pattern {pattern}"));
    [length, range, pattern].into_iter().flatten().map(|limit| format!(", {limit}")).collect()
}

fn between(name: &str, least: Option<String>, most: Option<String>) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(format!("{name} {least}")),
        (Some(least), Some(most)) => Some(format!("{name} {least} to {most}")),
        (Some(least), None) => Some(format!("{name} at least {least}")),
        (None, Some(most)) => Some(format!("{name} at most {most}")),
        (None, None) => None,
    }
}

/// Text that ends no line: a comment is all that stands behind its mark.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|character| if character.is_control() || is_separator(character) { ' ' } else { character })
        .collect()
}

fn is_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// A string as a scalar, in quotes where it would be another value without them.
fn scalar(text: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "_-./+@ ".contains(character);
    let begins = text.starts_with(|first: char| first.is_alphanumeric() || "_/.+".contains(first));
    if begins && text.chars().all(is_plain) && !text.ends_with(' ') && yaml_text::is_text(text) {
        return text.to_owned();
    }
    if text.chars().any(|character| character.is_control() || is_separator(character)) {
        return format!("{text:?}");
    }
    format!("'{}'", text.replace('\'', "''"))
}
