//! `cargo xtask codegen`: from a model to a crate on disk, or with `--check` to a verdict on the one that is there.

mod origin;
mod report;
mod update;

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;

use ::codegen::config::{Config, Wire};
use ::codegen::files::compare;
use ::codegen::{Request, generate};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use smithy::diagnostic::Diagnostics;
use smithy::source::Sources;

use crate::lock::Lock;
use crate::output::{self, Format};
use crate::problem::Problem;
use crate::progress::Progress;
use crate::survey::{Claim, Survey};

use crate::{Verdict, configuration, input, paths, sync};
use update::Update;

/// Its name on the command line.
pub(crate) const NAME: &str = "codegen";
/// The version of a package whose configuration names none.
const DEFAULT_VERSION: &str = "0.1.0";

/// Settings from configuration and flags, before a model is read.
struct Settings {
    config: Config,
    models: Vec<PathBuf>,
    out: PathBuf,
    /// The file that the settings came from.
    configuration: Option<PathBuf>,
}

/// An emission to be done: from which texts, by which request, into which folder.
struct Job {
    sources: Sources,
    request: Request,
    out: PathBuf,
    configuration: Option<PathBuf>,
}

/// Its arguments.
pub(crate) fn command() -> Command {
    let many = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).num_args(1..).action(ArgAction::Append)
    };
    let one = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    Command::new(NAME)
        .about("Emits the crate: model/codegen.toml -> generated/")
        .after_help(
            "Options override the keys of codegen.toml; with --model, that file is not read. A folder with other files \
             than those of an earlier run is refused.",
        )
        .arg(configuration::option().conflicts_with("model"))
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Write nothing; list what a run would change, and exit with 1 when there is something"),
        )
        .arg(many("model", "FILE").value_parser(value_parser!(PathBuf)).help("Smithy JSON AST files, merged"))
        .arg(one("service", "ID").help("Service shape, when the models have several"))
        .arg(
            many("operation", "NAME")
                .value_delimiter(',')
                .help("Operations to keep [default: those of codegen.toml, else all]"),
        )
        .arg(
            one("out", "DIR")
                .value_parser(value_parser!(PathBuf))
                .help("Folder of the emitted crate [default: that of codegen.toml, else generated/]"),
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
/// A path cannot be read or written, or is in the way; nothing was written, unless a file could not be replaced.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let started = Instant::now();
    let Some(settings) = settings(arguments)? else { return Ok(Verdict::BadInput) };
    let format = output::format_of(arguments, &settings.config);
    emit(arguments, settings, format, started).or_else(|problems| Ok(output::refused(&problems, format)))
}

/// Runs the command as a configuration alone says.
///
/// # Errors
/// Those of [`run`].
pub(crate) fn configured(configuration: &Path, format: Format) -> Result<Verdict, Vec<Problem>> {
    let words: [&OsStr; 5] =
        [NAME.as_ref(), "--config".as_ref(), configuration.as_ref(), "--format".as_ref(), format.name().as_ref()];
    match command().try_get_matches_from(words) {
        Ok(arguments) => run(&arguments),
        Err(said) => output::usage(&said),
    }
}

fn emit(arguments: &ArgMatches, settings: Settings, format: Format, started: Instant) -> Result<Verdict, Vec<Problem>> {
    let progress = Progress::start("reading the model", None);
    let job = prepare(arguments, settings)?;
    progress.begin("generating", None);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&job.sources, &job.request, &mut diagnostics);
    drop(progress);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &job.sources, format);
    let Some(generation) = generation else { return Ok(Verdict::BadInput) };

    let _lock = Lock::on_output(&job.out, format);
    let progress = Progress::start("comparing", None);
    let survey = Survey::of(&job.out, &generation.files)?;
    let version = job.configuration.is_some().then(|| job.request.crate_version.as_deref().unwrap_or(DEFAULT_VERSION));
    let update = Update::of(&survey, &generation, &job.sources, &job.request, version);
    let overwritten = update::overwritten(&survey, &generation, &job.request);
    drop(progress);
    say_what_is_left(&survey, format);
    overwritten.iter().for_each(|text| output::note(text, format));
    let check = arguments.get_flag("check");
    let changes = if check {
        compare(&generation.files, &survey.present)
    } else {
        update.iter().try_for_each(|update| update.show(format))?;
        sync::write(&survey, &generation.files).map_err(|problem| vec![problem])?
    };
    let run = report::Run {
        generation: &generation,
        survey: &survey,
        changes: &changes,
        update: update.as_ref(),
        configuration: job.configuration.as_deref(),
        took: started.elapsed(),
    };
    if !check {
        output::report(&report::written(&run, format))?;
        return Ok(Verdict::Good);
    }
    let words = env::args_os().skip_while(|word| word != NAME).map(|word| word.to_string_lossy().into_owned());
    output::report(&report::checked(&run, &report::without_check(words), format))?;
    Ok(if changes.is_empty() { Verdict::Good } else { Verdict::Findings })
}

/// Names what the run leaves although it could look like ours.
fn say_what_is_left(survey: &Survey, format: Format) {
    let folder = paths::shown(&survey.folder);
    if survey.claim == Claim::TakenOver {
        let text = "holds a generated crate from before `.codegen` listed every file, known by its marked Cargo.toml: \
                    it is taken over, and files that are no longer emitted stay";
        output::note(&format!("{folder} {text}"), format);
    }
    for path in &survey.replaced {
        let text = "is no longer emitted, and stays: it has lost the marker of a generated file";
        output::note(&format!("{folder}/{path} {text}"), format);
    }
}

/// Finds out where models and configuration are; none after diagnostics about `codegen.toml`.
fn settings(arguments: &ArgMatches) -> Result<Option<Settings>, Vec<Problem>> {
    let out = arguments.get_one::<PathBuf>("out").cloned();
    if let Some(models) = arguments.get_many::<PathBuf>("model") {
        let (models, out) = (models.cloned().collect(), out.unwrap_or_else(|| PathBuf::from("generated")));
        return Ok(Some(Settings { config: Config::default(), models, out, configuration: None }));
    }
    let otherwise = "name a model with `--model FILE`";
    let configured = configuration::needed(arguments, output::format(arguments), otherwise)?;
    Ok(configured.map(|configuration| Settings {
        models: configuration.models(),
        out: out.unwrap_or_else(|| configuration.out()),
        configuration: Some(configuration.file()),
        config: configuration.config,
    }))
}

/// Puts settings and flags together and reads the models.
fn prepare(arguments: &ArgMatches, settings: Settings) -> Result<Job, Vec<Problem>> {
    let Settings { config, models, out, configuration } = settings;
    let sources = input::read_all(&models)?;
    let operations: Vec<String> = arguments.get_many("operation").into_iter().flatten().cloned().collect();
    let request = Request {
        service: arguments.get_one::<String>("service").cloned().or(config.service),
        operations: if operations.is_empty() { config.operations } else { operations },
        crate_name: arguments.get_one::<String>("crate-name").cloned().or(config.crate_name),
        crate_version: config.crate_version,
        patterns: config.patterns,
        wire: if arguments.contains_id("wire") { Wire::None } else { config.wire },
        command: origin::command(arguments),
    };
    Ok(Job { sources, request, out, configuration })
}
