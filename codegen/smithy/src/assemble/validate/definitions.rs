//! Trait definitions themselves: the paths in `breakingChanges` must lead somewhere.

use super::{member_named, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;

const TRAIT: &str = "smithy.api#trait";

/// Checks all trait definitions of the model.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        let Some(rules) = item.traits().get(TRAIT).and_then(|definition| definition.get("breakingChanges")) else {
            continue;
        };
        for rule in rules.elements() {
            let Some(path) = rule.get("path") else { continue };
            let Some(text) = path.as_str() else { continue };
            if !leads_somewhere(graph, vertex, &text) {
                let message = format!("the path `{text}` leads to no part of this trait");
                diagnostics.push(trait_error(codes::TRAIT_VALUE, &item, TRAIT, message).at(path.span()));
            }
        }
    }
}

/// A JSON pointer through members: names of structures' members, `member`, `key` and `value`.
fn leads_somewhere(graph: &Graph<'_, '_>, definition: Vertex, path: &str) -> bool {
    if path.is_empty() {
        return true;
    }
    let Some(path) = path.strip_prefix('/') else { return false };
    let mut names = path.split('/');
    let end = names.try_fold(definition, |shape, name| graph.target(member_named(graph, shape, name)?));
    end.is_some()
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn paths_of_breaking_changes_lead_somewhere() {
        let definition = |path: &str| {
            errors(&format!(
                r#""a#t": {{ "type": "structure", "members": {{ "words": {{ "target": "a#L" }} }},
                 "traits": {{ "smithy.api#trait": {{ "breakingChanges": [{{ "change": "any", "path": "{path}" }}] }} }} }},
               "a#L": {{ "type": "list", "member": {{ "target": "smithy.api#String" }} }}"#
            ))
        };
        assert_eq!(definition("/words/member"), [""; 0]);
        for wrong in ["/nope", "words", "/words/key"] {
            assert_eq!(definition(wrong), ["S0306 a#t smithy.api#trait"], "{wrong}");
        }
    }
}
