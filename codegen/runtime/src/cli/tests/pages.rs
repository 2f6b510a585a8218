use std::ops::Range;

use super::TYPED;
use crate::cli::command::{Options, Request, parse};
use crate::cli::help;
use crate::cli::pages::{Merged, Pager};
use crate::cli::schema::{Command, Kind, Member, Pages, Service, Shape};
use crate::cli::value::Value;

static TEXT: Shape = Shape::new("Text", Kind::String);
static NUMBER: Shape = Shape::new("Number", Kind::Integer);
static INPUT: Shape = Shape::structure(
    "Input",
    &[Member::new("Token", &TEXT).option("token"), Member::new("Size", &NUMBER).option("size")],
);
static SERVICE: Service = Service { name: "stand-in", title: "Stand In", documentation: "", commands: &[LIST] };

const LIST: Command = Command {
    name: "list",
    operation: "List",
    documentation: "",
    deprecated: false,
    input: &INPUT,
    output: &INPUT,
    pages: Some(PAGES),
    typed: TYPED,
};

const PAGES: Pages = Pages {
    token: "Token",
    next: &["Meta", "Next"],
    size: Some("Size"),
    results: &[&["Items"], &["Names"]],
    sums: &["Count"],
    constant: &["Owner"],
};

fn options(line: &str) -> Options {
    match parse(&SERVICE, format!("list {line}").split_whitespace().map(str::to_owned).collect()) {
        Ok(Request::Call(invocation)) => invocation.options,
        Ok(_) => panic!("{line}: no call"),
        Err(fault) => panic!("{line}: {}", fault.message()),
    }
}

fn pager(line: &str, input: &str) -> Result<Option<Pager>, String> {
    let input = Value::parse(input.as_bytes()).unwrap();
    Pager::of(&SERVICE.commands[0], &options(line), &input).map_err(|fault| fault.message().to_owned())
}

/// A page of three out of eight items, as a service answers an input.
fn answer(input: &Value) -> Value {
    let first: usize = input.get("Token").and_then(Value::as_str).map_or(0, |token| token.parse().unwrap());
    let Range { start, end } = first..(first + 3).min(8);
    let items: Vec<usize> = (start..end).collect();
    let next = if end < 8 { format!("\"{end}\"") } else { "null".to_owned() };
    let owner = if first == 0 { "me" } else { "another" };
    let (names, count) = (format!("[\"n{first}\"]"), items.len());
    let body = format!(
        "{{\"Items\":{items:?},\"Names\":{names},\"Count\":{count},\"Owner\":\"{owner}\",\"Meta\":{{\"Next\":{next}}}}}"
    );
    Value::parse(body.as_bytes()).unwrap()
}

/// The requests that a line of options makes, and the output of all pages.
fn printed(line: &str) -> (usize, Value) {
    let mut pager = pager(line, "{}").unwrap().expect("pages are followed");
    let mut merged = Merged::new(&PAGES);
    let mut input = Value::Object(Vec::new());
    for requests in 1.. {
        pager.ask(&mut input);
        let body = answer(&input);
        let mut output = body.clone();
        let has_next = pager.take(&body, &mut output).expect("a page");
        merged.add(&output);
        if !has_next {
            return (requests, merged.finish(pager.resume()));
        }
    }
    unreachable!("pages end")
}

fn json(value: &Value) -> String {
    String::from_utf8(value.to_json()).unwrap()
}

#[test]
fn all_pages_make_one_output() {
    let (requests, output) = printed("");
    assert_eq!(requests, 3);
    let expected = r#"{"Items":[0,1,2,3,4,5,6,7],"Names":["n0","n3","n6"],"Count":8,"Owner":"me"}"#;
    assert_eq!(json(&output), expected);
}

#[test]
fn items_are_printed_once_however_many_commands_print_them() {
    for most in 1..=9 {
        let (mut items, mut token) = (Vec::new(), None);
        for _ in 0..8 {
            let start = token.map(|token| format!(" --starting-token {token}")).unwrap_or_default();
            let (_, output) = printed(&format!("--max-items {most}{start}"));
            let Some(Value::List(values)) = output.get("Items") else { panic!("{output:?}") };
            assert!(values.len() <= most, "{most}: {output:?}");
            items.extend(values.iter().map(json));
            token = output.get("NextToken").and_then(Value::as_str).map(str::to_owned);
            if token.is_none() {
                break;
            }
        }
        assert_eq!(items.join(","), "0,1,2,3,4,5,6,7", "{most}");
    }
}

#[test]
fn tokens_of_the_service_begin_a_page() {
    for (token, first) in [("3", "3"), ("3___2", "5"), ("None", "0"), ("None___1", "1")] {
        let (_, output) = printed(&format!("--starting-token {token} --max-items 1"));
        let Some(Value::List(values)) = output.get("Items") else { panic!("{output:?}") };
        assert_eq!(values.iter().map(json).collect::<Vec<_>>(), [first], "{token}");
    }
    assert_eq!(pager("--starting-token a___b___c", "{}").err().as_deref(), Some("Bad starting token: a___b___c"));
}

#[test]
fn an_input_that_asks_for_a_page_gets_that_page() {
    assert!(pager("", "{}").unwrap().is_some());
    for (line, input) in [("--no-paginate", "{}"), ("", r#"{"Token":"3"}"#), ("", r#"{"Size":3}"#)] {
        assert!(pager(line, input).unwrap().is_none(), "{line} {input}");
    }
    let message = "Error during pagination: Cannot specify --no-paginate along with pagination arguments: \
                   --page-size, --max-items";
    let both = pager("--max-items 1 --page-size 2", r#"{"Size":3}"#);
    assert_eq!(both.err().as_deref(), Some(message));
}

#[test]
fn a_service_that_repeats_its_token_ends_the_command() {
    let mut pager = pager("", "{}").unwrap().expect("pages are followed");
    let body = Value::parse(br#"{"Items":[1],"Meta":{"Next":"again"}}"#).unwrap();
    assert_eq!(pager.take(&body, &mut body.clone()), Ok(true));
    let fault = pager.take(&body, &mut body.clone()).expect_err("the token is the same");
    let message = "Error during pagination: The same next token was received twice: {'Token': 'again'}";
    assert_eq!(fault.message(), message);
}

#[test]
fn the_help_has_the_options_that_page_in_place_of_the_members() {
    let page = help::page(&SERVICE, Some(&SERVICE.commands[0]));
    let begin = page.find("SYNOPSIS").expect("a synopsis");
    let synopsis: Vec<&str> =
        page[begin..].lines().skip(1).take_while(|line| !line.is_empty()).map(str::trim).collect();
    let expected = [
        "stand-in list",
        "[--cli-input-json <json>]",
        "[--cli-input-yaml <yaml>]",
        "[--starting-token <token>]",
        "[--page-size <number>]",
        "[--max-items <number>]",
        "[--generate-cli-skeleton <kind>]",
        "[--validate-only]",
        "[global options]",
    ];
    assert_eq!(synopsis, expected);
    let page = help::page(&super::SERVICE, Some(&super::SERVICE.commands[0]));
    assert!(!page.contains("--max-items"), "{page}");
}
