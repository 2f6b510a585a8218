//! Environment of a run of the benchmarks: processor, compiler, and the peers' versions. Names no host.

use std::fs;
use std::process::Command;
use std::thread;

use super::{measure, place};
use crate::problem::Problem;

/// The facts, as name and value.
pub(super) fn facts() -> Result<Vec<(&'static str, String)>, Problem> {
    let cores = thread::available_parallelism().map_or_else(|_| "unknown".to_owned(), |cores| cores.to_string());
    let rustc = measure::text(Command::new("rustc").arg("--version"))?;
    Ok(vec![
        ("processor", processor()),
        ("cores", cores),
        ("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
        ("compiler", rustc.trim().to_owned()),
        ("peers", versions()?.join(", ")),
    ])
}

/// Its model, as Linux names it.
fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    model.map_or_else(|| "unknown".to_owned(), |(_, model)| model.trim().to_owned())
}

/// The peers with their locked versions; what is not from a registry is no peer.
fn versions() -> Result<Vec<String>, Problem> {
    let mut tree =
        measure::cargo(&["tree", "--locked", "--offline", "--depth", "1", "--prefix", "none", "--edges", "normal"]);
    let tree = measure::text(tree.current_dir(place::peers()))?;
    let registry = tree.lines().filter(|line| !line.contains('/'));
    let mut versions: Vec<String> = registry.filter_map(|line| named(line, "plotters")).collect();
    versions.dedup();
    Ok(versions)
}

/// `name version`, unless it is the one that does something else.
fn named(line: &str, other: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?);
    (name != other).then(|| format!("{name} {}", version.trim_start_matches('v')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peers_are_named_with_their_version() {
        assert_eq!(named("garde v0.23.0 (*)", "plotters").as_deref(), Some("garde 0.23.0"));
        assert_eq!(named("plotters v0.3.7", "plotters"), None);
        assert_eq!(named("", "plotters"), None);
    }
}
