//! `cargo xtask mock`: stands in for a service. Emits its crate with a small program around the crate's server, has
//! cargo build both, and becomes that program. Nothing is written outside the target folder but what `--record` names.

mod run;

use std::fs;
use std::path::PathBuf;
use std::process;

use ::codegen::config::Config;
use ::codegen::{Mock, MockRequest, Request};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;
use smithy::diagnostic::Diagnostics;
use smithy::source::Sources;

use crate::output::{self, Format};
use crate::problem::{At, Problem};
use crate::scratch::Scratch;
use crate::{Verdict, configuration, input};

/// Its name on the command line.
pub(crate) const NAME: &str = "mock";

/// The levels of validation.
const LEVELS: [&str; 4] = ["strict", "basic", "required", "none"];

/// Its arguments.
pub(crate) fn command() -> Command {
    let one = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    let many = |name: &'static str, value: &'static str| one(name, value).num_args(1..).action(ArgAction::Append);
    Command::new(NAME)
        .about("Serves an awsJson model on 127.0.0.1, without a line of Rust: a stand-in for the service in tests")
        .after_help(AFTER_HELP)
        .arg(configuration::option().conflicts_with("model"))
        .arg(many("model", "FILE").value_parser(value_parser!(PathBuf)).help("Smithy JSON AST files, merged"))
        .arg(one("service", "ID").help("Service shape, when the models have several"))
        .arg(
            many("operation", "NAME")
                .value_delimiter(',')
                .help("Operations to serve [default: those of codegen.toml, else all]"),
        )
        .arg(
            one("port", "PORT")
                .value_parser(value_parser!(u16))
                .default_value("0")
                .help("Port to listen on; with 0 one that is free, which is printed"),
        )
        .arg(
            one("answers", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Answers, as JSON; checked against the model before anything is built"),
        )
        .arg(
            one("seed", "N")
                .value_parser(value_parser!(u64))
                .default_value("0")
                .help("Chooses among the answers that can be made up"),
        )
        .arg(
            one("validation", "LEVEL")
                .value_parser(LEVELS)
                .default_value(LEVELS[0])
                .help("Limits that a request has to keep"),
        )
        .arg(
            one("record", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Write each request to this file, emptied first, as a line of JSON"),
        )
        .arg(
            Arg::new("inputs")
                .long("inputs")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["port", "answers", "record", "validation"])
                .help("Serve nothing: print sample inputs of every operation, as lines of JSON"),
        )
        .arg(output::format_option())
}

const AFTER_HELP: &str = "\
Prints `listening on http://127.0.0.1:PORT`, then a line for each request: its number, operation, status, where the \
answer comes from, and the error. Ctrl-C ends it. The first start compiles a server and what it needs: some 20 s \
of CPU time, and 6 to 16 s for another service (SQS, DynamoDB). To start again takes 0.2 to 2 s, whatever the answers, \
until model or operations change. SageMaker, by far the largest, takes 78 s, and 15 s again.

Requests are checked as by the service: those that break a limit get a ValidationException, and so on. Signatures are \
not verified. Operations that stream are not served. Bodies may have 16 MiB.

Answers: { \"Operation\": [ { \"when\": { \"/Member/Below\": VALUE }, \"times\": N, \"output\": { … } }, … ] }
  when    parts of the input by JSON pointer, all of which must be equal; null where there must be nothing
  times   how often the answer may be given; after that the next one is looked for
  output  the output, as on the wire; or
  error   { \"NameOfError\": { members } }: an error of the operation, or one such as ThrottlingException
  status  another HTTP status; without output and error, an answer without a body
  delay   milliseconds to wait before answering
  fault   `close` the connection, `cut` the body, `garbage` for a body, or `hang`: no answer at all
The first answer that matches is given; without one, or without output and error in it, an output is made up: the same \
one for the same model, seed and input, idempotency tokens aside.

--record writes everything that was asked, sensitive members included, and no headers.";

/// Settings from configuration and flags.
struct Settings {
    config: Config,
    models: Vec<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// A file cannot be read, the scratch workspace cannot be written, or the program cannot be built or started.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let Some(settings) = settings(arguments)? else { return Ok(Verdict::BadInput) };
    let format = output::format_of(arguments, &settings.config);
    serve(arguments, settings, format).or_else(|problems| Ok(output::refused(&problems, format)))
}

/// Finds out where models and configuration are; none after diagnostics about `codegen.toml`.
fn settings(arguments: &ArgMatches) -> Result<Option<Settings>, Vec<Problem>> {
    if let Some(models) = arguments.get_many::<PathBuf>("model") {
        return Ok(Some(Settings { config: Config::default(), models: models.cloned().collect() }));
    }
    let otherwise = "name a model with `--model FILE`";
    let configured = configuration::needed(arguments, output::format(arguments), otherwise)?;
    Ok(configured.map(|configuration| Settings { models: configuration.models(), config: configuration.config }))
}

fn serve(arguments: &ArgMatches, settings: Settings, format: Format) -> Result<Verdict, Vec<Problem>> {
    let one = |problem| vec![problem];
    let sources = input::read_all(&settings.models)?;
    let answers = arguments.get_one::<PathBuf>("answers").map(|path| input::read(path)).transpose().map_err(one)?;
    let shown = Sources(sources.0.iter().cloned().chain(answers.clone()).collect());
    let request = MockRequest {
        request: request(arguments, settings.config),
        answers,
        seed: arguments.get_one::<u64>("seed").copied().unwrap_or_default(),
    };
    let mut diagnostics = Diagnostics::default();
    let mock = ::codegen::mock(&sources, &request, &mut diagnostics);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &shown, format);
    let Some(mock) = mock else { return Ok(Verdict::BadInput) };
    if arguments.get_flag("inputs") {
        return print_inputs(&mock);
    }
    let (package, text) = (mock.package.clone(), mock.script.clone());
    let mut diagnostics = Diagnostics::default();
    let packages = mock.print(&mut diagnostics);
    output::diagnostics(&diagnostics, &shown, format);
    let Some(packages) = packages else { return Ok(Verdict::BadInput) };
    let scratch = Scratch::create(&format!("{NAME}/{package}"), format).map_err(one)?;
    let program = run::build(&scratch, &package, &packages, format)?;
    // One for each process: another mock of the service may start with other answers.
    let script = scratch.folder().join(format!("script-{}.json", process::id()));
    fs::write(&script, text).at(&script, "cannot be written").map_err(one)?;
    let mut command = process::Command::new(program);
    let text = |name: &str| arguments.get_one::<String>(name).map_or("", String::as_str);
    let port = arguments.get_one::<u16>("port").copied().unwrap_or_default().to_string();
    let form = if format == Format::Json { "json" } else { "text" };
    command.arg(script).args([&port, text("validation"), form]);
    command.args(arguments.get_one::<PathBuf>("record"));
    run::become_program(command, scratch).map_err(one)
}

fn request(arguments: &ArgMatches, config: Config) -> Request {
    let operations: Vec<String> = arguments.get_many("operation").into_iter().flatten().cloned().collect();
    Request {
        service: arguments.get_one::<String>("service").cloned().or(config.service),
        operations: if operations.is_empty() { config.operations } else { operations },
        crate_name: config.crate_name,
        patterns: config.patterns,
        wire: config.wire,
        ..Request::default()
    }
}

/// A line for each sample input, its text as it is: no number is rounded.
fn print_inputs(mock: &Mock<'_>) -> Result<Verdict, Vec<Problem>> {
    let lines = mock
        .inputs
        .iter()
        .map(|(operation, input)| format!("{{\"operation\":{},\"input\":{input}}}\n", json!(operation)));
    output::report(&lines.collect::<String>())?;
    Ok(Verdict::Good)
}
