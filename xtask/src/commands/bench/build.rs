//! Cold builds: a crate that does nothing but depend on another, and a program that decodes one response with it, in a
//! fresh target folder, everything downloaded before.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::row::{Amount, Row, Target};
use super::{generator, measure, place};
use crate::problem::{At, Problem};

const PEER: &str = "aws-sdk, least features";

/// Dependency on the SDK without its defaults, which would add an HTTP client and TLS. The version is that of the
/// peers' lock file.
const SDK: &str = "aws-sdk-servicecatalog = { version = \"1\", default-features = false }";

/// Further dependencies of the program that decodes with the SDK.
const SMITHY: &str = "aws-smithy-runtime-api = { version = \"1\", features = [\"client\"] }\naws-smithy-types = \"1\"";

const CHECKING: &str = "checking the types and borrows of what is emitted: hardly any machine code is left to make";

const TOOL: &str =
    "compiling syn with optimisation, a third of the work, and codegen, whose types one core alone checks";

/// A crate that depends on one other.
pub(super) struct Subject {
    folder: PathBuf,
}

/// A profile, as cargo names it.
#[derive(Clone, Copy)]
pub(super) enum Profile {
    Dev,
    Release,
}

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let lock = peers_lock();
    let sdk = Subject::create("aws-sdk", SDK, "", &lock)?;
    let generated = Subject::on("generated", &place::root().join("generated"))?;
    let (sdk_dev, sdk_release) = (sdk.cold(Profile::Dev, 1)?, sdk.cold(Profile::Release, 1)?);
    let count = Amount::Count(generated.dependencies()?);
    let mut rows = vec![
        Row::beside("cold dev build of `generated`", PEER, generated.cold(Profile::Dev, 5)?, sdk_dev)
            .held_to(Target::Part(40.0), CHECKING),
        Row::beside("cold release build of `generated`", PEER, generated.cold(Profile::Release, 5)?, sdk_release)
            .held_to(Target::Part(60.0), CHECKING),
        Row::beside("dependencies of `generated`", PEER, count, Amount::Count(sdk.dependencies()?))
            .held_to(Target::AtMost(Amount::Count(0.0)), ""),
    ];
    rows.extend(programs()?);
    rows.push(whole(sdk_dev)?);
    let xtask = measure::median(1, || cold(&mut measure::cargo(&["build", "--package", "xtask"]), "xtask"))?;
    let most = Target::AtMost(Amount::Nanos(20e9));
    rows.push(Row::alone("cold dev build of `xtask`", Amount::Nanos(xtask), most).held_to(most, TOOL));
    Ok(rows)
}

/// A program and what it depends on: the crate is made of functions that are compiled where they are called, so its own
/// build tells half.
fn programs() -> Result<Vec<Row>, Problem> {
    let source = |name: &str| {
        let path = place::peers().join("src/bin").join(name).with_extension("rs");
        fs::read_to_string(&path).at(&path, "cannot be read")
    };
    let generated = on(&place::root().join("generated"));
    let generated = Subject::create("program", &generated, &source("decode_generated")?, &peers_lock())?;
    let sdk =
        Subject::create("aws-sdk-program", &format!("{SDK}\n{SMITHY}"), &source("decode_aws_sdk")?, &peers_lock())?;
    let row = |profile: Profile| {
        let work = format!("cold {} build of a program that decodes one response", profile.name());
        Ok(Row::beside(work, PEER, generated.cold(profile, 5)?, sdk.cold(profile, 1)?))
    };
    [Profile::Dev, Profile::Release].into_iter().map(row).collect()
}

/// The whole service, emitted for the purpose.
fn whole(sdk: Amount) -> Result<Row, Problem> {
    let (work, target) = ("cold dev build of Service Catalog, 90 operations", Target::Part(6.0));
    let Some(models) = place::models() else { return Ok(Row::skipped(work, target, place::NO_MODELS)) };
    let out = place::scratch("whole");
    let xtask = generator::xtask(generator::Built::Release)?;
    generator::emit(&xtask, Some(&models.join(place::SERVICE_CATALOG)), &[], &out)?;
    let built = Subject::on("whole", &out)?.cold(Profile::Dev, 3)?;
    Ok(Row::beside(work, PEER, built, sdk).held_to(target, CHECKING))
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// The versions of the peers.
fn peers_lock() -> PathBuf {
    place::peers().join("Cargo.lock")
}

/// The dependency on the emitted crate in a folder.
fn on(emitted: &Path) -> String {
    // A path of Windows has backslashes, which a basic string of TOML would take for escapes.
    format!("servicecatalog = {{ path = '{}' }}", emitted.display())
}

impl Subject {
    /// Depends on the emitted crate in a folder.
    fn on(name: &str, emitted: &Path) -> Result<Self, Problem> {
        Self::create(name, &on(emitted), "", &peers_lock())
    }

    /// Writes the crate, a program unless it has no source, and downloads what it needs: in the versions of a lock file,
    /// as far as that goes.
    pub(super) fn create(name: &str, dependencies: &str, source: &str, lock: &Path) -> Result<Self, Problem> {
        let folder = place::scratch("subjects").join(name);
        fs::create_dir_all(&folder).at(&folder, "cannot be created")?;
        let target = if source.is_empty() { "[lib]" } else { "[[bin]]\nname = \"subject\"" };
        let manifest = format!(
            "[package]\nname = \"subject\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{target}\npath = \"root.rs\"\n\n\
             [dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        let lock = fs::read_to_string(lock).at(lock, "cannot be read")?;
        for (file, text) in [("Cargo.toml", manifest.as_str()), ("root.rs", source), ("Cargo.lock", &lock)] {
            let path = folder.join(file);
            fs::write(&path, text).at(&path, "cannot be written")?;
        }
        measure::run(measure::cargo(&["fetch"]).current_dir(&folder))?;
        Ok(Self { folder })
    }

    /// The time of a build from nothing.
    pub(super) fn cold(&self, profile: Profile, times: usize) -> Result<Amount, Problem> {
        let name = profile.name();
        let build = || cold(measure::cargo(&["build", "--offline", "--profile", name]).current_dir(&self.folder), name);
        measure::median(times, build).map(Amount::Nanos)
    }

    /// How many crates are below the one that it depends on.
    pub(super) fn dependencies(&self) -> Result<f64, Problem> {
        let mut tree = measure::cargo(&["tree", "--offline", "--edges", "normal,build", "--prefix", "none"]);
        let tree = measure::text(tree.current_dir(&self.folder))?;
        let crates: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
        // The subject itself, and what it depends on.
        Ok(crates.len().saturating_sub(2) as f64)
    }
}

/// The time of a call of cargo that finds nothing built.
fn cold(cargo: &mut std::process::Command, name: &str) -> Result<f64, Problem> {
    let target = place::scratch("cold").join(name);
    measure::remove(&target)?;
    let time = measure::wall(cargo.env("CARGO_TARGET_DIR", &target))?;
    measure::remove(&target)?;
    Ok(time)
}
