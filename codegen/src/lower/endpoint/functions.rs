//! The functions of the rules language: number and types of their arguments, and what each becomes.

use crate::codes;
use crate::ir::endpoint::{Branch, Expr, Function, Wrap};
use crate::rules::{self, ExprKind, Piece};
use smithy::diagnostic::Diagnostic;
use smithy::did_you_mean;
use smithy::source::Span;

use super::expr::{any_value, attribute, lower, value};
use super::scope::{Scope, Type, Typed};
use super::{Lowered, mismatch};

/// Every function.
const NAMES: [&str; 15] = [
    "aws.isVirtualHostableS3Bucket",
    "aws.parseArn",
    "aws.partition",
    "booleanEquals",
    "coalesce",
    "getAttr",
    "isSet",
    "isValidHostLabel",
    "ite",
    "not",
    "parseURL",
    "split",
    "stringEquals",
    "substring",
    "uriEncode",
];

/// Types a call.
pub(super) fn call(scope: &mut Scope, name: &str, arguments: &[rules::Expr], span: Span) -> Lowered<Typed> {
    match (name, arguments) {
        ("isSet", [argument]) => is_set(scope, argument),
        ("not", [argument]) => Ok(boolean(not(value(scope, argument, Type::Boolean)?))),
        ("booleanEquals", [a, b]) => boolean_equals(scope, a, b),
        ("stringEquals", [a, b]) => {
            let (a, b) = (value(scope, a, Type::Text)?, value(scope, b, Type::Text)?);
            Ok(boolean(Expr::Equals(Box::new(a), Box::new(b))))
        }
        ("getAttr", [base, path]) => {
            let path = literal(path)?;
            let base = any_value(scope, base)?;
            attribute(scope, base, path, span)
        }
        ("parseURL", [text]) => Ok(Typed::optional(of_text(scope, Function::ParseUrl, text)?, Type::Url)),
        ("aws.parseArn", [text]) => Ok(Typed::optional(of_text(scope, Function::ParseArn, text)?, Type::Arn)),
        ("aws.partition", [text]) => Ok(Typed::present(of_text(scope, Function::Partition, text)?, Type::Partition)),
        ("uriEncode", [text]) => Ok(Typed::present(of_text(scope, Function::UriEncode, text)?, Type::Text)),
        ("isValidHostLabel", [text, subdomains]) => {
            by_flag(scope, text, subdomains, Function::IsHostName, Function::IsHostLabel).map(boolean)
        }
        ("aws.isVirtualHostableS3Bucket", [text, subdomains]) => {
            by_flag(scope, text, subdomains, Function::IsBucketName, Function::IsBucketLabel).map(boolean)
        }
        ("substring", [text, start, end, reverse]) => {
            let (start, end) = (count(start)?, count(end)?);
            let (from_end, from_start) = (Function::FromEnd(start, end), Function::FromStart(start, end));
            Ok(Typed::optional(by_flag(scope, text, reverse, from_end, from_start)?, Type::Text))
        }
        ("split", [text, delimiter, limit]) => split(scope, text, delimiter, limit),
        ("coalesce", [_, _, ..]) => coalesce(scope, arguments),
        ("ite", [condition, a, b]) => choose(scope, condition, a, b, span),
        _ if NAMES.contains(&name) => {
            let message = format!("`{name}` does not take {} arguments", arguments.len());
            Err(Diagnostic::warning(codes::ENDPOINT_FUNCTION, message).at(span))
        }
        _ => {
            let near = did_you_mean(name, NAMES);
            let message = format!("there is no function `{}`", name.escape_debug());
            Err(Diagnostic::warning(codes::ENDPOINT_FUNCTION, message).at(span).hint_if(near))
        }
    }
}

fn boolean(expr: Expr) -> Typed {
    Typed::present(expr, Type::Boolean)
}

fn not(expr: Expr) -> Expr {
    match expr {
        Expr::Boolean(value) => Expr::Boolean(!value),
        Expr::Not(inner) => *inner,
        other => Expr::Not(Box::new(other)),
    }
}

fn is_set(scope: &mut Scope, argument: &rules::Expr) -> Lowered<Typed> {
    let typed = lower(scope, argument)?;
    Ok(boolean(if typed.optional { Expr::IsSet(Box::new(typed.expr)) } else { Expr::Boolean(true) }))
}

/// A comparison with a literal is the other side, or its opposite.
fn boolean_equals(scope: &mut Scope, a: &rules::Expr, b: &rules::Expr) -> Lowered<Typed> {
    let (a, b) = (value(scope, a, Type::Boolean)?, value(scope, b, Type::Boolean)?);
    Ok(boolean(match (a, b) {
        (Expr::Boolean(true), other) | (other, Expr::Boolean(true)) => other,
        (Expr::Boolean(false), other) | (other, Expr::Boolean(false)) => not(other),
        (a, b) => Expr::Equals(Box::new(a), Box::new(b)),
    }))
}

fn of_text(scope: &mut Scope, function: Function, text: &rules::Expr) -> Lowered<Expr> {
    Ok(Expr::Call(function, vec![value(scope, text, Type::Text)?]))
}

/// One of two functions, by a flag that is nearly always a literal.
fn by_flag(
    scope: &mut Scope,
    text: &rules::Expr,
    flag: &rules::Expr,
    when_true: Function,
    when_false: Function,
) -> Lowered<Expr> {
    let text = value(scope, text, Type::Text)?;
    let call = |function| Expr::Call(function, vec![text.clone()]);
    Ok(match value(scope, flag, Type::Boolean)? {
        Expr::Boolean(true) => call(when_true),
        Expr::Boolean(false) => call(when_false),
        flag => {
            let branch = |function| Box::new(Branch { value: call(function), wrap: Wrap::None });
            Expr::Choose(Box::new(flag), branch(when_true), branch(when_false))
        }
    })
}

fn split(scope: &mut Scope, text: &rules::Expr, delimiter: &rules::Expr, limit: &rules::Expr) -> Lowered<Typed> {
    let function = Function::Split(count(limit)?);
    if literal(delimiter)?.is_empty() {
        return Err(mismatch(delimiter.span, "the delimiter is empty"));
    }
    let arguments = vec![value(scope, text, Type::Text)?, value(scope, delimiter, Type::Text)?];
    Ok(Typed::present(Expr::Call(function, arguments), Type::Texts))
}

/// The first value that is there; those behind one that always is are never looked at.
fn coalesce(scope: &mut Scope, arguments: &[rules::Expr]) -> Lowered<Typed> {
    let (mut values, mut ty) = (Vec::new(), None);
    for argument in arguments {
        let typed = lower(scope, argument)?;
        let wanted = *ty.get_or_insert(typed.ty);
        if typed.ty != wanted || wanted == Type::Texts {
            let message = format!("one cannot choose between {} and {}", wanted.name(), typed.ty.name());
            return Err(mismatch(argument.span, message));
        }
        if !typed.optional {
            let expr = if values.is_empty() { typed.expr } else { Expr::Coalesce(values, Some(Box::new(typed.expr))) };
            return Ok(Typed::present(expr, wanted));
        }
        values.push(typed.expr);
    }
    Ok(Typed::optional(Expr::Coalesce(values, None), ty.unwrap_or(Type::Text)))
}

fn choose(scope: &mut Scope, condition: &rules::Expr, a: &rules::Expr, b: &rules::Expr, span: Span) -> Lowered<Typed> {
    let condition = value(scope, condition, Type::Boolean)?;
    let (a, b) = (lower(scope, a)?, lower(scope, b)?);
    if a.ty != b.ty || a.ty == Type::Texts {
        return Err(mismatch(span, format!("one cannot choose between {} and {}", a.ty.name(), b.ty.name())));
    }
    let (ty, optional) = (a.ty, a.optional || b.optional);
    let branch = |typed: Typed| {
        let wrap = if optional && !typed.optional { Wrap::Some } else { Wrap::None };
        Box::new(Branch { value: typed.expr, wrap })
    };
    Ok(Typed { expr: Expr::Choose(Box::new(condition), branch(a), branch(b)), ty, optional })
}

/// A text that is written out.
fn literal(expr: &rules::Expr) -> Lowered<&str> {
    match &expr.kind {
        ExprKind::Text(pieces) => match pieces.as_slice() {
            [] => Ok(""),
            [Piece::Literal(text)] => Ok(text),
            _ => Err(mismatch(expr.span, "a template stands where a text has to be written out")),
        },
        _ => Err(mismatch(expr.span, "an expression stands where a text has to be written out")),
    }
}

/// A number that is written out, and not negative.
fn count(expr: &rules::Expr) -> Lowered<usize> {
    let number = match &expr.kind {
        ExprKind::Integer(number) => u16::try_from(*number).ok(),
        _ => None,
    };
    let number = number.ok_or_else(|| mismatch(expr.span, "here belongs a number from 0 to 65535, written out"))?;
    Ok(usize::from(number))
}
