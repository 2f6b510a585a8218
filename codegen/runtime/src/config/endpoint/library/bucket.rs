//! Names of buckets that can be part of a host name: `aws.isVirtualHostableS3Bucket`.

/// Whether a bucket can be one label of a host name: 3 to 63 small letters, digits and hyphens, with neither a hyphen
/// first nor last.
#[allow(dead_code, reason = "for rules that ask for one label")]
pub fn is_label(name: &str) -> bool {
    !name.contains('.') && is_name(name)
}

/// Whether a bucket can be several labels of a host name: dots as well, but no two of dot and hyphen in a row, and
/// nothing that looks like an IPv4 address.
#[allow(dead_code, reason = "for rules that ask for several labels")]
pub fn is_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let is_letter = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_mark = |byte: &u8| matches!(byte, b'.' | b'-');
    let ends = bytes.first().is_some_and(is_letter) && bytes.last().is_some_and(is_letter);
    let has_dots = bytes.contains(&b'.');
    let separated = !bytes.windows(2).any(|pair| has_dots && pair.iter().all(is_mark));
    let is_address = || name.split('.').count() == 4 && bytes.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    let allowed = bytes.iter().all(|byte| is_letter(byte) || is_mark(byte));
    (3..=63).contains(&bytes.len()) && ends && allowed && separated && !is_address()
}
