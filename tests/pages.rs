//! Paginators and waiters as a program sees them: a crate emitted from a model that has both, built with its feature
//! `client` and run against a server on the local host.

use std::path::{Path, PathBuf};

/// A fresh package with the emitted crate below it.
fn package() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    let source = tests::source(&tests::fixtures("pages").join("model.json"));
    let request = codegen::Request { crate_name: Some("paged".to_owned()), ..codegen::Request::default() };
    for (path, text) in tests::generated(source, &request).files.iter() {
        let path = folder.join("paged").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Unchanged files keep their time of modification, or cargo would build them again.
        if std::fs::read_to_string(&path).ok().as_deref() != Some(text) {
            std::fs::write(path, text).unwrap();
        }
    }
    let manifest = "[package]\nname = \"pages\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
                    paged = { path = \"paged\", features = [\"client\"] }\n\
                    tokio = { version = \"1\", features = [\"net\", \"rt\", \"time\"] }\n";
    std::fs::create_dir_all(folder.join("src")).unwrap();
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(tests::fixtures("pages").join("main.rs"), folder.join("src/main.rs")).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    folder
}

#[test]
fn a_program_pages_through_a_list_and_waits_for_states() {
    let expected = r#"items a,b,c
pages: {"Limit":2} {"Limit":2,"NextToken":"2"} {"Limit":2,"NextToken":"3"}
repeated token after 2
pages: {} {"NextToken":"2"}
1 pages, then Some("Denied")
pages: {} {"NextToken":"2"}
it is ready
polls: {"Name":"it"} {"Name":"it"}
true: the service answered that the state will not be reached
Some("Forbidden"): the state will not be reached: Forbidden: no (DescribeThing)
gone true
not ready after 2 polls
polls: {"Name":"it"} {"Name":"it"}
true: cannot build the request: 1 validation error detected. Value at '/Name' failed to satisfy constraint: Member must not be null
"#;
    assert_eq!(tests::cargo_run(&package()), expected);
}
