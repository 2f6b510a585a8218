// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Host names: one label, or labels joined by dots (RFC 1123 section 2.1, as far as the rules language checks it).

/// Longest label of a host name, in bytes (RFC 1035 section 2.3.4).
const MAX_LABEL: usize = 63;

/// Whether a text is 1 to 63 letters, digits and hyphens, and does not begin with a hyphen: `isValidHostLabel`.
#[allow(dead_code, reason = "for rules that ask for one label")]
pub fn is_label(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=MAX_LABEL).contains(&text.len()) && !text.starts_with('-') && text.bytes().all(allowed)
}

/// Whether a text is labels joined by dots: `isValidHostLabel` with subdomains.
#[allow(dead_code, reason = "for rules that ask for several labels, or have a region")]
pub fn is_name(text: &str) -> bool {
    text.split('.').all(is_label)
}
