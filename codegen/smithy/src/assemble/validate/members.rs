//! Rules on the members of a structure or union as a whole.

use std::collections::BTreeMap;

use super::{error, member_name, ticked, trait_text};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::ShapeType;

/// Checks that unions have members, that JSON names are unique, and where the unit type is used.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        let ty = item.ty();
        if ty == Some(ShapeType::Union) && item.shape.members.is_empty() {
            diagnostics.push(error(codes::MISSING_MEMBER, &item, "a union needs at least one member"));
        }
        if matches!(ty, Some(ShapeType::Structure | ShapeType::Union)) {
            json_names(graph, vertex, diagnostics);
        }
    }
    unit_targets(graph, diagnostics);
}

/// `@jsonName` may not give a member the name of another.
fn json_names(graph: &Graph<'_, '_>, shape: Vertex, diagnostics: &mut Diagnostics) {
    let mut by_name: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for member in graph.members(shape) {
        let name = member_name(graph, member);
        let json = trait_text(&graph.item(member), "smithy.api#jsonName").unwrap_or_else(|| name.to_owned());
        by_name.entry(json).or_default().push(name);
    }
    for (json, names) in by_name.into_iter().filter(|(_, names)| names.len() > 1) {
        let message = format!("these members have the same JSON name `{json}`: {}", ticked(names));
        diagnostics.push(error(codes::JSON_NAME_CONFLICT, &graph.item(shape), message));
    }
}

/// The unit type is for inputs, outputs and members of unions and enums.
fn unit_targets(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let Some(unit) = graph.find("smithy.api#Unit") else { return };
    for (edge, from) in graph.reverse_edges(unit) {
        let item = graph.item(*from);
        let allowed = match edge {
            Edge::Target => matches!(item.shape.ty, ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum),
            Edge::Reference(relation) => {
                matches!(relation, crate::model::Relation::Input | crate::model::Relation::Output)
            }
            Edge::Member => true,
        };
        if !allowed {
            diagnostics.push(error(
                codes::UNIT_TARGET,
                &item,
                "only members of unions and enums can target `smithy.api#Unit`",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn unions_have_members_and_json_names_are_unique() {
        assert_eq!(errors(r#""a#U": { "type": "union", "members": {} }"#), ["S0208 a#U"]);
        let named = r#""a#A": { "type": "structure", "members": {
            "x": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "y" } }, "y": { "target": "smithy.api#String" } } }"#;
        assert_eq!(errors(named), ["S0313 a#A"]);
    }

    #[test]
    fn the_unit_type_is_for_unions() {
        let member = |ty: &str| {
            errors(&format!(r#""a#A": {{ "type": "{ty}", "members": {{ "x": {{ "target": "smithy.api#Unit" }} }} }}"#))
        };
        assert_eq!(member("union"), [""; 0]);
        assert_eq!(member("structure"), ["S0213 a#A$x"]);
    }
}
