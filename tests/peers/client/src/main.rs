//! Runs one program of the SDK's style twice, once with aws-sdk-servicecatalog and once with the emitted crate, each
//! against a server of its own with the same script. Fails where what the program says, or what the server was asked,
//! is not the same.

mod server;

use std::process::ExitCode;

use serde_json::Value;
use server::{Request, Server};

/// The program with the SDK.
mod with_sdk {
    use crate::server::{Answer, Response};
    use sdk as servicecatalog;

    include!("program.rs");
}

/// The program with the emitted crate.
mod with_ours {
    use crate::server::{Answer, Response};
    use ours as servicecatalog;

    include!("program.rs");
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let server = Server::start(with_sdk::script());
    let mut expected = runtime.block_on(with_sdk::run(&server.url(), &server::refusing()));
    expected.extend(server.requests().iter().flat_map(asked));
    let server = Server::start(with_ours::script());
    let mut lines = runtime.block_on(with_ours::run(&server.url(), &server::refusing()));
    lines.extend(server.requests().iter().flat_map(asked));
    if lines == expected {
        println!("{}\n\nthe same {} lines with both crates", lines.join("\n"), lines.len());
        return ExitCode::SUCCESS;
    }
    let (expected, lines) = (expected.join("\n") + "\n", lines.join("\n") + "\n");
    println!("{}", similar::TextDiff::from_lines(&expected, &lines).unified_diff().header("the SDK", "ours"));
    ExitCode::FAILURE
}

/// The deterministic part of a request: without the time, the signature, and random tokens.
fn asked(request: &Request) -> Vec<String> {
    let mut body: Value = serde_json::from_str(&request.body).expect("JSON");
    if let Some(token) = body.get_mut("IdempotencyToken").filter(|token| token.as_str().is_some_and(is_uuid)) {
        *token = "a UUID".into();
    }
    let header = |name: &str| request.header(name).unwrap_or("none").to_owned();
    let authorization = header("authorization");
    let scope = authorization.split(['=', ',']).nth(1).unwrap_or_default();
    // The day is the only part of it that changes.
    let scope: Vec<&str> = scope.split('/').enumerate().filter(|(at, _)| *at != 1).map(|(_, part)| part).collect();
    vec![
        format!("{} {body}", request.head.first().map(String::as_str).unwrap_or_default()),
        format!("  {} {}", header("x-amz-target"), header("content-type")),
        format!("  {} {} {}", scope.join("/"), header("amz-sdk-request"), header("x-program")),
    ]
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4
}
