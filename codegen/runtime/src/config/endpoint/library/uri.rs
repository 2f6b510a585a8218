//! Percent-encoding (RFC 3986 section 2.1): `uriEncode`.

const DIGITS: [u8; 16] = *b"0123456789ABCDEF";

/// Encodes every byte but the unreserved ones: letters, digits, `-`, `.`, `_` and `~`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 0xf)]));
        }
    }
    encoded
}
