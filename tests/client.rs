//! The emitted client against a server on the local host: what is sent, what comes of each answer, and what is never
//! sent. Reaches no other host.

#[path = "client/calls.rs"]
mod calls;
#[path = "client/mocks.rs"]
mod mocks;
#[allow(dead_code, reason = "other programs use the rest of it")]
#[path = "peers/client/src/server.rs"]
mod server;

/// The program that the comparison with the SDK runs too.
mod program {
    use crate::server::{Answer, Response};

    include!("peers/client/src/program.rs");
}

use server::Server;

/// Runs a future to its end, with timers and sockets.
fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

#[test]
fn a_program_of_the_sdks_style_does_the_same() {
    let server = Server::start(program::script());
    let lines = block_on(program::run(&server.url(), &server::refusing()));
    let folder = tests::fixtures("client");
    tests::beside(&folder).bind(|| insta::assert_snapshot!("program", lines.join("\n")));
    tests::assert_referenced(&folder, ["program"]);
}
