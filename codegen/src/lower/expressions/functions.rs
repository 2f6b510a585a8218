//! The functions of JMESPath that expressions call.

use super::compare::comparable;
use super::{Scope, Types, boxed, one_type, present};
use crate::ir::{Expression, ExpressionKind, Nullable, NumberType, StringTest, ValueType};
use crate::jmespath::Expression as Ast;

impl Types<'_> {
    pub(super) fn call(self, name: &str, arguments: &[Ast], scope: &Scope) -> Result<Expression, String> {
        let arguments: Vec<Expression> =
            arguments.iter().map(|argument| self.resolve(argument, scope)).collect::<Result<_, _>>()?;
        match (name, <[Expression; 1]>::try_from(arguments)) {
            ("length", Ok([of])) => length(of),
            ("keys", Ok([of])) => keys(of),
            ("not_null", Ok([of])) => Ok(of),
            ("not_null", Err(arguments)) => {
                let ty = one_type(&arguments)?;
                let nullable = arguments.iter().all(|argument| argument.nullable);
                Ok(Expression { kind: ExpressionKind::NotNull(arguments), ty, nullable })
            }
            (name, Err(arguments)) => match <[Expression; 2]>::try_from(arguments) {
                Ok([first, second]) => self.test(name, first, second),
                Err(_) => Err(unknown(name)),
            },
            (name, Ok(_)) => Err(unknown(name)),
        }
    }

    fn test(self, name: &str, first: Expression, second: Expression) -> Result<Expression, String> {
        let test = match name {
            "contains" => StringTest::Contains,
            "starts_with" => StringTest::StartsWith,
            "ends_with" => StringTest::EndsWith,
            _ => return Err(unknown(name)),
        };
        let kind = match (&first.ty, &second.ty) {
            (ValueType::String, ValueType::String) => ExpressionKind::StringTest(test, boxed(first), boxed(second)),
            (list, value) if test == StringTest::Contains => {
                let (element, nullable) = self.elements(list)?;
                let is_literal =
                    matches!((&element, value), (ValueType::Number(_), ValueType::Number(NumberType::Literal)));
                let is_found = (element == *value && comparable(&element, value).is_ok()) || is_literal;
                if !is_found || nullable == Nullable::Yes {
                    return Err("`contains` compares values of different types, or with null".to_owned());
                }
                ExpressionKind::ListContains(boxed(first), boxed(second))
            }
            _ => return Err(format!("`{name}` is asked of what is no text")),
        };
        Ok(present(kind, ValueType::Boolean))
    }
}

fn unknown(name: &str) -> String {
    format!("the function `{name}` is not supported, or has other arguments")
}

fn length(of: Expression) -> Result<Expression, String> {
    match of.ty {
        ValueType::String | ValueType::Slice(_) | ValueType::Vec(..) | ValueType::Map(_) => {
            Ok(present(ExpressionKind::Length(boxed(of)), ValueType::Number(NumberType::Usize)))
        }
        _ => Err("it asks for the length of what has none".to_owned()),
    }
}

fn keys(of: Expression) -> Result<Expression, String> {
    let ValueType::Map(id) = of.ty else { return Err("it asks for the keys of what is no map".to_owned()) };
    Ok(present(ExpressionKind::Keys(boxed(of), id), ValueType::Vec(Box::new(ValueType::String), Nullable::No)))
}
