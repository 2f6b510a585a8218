//! `cargo xtask codegen`: from a model to a crate on disk, or with `--check` to a verdict on the one that is there.

mod report;

use std::env;
use std::path::{Path, PathBuf};
use std::time::Instant;

use ::codegen::config::{self, Config, Wire};
use ::codegen::diagnostic::Diagnostics;
use ::codegen::files::compare;
use ::codegen::source::Sources;
use ::codegen::{Request, generate};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::output::{self, Format};
use crate::problem::Problem;
use crate::survey::Survey;
use crate::{Verdict, input, paths, sync};

/// Its name on the command line.
pub(crate) const NAME: &str = "codegen";

/// What to emit from which texts, and where to.
struct Job {
    sources: Sources,
    request: Request,
    out: PathBuf,
}

/// Its arguments.
pub(crate) fn command() -> Command {
    let many = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).num_args(1..).action(ArgAction::Append)
    };
    let one = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    Command::new(NAME)
        .about("Emits the crate: model/codegen.toml -> generated/")
        .after_help("Options override the keys of model/codegen.toml; with --model, that file is not read.")
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Write nothing; list what a run would change, and exit with 1 when there is something"),
        )
        .arg(many("model", "FILE").value_parser(value_parser!(PathBuf)).help("Smithy JSON AST files, merged"))
        .arg(one("service", "ID").help("Service shape, when the models have several"))
        .arg(many("operation", "NAME").help("Operations to keep [default: those of codegen.toml, else all]"))
        .arg(
            one("out", "DIR")
                .value_parser(value_parser!(PathBuf))
                .help("Folder of the emitted crate [default: generated/ of the workspace]"),
        )
        .arg(one("crate-name", "NAME").help("Package name [default: that of codegen.toml, else after the service]"))
        .arg(
            one("wire", "CODE")
                .value_parser(["none"])
                .help("none: types, validators and docs without wire code, whatever the protocol"),
        )
        .arg(output::format_option())
}

/// Runs the command.
///
/// # Errors
/// What cannot be read or written, or is in the way; nothing was written then, unless a file could not be replaced.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let started = Instant::now();
    let format = output::format(arguments);
    let Some(job) = prepare(arguments, format)? else { return Ok(Verdict::BadInput) };

    let mut diagnostics = Diagnostics::default();
    let generation = generate(&job.sources, &job.request, &mut diagnostics);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &job.sources, format);
    let Some(generation) = generation else { return Ok(Verdict::BadInput) };

    let survey = Survey::of(&job.out, &generation.files)?;
    if arguments.get_flag("check") {
        let changes = compare(&generation.files, &survey.found);
        let words = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
        let command = report::without_check(words);
        output::report(&report::checked(&generation, &survey, &changes, &command, format, started.elapsed()));
        return Ok(if changes.is_empty() { Verdict::Good } else { Verdict::Findings });
    }
    let changes = sync::write(&survey, &generation.files).map_err(|problem| vec![problem])?;
    output::report(&report::written(&generation, &survey, &changes, format, started.elapsed()));
    Ok(Verdict::Good)
}

/// Puts configuration and flags together and reads the models; none after diagnostics about `codegen.toml`.
fn prepare(arguments: &ArgMatches, format: Format) -> Result<Option<Job>, Vec<Problem>> {
    let folder = paths::root().join("model");
    let all = |name: &str| arguments.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>();
    let (config, models): (Config, Vec<PathBuf>) = match arguments.get_many::<PathBuf>("model") {
        Some(models) => (Config::default(), models.cloned().collect()),
        None => {
            let Some(config) = read_config(&folder.join("codegen.toml"), format)? else { return Ok(None) };
            let models = config.models.iter().map(|model| folder.join(model)).collect();
            (config, models)
        }
    };
    let sources = input::read_all(&models)?;
    let operations = all("operation");
    let request = Request {
        service: arguments.get_one::<String>("service").cloned().or(config.service),
        operations: if operations.is_empty() { config.operations } else { operations },
        crate_name: arguments.get_one::<String>("crate-name").cloned().or(config.crate_name),
        crate_version: config.crate_version,
        patterns: config.patterns,
        wire: if arguments.contains_id("wire") { Wire::None } else { config.wire },
    };
    let out = arguments.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| paths::root().join("generated"));
    Ok(Some(Job { sources, request, out }))
}

fn read_config(path: &Path, format: Format) -> Result<Option<Config>, Vec<Problem>> {
    let sources = input::read_all(&[path.to_owned()]).map_err(|problems| {
        problems.into_iter().map(|problem| problem.hint("or name a model with `--model`")).collect::<Vec<_>>()
    })?;
    let mut diagnostics = Diagnostics::default();
    let config = config::parse(&sources, &mut diagnostics);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &sources, format);
    Ok(config)
}
