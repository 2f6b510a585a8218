//! Puts assembled shapes into the form of the model. Decides nothing.

use std::collections::BTreeMap;

use super::Shapes;
use crate::ast;
use crate::model::{Detail, Member, Model, Operation, Relation, Resource, Service, Shape, ShapeType, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;

const UNIT: &str = "smithy.api#Unit";

/// The model of the shapes.
pub(super) fn model<'a>(shapes: Shapes<'a>, metadata: BTreeMap<String, Node<'a>>) -> Model<'a> {
    let shapes = shapes.into_iter().map(|(id, definition)| (id, shape(definition))).collect();
    Model { shapes, metadata }
}

fn shape(shape: ast::Shape<'_>) -> Shape<'_> {
    let detail = detail(&shape);
    Shape {
        id: shape.id,
        span: shape.span,
        ty: shape.ty,
        members: shape.members.into_iter().map(member).collect(),
        traits: traits(shape.traits),
        detail,
        references: shape.references,
        definition: shape.definition,
    }
}

fn member(member: ast::Member<'_>) -> Member<'_> {
    let ast::Member { name, span, target, target_span, traits: applied } = member;
    Member { name, target, traits: traits(applied), span, target_span }
}

fn traits(applied: Vec<ast::Trait<'_>>) -> Traits<'_> {
    Traits(applied.into_iter().map(|one| (one.id, one.value)).collect())
}

fn detail(shape: &ast::Shape<'_>) -> Detail {
    let targets = |relation: Relation| -> Vec<ShapeId> {
        shape
            .references
            .iter()
            .filter(|reference| reference.relation == relation)
            .map(|reference| reference.target.clone())
            .collect()
    };
    let named = |relation: Relation| -> BTreeMap<String, ShapeId> {
        let reference = shape.references.iter().filter(|reference| reference.relation == relation);
        reference.map(|reference| (reference.name.clone(), reference.target.clone())).collect()
    };
    let structure = |relation: Relation| targets(relation).into_iter().find(|id| id.as_str() != UNIT);
    match shape.ty {
        ShapeType::Service => Detail::Service(Service {
            version: shape.service_version.clone().unwrap_or_default(),
            operations: targets(Relation::Operation),
            resources: targets(Relation::Resource),
            errors: targets(Relation::Error),
            rename: shape.rename.iter().cloned().collect(),
        }),
        ShapeType::Operation => Detail::Operation(Operation {
            input: structure(Relation::Input),
            output: structure(Relation::Output),
            errors: targets(Relation::Error),
        }),
        ShapeType::Resource => {
            let lifecycle =
                [Relation::Create, Relation::Put, Relation::Read, Relation::Update, Relation::Delete, Relation::List];
            let bound = lifecycle.into_iter().chain([Relation::Operation, Relation::CollectionOperation]);
            Detail::Resource(Resource {
                identifiers: named(Relation::Identifier),
                properties: named(Relation::Property),
                operations: bound.flat_map(targets).collect(),
                resources: targets(Relation::Resource),
            })
        }
        _ => Detail::None,
    }
}
