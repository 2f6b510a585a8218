// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The functions of expressions: the crate's, but for those that depend on the order of members or whose numbers Python
//! keeps whole, and those that stand for operators. All check their arguments first, and say in the AWS CLI's words
//! what is wrong.

use std::cmp::Ordering;
use std::sync::Arc;

use jmespath::ast::Comparator;
use jmespath::{Context, ErrorReason, JmespathError, Rcvar, Runtime, Variable};
use serde_json::Number;

use super::order::{Orders, fraction, whole};
use super::signatures::SIGNATURES;
use crate::cli::output::compact;
use crate::cli::value::Value;

/// The values of an object, `*`. No expression can name it, nor the others that begin so.
pub const VALUES: &str = "\0values";
/// An object of names and values in turn, `{a: x}`.
pub const HASH: &str = "\0hash";
/// A list or object from its JSON.
pub const LITERAL: &str = "\0literal";

/// A function of checked arguments. `None` is null.
type Call = fn(&Orders, &[Rcvar]) -> Option<Rcvar>;

/// The functions that are ours.
static OURS: &[(&str, Call)] = &[
    (VALUES, |orders, args| args[0].as_object().map(|_| values(orders, args))),
    (HASH, |orders, args| Some(hash(orders, args))),
    (LITERAL, |orders, args| Some(orders.variable(&Value::parse(args[0].as_string()?.as_bytes()).ok()?))),
    ("\0<", |_, args| compare(args, Ordering::is_lt)),
    ("\0<=", |_, args| compare(args, Ordering::is_le)),
    ("\0>", |_, args| compare(args, Ordering::is_gt)),
    ("\0>=", |_, args| compare(args, Ordering::is_ge)),
    ("abs", |_, args| absolute(&args[0]).map(Rcvar::new)),
    ("avg", |_, args| average(args[0].as_array()?).map(Rcvar::new)),
    ("ceil", |_, args| rounded(&args[0], f64::ceil).map(Rcvar::new)),
    ("floor", |_, args| rounded(&args[0], f64::floor).map(Rcvar::new)),
    ("sum", |_, args| sum(args[0].as_array()?).map(Rcvar::new)),
    ("to_number", |_, args| to_number(&args[0])),
    ("to_string", |orders, args| Some(string(orders, &args[0]))),
    ("keys", |orders, args| Some(keys(orders, args))),
    ("values", |orders, args| Some(values(orders, args))),
    ("merge", |orders, args| Some(orders.object(args.iter().flat_map(|object| orders.members(object))))),
];

/// The function that compares two numbers or two strings.
pub fn comparison(comparator: &Comparator) -> &'static str {
    match comparator {
        Comparator::LessThan => "\0<",
        Comparator::LessThanEqual => "\0<=",
        Comparator::GreaterThan => "\0>",
        _ => "\0>=",
    }
}

/// Registers every function, ours over the crate's.
pub fn register(runtime: &mut Runtime, orders: &Arc<Orders>) {
    runtime.register_builtin_functions();
    for (name, call) in OURS {
        let orders = orders.clone();
        let ours = move |args: &[Rcvar], _: &mut Context<'_>| Ok(call(&orders, args).unwrap_or_else(null));
        runtime.register_function(name, Box::new(ours));
    }
    for signature in SIGNATURES {
        let name = signature.name;
        let Some(inner) = runtime.deregister_function(name) else { continue };
        let orders = orders.clone();
        let checked = move |args: &[Rcvar], context: &mut Context<'_>| match signature.check(&orders, args, context) {
            Ok(()) => inner.evaluate(args, context),
            Err(problem) => Err(JmespathError::from_ctx(context, ErrorReason::Parse(problem))),
        };
        runtime.register_function(name, Box::new(checked));
    }
}

fn null() -> Rcvar {
    Rcvar::new(Variable::Null)
}

fn values(orders: &Orders, args: &[Rcvar]) -> Rcvar {
    let values = orders.members(&args[0]).into_iter().map(|(_, value)| value);
    Rcvar::new(Variable::Array(values.collect()))
}

fn keys(orders: &Orders, args: &[Rcvar]) -> Rcvar {
    let names = orders.members(&args[0]).into_iter().map(|(name, _)| Rcvar::new(Variable::String(name)));
    Rcvar::new(Variable::Array(names.collect()))
}

fn hash(orders: &Orders, args: &[Rcvar]) -> Rcvar {
    let member = |pair: &[Rcvar]| Some((pair.first()?.as_string()?.clone(), pair.get(1)?.clone()));
    orders.object(args.chunks(2).filter_map(member))
}

fn string(orders: &Orders, arg: &Rcvar) -> Rcvar {
    match &**arg {
        Variable::String(_) => arg.clone(),
        _ => Rcvar::new(Variable::String(compact(&orders.value(arg)))),
    }
}

/// Compares two strings or two numbers; null for anything else.
fn compare(args: &[Rcvar], holds: fn(Ordering) -> bool) -> Option<Rcvar> {
    let order = match (&*args[0], &*args[1]) {
        (Variable::String(left), Variable::String(right)) => left.cmp(right),
        (Variable::Number(left), Variable::Number(right)) => match (integer(left), integer(right)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => left.as_f64()?.partial_cmp(&right.as_f64()?)?,
        },
        _ => return None,
    };
    Some(Rcvar::new(Variable::Bool(holds(order))))
}

fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or(number.as_u64().map(i128::from))
}

fn absolute(arg: &Variable) -> Option<Variable> {
    let Variable::Number(number) = arg else { return None };
    Some(match integer(number) {
        Some(value) => Variable::Number(whole(value.abs())),
        None => fraction(number.as_f64()?.abs()),
    })
}

/// Rounds to a whole number.
fn rounded(arg: &Variable, round: fn(f64) -> f64) -> Option<Variable> {
    let Variable::Number(number) = arg else { return None };
    Some(Variable::Number(match integer(number) {
        Some(_) => number.clone(),
        // Saturates beyond 128 bits, far from any number that is whole by its type.
        None => whole(round(number.as_f64()?) as i128),
    }))
}

/// The sum of whole numbers is whole. Others are added with Neumaier's compensation, as Python does.
fn sum(numbers: &[Rcvar]) -> Option<Variable> {
    let numbers: Vec<&Number> = numbers.iter().filter_map(number_of).collect();
    if let Some(whole_numbers) = numbers.iter().map(|number| integer(number)).collect::<Option<Vec<_>>>() {
        return Some(Variable::Number(whole(whole_numbers.iter().sum())));
    }
    Some(fraction(compensated(&numbers)))
}

fn average(numbers: &[Rcvar]) -> Option<Variable> {
    if numbers.is_empty() {
        return None;
    }
    let sum = match sum(numbers)? {
        Variable::Number(sum) => sum.as_f64()?,
        _ => return None,
    };
    Some(fraction(sum / numbers.len() as f64))
}

fn compensated(numbers: &[&Number]) -> f64 {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    for value in numbers.iter().filter_map(|number| number.as_f64()) {
        let next = sum + value;
        lost += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    sum + lost
}

fn number_of(variable: &Rcvar) -> Option<&Number> {
    match &**variable {
        Variable::Number(number) => Some(number),
        _ => None,
    }
}

/// A number, or the number that a string holds.
fn to_number(arg: &Rcvar) -> Option<Rcvar> {
    let text = match &**arg {
        Variable::Number(_) => return Some(arg.clone()),
        Variable::String(text) => text.trim(),
        _ => return None,
    };
    let number = match text.parse::<i128>() {
        Ok(value) => Variable::Number(whole(value)),
        Err(_) => fraction(text.parse().ok()?),
    };
    Some(Rcvar::new(number))
}
