//! Where the benchmarks find and leave things. Opens no file.

use std::env;
use std::path::{Path, PathBuf};

use crate::paths;
use crate::scratch;

/// The crate of the peers.
pub(super) fn peers() -> PathBuf {
    paths::root().join("tests/peers")
}

/// Where it is built: below the project's own target folder.
pub(super) fn peers_target() -> PathBuf {
    scratch::target().join("peers")
}

/// A place for what is written and thrown away.
pub(super) fn scratch(name: &str) -> PathBuf {
    scratch::target().join("scratch/bench").join(name)
}

/// A program that cargo built, below the folder of its profile.
pub(super) fn program(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension(env::consts::EXE_EXTENSION)
}

/// The folder of public models, from `SMITHY_DATA`.
pub(super) fn models() -> Option<PathBuf> {
    env::var_os("SMITHY_DATA").map(|folder| paths::root().join(folder).join("models"))
}

/// Why a row that needs public models was not measured.
pub(super) const NO_MODELS: &str = "SMITHY_DATA is unset";
/// The whole model of the service that the default slice is from.
pub(super) const SERVICE_CATALOG: &str = "service-catalog-2015-12-10.json";
/// The largest of the public models.
pub(super) const SAGEMAKER: &str = "sagemaker-2017-07-24.json";
