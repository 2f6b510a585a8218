//! `cargo xtask`: reads files, calls `codegen`, writes or compares, reports.
//! Decides nothing about what is emitted.
#![warn(unreachable_pub)]

mod commands;
mod configuration;
mod input;
mod lock;
mod output;
mod paths;
mod problem;
mod process;
mod progress;
mod scratch;
mod staging;
mod survey;
mod sync;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgMatches, Command};

use crate::output::Format;
use crate::problem::Problem;

/// Tokens and syntax trees are millions of small allocations: a release build is faster with it, a dev build slower.
/// It is C, so only who asks for the feature needs a C compiler.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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

/// Runs the command that the words of a process name, the program's own first. `program` is what users type before
/// them: `cargo xtask`.
pub fn run(program: &'static str, words: impl Iterator<Item = OsString>) -> ExitCode {
    let (verdict, format) = match cli(program).try_get_matches_from(words) {
        Ok(matches) => run_command(program, &matches),
        Err(said) => (output::usage(&said), Format::Human),
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

/// Runs the command that the words name. The format is that of its problems too.
fn run_command(program: &'static str, matches: &ArgMatches) -> (Result<Verdict, Vec<Problem>>, Format) {
    let Some((name, arguments)) = matches.subcommand() else {
        return (Err(vec![Problem::usage("no command")]), Format::Human);
    };
    let run = match name {
        commands::completions::NAME => {
            return (commands::completions::run(cli(program), arguments), Format::Human);
        }
        commands::bench::NAME => commands::bench::run,
        commands::codegen::NAME => commands::codegen::run,
        commands::conformance::NAME => commands::conformance::run,
        commands::corpus::NAME => commands::corpus::run,
        commands::diff::NAME => commands::diff::run,
        commands::init::NAME => commands::init::run,
        commands::lint::NAME => commands::lint::run,
        commands::mock::NAME => commands::mock::run,
        commands::update::NAME => commands::update::run,
        _ => |_: &ArgMatches| Err(vec![Problem::usage("no such command")]),
    };
    (run(arguments), output::format(arguments))
}

fn cli(program: &'static str) -> Command {
    Command::new("xtask")
        .bin_name(program)
        .version(env!("CARGO_PKG_VERSION"))
        .about("Turns Smithy models into small Rust crates")
        .after_help("Exit codes: 0 done, 1 a check found something, 2 bad input or usage.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .max_term_width(100)
        .subcommand(commands::bench::command())
        .subcommand(commands::codegen::command())
        .subcommand(commands::completions::command())
        .subcommand(commands::conformance::command())
        .subcommand(commands::corpus::command())
        .subcommand(commands::diff::command())
        .subcommand(commands::init::command())
        .subcommand(commands::lint::command())
        .subcommand(commands::mock::command())
        .subcommand(commands::update::command())
}

/// Holds reports to their schema.
#[cfg(test)]
#[path = "../tests/schema/mod.rs"]
mod schema;

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_consistent() {
        super::cli("cargo xtask").debug_assert();
    }
}
