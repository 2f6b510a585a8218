//! Files of others, in every place where they could be taken for ours: none is removed, none is overwritten.

use super::*;
use crate::survey::Claim;

/// Every marked crate has one.
const MANIFEST: &str = "Cargo.toml";

fn marked(text: &str) -> String {
    format!("# {}\n{text}\n", marker("a model"))
}

/// Writes a listing of ours that names these lines.
fn list(out: &Path, lines: &[&str]) {
    let listing = Files::default().with_listing(&CommandLine::default());
    put(out, LISTING, &format!("{}{}\n", listing.get(LISTING).unwrap(), lines.join("\n")));
}

#[test]
fn a_copy_of_an_emitted_file_does_not_make_a_folder_ours() {
    let (_root, out) = place();
    put(&out, "notes.txt", "mine");
    put(&out, "backup/lib.rs", &marked("a"));
    let before = tree(&out);
    let error = run(&out, &emission(&[("src/lib.rs", "a")])).unwrap_err();
    assert!(error.contains("holds files, none of them generated"), "{error}");
    assert_eq!(tree(&out), before);
}

#[test]
fn copies_of_emitted_files_and_crates_inside_ours_stay() {
    let (_root, out) = place();
    let old = emission(&[(MANIFEST, "m"), ("src/lib.rs", "a"), ("src/gone.rs", "b")]);
    run(&out, &old).unwrap();
    put(&out, "backup/lib.rs", &marked("a"));
    put(&out, "src/copy.rs", &marked("a"));
    for (path, text) in old.iter() {
        put(&out, &format!("vendored/{path}"), text);
        put(&out, &format!("src/vendored/{path}"), text);
    }
    let mut expected = tree(&out);
    let new = emission(&[(MANIFEST, "m"), ("src/lib.rs", "new")]);
    run(&out, &new).unwrap();
    expected.remove("src/gone.rs");
    expected.extend(texts(&new));
    assert_eq!(tree(&out), expected);
}

#[test]
fn a_copy_of_an_emitted_file_on_a_path_to_be_written_is_refused() {
    let (_root, out) = place();
    run(&out, &emission(&[(MANIFEST, "m")])).unwrap();
    put(&out, "src/lib.rs", &marked("edited"));
    let before = tree(&out);
    let error = run(&out, &emission(&[(MANIFEST, "m"), ("src/lib.rs", "a")])).unwrap_err();
    assert!(error.contains("src/lib.rs is a copy of a generated file, not listed in `.codegen`"), "{error}");
    assert_eq!(tree(&out), before);
}

#[test]
fn a_listing_leads_nowhere_outside_the_folder() {
    let (root, out) = place();
    let outside = put(root.path(), "x.json", "mine");
    list(&out, &["../x.json", outside.to_str().unwrap(), "src/../../x.json", "./../x.json", "..", "/", "gone.json"]);
    put(&out, "gone.json", "ours");
    let files = emission(&[("src/lib.rs", "a")]);
    run(&out, &files).unwrap();
    assert_eq!(tree(&out), texts(&files));
    assert_eq!(fs::read_to_string(outside).unwrap(), "mine");
}

#[test]
fn a_listing_does_not_reach_what_git_and_cargo_keep() {
    let (_root, out) = place();
    let kept = [".git/a.json", ".GIT/a.json", "target/a.json", "target/x/b.rs", "Cargo.lock"];
    list(&out, &kept);
    for path in kept {
        put(&out, path, &marked("x"));
    }
    let files = emission(&[("src/lib.rs", "a")]);
    run(&out, &files).unwrap();
    assert!(kept.iter().all(|path| out.join(path).exists()), "{:?}", tree(&out).keys());
}

#[test]
fn a_file_named_as_the_listing_is_none_without_the_marker() {
    let (_root, out) = place();
    put(&out, LISTING, "notes.json\n");
    put(&out, "notes.json", "mine");
    let before = tree(&out);
    assert!(run(&out, &emission(&[("src/lib.rs", "a")])).is_err());
    assert_eq!(tree(&out), before);
}

#[test]
fn what_git_and_cargo_keep_does_not_fill_a_folder() {
    let (_root, out) = place();
    for path in [".git/HEAD", "target/debug/x", "Cargo.lock"] {
        put(&out, path, "x");
    }
    let files = emission(&[(MANIFEST, "m")]);
    run(&out, &files).unwrap();
    assert_eq!(tree(&out).len(), 3 + files.len());
}

#[test]
fn a_listed_file_that_somebody_replaced_is_named_and_stays() {
    let (_root, out) = place();
    run(&out, &emission(&[(MANIFEST, "m"), ("docs/a.md", "a"), ("docs/b.md", "b")])).unwrap();
    put(&out, "docs/a.md", "mine");
    let files = emission(&[(MANIFEST, "m")]);
    assert_eq!(Survey::of(&out, &files).unwrap().replaced, ["docs/a.md"]);
    run(&out, &files).unwrap();
    let mut expected = texts(&files);
    expected.insert("docs/a.md".into(), "mine".into());
    assert_eq!(tree(&out), expected);
    assert!(Survey::of(&out, &files).unwrap().replaced.is_empty(), "it is listed no more");
}

#[test]
fn a_file_that_somebody_replaced_is_not_overwritten_and_an_emptied_one_is_fixed() {
    let (_root, out) = place();
    let files = emission(&[(MANIFEST, "m"), ("src/lib.rs", "a")]);
    run(&out, &files).unwrap();
    put(&out, "src/lib.rs", "mine");
    let error = run(&out, &files).unwrap_err();
    assert!(error.contains("src/lib.rs has lost the marker of a generated file"), "{error}");
    assert!(error.contains("put its line back at the top: "), "{error}");
    assert_eq!(fs::read_to_string(out.join("src/lib.rs")).unwrap(), "mine");
    put(&out, "src/lib.rs", "");
    run(&out, &files).unwrap();
    assert_eq!(tree(&out), texts(&files));
}

#[test]
fn a_listed_path_where_a_folder_lies_is_left_alone() {
    let (_root, out) = place();
    list(&out, &["old.json"]);
    put(&out, "old.json/mine.txt", "mine");
    run(&out, &emission(&[("src/lib.rs", "a")])).unwrap();
    assert_eq!(fs::read_to_string(out.join("old.json/mine.txt")).unwrap(), "mine");
}

/// A crate of an earlier generator: with no listing, or with one of the files that cannot carry the marker.
fn former(out: &Path, listing: Option<&str>) {
    let files =
        emission(&[(MANIFEST, "m"), ("src/lib.rs", "a"), ("src/gone.rs", "b"), ("model.json", "{\n  \"smithy\": 1}")]);
    for (path, text) in files.iter().filter(|(path, _)| *path != LISTING) {
        put(out, path, text);
    }
    if let Some(listing) = listing {
        list(out, &[listing]);
    }
}

#[test]
fn a_crate_from_before_the_listing_is_taken_over_and_nothing_of_it_is_removed() {
    for listing in [None, Some("model.json")] {
        let (_root, out) = place();
        former(&out, listing);
        put(&out, "notes.txt", "mine");
        let files = emission(&[(MANIFEST, "n"), ("src/lib.rs", "new"), ("model.json", "{\n  \"smithy\": 2}")]);
        assert_eq!(Survey::of(&out, &files).unwrap().claim, Claim::TakenOver);
        run(&out, &files).unwrap();
        let mut expected = texts(&files);
        expected.insert("notes.txt".into(), "mine".into());
        expected.insert("src/gone.rs".into(), format!("// {}\nb\n", marker("a model")));
        assert_eq!(tree(&out), expected);
        let survey = Survey::of(&out, &files).unwrap();
        assert_eq!(survey.claim, Claim::Listed);
        assert!(compare(&files, &survey.present).is_empty());
    }
}

#[test]
fn a_take_over_overwrites_no_file_of_others() {
    let (_root, out) = place();
    former(&out, None);
    put(&out, "src/new.rs", "mine");
    put(&out, "model.json", "[\"mine\"]");
    let before = tree(&out);
    let files = emission(&[(MANIFEST, "n"), ("src/new.rs", "new"), ("model.json", "{\n  \"smithy\": 2}")]);
    let error = run(&out, &files).unwrap_err();
    assert!(error.contains("src/new.rs is not a generated file"), "{error}");
    assert!(error.contains("model.json is not a generated file"), "{error}");
    assert_eq!(tree(&out), before);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::*;

    /// A path of more than 4096 bytes, longer than any call of the system takes: whoever walks the folder fails.
    fn unwalkable(folder: &Path) {
        let half: PathBuf = std::iter::repeat_n("d".repeat(200), 12).collect();
        fs::create_dir_all(folder.join(&half)).unwrap();
        fs::create_dir_all(folder.join("other").join(&half)).unwrap();
        fs::rename(folder.join("other"), folder.join(&half).join("other")).unwrap();
    }

    #[test]
    fn nothing_outside_the_listing_is_walked() {
        let (_root, out) = place();
        let files = emission(&[(MANIFEST, "m"), ("src/lib.rs", "a")]);
        run(&out, &files).unwrap();
        unwalkable(&out);
        unwalkable(&out.join("src"));
        assert!(run(&out, &files).unwrap().is_empty());

        let (_root, foreign) = place();
        unwalkable(&foreign);
        let error = run(&foreign, &files).unwrap_err();
        assert!(error.contains("holds files, none of them generated"), "{error}");
    }

    #[test]
    fn a_listed_path_is_not_followed_through_a_link() {
        let (root, out) = place();
        let elsewhere = put(root.path(), "elsewhere/old.json", "mine");
        list(&out, &["linked/old.json", "old.json"]);
        symlink(root.path().join("elsewhere"), out.join("linked")).unwrap();
        symlink(&elsewhere, out.join("old.json")).unwrap();
        run(&out, &emission(&[("src/lib.rs", "a")])).unwrap();
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "mine");
        assert!(fs::symlink_metadata(out.join("old.json")).unwrap().is_symlink());
        assert!(fs::symlink_metadata(out.join("linked")).unwrap().is_symlink());
    }

    #[test]
    fn a_link_is_no_listing_and_no_manifest() {
        let (root, out) = place();
        put(&out, "notes.json", "mine");
        for name in [LISTING, MANIFEST] {
            let elsewhere = put(root.path(), name, &marked("notes.json"));
            symlink(elsewhere, out.join(name)).unwrap();
        }
        let before = tree(&out);
        assert!(run(&out, &emission(&[("src/lib.rs", "a")])).is_err());
        assert_eq!(tree(&out), before);
    }
}
