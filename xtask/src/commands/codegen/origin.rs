//! The command as emitted files name it. Of a path it keeps the name of the file, and the out folder is `DIR`: where
//! files lie differs from machine to machine, and would make a crate look stale on every other one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ::codegen::command_line::CommandLine;
use clap::ArgMatches;

use crate::configuration;

/// The options that decide what is emitted.
pub(super) fn command(arguments: &ArgMatches) -> CommandLine {
    let texts = |name: &str| arguments.get_many::<String>(name).into_iter().flatten().cloned();
    // Two orders of the same operations are the same slice.
    let operations: BTreeSet<String> = texts("operation").collect();
    let models: Vec<String> = names(arguments, "model");
    let out = if models.is_empty() { None } else { Some("DIR".to_owned()) };
    // A file of the usual name is found from its folder without the option.
    let config = names(arguments, "config").into_iter().filter(|name| name != configuration::NAME);
    CommandLine::default()
        .option("--config", config)
        .option("--model", models)
        .option("--service", texts("service"))
        .option("--operation", operations)
        .option("--crate-name", texts("crate-name"))
        .option("--wire", texts("wire"))
        .option("--out", out)
}

fn names(arguments: &ArgMatches, option: &str) -> Vec<String> {
    let name = |path: &PathBuf| path.file_name().map(Path::new).unwrap_or(path).to_string_lossy().into_owned();
    arguments.get_many::<PathBuf>(option).into_iter().flatten().map(name).collect()
}
