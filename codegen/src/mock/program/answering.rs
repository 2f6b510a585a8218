//! Answers by the script, in the types of the emitted crate, and serves the operations. Names none of them.

use std::future::{Ready, ready};
use std::process::ExitCode;
use std::time::Duration;

use mock::{Content, Start, stop};
use service::http::{Operation, parse_response};
use service::json;
use service::server::{Handler, Server, serve};
use service::validate::{Level, Validate};

/// The largest body of a request, in bytes.
const MAX_BODY: usize = 16 << 20;

/// The time that the end of the program gives to requests that are being answered.
const GRACE: Duration = Duration::from_secs(1);

/// Serves the operations until the program is told to stop.
pub(crate) fn run(operations: impl Handler) -> ExitCode {
    mock::run(|start: Start| async move {
        let server = Server::new(operations).validation(level(&start.validation)).max_body_size(MAX_BODY);
        let mock = start.mock(server);
        serve(start.listener, mock).grace(GRACE).run_until(stop()).await;
    })
}

fn level(name: &str) -> Option<Level> {
    match name {
        "none" => None,
        "required" => Some(Level::Required),
        "basic" => Some(Level::Basic),
        _ => Some(Level::Strict),
    }
}

/// The answer of an operation.
pub(crate) fn answer<O: Operation<Output: Validate>>(input: O::Input) -> Ready<Result<O::Output, O::Error>> {
    ready(match json::to_string(&input) {
        Ok(input) => by_script::<O>(&input),
        Err(_) => Err(failure::<O>("the input has no JSON form".to_owned())),
    })
}

fn by_script<O: Operation<Output: Validate>>(input: &str) -> Result<O::Output, O::Error> {
    match mock::answer(O::NAME, input) {
        Content::Output(text) => {
            let output: O::Output = json::from_str(&text).map_err(|fault| failure::<O>(fault.to_string()))?;
            // Never sends what the service could not answer.
            output.validate(Level::Strict).map_err(|violations| failure::<O>(violations.to_string()))?;
            Ok(output)
        }
        Content::Error { code, members } => Err(error::<O>(&code, members.into_bytes())),
        Content::Nothing => Err(failure::<O>("no answer is known: give one in the file of answers".to_owned())),
    }
}

/// The error that a client would read: one that the model names, or else one with a code and a message alone.
fn error<O: Operation>(code: &str, members: Vec<u8>) -> O::Error {
    let mut response = http::Response::new(members);
    *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
    if let Ok(code) = http::HeaderValue::from_str(code) {
        response.headers_mut().insert("x-amzn-errortype", code);
    }
    match parse_response::<O>(response) {
        Err(error) => error.into_service_error(),
        Ok(_) => unreachable!("a response with the status 500 has no output"),
    }
}

/// The answer when there is none to give; only whoever runs the mock can get it.
fn failure<O: Operation>(message: String) -> O::Error {
    error::<O>("InternalFailure", serde_json::json!({ "message": message }).to_string().into_bytes())
}
