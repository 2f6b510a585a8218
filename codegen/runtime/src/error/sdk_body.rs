//! The body of a request or response, in memory. Never shown: it is the caller's data.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The bytes of a body. Clones share them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SdkBody {
    bytes: Arc<Vec<u8>>,
}

impl SdkBody {
    /// Creates a body without bytes.
    #[inline]
    pub fn empty() -> Self {
        Self::default()
    }

    /// Returns the bytes. They are always there, since no body of this crate is a stream.
    #[inline]
    pub fn bytes(&self) -> Option<&[u8]> {
        Some(&self.bytes)
    }
}

/// Names of the SDK, whose bodies may be streams.
impl SdkBody {
    /// Creates the body of a message whose own was taken: one without bytes.
    #[inline]
    pub fn taken() -> Self {
        Self::default()
    }

    /// Returns a clone, which every body has.
    #[inline]
    pub fn try_clone(&self) -> Option<Self> {
        Some(self.clone())
    }

    /// Returns how many bytes there are.
    #[inline]
    pub fn content_length(&self) -> Option<u64> {
        Some(self.bytes.len() as u64)
    }

    /// Returns `false`: no body of this crate is a stream.
    #[inline]
    pub fn is_streaming(&self) -> bool {
        false
    }
}

impl Deref for SdkBody {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl AsRef<[u8]> for SdkBody {
    #[inline]
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Vec<u8>> for SdkBody {
    #[inline]
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes: Arc::new(bytes) }
    }
}

impl From<String> for SdkBody {
    #[inline]
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}

impl From<&str> for SdkBody {
    #[inline]
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl From<&[u8]> for SdkBody {
    #[inline]
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl fmt::Debug for SdkBody {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.bytes.len())
    }
}
