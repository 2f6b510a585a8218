// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// The shape `com.amazonaws.servicecatalog#RecordStatus`.
///
/// Values may be added later: match with a wildcard arm.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordStatus {
    /// The request exists, but its operation has yet to start.
    Created,
    /// The operation that was asked for is complete, without success. The error messages returned with it
    /// are where to investigate.
    Failed,
    /// The operation that was asked for is under way.
    InProgress,
    /// The operation that was asked for failed, and the provisioned product is still changing while the
    /// damage is repaired, for example by a rollback.
    InProgressInError,
    /// The operation that was asked for is complete, with success.
    Succeeded,
    /// A value added since this crate was generated; [`as_str`](Self::as_str) returns its text.
    Unknown(crate::primitives::UnknownVariantValue),
}

impl RecordStatus {
    /// Returns the `&str` value of the enum member.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Created => "CREATED",
            Self::Failed => "FAILED",
            Self::InProgress => "IN_PROGRESS",
            Self::InProgressInError => "IN_PROGRESS_IN_ERROR",
            Self::Succeeded => "SUCCEEDED",
            Self::Unknown(value) => value.as_str(),
        }
    }
    /// Returns the `&str` values of all enum members, sorted.
    #[inline]
    pub const fn values() -> &'static [&'static str] {
        &["CREATED", "FAILED", "IN_PROGRESS", "IN_PROGRESS_IN_ERROR", "SUCCEEDED"]
    }
    /// Parses the value of an enum member, refusing unknown values.
    ///
    /// # Errors
    /// Returns [`UnknownVariantError`](crate::error::UnknownVariantError) for an unknown value.
    #[inline]
    pub fn try_parse(value: &str) -> Result<Self, crate::error::UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(crate::error::UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
    #[inline] pub(crate) fn is_known(&self) -> bool { !matches!(self, Self::Unknown(_)) }
}

impl From<&str> for RecordStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "CREATED" => Self::Created,
            "FAILED" => Self::Failed,
            "IN_PROGRESS" => Self::InProgress,
            "IN_PROGRESS_IN_ERROR" => Self::InProgressInError,
            "SUCCEEDED" => Self::Succeeded,
            other => Self::Unknown(crate::primitives::UnknownVariantValue::new(other)),
        }
    }
}

impl std::str::FromStr for RecordStatus {
    type Err = std::convert::Infallible;
    #[inline] fn from_str(value: &str) -> Result<Self, std::convert::Infallible> { Ok(Self::from(value)) }
}

impl AsRef<str> for RecordStatus {
    #[inline] fn as_ref(&self) -> &str { self.as_str() }
}

impl std::fmt::Display for RecordStatus {
    #[inline] fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
}
