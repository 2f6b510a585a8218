// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! An expression in which calls of our functions stand for the nodes that depend on the order of members, or compare
//! strings. Never changes what an expression means otherwise.

use jmespath::ast::{Ast, Comparator, KeyValuePair};
use jmespath::{Rcvar, Variable};

use super::functions::{HASH, LITERAL, VALUES, comparison};
use super::literals;

/// Bound of the numbers of a slice, so that the crate's sums of two cannot overflow. No list is as long.
const SLICE: i32 = 1 << 30;

/// Rewrites every node. `text` is the expression, where literals are read again: the crate has sorted their objects.
pub fn rewrite(ast: Ast, text: &str) -> Ast {
    let inner = |ast: Box<Ast>| Box::new(rewrite(*ast, text));
    match ast {
        Ast::ObjectValues { offset, node } => call(VALUES, offset, vec![rewrite(*node, text)]),
        Ast::MultiHash { offset, elements } => hash(offset, elements, text),
        Ast::Literal { offset, value } => literal(offset, value, text),
        Ast::Comparison { offset, comparator, lhs, rhs } => {
            let (lhs, rhs) = (inner(lhs), inner(rhs));
            match comparator {
                Comparator::Equal | Comparator::NotEqual => Ast::Comparison { offset, comparator, lhs, rhs },
                comparator => call(comparison(&comparator), offset, vec![*lhs, *rhs]),
            }
        }
        Ast::Slice { offset, start, stop, step } => {
            let bound = |number: i32| number.clamp(-SLICE, SLICE);
            Ast::Slice { offset, start: start.map(bound), stop: stop.map(bound), step: bound(step) }
        }
        Ast::Condition { offset, predicate, then } => {
            Ast::Condition { offset, predicate: inner(predicate), then: inner(then) }
        }
        Ast::Function { offset, name, args } => {
            Ast::Function { offset, name, args: args.into_iter().map(|arg| rewrite(arg, text)).collect() }
        }
        Ast::MultiList { offset, elements } => {
            Ast::MultiList { offset, elements: elements.into_iter().map(|node| rewrite(node, text)).collect() }
        }
        Ast::Expref { offset, ast } => Ast::Expref { offset, ast: inner(ast) },
        Ast::Flatten { offset, node } => Ast::Flatten { offset, node: inner(node) },
        Ast::Not { offset, node } => Ast::Not { offset, node: inner(node) },
        Ast::Projection { offset, lhs, rhs } => Ast::Projection { offset, lhs: inner(lhs), rhs: inner(rhs) },
        Ast::And { offset, lhs, rhs } => Ast::And { offset, lhs: inner(lhs), rhs: inner(rhs) },
        Ast::Or { offset, lhs, rhs } => Ast::Or { offset, lhs: inner(lhs), rhs: inner(rhs) },
        Ast::Subexpr { offset, lhs, rhs } => Ast::Subexpr { offset, lhs: inner(lhs), rhs: inner(rhs) },
        leaf @ (Ast::Identity { .. } | Ast::Field { .. } | Ast::Index { .. }) => leaf,
    }
}

fn call(name: &str, offset: usize, args: Vec<Ast>) -> Ast {
    Ast::Function { offset, name: name.to_owned(), args }
}

fn string(offset: usize, text: String) -> Ast {
    Ast::Literal { offset, value: Rcvar::new(Variable::String(text)) }
}

/// `{a: x}` is null of null, and otherwise has its members in the order of the expression.
fn hash(offset: usize, elements: Vec<KeyValuePair>, text: &str) -> Ast {
    let null = Box::new(Ast::Literal { offset, value: Rcvar::new(Variable::Null) });
    let predicate = Ast::Comparison {
        offset,
        comparator: Comparator::NotEqual,
        lhs: Box::new(Ast::Identity { offset }),
        rhs: null,
    };
    let member = |element: KeyValuePair| [string(offset, element.key), rewrite(element.value, text)];
    let members = call(HASH, offset, elements.into_iter().flat_map(member).collect());
    Ast::Condition { offset, predicate: Box::new(predicate), then: Box::new(members) }
}

/// A literal list or object is read again when it is evaluated, in the order of its text.
fn literal(offset: usize, value: Rcvar, text: &str) -> Ast {
    match literals::json_at(text, offset) {
        Some(json) if value.is_array() || value.is_object() => call(LITERAL, offset, vec![string(offset, json)]),
        _ => Ast::Literal { offset, value },
    }
}
