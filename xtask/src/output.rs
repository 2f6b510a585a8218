//! The two streams of a command: reports on stdout, what is wrong on stderr, in the form that `--format` names.
//! Colour only on a terminal, and never with `NO_COLOR`.

use std::env;
use std::io::{self, IsTerminal, Write};

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches};
use codegen::config::{Config, FORMATS};
use serde_json::json;
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style, render_all};
use smithy::source::Sources;
use smithy::terminal;

use crate::Verdict;
use crate::problem::Problem;

/// The form of reports and diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// One line each.
    Short,
    /// One JSON object each, on a line.
    Json,
}

impl Format {
    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Json => "json",
        }
    }
}

/// The `--format` option of a command.
pub(crate) fn format_option() -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("FORM")
        .value_parser(FORMATS)
        .default_value("human")
        .help("Form of the report (stdout) and of diagnostics (stderr)")
}

/// Format that `--format` names; for people where a command has no such option.
pub(crate) fn format(arguments: &ArgMatches) -> Format {
    named(arguments.try_get_one::<String>("format").ok().flatten().map(String::as_str))
}

/// The form from `--format`, else from the configuration.
pub(crate) fn format_of(arguments: &ArgMatches, config: &Config) -> Format {
    named(format_name(arguments, config))
}

/// The same by its name, for a command with a form of its own.
pub(crate) fn format_name<'a>(arguments: &'a ArgMatches, config: &Config) -> Option<&'a str> {
    let given = arguments.get_one::<String>("format").map(String::as_str);
    if arguments.value_source("format") == Some(ValueSource::DefaultValue) { config.format.or(given) } else { given }
}

fn named(name: Option<&str>) -> Format {
    match name {
        Some("short") => Format::Short,
        Some("json") => Format::Json,
        _ => Format::Human,
    }
}

/// Prints a report, with escapes for what a terminal must not see.
///
/// # Errors
/// It cannot be written. A reader that closed the pipe has seen what it wanted: that is none.
pub(crate) fn report(text: &str) -> Result<(), Vec<Problem>> {
    let mut stdout = io::stdout().lock();
    written(stdout.write_all(terminal::text(text).as_bytes()).and_then(|()| stdout.flush()))
        .map_err(|problem| vec![problem])
}

/// Prints the text of `clap` instead of running a command: help and the version on stdout, bad usage on stderr.
///
/// # Errors
/// Help or the version cannot be written.
pub(crate) fn usage(said: &clap::Error) -> Result<Verdict, Vec<Problem>> {
    if said.use_stderr() {
        let _ = said.print();
        return Ok(Verdict::BadInput);
    }
    let printed = said.print().and_then(|()| io::stdout().flush());
    written(printed).map(|()| Verdict::Good).map_err(|problem| vec![problem])
}

fn written(result: io::Result<()>) -> Result<(), Problem> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Problem::usage(format!("the report cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Prints diagnostics, and in the human form how many errors there are.
pub(crate) fn diagnostics(diagnostics: &Diagnostics, sources: &Sources, format: Format) {
    let mut text = rendered(diagnostics, sources, format);
    let errors = diagnostics.counts().errors;
    if errors > 0 && format == Format::Human {
        text.push_str(&format!("\nnothing was written: {}\n", counted(errors, "error")));
    }
    findings(&text);
}

/// A number of things by their name: `1 error`, `2 errors`.
pub(crate) fn counted(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}

/// Diagnostics in the form that fits stderr.
pub(crate) fn rendered(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    let style = match format {
        Format::Human if coloured() => Style::Colour,
        Format::Human => Style::Plain,
        Format::Short => Style::Short,
        Format::Json => Style::Json,
    };
    render_all(diagnostics, sources, style)
}

/// Prints rendered diagnostics: colours are in them, and no hidden character of the texts that they are about.
pub(crate) fn findings(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints a word that is about no place in a model.
pub(crate) fn note(text: &str, format: Format) {
    findings(&terminal::text(&match format {
        Format::Human | Format::Short => format!("note: {text}\n"),
        Format::Json => format!("{}\n", json!({ "severity": "note", "message": text })),
    }));
}

/// Prints what kept a command from running.
pub(crate) fn problems(problems: &[Problem], format: Format) {
    findings(&problems.iter().map(|problem| rendered_problem(problem, format)).collect::<String>());
}

/// Ends a command that something kept from running, in a form that its configuration may have chosen.
pub(crate) fn refused(problems: &[Problem], format: Format) -> Verdict {
    self::problems(problems, format);
    Verdict::BadInput
}

/// A problem in the form that fits stderr.
pub(crate) fn rendered_problem(problem: &Problem, format: Format) -> String {
    let text = match format {
        Format::Human => format!("error: {problem}\n"),
        Format::Short => format!("error: {}\n", terminal::line(problem.message())),
        Format::Json => {
            let object = json!({ "severity": "error", "message": problem.message(), "hint": problem.way_out() });
            format!("{object}\n")
        }
    };
    terminal::text(&text).into_owned()
}

fn coloured() -> bool {
    io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
