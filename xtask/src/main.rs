//! `cargo xtask`: reads files, calls `codegen`, writes or compares, reports.
//! Decides nothing about what is emitted.

mod commands;
mod configuration;
mod input;
mod output;
mod paths;
mod problem;
mod scratch;
mod staging;
mod survey;
mod sync;

use std::process::ExitCode;

use clap::Command;
use mimalloc::MiMalloc;

use crate::output::Format;
use crate::problem::Problem;

/// Tokens and syntax trees are millions of small allocations: this takes a third off the time of an emission.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How a command ends when nothing kept it from running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Done, or nothing to complain of: exit code 0.
    Good,
    /// A check found something: exit code 1.
    Findings,
    /// The input is at fault, and diagnostics said how: exit code 2.
    BadInput,
}

fn main() -> ExitCode {
    let matches = cli().get_matches();
    let (verdict, format) = match matches.subcommand() {
        Some((commands::bench::NAME, arguments)) => (commands::bench::run(arguments), output::format(arguments)),
        Some((commands::codegen::NAME, arguments)) => (commands::codegen::run(arguments), output::format(arguments)),
        Some((commands::conformance::NAME, arguments)) => {
            (commands::conformance::run(arguments), output::format(arguments))
        }
        Some((commands::corpus::NAME, arguments)) => (commands::corpus::run(arguments), output::format(arguments)),
        Some((commands::diff::NAME, arguments)) => (commands::diff::run(arguments), output::format(arguments)),
        Some((commands::lint::NAME, arguments)) => (commands::lint::run(arguments), output::format(arguments)),
        _ => (Err(vec![Problem::usage("no such command")]), Format::Human),
    };
    let verdict = verdict.unwrap_or_else(|problems| {
        output::problems(&problems, format);
        Verdict::BadInput
    });
    ExitCode::from(match verdict {
        Verdict::Good => 0,
        Verdict::Findings => 1,
        Verdict::BadInput => 2,
    })
}

fn cli() -> Command {
    Command::new("xtask")
        .bin_name("cargo xtask")
        .about("Turns Smithy models into small Rust crates")
        .after_help("Exit codes: 0 done, 1 a check found something, 2 bad input or usage.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .max_term_width(100)
        .subcommand(commands::bench::command())
        .subcommand(commands::codegen::command())
        .subcommand(commands::conformance::command())
        .subcommand(commands::corpus::command())
        .subcommand(commands::diff::command())
        .subcommand(commands::lint::command())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_consistent() {
        super::cli().debug_assert();
    }
}
