//! Completions of options and commands, for the shells that `clap_complete` knows. Never runs a shell.

use clap_complete::Shell;

use crate::cli::definition::{SHELLS, definition};
use crate::cli::fault::Fault;
use crate::cli::schema::Service;

/// The script that a shell reads, `servicecatalog completion bash`.
///
/// # Errors
/// The words are not the name of one shell.
pub fn script(service: &'static Service, words: &[String]) -> Result<String, Fault> {
    let [shell] = words else { return Err(usage()) };
    let shell: Shell = shell.parse().map_err(|_| usage())?;
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut definition(service), service.name, &mut script);
    String::from_utf8(script).map_err(|_| Fault::other("the completions are no UTF-8"))
}

fn usage() -> Fault {
    Fault::usage(format!("completion takes the name of a shell: {}", SHELLS.join(", ")))
}
