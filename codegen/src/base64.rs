//! Base64 (RFC 4648 section 4) of default values and samples. The emitted crate has its own, which is made for speed.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text that stands for the bytes, padded.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | group.get(at).copied().map_or(0, usize::from));
        for at in 0..4 {
            let is_pad = at > group.len();
            text.push(if is_pad { '=' } else { char::from(ALPHABET[bits >> (18 - 6 * at) & 0x3f]) });
        }
    }
    text
}

/// The bytes that a text stands for; `None` when it is not the text that [`encode`] gives for them.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for group in text.trim_end_matches('=').as_bytes().chunks(4) {
        let mut bits = 0;
        for at in 0..4 {
            let value = group.get(at).map_or(Some(0), |byte| ALPHABET.iter().position(|known| known == byte))?;
            bits = bits << 6 | value as u32;
        }
        bytes.extend_from_slice(&bits.to_be_bytes()[1..group.len().max(1)]);
    }
    (encode(&bytes) == text).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_text_go_both_ways() {
        let bytes: Vec<u8> = (0..=255).collect();
        for length in 0..bytes.len() {
            let bytes = &bytes[..length];
            assert_eq!(encode(bytes), runtime::base64::Base64(bytes).to_string());
            assert_eq!(decode(&encode(bytes)).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn what_the_emitted_crate_refuses_is_refused() {
        for text in ["Z", "Zg", "Zg=", "Zg==Zg==", "Zh==", "Zm9=", "=", "====", "Z===", "Zg=a", "Zm 9v", "Zm9-", "Zm9é"]
        {
            assert_eq!((decode(text), runtime::base64::decode(text)), (None, None), "{text}");
        }
    }
}
