//! Hostile models and paths on a terminal: no form of a report holds a character that a terminal acts upon.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use hostile::HOSTILE;
use serde_json::{Value, json};
use smithy::terminal::is_hidden;

/// A model whose texts are hostile: valid, with a warning about each.
fn model(texts: &[&str]) -> Value {
    let values = texts.iter().enumerate().map(|(index, text)| {
        let traits = json!({ "smithy.api#enumValue": format!("{index}{text}"), "smithy.api#documentation": text });
        (format!("V{index}"), json!({ "target": "smithy.api#Unit", "traits": traits }))
    });
    json!({ "smithy": "2.0", "metadata": { texts.concat(): 1 }, "shapes": {
        "a#Service": { "type": "service", "version": texts.concat(), "operations": [{ "target": "a#Act" }],
            "traits": { "aws.protocols#awsJson1_1": {}, "smithy.api#title": texts.concat() } },
        "a#Act": { "type": "operation", "input": { "target": "a#ActInput" },
            "traits": { "smithy.api#deprecated": { "message": texts.concat() } } },
        "a#ActInput": { "type": "structure", "members": { "one": { "target": "a#One" } } },
        "a#One": { "type": "enum", "members": values.collect::<serde_json::Map<_, _>>() },
    } })
}

/// Runs a command and returns both streams.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).current_dir(folder).args(arguments).output().unwrap();
    [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
}

#[test]
fn nothing_hidden_of_a_model_or_path_reaches_the_terminal() {
    let root = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(root.path().join(name), text).unwrap();
    // A path takes neither `/` nor NUL.
    let (old, new, broken) = ("old\u{1b}[31m\u{202e}.json", "new\u{9b}\n\u{200b}.json", "broken\r\u{2066}.json");
    write(old, &model(&[]).to_string());
    write(new, &model(HOSTILE).to_string());
    for (index, text) in HOSTILE.iter().enumerate() {
        let shape = json!({ "type": text, "traits": { format!("a#{text}"): text } });
        write(
            &format!("{index}{broken}"),
            &json!({ "smithy": "2.0", "shapes": { format!("a#{text}"): shape } }).to_string(),
        );
        write(&format!("{index}raw{broken}"), &format!("{{\"{text}\": {text}"));
    }
    let lint = |index: usize| vec!["lint".to_owned(), format!("{index}{broken}"), format!("{index}raw{broken}")];
    let mut commands: Vec<Vec<String>> = (0..HOSTILE.len()).map(lint).collect();
    for command in [
        &["lint", new][..],
        &["lint", "missing\u{1b}]0;x\u{7}.json"],
        &["diff", old, new],
        &["codegen", "--model", new, "--out", "out\u{1b}[31m\u{202e}"],
        &["codegen", "--model", old, "--out", "out\u{1b}[31m\u{202e}", "--check"],
        &["codegen", "--model", new, "--out", "x", "--operation", "\u{1b}[31m"],
        &["corpus", "."],
    ] {
        commands.push(command.iter().map(|word| (*word).to_owned()).collect());
    }
    for command in commands {
        let formats: &[&str] =
            if command[0] == "diff" { &["human", "short", "json", "markdown"] } else { &["human", "short", "json"] };
        for format in formats {
            let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--format", format]).collect();
            let said = said(root.path(), &arguments);
            let hidden: Vec<char> = said.chars().filter(|c| is_hidden(*c) && *c != '\n' && *c != '\t').collect();
            assert!(hidden.is_empty() && !said.is_empty(), "{arguments:?}: {hidden:?} in {said}");
            for line in said.lines().filter(|_| *format == "json") {
                assert!(serde_json::from_str::<Value>(line).is_ok(), "{arguments:?}: {line}");
            }
        }
    }
}
