//! Where the benchmarks find and leave things.

use std::env;
use std::path::{Path, PathBuf};

use crate::problem::{At, Problem};
use crate::scratch;

/// The crate of the peers, below the root of this project.
const PEERS: &str = "tests/peers";

/// Finds this project's root upwards from the current folder, and makes it the current folder.
pub(super) fn enter_root() -> Result<(), Problem> {
    let here = env::current_dir().at(".".as_ref(), "is no folder")?;
    let Some(root) = here.ancestors().find(|folder| folder.join(PEERS).join("Cargo.toml").is_file()) else {
        let message = format!("bench measures beside the peers in {PEERS}, which is not here or in a folder above");
        return Err(Problem::usage(message).hint("run it in a clone of the project that xtask is from"));
    };
    env::set_current_dir(root).at(root, "cannot be entered")
}

/// The project's root, once it is entered.
pub(super) fn root() -> PathBuf {
    env::current_dir().unwrap_or_default()
}

/// The crate of the peers.
pub(super) fn peers() -> PathBuf {
    root().join(PEERS)
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
    env::var_os("SMITHY_DATA").map(|folder| root().join(folder).join("models"))
}

/// Why a row that needs public models was not measured.
pub(super) const NO_MODELS: &str = "SMITHY_DATA is unset";
/// The whole model of the service that the default slice is from.
pub(super) const SERVICE_CATALOG: &str = "service-catalog-2015-12-10.json";
/// The largest of the public models.
pub(super) const SAGEMAKER: &str = "sagemaker-2017-07-24.json";
