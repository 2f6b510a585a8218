//! Each promise of the writer, on real folders: what is written, what is left alone, what is refused.

use std::collections::BTreeMap;
use std::fs::{self, FileTimes};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use codegen::command_line::CommandLine;
use codegen::files::{self, Change, Files, LISTING, compare};
use tempfile::TempDir;

use super::{outermost, write};
use crate::survey::Survey;

fn marker(origin: &str) -> String {
    files::marker(origin, &CommandLine::default().brief())
}

/// An emission: `model.json` as it is, any other file below a marker line.
fn emission(files: &[(&str, &str)]) -> Files {
    let mut emission = Files::default();
    for (path, text) in files {
        let marked =
            if path.ends_with(".json") { (*text).to_owned() } else { format!("// {}\n{text}\n", marker("a model")) };
        emission.insert(path, marked).unwrap();
    }
    emission.with_listing(&CommandLine::default())
}

fn run(out: &Path, files: &Files) -> Result<BTreeMap<String, Change>, String> {
    let lines = |problems: Vec<crate::problem::Problem>| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let survey = Survey::of(out, files).map_err(lines)?;
    write(&survey, files).map_err(|problem| problem.to_string())
}

/// Every file below the folder with its text, links as `-> target`.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut tree = BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(inner) = pending.pop() {
        for entry in fs::read_dir(&inner).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            match fs::read_link(&path) {
                Ok(target) => drop(tree.insert(name, format!("-> {}", target.display()))),
                Err(_) if path.is_dir() => pending.push(path),
                Err(_) => drop(tree.insert(name, fs::read_to_string(&path).unwrap())),
            }
        }
    }
    tree
}

fn texts(files: &Files) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// A folder for the output, absent, with nothing beside it.
fn place() -> (TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("out");
    (root, out)
}

/// Puts a file of somebody else into the folder.
fn put(out: &Path, path: &str, text: &str) -> PathBuf {
    let place = out.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(&place, text).unwrap();
    place
}

#[test]
fn the_first_run_fills_an_absent_or_empty_folder_and_leaves_nothing_beside_it() {
    let files = emission(&[("src/lib.rs", "a"), ("src/types/mod.rs", "b"), ("model.json", "{}")]);
    for exists in [false, true] {
        let (root, out) = place();
        if exists {
            fs::create_dir(&out).unwrap();
        }
        assert_eq!(run(&out, &files).unwrap().len(), 4, "three files and their listing");
        assert_eq!(tree(&out), texts(&files));
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }
}

#[test]
fn the_first_run_refuses_a_folder_with_files_of_others() {
    let (_root, out) = place();
    put(&out, "notes.txt", "mine");
    let error = run(&out, &emission(&[("src/lib.rs", "a")])).unwrap_err();
    assert!(error.contains("holds files, none of them generated"), "{error}");
    assert_eq!(tree(&out), [("notes.txt".to_owned(), "mine".to_owned())].into());
}

#[test]
fn a_file_in_the_folders_place_is_refused() {
    let (root, out) = place();
    fs::write(&out, "mine").unwrap();
    let error = run(&out, &emission(&[("src/lib.rs", "a")])).unwrap_err();
    assert!(error.contains("is a file; the output needs a folder"), "{error}");
    assert_eq!(tree(root.path()), [("out".to_owned(), "mine".to_owned())].into());
}

#[test]
fn a_second_run_touches_nothing() {
    let (_root, out) = place();
    let files = emission(&[("src/lib.rs", "a"), ("model.json", "{}")]);
    run(&out, &files).unwrap();
    let before = age(&out, &files);
    assert!(run(&out, &files).unwrap().is_empty());
    assert_eq!(times(&out, &files), before);
}

#[test]
fn a_run_touches_only_what_changed() {
    let (_root, out) = place();
    let old = emission(&[("src/a.rs", "a"), ("src/b.rs", "b"), ("model.json", "{}")]);
    run(&out, &old).unwrap();
    let before = age(&out, &old);
    let new = emission(&[("src/a.rs", "a"), ("src/b.rs", "new"), ("model.json", "{}")]);
    assert_eq!(run(&out, &new).unwrap(), [("src/b.rs".to_owned(), Change::Stale)].into());
    let changed = times(&out, &new).into_iter().filter(|(path, time)| before.get(path) != Some(time));
    assert_eq!(changed.map(|(path, _)| path).collect::<Vec<_>>(), ["src/b.rs"]);
}

/// Sets the files' times to an hour ago and returns them.
fn age(out: &Path, files: &Files) -> BTreeMap<String, SystemTime> {
    let then = SystemTime::now() - Duration::from_secs(3600);
    for (path, _) in files.iter() {
        let file = fs::File::options().write(true).open(out.join(path)).unwrap();
        file.set_times(FileTimes::new().set_modified(then)).unwrap();
    }
    times(out, files)
}

fn times(out: &Path, files: &Files) -> BTreeMap<String, SystemTime> {
    let time = |path: &str| fs::metadata(out.join(path)).unwrap().modified().unwrap();
    files.iter().map(|(path, _)| (path.to_owned(), time(path))).collect()
}

#[test]
fn orphans_and_the_folders_that_they_leave_empty_are_removed() {
    let (_root, out) = place();
    run(&out, &emission(&[("src/lib.rs", "a"), ("src/old/deep/mod.rs", "b"), ("old.json", "{}")])).unwrap();
    put(&out, "src/kept/mine.txt", "mine");
    let files = emission(&[("src/lib.rs", "a")]);
    let changes = run(&out, &files).unwrap();
    let removed = ["old.json", "src/old/deep/mod.rs"].map(|path| (path.to_owned(), Change::Orphan));
    assert_eq!(changes, removed.into_iter().chain([(LISTING.to_owned(), Change::Stale)]).collect());
    let mut expected = texts(&files);
    expected.insert("src/kept/mine.txt".into(), "mine".into());
    assert_eq!(tree(&out), expected);
    assert!(!out.join("src/old").exists());
}

#[test]
fn files_of_others_stay() {
    let (_root, out) = place();
    run(&out, &emission(&[("src/lib.rs", "a"), ("src/gone.rs", "b")])).unwrap();
    let copy = format!("// {}\nb\n", marker("a model"));
    let lock = "# This file is automatically @generated by Cargo.\n# It is not intended for manual editing.\n";
    let others =
        [("Cargo.lock", lock), ("target/package/c-0.1.0/src/gone.rs", &copy), (".git/config", &copy), ("a.md", "")];
    for (path, text) in others {
        put(&out, path, text);
    }
    let files = emission(&[("src/lib.rs", "new")]);
    run(&out, &files).unwrap();
    let expected = others.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().chain(texts(&files));
    assert_eq!(tree(&out), expected.collect());
}

#[test]
fn everything_in_the_way_is_reported_at_once_and_nothing_is_written() {
    let (root, out) = place();
    run(&out, &emission(&[("src/lib.rs", "a")])).unwrap();
    put(&out, "docs", "a file where a folder goes");
    put(&out, "src/types.rs", "not generated");
    put(&out, "src/json.rs/inner.txt", "a folder where a file goes");
    put(&out, "model.json", "not listed");
    let before = tree(&out);
    let files = emission(&[
        ("docs/index.md", "d"),
        ("model.json", "{}"),
        ("src/json.rs", "j"),
        ("src/lib.rs", "new"),
        ("src/types.rs", "t"),
    ]);
    let error = run(&out, &files).unwrap_err();
    let blamed: Vec<&str> = error.lines().filter(|line| !line.contains("help:")).collect();
    assert_eq!(blamed.len(), 4, "{error}");
    for (line, part) in blamed.iter().zip([
        "out/docs is not a folder, and `docs/index.md` goes below it; nothing was written",
        "out/model.json is not a generated file",
        "out/src/json.rs is not a plain file",
        "out/src/types.rs is not a generated file",
    ]) {
        assert!(line.contains(part), "{line}");
    }
    assert_eq!(tree(&out), before);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
}

#[test]
fn a_file_of_others_that_holds_the_wanted_bytes_is_not_in_the_way() {
    let (_root, out) = place();
    run(&out, &emission(&[("src/lib.rs", "a")])).unwrap();
    put(&out, "model.json", "{}");
    let files = emission(&[("src/lib.rs", "a"), ("model.json", "{}")]);
    assert_eq!(run(&out, &files).unwrap(), [(LISTING.to_owned(), Change::Stale)].into());
}

#[test]
fn a_folder_that_is_not_there_yet_moves_as_one() {
    let (_root, out) = place();
    put(&out, "src/types/old.rs", "");
    let paths =
        ["docs/a/x.md", "docs/b.md", "lib.rs", "src/json/a.rs", "src/json/b.rs", "src/lib.rs", "src/types/new.rs"];
    let parts = ["docs", "lib.rs", "src/json", "src/lib.rs", "src/types/new.rs"];
    assert_eq!(outermost(&out, paths.into_iter()), parts.into());
}

#[test]
fn a_failure_before_the_first_move_leaves_the_old_crate_whole() {
    let (root, out) = place();
    let old = emission(&[("src/lib.rs", "a"), ("src/gone.rs", "b")]);
    run(&out, &old).unwrap();
    put(root.path(), ".out.staging", "a file where the staging folder goes");
    let error = run(&out, &emission(&[("src/lib.rs", "new")])).unwrap_err();
    assert!(error.contains(".out.staging is in the way"), "{error}");
    assert_eq!(tree(&out), texts(&old));
}

#[test]
fn an_interrupted_run_is_seen_and_fixed_whatever_had_moved() {
    let old = emission(&[("src/a.rs", "a"), ("old.json", "{}"), ("both.json", "1"), ("turned.rs", "t")]);
    let mut new = Files::default();
    new.insert("src/a.rs", format!("// {}\nnew\n", marker("a model"))).unwrap();
    new.insert("both.json", "2").unwrap();
    new.insert("new.json", "{}").unwrap();
    // It had the marker and is listed now.
    new.insert("turned.rs", "without a marker\n").unwrap();
    let new = new.with_listing(&CommandLine::default());

    // A run that fails at each path in turn: a folder made after the survey lies where the file is to go.
    for broken in ["src/a.rs", "both.json", "new.json", "turned.rs"] {
        let (root, out) = place();
        run(&out, &old).unwrap();
        let survey = Survey::of(&out, &new).unwrap();
        let obstacle = out.join(broken);
        let saved = fs::read(&obstacle).ok();
        let _ = fs::remove_file(&obstacle);
        fs::create_dir(&obstacle).unwrap();
        let error = write(&survey, &new).unwrap_err().to_string();
        assert!(error.contains("cannot be replaced"), "{error}");
        assert!(out.join("old.json").exists(), "orphans go last");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);

        fs::remove_dir(&obstacle).unwrap();
        if let Some(bytes) = saved {
            fs::write(&obstacle, bytes).unwrap();
        }
        let survey = Survey::of(&out, &new).unwrap();
        assert!(!compare(&new, &survey.present).is_empty());
        write(&survey, &new).unwrap();
        assert_eq!(tree(&out), texts(&new), "{broken}");
    }
}

mod others;

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn no_link_below_the_folder_is_followed() {
        let (root, out) = place();
        run(&out, &emission(&[("src/lib.rs", "a")])).unwrap();
        let elsewhere = put(root.path(), "elsewhere/old.rs", &marker("a model"));
        symlink(elsewhere.parent().unwrap(), out.join("linked")).unwrap();
        assert!(run(&out, &emission(&[("src/lib.rs", "a")])).unwrap().is_empty());
        assert!(elsewhere.exists());

        let below = run(&out, &emission(&[("src/lib.rs", "a"), ("linked/new.rs", "n")])).unwrap_err();
        assert!(below.contains("linked is not a folder"), "{below}");
        symlink(&elsewhere, out.join("new.rs")).unwrap();
        let itself = run(&out, &emission(&[("src/lib.rs", "a"), ("new.rs", "n")])).unwrap_err();
        assert!(itself.contains("new.rs is not a plain file"), "{itself}");
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), marker("a model"));
    }

    #[test]
    fn the_folder_itself_may_be_a_link() {
        let (root, out) = place();
        fs::create_dir(root.path().join("real")).unwrap();
        symlink(root.path().join("real"), &out).unwrap();
        let files = emission(&[("src/lib.rs", "a")]);
        run(&out, &files).unwrap();
        assert_eq!(tree(&root.path().join("real")), texts(&files));
        assert!(fs::symlink_metadata(&out).unwrap().is_symlink());
    }
}
