//! Keys of `codegen.toml`: their values, and the diagnostics of wrong ones.

use super::*;
use smithy::source::Source;

fn run(text: &str) -> Result<Config, Vec<String>> {
    let sources = Sources(vec![Source { name: "codegen.toml".into(), text: text.into() }]);
    let mut diagnostics = Diagnostics::default();
    parse(&sources, &mut diagnostics).ok_or_else(|| {
        let place = |d: &Diagnostic| d.span.and_then(|span| sources.position(span)).unwrap_or_default();
        let line = |d: &Diagnostic| {
            let ((line, column), hint) = (place(d), d.hint.as_deref().unwrap_or("-"));
            format!("{line}:{column} {} | {hint}", d.message)
        };
        diagnostics.0.iter().map(line).collect()
    })
}

#[test]
fn reads_every_key() {
    let config = run(concat!(
        "wire = \"none\"\nout = \"../o\"\nformat = \"short\"\n[diff]\ndeny = \"minor\"\n[crate]\nname = \"c\"\nversion = \"1.2.3\"\n",
        "[service]\nmodels = [\"a.json\", \"b.json\"]\nservice = \"n#S\"\noperations = [\"O\"]\n",
        "[shape.\"n#A\"]\npattern = \"search\"\n[shape.\"n#B$m\"]\npattern = \"skip\"\n",
    ));
    let expected = Config {
        crate_name: Some("c".into()),
        crate_version: Some("1.2.3".into()),
        models: vec!["a.json".into(), "b.json".into()],
        service: Some("n#S".into()),
        operations: vec!["O".into()],
        patterns: [("n#A".into(), PatternMode::Search), ("n#B$m".into(), PatternMode::Skip)].into(),
        wire: Wire::None,
        out: Some("../o".into()),
        format: Some("short"),
        deny: Some(SemverImpact::Minor),
    };
    assert_eq!(config, Ok(expected));
}

#[test]
fn only_the_models_are_needed() {
    let config = run("[service]\nmodels = [\"a.json\"]");
    assert_eq!(config, Ok(Config { models: vec!["a.json".into()], ..Config::default() }));
}

#[test]
fn unknown_keys_are_all_reported_with_a_way_out() {
    let text =
        "[crate]\nnmae = \"c\"\n[service]\nmodels = [\"a\"]\nwire = \"none\"\n[shape.\"n#A\"]\nzebra = 1\n[servce]\n";
    assert_eq!(
        run(text).unwrap_err(),
        [
            "8:2 `servce` is not a key of the top of codegen.toml | did you mean `service`?",
            "2:1 `nmae` is not a key of `[crate]` | did you mean `name`?",
            "7:1 `zebra` is not a key of a `[shape]` table | the keys of a `[shape]` table are `pattern`",
            "5:1 `wire` is not a key of `[service]` | `wire` stands at the top of the file, before the first table",
        ]
    );
}

#[test]
fn values_of_the_wrong_kind_are_reported() {
    let text = "wire = \"all\"\nshape = 1\n[crate]\nname = 7\nversion = \"\"\n[service]\nmodels = [\"a\", 2]\noperations = \"O\"\n";
    assert_eq!(
        run(text).unwrap_err(),
        [
            "1:8 `wire` takes `none` | -",
            "4:8 `name` takes a string that is not empty | -",
            "5:11 `version` takes a string that is not empty | -",
            "2:9 `shape` takes a table | -",
            "8:14 `operations` takes a list of strings | strings between brackets: `operations = [\"…\", \"…\"]`",
            "7:16 `models` takes a string that is not empty | -",
        ]
    );
}

#[test]
fn a_shape_table_needs_a_shape_id_and_a_known_mode() {
    let text = "[service]\nmodels = [\"a\"]\n[shape.Name]\npattern = \"skip\"\n[shape.\"n#A\"]\npattern = \"prefix\"\n";
    assert_eq!(
        run(text).unwrap_err(),
        [
            "3:8 `Name` is not the id of a shape or member | write it in quotes, with its namespace: [shape.\"com.example#Name\"]",
            "6:11 `pattern` takes `whole`, `search`, `skip` | -",
        ]
    );
}

#[test]
fn no_models_is_an_error_wherever_it_is_missing() {
    for (text, place) in [("", "1:1"), ("[service]\nservice = \"n#S\"", "1:1"), ("[service]\nmodels = []", "2:10")] {
        let errors = run(text).unwrap_err();
        assert_eq!(errors.len(), 1, "{text}");
        assert!(errors[0].starts_with(&format!("{place} codegen.toml names no model")), "{errors:?}");
    }
}

#[test]
fn broken_toml_is_reported_with_its_place() {
    let errors = run("[service]\nmodels = [\"a\"\noperations = 1\n").unwrap_err();
    assert!(errors[0].starts_with("3:") || errors[0].starts_with("2:"), "{errors:?}");
}

#[test]
fn settings_of_a_run_are_checked_as_the_flags_are() {
    let text =
        "out = \"\"\nformat = \"markdown\"\n[service]\nmodels = [\"a\"]\nout = \"o\"\n[diff]\ndeny = \"patch\"\n";
    assert_eq!(
        run(text).unwrap_err(),
        [
            "1:7 `out` takes a string that is not empty | -",
            "2:10 `format` takes `human`, `short`, `json` | -",
            "7:8 `deny` takes `major`, `minor` | -",
            "5:1 `out` is not a key of `[service]` | `out` stands at the top of the file, before the first table",
        ]
    );
}
