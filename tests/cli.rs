//! The emitted program as a whole: what it prints, with which exit code it ends, and what it sends to a server on the
//! local host. Reaches no other host, and nothing of the environment or the home of whoever runs it.

#[path = "cli/calls.rs"]
mod calls;
#[allow(dead_code, reason = "other programs use the rest of it")]
#[path = "peers/client/src/server.rs"]
mod server;
#[path = "cli/settings.rs"]
mod settings;

use std::path::Path;
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_program");
const PLAN: [&str; 3] = ["execute-provisioned-product-plan", "--plan-id", "plan-1"];

/// The program with a region and keys, and nothing else in its environment.
fn program(arguments: &[&str]) -> Command {
    let mut command = bare(arguments);
    command.env("AWS_REGION", "eu-central-1");
    command.env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE").env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI");
    command
}

/// The program without any setting.
fn bare(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    let nowhere = Path::new(env!("CARGO_MANIFEST_DIR")).join("cli/nowhere");
    command.args(arguments).env_clear().env("HOME", nowhere).env("TZ", "UTC").stdin(Stdio::null());
    // Credentials of the machine are none of a test's.
    command.env("AWS_EC2_METADATA_DISABLED", "true");
    command
}

/// The end of a program: exit code, standard output, standard error.
fn end(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (status.code().expect("no signal"), text(stdout), text(stderr))
}

/// The messages of the program and of its commands, and every page of help.
#[test]
fn pages_and_messages_are_as_written() {
    let cases = trycmd::TestCases::new();
    for variable in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_DEFAULT_OUTPUT"] {
        cases.env(variable, "");
    }
    let nowhere = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/nowhere");
    cases.env("AWS_CONFIG_FILE", nowhere).env("AWS_SHARED_CREDENTIALS_FILE", nowhere);
    cases.register_bin("servicecatalog", Path::new(PROGRAM)).case("cli/*.trycmd");
}
