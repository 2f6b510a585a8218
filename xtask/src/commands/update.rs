//! `update`: a newer model takes the place of the configured one, and the crate is emitted anew.
//! A model with errors, or one that lacks what the configuration asks for, replaces nothing.

use std::fs;
use std::path::PathBuf;

use ::codegen::{Request, generate};
use clap::{Arg, ArgMatches, Command, value_parser};
use smithy::diagnostic::Diagnostics;

use super::codegen;
use crate::output;
use crate::problem::{At, Problem};
use crate::{Verdict, configuration, input, paths};

/// Its name on the command line.
pub(crate) const NAME: &str = "update";

/// Its arguments.
pub(crate) fn command() -> Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    Command::new(NAME)
        .about("Puts a newer model in the place of the configured one, shows what changes, and emits the crate")
        .arg(path("new").value_name("NEW").required(true).help("The newer model"))
        .arg(path("replace").long("replace").value_name("FILE").help("Which of several configured models it replaces"))
        .arg(configuration::option())
        .arg(output::format_option())
}

/// Runs the command.
///
/// # Errors
/// There is no configuration, or none of its models is the one to replace; or a file cannot be read or written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let one = |problem| vec![problem];
    let Some(configuration) = configuration::needed(arguments, output::format(arguments), "run `init`")? else {
        return Ok(Verdict::BadInput);
    };
    let format = output::format_of(arguments, &configuration.config);
    let models = configuration.models();
    let replaced = replaced(arguments, &models).map_err(one)?;
    let new = arguments.get_one::<PathBuf>("new").cloned().unwrap_or_default();
    let paths: Vec<PathBuf> =
        models.iter().map(|model| if *model == replaced { &new } else { model }).cloned().collect();
    let sources = input::read_all(&paths)?;
    let mut diagnostics = Diagnostics::default();
    let request = Request {
        service: configuration.config.service.clone(),
        operations: configuration.config.operations.clone(),
        wire: configuration.config.wire,
        ..Request::default()
    };
    if generate(&sources, &request, &mut diagnostics).is_none() {
        diagnostics.sort();
        output::diagnostics(&diagnostics, &sources, format);
        return Ok(Verdict::BadInput);
    }
    let text = sources.0.into_iter().zip(&paths).find(|(_, path)| **path == new).map(|(source, _)| source.text);
    fs::write(&replaced, text.unwrap_or_default()).at(&replaced, "cannot be written").map_err(one)?;
    output::note(&format!("{} holds {} now", paths::shown(&replaced), paths::shown(&new)), format);
    codegen::configured(&configuration.file(), format)
}

/// The configured model that the new one replaces.
fn replaced(arguments: &ArgMatches, models: &[PathBuf]) -> Result<PathBuf, Problem> {
    let same = |path: &PathBuf, other: &PathBuf| {
        path.canonicalize().ok().is_some_and(|path| Some(path) == other.canonicalize().ok())
    };
    match (arguments.get_one::<PathBuf>("replace"), models) {
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(Problem::usage("the configuration names several models")
            .hint("name the one to replace with `--replace FILE`")),
        (Some(named), _) => {
            let model = models.iter().find(|model| same(model, named)).cloned();
            model.ok_or_else(|| Problem::new(named, "is none of the configured models"))
        }
    }
}
