//! A workspace below the target folder in which emitted crates are built, apart from the workspace at hand.
//! It has the lock file of the workspace at hand, if there is one, so that no dependency is resolved anew, and shares one
//! folder for what cargo builds.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::files::Files;

use crate::lock::Lock;
use crate::output::Format;
use crate::paths;
use crate::problem::{At, Problem};
use crate::survey::Survey;
use crate::sync;

/// A workspace of its own for emitted crates, for one command at a time: until it is dropped, nobody else changes what
/// cargo builds in it or runs of it.
#[derive(Debug)]
pub(crate) struct Scratch {
    folder: PathBuf,
    _lock: Lock,
}

impl Scratch {
    /// The workspace of this name, with what an earlier run left in it: what did not change is not built again. Waits
    /// for another command that has it.
    pub(crate) fn create(name: &str, format: Format) -> Result<Self, Problem> {
        let folder = target().join("scratch").join(name);
        let lock = Lock::inside(&folder, format)?;
        fs::create_dir_all(folder.join("packages")).at(&folder, "cannot be created")?;
        Ok(Self { folder, _lock: lock })
    }

    /// The folder of the workspace.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of a package.
    pub(crate) fn package(&self, name: &str) -> PathBuf {
        self.folder.join("packages").join(name)
    }

    /// Writes a package, touching only the files that changed. Packages may be written at the same time.
    pub(crate) fn add(&self, name: &str, files: &Files) -> Result<(), Vec<Problem>> {
        let survey = Survey::of(&self.package(name), files)?;
        sync::write(&survey, files).map(|_| ()).map_err(|problem| vec![problem])
    }

    /// Makes these packages the members of the workspace, and removes all others.
    pub(crate) fn keep_only(&self, members: &BTreeSet<String>) -> Result<(), Problem> {
        let packages = self.folder.join("packages");
        for entry in fs::read_dir(&packages).at(&packages, "cannot be read")? {
            let place = entry.at(&packages, "cannot be read")?.path();
            let is_member = place.file_name().and_then(|name| name.to_str()).is_some_and(|name| members.contains(name));
            if !is_member {
                fs::remove_dir_all(&place).at(&place, "cannot be removed")?;
            }
        }
        let listed: Vec<String> = members.iter().map(|name| format!("    \"packages/{name}\",\n")).collect();
        // Each crate is built once and never debugged: what cargo keeps for later would fill a disk.
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\n{}]\n\n[profile.dev]\ndebug = false\nincremental = false\n",
            listed.concat()
        );
        write_changed(&self.folder.join("Cargo.toml"), &manifest)?;
        let lock = paths::workspace().join("Cargo.lock");
        match fs::read_to_string(&lock) {
            // Without one, cargo resolves what the crates need.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            read => write_changed(&self.folder.join("Cargo.lock"), &read.at(&lock, "cannot be read")?),
        }
    }

    /// A call of cargo in the workspace. Its builds are shared by all workspaces of this kind.
    pub(crate) fn cargo(&self) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.current_dir(&self.folder).env("CARGO_TARGET_DIR", target().join("scratch/target"));
        command
    }
}

/// Where cargo builds the workspace at hand; a folder with this name in no workspace is as good for what is thrown away.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => env::current_dir().unwrap_or_default().join(folder),
        None => paths::workspace().join("target"),
    }
}

/// Writes a file unless it has the text already: cargo looks at the time of its last change.
fn write_changed(path: &Path, text: &str) -> Result<(), Problem> {
    match fs::read_to_string(path) {
        Ok(present) if present == text => Ok(()),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Problem::io(path, "cannot be read", &error)),
        _ => fs::write(path, text).at(path, "cannot be written"),
    }
}
