//! Shapes with `@private` are referred to, and applied, within their namespace only.

use super::{error, trait_error};
use crate::assemble::graph::{Edge, Graph, Item, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::Relation;

/// Reports references and traits that cross a namespace to a private shape.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let is_hidden = |from: &Item<'_, '_>, to: &Item<'_, '_>| {
        to.member.is_none() && to.has("smithy.api#private") && from.shape.id.namespace() != to.shape.id.namespace()
    };
    for vertex in graph.own() {
        let item = graph.item(vertex);
        for (edge, to) in graph.edges(vertex) {
            let target = graph.item(*to);
            if is_hidden(&item, &target) && !(*edge == Edge::Target && is_inherited(graph, &item, *to)) {
                let message =
                    format!("`{}` is private to the namespace `{}`", target.id(), target.shape.id.namespace());
                diagnostics.push(error(codes::PRIVATE_SHAPE, &item, message));
            }
        }
        for id in item.traits().0.keys() {
            let definition = graph.definition(id.as_str()).map(|definition| graph.item(definition));
            if definition.is_some_and(|definition| is_hidden(&item, &definition)) {
                let message = format!("the trait `{id}` is private to the namespace `{}`", id.namespace());
                diagnostics.push(trait_error(codes::PRIVATE_SHAPE, &item, id.as_str(), message));
            }
        }
    }
}

/// Whether a member comes from a mixin in the namespace of its target: the mixin may refer to it.
fn is_inherited(graph: &Graph<'_, '_>, item: &Item<'_, '_>, target: Vertex) -> bool {
    let Some(shape) = graph.find(item.shape.id.as_str()) else { return false };
    let namespace = graph.item(target).shape.id.namespace();
    let mixins = graph.reachable(shape, |edge| edge == Edge::Reference(Relation::Mixin));
    mixins.into_iter().skip(1).map(|mixin| graph.item(mixin)).any(|mixin| {
        mixin.shape.id.namespace() == namespace
            && mixin
                .shape
                .members
                .iter()
                .any(|member| Some(member.name.as_str()) == item.member.map(|own| own.name.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn private_shapes_stay_in_their_namespace() {
        let model = |namespace: &str| {
            errors(&format!(
                r#""a#P": {{ "type": "string", "traits": {{ "smithy.api#private": {{}} }} }},
               "{namespace}#A": {{ "type": "structure", "members": {{ "x": {{ "target": "a#P" }} }} }}"#
            ))
        };
        assert_eq!(model("a"), [""; 0]);
        assert_eq!(model("b"), ["S0212 b#A$x"]);
        assert_eq!(
            errors(r#""b#L": { "type": "list", "member": { "target": "smithy.api#NonEmptyString" } }"#),
            ["S0212 b#L$member"]
        );
    }

    #[test]
    fn members_of_mixins_may_target_what_is_private_to_the_mixin() {
        let model = r#""a#P": { "type": "string", "traits": { "smithy.api#private": {} } },
            "a#M": { "type": "structure", "members": { "x": { "target": "a#P" } }, "traits": { "smithy.api#mixin": {} } },
            "b#A": { "type": "structure", "members": {}, "mixins": [{ "target": "a#M" }] }"#;
        assert_eq!(errors(model), [""; 0]);
    }
}
