//! Words for limits: the **Constraints** line of a member, in rustdoc and in the Markdown reference.

use crate::ir::{Constraint, Default, Matcher, Member, Presence, Service, Target, Ty};

/// The facts of a member, in the order: required, filled, default, limits. Empty when there are none.
pub fn facts(service: &Service, member: &Member) -> Vec<String> {
    let mut facts = Vec::new();
    if member.required {
        facts.push("required".to_owned());
    }
    if member.idempotency_token {
        facts.push("filled with a random UUID by `build` when not set".to_owned());
    }
    if let Presence::Default(default) = &member.presence {
        facts.push(format!("default {}", self::default(default)));
    }
    facts.extend(limits(service, &member.target));
    facts
}

/// One line for rustdoc, or nothing.
pub fn line(service: &Service, member: &Member) -> Option<String> {
    let facts = facts(service, member);
    (!facts.is_empty()).then(|| format!("**Constraints:** {}.", facts.join("; ")))
}

/// The limits of a value and, for lists and maps, of what they hold.
pub fn limits(service: &Service, target: &Target) -> Vec<String> {
    let mut limits = Vec::new();
    collect(service, target, "", &mut Vec::new(), &mut limits);
    limits
}

/// `held` are the lists and maps above: a recursive one is described once.
fn collect(service: &Service, target: &Target, subject: &str, held: &mut Vec<Ty>, limits: &mut Vec<String>) {
    let own = target.constraints.iter().filter_map(|constraint| own(service, constraint, target.ty));
    limits.extend(own.map(|limit| if subject.is_empty() { limit } else { format!("{subject}: {limit}") }));
    if held.contains(&target.ty) {
        return;
    }
    held.push(target.ty);
    let below = |what: &str| if subject.is_empty() { what.to_owned() } else { format!("{subject}, {what}") };
    match target.ty {
        Ty::List(id) => collect(service, &service.lists[id.0].member, &below("each item"), held, limits),
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            collect(service, &map.key, &below("each key"), held, limits);
            collect(service, &map.value, &below("each value"), held, limits);
        }
        _ => {}
    }
    held.pop();
}

/// The words for one limit; membership of an enum is documented by its type.
fn own(service: &Service, constraint: &Constraint, ty: Ty) -> Option<String> {
    Some(match constraint {
        Constraint::Length { min, max } => length(*min, *max, unit(ty)),
        Constraint::Range { min, max } => range(min.as_deref(), max.as_deref()),
        Constraint::Pattern(id) => {
            let pattern = &service.patterns[id.0];
            let source = code(&pattern.source);
            match &pattern.matcher {
                Matcher::Skipped(reason) => format!("pattern {source} (not checked: {reason})"),
                Matcher::Classes(_) | Matcher::Regex(_) => format!("pattern {source}"),
            }
        }
        Constraint::UniqueItems => "no repeated items".to_owned(),
        Constraint::EnumValues(_) => return None,
    })
}

fn unit(ty: Ty) -> &'static str {
    match ty {
        Ty::Blob => "bytes",
        Ty::List(_) => "items",
        Ty::Map(_) => "entries",
        _ => "characters",
    }
}

fn length(min: Option<u64>, max: Option<u64>, unit: &str) -> String {
    match (min.filter(|min| *min > 0), max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min} {unit}"),
        (Some(min), Some(max)) => format!("{min} to {max} {unit}"),
        (Some(min), None) => format!("at least {min} {unit}"),
        (None, Some(max)) => format!("at most {max} {unit}"),
        (None, None) => format!("any number of {unit}"),
    }
}

fn range(min: Option<&str>, max: Option<&str>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any number".to_owned(),
    }
}

fn default(default: &Default) -> String {
    match default {
        Default::Boolean(value) => format!("`{value}`"),
        Default::Integer(value) => format!("`{value}`"),
        Default::Float(value) => format!("`{value}`"),
        Default::Number(text) | Default::Document(text) => code(text),
        Default::String(text) => code(&format!("{text:?}")),
        Default::Blob(bytes) => format!("{} bytes", bytes.len()),
        Default::Timestamp(secs, _) => format!("`{secs}` seconds since the epoch"),
        Default::EmptyList => "an empty list".to_owned(),
        Default::EmptyMap => "an empty map".to_owned(),
    }
}

/// A Markdown code span that no content can end: fenced by more backticks than it holds in a row, on one line.
pub fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let padding = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() { " " } else { "" };
    format!("{fence}{padding}{text}{padding}{fence}")
}
