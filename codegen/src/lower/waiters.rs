//! `@waitable`: acceptors in order, their expressions resolved. A waiter with an acceptor that cannot be honoured is
//! reported and left out, since the others alone would wait for something else.

use crate::codes;
use crate::coverage::ids;
use crate::ir::{
    Acceptor, AcceptorState, Accepts, Expectation, Nullable, Operation, Query, Subject, TypeKind, ValueType, Waiter,
};
use crate::jmespath;
use crate::naming;
use crate::naming::assign::{Names, WaiterName};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::Model;
use smithy::node::Node;

use super::docs;
use super::expressions::{Scope, Types, collected};

/// Pauses of a waiter that does not say otherwise, in seconds.
const MIN_DELAY: u32 = 2;
const MAX_DELAY: u32 = 120;

/// Lowers the waiters of the operations with wire code.
pub(super) fn lower(
    model: &Model<'_>,
    names: &Names,
    types: Types<'_>,
    operations: &[Operation],
    diagnostics: &mut Diagnostics,
) -> Vec<Waiter> {
    let mut waiters = Vec::new();
    for name in &names.waiters {
        let operation = &operations[name.operation];
        let shape = model.shapes.get(operation.id.as_str());
        let node = shape.and_then(|shape| shape.traits.get(ids::WAITABLE)?.get(&name.name));
        let Some(node) = node.filter(|_| operation.has_wire()) else { continue };
        match waiter(name, &node, types, operation) {
            Ok(waiter) => waiters.push(waiter),
            Err(reason) => diagnostics.push(
                Diagnostic::warning(codes::WAITER_SKIPPED, format!("the waiter `{}` is left out: {reason}", name.name))
                    .at(node.span())
                    .shape(format!("{} {}", operation.id, ids::WAITABLE))
                    .hint("the operation that it would send is emitted"),
            ),
        }
    }
    waiters
}

fn waiter(name: &WaiterName, node: &Node<'_>, types: Types<'_>, operation: &Operation) -> Result<Waiter, String> {
    let TypeKind::Structure(input) = &types.types[operation.input.0].kind else {
        return Err("its operation has no input".to_owned());
    };
    if input.members.iter().any(|member| member.field == naming::WAIT) {
        return Err("the input has a member where the builder has the method that waits".to_owned());
    }
    let mut queries =
        Queries { types, operation, names: naming::Scope::with_reserved(&naming::WAITER_ITEMS), all: Vec::new() };
    let mut acceptors = Vec::new();
    for acceptor in node.get("acceptors").map(|node| node.elements()).unwrap_or_default() {
        let state = match acceptor.get("state").as_ref().and_then(super::text).as_deref() {
            Some("success") => AcceptorState::Success,
            Some("failure") => AcceptorState::Failure,
            Some("retry") => AcceptorState::Retry,
            _ => return Err("an acceptor has no state".to_owned()),
        };
        let matcher = acceptor.get("matcher").ok_or("an acceptor has no matcher")?;
        acceptors.push(Acceptor { state, accepts: queries.accepts(&matcher)? });
    }
    let seconds = |name: &str| u32::try_from(node.get(name)?.as_i64()?).ok();
    let min_delay = seconds("minDelay").unwrap_or(MIN_DELAY);
    Ok(Waiter {
        name: name.name.clone(),
        module: name.module.clone(),
        file_stem: name.file_stem.clone(),
        method: name.method.clone(),
        builder: name.fluent_builder.clone(),
        final_poll: name.final_poll.clone(),
        error: name.error.clone(),
        operation: name.operation,
        docs: docs::of_entry(node),
        min_delay,
        max_delay: seconds("maxDelay").unwrap_or(MAX_DELAY).max(min_delay),
        acceptors: reachable(acceptors),
        queries: queries.all,
    })
}

/// The acceptors up to those that all outputs or all errors have met before.
fn reachable(acceptors: Vec<Acceptor>) -> Vec<Acceptor> {
    let (mut outputs, mut errors) = (false, false);
    let is_reachable = |acceptor: &Acceptor| match &acceptor.accepts {
        Accepts::Outputs => !std::mem::replace(&mut outputs, true),
        Accepts::Query(..) => !outputs,
        Accepts::Errors => !std::mem::replace(&mut errors, true),
        Accepts::ModelledError(_) | Accepts::ErrorCode(_) => !errors,
    };
    acceptors.into_iter().filter(is_reachable).collect()
}

/// The queries of a waiter, as they are met.
struct Queries<'t> {
    types: Types<'t>,
    operation: &'t Operation,
    names: naming::Scope,
    all: Vec<Query>,
}

impl Queries<'_> {
    fn accepts(&mut self, matcher: &Node<'_>) -> Result<Accepts, String> {
        if let Some(query) = matcher.get("output") {
            return self.query(&query, Subject::Output);
        }
        if let Some(query) = matcher.get("inputOutput") {
            return self.query(&query, Subject::InputAndOutput);
        }
        if let Some(success) = matcher.get("success").and_then(|node| node.as_bool()) {
            return Ok(if success { Accepts::Outputs } else { Accepts::Errors });
        }
        let error = matcher.get("errorType").as_ref().and_then(super::text);
        let error = error.ok_or("a matcher is of a kind that is not known")?;
        // An absolute shape id stands for the shape's name.
        let error = error.rsplit('#').next().unwrap_or_default();
        let is_named = |id: &str| id.rsplit('#').next() == Some(error);
        let modelled = self.operation.errors.iter().find(|modelled| is_named(&self.types.types[modelled.target.0].id));
        Ok(match modelled {
            Some(modelled) => Accepts::ModelledError(modelled.predicate.clone()),
            None => Accepts::ErrorCode(error.to_owned()),
        })
    }

    fn query(&mut self, node: &Node<'_>, subject: Subject) -> Result<Accepts, String> {
        let property = |name: &str| node.get(name).as_ref().and_then(super::text);
        let source = property("path").ok_or("a matcher has no path")?;
        let expected = property("expected").ok_or("a matcher expects nothing")?;
        let index = self.index(&source, subject).map_err(|reason| format!("in `{source}`, {reason}"))?;
        let expression = &self.all[index].expression;
        let is_string_list = || expression.ty == ValueType::Vec(Box::new(ValueType::String), Nullable::No);
        let expectation = match (property("comparator").as_deref(), expected.as_str()) {
            (Some("stringEquals"), _) if expression.ty == ValueType::String => Expectation::String(expected),
            (Some("booleanEquals"), "true") if expression.ty == ValueType::Boolean => Expectation::Boolean(true),
            (Some("booleanEquals"), "false") if expression.ty == ValueType::Boolean => Expectation::Boolean(false),
            (Some("allStringEquals"), _) if is_string_list() => Expectation::AllStrings(expected),
            (Some("anyStringEquals"), _) if is_string_list() => Expectation::AnyString(expected),
            (comparator, _) => {
                let comparator = comparator.unwrap_or("a comparator");
                return Err(format!("`{comparator}` never holds for what `{source}` is"));
            }
        };
        Ok(Accepts::Query(index, expectation))
    }

    /// The index of the query of that source, which is made if there is none.
    fn index(&mut self, source: &str, subject: Subject) -> Result<usize, String> {
        let known = self.all.iter().position(|query| query.source == source && query.subject == subject);
        if let Some(index) = known {
            return Ok(index);
        }
        let scope = match subject {
            Subject::Output => Scope::output(self.operation.output),
            Subject::InputAndOutput => Scope::Messages(self.operation.input, self.operation.output),
        };
        let resolved = self.types.resolve(&jmespath::parse(source)?, &scope)?;
        let is_list = self.types.elements(&resolved.ty).is_ok();
        let expression = if is_list { collected(self.types, resolved)? } else { resolved };
        let function = self.names.claim(naming::query(source)).to_string();
        self.all.push(Query { function, source: source.to_owned(), subject, expression });
        Ok(self.all.len() - 1)
    }
}
