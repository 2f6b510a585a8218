//! JSON pointers (RFC 6901) into a JSON text. Returns parts of the text as they stand, so that no number is rounded.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The part of a JSON text at a pointer; `None` where there is nothing, or `null`.
pub(crate) fn part<'j>(json: &'j str, pointer: &str) -> Option<&'j str> {
    let mut part = json;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        part = match part.trim_ascii_start().bytes().next()? {
            b'{' => {
                let members: BTreeMap<Cow<'j, str>, &'j RawValue> = serde_json::from_str(part).ok()?;
                members.get(token.as_str())?.get()
            }
            b'[' => {
                let items: Vec<&'j RawValue> = serde_json::from_str(part).ok()?;
                items.get(token.parse::<usize>().ok()?)?.get()
            }
            _ => return None,
        };
    }
    (part.trim_ascii() != "null").then_some(part)
}
