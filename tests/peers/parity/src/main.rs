//! Compares the public API of emitted crates with that of the aws-sdk crates, source with source.

mod attributes;
mod compare;
mod deliberate;
mod facts;
mod judge;
mod macros;
mod names;
mod public;
mod report;
mod scope;
mod sdk;
mod signature;
mod sources;
mod spelling;
mod standard;
#[cfg(test)]
mod tests;
mod tree;
mod world;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use codegen::config::Wire;

use crate::compare::Comparison;
use crate::deliberate::Deliberate;
use crate::report::Which;

fn main() -> ExitCode {
    let arguments = command().get_matches();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Command {
    let path = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf))
    };
    Command::new("parity")
        .about("Compares the public API of emitted crates with that of the aws-sdk crates, source with source")
        .after_help(
            "Without arguments: the services of parity.toml, with the models in $SMITHY_DATA/models.\n\
             Exit codes: 0 all agrees, 1 a difference or a stale entry of parity.toml, 2 bad input or usage.",
        )
        .arg(path("sdk", "DIR").requires("model").help("Folder of any aws-sdk crate, with its Cargo.toml and src"))
        .arg(path("model", "FILE").requires("sdk").help("Smithy JSON AST of the same service"))
        .arg(
            Arg::new("service")
                .long("service")
                .value_name("NAME")
                .conflicts_with("sdk")
                .help("Only this one of the listed services: `dynamodb`"),
        )
        .arg(
            Arg::new("wire")
                .long("wire")
                .value_name("CODE")
                .value_parser(["none"])
                .help("none: for a model whose protocol has no wire code"),
        )
        .arg(
            Arg::new("deliberate")
                .long("deliberate")
                .action(ArgAction::SetTrue)
                .help("List the deliberate differences as well"),
        )
        .arg(path("write", "FILE").conflicts_with_all(["sdk", "service"]).help("Write the table into a file"))
}

/// Whether everything agrees.
fn run(arguments: &ArgMatches) -> Result<bool, String> {
    let home = home()?;
    let list_path = home.join("parity.toml");
    let text = fs::read_to_string(&list_path).map_err(|error| format!("{}: {error}", list_path.display()))?;
    let list = Deliberate::parse(&text).map_err(|error| format!("{}: {error}", list_path.display()))?;
    let packages = sdk::packages(&home.join("Cargo.toml"))?;
    let wire = if arguments.contains_id("wire") { Wire::None } else { Wire::default() };

    let mut used = BTreeSet::new();
    let mut notes = BTreeSet::new();
    let mut services: Vec<(String, Comparison)> = Vec::new();
    for (folder, model) in jobs(arguments, &list, &packages)? {
        let (title, sources) = sdk::read(&folder, &packages)?;
        let (comparison, unread) = judge::service(&sources, &model, wire, &list, &mut used)?;
        notes.extend(unread);
        services.push((title, comparison));
    }

    for note in notes {
        eprintln!("not read: {note}");
    }
    println!("{}", report::differences(&services, Which::Unexplained));
    if arguments.get_flag("deliberate") {
        println!("deliberate:\n{}", report::differences(&services, Which::Deliberate));
    }
    let is_whole = !arguments.contains_id("sdk") && !arguments.contains_id("service");
    let stale = if is_whole { list.stale(&used) } else { Vec::new() };
    for pattern in &stale {
        println!("stale: no difference matches `{pattern}` of parity.toml");
    }
    let table = report::table(&services);
    println!("{table}");
    if let Some(path) = arguments.get_one::<PathBuf>("write") {
        fs::write(path, report::results(&table)).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(stale.is_empty() && services.iter().all(|(_, comparison)| comparison.differences.is_empty()))
}

/// Folders of SDK crates, each with the model to emit.
fn jobs(
    arguments: &ArgMatches,
    list: &Deliberate,
    packages: &sdk::Packages,
) -> Result<Vec<(PathBuf, PathBuf)>, String> {
    if let (Some(sdk), Some(model)) = (arguments.get_one::<PathBuf>("sdk"), arguments.get_one::<PathBuf>("model")) {
        return Ok(vec![(sdk.clone(), model.clone())]);
    }
    let data = env::var_os("SMITHY_DATA").ok_or("SMITHY_DATA is not set: the folder whose models/ has the models")?;
    let models = Path::new(&data).join("models");
    let wanted = arguments.get_one::<String>("service").map(|name| format!("aws-sdk-{name}"));
    let chosen = list.services.iter().filter(|(name, _)| wanted.as_ref().is_none_or(|wanted| wanted == name));
    let jobs: Vec<(PathBuf, PathBuf)> = chosen
        .map(|(name, model)| {
            let folder = packages.get(name).ok_or_else(|| format!("{name} is not in the lock"))?;
            Ok((folder.clone(), models.join(model)))
        })
        .collect::<Result<_, String>>()?;
    if jobs.is_empty() { Err("parity.toml lists no such service".to_owned()) } else { Ok(jobs) }
}

/// The folder of this tool, as cargo says it.
fn home() -> Result<PathBuf, String> {
    let folder = env::var_os("CARGO_MANIFEST_DIR").ok_or("run with `cargo run`, which says where parity.toml is")?;
    Ok(PathBuf::from(folder))
}
