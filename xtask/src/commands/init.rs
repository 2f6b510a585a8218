//! `init`: puts the generator into a repository: configuration, alias, attributes and a step of CI.
//! Overwrites no file, and writes nothing when the model has errors.

mod files;

use std::env;
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use ::codegen::{Request, Summary, generate};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use smithy::diagnostic::Diagnostics;
use smithy::terminal;

use crate::Verdict;
use crate::input;
use crate::output::{self, Format};
use crate::problem::{At, Problem};

/// Its name on the command line.
pub(crate) const NAME: &str = "init";

/// Its arguments.
pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Puts the generator into this repository: model/codegen.toml, an alias, a step of CI")
        .after_help("What is not given is asked for on a terminal. No file is overwritten.")
        .arg(
            Arg::new("model")
                .long("model")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Smithy JSON AST; copied into model/ unless it lies below the current folder"),
        )
        .arg(
            Arg::new("operation")
                .long("operation")
                .value_name("NAME")
                .num_args(1..)
                .action(ArgAction::Append)
                .value_delimiter(',')
                .help("Operations to keep [default: all]"),
        )
        .arg(
            Arg::new("crate-name")
                .long("crate-name")
                .value_name("NAME")
                .help("Package name [default: after the service]"),
        )
}

/// Runs the command.
///
/// # Errors
/// There is a configuration already, no model is named, or a file cannot be read or written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let one = |problem| vec![problem];
    let root = env::current_dir().at(Path::new("."), "is no folder").map_err(one)?;
    files::refuse_present(&root).map_err(one)?;
    let model = match arguments.get_one::<PathBuf>("model") {
        Some(model) => model.clone(),
        None => asked_model().map_err(one)?,
    };
    let mut request = Request {
        operations: arguments.get_many("operation").into_iter().flatten().cloned().collect(),
        crate_name: arguments.get_one::<String>("crate-name").cloned(),
        ..Request::default()
    };
    let sources = input::read_all(std::slice::from_ref(&model))?;
    let summarized = |request: &Request| {
        let mut diagnostics = Diagnostics::default();
        let generation = generate(&sources, request, &mut diagnostics);
        diagnostics.sort();
        generation.map(|generation| generation.summary).ok_or(diagnostics)
    };
    let mut summary = summarized(&request);
    if let Ok(whole) = &summary
        && request.operations.is_empty()
        && is_interactive()
    {
        request.operations = chosen(whole).map_err(one)?;
        summary = summarized(&request);
    }
    match summary {
        Ok(summary) => {
            let plan = files::Plan { root: &root, model: &model, summary: &summary, operations: &request.operations };
            output::report(&files::write(&plan).map_err(one)?)?;
            Ok(Verdict::Good)
        }
        Err(diagnostics) => {
            output::diagnostics(&diagnostics, &sources, Format::Human);
            Ok(Verdict::BadInput)
        }
    }
}

fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for the operations to keep, after a list of all; none stands for all.
fn chosen(summary: &Summary) -> Result<Vec<String>, Problem> {
    output::findings(&format!("{} has these operations:\n", terminal::line(&summary.service)));
    for operation in &summary.kept_operations {
        output::findings(&format!("  {}\n", terminal::line(operation)));
    }
    let answer = answer("Operations to keep, with commas between them (all): ")?;
    Ok(answer.split([',', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// Asks for the model.
///
/// # Errors
/// There is no terminal to ask on, or no answer.
fn asked_model() -> Result<PathBuf, Problem> {
    let answer = if is_interactive() { answer("Smithy model (JSON AST): ")? } else { String::new() };
    if answer.is_empty() {
        return Err(Problem::usage("no model is named").hint("name one with `--model FILE`"));
    }
    Ok(PathBuf::from(answer))
}

/// The line that is typed after a question.
fn answer(question: &str) -> Result<String, Problem> {
    output::findings(question);
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).at(Path::new("the terminal"), "cannot be read")?;
    Ok(answer.trim().to_owned())
}
