//! Comparisons in JMESPath: of values that can be equal or ordered, with null, and of a length with nothing.

use super::{Scope, Types, boxed, not, present};
use crate::ir::{Expression, ExpressionKind, Order, ValueType};
use crate::jmespath::{Comparator, Expression as Ast, Literal};

impl Types<'_> {
    /// Resolves a comparison, or says why it could never hold.
    pub(super) fn compare(
        self,
        comparator: Comparator,
        left: &Ast,
        right: &Ast,
        scope: &Scope,
    ) -> Result<Expression, String> {
        if matches!(left, Ast::Literal(_)) {
            if matches!(right, Ast::Literal(_)) {
                return Err("it compares two literals".to_owned());
            }
            return self.compare(mirrored(comparator), right, left, scope);
        }
        let left = self.resolve(left, scope)?;
        if *right == Ast::Literal(Literal::Null) {
            let is_null = present(ExpressionKind::IsNull(boxed(left)), ValueType::Boolean);
            return match comparator {
                Comparator::Equal => Ok(is_null),
                Comparator::NotEqual => Ok(not(boxed(is_null))),
                _ => Err("it asks which of two values comes first, and one is null".to_owned()),
            };
        }
        let right = self.resolve(right, scope)?;
        if let Some(compared) = emptiness(comparator, &left, &right) {
            return Ok(compared);
        }
        match comparator {
            Comparator::Equal => equal(left, right),
            Comparator::NotEqual => Ok(not(boxed(equal(left, right)?))),
            Comparator::Less => ordered(Order::Less, left, right),
            Comparator::LessOrEqual => ordered(Order::LessOrEqual, left, right),
            Comparator::Greater => ordered(Order::Greater, left, right),
            Comparator::GreaterOrEqual => ordered(Order::GreaterOrEqual, left, right),
        }
    }
}

/// Whether values of two types can be equal.
pub(super) fn comparable(left: &ValueType, right: &ValueType) -> Result<(), String> {
    match (left, right) {
        (ValueType::String, ValueType::String)
        | (ValueType::Boolean, ValueType::Boolean)
        | (ValueType::Number(_), ValueType::Number(_)) => Ok(()),
        _ => Err("it compares values that can never be equal".to_owned()),
    }
}

/// The comparator that says the same with its sides exchanged.
fn mirrored(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Equal | Comparator::NotEqual => comparator,
        Comparator::Less => Comparator::Greater,
        Comparator::LessOrEqual => Comparator::GreaterOrEqual,
        Comparator::Greater => Comparator::Less,
        Comparator::GreaterOrEqual => Comparator::LessOrEqual,
    }
}

/// A comparison of a length with zero or one that asks whether there is anything at all.
fn emptiness(comparator: Comparator, left: &Expression, right: &Expression) -> Option<Expression> {
    let (ExpressionKind::Length(of), ExpressionKind::Integer(bound)) = (&left.kind, &right.kind) else { return None };
    let is_empty = present(ExpressionKind::IsEmpty(of.clone()), ValueType::Boolean);
    match (comparator, bound) {
        (Comparator::Equal | Comparator::LessOrEqual, 0) | (Comparator::Less, 1) => Some(is_empty),
        (Comparator::NotEqual | Comparator::Greater, 0) | (Comparator::GreaterOrEqual, 1) => Some(not(boxed(is_empty))),
        _ => None,
    }
}

fn equal(left: Expression, right: Expression) -> Result<Expression, String> {
    comparable(&left.ty, &right.ty)?;
    Ok(present(ExpressionKind::Equal(boxed(left), boxed(right)), ValueType::Boolean))
}

fn ordered(order: Order, left: Expression, right: Expression) -> Result<Expression, String> {
    let (ValueType::Number(_), ValueType::Number(_)) = (&left.ty, &right.ty) else {
        return Err("it asks which of two values comes first that are no numbers".to_owned());
    };
    let nullable = left.nullable || right.nullable;
    let kind = ExpressionKind::Order(order, boxed(left), boxed(right));
    Ok(Expression { kind, ty: ValueType::Boolean, nullable })
}
