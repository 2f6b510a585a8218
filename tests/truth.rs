//! Whether the verdicts of `diff` are true: crates are emitted from both models, and source written against the old
//! one is compiled against the new one. It must compile unless the verdict says that it can fail to.

#[expect(dead_code, reason = "the way back is not compiled")]
#[path = "diff/cases.rs"]
mod cases;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use codegen::diff::Rule;
use codegen::{DiffRequest, Request, diff, generate};
use serde_json::{Value, json};
use smithy::diagnostic::Diagnostics;

use cases::{Case, Edit, base, edited, sources};

/// Rules that the consumer cannot show: the package is renamed anyway, wire code is behind a feature, and a colliding
/// operation takes over the old names.
const UNSEEN: [Rule; 3] = [Rule::PackageRenamed, Rule::WireCodeLost, Rule::OperationNamesChanged];

/// Of the edits that break nothing, one in so many is compiled.
const SAMPLE: usize = 4;

fn removals() -> Vec<Case> {
    let patch = |shape: &str, change: Value| Edit::Patch(json!({ "shapes": { shape: change } }));
    let member = |shape: &str, name: &str| patch(shape, json!({ "members": { name: null } }));
    let removals = [
        (patch("example#Buy", json!({ "errors": [] })), [Rule::ErrorRemoved].as_slice()),
        (member("example#BuyInput", "Note"), &[Rule::MemberRemoved]),
        (member("example#Size", "SMALL"), &[Rule::EnumValueRemoved]),
        (member("example#Choice", "Text"), &[Rule::UnionVariantRemoved]),
    ];
    removals.into_iter().map(|(edit, there)| Case { edit, there, back: &[] }).collect()
}

/// The edits that are compiled, and whether the consumer must fail.
fn sample() -> Vec<(Edit, bool)> {
    let breaks = |case: &Case| case.there.iter().any(|rule| rule.breaks_source());
    let seen = |case: &Case| !case.there.iter().any(|rule| UNSEEN.contains(rule));
    let all = cases::all().into_iter().chain(removals()).filter(seen);
    let (broken, sound): (Vec<Case>, Vec<Case>) = all.partition(breaks);
    let sound = sound.into_iter().step_by(SAMPLE).map(|case| (case.edit, false));
    broken.into_iter().map(|case| (case.edit, true)).chain(sound).collect()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    // Cargo looks at the time of the last change.
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::write(path, text).unwrap();
}

/// Emits the crate of a model, and beside it the consumer that uses it as `base`.
fn emit(root: &Path, name: &str, model: &str) {
    let request = Request { crate_name: Some(name.to_owned()), ..Request::default() };
    let generation = generate(&sources(model), &request, &mut Diagnostics::default()).unwrap();
    for (path, text) in generation.files.iter() {
        write(&root.join(name).join(path), text);
    }
    let consumer = format!(
        "[package]\nname = \"use_{name}\"\nedition = \"2024\"\n\n[dependencies]\nbase = {{ package = \"{name}\", path = \"../{name}\" }}\n"
    );
    write(&root.join(format!("use_{name}/Cargo.toml")), &consumer);
    write(&root.join(format!("use_{name}/src/lib.rs")), include_str!("truth/consumer.rs"));
}

/// The packages of a workspace that do not compile.
fn failing(root: &Path, members: &[String]) -> BTreeSet<String> {
    let listed: Vec<String> =
        members.iter().flat_map(|name| [format!("\"{name}\""), format!("\"use_{name}\"")]).collect();
    write(&root.join("Cargo.toml"), &format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", listed.join(", ")));
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, root.join("Cargo.lock")).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(root)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .args(["check", "--workspace", "--keep-going", "--message-format", "json"])
        .output()
        .unwrap();
    let lines = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert!(
        messages.iter().any(|message| message["reason"] == "build-finished"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let errors = messages.iter().filter(|message| message["message"]["level"] == "error");
    errors.filter_map(|message| message["target"]["name"].as_str().map(str::to_owned)).collect()
}

#[test]
fn source_compiles_unless_the_verdict_says_otherwise() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("truth");
    let base = base();
    let mut members = vec!["base".to_owned()];
    let mut expected = BTreeSet::new();
    emit(&root, "base", &base);
    for (index, (edit, fails)) in sample().into_iter().enumerate() {
        let text = edited(&edit);
        let request = Request { crate_name: Some("base".into()), ..Request::default() };
        let comparison =
            diff(&sources(&*base), &sources(&*text), &DiffRequest::Chosen(request), &mut Diagnostics::default());
        let comparison = comparison.unwrap();
        let breaks = comparison.changes.iter().any(|change| change.rule.breaks_source());
        let name = format!("edit_{index:02}");
        emit(&root, &name, &text);
        if breaks {
            expected.insert(format!("use_{name}"));
        }
        assert_eq!(breaks, fails, "{}", comparison.verdict());
        members.push(name);
    }
    assert_eq!(failing(&root, &members), expected);
}
