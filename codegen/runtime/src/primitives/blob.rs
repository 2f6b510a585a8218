//! The bytes of a `blob` shape. It holds them decoded: base64 belongs to the wire.

use std::fmt;

/// How many bytes `Debug` shows before it stops.
const DEBUG_BYTES: usize = 64;

/// Binary data of a `blob` shape.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob {
    bytes: Vec<u8>,
}

impl Blob {
    /// Creates a blob from bytes; a `Vec<u8>` is taken over without a copy.
    pub fn new<T: Into<Vec<u8>>>(input: T) -> Self {
        Self { bytes: input.into() }
    }

    /// Returns the bytes without a copy.
    #[inline]
    pub fn into_inner(self) -> Vec<u8> {
        self.bytes
    }
}

impl AsRef<[u8]> for Blob {
    #[inline]
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Vec<u8>> for Blob {
    #[inline]
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }
}

impl From<&[u8]> for Blob {
    #[inline]
    fn from(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec() }
    }
}

impl From<Blob> for Vec<u8> {
    #[inline]
    fn from(blob: Blob) -> Self {
        blob.bytes
    }
}

/// Writes the length and at most the first 64 bytes, as text where they are ASCII.
impl fmt::Debug for Blob {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.bytes.get(..DEBUG_BYTES).unwrap_or(&self.bytes);
        let more = if shown.len() < self.bytes.len() { "..." } else { "" };
        write!(f, "Blob({} bytes: b\"{}\"{more})", self.bytes.len(), shown.escape_ascii())
    }
}

/// Writes the bytes as lower-case hexadecimal digits.
impl fmt::Display for Blob {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
