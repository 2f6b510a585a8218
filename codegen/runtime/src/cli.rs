#![doc = include_str!("cli.md")]

pub mod argument;
pub mod arguments;
pub mod blob;
pub mod check;
pub mod command;
pub mod completion;
pub mod debug;
pub mod definition;
pub mod echo;
pub mod fault;
pub mod help;
pub mod input_file;
pub mod json_text;
pub mod man;
pub mod output;
pub mod pages;
pub mod parameter_file;
pub mod profile;
pub mod python;
pub mod query;
pub mod run;
pub mod schema;
pub mod send;
pub mod settings;
pub mod shorthand;
pub mod similar;
pub mod skeleton;
pub mod timestamp;
pub mod trust;
pub mod typed;
pub mod value;
pub mod yaml_text;

#[cfg(test)]
pub(crate) mod tests;
