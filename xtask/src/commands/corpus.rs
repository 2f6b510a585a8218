//! `cargo xtask corpus`: every model below a folder is emitted, and with `--compile` built, to see that all of them
//! can be. Nothing is written outside the target folder.

mod build;
mod emit;
mod report;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{fs, io};

use ::codegen::naming;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::Verdict;
use crate::output;
use crate::problem::{At, Problem};
use crate::scratch::Scratch;

/// Its name on the command line.
pub(crate) const NAME: &str = "corpus";

/// Its arguments.
pub(crate) fn command() -> Command {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    Command::new(NAME)
        .about("Emits every model below a folder, and says how that went")
        .after_help(
            "One line per model, then a summary. A model that is no service model is skipped; one whose protocol has \
             no wire code is emitted without. Exits with 1 when a model fails.",
        )
        .arg(
            Arg::new("dir")
                .value_name("DIR")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Folder with models; every file below it whose name ends in .json is one"),
        )
        .arg(
            flag("compile")
                .help("Also check each crate with clippy, without and with all features; warnings are failures"),
        )
        .arg(flag("docs").help("Also build the documentation of each crate and its examples; warnings are failures"))
        .arg(output::format_option())
}

/// A model file, and the name of the package that it becomes.
struct Model {
    path: PathBuf,
    package: String,
}

/// Runs the command.
///
/// # Errors
/// A folder that cannot be read or holds no model, and a scratch workspace that cannot be written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let started = Instant::now();
    let format = output::format(arguments);
    let (compile, docs) = (arguments.get_flag("compile"), arguments.get_flag("docs"));
    let folder = arguments.get_one::<PathBuf>("dir").cloned().unwrap_or_default();
    let models = models(&folder).map_err(|problem| vec![problem])?;
    let scratch =
        (compile || docs).then(|| Scratch::create(NAME, format)).transpose().map_err(|problem| vec![problem])?;

    let mut outcomes = emit::all(&models, scratch.as_ref(), format)?;
    let emitted = started.elapsed();
    let mut built = None;
    if let Some(scratch) = &scratch {
        let members: BTreeSet<String> =
            outcomes.iter().filter(|outcome| outcome.is_emitted()).map(|outcome| outcome.package.clone()).collect();
        if !members.is_empty() {
            scratch.keep_only(&members).map_err(|problem| vec![problem])?;
            build::all(scratch, build::steps(compile, docs), &mut outcomes).map_err(|problem| vec![problem])?;
            built = Some(started.elapsed() - emitted);
        }
    }
    output::findings(&outcomes.iter().map(|outcome| outcome.findings.as_str()).collect::<String>());
    output::report(&report::of(&outcomes, &report::Run { emitted, built, peak: report::peak_memory() }, format))?;
    let failed = outcomes.iter().any(emit::Outcome::is_failure);
    Ok(if failed { Verdict::Findings } else { Verdict::Good })
}

/// The models below a folder in the order of their paths, each with a package name of its own.
fn models(folder: &Path) -> Result<Vec<Model>, Problem> {
    if folder.is_file() {
        let problem = Problem::new(folder, "is a file; corpus takes a folder of models");
        return Err(problem.hint("for one model, `cargo xtask codegen --model FILE --out DIR`"));
    }
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    if paths.is_empty() {
        return Err(Problem::new(folder, "holds no model").hint("models are files whose names end in .json"));
    }
    let mut taken = BTreeSet::new();
    let models = paths.into_iter().map(|path| {
        let inner = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
        let wanted = naming::package(&inner.to_string_lossy());
        let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
        let package = std::iter::once(wanted.clone()).chain(numbered).find(|name| taken.insert(name.clone()));
        Model { package: package.unwrap_or(wanted), path }
    });
    Ok(models.collect())
}

/// Follows links to files, not to folders, which could lead into a cycle.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Problem> {
    for entry in fs::read_dir(folder).at(folder, "cannot be read")? {
        let entry = entry.at(folder, "cannot be read")?;
        let path = entry.path();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        if entry.file_type().at(&path, "cannot be read")?.is_dir() {
            collect(&path, paths)?;
        } else if is_json && is_file(&path).at(&path, "cannot be read")? {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_file(path: &Path) -> io::Result<bool> {
    fs::metadata(path).map(|metadata| metadata.is_file())
}
