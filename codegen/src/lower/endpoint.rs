//! The endpoint rules of a service become `ir::Endpoint`: every name resolved, every value typed.
//!
//! Rules that cannot be used are no reason to refuse the types and limits of a model: they are a warning, and the
//! crate then knows no endpoint but a configured one. It does not guess one from the prefix, since rules are written
//! where that would be wrong.

pub(super) mod bindings;
mod diagram;
mod expr;
mod functions;
mod params;
mod scope;
mod tree;

use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::Shape;
use smithy::node::Node;

use crate::codes;
use crate::coverage::ids;
use crate::ir::endpoint as ir;
use crate::rules;

use scope::Scope;

#[cfg(test)]
mod tests;

type Lowered<T> = Result<T, Diagnostic>;

/// Makes rules of the value of a trait.
type Reader = fn(&Node<'_>) -> Lowered<ir::Endpoint>;

/// The rules of a service; `None` when there is nothing to make an endpoint of.
pub(super) fn lower(service: &Shape<'_>, prefix: Option<&str>, diagnostics: &mut Diagnostics) -> Option<ir::Endpoint> {
    let readers: [(&str, Reader); 2] = [(ids::ENDPOINT_RULE_SET, rule_set), (ids::ENDPOINT_BDD, decision_diagram)];
    let mut present = readers.iter().filter_map(|(id, read)| Some((id, read, service.traits.get(id)?))).peekable();
    if present.peek().is_none() {
        let prefix = prefix.filter(|prefix| is_host_name(prefix))?;
        return text(&rules::standard(prefix)).ok();
    }
    for (id, read, node) in present {
        match read(node) {
            Ok(endpoint) => return Some(endpoint),
            Err(problem) => {
                let hint = "the crate is emitted, but knows no endpoint except one that is configured";
                diagnostics.push(problem.shape(format!("{} {id}", service.id)).hint_if(Some(hint.to_owned())));
            }
        }
    }
    configured()
}

/// Rules that know no endpoint but one that is configured.
pub(super) fn configured() -> Option<ir::Endpoint> {
    text(&rules::configured()).ok()
}

/// Rules of our own.
fn text(text: &str) -> Lowered<ir::Endpoint> {
    rule_set(&Node::parse(0, text)?)
}

fn rule_set(node: &Node<'_>) -> Lowered<ir::Endpoint> {
    let set = rules::rule_set(node)?;
    let params = params::lower(&set.params)?;
    let mut scope = Scope::new(&params, tree::variables(&set.rules));
    let rules = tree::lower(&mut scope, &set.rules)?;
    Ok(endpoint(params, ir::EndpointRules::Tree(rules)))
}

fn decision_diagram(node: &Node<'_>) -> Lowered<ir::Endpoint> {
    let read = rules::diagram(node)?;
    let params = params::lower(&read.params)?;
    let variables = read.conditions.iter().filter_map(|condition| condition.assign.as_ref());
    let mut scope = Scope::new(&params, variables.map(|(name, _)| name.as_str()).collect());
    let diagram = diagram::lower(&mut scope, &read)?;
    Ok(endpoint(params, ir::EndpointRules::Diagram(diagram)))
}

fn endpoint(params: Vec<ir::EndpointParam>, rules: ir::EndpointRules) -> ir::Endpoint {
    let region = params.iter().position(|param| param.built_in.as_deref() == Some("AWS::Region"));
    let region = region.filter(|index| params[*index].ty == ir::ParamType::Text);
    ir::Endpoint { params, region, rules }
}

/// Labels joined by dots: nothing else may become part of a URL that is made here.
fn is_host_name(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    text.split('.').all(is_label)
}

/// Says that something has the wrong type.
fn mismatch(span: smithy::source::Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning(codes::ENDPOINT_TYPE, message).at(span)
}
