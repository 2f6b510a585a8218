//! The emitted manifest and tool settings. Versions come from one table.

use std::collections::BTreeSet;

use super::{Feature, cli, features_of, programs};
use crate::ir::Service;
use crate::output::Verbatim;
use crate::print::marker;
use smithy::terminal::is_hidden;

/// Caret requirements of every crate that an emitted manifest can name.
pub(crate) const VERSIONS: [(&str, &str); 33] = [
    ("aws-credential-types", "1.3.1"),
    ("aws-smithy-async", "1.3.1"),
    ("aws-smithy-types", "1.9.3"),
    ("aws-types", "1.7.0"),
    ("bytes", "1.12.1"),
    ("clap", "4.6.7"),
    ("clap_complete", "4.6.11"),
    ("clap_mangen", "0.3.3"),
    ("flate2", "1.1.10"),
    ("futures-core", "0.3.34"),
    ("hmac", "0.13.0"),
    ("http", "1.5.0"),
    ("http-body", "1.1.0"),
    ("hyper", "1.12.0"),
    ("hyper-rustls", "0.27.10"),
    ("hyper-util", "0.1.21"),
    ("jiff", "0.2.43"),
    ("jmespath", "0.5.0"),
    ("reqsign-aws-core", "3.2.0"),
    ("reqsign-core", "3.3.2"),
    ("ring", "0.17.14"),
    ("rustls", "0.23.46"),
    ("rustls-native-certs", "0.8.5"),
    ("saphyr-parser", "0.3.3"),
    ("serde_core", "1.0.229"),
    ("serde_json", "1.0.154"),
    ("sha2", "0.11.1"),
    ("strsim", "0.11.1"),
    ("terminal_size", "0.4.4"),
    ("tokio", "1.54.1"),
    ("tower-layer", "0.3.3"),
    ("tower-service", "0.3.3"),
    ("tracing", "0.1.44"),
];

/// Oldest compiler that builds the emitted crate.
pub(crate) const RUST_VERSION: &str = "1.88";

/// Manifest and settings.
pub(super) fn files(service: &Service) -> Vec<Verbatim> {
    vec![
        Verbatim { path: "Cargo.toml".to_owned(), text: manifest(service) },
        Verbatim { path: "rustfmt.toml".to_owned(), text: rustfmt(service) },
    ]
}

fn manifest(service: &Service) -> String {
    let package = &service.package;
    let features = features_of(service);
    let feature_lines: String = features.iter().map(|feature| self::feature(service, &features, feature)).collect();
    let dependencies = dependencies(service, &features);
    let (program, programs) = (program(service), programs::targets(service));
    let description =
        one_line(&format!("{} (API version {}): types, limits and wire format", service.title, service.version));
    format!(
        r#"# {marker}

[package]
name = {name}
version = {version}
edition = "2024"
rust-version = "{RUST_VERSION}"
description = {description}
license = "Apache-2.0"
publish = false
autoexamples = false
include = ["/Cargo.toml", "/README.md", "/docs", "/examples", "/model.json", "/src"]

[package.metadata.docs.rs]
all-features = true
rustdoc-args = ["--cfg", "docsrs"]

[features]
default = []
{feature_lines}
[dependencies]
{dependencies}
{program}{programs}[lints.rust]
unexpected_cfgs = {{ level = "warn", check-cfg = ["cfg(docsrs)"] }}

[lints.clippy]
# A variant holds its value as in the AWS SDK, whatever its size.
large_enum_variant = "allow"
# Lists and maps nest as deep as in the model.
type_complexity = "allow"
"#,
        marker = marker(service),
        description = text(&description),
        name = text(&package.name),
        version = text(&package.version),
    )
}

/// The program. Its documentation would take the place of the library's, which has its name.
fn program(service: &Service) -> String {
    if !cli::has_program(service) {
        return String::new();
    }
    let name = text(&service.package.name);
    format!(
        r#"[[bin]]
name = {name}
path = "src/main.rs"
required-features = ["cli"]
doc = false
test = false
bench = false

"#
    )
}

/// Words alone: Cargo hands the description on to the compiler's environment, which no NUL can enter.
fn one_line(value: &str) -> String {
    let words = value.split(|c: char| c.is_whitespace() || is_hidden(c));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A TOML basic string: JSON's escapes are a subset of TOML's.
fn text(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}

/// A feature with what it switches on. Features of a dependency that others do without are switched on here, so that
/// nothing is built for them.
fn feature(service: &Service, features: &[&Feature], feature: &Feature) -> String {
    let dependencies = (feature.dependencies)(service);
    let required = feature.requires.iter().map(|name| text(name));
    let optional = dependencies.iter().map(|dependency| text(&format!("dep:{}", dependency.name)));
    let own = dependencies.iter().flat_map(|dependency| {
        let shared = shared(service, features, dependency.name);
        let own = dependency.features.iter().filter(move |name| !shared.contains(*name));
        own.map(|name| text(&format!("{}/{name}", dependency.name)))
    });
    let enables: Vec<String> = required.chain(optional).chain(own).collect();
    format!("# {}\n{} = [{}]\n", feature.about, feature.name, enables.join(", "))
}

/// The features of a dependency that everyone needs who needs it at all.
fn shared(service: &Service, features: &[&Feature], dependency: &str) -> BTreeSet<&'static str> {
    let needs = features.iter().flat_map(|feature| (feature.dependencies)(service));
    let sets = needs.filter(|needed| needed.name == dependency).map(|needed| BTreeSet::from_iter(needed.features));
    let common = sets.reduce(|common, set| &common & &set).unwrap_or_default();
    common.into_iter().copied().collect()
}

/// Dependencies that the features switch on, each once and in the order of their names.
fn dependencies(service: &Service, features: &[&Feature]) -> String {
    let all = features.iter().flat_map(|feature| (feature.dependencies)(service));
    let names: BTreeSet<&str> = all.map(|dependency| dependency.name).collect();
    let line = |name: &str| {
        let features: Vec<String> = shared(service, features, name).into_iter().map(text).collect();
        let features =
            if features.is_empty() { String::new() } else { format!(", features = [{}]", features.join(", ")) };
        let version = version(name);
        format!("{name} = {{ version = {version}, default-features = false{features}, optional = true }}\n")
    };
    names.into_iter().map(line).collect()
}

/// A dependency without its default features, as a line.
pub(crate) fn requirement(name: &str, features: &[&str]) -> String {
    let features: Vec<String> = features.iter().map(|feature| text(feature)).collect();
    format!(
        "{name} = {{ version = {}, default-features = false, features = [{}] }}\n",
        version(name),
        features.join(", ")
    )
}

fn version(name: &str) -> String {
    match VERSIONS.iter().find(|(known, _)| *known == name) {
        Some((_, version)) => text(version),
        None => panic!("the table of versions has none for {name}"),
    }
}

/// The generator has a formatter of its own: two would never agree.
fn rustfmt(service: &Service) -> String {
    format!("# {}\ndisable_all_formatting = true\n", marker(service))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_those_of_the_workspace() {
        let manifest = include_str!("../../../Cargo.toml");
        let (_, dependencies) = manifest.split_once("[workspace.dependencies]").unwrap();
        for (name, version) in VERSIONS {
            let line = dependencies.lines().find_map(|line| line.strip_prefix(&format!("{name} = "))).unwrap_or(name);
            let quoted = line.split('"').nth(1);
            assert_eq!(quoted, Some(version), "{name}");
        }
    }

    #[test]
    fn a_description_is_one_line_of_text() {
        assert_eq!(one_line("A\0B \u{7f}\r\n\tC\u{85}"), "A B C");
        assert_eq!(text("\"\\\u{1f}"), r#""\"\\\u001f""#);
    }
}
