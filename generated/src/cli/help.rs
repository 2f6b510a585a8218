// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The help: a page for the program and one for each command, with the sections of the AWS CLI's. Plain text of at most
//! 80 columns; never a colour, a control character or a pager.

mod markdown;
mod page;
mod shapes;
mod syntax;

use crate::cli::command::{self, COMPLETION, GLOBALS, Global, HELP, MAN};
use crate::cli::schema::{Command, Kind, Member, Service};
use markdown::Block;
pub use markdown::first_sentence;
use page::{COLUMNS, MANUAL, Page};

/// Exit codes with their meaning.
static CODES: [(&str, &str); 6] = [
    ("0", "The service has answered, and the output is printed."),
    ("130", "The program was interrupted."),
    ("252", "The arguments are wrong: no request was sent."),
    ("253", "The region, the credentials or the configuration is missing or wrong: no request was sent."),
    ("254", "The service has answered with an error."),
    ("255", "Anything else, such as no connection to the service."),
];

/// Tells of a command that follows pages.
const PAGES: &str = "The service answers in pages. This command asks for one after the other and prints all of them, \
                     in as many requests as there are pages; --no-paginate sends one. With --output text or \
                     yaml-stream each page is printed as it comes, and --query is applied to each.";

/// The page of a command, or of the program.
pub fn page(service: &Service, command: Option<&Command>) -> String {
    let mut page = Page::new(COLUMNS);
    match command {
        Some(command) => of_command(&mut page, service, command),
        None => of_program(&mut page, service),
    }
    page.finish()
}

/// Documentation as plain text, its blocks apart by empty lines.
pub fn plain(documentation: &str) -> String {
    let text = |block| match block {
        Block::Text { indent, mark, text } => format!("{}{mark}{text}", " ".repeat(indent)),
        Block::Code(lines) => lines.join("\n"),
    };
    markdown::blocks(documentation).into_iter().map(text).collect::<Vec<_>>().join("\n\n")
}

/// The text below an option, as it stands in the manual.
pub fn option_text(member: &'static Member) -> String {
    let mut page = Page::new(MANUAL);
    below_option(&mut page, member);
    page.body()
}

/// The members of a command's output, as they stand in the manual.
pub fn output_text(command: &Command) -> String {
    let mut page = Page::new(COLUMNS);
    output(&mut page, command);
    page.body()
}

/// The exit codes, as they stand in the manual.
pub fn exit_text() -> String {
    let mut page = Page::new(COLUMNS);
    exit_codes(&mut page);
    page.body()
}

fn of_program(page: &mut Page, service: &Service) {
    let name = service.name;
    page.heading("NAME");
    page.paragraph(0, &format!("{name} - {}", service.title));
    page.heading("DESCRIPTION");
    page.markdown(0, service.documentation);
    page.heading("SYNOPSIS");
    page.lines(
        1,
        &[format!("{name} <command> [options]"), format!("{name} {HELP}"), format!("{name} <command> {HELP}")],
    );
    page.heading("COMMANDS");
    for command in service.commands {
        page.line(0, command.name);
        page.paragraph(1, &markdown::first_sentence(command.documentation));
    }
    page.line(0, &format!("{COMPLETION} <shell>"));
    page.paragraph(1, "Prints the completions of a shell: bash, elvish, fish, powershell or zsh.");
    page.line(0, &format!("{MAN} [command]"));
    page.paragraph(1, "Prints a page of the manual, for man(1).");
    options(page, "GLOBAL OPTIONS", &GLOBALS);
    page.heading("EXIT CODES");
    exit_codes(page);
}

fn of_command(page: &mut Page, service: &Service, command: &Command) {
    page.heading("NAME");
    page.paragraph(0, &format!("{} {}", service.name, command.name));
    page.heading("DESCRIPTION");
    if command.deprecated {
        page.paragraph(0, "This command is deprecated.");
    }
    page.markdown(0, command.documentation);
    if command.pages.is_some() {
        page.paragraph(0, PAGES);
    }
    page.heading("SYNOPSIS");
    page.lines(1, &synopsis(service, command));
    page.heading("OPTIONS");
    for member in command.shown_members() {
        page.line(0, &shapes::option_title(member));
        below_option(page, member);
    }
    for own in command::own(command) {
        option(page, own);
    }
    options(page, "GLOBAL OPTIONS", &GLOBALS);
    page.heading("OUTPUT");
    output(page, command);
    page.heading("EXIT CODES");
    exit_codes(page);
}

fn below_option(page: &mut Page, member: &'static Member) {
    shapes::describe(page, 1, member.documentation, member.shape);
    if member.token {
        page.paragraph(1, "A random UUID is sent where this option is not given.");
    }
    let shorthand = syntax::shorthand(member.shape);
    if !shorthand.is_empty() {
        page.line(1, "Shorthand syntax:");
        page.lines(2, &[shorthand]);
    }
    let json = syntax::json(member.shape);
    if !json.is_empty() {
        page.line(1, "JSON syntax:");
        page.lines(2, &json);
    }
}

fn output(page: &mut Page, command: &Command) {
    if command.output.members().is_empty() {
        page.paragraph(0, "None");
    }
    shapes::output(page, command.output);
}

/// A command with its options, one in a line, those that are optional in brackets.
pub fn synopsis(service: &Service, command: &Command) -> Vec<String> {
    let mut lines = vec![format!("{} {}", service.name, command.name)];
    lines.extend(command.shown_members().map(member_usage));
    lines.extend(command::own(command).map(|own| format!("[{}]", usage(own))));
    lines.push("[global options]".to_owned());
    lines
}

fn member_usage(member: &Member) -> String {
    let option = match member.shape.kind {
        Kind::Boolean => format!("--{0} | --no-{0}", member.option),
        _ => format!("--{} <value>", member.option),
    };
    if member.must_be_given() { option } else { format!("[{option}]") }
}

/// An option with what stands for its value, `--region <name>`.
fn usage(option: &Global) -> String {
    match option.metavar {
        Some(metavar) => format!("--{} <{metavar}>", option.name),
        None => format!("--{}", option.name),
    }
}

fn options(page: &mut Page, heading: &str, options: &[Global]) {
    page.heading(heading);
    for each in options {
        option(page, each);
    }
}

fn option(page: &mut Page, option: &Global) {
    page.line(0, &usage(option));
    page.markdown(1, option.help);
    if !option.choices.is_empty() {
        page.paragraph(1, &format!("Valid values: {}", option.choices.join(", ")));
    }
}

fn exit_codes(page: &mut Page) {
    for (code, meaning) in CODES {
        page.item(0, &format!("{code:<4}"), meaning);
    }
    page.blank();
}
