// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The program: arguments in, output and exit code out. The order of its steps is the order in which it complains:
//! arguments, profile, output, input, region, credentials.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use tracing::debug;

use crate::cli::argument::argument;
use crate::cli::blob::BinaryFormat;
use crate::cli::check::check;
use crate::cli::command::{self, Given, Invocation, Options, Request};
use crate::cli::completion;
use crate::cli::debug::{self, redacted};
use crate::cli::fault::Fault;
use crate::cli::help;
use crate::cli::input_file::{self, InputFile};
use crate::cli::man;
use crate::cli::output::{self, Color, Format, Screen, Timestamps, shaped};
use crate::cli::pages::{self, Merged, Pager};
use crate::cli::query::Query;
use crate::cli::schema::{Command, Pages, Service};
use crate::cli::send::Line;
use crate::cli::settings::Settings;
use crate::cli::skeleton::{self, Skeleton};
use crate::cli::timestamp;
use crate::cli::value::Value;
use crate::idempotency;
use crate::meta;

/// Runs the program on the arguments of the process.
pub fn run(service: &'static Service) -> ExitCode {
    let arguments = env::args_os().skip(1).collect();
    match execute(service, arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // Without standard error there is nobody to tell.
            let _ = io::stderr().write_all(fault.report(service.name).as_bytes());
            ExitCode::from(fault.kind().exit_code())
        }
    }
}

fn execute(service: &'static Service, arguments: Vec<OsString>, out: &mut impl Write) -> Result<(), Fault> {
    let arguments = arguments.into_iter().map(OsString::into_string).collect::<Result<Vec<String>, OsString>>();
    let arguments = arguments.map_err(|_| Fault::usage("the arguments have to be UTF-8"))?;
    match command::parse(service, arguments)? {
        Request::Version => write(out, &version(service)),
        Request::Help(command) => write(out, &help::page(service, command)),
        Request::Completion(words) => write(out, &completion::script(service, &words)?),
        Request::Man(words) => write(out, &man::page(service, &words)?),
        Request::Call(invocation) => call(&invocation, out),
    }
}

/// Writes text. Whoever reads it may have left, which is no fault.
fn write(out: &mut impl Write, text: &str) -> Result<(), Fault> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Fault::other(error.to_string())),
        _ => Ok(()),
    }
}

/// `servicecatalog/0.1.0 api/2015-12-10 linux/x86_64`
fn version(service: &Service) -> String {
    let (os, machine) = (env::consts::OS, env::consts::ARCH);
    format!("{}/{} api/{} {os}/{machine}\n", service.name, meta::PKG_VERSION, meta::API_VERSION)
}

/// Sends a call and prints its answer, or what is asked for instead.
fn call(invocation: &Invocation, out: &mut impl Write) -> Result<(), Fault> {
    let (command, options) = (invocation.command, &invocation.options);
    if options.has("debug") {
        debug::enable();
    }
    let environment = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let settings = Settings::read(options, &environment)?;
    let page = Page::of(command, &settings)?;
    let mut input = input(invocation, &settings)?;
    match options.get("generate-cli-skeleton").and_then(Skeleton::named) {
        Some(Skeleton::Input) => return write(out, &skeleton::json_input(command.input)),
        Some(Skeleton::YamlInput) => return write(out, &skeleton::yaml_input(command.input)),
        Some(Skeleton::Output) => {
            // An input that is given has to be one; none has to be given.
            if !matches!(&input, Value::Object(members) if members.is_empty()) {
                fill_tokens(command, &mut input);
                check(command.input, &input)?;
            }
            return write(out, &page.text(skeleton::output(command.output))?);
        }
        None => {}
    }
    let pager = Pager::of(command, options, &input)?;
    if let Some(pager) = &pager {
        begin(pager, command, options, &mut input);
    }
    fill_tokens(command, &mut input);
    check(command.input, &input)?;
    debug!("input of {}: {}", command.operation, redacted(command.input, &input));
    let request = timestamp::encode_within(command.input, input);
    if options.has("validate-only") {
        return keeps_limits(command, &request.to_json());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Fault::other(error.to_string()))?;
    runtime.block_on(async {
        let mut line = Line::new(command, &settings)?;
        if let (Some(pager), Some(pages)) = (pager, &command.pages) {
            return follow(line, request, pager, (pages, &page), out).await;
        }
        let (_, output) = read(&page, &line.send(request.to_json()).await?)?;
        write(out, &page.text(output)?)
    })
}

/// Puts what options ask of the first page into the input.
fn begin(pager: &Pager, command: &Command, options: &Options, input: &mut Value) {
    if pager.prints_nothing() {
        let warning = b"warning: Non-positive values for --max-items may result in undefined behavior.\n";
        // Without standard error there is nobody to tell.
        let _ = io::stderr().write_all(warning);
    }
    pager.ask(input);
    let size = options.get("page-size").and_then(|size| size.trim().parse().ok());
    let name = command.pages.as_ref().and_then(|pages| pages.size);
    if let (Some(size), Some(name), Value::Object(members)) = (size, name, input) {
        members.push((name.to_owned(), Value::Integer(size)));
    }
}

/// Sends a request for each page. Prints each as it comes where the format allows, else all together.
async fn follow(
    mut line: Line<'_>,
    mut request: Value,
    mut pager: Pager,
    (pages, page): (&'static Pages, &Page),
    out: &mut impl Write,
) -> Result<(), Fault> {
    let mut merged = Merged::new(pages);
    loop {
        let (body, mut output) = read(page, &line.send(request.to_json()).await?)?;
        let has_next = pager.take(&body, &mut output)?;
        let own = merged.add(&output);
        match page.format {
            Format::Text => write(out, &page.text(own)?)?,
            Format::YamlStream => write(out, &page.text(output)?)?,
            Format::Json | Format::Yaml | Format::Table | Format::Off => {}
        }
        if !has_next {
            break;
        }
        pager.ask(&mut request);
    }
    match (page.format, pager.resume()) {
        (Format::Text, Some(token)) => write(out, &page.text(pages::resumed(token))?),
        (Format::Text | Format::YamlStream, _) => Ok(()),
        (_, token) => write(out, &page.text(merged.finish(token))?),
    }
}

/// The input that the options make together with the input file, which is read after them.
fn input(invocation: &Invocation, settings: &Settings<'_>) -> Result<Value, Fault> {
    let binary = settings.get("cli-binary-format", &[], "cli_binary_format");
    let binary = match binary.as_deref() {
        Some(name) => BinaryFormat::named(name)
            .ok_or_else(|| Fault::other(format!("Invalid value for cli_binary_format: {name}")))?,
        None => BinaryFormat::Base64,
    };
    let options = &invocation.options;
    let file = InputFile::given(options.get("cli-input-json"), options.get("cli-input-yaml"))?;
    let mut members: Vec<(String, Value)> = Vec::new();
    for member in invocation.command.members() {
        // The last of an option that is given twice counts.
        let given = invocation.given.iter().rev().find(|(given, _)| given.option == member.option);
        let value = match given {
            Some((_, Given::Switch(value))) => Value::Boolean(*value),
            Some((_, Given::Values(words))) => argument(member, words, binary)?,
            None => continue,
        };
        members.push((member.name.to_owned(), value));
    }
    let file = file.map(|file| file.members(invocation.command.input, binary)).transpose()?;
    Ok(input_file::merged(members, file.unwrap_or_default()))
}

/// Fills absent idempotency tokens, so that every attempt is the same request.
fn fill_tokens(command: &Command, input: &mut Value) {
    for token in command.members().iter().filter(|member| member.token) {
        let is_absent = input.get(token.name).is_none();
        if let (true, Value::Object(members)) = (is_absent, &mut *input) {
            members.push((token.name.to_owned(), Value::String(idempotency::token())));
        }
    }
}

/// Checks every limit of the model, for `--validate-only`.
fn keeps_limits(command: &Command, body: &[u8]) -> Result<(), Fault> {
    let wrong = |error: crate::json::DecodeError| Fault::parameter(error.to_string());
    let violations = (command.typed.violations)(body).map_err(wrong)?;
    if violations.is_empty() {
        return Ok(());
    }
    let mut lines = vec!["Parameter validation failed:".to_owned()];
    lines.extend(violations.iter().map(|violation| {
        let text = violation.wire_text();
        let name = violation.path().split('/').nth(1).unwrap_or_default();
        match command.members().iter().find(|member| member.name == name) {
            Some(member) => format!("--{}: {text}", member.option),
            None => text,
        }
    }));
    let more = violations.total() - violations.iter().len();
    lines.extend((more > 0).then(|| format!("and {more} more")));
    Err(Fault::parameter(lines.join("\n")))
}

/// The body of an answer, and the output in it; an empty body, and null, are an output without members.
fn read(page: &Page, body: &[u8]) -> Result<(Value, Value), Fault> {
    if body.is_empty() {
        return Ok((Value::Null, Value::Object(Vec::new())));
    }
    let unreadable = |error: serde_json::Error| {
        let fault = Fault::other("Unable to parse the response: it is not JSON, or not all of it");
        fault.hint(error.to_string())
    };
    let body = Value::parse(body).map_err(unreadable)?;
    let command = page.command;
    let output = match shaped(command.output, &body, page.timestamps)? {
        Value::Null => Value::Object(Vec::new()),
        output => output,
    };
    debug!("output of {}: {}", command.operation, redacted(command.output, &output));
    Ok((body, output))
}

/// How an output is printed.
struct Page {
    command: &'static Command,
    format: Format,
    query: Option<Query>,
    timestamps: Timestamps,
    screen: Screen,
}

impl Page {
    /// Decides it before anything is sent.
    ///
    /// # Errors
    /// The expression or the name of the format is none.
    fn of(command: &'static Command, settings: &Settings<'_>) -> Result<Self, Fault> {
        let format = settings.get("output", &["AWS_DEFAULT_OUTPUT"], "output");
        let format = match format.as_deref() {
            Some(name) => Format::named(name).ok_or_else(|| Fault::other(format!("Unknown output type: {name}")))?,
            None => Format::Json,
        };
        let color = settings.option("color").and_then(Color::named).unwrap_or(Color::Auto);
        let query = settings.option("query").map(Query::parse).transpose()?;
        let timestamps = settings.get("", &[], "cli_timestamp_format");
        let timestamps = match timestamps.as_deref() {
            Some(name) => Timestamps::named(name).ok_or_else(|| {
                let problem = format!("Unknown cli_timestamp_format value: {name}");
                Fault::other(format!("{problem}, valid values are \"wire\" or \"iso8601\""))
            })?,
            None => Timestamps::Iso8601,
        };
        Ok(Self { command, format, query, timestamps, screen: Screen::stdout(color) })
    }

    fn text(&self, output: Value) -> Result<String, Fault> {
        let output = match &self.query {
            Some(query) => query.apply(&output)?,
            None => output,
        };
        let mut text = Vec::new();
        output::print(self.format, &output, self.command.operation, &self.screen, &mut text)
            .map_err(|error| Fault::other(error.to_string()))?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}
