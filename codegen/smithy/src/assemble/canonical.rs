//! The assembled shapes as a Smithy 2.0 JSON AST text that is the same for the same model, however it was written.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Detail, Member, Model, Relation, Service, Shape, ShapeType, Traits};
use crate::node::{Kind, Node};
use crate::prelude;
use crate::shape_id::ShapeId;

/// Writes the shapes of a closure as a model of their own: pretty, keys sorted, members in their order, mixins
/// flattened, 1.0 upgraded, ending in a newline. References from services, operations and resources to model shapes
/// outside the closure are left out. `keep` chooses the traits by id.
pub fn canonical(model: &Model<'_>, closure: &BTreeSet<ShapeId>, keep: impl Fn(&ShapeId) -> bool) -> String {
    let inside = |id: &ShapeId| closure.contains(id) || !model.shapes.contains_key(id);
    let shapes = closure.iter().filter_map(|id| model.shapes.get(id));
    let shapes = shapes.map(|shape| (shape.id.to_string(), definition(shape, &inside, &keep))).collect();
    let file =
        Tree::Object(vec![("smithy".to_owned(), Tree::string("2.0")), ("shapes".to_owned(), Tree::Object(shapes))]);
    let mut text = String::new();
    file.write(0, &mut text);
    text.push('\n');
    text
}

/// JSON in the order in which it is written.
enum Tree {
    /// The text of a value that holds no others.
    Scalar(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    fn string(text: &str) -> Self {
        Self::Scalar(serde_json::to_string(text).unwrap_or_default())
    }

    /// A value of a model, its keys sorted.
    fn of(node: &Node<'_>) -> Self {
        match node.kind() {
            Kind::Array => Self::Array(node.elements().iter().map(Self::of).collect()),
            Kind::Object => {
                let sorted: BTreeMap<String, Self> = node
                    .entries()
                    .iter()
                    .map(|(key, value)| (key.name.clone().into_owned(), Self::of(value)))
                    .collect();
                Self::Object(sorted.into_iter().collect())
            }
            Kind::String => Self::string(&node.as_str().unwrap_or_default()),
            Kind::Number => Self::Scalar(node.number_text().unwrap_or_default().to_owned()),
            Kind::Boolean | Kind::Null => {
                Self::Scalar(node.as_bool().map_or("null".to_owned(), |value| value.to_string()))
            }
        }
    }

    fn target(id: &ShapeId) -> Self {
        Self::Object(vec![("target".to_owned(), Self::string(id.as_str()))])
    }

    fn write(&self, depth: usize, out: &mut String) {
        let line = |depth: usize, out: &mut String| {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", depth));
        };
        match self {
            Self::Scalar(text) => out.push_str(text),
            Self::Array(elements) if elements.is_empty() => out.push_str("[]"),
            Self::Object(entries) if entries.is_empty() => out.push_str("{}"),
            Self::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    out.push(if index == 0 { '[' } else { ',' });
                    line(depth + 1, out);
                    element.write(depth + 1, out);
                }
                line(depth, out);
                out.push(']');
            }
            Self::Object(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    out.push(if index == 0 { '{' } else { ',' });
                    line(depth + 1, out);
                    Self::string(key).write(depth, out);
                    out.push_str(": ");
                    value.write(depth + 1, out);
                }
                line(depth, out);
                out.push('}');
            }
        }
    }
}

fn definition(shape: &Shape<'_>, inside: &impl Fn(&ShapeId) -> bool, keep: &impl Fn(&ShapeId) -> bool) -> Tree {
    let mut properties = BTreeMap::from([("type", Tree::string(shape.ty.as_str()))]);
    let members = || shape.members.iter().map(|member| (member.name.clone(), member_tree(member, keep)));
    match shape.ty {
        ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum => {
            properties.insert("members", Tree::Object(members().collect()));
        }
        ShapeType::List | ShapeType::Map => {
            for (name, member) in members() {
                let name = if name == "key" {
                    "key"
                } else if name == "value" {
                    "value"
                } else {
                    "member"
                };
                properties.insert(name, member);
            }
        }
        _ => references(shape, inside, &mut properties),
    }
    if let Detail::Service(service) = &shape.detail {
        service_properties(service, inside, &mut properties);
    }
    insert_traits(&shape.traits, keep, &mut properties);
    Tree::Object(properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn member_tree(member: &Member<'_>, keep: &impl Fn(&ShapeId) -> bool) -> Tree {
    let mut properties = BTreeMap::from([("target", Tree::string(member.target.as_str()))]);
    insert_traits(&member.traits, keep, &mut properties);
    Tree::Object(properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn insert_traits(traits: &Traits<'_>, keep: &impl Fn(&ShapeId) -> bool, properties: &mut BTreeMap<&str, Tree>) {
    let kept = traits.0.iter().filter(|(id, _)| keep(id));
    let kept: Vec<_> = kept.map(|(id, value)| (id.to_string(), Tree::of(value))).collect();
    if !kept.is_empty() {
        properties.insert("traits", Tree::Object(kept));
    }
}

/// The order of bound shapes means nothing, so they are sorted.
fn references(shape: &Shape<'_>, inside: &impl Fn(&ShapeId) -> bool, properties: &mut BTreeMap<&str, Tree>) {
    let mut lists: BTreeMap<&str, BTreeSet<&ShapeId>> = BTreeMap::new();
    let mut maps: BTreeMap<&str, BTreeMap<&str, &ShapeId>> = BTreeMap::new();
    for reference in shape.references.iter().filter(|reference| inside(&reference.target)) {
        match reference.relation {
            Relation::Mixin => {}
            Relation::Input | Relation::Output if reference.target.as_str() == "smithy.api#Unit" => {}
            Relation::Error => _ = lists.entry("errors").or_default().insert(&reference.target),
            Relation::Operation => _ = lists.entry("operations").or_default().insert(&reference.target),
            Relation::CollectionOperation => {
                _ = lists.entry("collectionOperations").or_default().insert(&reference.target)
            }
            Relation::Resource => _ = lists.entry("resources").or_default().insert(&reference.target),
            Relation::Identifier => {
                _ = maps.entry("identifiers").or_default().insert(&reference.name, &reference.target)
            }
            Relation::Property => _ = maps.entry("properties").or_default().insert(&reference.name, &reference.target),
            single => _ = properties.insert(single.as_str(), Tree::target(&reference.target)),
        }
    }
    for (key, targets) in lists {
        properties.insert(key, Tree::Array(targets.into_iter().map(Tree::target).collect()));
    }
    for (key, targets) in maps {
        let entries = targets.into_iter().map(|(name, target)| (name.to_owned(), Tree::target(target)));
        properties.insert(key, Tree::Object(entries.collect()));
    }
}

fn service_properties(service: &Service, inside: &impl Fn(&ShapeId) -> bool, properties: &mut BTreeMap<&str, Tree>) {
    if !service.version.is_empty() {
        properties.insert("version", Tree::string(&service.version));
    }
    let rename = service.rename.iter().filter(|(id, _)| inside(id) && prelude::shape_type(id.as_str()).is_none());
    let rename: Vec<_> = rename.map(|(id, name)| (id.to_string(), Tree::string(name))).collect();
    if !rename.is_empty() {
        properties.insert("rename", Tree::Object(rename));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Source, Sources};

    fn text(file: &str) -> String {
        let sources = Sources(vec![Source { name: "m".into(), text: file.into() }]);
        let mut diagnostics = Diagnostics::default();
        let model = assemble(&sources, &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        canonical(&model, &model.shapes.keys().cloned().collect(), |id| id.as_str() != "smithy.api#documentation")
    }

    #[test]
    fn the_way_of_writing_leaves_no_trace() {
        let old = r#"{ "smithy": "1.0", "shapes": {
            "a#E": { "type": "string", "traits": { "smithy.api#enum": [{ "name": "B", "value": "b" }, { "name": "A", "value": "a" }] } },
            "a#L": { "type": "set", "member": { "target": "a#E" } },
            "a#S": { "traits": { "smithy.api#documentation": "d" }, "type": "structure", "members": {
                "z": { "target": "smithy.api#PrimitiveLong" }, "a": { "target": "smithy.api#Long", "traits": { "smithy.api#box": {} } } } } } }"#;
        let new = r#"{ "smithy": "2.0", "shapes": {
            "a#M": { "type": "structure", "members": { "z": { "target": "smithy.api#Long", "traits": { "smithy.api#default": 0 } } },
                "traits": { "smithy.api#mixin": {} } },
            "a#S": { "type": "structure", "mixins": [{ "target": "a#M" }], "members": { "a": { "target": "smithy.api#Long" } } },
            "a#L": { "type": "list", "traits": { "smithy.api#uniqueItems": {} }, "member": { "target": "a#E" } },
            "a#E": { "type": "enum", "members": {
                "B": { "traits": { "smithy.api#enumValue": "b" }, "target": "smithy.api#Unit" },
                "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a" } } } } } }"#;
        let sources = Sources(vec![Source { name: "m".into(), text: new.into() }]);
        let model = assemble(&sources, &mut Diagnostics::default());
        let closure = ["a#E", "a#L", "a#S"].into_iter().filter_map(ShapeId::parse).collect();
        assert_eq!(text(old), canonical(&model, &closure, |_| true));
    }

    #[test]
    fn a_canonical_text_is_its_own_canonical_text() {
        let once = text(r#"{ "smithy": "2.0", "shapes": {
            "a#Svc": { "type": "service", "version": "1", "resources": [{ "target": "a#R" }], "rename": { "a#In": "Input" } },
            "a#R": { "type": "resource", "identifiers": { "id": { "target": "smithy.api#String" } }, "create": { "target": "a#Op" } },
            "a#Op": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "smithy.api#Unit" } },
            "a#In": { "type": "structure", "members": { "é\n": 1 } } } }"#.replace(r#""é\n": 1"#, "").as_str());
        assert_eq!(text(&once), once);
        assert!(
            once.contains("\"create\": {\n        \"target\": \"a#Op\"\n      }") && !once.contains("Unit"),
            "{once}"
        );
    }
}
