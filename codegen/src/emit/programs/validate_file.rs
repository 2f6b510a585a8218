//! Emits the program that checks the requests of a file, and such a file.

use quote::quote;

use super::{Program, Target, code, first};
use crate::emit::example::Names;
use crate::ir::{Operation, Service, Ty};
use crate::output::Verbatim;
use crate::sample;

pub(super) const PROGRAM: Program = Program {
    name: "validate_file",
    about: "Checks the requests in a file, and prints every limit that they break.",
    features: &[],
    arguments: " -- examples/requests.jsonl",
    notes: "The file holds one request a line, as JSON. The program ends with 0 when all are valid, with 1 when one is not,\n\
            and with 2 when it cannot read the file.",
    target: Target::Example,
    code: emit,
};

fn emit(service: &Service) -> Option<String> {
    Some(program(service, subject(service)?.0))
}

/// The operation whose requests are checked, and a valid one.
fn subject(service: &Service) -> Option<(&Operation, sample::Sample)> {
    first(service, |operation| Some((operation, sample::structure(service, operation.input)?)))
}

/// A valid request, and one that lacks everything.
pub(super) fn requests(service: &Service) -> Option<Verbatim> {
    let (operation, sample) = subject(service)?;
    let valid = sample::compact(service, Ty::Structure(operation.input), &sample);
    Some(Verbatim { path: "examples/requests.jsonl".to_owned(), text: format!("{valid}\n{{}}\n") })
}

fn program(service: &Service, operation: &Operation) -> String {
    let mut names = Names::new(service, &["ExitCode", "env", "fs"]);
    let input = names.path(operation.input);
    let (json, level) = (names.import("", "json"), names.import("validate", "Level"));
    let items = quote! {
        fn main() -> ExitCode {
            let Some(path) = env::args().nth(1) else {
                eprintln!("usage: validate_file FILE");
                return ExitCode::from(2);
            };
            let text = match fs::read_to_string(&path) {
                Ok(text) => text,
                Err(error) => {
                    eprintln!("{path}: {error}");
                    return ExitCode::from(2);
                }
            };
            let mut all_valid = true;
            for (index, line) in text.lines().enumerate() {
                for problem in problems(line) {
                    println!("{path}:{}: {problem}", index + 1);
                    all_valid = false;
                }
            }
            if all_valid { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }

        /// Returns every limit that a request breaks, or what makes it no request at all.
        fn problems(request: &str) -> Vec<String> {
            let input = match #json::from_str::<#input>(request) {
                Ok(input) => input,
                Err(error) => return vec![error.to_string()],
            };
            match input.validate(#level::Strict) {
                Ok(()) => Vec::new(),
                Err(violations) => violations.iter().map(ToString::to_string).collect(),
            }
        }
    };
    code(&["std::process::ExitCode", "std::{env, fs}"], &names, items)
}
