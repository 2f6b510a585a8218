//! The program as `clap` describes one, for completions and pages of the manual. Never parses: `command` does that the
//! AWS CLI's way.

use std::collections::BTreeSet;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ValueHint};

use crate::cli::command::{self, COMPLETION, GLOBALS, Global, HELP, MAN};
use crate::cli::help;
use crate::cli::schema::{Command, Kind, Member, Service};

/// Shells that completions can be made for.
pub const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// Where the options of every command stand among all options: behind the members.
const OWN_OPTIONS: usize = 10_000;

/// Where those of the program stand: at the end.
const GLOBAL: usize = 20_000;

/// The program with its commands.
pub fn definition(service: &'static Service) -> clap::Command {
    let mut program = plain(clap::Command::new(service.name))
        .about(service.title)
        .long_about(help::plain(service.documentation))
        .subcommands(service.commands.iter().map(subcommand));
    for (name, about, argument, values) in [
        (COMPLETION, "Prints the completions of a shell.", "shell", &SHELLS[..]),
        (MAN, "Prints a page of the manual.", "command", &[]),
        (HELP, "Prints the help.", "command", &[]),
    ] {
        let commands = service.commands.iter().map(|command| command.name);
        let values: Vec<&str> = if values.is_empty() { commands.collect() } else { values.to_vec() };
        let argument = Arg::new(argument).value_parser(PossibleValuesParser::new(values));
        program = program.subcommand(plain(clap::Command::new(name)).about(about).arg(argument));
    }
    let globals = GLOBALS.iter().enumerate();
    program.args(globals.map(|(index, option)| global(option).global(true).display_order(GLOBAL + index)))
}

/// Without the options and commands that `clap` adds: the tables have their own.
fn plain(command: clap::Command) -> clap::Command {
    command.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true)
}

fn subcommand(command: &'static Command) -> clap::Command {
    let mut taken: BTreeSet<String> =
        GLOBALS.iter().chain(command::own(command)).map(|option| option.name.to_owned()).collect();
    let mut args = Vec::new();
    for arg in command.shown_members().flat_map(member) {
        // An option of the program hides a member of its name.
        if taken.insert(arg.get_id().to_string()) {
            let order = args.len();
            args.push(arg.display_order(order));
        }
    }
    plain(clap::Command::new(command.name))
        .about(help::first_sentence(command.documentation))
        .long_about(help::plain(command.documentation))
        .args(args)
        .args(
            command::own(command).enumerate().map(|(index, option)| global(option).display_order(OWN_OPTIONS + index)),
        )
}

fn named(name: String, about: &str, text: String) -> Arg {
    Arg::new(name.clone()).long(name).help(help::first_sentence(about)).long_help(text)
}

/// The option of a member; two of a boolean one.
fn member(member: &'static Member) -> Vec<Arg> {
    let text = help::option_text(member);
    let option = named(member.option.to_owned(), member.documentation, text.clone());
    let option = match member.shape.kind {
        Kind::Boolean => {
            let negated = named(format!("no-{}", member.option), member.documentation, text).action(ArgAction::SetTrue);
            return vec![option.action(ArgAction::SetTrue), negated];
        }
        Kind::Enum(values) if !values.is_empty() => option.value_parser(PossibleValuesParser::new(values)),
        Kind::List(_) => option.num_args(1..),
        _ => option,
    };
    vec![option.value_name("value").value_hint(ValueHint::Other).required(member.must_be_given())]
}

fn global(option: &Global) -> Arg {
    let arg = named(option.name.to_owned(), option.help, help::plain(option.help));
    let Some(metavar) = option.metavar else { return arg.action(ArgAction::SetTrue) };
    let hint = if metavar == "file" { ValueHint::FilePath } else { ValueHint::Other };
    let arg = arg.value_name(metavar).value_hint(hint);
    if option.choices.is_empty() { arg } else { arg.value_parser(PossibleValuesParser::new(option.choices)) }
}
