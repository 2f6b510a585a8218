//! Emits the program that reads and writes with serde.

use quote::quote;

use super::{Program, Target, code, first, has};
use crate::emit::example::{Names, raw};
use crate::ir::{Operation, Part, Service, Ty};
use crate::sample::{self, Sample};

pub(super) const PROGRAM: Program = Program {
    name: "serde",
    about: "Reads an input with serde, checks it, and writes it again.",
    features: &["serde", "cli"],
    arguments: "",
    notes: "`serde_json` stands here for any format: it comes with the feature `cli`, and your program names its own. Names and\n\
            shapes are those of the wire; what a format reads is not checked before `validate`.",
    target: Target::Example,
    code: emit,
};

fn emit(service: &Service) -> Option<String> {
    let of = |operation| Some(program(service, operation, &sample::structure(service, operation.input)?));
    has(service, Part::Cli).then(|| first(service, of)).flatten()
}

fn program(service: &Service, operation: &Operation, sample: &Sample) -> String {
    let mut names = Names::new(service, &["Error"]);
    let (input, level) = (names.path(operation.input), names.import("validate", "Level"));
    let text = raw(&sample::pretty(service, Ty::Structure(operation.input), sample));
    let items = quote! {
        fn main() -> Result<(), Box<dyn Error>> {
            let input: #input = serde_json::from_str(INPUT)?;
            input.validate(#level::Strict)?;
            let text = serde_json::to_string_pretty(&input)?;
            println!("{text}");
            let again: #input = serde_json::from_str(&text)?;
            assert_eq!(again, input);
            Ok(())
        }

        /// An input as another program or a person writes it.
        const INPUT: &str = #text;
    };
    code(&["std::error::Error"], &names, items)
}
