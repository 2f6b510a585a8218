use std::error::Error;

use crate::error::unhandled::Unhandled;
use crate::error::{ErrorMetadata, ProvideErrorMetadata};

fn unhandled(metadata: ErrorMetadata, source: Option<&str>) -> Unhandled {
    Unhandled::new(metadata, source.map(Into::into))
}

fn source(error: &Unhandled) -> Option<String> {
    error.source().map(ToString::to_string)
}

#[test]
fn code_and_message_are_written_and_kept() {
    let error = unhandled(ErrorMetadata::builder().code("A").message("b").build(), None);
    assert_eq!(error.to_string(), "A: b");
    assert_eq!((error.code(), error.message()), (Some("A"), Some("b")));
}

#[test]
fn the_cause_follows_the_code() {
    let error = unhandled(ErrorMetadata::builder().code("A").build(), Some("cause"));
    assert_eq!(error.to_string(), "A");
    assert_eq!(source(&error).as_deref(), Some("cause"));
}

#[test]
fn the_cause_speaks_when_the_service_is_silent() {
    let error = unhandled(ErrorMetadata::default(), Some("HTTP 502"));
    assert_eq!(error.to_string(), "HTTP 502");
    assert_eq!(source(&error), None);
}
