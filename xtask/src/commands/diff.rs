//! `cargo xtask diff`: what a model change does to the emitted crate; without files, what the working tree changes.

use std::path::{Path, PathBuf};
use std::process::Command as Process;

use ::codegen::config::Config;
use ::codegen::diff::SemverImpact;
use ::codegen::diff::render::{Style, render};
use ::codegen::{DiffRequest, Request, diff};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources};

use crate::configuration::Configuration;
use crate::output::{self, Format};
use crate::problem::{At, Problem};
use crate::{Verdict, configuration, input, paths};

/// Its name on the command line.
pub(crate) const NAME: &str = "diff";

/// Its arguments.
pub(crate) fn command() -> Command {
    let file =
        |name: &'static str, value: &'static str| Arg::new(name).value_name(value).value_parser(value_parser!(PathBuf));
    Command::new(NAME)
        .about("Says what a model change does to the emitted crate: the verdict, and what to do")
        .after_help(
            "Compared is the slice of --service and --operation; else that of codegen.toml when both models hold its \
             service; else all operations; and every shape when a model has no service.",
        )
        .arg(configuration::option())
        .arg(file("old", "OLD").requires("new").help("The old model [default: the configured models at git's HEAD]"))
        .arg(file("new", "NEW").help("The new model [default: the configured models in the working tree]"))
        .arg(Arg::new("service").long("service").value_name("ID").help("Service shape, when the models have several"))
        .arg(
            Arg::new("operation")
                .long("operation")
                .value_name("NAME")
                .num_args(1..)
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help("Operations to compare"),
        )
        .arg(
            Arg::new("deny")
                .long("deny")
                .value_name("Severity")
                .value_parser(["major", "minor"])
                .help("Exit with 1 when the verdict is this or graver"),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORM")
                .value_parser(["human", "short", "json", "markdown"])
                .default_value("human")
                .help("Form of the report (stdout); diagnostics (stderr) follow it where they can"),
        )
}

/// Runs the command.
///
/// # Errors
/// A model cannot be read, or is not in git.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let Some(configured) = configured(arguments)? else { return Ok(Verdict::BadInput) };
    let format = output::format_of(arguments, &configured.config);
    compare(arguments, configured, format).or_else(|problems| Ok(output::refused(&problems, format)))
}

fn compare(arguments: &ArgMatches, configured: Configuration, format: Format) -> Result<Verdict, Vec<Problem>> {
    let (old, new) = match (arguments.get_one::<PathBuf>("old"), arguments.get_one::<PathBuf>("new")) {
        (Some(old), Some(new)) => {
            (input::read_all(std::slice::from_ref(old))?, input::read_all(std::slice::from_ref(new))?)
        }
        _ => {
            let models = configured.models();
            (committed(&models)?, input::read_all(&models)?)
        }
    };
    let denied = match arguments.get_one::<String>("deny").map(String::as_str) {
        Some("minor") => Some(SemverImpact::Minor),
        Some(_) => Some(SemverImpact::Major),
        None => configured.config.deny,
    };
    let style = style(arguments, &configured.config);
    let mut diagnostics = Diagnostics::default();
    let comparison = diff(&old, &new, &request(arguments, configured.config), &mut diagnostics);
    diagnostics.sort();
    let both = Sources(old.0.into_iter().chain(new.0).collect());
    output::findings(&output::rendered(&diagnostics, &both, format));
    let Some(comparison) = comparison else { return Ok(Verdict::BadInput) };
    output::report(&render(&comparison, style))?;
    let is_denied = denied.is_some_and(|denied| comparison.impact().is_some_and(|impact| impact >= denied));
    Ok(if is_denied { Verdict::Findings } else { Verdict::Good })
}

/// The configuration, which two files can do without: then it says nothing. None after diagnostics about it.
fn configured(arguments: &ArgMatches) -> Result<Option<Configuration>, Vec<Problem>> {
    let format = output::format(arguments);
    if !arguments.contains_id("old") {
        let otherwise = "two models: `cargo xtask diff OLD NEW`";
        return configuration::needed(arguments, format, otherwise);
    }
    match configuration::find(arguments, format)? {
        Some(path) => configuration::read(&path, format),
        None => Ok(Some(Configuration::default())),
    }
}

fn request(arguments: &ArgMatches, config: Config) -> DiffRequest {
    let service = arguments.get_one::<String>("service").cloned();
    let operations: Vec<String> = arguments.get_many("operation").into_iter().flatten().cloned().collect();
    let chosen = service.is_some() || !operations.is_empty();
    let of_config = if chosen { (None, Vec::new()) } else { (config.service, config.operations) };
    let request = Request {
        service: service.or(of_config.0),
        operations: if chosen { operations } else { of_config.1 },
        crate_name: None,
        crate_version: None,
        patterns: config.patterns,
        wire: config.wire,
        ..Request::default()
    };
    if chosen { DiffRequest::Chosen(request) } else { DiffRequest::Configured(request) }
}

fn style(arguments: &ArgMatches, config: &Config) -> Style {
    match output::format_name(arguments, config) {
        Some("short") => Style::Short,
        Some("json") => Style::Json,
        Some("markdown") => Style::Markdown,
        _ => Style::Human,
    }
}

/// The models as git's HEAD has them, or of each why it cannot be had.
fn committed(models: &[PathBuf]) -> Result<Sources, Vec<Problem>> {
    let mut sources = Sources::default();
    let mut problems = Vec::new();
    for model in models {
        match show(model) {
            Ok(source) => sources.0.push(source),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(sources) } else { Err(problems) }
}

/// Variables, set in hooks among others, by which git would look at a repository other than the model's.
const ELSEWHERE: [&str; 3] = ["GIT_COMMON_DIR", "GIT_DIR", "GIT_WORK_TREE"];

fn show(model: &Path) -> Result<Source, Problem> {
    let (Some(folder), Some(file)) = (model.parent(), model.file_name()) else {
        return Err(Problem::new(model, "is no file"));
    };
    let object = format!("HEAD:./{}", file.to_string_lossy());
    let mut git = Process::new("git");
    for variable in ELSEWHERE {
        git.env_remove(variable);
    }
    let output = git.arg("-C").arg(folder).args(["show", &object]).output();
    let output = output.at(model, "cannot be taken from git")?;
    let says = |text: &[u8]| String::from_utf8_lossy(text).lines().next().unwrap_or_default().to_owned();
    if !output.status.success() {
        let problem = Problem::new(model, format!("cannot be taken from git: {}", says(&output.stderr)));
        return Err(problem.hint("name two files: cargo xtask diff OLD NEW"));
    }
    let text = String::from_utf8(output.stdout).map_err(|_| Problem::new(model, "is not UTF-8 text at HEAD"))?;
    Ok(Source { name: format!("HEAD:{}", paths::shown(model)), text })
}
