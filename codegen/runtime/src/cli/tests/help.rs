//! Tests of the help, the completions and the manual. The files beside hold whole pages.

mod markdown;

use crate::cli::completion;
use crate::cli::definition::SHELLS;
use crate::cli::fault::Kind as FaultKind;
use crate::cli::help;
use crate::cli::man;
use crate::cli::schema::{Command, Kind, Limits, Member, Service, Shape};
use crate::cli::tests::TYPED;

const fn shape(name: &'static str, kind: Kind) -> Shape {
    Shape { name, kind, limits: Limits::NONE, sensitive: false }
}

const fn member(
    name: &'static str,
    option: &'static str,
    shape: &'static Shape,
    documentation: &'static str,
) -> Member {
    Member { name, option, shape, required: false, token: false, documentation }
}

static ID: Shape = Shape {
    name: "Id",
    kind: Kind::String,
    limits: Limits { min_length: Some(1), max_length: Some(100), pattern: Some("^[a-zA-Z0-9_\\-]*$"), ..Limits::NONE },
    sensitive: false,
};
static TOKEN: Shape = Shape {
    name: "Token",
    kind: Kind::String,
    limits: Limits { max_length: Some(64), ..Limits::NONE },
    sensitive: false,
};
static COUNT: Shape = Shape {
    name: "Count",
    kind: Kind::Integer,
    limits: Limits { min: Some("0"), max: Some("20"), ..Limits::NONE },
    sensitive: false,
};
static TEXT: Shape = shape("Text", Kind::String);
static STATUS: Shape = shape("Status", Kind::Enum(&["CREATED", "IN_PROGRESS", "FAILED"]));
static TEXTS: Shape = Shape {
    name: "Texts",
    kind: Kind::List(&TEXT),
    limits: Limits { min_length: Some(1), max_length: Some(25), ..Limits::NONE },
    sensitive: false,
};
static TIME: Shape = shape("Time", Kind::Timestamp(crate::cli::schema::TimestampFormat::EpochSeconds));
static FLAG: Shape = shape("Flag", Kind::Boolean);
static ANY: Shape = shape("Any", Kind::Document);
static PARAMETERS: Shape = shape("Parameters", Kind::Map { key: &TEXT, value: &TEXTS });
static TAG: Shape = shape("Tag", Kind::Structure(TAG_MEMBERS));
static TAG_MEMBERS: &[Member] = &[
    Member { required: true, ..member("Key", "key", &TEXT, "One part of a key-value pair.") },
    member("Values", "values", &TEXTS, ""),
    member("Status", "status", &STATUS, "Its status."),
];
static TAGS: Shape = shape("Tags", Kind::List(&TAG));
static CHOICE: Shape = shape("Choice", Kind::Union(CHOICE_MEMBERS));
static CHOICE_MEMBERS: &[Member] =
    &[member("Left", "left", &TEXT, "To the left."), member("Tag", "tag", &TAG, "A tag.")];
static TREE: Shape = shape("Tree", Kind::Structure(TREE_MEMBERS));
static TREE_MEMBERS: &[Member] =
    &[member("Name", "name", &TEXT, "A name."), member("Next", "next", &TREE, "Another one.")];

static SERVICE: Service = Service {
    name: "stand-in",
    title: "Stand In",
    documentation: "Stands in for a **service**. See [the guide](https://example.com/guide).\n\n- `one`\n- two",
    commands: &[
        Command {
            name: "act-on-things",
            operation: "ActOnThings",
            documentation: "Acts on things that have a name which is long enough for a line to end somewhere in this sentence. More.",
            deprecated: false,
            input: &Shape { name: "Input", kind: Kind::Structure(INPUT), limits: Limits::NONE, sensitive: false },
            output: &Shape { name: "Output", kind: Kind::Structure(OUTPUT), limits: Limits::NONE, sensitive: false },
            pages: None,
            typed: TYPED,
        },
        Command {
            name: "rest",
            operation: "Rest",
            documentation: "",
            deprecated: true,
            input: &Shape { name: "Nothing", kind: Kind::Structure(&[]), limits: Limits::NONE, sensitive: false },
            output: &Shape { name: "Nothing", kind: Kind::Structure(&[]), limits: Limits::NONE, sensitive: false },
            pages: None,
            typed: TYPED,
        },
    ],
};

static INPUT: &[Member] = &[
    Member { required: true, ..member("Id", "id", &ID, "The identifier of the plan to execute.") },
    Member { token: true, required: true, ..member("Token", "token", &TOKEN, "Makes the request idempotent.") },
    member("Count", "count", &COUNT, "How many."),
    member("DryRun", "dry-run", &FLAG, "Only tries."),
    member("Parameters", "parameters", &PARAMETERS, "A map."),
    member(
        "Tags",
        "tags",
        &TAGS,
        "A list of structures:\n\n- `a`, which goes on and on until the line is so long that it has to be wrapped somewhere\n- b",
    ),
    member("Texts", "texts", &TEXTS, "A list."),
    member("Choice", "choice", &CHOICE, "A union."),
    member("Tree", "tree", &TREE, "Contains itself."),
    member("Any", "any", &ANY, "Any JSON."),
    member("Region", "region", &TEXT, "Hidden by an option of the program."),
];

static OUTPUT: &[Member] =
    &[member("Record", "record", &TREE, "Information about the result."), member("Created", "created", &TIME, "When.")];

#[test]
fn pages_say_all_that_the_tables_do() {
    assert_eq!(help::page(&SERVICE, None), include_str!("help/program.txt"));
    assert_eq!(help::page(&SERVICE, Some(&SERVICE.commands[0])), include_str!("help/command.txt"));
}

#[test]
fn a_command_without_input_and_output_has_a_page() {
    let page = help::page(&SERVICE, Some(&SERVICE.commands[1]));
    assert!(page.contains("This command is deprecated.") && page.contains("OUTPUT\n       None\n"), "{page}");
}

#[test]
fn lines_have_at_most_80_columns_and_no_space_at_their_end() {
    for command in [None, Some(&SERVICE.commands[0]), Some(&SERVICE.commands[1])] {
        for line in help::page(&SERVICE, command).lines() {
            assert!(line.chars().count() <= 80 && line.trim_end() == line, "{line:?}");
        }
    }
}

#[test]
fn every_shell_has_completions_of_commands_options_and_values() {
    for shell in SHELLS {
        let script = completion::script(&SERVICE, &[shell.to_owned()]).unwrap();
        for word in ["act-on-things", "cli-input-json", "dry-run", "no-dry-run", "completion"] {
            assert!(script.contains(word), "{shell} {word}");
        }
        // The other two shells complete no values.
        assert_eq!(script.contains("yaml-stream"), matches!(shell, "bash" | "fish" | "zsh"), "{shell}");
    }
    for words in [vec![], vec!["csh".to_owned()], vec!["bash".to_owned(), "zsh".to_owned()]] {
        assert_eq!(completion::script(&SERVICE, &words).unwrap_err().kind(), FaultKind::Usage);
    }
}

#[test]
fn the_manual_has_a_page_for_the_program_and_for_each_command() {
    let program = man::page(&SERVICE, &[]).unwrap();
    assert!(
        program.starts_with(".ie")
            && program.contains(".TH stand-in 1")
            && program.contains("stand\\-in\\-act\\-on\\-things"),
        "{program}"
    );
    let command = man::page(&SERVICE, &["act-on-things".to_owned()]).unwrap();
    assert!(command.contains(".SH OUTPUT") && command.contains("IN_PROGRESS"), "{command}");
    assert!(command.contains("\\-\\-id") && command.contains("The identifier of the plan"), "{command}");
    for words in [vec!["nothing".to_owned()], vec!["rest".to_owned(), "rest".to_owned()]] {
        assert_eq!(man::page(&SERVICE, &words).unwrap_err().kind(), FaultKind::Usage);
    }
}
