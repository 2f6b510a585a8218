// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The command line: the operations as commands of a program, with the options and the output of the AWS CLI.
//!
//! ```text
//! arguments ─command─▶ Invocation ─argument, input_file─▶ Value ─check─▶ body ─send─▶ body ─shaped, query─▶ Value ─print─▶ text
//! ```
//!
//! The tables in `shapes` and `commands` are emitted from the model; all else is ordinary code over them, so that an
//! operation costs a row and no code of its own but three small functions. A request is what the user gave, never what
//! typed structures make of it: those give the endpoint, and with `--validate-only` the verdict.
//!
//! Left to the AWS CLI: following pages (a command sends one request, and the token of the next page is an option), assuming
//! the role of a profile, pagers and prompts, `cli_timestamp_format` and `--cli-error-format`.

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
