// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Where values are written: once to estimate their bytes, once to keep them, through the same code.
//! Never allocates a second time, unless escapes are more than an eighth of the text.

use std::collections::HashMap;
use std::fmt;

use super::depth::MAX_DEPTH;
use super::error::Unwritable;
use super::{Encode, text};

/// One byte in so many is expected to need an escape.
const ESCAPED: usize = 8;

/// An object or list that has been opened and must be closed: where its text begins.
#[must_use]
pub struct Opened(usize);

/// Takes a value in its JSON form. No write fails: what has no JSON form is noted, and the whole text is then refused.
///
/// Members and entries each begin with a comma; closing puts the opening bracket in place of the first one.
/// Every method that writes a value takes it by reference, so that it can be named as a function: `S::string`.
pub trait Sink: Sized {
    /// Whether maps are written in the order of their keys.
    const SORTS_KEYS: bool = false;

    /// Takes text that is JSON already.
    fn raw(&mut self, json: &str);

    /// Writes a text as a string, between two pieces of JSON that hold its quotes.
    fn text<const B: usize, const A: usize>(&mut self, before: [u8; B], value: &str, behind: [u8; A]);

    /// Writes an integer that is not negative.
    fn unsigned(&mut self, value: u64);

    /// Opens an object or a list; refuses it, and then it must not be written, when it is nested too deeply.
    fn open(&mut self) -> Option<Opened>;

    /// Closes what was opened last, with the brackets in their order.
    fn close(&mut self, opened: Opened, brackets: [u8; 2]);

    /// Notes that the value has no JSON form. Of several reasons the first counts.
    fn refuse(&mut self, reason: Unwritable);

    /// Opens an object, as [`Sink::open`].
    #[inline]
    fn open_object(&mut self) -> Option<Opened> {
        self.open()
    }

    /// Closes the object that was opened last.
    #[inline]
    fn close_object(&mut self, object: Opened) {
        self.close(object, *b"{}");
    }

    /// Writes a member that is always there, its key given as `,"Name":`.
    #[inline]
    fn member<T: ?Sized>(&mut self, key: &'static str, value: &T, write: impl FnOnce(&mut Self, &T)) {
        self.raw(key);
        write(self, value);
    }

    /// Writes a member as [`Sink::member`] does, unless it is absent.
    #[inline]
    fn optional<T>(&mut self, key: &'static str, value: &Option<T>, write: impl FnOnce(&mut Self, &T)) {
        if let Some(value) = value {
            self.member(key, value, write);
        }
    }

    /// Writes a member that is an object without members.
    #[inline]
    fn empty(&mut self, key: &'static str) {
        self.raw(key);
        if let Some(object) = self.open_object() {
            self.close_object(object);
        }
    }

    /// Writes a structure, a union or a document.
    #[inline]
    fn value<T: Encode + ?Sized>(&mut self, value: &T) {
        value.encode(self);
    }

    /// Writes a string or an enum's value.
    #[inline]
    fn string<T: AsRef<str> + ?Sized>(&mut self, value: &T) {
        self.text(*b"\"", value.as_ref(), *b"\"");
    }

    /// Writes `null`.
    #[inline]
    fn null(&mut self) {
        self.raw("null");
    }

    /// Writes a boolean.
    #[inline]
    fn boolean(&mut self, value: &bool) {
        self.raw(if *value { "true" } else { "false" });
    }

    /// Writes an integer.
    fn integer<T: Copy + Into<i64>>(&mut self, value: &T) {
        let value = (*value).into();
        if value < 0 {
            self.raw("-");
        }
        self.unsigned(value.unsigned_abs());
    }

    /// Writes a `float` with the fewest digits that give it back; `NaN` and the infinities as strings.
    fn float(&mut self, value: &f32) {
        match non_finite(f64::from(*value)) {
            Some(name) => self.raw(name),
            None => self.display(format_args!("{value:?}")),
        }
    }

    /// Writes a `double` as [`Sink::float`] writes a `float`.
    fn double(&mut self, value: &f64) {
        match non_finite(*value) {
            Some(name) => self.raw(name),
            None => self.display(format_args!("{value:?}")),
        }
    }

    /// Writes a number of any size, given as its decimal text.
    #[inline]
    fn number<T: AsRef<str>>(&mut self, decimal: &T) {
        self.raw(decimal.as_ref());
    }

    /// Takes formatted text that is JSON already.
    fn display(&mut self, json: fmt::Arguments<'_>) {
        // Neither the sink nor the values that are written so can fail.
        let _ = fmt::write(&mut Raw(self), json);
    }

    /// Writes a dense list.
    fn list<T>(&mut self, entries: &[T], mut write: impl FnMut(&mut Self, &T)) {
        let Some(list) = self.open() else { return };
        for entry in entries {
            self.raw(",");
            write(self, entry);
        }
        self.close(list, *b"[]");
    }

    /// Writes a `@sparse` list: `None` is `null`.
    fn sparse_list<T>(&mut self, entries: &[Option<T>], mut write: impl FnMut(&mut Self, &T)) {
        self.list(entries, |sink, entry| or_null(sink, entry.as_ref(), &mut write));
    }

    /// Writes a dense map, in the order of its iteration unless the sink sorts.
    fn map<K: AsRef<str>, V>(&mut self, entries: &HashMap<K, V>, mut write: impl FnMut(&mut Self, &V)) {
        let Some(map) = self.open() else { return };
        if Self::SORTS_KEYS {
            let mut sorted: Vec<_> = entries.iter().collect();
            sorted.sort_unstable_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
            for (key, value) in sorted {
                entry(self, key.as_ref(), value, &mut write);
            }
        } else {
            for (key, value) in entries {
                entry(self, key.as_ref(), value, &mut write);
            }
        }
        self.close(map, *b"{}");
    }

    /// Writes a `@sparse` map: `None` is `null`.
    fn sparse_map<K: AsRef<str>, V>(&mut self, entries: &HashMap<K, Option<V>>, mut write: impl FnMut(&mut Self, &V)) {
        self.map(entries, |sink, value| or_null(sink, value.as_ref(), &mut write));
    }
}

#[inline]
fn entry<S: Sink, T>(sink: &mut S, key: &str, value: &T, write: impl FnOnce(&mut S, &T)) {
    sink.text(*b",\"", key, *b"\":");
    write(sink, value);
}

fn or_null<S: Sink, T>(sink: &mut S, value: Option<&T>, write: impl FnOnce(&mut S, &T)) {
    match value {
        Some(value) => write(sink, value),
        None => sink.null(),
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

/// The state that all sinks keep beside their text: depth and refusal.
#[derive(Default)]
struct State {
    depth: u8,
    refused: Option<Unwritable>,
}

impl State {
    /// Goes one level deeper, if that is allowed.
    #[inline]
    fn deeper(&mut self) -> Option<()> {
        if self.depth == MAX_DEPTH {
            self.refuse(Unwritable::TooDeep);
            return None;
        }
        self.depth += 1;
        Some(())
    }

    #[cold]
    #[inline]
    fn refuse(&mut self, reason: Unwritable) {
        self.refused.get_or_insert(reason);
    }
}

/// Counts the bytes of a value's JSON form without its escapes.
#[derive(Default)]
pub(super) struct Size {
    pub(super) bytes: usize,
    state: State,
}

impl Sink for Size {
    #[inline]
    fn raw(&mut self, json: &str) {
        self.bytes += json.len();
    }

    #[inline]
    fn text<const B: usize, const A: usize>(&mut self, _: [u8; B], value: &str, _: [u8; A]) {
        self.bytes += B + value.len() + A;
    }

    #[inline]
    fn unsigned(&mut self, value: u64) {
        self.bytes += value.checked_ilog10().unwrap_or(0) as usize + 1;
    }

    #[inline]
    fn open(&mut self) -> Option<Opened> {
        self.state.deeper()?;
        Some(Opened(self.bytes))
    }

    #[inline]
    fn close(&mut self, Opened(start): Opened, _: [u8; 2]) {
        self.state.depth -= 1;
        self.bytes += if self.bytes == start { 2 } else { 1 };
    }

    #[inline]
    fn refuse(&mut self, reason: Unwritable) {
        self.state.refuse(reason);
    }
}

/// Keeps a value's JSON form.
#[derive(Default)]
pub(super) struct Text {
    pub(super) out: Vec<u8>,
    state: State,
}

impl Text {
    /// An empty text for the value that was counted.
    ///
    /// # Errors
    /// The value was refused.
    #[inline]
    pub(super) fn sized(size: &Size) -> Result<Self, Unwritable> {
        match size.state.refused {
            None => Ok(Self { out: Vec::with_capacity(size.bytes + size.bytes / ESCAPED), state: State::default() }),
            Some(reason) => Err(reason),
        }
    }

    /// The text of the values written so far.
    ///
    /// # Errors
    /// One of them was refused.
    #[inline]
    pub(super) fn into_bytes(self) -> Result<Vec<u8>, Unwritable> {
        match self.state.refused {
            None => Ok(self.out),
            Some(reason) => Err(reason),
        }
    }
}

impl Sink for Text {
    #[inline]
    fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    #[inline]
    fn text<const B: usize, const A: usize>(&mut self, before: [u8; B], value: &str, behind: [u8; A]) {
        self.out.extend_from_slice(&before);
        text::escape(value, &mut self.out);
        self.out.extend_from_slice(&behind);
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
    fn open(&mut self) -> Option<Opened> {
        self.state.deeper()?;
        Some(Opened(self.out.len()))
    }

    #[inline]
    fn close(&mut self, Opened(start): Opened, [open, close]: [u8; 2]) {
        self.state.depth -= 1;
        match self.out.get_mut(start) {
            Some(comma) => *comma = open,
            None => self.out.push(open),
        }
        self.out.push(close);
    }

    #[inline]
    fn refuse(&mut self, reason: Unwritable) {
        self.state.refuse(reason);
    }
}
