//! Measures the cost of each feature of the emitted crate: the cold build of a crate that depends on it, and how many crates come
//! along. Beside the SDK stands the feature that does the SDK's work.

use std::fs;

use super::build::{Profile, Subject};
use super::place;
use super::row::{Amount, Row, Target};
use crate::problem::{At, Problem};

/// The SDK as most programs have it: with its HTTP client, TLS, and the crate that finds credentials.
const SDK: &str = "aws-config = \"1\"\naws-sdk-servicecatalog = \"1\"";
const PEER: &str = "aws-sdk and aws-config, their defaults";
const CLIENT: &str = "client";

/// The beginning of the `work` of a row, before the name of the feature in backquotes.
pub(super) const FEATURE: &str = "feature ";

/// The rows, two for each feature.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let generated = place::root().join("generated");
    let manifest = generated.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).at(&manifest, "cannot be read")?;
    let lock = place::root().join("Cargo.lock");
    let mut rows = Vec::new();
    for feature in features(&text) {
        let dependency = format!("servicecatalog = {{ path = '{}', features = [\"{feature}\"] }}", generated.display());
        let subject = Subject::create(&format!("feature-{feature}"), &dependency, "", &lock)?;
        let (time, crates) = (subject.cold(Profile::Dev, 1)?, Amount::Count(subject.dependencies()?));
        if feature == CLIENT {
            rows.push(beside(time)?);
        }
        rows.push(Row::alone(format!("{FEATURE}`{feature}`, cold dev build"), time, Target::Stated));
        rows.push(Row::alone(format!("{FEATURE}`{feature}`, dependencies"), crates, Target::Stated));
    }
    Ok(rows)
}

/// The client beside the whole SDK.
fn beside(client: Amount) -> Result<Row, Problem> {
    let lock = place::peers().join("client/Cargo.lock");
    let sdk = Subject::create("aws-sdk-and-config", SDK, "", &lock)?.cold(Profile::Dev, 1)?;
    let work = "cold dev build of `generated` with `client`";
    let bound = "building ring, rustls and tokio, which both have";
    Ok(Row::beside(work, PEER, client, sdk).held_to(Target::Part(5.0), bound))
}

/// The names in the table of features, in its order.
fn features(manifest: &str) -> Vec<&str> {
    let table = manifest.split_once("[features]\n").map_or("", |(_, table)| table);
    let lines = table.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    names.filter(|name| *name != "default" && !name.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_those_of_the_manifest() {
        let manifest = "[package]\nname = \"a\"\n\n[features]\ndefault = []\n# One = two.\na = [\"dep:b\"]\nc-d = []\n\n[x]\ny = 1\n";
        assert_eq!(features(manifest), ["a", "c-d"]);
        assert!(features(include_str!("../../../../generated/Cargo.toml")).contains(&CLIENT));
    }
}
