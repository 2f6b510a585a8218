// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Facts of an error besides its shape, as the service sent them: code, message and request id. It never
//! interprets them, except for two questions that every caller asks: was it throttling, was it my
//! input?

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use crate::error::display::write_context;

/// Codes of throttling, without a suffix `Exception` or `Error`: those that the AWS SDKs retry with
/// a longer delay.
///
/// `LimitExceeded` is left out: in most services it reports a quota, which no delay cures.
const THROTTLING: [&str; 12] = [
    "BandwidthLimitExceeded",
    "EC2Throttled",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceeded",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottling",
    "SlowDown",
    "Throttled",
    "Throttling",
    "TooManyRequests",
    "TransactionInProgress",
];

/// Codes of rejected input, without a suffix `Exception` or `Error`: Smithy's own and those of the
/// AWS services' common errors.
const VALIDATION: [&str; 12] = [
    "InvalidInput",
    "InvalidParameter",
    "InvalidParameterCombination",
    "InvalidParameterValue",
    "InvalidParameters",
    "InvalidQueryParameter",
    "MalformedQueryString",
    "MissingParameter",
    "MissingRequiredParameter",
    "ParamValidation",
    "Validation",
    "ValidationFailed",
];

/// Gives access to the metadata of an error.
pub trait ProvideErrorMetadata {
    /// Returns the code, message, request id and what else is known.
    fn meta(&self) -> &ErrorMetadata;

    /// Returns the error code, such as `InvalidStateException`.
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }

    /// Returns the error message.
    fn message(&self) -> Option<&str> {
        self.meta().message()
    }

    /// Returns whether the code reports that requests come too fast, whatever the model says about
    /// it.
    ///
    /// True for `Throttling`, `Throttled`, `RequestThrottled`, `RequestThrottling`, `EC2Throttled`,
    /// `TooManyRequests`, `RequestLimitExceeded`, `BandwidthLimitExceeded`,
    /// `ProvisionedThroughputExceeded`, `SlowDown`, `PriorRequestNotComplete` and
    /// `TransactionInProgress`, in any case, alone or followed by `Exception` or `Error`.
    fn is_throttling(&self) -> bool {
        self.code().is_some_and(|code| is_listed(code, &THROTTLING))
    }

    /// Returns whether the code reports that the service refused the input, whatever the model says
    /// about it.
    ///
    /// True for `Validation`, `ValidationFailed`, `ParamValidation`, `InvalidInput`,
    /// `InvalidParameter`, `InvalidParameters`, `InvalidParameterValue`,
    /// `InvalidParameterCombination`, `InvalidQueryParameter`, `MalformedQueryString`,
    /// `MissingParameter` and `MissingRequiredParameter`, in any case, alone or followed by
    /// `Exception` or `Error`.
    fn is_validation(&self) -> bool {
        self.code().is_some_and(|code| is_listed(code, &VALIDATION))
    }
}

#[inline]
fn is_listed(code: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| {
        let (start, suffix) = code.as_bytes().split_at(stem.len().min(code.len()));
        start.eq_ignore_ascii_case(stem.as_bytes())
            && ["", "Exception", "Error"].iter().any(|known| suffix.eq_ignore_ascii_case(known.as_bytes()))
    })
}

/// The code, message, request id and further fields of an error. Two are equal when the service said the same, whatever
/// operation it answered.
#[derive(Clone, Debug)]
pub struct ErrorMetadata {
    code: Option<String>,
    message: Option<String>,
    extras: BTreeMap<&'static str, String>,
    /// The operation that was answered, so that the error of the whole service can tell it.
    operation: Option<&'static str>,
}

impl PartialEq for ErrorMetadata {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        (&self.code, &self.message, &self.extras) == (&other.code, &other.message, &other.extras)
    }
}

impl Eq for ErrorMetadata {}

/// A builder for [`ErrorMetadata`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ErrorMetadataBuilder {
    metadata: ErrorMetadata,
}

impl ErrorMetadata {
    /// Metadata of which nothing is known.
    pub(crate) const EMPTY: Self = Self { code: None, message: None, extras: BTreeMap::new(), operation: None };

    /// Creates a builder.
    #[inline]
    pub fn builder() -> ErrorMetadataBuilder {
        ErrorMetadataBuilder::default()
    }

    /// Turns the metadata into a builder that starts with it.
    #[inline]
    pub fn into_builder(self) -> ErrorMetadataBuilder {
        ErrorMetadataBuilder { metadata: self }
    }

    /// Returns the error code.
    #[inline]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the error message.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Returns a further field, such as `aws_request_id`.
    #[inline]
    pub fn extra(&self, key: &'static str) -> Option<&str> {
        self.extras.get(key).map(String::as_str)
    }

    /// Returns the operation that was answered.
    #[inline]
    pub(crate) fn operation(&self) -> Option<&'static str> {
        self.operation
    }

    /// Writes `code: message`, or the one that is known, or that neither is.
    #[inline]
    pub(super) fn write_summary(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code(), self.message()) {
            (Some(code), Some(message)) => write!(f, "{code}: {message}"),
            (Some(text), None) | (None, Some(text)) => f.write_str(text),
            (None, None) => f.write_str("error without code and message"),
        }
    }
}

impl Default for ErrorMetadata {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl ErrorMetadataBuilder {
    /// Sets the error code.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.metadata.code = Some(code.into());
        self
    }

    /// Sets the error message.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.metadata.message = Some(message.into());
        self
    }

    /// Sets a further field, replacing an earlier value.
    pub fn custom(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.metadata.extras.insert(key, value.into());
        self
    }

    /// Sets the operation that was answered.
    #[allow(dead_code, reason = "used by the feature `http` alone")]
    #[inline]
    pub(crate) fn operation(mut self, operation: &'static str) -> Self {
        self.metadata.operation = Some(operation);
        self
    }

    /// Returns the metadata.
    #[inline]
    pub fn build(self) -> ErrorMetadata {
        self.metadata
    }
}

impl ProvideErrorMetadata for ErrorMetadata {
    #[inline]
    fn meta(&self) -> &ErrorMetadata {
        self
    }
}

/// Writes `code: message (operation, request id …)`, as far as they are known.
impl fmt::Display for ErrorMetadata {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_summary(f)?;
        write_context(f, self.operation, self)
    }
}

impl Error for ErrorMetadata {}
