//! Words for limits: the **Constraints** line of a member, in rustdoc and in the Markdown reference.

use std::fmt;

use crate::ir::{Bounds, Constraint, Default, Matcher, Member, Optionality, Pattern, RangeBound, Service, Target, Ty};
use crate::markdown::{code, from_text};

/// Treatment of an idempotency token.
pub(crate) const TOKEN: &str = "filled with a random UUID by `build` when not set";

/// A default with what happens to it: `3`, filled in by `build` when not set.
pub(crate) fn filled_default(default: &Default) -> String {
    format!("{}, filled in by `build` when not set", self::default(default))
}

/// The facts of a member, in the order: required, filled, default, limits. Empty when there are none.
pub(crate) fn facts(service: &Service, member: &Member) -> Vec<String> {
    let mut facts = Vec::new();
    if member.required {
        facts.push("required".to_owned());
    }
    if member.is_token() {
        facts.push(TOKEN.to_owned());
    }
    if let Optionality::Default(default) = &member.optionality {
        facts.push(format!("default {}", self::default(default)));
    }
    if let Some(default) = member.filled_default() {
        facts.push(format!("default {}", filled_default(default)));
    }
    facts.extend(limits(service, &member.target).iter().map(Limit::to_string));
    facts
}

/// One line for rustdoc, or nothing.
pub(crate) fn line(service: &Service, member: &Member) -> Option<String> {
    let facts = facts(service, member);
    (!facts.is_empty()).then(|| format!("**Constraints:** {}.", facts.join("; ")))
}

/// A limit in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Limit {
    /// The part of the value that it is about: `each item`, `each value, each key`; empty for the value itself.
    pub subject: String,
    /// Its kind: `Length`, `Range`, `Pattern`, `Unique`.
    pub label: &'static str,
    /// Its text, as Markdown.
    pub words: String,
    /// Words before those where no label stands.
    introduction: &'static str,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.subject.is_empty() {
            write!(f, "{}: ", self.subject)?;
        }
        write!(f, "{}{}", self.introduction, self.words)
    }
}

/// The limits of a value and, for lists and maps, of what they hold.
pub(crate) fn limits(service: &Service, target: &Target) -> Vec<Limit> {
    let mut limits = Vec::new();
    collect(service, target, "", &mut Vec::new(), &mut limits);
    limits
}

/// One line for the rustdoc of a value that is no member, such as a union's: or nothing.
pub(crate) fn limits_line(service: &Service, target: &Target) -> Option<String> {
    let limits: Vec<String> = limits(service, target).iter().map(Limit::to_string).collect();
    (!limits.is_empty()).then(|| format!("**Constraints:** {}.", limits.join("; ")))
}

/// `held` are the lists and maps above: a recursive one is described once.
fn collect(service: &Service, target: &Target, subject: &str, held: &mut Vec<Ty>, limits: &mut Vec<Limit>) {
    limits.extend(target.constraints.iter().filter_map(|constraint| own(service, constraint, target.ty, subject)));
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

/// One limit in words; membership of an enum is documented by its type.
fn own(service: &Service, constraint: &Constraint, ty: Ty, subject: &str) -> Option<Limit> {
    let (label, introduction, words) = match constraint {
        Constraint::Length(bounds) => ("Length", "", length(bounds, unit(ty))),
        Constraint::Range(bounds) => ("Range", "", range(bounds)),
        Constraint::Pattern(id) => ("Pattern", "pattern ", pattern(&service.patterns[id.0])),
        Constraint::UniqueItems => ("Unique", "", "no repeated items".to_owned()),
        Constraint::EnumValues(_) => return None,
    };
    Some(Limit { subject: subject.to_owned(), label, words, introduction })
}

fn pattern(pattern: &Pattern) -> String {
    let source = code(&pattern.source);
    match &pattern.matcher {
        Matcher::Skipped(reason) => format!("{source} (not checked: {})", from_text(reason)),
        _ => source,
    }
}

/// Unit of a length, singular and plural.
fn unit(ty: Ty) -> [&'static str; 2] {
    match ty {
        Ty::Blob => ["byte", "bytes"],
        Ty::List(_) => ["item", "items"],
        Ty::Map(_) => ["entry", "entries"],
        _ => ["character", "characters"],
    }
}

fn length(bounds: &Bounds<u64>, [one, many]: [&str; 2]) -> String {
    let counted = |count: u64| format!("{count} {}", if count == 1 { one } else { many });
    match *bounds {
        Bounds::Between(min, max) if min == max => format!("exactly {}", counted(min)),
        Bounds::Between(min, max) => format!("{min} to {}", counted(max)),
        Bounds::AtLeast(min) => format!("at least {}", counted(min)),
        Bounds::AtMost(max) => format!("at most {}", counted(max)),
    }
}

/// The bounds of a range, as the model writes them.
pub(crate) fn range(bounds: &Bounds<RangeBound>) -> String {
    match bounds {
        Bounds::Between(min, max) => format!("{} to {}", min.text, max.text),
        Bounds::AtLeast(min) => format!("at least {}", min.text),
        Bounds::AtMost(max) => format!("at most {}", max.text),
    }
}

/// A modelled default in words.
pub(crate) fn default(default: &Default) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_shortly() {
        assert_eq!(length(&Bounds::AtMost(25), ["item", "items"]), "at most 25 items");
        assert_eq!(length(&Bounds::Between(3, 3), unit(Ty::Blob)), "exactly 3 bytes");
        assert_eq!(length(&Bounds::AtLeast(1), unit(Ty::String)), "at least 1 character");
    }
}
