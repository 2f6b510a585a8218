// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The arguments that each function takes, and what the AWS CLI says about others. Evaluates nothing but the keys of
//! `sort_by` and its like.

use jmespath::{Context, Rcvar, Variable};

use super::order::Orders;
use crate::cli::python;
use crate::cli::value::Value;

/// A function's parameters.
pub struct Signature {
    /// Name in expressions.
    pub name: &'static str,
    /// Of each parameter, the types that it takes, all of them where there is none.
    parameters: &'static [&'static [&'static str]],
    arity: Arity,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Arity {
    Exact,
    /// The last parameter can be given again.
    Variadic,
    /// The second argument gives a key for each element of the first, which must all be strings or all numbers.
    Keyed,
}

const ANY: &[&str] = &[];
const ARRAY: &[&str] = &["array"];
const NUMBER: &[&str] = &["number"];
const NUMBERS: &[&str] = &["array-number"];
const STRING: &[&str] = &["string"];
const OBJECT: &[&str] = &["object"];
const EXPREF: &[&str] = &["expref"];
const ORDERED: &[&str] = &["array-number", "array-string"];

macro_rules! signatures {
    ($($name:literal $arity:ident [$($types:expr),*];)*) => {
        &[$(Signature { name: $name, parameters: &[$($types),*], arity: Arity::$arity }),*]
    };
}

/// Every function that an expression can name.
pub static SIGNATURES: &[Signature] = signatures! {
    "abs" Exact [NUMBER];
    "avg" Exact [NUMBERS];
    "ceil" Exact [NUMBER];
    "contains" Exact [&["array", "string"], ANY];
    "ends_with" Exact [STRING, STRING];
    "floor" Exact [NUMBER];
    "join" Exact [STRING, &["array-string"]];
    "keys" Exact [OBJECT];
    "length" Exact [&["string", "array", "object"]];
    "map" Exact [EXPREF, ARRAY];
    "max" Exact [ORDERED];
    "max_by" Keyed [ARRAY, EXPREF];
    "merge" Variadic [OBJECT];
    "min" Exact [ORDERED];
    "min_by" Keyed [ARRAY, EXPREF];
    "not_null" Variadic [ANY];
    "reverse" Exact [&["array", "string"]];
    "sort" Exact [&["array-string", "array-number"]];
    "sort_by" Keyed [ARRAY, EXPREF];
    "starts_with" Exact [STRING, STRING];
    "sum" Exact [NUMBERS];
    "to_array" Exact [ANY];
    "to_number" Exact [ANY];
    "to_string" Exact [ANY];
    "type" Exact [ANY];
    "values" Exact [OBJECT];
};

impl Signature {
    /// Checks arguments; an error is the AWS CLI's message.
    pub fn check(&self, orders: &Orders, args: &[Rcvar], context: &mut Context<'_>) -> Result<(), String> {
        self.check_arity(args.len())?;
        for (types, arg) in self.parameters.iter().zip(args) {
            self.check_type(orders, types, arg)?;
        }
        match self.arity {
            Arity::Keyed => self.check_keys(orders, args, context),
            // The AWS CLI checks the first alone, and ends with an error of Python on the others.
            Arity::Variadic => args.iter().try_for_each(|arg| self.check_type(orders, self.parameters[0], arg)),
            Arity::Exact => Ok(()),
        }
    }

    fn check_arity(&self, given: usize) -> Result<(), String> {
        let expected = self.parameters.len();
        let (enough, least) = match self.arity {
            Arity::Variadic => (given >= expected, "at least "),
            Arity::Exact | Arity::Keyed => (given == expected, ""),
        };
        if enough {
            return Ok(());
        }
        let plural = if expected == 1 { "" } else { "s" };
        let name = self.name;
        Err(format!("Expected {least}{expected} argument{plural} for function {name}(), received {given}"))
    }

    fn check_type(&self, orders: &Orders, types: &[&str], arg: &Rcvar) -> Result<(), String> {
        let matching: Vec<_> = types.iter().filter(|of| of.split('-').next() == Some(type_of(arg))).collect();
        if types.is_empty() {
            return Ok(());
        }
        if matching.is_empty() {
            return Err(self.wrong(orders, arg, type_of(arg), types));
        }
        let elements: Vec<&str> =
            types.iter().filter_map(|of| of.split_once('-')).map(|(_, element)| element).collect();
        let values = arg.as_array().map(Vec::as_slice).unwrap_or_default();
        let Some(first) = values.first().filter(|_| !elements.is_empty()) else { return Ok(()) };
        let allowed = if elements.len() == 1 { elements[0] } else { type_of(first) };
        let wrong = values.iter().find(|value| type_of(value) != allowed || !elements.contains(&type_of(value)));
        wrong.map_or(Ok(()), |value| Err(self.wrong(orders, value, python_type(&orders.value(value)), types)))
    }

    /// Checks that the keys of all elements are strings or numbers, and of one kind.
    fn check_keys(&self, orders: &Orders, args: &[Rcvar], context: &mut Context<'_>) -> Result<(), String> {
        let (Some(values), Some(key)) = (args[0].as_array(), args[1].as_expref()) else { return Ok(()) };
        let mut kind = None;
        for value in values {
            // An error of the key itself comes again when the function is evaluated.
            let Ok(key) = jmespath::interpret(value, key, context) else { return Ok(()) };
            let of = type_of(&key);
            match kind {
                None if matches!(of, "string" | "number") => kind = Some(of),
                None if self.name == "sort_by" => return Err(self.wrong(orders, value, of, &["string", "number"])),
                Some(kind) if self.name == "sort_by" && of != kind => {
                    return Err(self.wrong(orders, &key, of, &[kind]));
                }
                Some(kind) if of == kind => {}
                _ => return Err(self.wrong(orders, &key, of, &["number", "string"])),
            }
        }
        Ok(())
    }

    fn wrong(&self, orders: &Orders, value: &Rcvar, of: &str, types: &[&str]) -> String {
        let types = types.iter().map(|of| Value::String((*of).to_owned())).collect();
        format!(
            "In function {}(), invalid type for value: {}, expected one of: {}, received: \"{of}\"",
            self.name,
            python::text(&orders.value(value)),
            python::literal(&Value::List(types)),
        )
    }
}

fn type_of(value: &Rcvar) -> &'static str {
    match &**value {
        Variable::Null => "null",
        Variable::String(_) => "string",
        Variable::Bool(_) => "boolean",
        Variable::Number(_) => "number",
        Variable::Array(_) => "array",
        Variable::Object(_) => "object",
        Variable::Expref(_) => "expref",
    }
}

fn python_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Boolean(_) => "bool",
        Value::Integer(_) => "int",
        Value::Float(_) => "float",
        Value::String(_) => "str",
        Value::List(_) => "list",
        Value::Object(_) => "dict",
    }
}
