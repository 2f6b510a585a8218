//! Lists of texts: `split`, and an index in the path of `getAttr`.

/// The parts of a text between delimiters: at most `limit` of them, or all with a limit of 0.
#[allow(dead_code, reason = "for rules that split")]
pub fn split<'a>(text: &'a str, delimiter: &str, limit: usize) -> Vec<&'a str> {
    if limit == 0 { text.split(delimiter).collect() } else { text.splitn(limit, delimiter).collect() }
}

/// An item of a list, counted from 0.
#[allow(dead_code, reason = "for rules that index")]
pub fn get<T: AsRef<str>>(items: &[T], index: usize) -> Option<&str> {
    items.get(index).map(AsRef::as_ref)
}
