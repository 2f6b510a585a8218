//! `cargo smithy`, for other repositories: the same commands, installed.

use std::env;
use std::process::ExitCode;

/// The word with which cargo begins the arguments of `cargo-smithy`.
const WORD: &str = "smithy";

fn main() -> ExitCode {
    let words = env::args_os().enumerate().filter(|(index, word)| *index != 1 || word != WORD);
    xtask::run("cargo smithy", words.map(|(_, word)| word))
}
