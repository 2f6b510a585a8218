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
    /// Starts to build [`RecordError`](Self).
    #[inline]
    pub fn builder() -> crate::types::builders::RecordErrorBuilder {
        crate::types::builders::RecordErrorBuilder::default()
    }
    /// The error as a numeric value, written as text.
    #[inline]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
    /// The error in words.
    #[inline]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

/// Builds [`RecordError`](crate::types::RecordError).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct RecordErrorBuilder {
    code: Option<String>,
    description: Option<String>,
}

impl RecordErrorBuilder {
    /// The error as a numeric value, written as text.
    pub fn code(mut self, input: impl Into<String>) -> Self {
        self.code = Some(input.into());
        self
    }
    /// Sets or clears `Code`.
    #[inline]
    pub fn set_code(mut self, input: Option<String>) -> Self {
        self.code = input;
        self
    }
    /// What `Code` is set to.
    #[inline]
    pub fn get_code(&self) -> &Option<String> {
        &self.code
    }
    /// The error in words.
    pub fn description(mut self, input: impl Into<String>) -> Self {
        self.description = Some(input.into());
        self
    }
    /// Sets or clears `Description`.
    #[inline]
    pub fn set_description(mut self, input: Option<String>) -> Self {
        self.description = input;
        self
    }
    /// What `Description` is set to.
    #[inline]
    pub fn get_description(&self) -> &Option<String> {
        &self.description
    }
    /// The finished `RecordError`.
    #[inline]
    pub fn build(self) -> RecordError {
        RecordError {
            code: self.code,
            description: self.description,
        }
    }
}
