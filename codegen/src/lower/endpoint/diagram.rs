//! Decision diagrams of endpoint rules. Nothing is known at a condition but the conditions on the way to it, which
//! differ: each condition and each result makes sure of what it uses by itself.

use crate::codes;
use crate::ir::endpoint::{
    self as ir, DiagramCondition, DiagramResult, DiagramTest, Expr, Outcome, Target, Variable, VariableContent,
};
use crate::rules;
use smithy::diagnostic::Diagnostic;

use super::expr::{endpoint, lower as expr, value};
use super::scope::{Scope, Type, Typed};
use super::{Lowered, mismatch};

/// Types conditions and results; a variable is known to the conditions behind the one that assigns it.
pub(super) fn lower(scope: &mut Scope, diagram: &rules::Diagram) -> Lowered<ir::Diagram> {
    let mut variables = Vec::new();
    let mut conditions = Vec::new();
    for condition in &diagram.conditions {
        let mark = scope.mark();
        let typed = expr(scope, &condition.call)?;
        scope.return_to(mark);
        let given = scope.take_given();
        let test = match &condition.assign {
            None => DiagramTest::Holds(test(typed)),
            Some((name, span)) => {
                if scope.get(name).is_some() {
                    let message = format!("`{name}` is assigned a second time");
                    return Err(Diagnostic::warning(codes::ENDPOINT_RULES, message).at(*span));
                }
                if typed.ty == Type::Boolean {
                    return Err(mismatch(*span, "a diagram assigns a boolean, which is not supported"));
                }
                let content = match typed.ty {
                    Type::Text => VariableContent::Text,
                    Type::Texts => VariableContent::Texts,
                    _ => VariableContent::Record,
                };
                let variable = Variable { local: scope.local(name, &typed.expr), content };
                scope.set(name, Typed::optional(Expr::Variable(Box::new(variable.clone())), typed.ty));
                variables.push(variable);
                let assign = if typed.optional { DiagramTest::Assign } else { DiagramTest::AssignAlways };
                assign(variables.len() - 1, typed.expr)
            }
        };
        conditions.push(DiagramCondition { given, test });
    }
    let results = diagram.results.iter().map(|rule| result(scope, rule)).collect::<Lowered<_>>()?;
    let nodes = diagram.nodes.iter().map(|node| ir::Node {
        condition: node.condition,
        high: target(node.high),
        low: target(node.low),
    });
    Ok(ir::Diagram { variables, conditions, results, nodes: nodes.collect(), root: target(diagram.root) })
}

fn test(typed: Typed) -> Expr {
    match typed {
        Typed { expr, optional: true, .. } => Expr::IsSet(Box::new(expr)),
        Typed { expr, ty: Type::Boolean, .. } => expr,
        _ => Expr::Boolean(true),
    }
}

fn result(scope: &mut Scope, rule: &rules::Rule) -> Lowered<DiagramResult> {
    let mark = scope.mark();
    let outcome = match &rule.outcome {
        rules::Outcome::Endpoint(object) => Outcome::Endpoint(Box::new(endpoint(scope, object)?)),
        rules::Outcome::Error(message) => Outcome::Error(value(scope, message, Type::Text)?),
        rules::Outcome::Rules(_) => Outcome::NoMatch,
    };
    scope.return_to(mark);
    Ok(DiagramResult { given: scope.take_given(), outcome })
}

fn target(reference: rules::Reference) -> Target {
    match reference {
        rules::Reference::Node(index) => Target::Node(index),
        rules::Reference::Complement(index) => Target::Complement(index),
        rules::Reference::Result(index) => Target::Result(index),
        rules::Reference::NoMatch => Target::NoMatch,
    }
}
