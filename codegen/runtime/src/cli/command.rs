//! The command line: its options, and what a list of arguments asks for. Reads no setting and no value of an option.

use crate::cli::arguments::{self, Argument, Arity};
use crate::cli::blob::BinaryFormat;
use crate::cli::fault::{Fault, Kind as FaultKind};
use crate::cli::schema::{Command, Kind, Member, Service};
use crate::cli::similar;
use crate::cli::skeleton::Skeleton;

/// An option that is no member of an input.
pub struct Global {
    /// Name without `--`.
    pub name: &'static str,
    /// Placeholder of its value in the help; a switch has none.
    pub metavar: Option<&'static str>,
    /// Its values, where there are only these.
    pub choices: &'static [&'static str],
    /// One paragraph.
    pub help: &'static str,
}

const fn switch(name: &'static str, help: &'static str) -> Global {
    Global { name, metavar: None, choices: &[], help }
}

const fn valued(name: &'static str, metavar: &'static str, help: &'static str) -> Global {
    Global { name, metavar: Some(metavar), choices: &[], help }
}

const fn choice(name: &'static str, choices: &'static [&'static str], help: &'static str) -> Global {
    Global { name, metavar: Some("value"), choices, help }
}

/// Options of the program, which may stand anywhere.
pub static GLOBALS: [Global; 18] = [
    switch("debug", "Tell on standard error what is done, without secrets."),
    valued("endpoint-url", "url", "Send the request to this URL instead of the one of the region."),
    switch("no-verify-ssl", "Trust any certificate of the endpoint."),
    switch("no-paginate", "Send one request, and do not ask for the next page."),
    choice("output", &["json", "text", "table", "yaml", "yaml-stream", "off"], "The form of the output."),
    valued("query", "expression", "A JMESPath expression that selects from the output."),
    valued("profile", "name", "The profile of the config and credentials files."),
    valued("region", "name", "The region, before `AWS_REGION` and the profile's."),
    switch("version", "Print the version of this program."),
    choice("color", &["on", "off", "auto"], "Whether the output is coloured: `auto` on a terminal alone."),
    switch("no-sign-request", "Send the request without a signature, and load no credentials."),
    valued("ca-bundle", "file", "Root certificates (PEM) instead of those of the system."),
    valued("cli-read-timeout", "seconds", "How long a response may take to begin; 0 for ever. The default is 60."),
    valued("cli-connect-timeout", "seconds", "How long connecting may take; 0 for ever. The default is 60."),
    choice("cli-binary-format", &BinaryFormat::NAMES, "The form of binary values that are given as text."),
    switch("no-cli-pager", "Write the output directly: this program always does."),
    switch("no-cli-auto-prompt", "Ask for no arguments: this program never does."),
    switch("help", "Print the help."),
];

/// The placeholder of a whole number.
const NUMBER: &str = "number";

/// Options of every command beside its own.
static OWN: [Global; 7] = [
    valued("cli-input-json", "json", "The input as JSON: text, `file://path`, or `-` for standard input."),
    valued("cli-input-yaml", "yaml", "The input as YAML: text, `file://path`, or `-` for standard input."),
    valued("starting-token", "token", "Where to begin: the `NextToken` that a command with `--max-items` has printed."),
    valued(
        "page-size",
        NUMBER,
        "How many items the service is to put into a page. The output is the same; smaller pages are more requests.",
    ),
    valued(
        "max-items",
        NUMBER,
        "How many items to print. Where there are more, the output has a `NextToken` for `--starting-token`.",
    ),
    Global {
        name: "generate-cli-skeleton",
        metavar: Some("kind"),
        choices: &Skeleton::NAMES,
        help: "Print a template of the input, or an example of the output, and send nothing.",
    },
    switch("validate-only", "Check the input against every limit of the model, and send nothing."),
];

/// Options of a command beside its own: those that page are for commands that answer in pages.
pub fn own(command: &Command) -> impl Iterator<Item = &'static Global> {
    let (has_pages, has_size) = match &command.pages {
        Some(pages) => (true, pages.size.is_some()),
        None => (false, false),
    };
    OWN.iter().filter(move |own| match own.name {
        "starting-token" | "max-items" => has_pages,
        "page-size" => has_size,
        _ => true,
    })
}

/// Prints the completions of a shell.
pub const COMPLETION: &str = "completion";
/// Prints a page of the manual.
pub const MAN: &str = "man";
/// Prints the help of the program, or behind a command that of the command.
pub const HELP: &str = "help";

/// Action that a list of arguments asks for.
pub enum Request {
    /// A call.
    Call(Invocation),
    /// The help of a command, or of the program.
    Help(Option<&'static Command>),
    /// The version of the program.
    Version,
    /// The completions of a shell.
    Completion(Vec<String>),
    /// A page of the manual.
    Man(Vec<String>),
}

/// A command with its options.
pub struct Invocation {
    /// The command.
    pub command: &'static Command,
    /// The members that options give, in the order of the arguments; one that is given again comes again.
    pub given: Vec<(&'static Member, Given)>,
    /// The other options.
    pub options: Options,
}

/// A member as options give it.
#[derive(Debug, PartialEq, Eq)]
pub enum Given {
    /// The values of an option.
    Values(Vec<String>),
    /// A switch: `--x` or `--no-x`.
    Switch(bool),
}

/// Options that are no members, each with its value; switches with an empty one.
#[derive(Debug, Default)]
pub struct Options(Vec<(&'static str, String)>);

impl Options {
    /// The value of an option: the last counts.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Whether an option is given.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    fn push(&mut self, option: &'static Global, value: Option<String>) -> Result<(), Fault> {
        let value = value.unwrap_or_else(|| option.choices.first().copied().unwrap_or_default().to_owned());
        if !option.choices.is_empty() && !option.choices.contains(&value.as_str()) {
            let name = format!("--{}", option.name);
            return Err(invalid_choice(&name, &value, option.choices));
        }
        if option.metavar == Some(NUMBER) && value.trim().parse::<i64>().is_err() {
            return Err(Fault::usage(format!("argument --{}: invalid int value: '{value}'", option.name)));
        }
        self.0.push((option.name, value));
        Ok(())
    }
}

/// Understands a list of arguments. Options of the program are taken out first, wherever they stand, as the AWS CLI does:
/// `--pro` is `--profile` even where the command has `--product-id`.
///
/// # Errors
/// Unintelligible arguments, in the words of the AWS CLI.
pub fn parse(service: &'static Service, arguments: Vec<String>) -> Result<Request, Fault> {
    let known: Vec<(String, Arity)> = GLOBALS.iter().map(|global| (global.name.to_owned(), arity(global))).collect();
    let mut options = Options::default();
    let mut command = None;
    let mut rest = Vec::new();
    for argument in arguments::sort(arguments, &known).map_err(Fault::usage)? {
        match argument {
            Argument::Option(index, values) if GLOBALS[index].name == "version" && values.is_empty() => {
                return Ok(Request::Version);
            }
            Argument::Option(index, values) => options.push(&GLOBALS[index], values.into_iter().next())?,
            Argument::Word(word) if command.is_none() => command = Some(word),
            Argument::Word(text) | Argument::Unknown(text) => rest.push(text),
        }
    }
    let by_name = |name: &str| service.commands.iter().find(|command| command.name == name);
    match command.as_deref() {
        None if options.has(HELP) => Ok(Request::Help(None)),
        None => Err(Fault::usage("the following arguments are required: operation")),
        Some(HELP) => Ok(Request::Help(rest.first().and_then(|name| by_name(name)))),
        Some(COMPLETION) => Ok(Request::Completion(rest)),
        Some(MAN) => Ok(Request::Man(rest)),
        Some(name) => match by_name(name) {
            Some(command) if options.has(HELP) => Ok(Request::Help(Some(command))),
            Some(command) => of_command(command, rest, options),
            None => {
                let names: Vec<&str> = service.commands.iter().map(|command| command.name).chain([HELP]).collect();
                Err(invalid_choice("operation", name, &names))
            }
        },
    }
}

/// An option of a command.
#[derive(Clone, Copy)]
enum Target {
    Member(&'static Member),
    /// `--no-x`
    Negated(&'static Member),
    Own(&'static Global),
}

fn targets(command: &'static Command) -> (Vec<(String, Arity)>, Vec<Target>) {
    let mut known = Vec::new();
    let mut targets = Vec::new();
    let mut add = |name: String, arity, target| {
        known.push((name, arity));
        targets.push(target);
    };
    for member in command.members() {
        let arity = match member.shape.kind {
            Kind::Boolean => Arity::None,
            Kind::List(_) => Arity::Any,
            _ => Arity::One,
        };
        add(member.option.to_owned(), arity, Target::Member(member));
        if arity == Arity::None {
            add(format!("no-{}", member.option), arity, Target::Negated(member));
        }
    }
    for own in own(command) {
        let arity = if own.name == "generate-cli-skeleton" { Arity::Optional } else { arity(own) };
        add(own.name.to_owned(), arity, Target::Own(own));
    }
    (known, targets)
}

fn arity(option: &Global) -> Arity {
    if option.metavar.is_some() { Arity::One } else { Arity::None }
}

fn of_command(command: &'static Command, arguments: Vec<String>, options: Options) -> Result<Request, Fault> {
    let (known, targets) = targets(command);
    let mut invocation = Invocation { command, given: Vec::new(), options };
    let mut unknown = Vec::new();
    for argument in arguments::sort(arguments, &known).map_err(Fault::usage)? {
        match argument {
            Argument::Option(index, mut values) => match targets[index] {
                Target::Own(own) => invocation.options.push(own, values.pop())?,
                Target::Member(member) if known[index].1 == Arity::None => invocation.switch(member, true)?,
                Target::Negated(member) => invocation.switch(member, false)?,
                Target::Member(member) => invocation.given.push((member, Given::Values(values))),
            },
            Argument::Word(text) | Argument::Unknown(text) => unknown.push(text),
        }
    }
    if unknown == [HELP] {
        return Ok(Request::Help(Some(command)));
    }
    invocation.has_what_is_required().map_err(|fault| hinted(fault, &unknown, &known))?;
    if unknown.is_empty() {
        return Ok(Request::Call(invocation));
    }
    let fault = Fault::new(FaultKind::UnknownOptions, format!("Unknown options: {}", unknown.join(", ")));
    Err(hinted(fault, &unknown, &known))
}

impl Invocation {
    fn switch(&mut self, member: &'static Member, value: bool) -> Result<(), Fault> {
        let is_opposite =
            |(known, given): &(&Member, Given)| known.option == member.option && *given == Given::Switch(!value);
        if self.given.iter().any(is_opposite) {
            let (this, other) = if value { ("", "no-") } else { ("no-", "") };
            let name = member.option;
            return Err(Fault::usage(format!("argument --{this}{name}: not allowed with argument --{other}{name}")));
        }
        self.given.push((member, Given::Switch(value)));
        Ok(())
    }

    /// Whether an input comes from elsewhere, or is not needed: then no option has to be given.
    fn is_free(&self) -> bool {
        ["cli-input-json", "cli-input-yaml", "generate-cli-skeleton"].iter().any(|name| self.options.has(name))
    }

    fn has_what_is_required(&self) -> Result<(), Fault> {
        let is_given = |member: &Member| self.given.iter().any(|(given, _)| given.option == member.option);
        let is_missing = |member: &&Member| member.must_be_given() && !is_given(member);
        let missing = self.command.members().iter().filter(is_missing);
        let missing: Vec<String> = missing.map(|member| format!("--{}", member.option)).collect();
        if missing.is_empty() || self.is_free() {
            return Ok(());
        }
        Err(Fault::usage(format!("the following arguments are required: {}", missing.join(", "))))
    }
}

/// Adds the known option that an unknown one may have been meant for.
fn hinted(fault: Fault, unknown: &[String], known: &[(String, Arity)]) -> Fault {
    let names = || known.iter().map(|(name, _)| name.as_str()).chain(GLOBALS.iter().map(|global| global.name));
    let suggestion = unknown.iter().find_map(|argument| {
        let name = argument.strip_prefix("--")?.split('=').next()?;
        similar::most(name, names())
    });
    match suggestion {
        Some(name) => fault.hint(format!("maybe you meant --{name}")),
        None => fault,
    }
}

/// Choices in two columns of 40, as the AWS CLI shows them.
fn invalid_choice(argument: &str, value: &str, choices: &[&str]) -> Fault {
    let mut lines = vec!["Invalid choice, valid choices are:\n".to_owned()];
    lines.extend(choices.chunks(2).map(|row| {
        let cells: Vec<String> = row.iter().map(|choice| format!("{choice:<40}")).collect();
        cells.join(" | ")
    }));
    if let Some(choice) = similar::most(value, choices.iter().copied()) {
        lines.push(format!("\n\nInvalid choice: '{value}', maybe you meant:\n"));
        lines.push(format!("  * {choice}"));
    }
    Fault::usage(format!("argument {argument}: {}", lines.join("\n")))
}
