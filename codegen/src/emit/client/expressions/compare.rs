//! Emits what is true or false: comparisons, and the truth that JMESPath sees in values (false, null and whatever is
//! empty are false). A negation is pushed inwards, so that no condition begins with `!(`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Emitter;
use crate::ir::{Expression, ExpressionKind, NumberType, Order, ValueType};

/// Which outcome a condition is emitted for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    /// The expression is true.
    Holds,
    /// The expression is false.
    Fails,
}

impl Truth {
    fn opposite(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
        }
    }

    /// A `bool` that is true in this case.
    fn of(self, condition: &TokenStream) -> TokenStream {
        match self {
            Self::Holds => condition.clone(),
            Self::Fails => quote!(!#condition),
        }
    }

    fn literal(self) -> TokenStream {
        if self == Self::Holds { quote!(true) } else { quote!(false) }
    }
}

impl Emitter<'_> {
    /// A `bool`: whether the expression is true in JMESPath's sense.
    pub(super) fn holds(self, expression: &Expression) -> TokenStream {
        self.test(expression, Truth::Holds)
    }

    fn test(self, expression: &Expression, truth: Truth) -> TokenStream {
        match &expression.kind {
            ExpressionKind::Not(of) => self.test(of, truth.opposite()),
            ExpressionKind::And(left, right) | ExpressionKind::Or(left, right) => {
                let (left, right) = (self.side(expression, left, truth), self.side(expression, right, truth));
                if joins_with_and(expression, truth) { quote!(#left && #right) } else { quote!(#left || #right) }
            }
            ExpressionKind::Boolean(value) => {
                let truth = if *value { truth } else { truth.opposite() };
                truth.literal()
            }
            ExpressionKind::Equal(left, right) => self.equality(left, right, truth),
            ExpressionKind::IsNull(of) if of.nullable => {
                let value = self.value(of);
                if truth == Truth::Holds { quote!(#value.is_none()) } else { quote!(#value.is_some()) }
            }
            ExpressionKind::IsNull(_) => truth.opposite().literal(),
            ExpressionKind::IsEmpty(of) => {
                let value = self.plain(of);
                truth.of(&quote!(#value.is_empty()))
            }
            ExpressionKind::Order(order, left, right) => {
                let order = if truth == Truth::Holds { *order } else { inverse(*order) };
                let then = if truth == Truth::Holds { quote!(is_some_and) } else { quote!(is_none_or) };
                self.order(order, left, right, &then)
            }
            ExpressionKind::ListContains(list, value) => truth.of(&self.list_contains(list, value)),
            ExpressionKind::StringTest(test, text, part) => truth.of(&self.string_test(*test, text, part)),
            _ => {
                let value = self.value(expression);
                truth_of(&value, &expression.ty, expression.nullable, truth)
            }
        }
    }

    /// A side of `&&` or `||`, in parentheses where it is the other of the two.
    fn side(self, whole: &Expression, side: &Expression, truth: Truth) -> TokenStream {
        let test = self.test(side, truth);
        let (inner, inner_truth) = without_not(side, truth);
        let is_joined = matches!(inner.kind, ExpressionKind::And(..) | ExpressionKind::Or(..));
        let differs = is_joined && joins_with_and(inner, inner_truth) != joins_with_and(whole, truth);
        if differs { quote!((#test)) } else { test }
    }

    /// `left && right` and `left || right` as values: one of the two.
    pub(super) fn logical(self, expression: &Expression) -> TokenStream {
        let (ExpressionKind::And(left, right) | ExpressionKind::Or(left, right)) = &expression.kind else {
            unreachable!("it is one of the two")
        };
        if expression.ty == ValueType::Boolean && !expression.nullable {
            return self.holds(expression);
        }
        let value = |of| if expression.nullable { self.wrapped(of) } else { self.value(of) };
        let (first, second) = (value(left), value(right));
        let test = truth_of(&quote!(left), &expression.ty, expression.nullable, Truth::Holds);
        match expression.kind {
            ExpressionKind::And(..) => quote!({ let left = #first; if #test { #second } else { left } }),
            _ => quote!({ let left = #first; if #test { left } else { #second } }),
        }
    }

    /// The order of two numbers as an `Option<bool>`, null where one of them is.
    pub(super) fn ordered(self, order: Order, left: &Expression, right: &Expression) -> TokenStream {
        self.order(order, left, right, &quote!(map))
    }

    /// The order of two numbers, handed to a method of `Option` where one of them can be null.
    fn order(self, order: Order, left: &Expression, right: &Expression, then: &TokenStream) -> TokenStream {
        let operator = match order {
            Order::Less => quote!(<),
            Order::LessOrEqual => quote!(<=),
            Order::Greater => quote!(>),
            Order::GreaterOrEqual => quote!(>=),
        };
        let number = common(left, right);
        let (first, second) = (self.number(left, number), self.number(right, number));
        match (left.nullable, right.nullable) {
            (false, false) => quote!(#first #operator #second),
            (true, false) => quote!(#first.#then(|left| left #operator #second)),
            (false, true) => quote!(#second.#then(|right| #first #operator right)),
            (true, true) => quote!(#first.zip(#second).#then(|(left, right)| left #operator right)),
        }
    }

    fn equality(self, left: &Expression, right: &Expression, truth: Truth) -> TokenStream {
        if let (ExpressionKind::Boolean(value), false) = (&right.kind, left.nullable) {
            return self.test(left, if *value { truth } else { truth.opposite() });
        }
        let operator = if truth == Truth::Holds { quote!(==) } else { quote!(!=) };
        let side = |of: &Expression| match of.ty {
            ValueType::Number(_) => self.number(of, common(left, right)),
            _ => {
                let value = self.value(of);
                if is_condition(of) { quote!((#value)) } else { value }
            }
        };
        let (first, second) = (side(left), side(right));
        match (left.nullable, right.nullable) {
            (true, false) => quote!(#first #operator Some(#second)),
            (false, true) => quote!(Some(#first) #operator #second),
            (false, false) | (true, true) => quote!(#first #operator #second),
        }
    }

    /// A number, held as another type of number.
    fn number(self, of: &Expression, to: NumberType) -> TokenStream {
        let ValueType::Number(from) = of.ty else { unreachable!("only numbers are converted") };
        if let (ExpressionKind::Integer(value), NumberType::F32 | NumberType::F64) = (&of.kind, to) {
            let literal = Literal::f64_unsuffixed(*value as f64);
            return quote!(#literal);
        }
        let value = self.value(of);
        let (convert, call) = match (from, to) {
            (NumberType::Literal, _) => return value,
            (from, to) if from == to => return value,
            (NumberType::Usize, NumberType::I64) => (
                quote!(|value| i64::try_from(value).unwrap_or(i64::MAX)),
                quote!(i64::try_from(#value).unwrap_or(i64::MAX)),
            ),
            (NumberType::I64 | NumberType::Usize, _) => (quote!(|value| value as f64), quote!((#value as f64))),
            (_, NumberType::I64) => (quote!(i64::from), quote!(i64::from(#value))),
            _ => (quote!(f64::from), quote!(f64::from(#value))),
        };
        if of.nullable { quote!(#value.map(#convert)) } else { call }
    }
}

/// Whether a condition is emitted with `&&` rather than `||`: De Morgan's laws.
fn joins_with_and(expression: &Expression, truth: Truth) -> bool {
    matches!(expression.kind, ExpressionKind::And(..)) == (truth == Truth::Holds)
}

/// An expression below its negations, and the truth that is asked of it.
fn without_not(expression: &Expression, truth: Truth) -> (&Expression, Truth) {
    match &expression.kind {
        ExpressionKind::Not(of) => without_not(of, truth.opposite()),
        _ => (expression, truth),
    }
}

/// Whether an expression is emitted with an operator, and is no operand of another without parentheses.
fn is_condition(expression: &Expression) -> bool {
    matches!(
        expression.kind,
        ExpressionKind::Not(_)
            | ExpressionKind::And(..)
            | ExpressionKind::Or(..)
            | ExpressionKind::Equal(..)
            | ExpressionKind::Order(..)
    )
}

/// Truth of a value of a type, as JMESPath defines it.
fn truth_of(value: &TokenStream, ty: &ValueType, nullable: bool, truth: Truth) -> TokenStream {
    match (ty, nullable, truth) {
        (ValueType::Boolean, false, truth) => truth.of(value),
        (ValueType::Boolean, true, Truth::Holds) => quote!(#value == Some(true)),
        (ValueType::Boolean, true, Truth::Fails) => quote!(#value != Some(true)),
        (ValueType::Number(_), false, truth) => truth.literal(),
        (ValueType::Number(_), true, Truth::Holds) => quote!(#value.is_some()),
        (ValueType::Number(_), true, Truth::Fails) => quote!(#value.is_none()),
        (_, false, truth) => truth.opposite().of(&quote!(#value.is_empty())),
        (_, true, Truth::Holds) => quote!(#value.is_some_and(|value| !value.is_empty())),
        (_, true, Truth::Fails) => quote!(#value.is_none_or(|value| value.is_empty())),
    }
}

fn inverse(order: Order) -> Order {
    match order {
        Order::Less => Order::GreaterOrEqual,
        Order::LessOrEqual => Order::Greater,
        Order::Greater => Order::LessOrEqual,
        Order::GreaterOrEqual => Order::Less,
    }
}

/// The type in which two numbers are compared: that of both, or one that holds both.
fn common(left: &Expression, right: &Expression) -> NumberType {
    let number = |of: &Expression| match of.ty {
        ValueType::Number(number) => number,
        _ => unreachable!("only numbers are compared as numbers"),
    };
    match (number(left), number(right), &right.kind) {
        (left, NumberType::Literal, ExpressionKind::Integer(value)) if fits(*value, left) => left,
        (left, right, _) if left == right => left,
        (NumberType::F32 | NumberType::F64, ..) | (_, NumberType::F32 | NumberType::F64, _) => NumberType::F64,
        _ => NumberType::I64,
    }
}

/// Whether a type has a whole number among its values.
fn fits(value: i64, number: NumberType) -> bool {
    match number {
        NumberType::I8 => i8::try_from(value).is_ok(),
        NumberType::I16 => i16::try_from(value).is_ok(),
        NumberType::I32 => i32::try_from(value).is_ok(),
        NumberType::Usize => u32::try_from(value).is_ok(),
        NumberType::I64 | NumberType::F32 | NumberType::F64 | NumberType::Literal => true,
    }
}

/// The type in Rust; a number of the expression itself that is compared with nothing is a `i64`.
pub(super) fn number_type(number: NumberType) -> TokenStream {
    match number {
        NumberType::I8 => quote!(i8),
        NumberType::I16 => quote!(i16),
        NumberType::I32 => quote!(i32),
        NumberType::I64 | NumberType::Literal => quote!(i64),
        NumberType::F32 => quote!(f32),
        NumberType::F64 => quote!(f64),
        NumberType::Usize => quote!(usize),
    }
}
