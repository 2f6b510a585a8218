//! The status of a response. Never interpreted beyond its class.

use std::fmt;

/// The status code of an HTTP response.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(u16);

impl StatusCode {
    /// Returns the number.
    #[inline]
    pub fn as_u16(self) -> u16 {
        self.0
    }

    /// Returns whether the request succeeded: 200 to 299.
    #[inline]
    pub fn is_success(self) -> bool {
        (200..300).contains(&self.0)
    }

    /// Returns whether the request is at fault: 400 to 499.
    #[inline]
    pub fn is_client_error(self) -> bool {
        (400..500).contains(&self.0)
    }

    /// Returns whether the service is at fault: 500 to 599.
    #[inline]
    pub fn is_server_error(self) -> bool {
        (500..600).contains(&self.0)
    }
}

impl From<u16> for StatusCode {
    #[inline]
    fn from(code: u16) -> Self {
        Self(code)
    }
}

impl From<StatusCode> for u16 {
    #[inline]
    fn from(code: StatusCode) -> Self {
        code.0
    }
}

impl PartialEq<u16> for StatusCode {
    #[inline]
    fn eq(&self, code: &u16) -> bool {
        self.0 == *code
    }
}

impl fmt::Display for StatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for StatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
