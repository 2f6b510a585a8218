// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The command line: the operations as commands of a program, with the options and the output of the AWS CLI.
//!
//! Needs the feature `cli`.
//!
//! ```text
//! arguments ─command─▶ Invocation ─argument, input_file─▶ Value ─check─▶ body ─send─▶ body ─shaped, query─▶ Value ─print─▶ text
//! ```
//!
//! The tables in `shapes` and `commands` are emitted from the model; all else is ordinary code over them, so that an
//! operation costs a row and no code of its own but three small functions. A request is what the user gave, never what
//! typed structures make of it: those give the endpoint, and with `--validate-only` the verdict.
//!
//! A command whose operation answers in pages asks for all of them, as the AWS CLI does (`pages`).
//!
//! Left to the AWS CLI: assuming the role of a profile (such a profile is an error that says so), pagers and prompts, and
//! `--cli-error-format`. Nothing waits for the end of what a command began: a model with waiters does not say which of them
//! follows a command (both `TableExists` and `TableNotExists` take what `create-table` was given), and one without them not
//! which states are final.

mod argument;
mod arguments;
mod blob;
mod check;
mod command;
mod completion;
mod debug;
mod definition;
mod echo;
mod fault;
mod help;
mod input_file;
mod json_text;
mod man;
mod output;
mod pages;
mod parameter_file;
mod profile;
mod python;
mod query;
mod run;
mod schema;
mod send;
mod settings;
mod shorthand;
mod similar;
mod skeleton;
mod timestamp;
mod trust;
mod typed;
mod value;
mod yaml_text;
mod commands;
mod shapes;

/// Runs the program: reads the arguments of the process, calls the operation that they name, and prints its
/// output.
#[inline] pub fn main() -> std::process::ExitCode { run::run(&commands::SERVICE) }
