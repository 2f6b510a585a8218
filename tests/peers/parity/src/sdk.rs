//! The sources of an SDK crate and of the runtime crates whose types it shows, with the features that it turns on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value as Json;
use toml::{Table, Value};

use crate::sources::Sources;

/// Crates whose types an SDK crate hands on as its own.
const RUNTIME: [&str; 5] =
    ["aws-credential-types", "aws-smithy-async", "aws-smithy-runtime-api", "aws-smithy-types", "aws-types"];

/// Folders of the packages in the lock, by name; the newest of a name.
pub type Packages = BTreeMap<String, PathBuf>;

/// Asks cargo for the packages of this tool's lock, and so fetches what is not there yet.
///
/// # Errors
/// The message of cargo.
pub fn packages(manifest: &Path) -> Result<Packages, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(manifest)
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !run.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&run.stderr)));
    }
    let metadata: Json = serde_json::from_slice(&run.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut packages = Packages::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        if let (Some(name), Some(path)) = (package["name"].as_str(), package["manifest_path"].as_str())
            && let Some(folder) = Path::new(path).parent()
        {
            packages.insert(name.to_owned(), folder.to_owned());
        }
    }
    Ok(packages)
}

/// An SDK crate's version, and its sources followed by those of the runtime crates.
///
/// # Errors
/// The file that cannot be read, and why.
pub fn read(folder: &Path, packages: &Packages) -> Result<(String, Vec<Sources>), String> {
    let manifest = manifest(folder)?;
    let of_package = |key: &str| manifest.get("package").and_then(|package| package.get(key)).and_then(Value::as_str);
    let name = of_package("name").ok_or_else(|| format!("{}: no package", folder.display()))?;
    let title = format!("{name} {}", of_package("version").unwrap_or_default());
    let own = closure(&manifest, &["default".to_owned()]);
    let mut all = vec![Sources::read(name, folder, own.clone())?];
    for runtime in RUNTIME {
        let at = packages.get(runtime).ok_or_else(|| format!("{runtime} is not in the lock"))?;
        let wanted = asked_of(&manifest, runtime, &own);
        let features = closure(&self::manifest(at)?, &wanted);
        all.push(Sources::read(runtime, at, features)?);
    }
    Ok((title, all))
}

fn manifest(folder: &Path) -> Result<Table, String> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.parse().map_err(|error| format!("{}: {error}", path.display()))
}

/// Features that follow from some, themselves included.
pub fn closure(manifest: &Table, start: &[String]) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = start.to_vec();
    while let Some(feature) = open.pop() {
        let inner = manifest.get("features").and_then(|features| features.get(&feature)).and_then(Value::as_array);
        for next in inner.into_iter().flatten().filter_map(Value::as_str) {
            open.extend((!reached.contains(next)).then(|| next.to_owned()));
        }
        reached.insert(feature);
    }
    reached
}

/// Features that a crate turns on in a dependency: of the dependency's entry, and of its own features (`dep/feature`).
fn asked_of(manifest: &Table, dependency: &str, own: &BTreeSet<String>) -> Vec<String> {
    let entry = manifest.get("dependencies").and_then(|all| all.get(dependency));
    let listed = entry.and_then(|entry| entry.get("features")).and_then(Value::as_array);
    let mut wanted: Vec<String> =
        listed.into_iter().flatten().filter_map(|feature| feature.as_str().map(str::to_owned)).collect();
    if entry.and_then(|entry| entry.get("default-features")).and_then(Value::as_bool) != Some(false) {
        wanted.push("default".to_owned());
    }
    let by_feature = own.iter().filter_map(|feature| feature.split_once('/'));
    wanted.extend(by_feature.filter(|(name, _)| *name == dependency).map(|(_, feature)| feature.to_owned()));
    wanted
}
