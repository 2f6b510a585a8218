//! The traits through which the functions of this module know an operation: its types, its names, and the few places in which
//! operations differ on the wire. Never holds a value.

use std::error::Error;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::json::{Decode, DecodeError, Encode, EncodeError};

/// Keeps other crates from naming operations of their own.
pub mod sealed {
    /// Only the operations of this crate are operations.
    pub trait Sealed {}
}

/// An operation of the service, as a type without values. Each has one beside its input, output and error.
pub trait Operation: sealed::Sealed {
    /// The input: sent by a client.
    type Input: Decode + Encode;
    /// The output: the service's answer.
    type Output: Decode + Encode;
    /// The errors: answered instead of the output.
    type Error: Error + ProvideErrorMetadata + From<Unhandled> + Send + Sync + 'static;

    /// Its name in the model.
    const NAME: &'static str;
    /// The value of its `X-Amz-Target` header.
    const TARGET: &'static str;
    /// The media type of its bodies.
    const CONTENT_TYPE: &'static str;
    /// How its messages differ from those of other operations.
    #[doc(hidden)]
    const WIRE: Wire;

    /// The prefix of the endpoint's host (`@endpoint`), its labels filled in.
    #[doc(hidden)]
    fn host_prefix(_input: &Self::Input) -> Result<String, BuildError> {
        Ok(String::new())
    }

    /// The endpoint that the input names, behind the member's name, for the operations that have one of their own.
    #[doc(hidden)]
    fn endpoint(_input: &Self::Input) -> Option<(&'static str, &str)> {
        None
    }

    /// Gives absent input members their defaults, which only servers do (Smithy 2.0, "default trait").
    #[doc(hidden)]
    fn fill_defaults(_input: &mut Self::Input) {}

    /// Keeps the id that the service gave to the request.
    #[doc(hidden)]
    fn set_request_id(output: &mut Self::Output, request_id: Option<String>);

    /// The modelled error of that shape name; `None` when the operation has no such error.
    #[doc(hidden)]
    fn decode_error(_name: &str, _body: &[u8], _meta: &ErrorMetadata) -> Option<Result<Self::Error, DecodeError>> {
        None
    }

    /// The error as a server sends it.
    #[doc(hidden)]
    fn encode_error(error: &Self::Error) -> Result<ErrorParts, EncodeError>;
}

/// How the messages of an operation differ from those of others.
#[derive(Clone, Copy, Debug)]
pub struct Wire {
    /// `@awsQueryCompatible`
    pub query_compatible: bool,
    /// Whether the model names an output: without one, bodies of responses are empty and are not looked at.
    pub has_output: bool,
    /// How large request bodies are made smaller (`@requestCompression`).
    pub coding: Option<Coding>,
}

/// A content coding (RFC 9110 section 8.4).
#[derive(Clone, Copy, Debug)]
pub struct Coding {
    /// The value of `Content-Encoding`.
    pub name: &'static str,
    /// Makes a body smaller.
    pub compress: fn(&[u8]) -> std::io::Result<Vec<u8>>,
    /// Restores a body, as long as it has at most so many bytes.
    pub decompress: fn(&[u8], usize) -> std::io::Result<Vec<u8>>,
}

/// An error as a server sends it.
#[derive(Debug)]
pub struct ErrorParts {
    /// HTTP status.
    pub status: u16,
    /// The body, `__type` included.
    pub body: Vec<u8>,
    /// The value of `x-amzn-query-error`, of a service with `@awsQueryCompatible`.
    pub query_error: Option<String>,
}
