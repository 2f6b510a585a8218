//! Trees of endpoint rules: which of them can be reached, and which values they bind.

use std::collections::BTreeSet;

use crate::codes;
use crate::ir::endpoint::{self as ir, Condition, Expr, Outcome};
use crate::rules;
use smithy::diagnostic::Diagnostic;

use super::Lowered;
use super::expr::{endpoint, lower as expr, value};
use super::scope::{Scope, Type, Typed};

/// Every variable that is assigned, in order.
pub(super) fn variables(rules: &[rules::Rule]) -> Vec<&str> {
    let mut names = Vec::new();
    for rule in rules {
        names.extend(rule.conditions.iter().filter_map(|condition| Some(condition.assign.as_ref()?.0.as_str())));
        if let rules::Outcome::Rules(rules) = &rule.outcome {
            names.extend(variables(rules));
        }
    }
    names
}

/// The rules that can be reached. The last one always matches: with an error, where the model has none that does.
pub(super) fn lower(scope: &mut Scope, list: &[rules::Rule]) -> Lowered<Vec<ir::Rule>> {
    let mut rules = reachable(scope, list)?;
    for rule in &mut rules {
        without_unused(rule);
    }
    Ok(rules)
}

fn reachable(scope: &mut Scope, list: &[rules::Rule]) -> Lowered<Vec<ir::Rule>> {
    let mut rules = Vec::new();
    for rule in list {
        let mark = scope.mark();
        let conditions = conditions(scope, &rule.conditions)?;
        if conditions.contains(&Condition::Holds(Expr::Boolean(false))) {
            scope.return_to(mark);
            continue;
        }
        let outcome = outcome(scope, &rule.outcome)?;
        scope.return_to(mark);
        let always = !conditions.iter().any(Condition::is_refutable);
        rules.push(ir::Rule { conditions, outcome });
        if always {
            return Ok(rules);
        }
    }
    rules.push(ir::Rule { conditions: Vec::new(), outcome: Outcome::NoMatch });
    Ok(rules)
}

fn conditions(scope: &mut Scope, list: &[rules::Condition]) -> Lowered<Vec<Condition>> {
    let mut all = Vec::new();
    for condition in list {
        let steps = self::condition(scope, condition)?;
        all.extend(scope.take_given());
        all.extend(steps);
    }
    Ok(all)
}

fn condition(scope: &mut Scope, condition: &rules::Condition) -> Lowered<Vec<Condition>> {
    if let Some(bound) = is_set(scope, condition)? {
        return Ok(bound);
    }
    let typed = expr(scope, &condition.call)?;
    let Some((name, _)) = &condition.assign else {
        return Ok(match typed {
            Typed { expr, optional: true, .. } => vec![Condition::Holds(Expr::IsSet(Box::new(expr)))],
            Typed { expr: Expr::Boolean(true), .. } => Vec::new(),
            Typed { expr, ty: Type::Boolean, .. } => vec![Condition::Holds(expr)],
            _ => Vec::new(),
        });
    };
    let local = scope.local(name, &typed.expr);
    let bound = Expr::Local(local.clone());
    scope.set(name, Typed::present(bound.clone(), typed.ty));
    let mut steps =
        vec![if typed.optional { Condition::Bind(local, typed.expr) } else { Condition::Let(local, typed.expr) }];
    steps.extend((typed.ty == Type::Boolean).then_some(Condition::Holds(bound)));
    Ok(steps)
}

/// `isSet` of a name lets the name stand for the value from then on.
fn is_set(scope: &mut Scope, condition: &rules::Condition) -> Lowered<Option<Vec<Condition>>> {
    let rules::ExprKind::Call(function, arguments) = &condition.call.kind else { return Ok(None) };
    let ("isSet", [argument], None) = (function.as_str(), arguments.as_slice(), &condition.assign) else {
        return Ok(None);
    };
    let rules::ExprKind::Reference(name) = &argument.kind else { return Ok(None) };
    let typed = expr(scope, argument)?;
    if !typed.optional {
        return Ok(Some(Vec::new()));
    }
    let local = scope.local(name, &typed.expr);
    scope.set(name, Typed::present(Expr::Local(local.clone()), typed.ty));
    Ok(Some(vec![Condition::Bind(local, typed.expr)]))
}

fn outcome(scope: &mut Scope, outcome: &rules::Outcome) -> Lowered<Outcome> {
    let lowered = match outcome {
        rules::Outcome::Endpoint(object) => Outcome::Endpoint(Box::new(endpoint(scope, object)?)),
        rules::Outcome::Error(message) => Outcome::Error(value(scope, message, Type::Text)?),
        rules::Outcome::Rules(rules) => Outcome::Rules(reachable(scope, rules)?),
    };
    if scope.take_given().is_empty() {
        return Ok(lowered);
    }
    let span = match outcome {
        rules::Outcome::Endpoint(object) => Some(object.url.span),
        rules::Outcome::Error(message) => Some(message.span),
        rules::Outcome::Rules(_) => None,
    };
    let message = "this uses a value that may be absent here";
    let diagnostic = Diagnostic::warning(codes::ENDPOINT_REFERENCE, message).at(span);
    Err(diagnostic.hint("ask for it with `isSet` in a condition before"))
}

/// Removes the names that nothing uses, so that none is left over in the code: what is bound is then only asked for.
/// Returns the names that the rule takes from outside.
fn without_unused(rule: &mut ir::Rule) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    match &mut rule.outcome {
        Outcome::Rules(rules) => rules.iter_mut().for_each(|rule| used.extend(without_unused(rule))),
        Outcome::Endpoint(endpoint) => endpoint.expressions().into_iter().for_each(|expr| locals(expr, &mut used)),
        Outcome::Error(message) => locals(message, &mut used),
        Outcome::NoMatch => {}
    }
    let mut kept = Vec::new();
    for condition in std::mem::take(&mut rule.conditions).into_iter().rev() {
        let condition = match condition {
            Condition::Bind(local, value) if !used.remove(&local.name) => {
                Condition::Holds(Expr::IsSet(Box::new(value)))
            }
            Condition::Let(local, _) if !used.remove(&local.name) => continue,
            other => other,
        };
        locals(condition.expr(), &mut used);
        kept.push(condition);
    }
    kept.reverse();
    rule.conditions = kept;
    used
}

fn locals(expr: &Expr, used: &mut BTreeSet<String>) {
    expr.any(&mut |expr| {
        if let Expr::Local(local) = expr {
            used.insert(local.name.clone());
        }
        false
    });
}
