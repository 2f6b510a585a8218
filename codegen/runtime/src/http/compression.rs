//! The gzip coding of request bodies (RFC 1952). Never restores more bytes than it is allowed to.

use std::io::{Error, ErrorKind, Read, Result, Write};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::http::operation::Coding;

/// `Content-Encoding: gzip`.
pub(crate) const GZIP: Coding = Coding { name: "gzip", compress, decompress };

#[inline]
fn compress(body: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body)?;
    encoder.finish()
}

#[inline]
fn decompress(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    let more_than_allowed = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    MultiGzDecoder::new(body).take(more_than_allowed).read_to_end(&mut plain)?;
    if plain.len() > limit {
        return Err(Error::new(ErrorKind::InvalidData, "the body is too large when it is decompressed"));
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_back() {
        let body = "a body that repeats itself, ".repeat(1_000);
        let small = compress(body.as_bytes()).unwrap();
        assert!(small.len() < body.len() / 10);
        assert_eq!(decompress(&small, body.len()).unwrap(), body.as_bytes());
    }

    #[test]
    fn a_bomb_and_a_torn_body_are_refused() {
        let bomb = compress(&vec![0; 1 << 20]).unwrap();
        assert_eq!(decompress(&bomb, (1 << 20) - 1).unwrap_err().kind(), ErrorKind::InvalidData);
        assert!(decompress(&bomb[..bomb.len() - 9], 1 << 20).is_err());
        assert!(decompress(b"no gzip", 10).is_err());
    }
}
