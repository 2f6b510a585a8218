//! The emitted crate as somebody else's dependency: a package outside the workspace that names it by path and nothing
//! besides, built and run by cargo.

use std::path::{Path, PathBuf};

/// A fresh package below `target/`, with a workspace of its own.
fn package(dependency: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("consumer");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         servicecatalog = {{ path = {:?} }}\n",
        dependency.display()
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(tests::fixtures("consumer").join("main.rs"), folder.join("src/main.rs")).unwrap();
    folder
}

#[test]
fn a_crate_outside_the_workspace_builds_encodes_decodes_and_validates() {
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated").canonicalize().unwrap();
    let folder = package(&generated);
    let stdout = tests::cargo_run(&folder);
    let expected = "request  {\"PlanId\":\"plan-1\",\"IdempotencyToken\":\"token-1\"}\n\
                    refused  1 validation error detected. Value with length 101 at '/PlanId' failed to satisfy constraint: \
                    Member must have length between 1 and 100, inclusive\n\
                    response rec-1 is SUCCEEDED\n";
    assert_eq!(stdout, expected);
    let lock = std::fs::read_to_string(folder.join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("[[package]]").count(), 2, "the crate brings dependencies:\n{lock}");
}
