//! The limits that a JSON value breaks, in words. Its type is right already.

use crate::base64;
use crate::ir::{Bounds, Constraint, RangeBound, Service, Target, Ty, TypeId, TypeKind};
use crate::sample;
use smithy::Decimal;
use smithy::node::Node;

/// The broken limits of a value, one sentence each.
pub(super) fn broken(service: &Service, target: &Target, node: &Node<'_>) -> Vec<String> {
    target.constraints.iter().filter_map(|constraint| sentence(service, target.ty, constraint, node)).collect()
}

fn sentence(service: &Service, ty: Ty, constraint: &Constraint, node: &Node<'_>) -> Option<String> {
    match constraint {
        Constraint::Length(bounds) => {
            let (count, unit) = count(ty, node)?;
            let fits = bounds.min().is_none_or(|min| *min <= count) && bounds.max().is_none_or(|max| count <= *max);
            (!fits).then(|| format!("its length in {unit} is {count}, and must be {}", words(bounds, u64::to_string)))
        }
        Constraint::Range(bounds) => {
            let text = node.number_text()?;
            let value = Decimal::parse(text)?;
            let bound = |bound: &RangeBound| Decimal::parse(&bound.text);
            let is_low = bounds.min().and_then(bound).is_some_and(|min| value < min);
            let is_high = bounds.max().and_then(bound).is_some_and(|max| value > max);
            (is_low || is_high)
                .then(|| format!("it is {text}, and must be {}", words(bounds, |bound| bound.text.clone())))
        }
        Constraint::Pattern(id) => {
            let pattern = &service.patterns[id.0];
            let is_broken = sample::breaks(&node.as_str()?, &pattern.matcher);
            is_broken.then(|| format!("it must match the pattern {}", pattern.source))
        }
        Constraint::UniqueItems => {
            let items = node.elements();
            let repeated =
                items.iter().enumerate().find(|(index, item)| items[..*index].iter().any(|e| e.same_value(item)));
            repeated.map(|(index, _)| format!("its items must differ, and item {index} stands there twice"))
        }
        Constraint::EnumValues(id) => {
            let values = values(service, *id);
            let text = node.as_str()?;
            (!values.contains(&&*text)).then(|| {
                let listed: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
                format!("it must be one of {}", listed.join(", "))
            })
        }
    }
}

fn count(ty: Ty, node: &Node<'_>) -> Option<(u64, &'static str)> {
    let (count, unit) = match ty {
        Ty::Blob => (base64::decode(&node.as_str()?)?.len(), "bytes"),
        Ty::List(_) => (node.elements().len(), "items"),
        Ty::Map(_) => (node.entries().len(), "entries"),
        _ => (node.as_str()?.chars().count(), "characters"),
    };
    Some((count as u64, unit))
}

fn words<T>(bounds: &Bounds<T>, text: impl Fn(&T) -> String) -> String {
    match bounds {
        Bounds::AtLeast(min) => format!("at least {}", text(min)),
        Bounds::AtMost(max) => format!("at most {}", text(max)),
        Bounds::Between(min, max) => format!("between {} and {}", text(min), text(max)),
    }
}

fn values(service: &Service, id: TypeId) -> Vec<&str> {
    match &service.types[id.0].kind {
        TypeKind::Enum(string_enum) => string_enum.variants.iter().map(|variant| variant.value.as_str()).collect(),
        TypeKind::IntEnum(_) | TypeKind::Structure(_) | TypeKind::Union(_) => Vec::new(),
    }
}
