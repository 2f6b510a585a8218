// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The SDK's versions of default behaviour. Accepted, so that code written for the SDK compiles; this crate has one
//! behaviour, that of the latest version.

/// A version of the SDK's default behaviour.
///
/// Every version is accepted and none changes anything: retries are on, connections time out after 3.1 s, and
/// proxies come from the environment, as in the SDK's latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BehaviorVersion {
    date: (u16, u8, u8),
}

impl BehaviorVersion {
    /// Returns the latest version.
    pub fn latest() -> Self {
        Self::v2026_01_12()
    }

    /// Returns the version of 12 January 2026.
    pub fn v2026_01_12() -> Self {
        Self { date: (2026, 1, 12) }
    }

    /// Returns the version of 7 August 2025.
    pub fn v2025_08_07() -> Self {
        Self { date: (2025, 8, 7) }
    }

    /// Returns the version of 17 January 2025.
    pub fn v2025_01_17() -> Self {
        Self { date: (2025, 1, 17) }
    }

    /// Returns the version of 28 March 2024.
    pub fn v2024_03_28() -> Self {
        Self { date: (2024, 3, 28) }
    }

    /// Returns the version of 9 November 2023.
    pub fn v2023_11_09() -> Self {
        Self { date: (2023, 11, 9) }
    }

    /// Returns whether this version is `other` or a later one.
    pub fn is_at_least(&self, other: Self) -> bool {
        *self >= other
    }
}
