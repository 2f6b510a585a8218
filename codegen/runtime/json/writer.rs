//! Where values are written: once to estimate their bytes, once to keep them, through the same code.
//! Never allocates a second time, unless escapes are more than an eighth of what the strings hold.

use std::collections::HashMap;
use std::fmt;

use super::MAX_DEPTH;
use super::error::Unwritable;
use super::text;

/// One byte in so many of a string is expected to need an escape.
const ESCAPED: usize = 8;

/// An object or list that has been opened and must be closed: where its text begins.
#[must_use]
pub struct Opened(usize);

/// Takes a value in its JSON form.
///
/// Members and entries each begin with a comma; closing puts the opening bracket in place of the first one.
pub trait Sink: Sized {
    /// Whether maps are written in the order of their keys.
    const SORTS_KEYS: bool = false;

    /// Takes text that is JSON already.
    fn raw(&mut self, json: &str);

    /// Writes a string.
    fn string(&mut self, value: &str);

    /// Writes an integer that is not negative.
    fn unsigned(&mut self, value: u64);

    /// Opens an object or a list.
    ///
    /// # Errors
    /// It would be nested deeper than 128 levels.
    fn open(&mut self) -> Result<Opened, Unwritable>;

    /// Closes what was opened last, with the brackets in their order.
    fn close(&mut self, opened: Opened, brackets: [u8; 2]);

    /// Opens an object.
    ///
    /// # Errors
    /// It would be nested deeper than 128 levels.
    #[inline]
    fn open_object(&mut self) -> Result<Opened, Unwritable> {
        self.open()
    }

    /// Closes the object that was opened last.
    #[inline]
    fn close_object(&mut self, object: Opened) {
        self.close(object, *b"{}");
    }

    /// Begins a member, given as `,"Name":`.
    #[inline]
    fn key(&mut self, comma_name_colon: &'static str) {
        self.raw(comma_name_colon);
    }

    /// Writes `null`.
    #[inline]
    fn null(&mut self) {
        self.raw("null");
    }

    /// Writes a boolean.
    #[inline]
    fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// Writes an integer.
    fn integer(&mut self, value: i64) {
        if value < 0 {
            self.raw("-");
        }
        self.unsigned(value.unsigned_abs());
    }

    /// Writes a `float` with the fewest digits that give it back; `NaN` and the infinities as strings.
    fn float(&mut self, value: f32) {
        match non_finite(f64::from(value)) {
            Some(name) => self.raw(name),
            None => self.display(format_args!("{value:?}")),
        }
    }

    /// Writes a `double` as [`Sink::float`] writes a `float`.
    fn double(&mut self, value: f64) {
        match non_finite(value) {
            Some(name) => self.raw(name),
            None => self.display(format_args!("{value:?}")),
        }
    }

    /// Writes a number of any size, given as its decimal text.
    #[inline]
    fn number(&mut self, decimal: &str) {
        self.raw(decimal);
    }

    /// Takes formatted text that is JSON already.
    fn display(&mut self, json: fmt::Arguments<'_>) {
        // Neither the sink nor the values that are written so can fail.
        let _ = fmt::write(&mut Raw(self), json);
    }

    /// Writes a dense list.
    ///
    /// # Errors
    /// That of an entry, or the list is nested too deeply.
    fn list<T>(
        &mut self,
        entries: &[T],
        mut write: impl FnMut(&mut Self, &T) -> Result<(), Unwritable>,
    ) -> Result<(), Unwritable> {
        let list = self.open()?;
        for entry in entries {
            self.raw(",");
            write(self, entry)?;
        }
        self.close(list, *b"[]");
        Ok(())
    }

    /// Writes a `@sparse` list: `None` is `null`.
    ///
    /// # Errors
    /// As [`Sink::list`].
    fn sparse_list<T>(
        &mut self,
        entries: &[Option<T>],
        mut write: impl FnMut(&mut Self, &T) -> Result<(), Unwritable>,
    ) -> Result<(), Unwritable> {
        self.list(entries, |sink, entry| or_null(sink, entry.as_ref(), &mut write))
    }

    /// Writes a dense map, in the order of its iteration unless the sink sorts.
    ///
    /// # Errors
    /// That of a value, or the map is nested too deeply.
    fn map<K: AsRef<str>, V>(
        &mut self,
        entries: &HashMap<K, V>,
        mut write: impl FnMut(&mut Self, &V) -> Result<(), Unwritable>,
    ) -> Result<(), Unwritable> {
        let map = self.open()?;
        let mut entry = |sink: &mut Self, key: &K, value: &V| {
            sink.raw(",");
            sink.string(key.as_ref());
            sink.raw(":");
            write(sink, value)
        };
        if Self::SORTS_KEYS {
            let mut sorted: Vec<_> = entries.iter().collect();
            sorted.sort_unstable_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
            sorted.into_iter().try_for_each(|(key, value)| entry(self, key, value))?;
        } else {
            entries.iter().try_for_each(|(key, value)| entry(self, key, value))?;
        }
        self.close(map, *b"{}");
        Ok(())
    }

    /// Writes a `@sparse` map: `None` is `null`.
    ///
    /// # Errors
    /// As [`Sink::map`].
    fn sparse_map<K: AsRef<str>, V>(
        &mut self,
        entries: &HashMap<K, Option<V>>,
        mut write: impl FnMut(&mut Self, &V) -> Result<(), Unwritable>,
    ) -> Result<(), Unwritable> {
        self.map(entries, |sink, value| or_null(sink, value.as_ref(), &mut write))
    }
}

fn or_null<S: Sink, T>(
    sink: &mut S,
    value: Option<&T>,
    write: impl FnOnce(&mut S, &T) -> Result<(), Unwritable>,
) -> Result<(), Unwritable> {
    match value {
        Some(value) => write(sink, value),
        None => {
            sink.null();
            Ok(())
        }
    }
}

#[inline]
fn non_finite(value: f64) -> Option<&'static str> {
    if value.is_finite() {
        None
    } else if value.is_nan() {
        Some("\"NaN\"")
    } else if value > 0.0 {
        Some("\"Infinity\"")
    } else {
        Some("\"-Infinity\"")
    }
}

struct Raw<'s, S>(&'s mut S);

impl<S: Sink> fmt::Write for Raw<'_, S> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.raw(text);
        Ok(())
    }
}

/// Counts the bytes of a value's JSON form without its escapes.
#[derive(Default)]
pub(super) struct Size {
    bytes: usize,
    /// How many of them are inside strings.
    strings: usize,
    depth: u8,
}

impl Sink for Size {
    #[inline]
    fn raw(&mut self, json: &str) {
        self.bytes += json.len();
    }

    #[inline]
    fn string(&mut self, value: &str) {
        self.bytes += value.len() + 2;
        self.strings += value.len();
    }

    #[inline]
    fn unsigned(&mut self, value: u64) {
        self.bytes += value.checked_ilog10().unwrap_or(0) as usize + 1;
    }

    #[inline]
    fn open(&mut self) -> Result<Opened, Unwritable> {
        deeper(&mut self.depth)?;
        Ok(Opened(self.bytes))
    }

    #[inline]
    fn close(&mut self, Opened(start): Opened, _: [u8; 2]) {
        self.depth -= 1;
        self.bytes += if self.bytes == start { 2 } else { 1 };
    }
}

/// Keeps a value's JSON form.
#[derive(Default)]
pub(super) struct Text {
    out: Vec<u8>,
    depth: u8,
}

impl Text {
    /// An empty text for the value that was counted.
    #[inline]
    pub(super) fn sized(size: &Size) -> Self {
        Self { out: Vec::with_capacity(size.bytes + size.strings / ESCAPED), depth: 0 }
    }

    /// The text of the values written so far.
    #[inline]
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out
    }
}

impl Sink for Text {
    #[inline]
    fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    #[inline]
    fn string(&mut self, value: &str) {
        self.out.push(b'"');
        text::escape(value, &mut self.out);
        self.out.push(b'"');
    }

    #[inline]
    fn unsigned(&mut self, mut value: u64) {
        let mut digits = [0; 20];
        let mut start = digits.len();
        loop {
            start -= 1;
            digits[start] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        self.out.extend_from_slice(&digits[start..]);
    }

    #[inline]
    fn open(&mut self) -> Result<Opened, Unwritable> {
        deeper(&mut self.depth)?;
        Ok(Opened(self.out.len()))
    }

    #[inline]
    fn close(&mut self, Opened(start): Opened, [open, close]: [u8; 2]) {
        self.depth -= 1;
        match self.out.get_mut(start) {
            Some(comma) => *comma = open,
            None => self.out.push(open),
        }
        self.out.push(close);
    }
}

#[inline]
fn deeper(depth: &mut u8) -> Result<(), Unwritable> {
    if *depth == MAX_DEPTH {
        return Err(Unwritable::TooDeep);
    }
    *depth += 1;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Encode, to_string};

    /// Writes one value by a function of both sinks.
    macro_rules! written {
        (|$sink:ident| $write:expr) => {{
            struct Value;
            impl Encode for Value {
                fn encode<S: Sink>(&self, $sink: &mut S) -> Result<(), Unwritable> {
                    $write;
                    Ok(())
                }
            }
            let mut size = Size::default();
            Value.encode(&mut size).unwrap();
            let text = to_string(&Value).unwrap();
            if !text.contains('\\') {
                assert_eq!(text.len(), size.bytes, "{text}");
            }
            text
        }};
    }

    #[test]
    fn integers_have_all_their_digits() {
        let list = [0, 9, 10, 99, 100, -1, i64::MAX, i64::MIN];
        let text = written!(|sink| sink.list(&[0, 9, 10, 99, 100, -1, i64::MAX, i64::MIN], |sink, value| {
            sink.integer(*value);
            Ok(())
        })?);
        assert_eq!(text, format!("{list:?}").replace(' ', ""));
        assert_eq!(written!(|sink| sink.unsigned(u64::MAX)), "18446744073709551615");
    }

    #[test]
    fn floats_have_the_fewest_digits_that_give_them_back() {
        assert_eq!(written!(|sink| sink.double(1.0)), "1.0");
        assert_eq!(written!(|sink| sink.double(123_456_789.123_456_79)), "123456789.12345679");
        assert_eq!(written!(|sink| sink.double(5e-324)), "5e-324");
        assert_eq!(written!(|sink| sink.float(0.1)), "0.1");
        assert_eq!(written!(|sink| sink.float(f32::NAN)), "\"NaN\"");
        assert_eq!(written!(|sink| sink.double(f64::INFINITY)), "\"Infinity\"");
        assert_eq!(written!(|sink| sink.double(f64::NEG_INFINITY)), "\"-Infinity\"");
    }

    #[test]
    fn the_first_comma_becomes_the_opening_bracket() {
        let text = written!(|sink| {
            let object = sink.open_object()?;
            sink.key(",\"a\":");
            let empty = sink.open_object()?;
            sink.close_object(empty);
            sink.key(",\"b\":");
            sink.sparse_list(&[None, Some(true)], |sink, value| {
                sink.boolean(*value);
                Ok(())
            })?;
            sink.key(",\"c\":");
            sink.list(&[(); 0], |_, ()| Ok(()))?;
            sink.close_object(object);
        });
        assert_eq!(text, r#"{"a":{},"b":[null,true],"c":[]}"#);
    }

    #[test]
    fn a_text_with_few_escapes_never_grows() {
        let value = "plain text, \"quoted\" text \n".repeat(10);
        let mut size = Size::default();
        size.string(&value);
        let mut text = Text::sized(&size);
        let capacity = text.out.capacity();
        text.string(&value);
        assert_eq!(text.out.capacity(), capacity);
        assert_eq!(text.out.len(), size.bytes + 30);
    }

    #[test]
    fn strings_are_escaped_keys_too() {
        assert_eq!(written!(|sink| sink.string("a\"b\u{1}")), r#""a\"b\u0001""#);
        assert_eq!(written!(|sink| sink.string("plain é🍔")), "\"plain é🍔\"");
        let text =
            written!(|sink| sink.sparse_map(&HashMap::from([("k\n".to_owned(), None)]), |sink, value: &String| {
                sink.string(value);
                Ok(())
            })?);
        assert_eq!(text, r#"{"k\n":null}"#);
    }
}
