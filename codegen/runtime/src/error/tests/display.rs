use std::error::Error;
use std::fmt;

use crate::error::display::{DisplayErrorContext, write_context};
use crate::error::{BoxError, BuildError, ErrorMetadata, Unhandled};
use crate::request_id::REQUEST_ID;

#[derive(Debug)]
struct Link(&'static str, Option<BoxError>);

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Link {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|source| source as _)
    }
}

#[test]
fn the_whole_chain_is_written() {
    let chain = Link("call", Some(Link("connect", Some("refused".into())).into()));
    assert_eq!(DisplayErrorContext(chain).to_string(), "call: connect: refused");
    assert_eq!(DisplayErrorContext(Link("alone", None)).to_string(), "alone");
}

#[test]
fn wrappers_that_speak_for_their_cause_do_not_repeat_it() {
    let cause = Link("connect", Some("refused".into()));
    let wrapped = Unhandled::new(ErrorMetadata::default(), Some(BuildError::other(cause).into()));
    assert_eq!(DisplayErrorContext(wrapped).to_string(), "connect: refused");
}

#[test]
fn the_context_has_the_request_id_when_there_is_one() {
    struct Context(ErrorMetadata);
    impl fmt::Display for Context {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write_context(f, Some("ExecuteProvisionedProductPlan"), &self.0)
        }
    }
    assert_eq!(Context(ErrorMetadata::default()).to_string(), " (ExecuteProvisionedProductPlan)");
    let known = ErrorMetadata::builder().custom(REQUEST_ID, "a-1").build();
    assert_eq!(Context(known).to_string(), " (ExecuteProvisionedProductPlan, request id a-1)");
}
