//! The JSON reader beside RFC 8259: JSONTestSuite through a document and through the skipper, and every kind of shape
//! with seeded input, in a crate that is emitted for the purpose. The suite is in `$SMITHY_DATA/json-test-suite`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Modules of the program that the fuzz targets share with it.
const SHARED: [&str; 4] = ["body.rs", "kinds.rs", "oracle.rs", "oracle/number.rs"];

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    // Cargo looks at the time of the last change.
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::write(path, text).unwrap();
}

/// A package with the emitted crate and the program that uses it; the versions are those of this workspace.
fn package(name: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (path, text) in tests::fixture(&tests::fixtures("serde")).files.iter() {
        write(&folder.join("shapes").join(path), text);
    }
    let manifest = "[package]\nname = \"reads\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
                    arbitrary = \"1\"\nserde_core = \"1\"\nserde_json = { version = \"1\", features = [\"raw_value\"] }\n\
                    shapes = { path = \"shapes\" }\n";
    write(&folder.join("Cargo.toml"), manifest);
    let copied = |from: PathBuf, to: &str| write(&folder.join(to), &std::fs::read_to_string(from).unwrap());
    copied(tests.join("json_suite/main.rs"), "src/main.rs");
    for name in SHARED {
        copied(tests.join("fuzz/src").join(name), &format!("src/{name}"));
    }
    copied(tests.join("../Cargo.lock"), "Cargo.lock");
    folder
}

/// Runs the program, and returns its output.
fn run(name: &str, arguments: &[&Path]) -> String {
    let folder = package(name);
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--"])
        .args(arguments)
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    stdout.into_owned()
}

/// Judgement of the emitted crate on a file of the suite.
struct Verdict<'a> {
    file: &'a str,
    document: &'a str,
    unknown_member: &'a str,
}

fn verdicts(report: &str) -> Vec<Verdict<'_>> {
    let mut verdicts = Vec::new();
    for line in report.lines() {
        let mut fields = line.splitn(3, '\t');
        let mut field = || fields.next().unwrap_or_else(|| panic!("{line}"));
        verdicts.push(Verdict { file: field(), document: field(), unknown_member: field() });
    }
    verdicts
}

/// Cases that RFC 8259 leaves open (`i_`) are decided in the snapshot: text is UTF-8 without a byte order mark and
/// nothing else is guessed; half a surrogate pair is no character; objects and lists nest to 128 levels; a
/// document's number is the nearest that its type has, unless that is infinity, and a number that nobody reads has no
/// range.
#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn the_suite_is_read_to_the_letter() {
    let data = tests::smithy_data();
    let report = run("json_suite", &[&data.join("json-test-suite/test_parsing")]);
    let verdicts = verdicts(&report);
    assert!(verdicts.len() > 300, "{} files", verdicts.len());
    let mut wrong = Vec::new();
    let mut table: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    let mut decisions = String::new();
    for Verdict { file, document, unknown_member } in verdicts {
        let kind = &file[..1];
        let counts = table.entry(kind).or_default();
        for (place, verdict) in [document, unknown_member].into_iter().enumerate() {
            let accepted = verdict.starts_with("accepted");
            counts[2 * place + usize::from(!accepted)] += 1;
            let right = match kind {
                "y" => accepted,
                "n" => !accepted,
                _ => true,
            };
            if !right {
                wrong.push(format!("{file}: {verdict}"));
            }
        }
        if kind == "i" {
            writeln!(decisions, "{file}\n  document: {document}\n  unknown:  {unknown_member}").unwrap();
        }
    }
    eprintln!("kind  document accepted, refused  unknown member accepted, refused");
    for (kind, counts) in &table {
        eprintln!("{kind}     {counts:?}");
    }
    assert_eq!(wrong, Vec::<String>::new());
    tests::beside(&tests::fixtures("json_suite")).bind(|| insta::assert_snapshot!("decisions", decisions));
}

#[test]
fn every_snapshot_has_a_test() {
    tests::assert_referenced(&tests::fixtures("json_suite"), ["decisions"]);
}

#[test]
fn every_kind_of_shape_is_read_as_serde_json_reads_it() {
    run("json_kinds", &[]);
}
