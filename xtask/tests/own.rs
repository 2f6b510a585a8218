//! The generator in repositories of others, each begun from a bare folder: installed, as a library, in a pull request.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

const MODEL: &str = include_str!("demo.json");

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Runs a command, and returns its stdout.
fn run(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{command:?}\n{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// The path with a folder in front.
fn path_with(folder: &Path) -> std::ffi::OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(std::iter::once(folder.to_owned()).chain(env::split_paths(&rest))).unwrap()
}

/// A program that uses the emitted crate.
fn program(folder: &Path) {
    fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = "[package]\nname = \"app\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                    [dependencies]\ndemo = { path = \"generated\" }\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/main.rs"), "fn main() {\n    println!(\"{}\", demo::meta::SERVICE_ID);\n}\n").unwrap();
}

#[test]
#[ignore = "installs the generator: builds it a second time"]
fn installed_it_serves_a_repository_of_its_own() {
    let root = tempfile::tempdir().unwrap();
    let (bin, app) = (root.path().join("bin"), root.path().join("app"));
    let cargo = || Command::new(env!("CARGO"));
    run(cargo().args(["install", "--quiet", "--locked", "--debug", "--path"]).arg(workspace().join("xtask")).args([
        "--bin".as_ref(),
        "cargo-smithy".as_ref(),
        "--root".as_ref(),
        root.path().as_os_str(),
        "--target-dir".as_ref(),
        workspace().join("target/own").as_os_str(),
    ]));
    program(&app);
    fs::create_dir(app.join(".git")).unwrap();
    fs::write(root.path().join("demo.json"), MODEL).unwrap();
    let smithy = |words: &[&str]| run(cargo().current_dir(&app).env("PATH", path_with(&bin)).args(words));
    smithy(&["smithy", "init", "--model", "../demo.json", "--crate-name", "demo"]);
    // The alias that emitted files name.
    smithy(&["xtask", "codegen"]);
    assert!(smithy(&["smithy", "codegen", "--check"]).contains("up to date"));
    assert_eq!(run(cargo().current_dir(&app).args(["run", "--quiet"])), "com.example#Demo\n");
}

#[test]
#[ignore = "builds the generator a second time"]
fn as_a_library_it_serves_an_xtask_of_ones_own() {
    let root = tempfile::tempdir().unwrap();
    let example = workspace().join("tests/own/library");
    fs::create_dir(root.path().join("src")).unwrap();
    fs::copy(example.join("src/main.rs"), root.path().join("src/main.rs")).unwrap();
    let manifest = fs::read_to_string(example.join("Cargo.toml")).unwrap();
    let manifest = manifest.replace("PATH_OF_THE_GENERATOR", &workspace().display().to_string().replace('\\', "/"));
    fs::write(root.path().join("Cargo.toml"), manifest).unwrap();
    fs::copy(workspace().join("Cargo.lock"), root.path().join("Cargo.lock")).unwrap();
    fs::write(root.path().join("demo.json"), MODEL).unwrap();
    let target = workspace().join("target/own");
    let said = run(Command::new(env!("CARGO")).current_dir(root.path()).env("CARGO_TARGET_DIR", target).args([
        "run",
        "--quiet",
        "--",
        "demo.json",
        "generated",
    ]));
    assert!(said.ends_with(" files for DoThis\n"), "{said}");
    let manifest = fs::read_to_string(root.path().join("generated/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"catalog\""), "{manifest}");
}

#[cfg(unix)]
#[test]
fn a_pull_request_gets_the_verdict_as_a_comment() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let (bin, app) = (root.path().join("bin"), root.path().join("app"));
    fs::create_dir_all(&bin).unwrap();
    fs::create_dir_all(&app).unwrap();
    let command = |name: &str, script: &str| {
        let path = bin.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    };
    command("gh", "echo \"$@\" | sed 's/--body-file.*//'; for last; do :; done; cat \"$last\"");
    command("cargo", &format!("shift; exec {} \"$@\"", env!("CARGO_BIN_EXE_xtask")));
    let git = |words: &[&str]| {
        let name = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"];
        run(Command::new("git").current_dir(&app).args(name).args(words))
    };
    let commit = |text: &str| {
        fs::write(app.join("demo.json"), text).unwrap();
        git(&["add", "-A"]);
        git(&["commit", "--quiet", "-m", "model"]);
    };
    git(&["init", "--quiet"]);
    fs::write(app.join("codegen.toml"), "[service]\nmodels = [\"demo.json\"]\n").unwrap();
    commit(MODEL);
    let base = git(&["rev-parse", "HEAD"]);
    commit(&MODEL.replace(r#""members": {"#, r#""members": { "Note": { "target": "smithy.api#String" },"#));
    let post = |deny: &str| {
        let mut command = Command::new(workspace().join(".github/actions/model-diff/post"));
        command.current_dir(&app).env("PATH", path_with(&bin));
        command.env("BASE", base.trim()).env("NUMBER", "7").env("DENY", deny).output().unwrap()
    };
    let posted = post("");
    let said = String::from_utf8_lossy(&posted.stdout).into_owned();
    assert!(said.starts_with("pr comment 7 --edit-last --create-if-none \n**MINOR: 1 member added**\n"), "{said}");
    assert_eq!((posted.status.code(), post("minor").status.code()), (Some(0), Some(1)));
}
