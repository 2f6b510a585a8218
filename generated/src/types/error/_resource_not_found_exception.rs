// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// There is no resource such as the request names.
///
/// The HTTP status code is 400.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceNotFoundException {
    /// `Message`
    ///
    /// **Constraints:** 1 to 1024 characters.
    pub message: Option<String>,
    pub(crate) meta: crate::error::ErrorMetadata,
}

impl ResourceNotFoundException {
    /// Starts to build [`ResourceNotFoundException`](Self).
    #[inline]
    pub fn builder() -> ResourceNotFoundExceptionBuilder {
        ResourceNotFoundExceptionBuilder::default()
    }
    /// `Message`
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl ResourceNotFoundException {
    /// The HTTP status of this error: 400.
    pub const HTTP_STATUS: u16 = 400;
}

impl crate::error::ProvideErrorMetadata for ResourceNotFoundException {
    #[inline]
    fn meta(&self) -> &crate::error::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for ResourceNotFoundException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl std::fmt::Display for ResourceNotFoundException {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ResourceNotFoundException")?;
        match self.message.as_deref().or_else(|| self.meta.message()) {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ResourceNotFoundException {}

/// Builds [`ResourceNotFoundException`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct ResourceNotFoundExceptionBuilder {
    message: Option<String>,
    meta: Option<crate::error::ErrorMetadata>,
}

impl ResourceNotFoundExceptionBuilder {
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
    /// The finished `ResourceNotFoundException`.
    #[inline]
    pub fn build(self) -> ResourceNotFoundException {
        ResourceNotFoundException {
            message: self.message,
            meta: self
                .meta
                .unwrap_or_else(|| {
                    crate::error::ErrorMetadata::builder()
                        .code("ResourceNotFoundException")
                        .build()
                }),
        }
    }
}
