#![doc = include_str!("cli.md")]

pub mod arguments;
pub mod command;
pub mod debug;
pub mod fault;
pub mod output;
pub mod profile;
pub mod python;
pub mod query;
pub mod schema;
pub mod send;
pub mod settings;
pub mod similar;
pub mod trust;
pub mod typed;
pub mod value;

#[cfg(test)]
pub(crate) mod tests;
