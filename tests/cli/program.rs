//! The emitted program, for tests to start.

use std::process::ExitCode;

fn main() -> ExitCode {
    servicecatalog::cli::main()
}
