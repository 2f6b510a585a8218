// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `--query`: JMESPath as the AWS CLI evaluates it. The grammar, the evaluation and most functions are those of the
//! crate `jmespath`; around it stand the order of members, which the crate sorts, and Python's numbers. Sends nothing:
//! a syntax error is known before a request is made.
//!
//! Differences from the AWS CLI that remain: `[a b]` needs no comma and `{a: b c: d}` does; a string compared with a
//! number is null and no error; an index is at most 2^31 - 1; whole numbers beyond 64 bits become floats; floats that
//! differ by a rounding error are equal; an expression's operators
//! are nested at most 128 deep.

mod functions;
mod literals;
mod order;
mod rewrite;
mod signatures;
mod syntax;

use std::sync::Arc;

use jmespath::ast::Ast;
use jmespath::{Context, ErrorReason, Runtime};

use crate::cli::fault::Fault;
use crate::cli::value::Value;
use order::Orders;

/// Depth of an expression: more could overflow the stack, on which the parser and the evaluation recurse.
const DEPTH: usize = 128;

/// A parsed expression.
pub struct Query {
    text: String,
    ast: Ast,
}

impl Query {
    /// Parses an expression.
    ///
    /// # Errors
    /// It is no JMESPath, or has more than 250 operators.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let bad = |problem: String| Fault::parameter(format!("Bad value for --query {text}: {problem}"));
        if text.is_empty() {
            return Err(bad("Invalid JMESPath expression: cannot be empty.".to_owned()));
        }
        if syntax::depth(text) > DEPTH {
            return Err(bad(format!("Invalid JMESPath expression: nested deeper than {DEPTH}.")));
        }
        let strict = literals::strict(text).map_err(|problem| bad(problem.to_string()))?;
        let ast = jmespath::parse(&strict.text).map_err(|error| bad(syntax::worded(text, &strict, &error)))?;
        Ok(Self { ast: rewrite::rewrite(ast, &strict.text), text: strict.text })
    }

    /// Evaluates the expression.
    ///
    /// # Errors
    /// A function is unknown, or has too few, too many or wrong arguments; a slice has step 0.
    pub fn apply(&self, value: &Value) -> Result<Value, Fault> {
        let orders = Arc::new(Orders::default());
        let mut runtime = Runtime::new();
        functions::register(&mut runtime, &orders);
        let mut context = Context::new(&self.text, &runtime);
        let answer = jmespath::interpret(&orders.variable(value), &self.ast, &mut context);
        match answer {
            Ok(answer) => Ok(orders.value(&answer)),
            // The functions word their own errors.
            Err(error) => Err(Fault::other(match error.reason {
                ErrorReason::Parse(problem) => problem,
                ErrorReason::Runtime(problem) => syntax::worded_at_runtime(problem),
            })),
        }
    }
}
