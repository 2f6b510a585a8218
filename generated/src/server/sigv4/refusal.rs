// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The errors with which AWS refuses a request whose signature it cannot accept. Holds no secret, no signature and no
//! header as it came.

use std::borrow::Cow;

use ::http::{Response, StatusCode};

use crate::server::answer::{self, Protocol};

/// A request that is not known to come from whom it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The code of the error.
    pub code: &'static str,
    /// Its message.
    pub message: Cow<'static, str>,
}

impl Refusal {
    /// There is no signature.
    pub fn unsigned() -> Self {
        Self { code: "MissingAuthenticationTokenException", message: "Missing Authentication Token".into() }
    }

    /// A part of the signature is missing or cannot be read.
    pub fn incomplete(message: impl Into<Cow<'static, str>>) -> Self {
        Self { code: "IncompleteSignatureException", message: message.into() }
    }

    /// The signature is for something else.
    pub fn invalid(message: impl Into<Cow<'static, str>>) -> Self {
        Self { code: "InvalidSignatureException", message: message.into() }
    }

    /// The signature is not that of the request under the secret.
    pub fn mismatch() -> Self {
        Self::invalid(
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
             Access Key and signing method. Consult the service documentation for details.",
        )
    }

    /// Nobody has the access key, or it has another session token.
    pub fn unrecognized() -> Self {
        let message = "The security token included in the request is invalid.".into();
        Self { code: "UnrecognizedClientException", message }
    }

    /// The response that tells it.
    pub fn to_response(&self, protocol: Protocol) -> Response<Vec<u8>> {
        answer::error(StatusCode::BAD_REQUEST, self.code, &self.message, protocol)
    }
}
