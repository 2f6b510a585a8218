// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// At least one of the parameters given to the operation is not valid.
///
/// The HTTP status code is 400.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidParametersException {
    /// `Message`
    ///
    /// **Constraints:** 1 to 1024 characters.
    pub message: Option<String>,
    pub(crate) meta: crate::error::ErrorMetadata,
}

impl InvalidParametersException {
    /// Starts to build [`InvalidParametersException`](Self).
    #[inline]
    pub fn builder() -> InvalidParametersExceptionBuilder {
        InvalidParametersExceptionBuilder::default()
    }
    /// `Message`
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl InvalidParametersException {
    /// The HTTP status of this error: 400.
    pub const HTTP_STATUS: u16 = 400;
}

impl crate::error::ProvideErrorMetadata for InvalidParametersException {
    #[inline]
    fn meta(&self) -> &crate::error::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for InvalidParametersException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl std::fmt::Display for InvalidParametersException {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InvalidParametersException")?;
        match self.message.as_deref().or_else(|| self.meta.message()) {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for InvalidParametersException {}

/// Builds [`InvalidParametersException`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct InvalidParametersExceptionBuilder {
    message: Option<String>,
    meta: Option<crate::error::ErrorMetadata>,
}

impl InvalidParametersExceptionBuilder {
    /// `Message`
    ///
    /// **Constraints:** 1 to 1024 characters.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }
    /// Sets or clears `Message`.
    #[inline]
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }
    /// What `Message` is set to.
    #[inline]
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }
    /// Sets what is known of the error beside its members.
    #[inline]
    pub fn meta(mut self, meta: crate::error::ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }
    /// Sets or clears what is known of the error beside its members.
    #[inline]
    pub fn set_meta(&mut self, meta: Option<crate::error::ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }
    /// The finished `InvalidParametersException`.
    #[inline]
    pub fn build(self) -> InvalidParametersException {
        InvalidParametersException {
            message: self.message,
            meta: self
                .meta
                .unwrap_or_else(|| {
                    crate::error::ErrorMetadata::builder()
                        .code("InvalidParametersException")
                        .build()
                }),
        }
    }
}
