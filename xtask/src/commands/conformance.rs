//! `cargo xtask conformance`: the protocol tests of a model become a crate and its tests, which cargo runs.
//! Nothing is written outside the target folder.

mod outcome;
mod report;

use std::path::PathBuf;

use ::codegen::conformance::{Conformance, Skipped, Transport};
use ::codegen::{Request, conformance};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use smithy::diagnostic::Diagnostics;
use smithy::terminal;

use crate::output::{self, Format};
use crate::problem::{At, Problem};
use crate::process::{self, Ended};
use crate::progress::Progress;
use crate::scratch::Scratch;
use crate::{Verdict, input};

/// Its name on the command line.
pub(crate) const NAME: &str = "conformance";

/// Its arguments.
pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Runs the protocol tests that a model brings with it, for the client and the server")
        .after_help(
            "The cases are those of the `smithy.test` traits; one that a side cannot run by its nature is skipped, \
             with the reason. To a request that a server could not route, because the case names neither content \
             type nor target, the harness adds those of the protocol, and says so. Ends with `N passed, N failed`; exits with 1 when a case fails.",
        )
        .arg(
            Arg::new("model")
                .value_name("MODEL")
                .num_args(1..)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Smithy JSON AST files, merged"),
        )
        .arg(Arg::new("service").long("service").value_name("ID").help("Service shape, to test that alone of several"))
        .arg(
            Arg::new("socket")
                .long("socket")
                .action(ArgAction::SetTrue)
                .help("Run the server's cases alone, each over HTTP on a socket of the local host"),
        )
        .arg(output::format_option())
}

/// Runs the command.
///
/// # Errors
/// A model that cannot be read, and a scratch workspace that cannot be written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let format = output::format(arguments);
    let models: Vec<PathBuf> = arguments.get_many::<PathBuf>("model").into_iter().flatten().cloned().collect();
    let sources = input::read_all(&models)?;
    let request = Request { service: arguments.get_one::<String>("service").cloned(), ..Request::default() };
    let mut diagnostics = Diagnostics::default();
    let transport = if arguments.get_flag("socket") { Transport::Socket } else { Transport::Memory };
    let progress = Progress::start("emitting the tests", None);
    let suites = conformance(&sources, &request, transport, &mut diagnostics);
    drop(progress);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &sources, format);
    if suites.is_empty() {
        return Ok(Verdict::BadInput);
    }
    let mut outcomes = Vec::new();
    for suite in &suites {
        let run = test(suite, format)?;
        let own = outcome::read(&suite.planned, &run.stdout);
        if own.iter().any(outcome::Outcome::was_not_run) {
            // The tests did not even compile, or one of them took the others along.
            output::findings(&terminal::text(&run.stderr));
        }
        outcomes.extend(own);
    }
    let skipped: Vec<Skipped> = suites.iter().flat_map(|suite| &suite.skipped).cloned().collect();
    output::report(&report::of(&outcomes, &skipped, format))?;
    let failed = outcomes.iter().any(|outcome| !outcome.has_passed());
    Ok(if failed { Verdict::Findings } else { Verdict::Good })
}

/// Writes both packages and has cargo test them.
fn test(conformance: &Conformance, format: Format) -> Result<Ended, Vec<Problem>> {
    let one = |problem| vec![problem];
    let scratch = Scratch::create(&format!("{NAME}/{}", conformance.package), format).map_err(one)?;
    let progress = Progress::start("building the tests", None);
    progress.name(&conformance.package);
    scratch.add("service", &conformance.service)?;
    scratch.add("tests", &conformance.tests)?;
    scratch.keep_only(&["service".to_owned(), "tests".to_owned()].into()).map_err(one)?;
    let mut cargo = scratch.cargo();
    cargo.args(["test", "--quiet", "--package", &conformance.package, "--lib", "--", "--format", "pretty"]);
    let each = |line: &str| match outcome::verdict(line) {
        Some((test, _)) => progress.advance(test),
        None if line.starts_with("running ") => progress.begin("testing", Some(conformance.planned.len())),
        None => {}
    };
    process::run(cargo.env("RUST_BACKTRACE", "0"), each).at("cargo".as_ref(), "cannot be started").map_err(one)
}
