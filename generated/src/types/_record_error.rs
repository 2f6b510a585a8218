// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// One error that an operation ran into: its code and its description.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RecordError {
    /// The error as a numeric value, written as text.
    pub code: Option<String>,
    /// The error in words.
    pub description: Option<String>,
}

impl RecordError {
    pub(crate) const EMPTY: Self = Self {
        code: None,
        description: None,
    };
    /// Creates a builder for [`RecordError`](Self).
    #[inline] pub fn builder() -> RecordErrorBuilder { RecordErrorBuilder::default() }
    /// The error as a numeric value, written as text.
    #[inline] pub fn code(&self) -> Option<&str> { self.code.as_deref() }
    /// The error in words.
    #[inline] pub fn description(&self) -> Option<&str> { self.description.as_deref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

/// A builder for [`RecordError`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct RecordErrorBuilder { inner: RecordError }

impl Default for RecordErrorBuilder {
    #[inline] fn default() -> Self { Self { inner: RecordError::EMPTY } }
}

impl RecordErrorBuilder {
    /// The error as a numeric value, written as text.
    pub fn code(mut self, input: impl Into<String>) -> Self { self.inner.code = Some(input.into()); self }
    /// Sets or clears `code`.
    #[inline] pub fn set_code(mut self, input: Option<String>) -> Self { self.inner.code = input; self }
    /// Returns the current value.
    #[inline] pub fn get_code(&self) -> &Option<String> { &self.inner.code }
    /// The error in words.
    pub fn description(mut self, input: impl Into<String>) -> Self { self.inner.description = Some(input.into()); self }
    /// Sets or clears `description`.
    #[inline] pub fn set_description(mut self, input: Option<String>) -> Self { self.inner.description = input; self }
    /// Returns the current value.
    #[inline] pub fn get_description(&self) -> &Option<String> { &self.inner.description }
    /// Consumes the builder and constructs a [`RecordError`].
    #[inline] pub fn build(self) -> RecordError { self.inner }
}
