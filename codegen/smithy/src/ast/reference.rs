//! References to other shapes: `{ "target": "ns#Shape" }`, alone, in arrays, and by name.

use super::Shape;
use super::expect::{array, object, shape_id};
use super::read::{Entries, missing, report_unknown, reported};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Reference, Relation};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// Reads the property of that name into the references of a shape.
pub(super) fn references(
    shape: &mut Shape<'_>,
    name: &str,
    value: &Node<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<(), Diagnostic> {
    let what = format!("`{name}`");
    let (relation, several) = match name {
        "input" => (Relation::Input, false),
        "output" => (Relation::Output, false),
        "create" => (Relation::Create, false),
        "put" => (Relation::Put, false),
        "read" => (Relation::Read, false),
        "update" => (Relation::Update, false),
        "delete" => (Relation::Delete, false),
        "list" => (Relation::List, false),
        "errors" => (Relation::Error, true),
        "operations" => (Relation::Operation, true),
        "collectionOperations" => (Relation::CollectionOperation, true),
        "resources" => (Relation::Resource, true),
        "mixins" => (Relation::Mixin, true),
        "identifiers" | "properties" => {
            let relation = if name == "identifiers" { Relation::Identifier } else { Relation::Property };
            for (key, value) in object(value, &what, diagnostics)? {
                let reference = reference(relation, &key.name, &value, &what, diagnostics);
                shape.references.extend(reported(reference, diagnostics));
            }
            return Ok(());
        }
        _ => return Ok(()),
    };
    let targets = if several { array(value, &what)? } else { vec![value.clone()] };
    let what = if several { format!("an element of {what}") } else { what };
    for target in targets {
        let reference = reference(relation, "", &target, &what, diagnostics);
        shape.references.extend(reported(reference, diagnostics));
    }
    Ok(())
}

/// A value of the form `{ "target": "ns#Shape" }`.
fn reference(
    relation: Relation,
    name: &str,
    node: &Node<'_>,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Reference, Diagnostic> {
    let entries = object(node, what, diagnostics)?;
    report_unknown(&entries, &["target"], diagnostics);
    let (target, span) = target(node, &entries)?;
    Ok(Reference { relation, name: name.to_owned(), target, span })
}

/// The target of a reference or member, and its place.
pub(super) fn target(node: &Node<'_>, entries: &Entries<'_>) -> Result<(ShapeId, Span), Diagnostic> {
    let Some((_, value)) = entries.iter().find(|(key, _)| key.name == "target") else {
        return Err(missing("target").at(node.span()));
    };
    Ok((shape_id(value, "`target`")?, value.span()))
}
