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
    /// Starts to build [`RecordTag`](Self).
    #[inline]
    pub fn builder() -> crate::types::builders::RecordTagBuilder {
        crate::types::builders::RecordTagBuilder::default()
    }
    /// The tag's key.
    #[inline]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
    /// The tag's value.
    #[inline]
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

/// Builds [`RecordTag`](crate::types::RecordTag).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct RecordTagBuilder {
    key: Option<String>,
    value: Option<String>,
}

impl RecordTagBuilder {
    /// The tag's key.
    ///
    /// **Constraints:** 1 to 128 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub fn key(mut self, input: impl Into<String>) -> Self {
        self.key = Some(input.into());
        self
    }
    /// Sets or clears `Key`.
    #[inline]
    pub fn set_key(mut self, input: Option<String>) -> Self {
        self.key = input;
        self
    }
    /// What `Key` is set to.
    #[inline]
    pub fn get_key(&self) -> &Option<String> {
        &self.key
    }
    /// The tag's value.
    ///
    /// **Constraints:** 1 to 256 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`.
    pub fn value(mut self, input: impl Into<String>) -> Self {
        self.value = Some(input.into());
        self
    }
    /// Sets or clears `Value`.
    #[inline]
    pub fn set_value(mut self, input: Option<String>) -> Self {
        self.value = input;
        self
    }
    /// What `Value` is set to.
    #[inline]
    pub fn get_value(&self) -> &Option<String> {
        &self.value
    }
    /// The finished `RecordTag`.
    #[inline]
    pub fn build(self) -> RecordTag {
        RecordTag {
            key: self.key,
            value: self.value,
        }
    }
}
