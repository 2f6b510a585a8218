//! The gzip coding of request bodies (RFC 1952). Never restores more bytes than it is allowed to.

use std::io::{Error, ErrorKind, Read, Result, Write};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::http::operation::Coding;

/// `Content-Encoding: gzip`.
pub const GZIP: Coding = Coding { name: "gzip", compress, decompress };

#[inline]
pub(super) fn compress(body: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body)?;
    encoder.finish()
}

#[inline]
pub(super) fn decompress(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    let more_than_allowed = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    MultiGzDecoder::new(body).take(more_than_allowed).read_to_end(&mut plain)?;
    if plain.len() > limit {
        return Err(Error::new(ErrorKind::InvalidData, "the body is too large when it is decompressed"));
    }
    Ok(plain)
}
