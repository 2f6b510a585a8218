//! The JSON of the traits becomes syntax. Reports the first thing that keeps rules from being read.

use smithy::diagnostic::Diagnostic;
use smithy::node::{Kind, Node};

use super::diagram::nodes;
use super::syntax::{Condition, Diagram, Endpoint, Expr, ExprKind, Outcome, Param, Property, Rule, RuleSet};
use super::template;
use crate::codes;

/// How deep rules and expressions may be nested: far beyond what is written, far from the end of a stack.
const MAX_DEPTH: usize = 48;

type Read<T> = Result<T, Diagnostic>;

/// Reads a rule set.
///
/// # Errors
/// Anything that does not have the form of the specification.
pub(crate) fn rule_set(node: &Node<'_>) -> Read<RuleSet> {
    Ok(RuleSet { params: params(node)?, rules: rules(node, 0)? })
}

/// Reads a decision diagram.
///
/// # Errors
/// Anything that does not have the form of the specification.
pub(crate) fn diagram(node: &Node<'_>) -> Read<Diagram> {
    let conditions = list(node, "conditions")?.iter().map(condition).collect::<Read<Vec<_>>>()?;
    let results = list(node, "results")?.iter().map(|result| rule(result, 0)).collect::<Read<Vec<_>>>()?;
    if let Some(result) = results.iter().find(|rule| !rule.conditions.is_empty() || is_tree(rule)) {
        return Err(wrong(node, format!("a result has conditions or rules: {:?}", result.outcome.name())));
    }
    let (nodes, root) = nodes(node, conditions.len(), results.len())?;
    Ok(Diagram { params: params(node)?, conditions, results, nodes, root })
}

fn is_tree(rule: &Rule) -> bool {
    matches!(rule.outcome, Outcome::Rules(_))
}

impl Outcome {
    /// Its `type`.
    fn name(&self) -> &'static str {
        match self {
            Self::Endpoint(_) => "endpoint",
            Self::Error(_) => "error",
            Self::Rules(_) => "tree",
        }
    }
}

/// Says what is wrong at a node.
pub(super) fn wrong(node: &Node<'_>, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning(codes::ENDPOINT_RULES, message).at(node.span())
}

fn member<'a>(node: &Node<'a>, name: &str) -> Read<Node<'a>> {
    node.get(name).ok_or_else(|| wrong(node, format!("`{name}` is missing")))
}

fn list<'a>(node: &Node<'a>, name: &str) -> Read<Vec<Node<'a>>> {
    let list = member(node, name)?;
    if list.kind() == Kind::Array { Ok(list.elements()) } else { Err(wrong(&list, format!("`{name}` is no list"))) }
}

fn text(node: &Node<'_>) -> Read<String> {
    let text = node.as_str().ok_or_else(|| wrong(node, format!("a {} stands where a text belongs", node.kind())))?;
    Ok(text.into_owned())
}

fn optional_text(node: &Node<'_>, name: &str) -> Option<String> {
    node.get(name)?.as_str().map(std::borrow::Cow::into_owned)
}

fn params(node: &Node<'_>) -> Read<Vec<Param>> {
    member(node, "parameters")?.entries().into_iter().map(|(key, value)| param(key.name.into_owned(), &value)).collect()
}

fn param(name: String, node: &Node<'_>) -> Read<Param> {
    if !is_identifier(&name) {
        return Err(wrong(node, format!("`{}` is not the name of a parameter", name.escape_debug())));
    }
    let deprecated =
        node.get("deprecated").map(|node| (optional_text(&node, "message"), optional_text(&node, "since")));
    Ok(Param {
        name,
        span: node.span(),
        ty: text(&member(node, "type")?)?,
        required: node.get("required").and_then(|required| required.as_bool()).unwrap_or_default(),
        default: node.get("default").map(|default| default.to_value()),
        built_in: optional_text(node, "builtIn"),
        documentation: optional_text(node, "documentation").unwrap_or_default(),
        deprecated,
    })
}

/// Letters and digits, the first one a letter; an underscore is let through as the reference implementation does.
fn is_identifier(name: &str) -> bool {
    let allowed = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    allowed && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
}

fn rules(node: &Node<'_>, depth: usize) -> Read<Vec<Rule>> {
    if depth > MAX_DEPTH {
        return Err(wrong(node, format!("the rules are nested more than {MAX_DEPTH} deep")));
    }
    list(node, "rules")?.iter().map(|node| rule(node, depth)).collect()
}

fn rule(node: &Node<'_>, depth: usize) -> Read<Rule> {
    let conditions = node.get("conditions").map(|list| list.elements()).unwrap_or_default();
    let conditions = conditions.iter().map(condition).collect::<Read<_>>()?;
    let ty = member(node, "type")?;
    let outcome = match text(&ty)?.as_str() {
        "endpoint" => Outcome::Endpoint(endpoint(&member(node, "endpoint")?)?),
        "error" => Outcome::Error(expr(&member(node, "error")?, 0)?),
        "tree" => Outcome::Rules(rules(node, depth + 1)?),
        other => return Err(wrong(&ty, format!("there are no rules of the type `{}`", other.escape_debug()))),
    };
    Ok(Rule { conditions, outcome })
}

fn condition(node: &Node<'_>) -> Read<Condition> {
    let assign = node.get("assign");
    let assign = assign.map(|name| Ok((text(&name)?, name.span()))).transpose()?;
    if let Some((name, _)) = assign.as_ref().filter(|(name, _)| !is_identifier(name)) {
        return Err(wrong(node, format!("`{}` is not the name of a variable", name.escape_debug())));
    }
    Ok(Condition { call: call(node, 0)?, assign })
}

fn call(node: &Node<'_>, depth: usize) -> Read<Expr> {
    if depth > MAX_DEPTH {
        return Err(wrong(node, format!("the expression is nested more than {MAX_DEPTH} deep")));
    }
    let name = text(&member(node, "fn")?)?;
    let arguments = list(node, "argv")?.iter().map(|node| expr(node, depth + 1)).collect::<Read<_>>()?;
    Ok(Expr { kind: ExprKind::Call(name, arguments), span: node.span() })
}

fn expr(node: &Node<'_>, depth: usize) -> Read<Expr> {
    let kind = match node.kind() {
        Kind::Boolean => ExprKind::Boolean(node.as_bool().unwrap_or_default()),
        Kind::Number => ExprKind::Integer(integer(node)?),
        Kind::String => {
            let text = text(node)?;
            let invalid = |reason| wrong(node, format!("the template cannot be read: {reason}"));
            ExprKind::Text(template::parse(&text).map_err(invalid)?)
        }
        Kind::Object => match node.get("ref") {
            Some(name) => ExprKind::Reference(text(&name)?),
            None => return call(node, depth),
        },
        Kind::Null | Kind::Array => {
            return Err(wrong(node, format!("a {} stands where an expression belongs", node.kind())));
        }
    };
    Ok(Expr { kind, span: node.span() })
}

fn integer(node: &Node<'_>) -> Read<i64> {
    node.as_i64().ok_or_else(|| wrong(node, "the number is not a whole one, or too large"))
}

fn endpoint(node: &Node<'_>) -> Read<Endpoint> {
    let mut headers = Vec::new();
    for (key, values) in node.get("headers").map(|headers| headers.entries()).unwrap_or_default() {
        let values = values.elements().iter().map(|value| expr(value, 0)).collect::<Read<_>>()?;
        headers.push((key.name.into_owned(), values));
    }
    let properties = node.get("properties");
    let properties = properties.as_ref().map(|node| entries(node, 0)).transpose()?.unwrap_or_default();
    Ok(Endpoint { url: expr(&member(node, "url")?, 0)?, headers, properties })
}

fn entries(node: &Node<'_>, depth: usize) -> Read<Vec<(String, Property)>> {
    let entry =
        |(key, value): (smithy::node::Key<'_>, Node<'_>)| Ok((key.name.into_owned(), property(&value, depth + 1)?));
    node.entries().into_iter().map(entry).collect()
}

fn property(node: &Node<'_>, depth: usize) -> Read<Property> {
    if depth > MAX_DEPTH {
        return Err(wrong(node, format!("the property is nested more than {MAX_DEPTH} deep")));
    }
    Ok(match node.kind() {
        Kind::Boolean => Property::Boolean(node.as_bool().unwrap_or_default()),
        Kind::Number => Property::Integer(integer(node)?),
        Kind::String => Property::Text(expr(node, 0)?),
        Kind::Object if node.get("ref").is_some() || node.get("fn").is_some() => Property::Text(expr(node, 0)?),
        Kind::Object => Property::Map(entries(node, depth)?),
        Kind::Array => {
            let items = node.elements().iter().map(|item| property(item, depth + 1)).collect::<Read<_>>()?;
            Property::List(items)
        }
        Kind::Null => return Err(wrong(node, "a null stands where the value of a property belongs")),
    })
}
