//! Tests of the printers and of the form of an answer.

mod recorded;
mod shape;
mod time;

use crate::cli::output::{Color, Format, Screen, print};
use crate::cli::value::Value;

fn printed(format: Format, json: &str, screen: &Screen) -> String {
    let mut out = Vec::new();
    let value = Value::parse(json.as_bytes()).unwrap();
    print(format, &value, "ExecuteProvisionedProductPlan", screen, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn formats_and_colors_have_the_names_of_the_aws_cli() {
    for (name, format) in Format::ALL {
        assert_eq!(Format::named(name), Some(*format));
    }
    for (name, color) in Color::ALL {
        assert_eq!(Color::named(name), Some(*color));
    }
    assert_eq!((Format::named("JSON"), Format::named(""), Color::named("always")), (None, None, None));
}

#[test]
fn nothing_is_printed_with_off() {
    for json in ["{}", r#"{"a":1}"#, "null"] {
        assert_eq!(printed(Format::Off, json, &Screen::PIPE), "");
    }
}

#[test]
fn what_python_ends_with_an_error_is_printed() {
    let mixed = r#"[{"a":1},"x",["y","z"]]"#;
    assert_eq!(printed(Format::Text, mixed, &Screen::PIPE), "1\nx\ny\tz\n");
    let table = printed(Format::Table, mixed, &Screen::PIPE);
    for row in ["|      a      |\n", "|  1          |               |\n", "|  y          |  z            |\n"] {
        assert!(table.contains(row), "{table}");
    }
    let ragged = printed(Format::Table, r#"[["a"],["b","c"]]"#, &Screen::PIPE);
    assert!(ragged.contains("|  a          |               |\n"), "{ragged}");
}

#[test]
fn a_terminal_shows_colors_and_obeys_no_answer() {
    let screen = Screen::terminal(80, Color::Auto);
    let table = printed(Format::Table, "{\"r\":{\"a\\u001b[2J\":\"b\\u0007\"}}", &screen);
    assert!(table.contains("\x1b[2m\x1b[33m|\x1b[0m|"), "{table:?}");
    assert!(table.contains("  \x1b[1m\x1b[34ma\\x1b[2J\x1b[0m"), "{table:?}");
    assert!(table.contains("\x1b[1m\x1b[34mb\\x07\x1b[0m"), "{table:?}");
    assert_eq!(printed(Format::Text, r#"["\u001b\n\u009b"]"#, &screen), "\\x1b\n\\x9b\n");
    assert_eq!(printed(Format::Json, "\"\\u007f\\u009b\\u00e9\"", &screen), "\"\\u007f\\u009bé\"\n");
    assert_eq!(printed(Format::Yaml, "\"\\u007f\\u009b\\u00e9\"", &screen), "\"\\u007f\\u009bé\"\n");
    for screen in [Screen::PIPE, Screen::pipe(Color::Off), Screen::pipe(Color::Auto)] {
        assert_eq!(printed(Format::Text, r#""\u001b""#, &screen), "\x1b\n");
    }
}

#[test]
fn colors_that_are_asked_for_are_there_without_a_terminal() {
    let table = printed(Format::Table, r#"{"a":"b"}"#, &Screen::pipe(Color::On));
    assert!(table.contains("\x1b[34ma\x1b[0m"), "{table:?}");
    let table = printed(Format::Table, r#"{"a":"b"}"#, &Screen::terminal(80, Color::Off));
    assert!(!table.contains('\x1b'), "{table:?}");
}

#[test]
fn a_wide_terminal_keeps_wide_tables() {
    let json = format!(r#"{{"a":"{0}","b":"{0}"}}"#, "x".repeat(60));
    let rows = |columns| printed(Format::Table, &json, &Screen::terminal(columns, Color::Off)).lines().count();
    assert_eq!((rows(200), rows(80)), (7, 6));
}

/// Values of every kind, from a generator without a seed of its own, so that each run is the same.
#[test]
fn every_value_is_printed_in_every_format() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..2000 {
        let value = arbitrary(&mut state, 0);
        for (_, format) in Format::ALL {
            let mut out = Vec::new();
            print(*format, &value, "Operation", &Screen::terminal(80, Color::Auto), &mut out).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert!(text.is_empty() || text.ends_with('\n'), "{value:?}");
            let obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\x1b');
            assert!(!text.contains(obeyed), "{format:?} {text:?}");
        }
    }
}

fn next(state: &mut u64, below: u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 16) % below
}

fn arbitrary(state: &mut u64, depth: u32) -> Value {
    let text = |state: &mut u64| -> String {
        const CHARS: [char; 16] =
            ['a', 'Z', '0', ' ', ':', '#', '-', '\'', '"', '\n', '\t', '\u{1b}', '\u{85}', 'é', '日', '\u{1f600}'];
        (0..next(state, 12)).map(|_| CHARS[next(state, 16) as usize]).collect()
    };
    match next(state, if depth > 4 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => Value::Boolean(next(state, 2) == 0),
        2 => Value::Integer(i128::from(next(state, u64::MAX)) - 1000),
        3 => Value::Float(f64::from_bits(next(state, u64::MAX) << 8)),
        4 => Value::String(text(state)),
        5 => Value::List((0..next(state, 5)).map(|_| arbitrary(state, depth + 1)).collect()),
        _ => Value::Object((0..next(state, 5)).map(|_| (text(state), arbitrary(state, depth + 1))).collect()),
    }
}
