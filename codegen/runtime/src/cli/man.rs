//! Pages of the manual in roff, for man(1). Never shows them.

use std::io;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::cli::definition::definition;
use crate::cli::fault::Fault;
use crate::cli::help;
use crate::cli::schema::{Command, Service};

/// The page of the program, or of the command that is named.
///
/// # Errors
/// The words are not the name of one command.
pub fn page(service: &'static Service, words: &[String]) -> Result<String, Fault> {
    let command = match words {
        [] => None,
        [word] => match service.commands.iter().find(|command| command.name == word) {
            Some(command) => Some(command),
            None => return Err(Fault::usage(format!("{word} is no command of {}", service.name))),
        },
        _ => return Err(Fault::usage("man takes the name of one command")),
    };
    let mut roff = Vec::new();
    write(&mut roff, service, command).map_err(|error| Fault::other(error.to_string()))?;
    String::from_utf8(roff).map_err(|_| Fault::other("the page is no UTF-8"))
}

fn write(out: &mut Vec<u8>, service: &'static Service, command: Option<&'static Command>) -> io::Result<()> {
    let mut program = definition(service);
    program.build();
    let subject = command.and_then(|command| program.find_subcommand(command.name)).cloned();
    let name = command.map_or_else(|| service.name.to_owned(), |command| format!("{}-{}", service.name, command.name));
    let man =
        Man::new(subject.unwrap_or(program).name(name.clone())).title(name).source(service.name).manual(service.title);
    man.render_title(out)?;
    man.render_name_section(out)?;
    match command {
        Some(command) => verbatim(out, "SYNOPSIS", &help::synopsis(service, command).join("\n"))?,
        None => man.render_synopsis_section(out)?,
    }
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    match command {
        Some(command) => verbatim(out, "OUTPUT", &help::output_text(command))?,
        None => man.render_subcommands_section(out)?,
    }
    verbatim(out, "EXIT STATUS", &help::exit_text())
}

/// Writes a section whose lines are kept.
fn verbatim(out: &mut Vec<u8>, heading: &str, text: &str) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [heading]).control("nf", []);
    for line in text.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []).to_writer(out)
}
