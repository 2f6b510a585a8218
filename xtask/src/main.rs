//! `cargo xtask`, the alias of this workspace.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::run("cargo xtask", env::args_os())
}
