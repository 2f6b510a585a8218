//! The files that `init` writes, and the lines that it adds to files that are there. Overwrites nothing.

use std::fs;
use std::path::Path;

use ::codegen::Summary;
use serde_json::json;

use crate::paths;
use crate::problem::{At, Problem};

/// The configuration, and where else the commands look for one.
const CONFIGURATIONS: [&str; 2] = ["model/codegen.toml", "codegen.toml"];
const ALIASES: &str = ".cargo/config.toml";
const ATTRIBUTES: &str = ".gitattributes";
const WORKFLOW: &str = ".github/workflows/codegen.yml";

/// Makes `cargo xtask` run the installed `cargo-smithy`: emitted files name that command.
const ALIAS: &str = "[alias]\nxtask = \"smithy\"\n";
/// Keeps emitted files out of the statistics, and collapsed in reviews.
const ATTRIBUTE: &str = "generated/** linguist-generated\n";
/// Fails where the emitted crate does not follow from its model.
const STEP: &str = "      - run: cargo smithy codegen --check\n";
/// A workflow with that step, up to it.
const WORKFLOW_HEAD: &str = "\
# The emitted crate follows from the model: run `cargo xtask codegen` after a change of it.
name: codegen

on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # Two variables of the repository name the generator's repository and the revision that you use.
      - run: cargo install --locked --git \"$GENERATOR\" --rev \"$REVISION\" --bin cargo-smithy xtask
        env:
          GENERATOR: ${{ vars.SMITHY_GENERATOR }}
          REVISION: ${{ vars.SMITHY_GENERATOR_REVISION }}
";

/// A repository that is to get the generator.
pub(super) struct Plan<'p> {
    /// Its folder.
    pub(super) root: &'p Path,
    /// The model, wherever it lies.
    pub(super) model: &'p Path,
    /// The slice of it.
    pub(super) summary: &'p Summary,
    /// The operations that were asked for; none stands for all.
    pub(super) operations: &'p [String],
}

/// Refuses a folder that has a configuration.
pub(super) fn refuse_present(root: &Path) -> Result<(), Problem> {
    match CONFIGURATIONS.into_iter().map(|name| root.join(name)).find(|path| path.exists()) {
        Some(path) => Err(Problem::new(&path, "is there already").hint("edit it, or run `codegen`")),
        None => Ok(()),
    }
}

/// Writes the files that are missing, and returns the report.
pub(super) fn write(plan: &Plan<'_>) -> Result<String, Problem> {
    let mut report = String::new();
    let model = model(plan, &mut report)?;
    create(plan.root, CONFIGURATIONS[0], &configuration(plan, &model), &mut report)?;
    for (path, text, line) in [(ALIASES, ALIAS.to_owned(), ALIAS), (WORKFLOW, format!("{WORKFLOW_HEAD}{STEP}"), STEP)] {
        if plan.root.join(path).exists() {
            report.push_str(&format!("  left     {path}; add to it:\n\n{line}\n"));
        } else {
            create(plan.root, path, &text, &mut report)?;
        }
    }
    attributes(plan.root, &mut report)?;
    report.push_str("next: cargo xtask codegen\n");
    Ok(report)
}

/// The model as the configuration names it, from `model/`. One that lies elsewhere is copied there first.
fn model(plan: &Plan<'_>, report: &mut String) -> Result<String, Problem> {
    let unreadable = |path: &Path| path.canonicalize().at(path, "cannot be read");
    let (root, model) = (unreadable(plan.root)?, unreadable(plan.model)?);
    if let Ok(below) = model.strip_prefix(&root) {
        let below = below.to_string_lossy().replace('\\', "/");
        return Ok(below.strip_prefix("model/").map_or_else(|| format!("../{below}"), str::to_owned));
    }
    let name = model.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = format!("model/{name}");
    let copy = plan.root.join(&path);
    if copy.exists() {
        return Err(Problem::new(&copy, "is there already").hint("name it with `--model`, if it is the model"));
    }
    let text = fs::read_to_string(&model).at(&model, "cannot be read")?;
    create(plan.root, &path, &text, report)?;
    Ok(name)
}

/// The text of the configuration. Strings of JSON are strings of TOML.
fn configuration(plan: &Plan<'_>, model: &str) -> String {
    let Plan { summary, operations, .. } = plan;
    let (name, models, service) = (json!(summary.package), json!([model]), json!(summary.service));
    let mut text =
        format!("[crate]\nname = {name}\nversion = \"0.1.0\"\n\n[service]\nmodels = {models}\nservice = {service}\n");
    if !operations.is_empty() {
        text.push_str(&format!("operations = {}\n", json!(operations)));
    }
    text
}

fn attributes(root: &Path, report: &mut String) -> Result<(), Problem> {
    let path = root.join(ATTRIBUTES);
    if !path.exists() {
        return create(root, ATTRIBUTES, ATTRIBUTE, report);
    }
    let mut text = fs::read_to_string(&path).at(&path, "cannot be read")?;
    if text.lines().any(|line| line.trim() == ATTRIBUTE.trim()) {
        return Ok(());
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    fs::write(&path, text + ATTRIBUTE).at(&path, "cannot be written")?;
    report.push_str(&format!("  added    a line to {ATTRIBUTES}\n"));
    Ok(())
}

fn create(root: &Path, path: &str, text: &str, report: &mut String) -> Result<(), Problem> {
    let file = root.join(path);
    let folder = file.parent().unwrap_or(root);
    fs::create_dir_all(folder).at(folder, "cannot be created")?;
    fs::write(&file, text).at(&file, "cannot be written")?;
    report.push_str(&format!("  wrote    {}\n", paths::shown(Path::new(path))));
    Ok(())
}
