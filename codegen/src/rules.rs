//! The language of endpoint rules (Smithy, "Rules engine specification"): its syntax, read from the traits of a service.
//! Gives no type to anything and resolves no name: `lower` does.

mod diagram;
mod read;
mod standard;
mod syntax;
mod template;

pub(crate) use read::{diagram, rule_set};
pub(crate) use standard::{configured, standard};
pub(crate) use syntax::{
    Condition, Diagram, Endpoint, Expr, ExprKind, Outcome, Param, Piece, Property, Reference, Rule,
};
