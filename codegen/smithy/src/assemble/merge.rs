//! Joins files: shapes by id, metadata by key. Never decides between definitions that differ.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Shapes;
use crate::ast::{Apply, File, Shape, Trait};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Kind, Node};
use crate::shape_id::ShapeId;

/// Union of all files.
pub(super) struct Merged<'a> {
    pub(super) shapes: Shapes<'a>,
    pub(super) applies: Vec<Apply<'a>>,
    pub(super) metadata: BTreeMap<String, Node<'a>>,
}

/// Joins the files; definitions of one shape that differ are an error, and the first is kept.
pub(super) fn merge<'a>(files: Vec<File<'a>>, diagnostics: &mut Diagnostics) -> Merged<'a> {
    let mut merged = Merged { shapes: BTreeMap::new(), applies: Vec::new(), metadata: BTreeMap::new() };
    let mut metadata: BTreeMap<String, Vec<Node<'a>>> = BTreeMap::new();
    for file in files {
        for (key, value) in file.metadata {
            metadata.entry(key.name.into_owned()).or_default().push(value);
        }
        merged.applies.extend(file.applies);
        for shape in file.shapes {
            match merged.shapes.entry(shape.id.clone()) {
                Entry::Vacant(entry) => {
                    entry.insert(shape);
                }
                Entry::Occupied(entry) => {
                    let kept = entry.into_mut();
                    diagnostics.extend(difference(kept, &shape).map(|what| conflict(kept, &shape, &what)));
                }
            }
        }
    }
    merged.metadata = metadata
        .into_iter()
        .filter_map(|(key, values)| Some((key.clone(), join(&key, values, diagnostics)?)))
        .collect();
    merged
}

/// Arrays of one key are concatenated; other values must be the same.
fn join<'a>(key: &str, values: Vec<Node<'a>>, diagnostics: &mut Diagnostics) -> Option<Node<'a>> {
    let (first, rest) = values.split_first()?;
    if rest.is_empty() {
        return Some(first.clone());
    }
    if values.iter().all(|value| value.kind() == Kind::Array) {
        return Node::joined(&values);
    }
    for other in rest.iter().filter(|other| !other.same_value(first)) {
        let diagnostic =
            Diagnostic::error(codes::METADATA_CONFLICT, format!("metadata `{key}` has two different values"));
        diagnostics.push(diagnostic.at(other.span()).related(first.span(), "the other value"));
    }
    Some(first.clone())
}

fn conflict(kept: &Shape<'_>, other: &Shape<'_>, what: &str) -> Diagnostic {
    Diagnostic::error(codes::CONFLICTING_SHAPE, format!("`{}` is defined twice, and differently: {what}", kept.id))
        .at(other.span)
        .related(kept.span, "first defined here")
        .shape(&kept.id)
}

/// Describes a difference between two definitions of a shape.
fn difference(left: &Shape<'_>, right: &Shape<'_>) -> Option<String> {
    if left.ty != right.ty {
        return Some(format!("first a {}, then a {}", left.ty, right.ty));
    }
    if let Some(id) = different_trait(&left.traits, &right.traits) {
        return Some(format!("trait `{id}` differs"));
    }
    let names = |shape: &Shape<'_>| shape.members.iter().map(|member| member.name.clone()).collect::<Vec<_>>();
    if names(left) != names(right) {
        return Some("the members differ".to_owned());
    }
    for (a, b) in left.members.iter().zip(&right.members) {
        if a.target != b.target {
            return Some(format!("member `{}` targets `{}`, then `{}`", a.name, a.target, b.target));
        }
        if let Some(id) = different_trait(&a.traits, &b.traits) {
            return Some(format!("trait `{id}` of member `{}` differs", a.name));
        }
    }
    let references = |shape: &Shape<'_>| {
        shape
            .references
            .iter()
            .map(|reference| (reference.relation, reference.name.clone(), reference.target.clone()))
            .collect::<Vec<_>>()
    };
    let same = references(left) == references(right)
        && left.rename == right.rename
        && left.service_version == right.service_version;
    (!same).then(|| "the properties differ".to_owned())
}

fn different_trait(left: &[Trait<'_>], right: &[Trait<'_>]) -> Option<ShapeId> {
    let by_id = |traits: &[Trait<'_>]| {
        traits.iter().map(|applied| (applied.id.clone(), applied.value.to_value())).collect::<BTreeMap<_, _>>()
    };
    if left.is_empty() && right.is_empty() {
        return None;
    }
    let (left, right) = (by_id(left), by_id(right));
    let ids = left.keys().chain(right.keys());
    ids.into_iter().find(|id| left.get(*id) != right.get(*id)).cloned()
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Source, Sources};

    fn codes(texts: [&str; 2]) -> Vec<String> {
        let source = |text: &str| Source { name: "m".into(), text: format!(r#"{{ "smithy": "2.0", {text} }}"#) };
        let sources = Sources(texts.map(source).to_vec());
        let mut diagnostics = Diagnostics::default();
        let model = assemble(&sources, &mut diagnostics);
        let metadata = model.metadata.values().map(|value| value.to_value().to_string());
        diagnostics
            .0
            .iter()
            .map(|diagnostic| format!("{} {}", diagnostic.code, diagnostic.related.len()))
            .chain(metadata)
            .collect()
    }

    #[test]
    fn the_same_definition_twice_is_one_and_another_is_an_error_at_both_places() {
        let shape = |ty: &str| {
            format!(r#""shapes": {{ "a#A": {{ "type": "{ty}", "traits": {{ "smithy.api#tags": ["x"] }} }} }}"#)
        };
        assert_eq!(codes([&shape("string"), &shape("string")]), [""; 0]);
        assert_eq!(codes([&shape("string"), &shape("blob")]), ["S0201 1"]);
        let other = shape("string").replace("\"x\"", "\"y\"");
        assert_eq!(codes([&shape("string"), &other]), ["S0201 1"]);
    }

    #[test]
    fn metadata_arrays_are_joined_and_other_values_must_agree() {
        assert_eq!(codes([r#""metadata": { "k": [1] }"#, r#""metadata": { "k": [2] }"#]), ["[1,2]"]);
        assert_eq!(codes([r#""metadata": { "k": "a" }"#, r#""metadata": { "k": "a" }"#]), ["\"a\""]);
        assert_eq!(codes([r#""metadata": { "k": "a" }"#, r#""metadata": { "k": "b" }"#]), ["S0120 1", "\"a\""]);
    }
}
