//! Whether the README is true: its commands run, what it shows of their output is what they print, its links lead
//! somewhere. Its Rust is compiled and run as documentation tests of this package's library.

#[expect(dead_code, reason = "the public names are a snapshot of `service_catalog`")]
#[path = "service_catalog/digest.rs"]
mod digest;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use codegen::Request;
use codegen::diff::SemverImpact;
use codegen::files::Files;
use codegen::present::Present;
use similar::TextDiff;

/// Commands that run elsewhere: they write, or take minutes, or are what runs this test.
const ELSEWHERE: [(&str, &str); 3] = [
    ("cargo xtask codegen", "`.ci/run` runs it with --check, which compares what it would write"),
    ("cargo test --workspace", "`.ci/run`"),
    ("cargo xtask conformance tests/conformance/query_compatible.json", "the test `conformance`"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The fenced blocks of a language, without the indentation of the list item that they stand in.
fn blocks(language: &str) -> Vec<String> {
    let text = readme();
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((indentation, tag)) = line.split_once("```") else { continue };
        let inner = lines.by_ref().take_while(|line| line.trim() != "```");
        let block: String = inner.map(|line| format!("{}\n", line.strip_prefix(indentation).unwrap_or(line))).collect();
        if tag == language {
            blocks.push(block);
        }
    }
    assert!(!blocks.is_empty(), "no block of {language}");
    blocks
}

fn run(command: &str) -> Output {
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("cargo"), "{command}");
    Command::new(env!("CARGO")).args(words).current_dir(root()).output().unwrap()
}

/// Runs a command, which must succeed, and returns its output.
fn printed(command: &str) -> String {
    let output = run(command);
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Extracts the texts between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_command_runs() {
    let in_git = root().join(".git").exists();
    let runs_here = |command: &&str| {
        let elsewhere = ELSEWHERE.iter().any(|(elsewhere, _)| command == elsewhere);
        !elsewhere && (in_git || *command != "cargo xtask diff")
    };
    for block in blocks("console").iter().filter(|block| !block.starts_with("$ ")) {
        for command in block.lines().filter(runs_here) {
            printed(command);
        }
    }
}

/// Cargo says what it builds and starts, on stderr; unless it is asked not to.
#[test]
fn a_build_shows_its_progress_and_can_be_quiet() {
    let said = |command: &str| String::from_utf8(run(command).stderr).unwrap();
    assert!(said("cargo xtask lint --explain S0301").contains(" Running `"));
    let quiet = "cargo --quiet xtask";
    assert!(readme().contains(&format!("`{quiet}`")));
    assert_eq!(said(&format!("{quiet} lint --explain S0301")), "");
}

/// A crate that compiles C, or looks for what C compiled, does so with one of these.
const C_BUILDERS: [&str; 5] = ["bindgen", "cc", "cmake", "pkg-config", "vcpkg"];

#[test]
fn nothing_that_the_two_commands_build_compiles_c() {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(rustc.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = printed(&format!("cargo metadata --offline --format-version 1 --filter-platform {host}"));
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let built: BTreeSet<&str> = nodes.iter().filter_map(|node| node["id"].as_str()).collect();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let packages = packages.filter(|package| package["id"].as_str().is_some_and(|id| built.contains(id)));
    let names: BTreeSet<&str> = packages.filter_map(|package| package["name"].as_str()).collect();
    assert!(names.contains("syn"), "{names:?}");
    let present: Vec<&str> = C_BUILDERS.into_iter().filter(|name| names.contains(name)).collect();
    assert_eq!(present, [""; 0]);
}

#[test]
fn what_is_shown_of_a_command_is_what_it_prints() {
    let blocks = blocks("console");
    let shown: Vec<&String> = blocks.iter().filter(|block| block.starts_with("$ ")).collect();
    assert!(!shown.is_empty());
    for block in shown {
        let (command, expected) = block.trim_start_matches("$ ").split_once('\n').unwrap();
        assert_eq!(printed(command), expected, "{command}");
    }
}

/// Emits the operation as of one age of its model.
fn emitted(age: &str, version: &str) -> Files {
    let model = tests::fixtures("diff").join(format!("ages/{age}.json"));
    let request = Request { crate_version: Some(version.to_owned()), ..Request::default() };
    tests::generated(tests::source(&model), &request).files
}

#[test]
fn the_snapshot_diff_is_that_of_the_update() {
    let digest = |age: &str| {
        let digests: BTreeMap<String, String> = digest::per_type(&emitted(age, "0.1.0")).into_iter().collect();
        digests["execute_provisioned_product_service_action_input"].clone()
    };
    let (old, new) = (digest("cli"), digest("api"));
    let diff = TextDiff::from_lines(&old, &new).unified_diff().context_radius(1).to_string();
    for shown in blocks("diff") {
        assert!(diff.starts_with(&shown), "{diff}");
    }
}

#[test]
fn the_version_step_is_that_of_the_verdict() {
    let blocks = blocks("console");
    let shown = blocks.iter().find(|block| block.starts_with("$ cargo xtask diff ")).unwrap();
    let (verdict, _) = shown.lines().nth(1).unwrap().split_once(':').unwrap();
    let impacts = [SemverImpact::Patch, SemverImpact::Minor, SemverImpact::Major];
    let impact = impacts.into_iter().find(|impact| impact.as_str().eq_ignore_ascii_case(verdict)).unwrap();
    let files = emitted("cli", "0.1.0");
    let files = files.iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    let step = Present(&files).version_step(impact, "0.1.0").unwrap();
    assert!(readme().contains(&format!("raise version {step} in model/codegen.toml")), "{step}");
}

#[test]
fn every_command_and_option_exists_and_every_command_is_named() {
    let text = readme();
    let help = printed("cargo xtask --help");
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    let listed = listed.split("\n\n").next().unwrap().lines().filter(|line| !line.starts_with("   "));
    let commands: BTreeSet<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();

    let mut named = BTreeSet::new();
    let mut helps = BTreeMap::new();
    for row in text.lines().filter(|line| line.starts_with("| `cargo xtask ")) {
        let name = row.split_whitespace().nth(3).unwrap().trim_end_matches('`');
        named.insert(name);
        let help = helps.entry(name).or_insert_with(|| printed(&format!("cargo xtask {name} --help")));
        let words = quoted(row).flat_map(str::split_whitespace);
        for option in words.filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "`{name}` has no {option}");
        }
    }
    assert_eq!(named, commands);
}

#[test]
fn the_figures_are_those_of_the_last_results() {
    let results = std::fs::read_to_string(root().join("tests/peers/RESULTS.md")).unwrap();
    let text = readme();
    let (_, table) = text.split_once("| work | beside | here | there | ratio |\n").unwrap();
    let rows: Vec<&str> = table.lines().skip(1).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 5);
    for row in rows {
        assert!(results.contains(row), "{row}");
    }
}

#[test]
fn the_cost_of_a_feature_is_that_of_the_last_results() {
    let results = std::fs::read_to_string(root().join("tests/peers/RESULTS.md")).unwrap();
    let figure = |feature: &str, what: &str| {
        let work = format!("| feature `{feature}`, {what} |");
        let row = results.lines().find(|line| line.starts_with(&work))?;
        row.split('|').nth(3).map(str::trim)
    };
    let text = readme();
    let (_, table) = text.split_once("| feature | build, crates | adds | brings |\n").unwrap();
    let rows: Vec<&str> = table.lines().skip(1).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 5);
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let feature = cells[1].trim_matches('`');
        let Some((time, crates)) = figure(feature, "cold dev build").zip(figure(feature, "dependencies")) else {
            // Not measured yet: the number of crates alone, which `cargo tree` says.
            assert!(cells[2].parse::<u32>().is_ok(), "{row}");
            continue;
        };
        assert_eq!(cells[2], format!("{time}, {crates}"), "{feature}: `cargo xtask bench --write` sets it");
    }
}

/// The call of a client is documentation that `cargo test --workspace` cannot compile: the client takes a C compiler.
#[test]
#[ignore = "builds the client: its signatures need a C compiler"]
fn the_call_of_the_client_compiles() {
    let blocks = blocks("rust,ignore");
    let calls: Vec<&String> = blocks.iter().filter(|block| !block.contains("aws_sdk_")).collect();
    assert_eq!(calls.len(), 1);
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    std::fs::create_dir_all(&package).unwrap();
    let generated = root().join("generated");
    let manifest = format!(
        "[package]\nname = \"call\"\nedition = \"2024\"\n\n[lib]\npath = \"call.rs\"\n\n[dependencies]\n\
         servicecatalog = {{ path = '{}', features = [\"client\"] }}\n\n[workspace]\n",
        generated.display()
    );
    let call = calls[0];
    let source = format!("pub async fn call() -> Result<(), Box<dyn std::error::Error>> {{\n{call}\nOk(())\n}}\n");
    for (file, text) in [("Cargo.toml", manifest), ("call.rs", source)] {
        std::fs::write(package.join(file), text).unwrap();
    }
    std::fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--offline", "--quiet"]).current_dir(&package).env("RUSTFLAGS", "-D warnings");
    let output = cargo.env("CARGO_TARGET_DIR", package.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_link_leads_to_a_file() {
    for (page, folder) in [("README.md", ""), ("model/README.md", "model"), ("generated/README.md", "generated")] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
        for target in targets.filter(|target| !target.contains("://")) {
            let place = target.split('#').next().unwrap_or_default();
            assert!(root().join(folder).join(place).exists(), "{page}: {target}");
        }
    }
}

#[test]
fn the_features_and_their_crates_are_those_of_the_manifest() {
    let manifest = std::fs::read_to_string(root().join("generated/Cargo.toml")).unwrap();
    let text = readme();
    let (_, features) = manifest.split_once("[features]\n").unwrap();
    let features = features.split("\n\n").next().unwrap().lines().filter_map(|line| line.split_once(" = "));
    for (name, needs) in features.filter(|(name, _)| *name != "default") {
        let row = text.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("the README has no row for {name}"));
        let brought = row.rsplit('|').nth(1).unwrap();
        for needed in needs.split('"').filter_map(|need| need.strip_prefix("dep:")) {
            assert!(quoted(brought).any(|word| word == needed), "{name} brings {needed}");
        }
    }
    let (_, oldest) = manifest.split_once("rust-version = \"").unwrap();
    let oldest = oldest.split('"').next().unwrap();
    assert!(text.replace('\n', " ").contains(&format!("It needs Rust {oldest}.")), "{oldest}");
}
