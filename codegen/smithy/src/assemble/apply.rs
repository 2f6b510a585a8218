//! Carries out `apply` statements. Targets that only mixins will bring are left to the mixins.

use std::collections::BTreeMap;

use super::Shapes;
use crate::ast::{Apply, Trait};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Kind, Node};
use crate::shape_id::ShapeId;
use crate::source::Span;
use crate::suggest;

/// Traits for members that no definition has yet: by the member's id.
pub(super) type Pending<'a> = BTreeMap<ShapeId, Vec<Trait<'a>>>;

/// Applies every statement whose target is defined; returns the rest.
pub(super) fn apply<'a>(
    shapes: &mut Shapes<'a>,
    applies: Vec<Apply<'a>>,
    diagnostics: &mut Diagnostics,
) -> Pending<'a> {
    let mut pending = Pending::new();
    for Apply { target, span, traits } in applies {
        let (shape, member) =
            target.split_member().map_or((target.as_str(), None), |(shape, member)| (shape, Some(member)));
        if traits.is_empty() {
            continue;
        }
        let owner = shapes.get_mut(shape);
        let own = match (owner, member) {
            (None, _) => {
                let near = suggest::did_you_mean(shape, shapes.keys().map(ShapeId::as_str));
                diagnostics.push(unknown(&target, span).hint_if(near));
                continue;
            }
            (Some(owner), None) => &mut owner.traits,
            (Some(owner), Some(name)) => match owner.members.iter_mut().find(|member| member.name == name) {
                Some(member) => &mut member.traits,
                None => {
                    pending.entry(target.clone()).or_default().extend(traits);
                    continue;
                }
            },
        };
        for introduced in traits {
            add(own, introduced, &target, diagnostics);
        }
    }
    pending
}

/// Adds a trait to those of a shape: lists are joined, equal values are one, others conflict.
pub(super) fn add<'a>(
    own: &mut Vec<Trait<'a>>,
    introduced: Trait<'a>,
    target: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    let Some(present) = own.iter_mut().find(|present| present.id == introduced.id) else {
        own.push(introduced);
        return;
    };
    if present.value.same_value(&introduced.value) {
        return;
    }
    if present.value.kind() == Kind::Array && introduced.value.kind() == Kind::Array {
        let joined = Node::joined(&[present.value.clone(), introduced.value]);
        present.value = joined.unwrap_or_else(|| present.value.clone());
        return;
    }
    let message = format!("trait `{}` is applied twice with different values", introduced.id);
    let diagnostic = Diagnostic::error(codes::CONFLICTING_TRAIT, message).at(introduced.value.span());
    diagnostics.push(
        diagnostic.related(present.value.span(), "first applied here").shape(format!("{target} {}", introduced.id)),
    );
}

/// Reports what nothing claimed.
pub(super) fn report_unclaimed(pending: Pending<'_>, diagnostics: &mut Diagnostics) {
    for (target, traits) in pending {
        diagnostics.extend(traits.first().map(|introduced| unknown(&target, introduced.span)));
    }
}

fn unknown(target: &ShapeId, span: Span) -> Diagnostic {
    Diagnostic::error(codes::APPLY_TO_UNKNOWN, format!("traits are applied to an unknown shape: `{target}`"))
        .at(span)
        .shape(target)
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn applied(target: &str, traits: &str) -> Vec<String> {
        errors(&format!(
            r#""a#A": {{ "type": "structure", "members": {{ "x": {{ "target": "smithy.api#String",
                 "traits": {{ "smithy.api#documentation": "a", "smithy.api#tags": ["a"] }} }} }} }},
               "{target}": {{ "type": "apply", "traits": {{ {traits} }} }}"#
        ))
    }

    #[test]
    fn traits_are_added_joined_or_conflict() {
        assert_eq!(applied("a#A$x", r#""smithy.api#required": {}"#), [""; 0]);
        assert_eq!(applied("a#A$x", r#""smithy.api#tags": ["b"]"#), [""; 0]);
        assert_eq!(applied("a#A$x", r#""smithy.api#documentation": "a""#), [""; 0]);
        assert_eq!(applied("a#A$x", r#""smithy.api#documentation": "b""#), ["S0203 a#A$x smithy.api#documentation"]);
        assert_eq!(applied("a#A$y", r#""smithy.api#required": {}"#), ["S0202 a#A$y"]);
        assert_eq!(applied("a#B", r#""smithy.api#documentation": "x""#), ["S0202 a#B"]);
    }
}
