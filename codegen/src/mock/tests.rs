use super::program::{COPIED, DEPENDENCIES};

/// Names that a file of the crate `mock` declares as modules.
fn declared(text: &str) -> Vec<&str> {
    let modules =
        text.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    modules.filter(|name| *name != "tests").collect()
}

#[test]
fn every_file_of_the_program_is_copied() {
    let lib = include_str!("../../mock/src/lib.rs");
    let mut expected = declared(lib);
    expected.push("lib");
    expected.sort_unstable();
    assert_eq!(COPIED.map(|(name, _)| name).as_slice(), expected);
    for (name, text) in COPIED {
        assert!(name == "lib" || declared(text).is_empty(), "{name} declares a module that is not copied");
    }
}

#[test]
fn the_program_has_the_dependencies_of_its_crate() {
    let manifest = include_str!("../../mock/Cargo.toml");
    let (_, after) = manifest.split_once("[dependencies]\n").unwrap();
    let own = after.lines().take_while(|line| !line.is_empty());
    let own: Vec<&str> = own.filter_map(|line| line.split(['.', ' ']).next()).collect();
    assert_eq!(DEPENDENCIES.map(|(name, _)| name).as_slice(), own);
    let (_, tokio) = DEPENDENCIES.iter().find(|(name, _)| *name == "tokio").unwrap();
    let features = tokio.iter().map(|feature| format!("\"{feature}\"")).collect::<Vec<_>>().join(", ");
    assert!(manifest.contains(&format!("tokio = {{ workspace = true, features = [{features}] }}")), "{manifest}");
}

#[test]
fn a_script_is_one_that_the_program_reads() {
    use crate::mock::{MockRequest, mock};
    use smithy::diagnostic::Diagnostics;
    use smithy::source::{Source, Sources};

    let source = |name: &str, text: &str| Source { name: name.to_owned(), text: text.to_owned() };
    let sources = Sources(vec![source("model.json", include_str!("../../../tests/mock/model.json"))]);
    let answers = Some(source("right.json", include_str!("../../../tests/mock/right.json")));
    let mut diagnostics = Diagnostics::default();
    let mock = mock(&sources, &MockRequest { answers, ..MockRequest::default() }, &mut diagnostics).unwrap();
    ::mock::Script::parse(&mock.script).unwrap();
}
