// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// A tag: a pair of a key and a value.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RecordTag {
    /// The tag's key.
    ///
    /// **Constraints:** 1 to 128 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub key: Option<String>,
    /// The tag's value.
    ///
    /// **Constraints:** 1 to 256 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub value: Option<String>,
}

impl RecordTag {
    pub(crate) const EMPTY: Self = Self { key: None, value: None };
    /// Creates a builder for [`RecordTag`](Self).
    #[inline] pub fn builder() -> RecordTagBuilder { RecordTagBuilder::default() }
    /// The tag's key.
    #[inline] pub fn key(&self) -> Option<&str> { self.key.as_deref() }
    /// The tag's value.
    #[inline] pub fn value(&self) -> Option<&str> { self.value.as_deref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

/// A builder for [`RecordTag`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct RecordTagBuilder { inner: RecordTag }

impl Default for RecordTagBuilder {
    #[inline] fn default() -> Self { Self { inner: RecordTag::EMPTY } }
}

impl RecordTagBuilder {
    /// The tag's key.
    /// **Constraints:** 1 to 128 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub fn key(mut self, input: impl Into<String>) -> Self { self.inner.key = Some(input.into()); self }
    /// Sets or clears `key`.
    #[inline] pub fn set_key(mut self, input: Option<String>) -> Self { self.inner.key = input; self }
    /// Returns the current value.
    #[inline] pub fn get_key(&self) -> &Option<String> { &self.inner.key }
    /// The tag's value.
    /// **Constraints:** 1 to 256 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub fn value(mut self, input: impl Into<String>) -> Self { self.inner.value = Some(input.into()); self }
    /// Sets or clears `value`.
    #[inline] pub fn set_value(mut self, input: Option<String>) -> Self { self.inner.value = input; self }
    /// Returns the current value.
    #[inline] pub fn get_value(&self) -> &Option<String> { &self.inner.value }
    /// Consumes the builder and constructs a [`RecordTag`].
    #[inline] pub fn build(self) -> RecordTag { self.inner }
}
