// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// The request would modify a resource whose state does not allow it. Before you retry the operation,
/// make sure that your resources are in valid states.
///
/// The HTTP status code is 400.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidStateException {
    /// The member `Message`.
    ///
    /// **Constraints:** 1 to 1024 characters.
    pub message: Option<String>,
    pub(crate) meta: crate::error::ErrorMetadata,
}

impl InvalidStateException {
    /// HTTP status code of the error: 400.
    pub const HTTP_STATUS: u16 = 400;
    /// Creates a builder for [`InvalidStateException`](Self).
    #[inline] pub fn builder() -> InvalidStateExceptionBuilder { InvalidStateExceptionBuilder::default() }
    /// The member `Message`.
    #[inline] pub fn message(&self) -> Option<&str> { self.message.as_deref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

impl crate::error::ProvideErrorMetadata for InvalidStateException {
    #[inline] fn meta(&self) -> &crate::error::ErrorMetadata { &self.meta }
}

impl crate::operation::RequestId for InvalidStateException {
    #[inline] fn request_id(&self) -> Option<&str> { self.meta.request_id() }
}

impl std::fmt::Display for InvalidStateException {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InvalidStateException")?;
        match self.message.as_deref().or_else(|| self.meta.message()) {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for InvalidStateException {}

/// A builder for [`InvalidStateException`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct InvalidStateExceptionBuilder {
    message: Option<String>,
    meta: Option<crate::error::ErrorMetadata>,
}

impl InvalidStateExceptionBuilder {
    /// The member `Message`.
    /// **Constraints:** 1 to 1024 characters.
    pub fn message(mut self, input: impl Into<String>) -> Self { self.message = Some(input.into()); self }
    /// Sets or clears `message`.
    #[inline] pub fn set_message(mut self, input: Option<String>) -> Self { self.message = input; self }
    /// Returns the current value.
    #[inline] pub fn get_message(&self) -> &Option<String> { &self.message }
    /// Sets the error metadata.
    #[inline] pub fn meta(mut self, meta: crate::error::ErrorMetadata) -> Self { self.meta = Some(meta); self }
    /// Sets or clears the error metadata.
    #[inline]
    pub fn set_meta(&mut self, meta: Option<crate::error::ErrorMetadata>) -> &mut Self { self.meta = meta; self }
    /// Consumes the builder and constructs a [`InvalidStateException`].
    #[inline]
    pub fn build(self) -> InvalidStateException {
        InvalidStateException {
            message: self.message,
            meta: self
                .meta
                .unwrap_or_else(|| crate::error::ErrorMetadata::builder().code("InvalidStateException").build()),
        }
    }
}
