//! `model/codegen.toml` as the commands read it. Decides nothing about what its keys mean.

use std::path::{Path, PathBuf};

use codegen::config::{self, Config};
use codegen::diagnostic::Diagnostics;
use codegen::source::Sources;

use crate::output::{self, Format};
use crate::problem::Problem;
use crate::{input, paths};

/// Where it lies.
pub(crate) fn path() -> PathBuf {
    folder().join("codegen.toml")
}

/// The models that it names, in its order.
pub(crate) fn models(config: &Config) -> Vec<PathBuf> {
    config.models.iter().map(|model| folder().join(model)).collect()
}

/// Reads it; none after diagnostics about it.
///
/// # Errors
/// It cannot be read.
pub(crate) fn read(path: &Path, format: Format) -> Result<Option<Config>, Vec<Problem>> {
    let sources =
        Sources(vec![input::read(path).map_err(|problem| vec![problem.hint("or name a model with `--model`")])?]);
    let mut diagnostics = Diagnostics::default();
    let config = config::parse(&sources, &mut diagnostics);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &sources, format);
    Ok(config)
}

fn folder() -> PathBuf {
    paths::root().join("model")
}
