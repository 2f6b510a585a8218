//! Where the tool stands: in a foreign git repository it reads that repository's configuration, writes its crate and
//! compares its models, from every folder below, and never acts on the clone that it was built from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");
const CONFIG: &str = "[crate]\nname = \"demo\"\n[service]\nmodels = [\"demo.json\"]\n";

/// A repository with `model/codegen.toml`, its model committed, and an empty folder `deep/below`.
struct Repository {
    root: TempDir,
}

impl Repository {
    fn new(config: &str) -> Self {
        let repository = Self { root: tempfile::tempdir().unwrap() };
        fs::create_dir_all(repository.path("deep/below")).unwrap();
        repository.write("model/codegen.toml", config);
        repository.write("model/demo.json", MODEL);
        repository.git(&["init", "--quiet"]);
        repository.commit("first");
        repository
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "."]);
        let author = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        self.git(&[&author[..], &["commit", "--quiet", "--message", message]].concat());
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.root.path()).args(arguments).env("GIT_CONFIG_GLOBAL", "").env("GIT_CONFIG_NOSYSTEM", "1");
        git.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
        assert!(git.status().unwrap().success(), "git {arguments:?}");
    }

    /// Runs the tool in a folder of the repository: exit code, stdout and stderr.
    fn run(&self, folder: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
        run(&self.path(folder), arguments)
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.env_remove("CARGO_TARGET_DIR").env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
    let Output { status, stdout, stderr } = command.current_dir(folder).args(arguments).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn every_command_uses_the_repository_at_hand_from_every_folder_of_it() {
    let repository = Repository::new(CONFIG);
    for (folder, shown, out) in
        [("", "model/codegen.toml", "generated"), ("deep/below", "../../model/codegen.toml", "../../generated")]
    {
        let (code, report, said) = repository.run(folder, &["codegen"]);
        assert_eq!((code, said), (Some(0), format!("note: configured by {shown}\n")), "{report}");
        assert!(report.starts_with("com.example#Demo: kept ") && report.contains(&format!("\n{out}: ")), "{report}");
        assert!(repository.path("generated/src/lib.rs").exists());
        assert_eq!(repository.run(folder, &["codegen", "--check"]).0, Some(0));
        let (code, report, _) = repository.run(folder, &["diff"]);
        assert_eq!((code, report.starts_with("NONE")), (Some(0), true), "{report}");
        let (code, report, said) = repository.run(folder, &["lint"]);
        assert_eq!((code, report.contains(" shapes: 0 errors")), (Some(0), true), "{report}{said}");
    }

    repository.write("model/demo.json", &MODEL.replace("\"Name\"", "\"Title\""));
    for folder in ["", "deep/below", "model", "generated/src"] {
        let (code, report, _) = repository.run(folder, &["diff", "--deny", "major"]);
        assert_eq!((code, report.starts_with("MAJOR")), (Some(1), true), "{folder}: {report}");
        assert_eq!(repository.run(folder, &["codegen", "--check"]).0, Some(1), "{folder}");
    }
}

#[test]
fn diff_never_looks_at_another_clone() {
    let (other, repository) = (Repository::new(CONFIG), Repository::new(CONFIG));
    repository.write("model/demo.json", &MODEL.replace("\"Name\"", "\"Title\""));
    other.write("model/demo.json", &MODEL.replace("\"Name\"", "\"Title\""));
    other.commit("second");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(repository.path("")).arg("diff");
    command.env("GIT_DIR", other.path(".git")).env("GIT_WORK_TREE", other.path(""));
    let report = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(report.starts_with("MAJOR"), "{report}");

    // A repository without a configuration inside one that has it.
    other.write("inner/.git/HEAD", "ref: refs/heads/main\n");
    let (code, report, said) = other.run("inner", &["diff"]);
    assert_eq!((code, report.as_str()), (Some(2), ""), "{said}");
}

#[test]
fn without_a_configuration_a_command_says_what_to_do() {
    let root = tempfile::tempdir().unwrap();
    for (command, way_out) in
        [("codegen", "`--model FILE`"), ("lint", "`cargo xtask lint MODEL`"), ("diff", "`cargo xtask diff OLD NEW`")]
    {
        let (code, report, said) = run(root.path(), &[command]);
        assert_eq!((code, report.as_str()), (Some(2), ""), "{said}");
        assert!(said.starts_with("error: there is no codegen.toml or model/codegen.toml here"), "{said}");
        assert!(said.contains("`--config FILE`") && said.contains(way_out), "{said}");
    }
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn config_names_a_file_whose_paths_are_its_own() {
    let repository = Repository::new(CONFIG);
    let elsewhere = tempfile::tempdir().unwrap();
    let config = repository.path("model/codegen.toml");
    let config = config.to_str().unwrap();
    let (code, report, said) = run(elsewhere.path(), &["codegen", "--config", config]);
    assert_eq!((code, said.as_str()), (Some(0), ""), "{report}");
    assert!(repository.path("generated/src/lib.rs").exists());
    assert_eq!(run(elsewhere.path(), &["diff", "--config", config]).0, Some(0));
    assert_eq!(run(elsewhere.path(), &["lint", "--config", config]).0, Some(0));
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);

    let (code, _, said) = run(elsewhere.path(), &["codegen", "--config", "absent.toml"]);
    assert_eq!((code, said.contains("absent.toml cannot be read")), (Some(2), true), "{said}");
    assert_eq!(repository.run("", &["codegen", "--config", config, "--model", "model/demo.json"]).0, Some(2));
}

#[test]
fn keys_say_what_flags_say_and_flags_override_them() {
    let keys = "out = \"../crates/demo\"\nformat = \"short\"\nwire = \"none\"\n[diff]\ndeny = \"minor\"\n";
    let repository = Repository::new(&format!("{keys}{CONFIG}"));
    let (code, report, _) = repository.run("deep", &["codegen"]);
    assert_eq!((code, report.lines().count()), (Some(0), 1), "{report}");
    assert!(report.starts_with("../crates/demo: "), "{report}");
    assert!(!repository.path("crates/demo/src/json.rs").exists() && !repository.path("generated").exists());

    let (code, report, _) = repository.run("", &["codegen", "--out", "other", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!((code, &report["folder"]), (Some(0), &"other".into()));

    repository.write(
        "model/demo.json",
        &MODEL.replace("\"members\": {", "\"members\": { \"Note\": { \"target\": \"smithy.api#String\" },"),
    );
    let (code, report, _) = repository.run("", &["diff"]);
    assert_eq!((code, report.contains("minor")), (Some(1), true), "{report}");
    assert_eq!(repository.run("", &["diff", "--deny", "major"]).0, Some(0));
}

#[test]
fn the_benchmarks_need_their_peers_at_hand() {
    let root = tempfile::tempdir().unwrap();
    let (code, report, said) = run(root.path(), &["bench", "--only", "codec"]);
    assert_eq!((code, report.as_str()), (Some(2), ""));
    assert!(said.contains("tests/peers, which is not here or in a folder above"), "{said}");
}

#[test]
fn the_version_and_the_name_are_said() {
    let (code, report, _) = run(Path::new("."), &["--version"]);
    assert_eq!((code, report), (Some(0), format!("xtask {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn commas_may_stand_between_operations() {
    let root = tempfile::tempdir().unwrap();
    let model = MODEL
        .replace("\"operations\": [", "\"operations\": [{ \"target\": \"com.example#DoThat\" }, ")
        .replace("\"shapes\": {", "\"shapes\": { \"com.example#DoThat\": { \"type\": \"operation\" },");
    fs::write(root.path().join("model.json"), model).unwrap();
    for operations in [&["DoThis,DoThat"][..], &["DoThis", "DoThat"]] {
        let arguments =
            [&["codegen", "--model", "model.json", "--out", "out", "--format", "json", "--operation"], operations]
                .concat();
        let (code, report, said) = run(root.path(), &arguments);
        let report: serde_json::Value = serde_json::from_str(&report).unwrap_or_else(|_| panic!("{said}"));
        assert_eq!((code, &report["slice"]["kept_operations"]), (Some(0), &serde_json::json!(["DoThat", "DoThis"])));
    }
}

/// Every text of a folder, by path.
fn texts(folder: &Path) -> std::collections::BTreeMap<PathBuf, String> {
    let mut texts = std::collections::BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(inner) = pending.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => pending.push(path),
                false => drop(
                    texts.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read_to_string(&path).unwrap()),
                ),
            }
        }
    }
    texts
}

#[test]
fn emitted_files_name_the_command_that_was_used() {
    let repository = Repository::new(CONFIG);
    assert_eq!(repository.run("", &["codegen"]).0, Some(0));
    let first = |name: &str| fs::read_to_string(repository.path(name)).unwrap().lines().next().unwrap().to_owned();
    assert!(first("generated/src/lib.rs").ends_with("; do not edit, run `cargo xtask codegen`."));

    let flags = ["codegen", "--model", "model/demo.json", "--operation", "DoThis", "--crate-name", "other"];
    assert_eq!(repository.run("", &[&flags[..], &["--out", "crates/other"]].concat()).0, Some(0));
    let command = "run `cargo xtask codegen --model demo.json --operation DoThis --crate-name other --out DIR`.";
    for name in ["src/lib.rs", "Cargo.toml", ".codegen"] {
        let line = first(&format!("crates/other/{name}"));
        assert!(line.ends_with(command), "{name}: {line}");
    }
    let readme = fs::read_to_string(repository.path("crates/other/README.md")).unwrap();
    assert!(readme.ends_with(&format!("and {command}\n")), "{readme}");
}

#[test]
fn the_same_choices_give_the_same_bytes_wherever_files_lie() {
    let repository = Repository::new(CONFIG);
    let model = repository.path("model/demo.json");
    let emit = |folder: &str, model: &str, out: &str| {
        let (code, _, said) = repository.run(folder, &["codegen", "--model", model, "--out", out]);
        assert_eq!(code, Some(0), "{said}");
    };
    emit("", "model/demo.json", "a");
    emit("deep/below", "../../model/demo.json", "b");
    emit("model", model.to_str().unwrap(), repository.path("c").to_str().unwrap());
    let texts = ["a", "deep/below/b", "c"].map(|out| texts(&repository.path(out)));
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);

    // So do a configuration that is found and one that is named.
    assert_eq!(repository.run("", &["codegen"]).0, Some(0));
    assert_eq!(repository.run("model", &["codegen", "--check", "--config", "codegen.toml"]).0, Some(0));
}

#[cfg(unix)]
#[test]
fn the_name_of_a_model_cannot_leave_its_line() {
    let repository = Repository::new(CONFIG);
    let name = "a-->\n`]fn evil() {}.json";
    repository.write(name, MODEL);
    assert_eq!(repository.run("", &["codegen", "--model", name, "--out", "out"]).0, Some(0));
    for (path, text) in texts(&repository.path("out")) {
        assert!(!text.lines().any(|line| line.starts_with("`]fn evil")), "{}", path.display());
        assert!(!text.contains("a-->"), "{}", path.display());
    }
}

#[test]
fn a_configuration_in_the_place_of_a_model_gets_the_hint() {
    let repository = Repository::new(CONFIG);
    for command in [&["codegen", "--model"][..], &["lint"], &["conformance"], &["diff", "model/demo.json"]] {
        let (code, report, said) = repository.run("", &[command, &["model/codegen.toml"]].concat());
        assert_eq!((code, report.as_str()), (Some(2), ""), "{command:?}");
        assert!(said.contains("error: model/codegen.toml is a configuration, not a model"), "{said}");
        assert!(said.contains("help: name it with `--config`"), "{said}");
    }
}
