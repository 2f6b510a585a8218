//! No text that a user can give brings the program down, or keeps it busy for longer than its length explains.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, RngSeed};

use super::tables;
use crate::cli::argument::argument;
use crate::cli::blob::BinaryFormat;
use crate::cli::check::check;
use crate::cli::echo::Echo;
use crate::cli::input_file::InputFile;
use crate::cli::json_text;
use crate::cli::schema::Shape;
use crate::cli::shorthand;
use crate::cli::timestamp;
use crate::cli::value::Value;

/// Parts of texts in any of the grammars, so that many of those made of them are nearly right.
const PARTS: [&str; 40] = [
    "Name",
    "Items",
    "Inner",
    "Any",
    "Blob",
    "When",
    "A",
    "=",
    "=",
    "=",
    "@=",
    ",",
    ",",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "\\",
    "\\,",
    "\\\"",
    "\\u00e9",
    "\\ud83d",
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "é",
    "😀",
    "1",
    "-1.5e3",
    "2020-01-01",
    "T10:00",
    "null",
    "!!binary aGk=",
    "&a ",
    "*a",
];

const SHAPES: [&Shape; 12] = [
    &tables::TEXT,
    &tables::NUMBER,
    &tables::REAL,
    &tables::BYTES,
    &tables::WHEN,
    &tables::ANY,
    &tables::TEXTS,
    &tables::NUMBERS,
    &tables::LISTS,
    &tables::ONLY,
    &tables::ITEM,
    &tables::ITEMS,
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![vec(select(&PARTS[..]), 0..24).prop_map(|parts| parts.concat()), any::<String>()]
}

/// The same cases in every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(14),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(1024))]

    #[test]
    fn any_words_are_a_value_or_a_fault(
        words in vec(text(), 0..3),
        shape in 0..SHAPES.len(),
        binary in select(&[BinaryFormat::Base64, BinaryFormat::RawInBase64Out][..]),
    ) {
        let shape = SHAPES[shape];
        if let Ok(value) = argument(&tables::option(shape), &words, binary) {
            // A value that is checked is one that the wire can hold.
            if check(shape, &value).is_ok() {
                let wire = timestamp::encode_within(shape, value);
                prop_assert!(Value::parse(&wire.to_json()).is_ok());
            }
        }
    }

    #[test]
    fn any_file_is_an_input_or_a_fault(text in text()) {
        for input in [InputFile::Json(&text), InputFile::Yaml(&text)] {
            if let Ok(members) = input.members(&tables::ITEM, BinaryFormat::Base64) {
                _ = check(&tables::ITEM, &Value::Object(members));
            }
        }
    }

    #[test]
    fn json_is_refused_with_a_place(text in text()) {
        if let Err(message) = json_text::parse(&text) {
            prop_assert!(message.contains("line "), "{}", message);
        }
    }

    #[test]
    fn a_quoted_word_comes_back(word in "[^\\\\'\"]*") {
        for quote in ['\'', '"'] {
            let term = shorthand::parse(&format!("K={quote}{word}{quote}"), Echo::Whole);
            let entries = vec![("K".to_owned(), shorthand::Term::Text(word.clone()))];
            prop_assert_eq!(term, Ok(shorthand::Term::Map(entries)));
        }
    }
}

/// Texts with a part that stands so many times, for each corner of the grammars.
fn long_texts(times: usize) -> Vec<String> {
    let repeated = |part: &str| part.repeat(times);
    let numbered: String = (0..times).map(|number| format!("k{number}=v,w,")).collect();
    vec![
        format!("A={}", repeated("a,")),
        format!("A={}", repeated("'a',")),
        format!("A={}", repeated("a,b=c,'")),
        format!("A=x,{}", repeated("'\\',k=y,")),
        format!("A=x,'{}", repeated("\\',k=y,")),
        format!("A=[{}]", repeated("'\\'',")),
        format!("A=[{}", repeated("[],")),
        format!("A={{{}}}", repeated("k=v,")),
        format!("A=x,{}", repeated("k ")),
        format!("A={}", repeated("\\,")),
        repeated("A=1,"),
        repeated(" "),
        repeated("["),
        format!("{numbered}z=1"),
        format!("[{}1]", repeated("{\"a\":1},")),
        format!("{{{}\"z\":1}}", repeated("\"a\":\"\\n\",")),
        format!("\"{}", repeated("\\\\")),
        repeated("- a\n"),
        repeated("a: &a [x]\n"),
    ]
}

/// The time that it takes to read a text in every way.
fn cost(text: &String) -> Duration {
    let start = Instant::now();
    for shape in [&tables::ITEM, &tables::ITEMS, &tables::LISTS, &tables::ANY, &tables::WHEN] {
        let value = argument(&tables::option(shape), std::slice::from_ref(text), BinaryFormat::Base64);
        _ = value.map(|value| check(shape, &value).is_ok());
    }
    for input in [InputFile::Json(text), InputFile::Yaml(text)] {
        _ = input.members(&tables::ITEM, BinaryFormat::Base64);
    }
    start.elapsed()
}

/// A text eight times as long may take forty times as long, where quadratic work takes sixty-four times. One attempt of
/// five has to be undisturbed by what else the machine does.
#[test]
fn time_grows_with_the_length_alone() {
    for (short, long) in long_texts(2_000).iter().zip(&long_texts(16_000)) {
        let is_linear = || cost(long) < cost(short).max(Duration::from_millis(2)) * 40;
        assert!((0..5).any(|_| is_linear()), "{}", &short[..20]);
    }
}
