//! Attributes of shapes in selectors, `[trait|tags|(values) = a, b]`, and their comparison.

use std::collections::BTreeSet;

use super::evaluate::Variables;
use super::{Case, Comparator, Comparison, Operand};
use crate::assemble::graph::{Graph, Vertex};
use crate::model::Detail;
use crate::node::{Kind, Node};

/// The value of an attribute.
enum Value<'a> {
    Missing,
    Text(String),
    Node(Node<'a>),
    /// A projection: a comparison holds when it holds for one of them.
    Many(Vec<Value<'a>>),
}

/// Whether a comparison holds for a vertex.
pub(super) fn holds(graph: &Graph<'_, '_>, comparison: &Comparison, vertex: Vertex, variables: &Variables) -> bool {
    let value = of_vertex(graph, vertex, &comparison.path, variables);
    compare(comparison, &value, &|_| Value::Missing)
}

/// Whether all comparisons hold for one value of the scope.
pub(super) fn scoped_holds(
    graph: &Graph<'_, '_>,
    scope: &[String],
    comparisons: &[Comparison],
    vertex: Vertex,
    variables: &Variables,
) -> bool {
    if scope.is_empty() {
        let lookup = |path: &[String]| of_vertex(graph, vertex, path, variables);
        return comparisons.iter().all(|comparison| compare(comparison, &lookup(&comparison.path), &lookup));
    }
    let scoped = match of_vertex(graph, vertex, scope, variables) {
        Value::Many(values) => values,
        value => vec![value],
    };
    scoped.iter().any(|value| {
        let lookup = |path: &[String]| below(value, path);
        comparisons.iter().all(|comparison| compare(comparison, &lookup(&comparison.path), &lookup))
    })
}

fn of_vertex<'a>(graph: &Graph<'_, 'a>, vertex: Vertex, path: &[String], variables: &Variables) -> Value<'a> {
    let item = graph.item(vertex);
    let Some((first, rest)) = path.split_first() else { return Value::Missing };
    match first.as_str() {
        "id" => of_id(&item.id(), rest),
        "trait" => {
            let Some((name, rest)) = rest.split_first() else { return Value::Missing };
            let ids = || item.traits().0.keys().map(|id| Value::Text(id.to_string()));
            match name.as_str() {
                "(keys)" => Value::Many(ids().collect()),
                "(values)" => Value::Many(
                    item.traits().0.values().map(|value| below(&Value::Node(value.clone()), rest)).collect(),
                ),
                "(length)" => Value::Text(ids().count().to_string()),
                name => {
                    let id = if name.contains('#') { name.to_owned() } else { format!("smithy.api#{name}") };
                    item.traits().get(&id).map_or(Value::Missing, |value| below(&Value::Node(value.clone()), rest))
                }
            }
        }
        "service" => match (&item.shape.detail, rest.first().map(String::as_str)) {
            (Detail::Service(service), Some("version")) => Value::Text(service.version.clone()),
            (Detail::Service(_), Some("id")) => of_id(&item.id(), &rest[1..]),
            (Detail::Service(_), None) => Value::Text(item.id()),
            _ => Value::Missing,
        },
        "var" => {
            let Some((name, rest)) = rest.split_first() else { return Value::Missing };
            let bound = variables.get(name).into_iter().flatten();
            let rest: Vec<String> = if rest.is_empty() { vec!["id".to_owned()] } else { rest.to_vec() };
            Value::Many(bound.map(|vertex| of_vertex(graph, *vertex, &rest, variables)).collect())
        }
        _ => Value::Missing,
    }
}

fn of_id<'a>(id: &str, path: &[String]) -> Value<'a> {
    let (shape, member) = id.split_once('$').map_or((id, None), |(shape, member)| (shape, Some(member)));
    let (namespace, name) = shape.split_once('#').unwrap_or_default();
    let part = match path.first().map(String::as_str) {
        None => Some(id),
        Some("namespace") => Some(namespace),
        Some("name") => Some(name),
        Some("member") => member,
        Some("(length)") => return Value::Text(id.chars().count().to_string()),
        Some(_) => None,
    };
    part.map_or(Value::Missing, |part| Value::Text(part.to_owned()))
}

fn below<'a>(value: &Value<'a>, path: &[String]) -> Value<'a> {
    let Some((first, rest)) = path.split_first() else {
        return match value {
            Value::Missing => Value::Missing,
            Value::Text(text) => Value::Text(text.clone()),
            Value::Node(node) => Value::Node(node.clone()),
            Value::Many(values) => Value::Many(values.iter().map(|value| below(value, path)).collect()),
        };
    };
    match value {
        Value::Many(values) => Value::Many(values.iter().map(|value| below(value, path)).collect()),
        Value::Node(node) => match first.as_str() {
            "(keys)" => {
                Value::Many(node.entries().into_iter().map(|(key, _)| Value::Text(key.name.into_owned())).collect())
            }
            "(values)" => {
                let entries = node.entries().into_iter().map(|(_, value)| value);
                Value::Many(entries.chain(node.elements()).map(|value| below(&Value::Node(value), rest)).collect())
            }
            "(length)" => Value::Text(match node.kind() {
                Kind::Array => node.elements().len().to_string(),
                Kind::Object => node.entries().len().to_string(),
                _ => node.as_str().map_or(0, |text| text.chars().count()).to_string(),
            }),
            "(first)" => {
                node.elements().into_iter().next().map_or(Value::Missing, |value| below(&Value::Node(value), rest))
            }
            name => node.get(name).map_or(Value::Missing, |value| below(&Value::Node(value), rest)),
        },
        Value::Text(_) | Value::Missing => Value::Missing,
    }
}

fn compare<'a>(comparison: &Comparison, value: &Value<'a>, lookup: &dyn Fn(&[String]) -> Value<'a>) -> bool {
    let Some(comparator) = comparison.comparator else { return exists(value) };
    let mut left = texts(value);
    let mut right: Vec<String> = comparison
        .values
        .iter()
        .flat_map(|operand| match operand {
            Operand::Text(text) => vec![text.clone()],
            Operand::Path(path) => texts(&lookup(path)),
        })
        .collect();
    if comparison.case == Case::Insensitive {
        left.iter_mut().chain(&mut right).for_each(|text| *text = text.to_lowercase());
    }
    let sets = || (left.iter().collect::<BTreeSet<_>>(), right.iter().collect::<BTreeSet<_>>());
    match comparator {
        Comparator::Exists => right.iter().any(|wanted| (wanted == "true") == exists(value)),
        Comparator::SetEqual => {
            let (a, b) = sets();
            a == b
        }
        Comparator::SetNotEqual => {
            let (a, b) = sets();
            a != b
        }
        Comparator::Subset => {
            let (a, b) = sets();
            a.is_subset(&b)
        }
        Comparator::ProperSubset => {
            let (a, b) = sets();
            a.is_subset(&b) && a != b
        }
        // Of a missing attribute, not even inequality holds.
        _ => left.iter().any(|left| right.iter().any(|right| matches(comparator, left, right))),
    }
}

fn matches(comparator: Comparator, left: &str, right: &str) -> bool {
    let numbers = || Some((left.parse::<f64>().ok()?, right.parse::<f64>().ok()?));
    match comparator {
        Comparator::Equal => left == right,
        Comparator::NotEqual => left != right,
        Comparator::StartsWith => left.starts_with(right),
        Comparator::EndsWith => left.ends_with(right),
        Comparator::Contains => left.contains(right),
        Comparator::Greater => numbers().is_some_and(|(left, right)| left > right),
        Comparator::GreaterOrEqual => numbers().is_some_and(|(left, right)| left >= right),
        Comparator::Less => numbers().is_some_and(|(left, right)| left < right),
        Comparator::LessOrEqual => numbers().is_some_and(|(left, right)| left <= right),
        Comparator::Exists
        | Comparator::SetEqual
        | Comparator::SetNotEqual
        | Comparator::Subset
        | Comparator::ProperSubset => false,
    }
}

fn exists(value: &Value<'_>) -> bool {
    match value {
        Value::Missing => false,
        Value::Text(text) => !text.is_empty(),
        Value::Node(_) => true,
        Value::Many(values) => values.iter().any(exists),
    }
}

/// The texts that are compared: of a projection one for each value, of objects and arrays none.
fn texts(value: &Value<'_>) -> Vec<String> {
    match value {
        Value::Missing => Vec::new(),
        Value::Text(text) => vec![text.clone()],
        Value::Node(node) => match node.kind() {
            Kind::Array | Kind::Object => Vec::new(),
            Kind::String => node.as_str().into_iter().map(|text| text.into_owned()).collect(),
            Kind::Number => node.number_text().into_iter().map(str::to_owned).collect(),
            Kind::Boolean => node.as_bool().into_iter().map(|value| value.to_string()).collect(),
            Kind::Null => Vec::new(),
        },
        Value::Many(values) => values.iter().flat_map(texts).collect(),
    }
}
