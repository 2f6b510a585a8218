//! Tests of `--query`. The files beside hold a document, and what the AWS CLI (awscli 1.46.3, jmespath 1.1.0) answers
//! to expressions over it.

use crate::cli::fault::Kind;
use crate::cli::query::Query;
use crate::cli::value::Value;

fn document() -> Value {
    Value::parse(include_str!("query/document.json").as_bytes()).unwrap()
}

fn answer(query: &str) -> Result<String, String> {
    let value = Query::parse(query).and_then(|query| query.apply(&document()));
    value.map(|value| String::from_utf8(value.to_json()).unwrap()).map_err(|fault| fault.message().to_owned())
}

#[test]
fn answers_what_the_aws_cli_answers() {
    let lines: Vec<_> = include_str!("query/answers.txt").lines().collect();
    for pair in lines.chunks(2) {
        assert_eq!(answer(pair[0]).as_deref(), Ok(pair[1].trim_start()), "{}", pair[0]);
    }
    assert_eq!(lines.len() / 2, 129);
}

#[test]
fn errors_are_those_of_the_aws_cli() {
    for case in include_str!("query/errors.txt").trim_start_matches("$ ").split("\n$ ") {
        let (query, problem) = case.split_once('\n').unwrap();
        let message = answer(query).unwrap_err();
        let ours = message.strip_prefix(&format!("Bad value for --query {query}: ")).unwrap_or(&message);
        assert_eq!(ours, problem.trim_end_matches('\n'), "{query}");
    }
}

#[test]
fn a_syntax_error_is_one_of_the_arguments_and_known_before_the_answer() {
    assert_eq!(Query::parse("foo[").err().unwrap().kind(), Kind::Parameter);
    let query = Query::parse("foo(@)").unwrap();
    assert_eq!(query.apply(&Value::Null).unwrap_err().kind(), Kind::Other);
}

#[test]
fn sums_of_fractions_lose_as_little_as_in_python() {
    assert_eq!(answer("sum(`[0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1]`)").as_deref(), Ok("1.0"));
    assert_eq!(answer("sum(`[1e16,1.0,-1e16]`)").as_deref(), Ok("1.0"));
    assert_eq!(answer("sum(`[9223372036854775807,1,-9223372036854775807]`)").as_deref(), Ok("1"));
}

#[test]
fn an_expression_that_could_overflow_the_stack_is_refused() {
    for operator in ["a.", "(", "[", "!", "&", "[?", "{a:", "`1`<", "a||"] {
        let message = answer(&operator.repeat(100_000)).unwrap_err();
        assert!(message.contains("nested deeper than 128"), "{operator}");
    }
    let deep = "a".to_owned() + &".a".repeat(128);
    assert_eq!(answer(&deep).as_deref(), Ok("null"));
    let wide = format!("[{}]", vec!["Zed.b"; 1000].join(","));
    assert_eq!(answer(&wide).unwrap().matches('1').count(), 1000);
}

/// Strings over the alphabet of the grammar, from a generator without a seed of its own, so that each run is the same.
#[test]
fn no_expression_panics() {
    const TOKENS: [&str; 32] = [
        "Zed", ".", "[", "]", "*", "[]", "[?", "{", "}", "(", ")", ",", ":", "`", "'", "\"", "|", "||", "&&", "&", "!",
        "==", "<", "@", "1", "-1", "nums", "sort_by", "é", "\\", " ", "`a`",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let document = document();
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..8 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push_str(TOKENS[(state >> 20) as usize % TOKENS.len()]);
        }
        if let Ok(query) = Query::parse(&text) {
            let _ = query.apply(&document);
        }
    }
}
