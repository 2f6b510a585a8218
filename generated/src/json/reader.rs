// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! A cursor over JSON text that hands out typed values; never builds a tree, never panics on bad input.
//! A fault only says what is wrong: the cursor then stands at the offending byte, which says where.

use std::collections::HashMap;
use std::hash::Hash;

use super::Decode;
use super::depth::MAX_DEPTH;
use super::error::{DecodeError, Fault};

/// How many missing members are kept with their place; the rest are only counted.
const MAX_MISSING: usize = 100;

/// A cursor over a JSON text.
pub struct Reader<'a> {
    text: &'a str,
    /// The text that has not been read yet.
    pub(super) rest: &'a str,
    depth: u8,
    /// The last string that held an escape: none needs a growing buffer of its own.
    pub(super) unescaped: String,
    /// The text behind a member's name that has been read into `unescaped`, but not yet stepped over.
    pub(super) after_escaped_name: Option<&'a str>,
    missing: Option<Missing>,
}

#[derive(Default)]
struct Missing {
    first: Vec<(usize, &'static str)>,
    total: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the start of `text`.
    #[inline]
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, rest: text, depth: 0, unescaped: String::new(), after_escaped_name: None, missing: None }
    }

    /// A reader that also notes the required members that are missing.
    #[inline]
    pub(super) fn noting_missing(text: &'a str) -> Self {
        Self { missing: Some(Missing::default()), ..Self::new(text) }
    }

    /// The first missing members (the offset of the structure, the name) and how many there were.
    #[inline]
    pub(super) fn into_missing(self) -> (Vec<(usize, &'static str)>, usize) {
        let Missing { first, total } = self.missing.unwrap_or_default();
        (first, total)
    }

    /// Makes sure that nothing but whitespace is left.
    #[inline]
    pub(super) fn finish(&mut self) -> Result<(), Fault> {
        self.token();
        if self.rest.is_empty() { Ok(()) } else { Err(Fault::TrailingData) }
    }

    /// The error for a fault that has just been met.
    #[cold]
    #[inline]
    pub(super) fn error(&self, fault: Fault) -> DecodeError {
        DecodeError::new(fault, self.text, self.offset())
    }

    /// The byte at which the reader stands.
    #[inline]
    #[must_use]
    pub fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// Notes that the structure which begins at `start` lacks a required member.
    #[cold]
    #[inline]
    pub fn missing(&mut self, start: usize, member: &'static str) {
        if let Some(missing) = &mut self.missing {
            missing.total += 1;
            if missing.first.len() < MAX_MISSING {
                missing.first.push((start, member));
            }
        }
    }

    /// The next byte that is no whitespace, without consuming it; 0, with which no token begins, at the end.
    #[inline]
    pub(super) fn token(&mut self) -> u8 {
        match self.rest.as_bytes().first() {
            Some(&byte) if byte > b' ' => byte,
            _ => self.token_after_space(),
        }
    }

    #[inline(never)]
    fn token_after_space(&mut self) -> u8 {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.as_bytes().first().copied().unwrap_or(0)
    }

    /// Steps over a character, if it stands there.
    #[inline]
    pub(super) fn take(&mut self, character: char) -> bool {
        match self.rest.strip_prefix(character) {
            Some(behind) => {
                self.rest = behind;
                true
            }
            None => false,
        }
    }

    /// The text that has been read since `start` was the rest.
    #[inline]
    pub(super) fn since(&self, start: &'a str) -> &'a str {
        start.get(..start.len() - self.rest.len()).unwrap_or_default()
    }

    /// The fault of a token that is not what the grammar or the model has here.
    #[cold]
    #[inline]
    pub(super) fn unexpected(&self, expected: Fault) -> Fault {
        if self.rest.is_empty() {
            Fault::UnexpectedEnd
        } else if self.rest.starts_with('\u{feff}') && self.offset() == 0 {
            Fault::ByteOrderMark
        } else if self.rest.starts_with("null") && !is_of_grammar(expected) {
            Fault::UnexpectedNull
        } else {
            expected
        }
    }

    /// Returns to the start of a value that is well-formed but cannot be taken.
    #[cold]
    #[inline]
    pub(super) fn back_to(&mut self, start: usize, fault: Fault) -> Fault {
        self.rest = self.text.get(start..).unwrap_or_default();
        fault
    }

    /// Enters an object: its first member's name, or `None` (and the object is left) when it is empty.
    #[inline]
    pub fn first_key(&mut self) -> Result<Option<&str>, Fault> {
        if self.enter_object()? { self.name().map(Some) } else { Ok(None) }
    }

    /// Behind a member's value: the next member's name, or `None` (and the object is left) when there is none.
    #[inline]
    pub fn next_key(&mut self) -> Result<Option<&str>, Fault> {
        if self.next_entry('}')? { self.name().map(Some) } else { Ok(None) }
    }

    /// Reads a member's name and the colon behind it.
    #[inline]
    pub(super) fn name(&mut self) -> Result<&str, Fault> {
        if self.token() != b'"' {
            return Err(self.unexpected(Fault::ExpectedKey));
        }
        let plain = self.plain_string();
        if plain.is_none() {
            self.any_string()?;
        }
        self.colon()?;
        Ok(plain.unwrap_or(&self.unescaped))
    }

    /// Steps over the colon behind a member's name.
    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), Fault> {
        if self.take(':') { Ok(()) } else { self.spaced_colon() }
    }

    #[inline(never)]
    fn spaced_colon(&mut self) -> Result<(), Fault> {
        self.token();
        if self.take(':') { Ok(()) } else { Err(self.unexpected(Fault::ExpectedColon)) }
    }

    /// Enters an object; whether it has a member. When it has none, the object is left.
    #[inline]
    pub(super) fn enter_object(&mut self) -> Result<bool, Fault> {
        self.enter('{', '}', Fault::ExpectedObject)
    }

    /// Leaves an object, if its end stands there.
    #[inline]
    pub(super) fn leave_object(&mut self) -> bool {
        let leaves = self.take('}');
        self.depth -= u8::from(leaves);
        leaves
    }

    #[inline]
    fn enter_list(&mut self) -> Result<bool, Fault> {
        self.enter('[', ']', Fault::ExpectedList)
    }

    #[inline]
    fn enter(&mut self, open: char, close: char, otherwise: Fault) -> Result<bool, Fault> {
        self.token();
        if !self.rest.starts_with(open) {
            return Err(self.unexpected(otherwise));
        }
        if self.depth == MAX_DEPTH {
            return Err(Fault::TooDeep);
        }
        self.take(open);
        self.token();
        let empty = self.take(close);
        self.depth += u8::from(!empty);
        Ok(!empty)
    }

    /// Behind a member or an entry; whether another follows. When none does, the object or list is left.
    #[inline]
    pub(super) fn next_entry(&mut self, close: char) -> Result<bool, Fault> {
        self.token();
        if self.take(',') {
            Ok(true)
        } else if self.take(close) {
            self.depth -= 1;
            Ok(false)
        } else {
            Err(self.unexpected(Fault::ExpectedCommaOrEnd))
        }
    }

    /// Reads a member's value: `None` for `null`.
    #[inline]
    pub fn nullable<T>(&mut self, value: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
        if self.token() == b'n' { self.literal("null").map(|()| None) } else { value(self).map(Some) }
    }

    /// Reads a member's value into its place: `None` for `null`.
    #[inline]
    pub(super) fn optional<T>(
        &mut self,
        member: &mut Option<T>,
        value: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<(), Fault> {
        *member = self.nullable(value)?;
        Ok(())
    }

    /// Reads a structure or a union.
    #[inline]
    pub fn value<T: Decode>(&mut self) -> Result<T, Fault> {
        let mut value = T::empty();
        value.decode(self)?;
        Ok(value)
    }

    /// Reads a dense list, in which `null` is a fault.
    pub fn list<T>(&mut self, mut entry: impl FnMut(&mut Self) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
        self.entries(|reader, entries| {
            entries.push(entry(reader)?);
            Ok(())
        })
    }

    /// Reads a dense list of structures or unions, each in its place.
    pub fn values<T: Decode>(&mut self) -> Result<Vec<T>, Fault> {
        self.entries(|reader, entries| {
            entries.push(T::empty());
            entries.last_mut().map_or(Ok(()), |entry| entry.decode(reader))
        })
    }

    /// Reads a list, each entry of which is added by `read`.
    #[inline]
    fn entries<T>(
        &mut self,
        mut read: impl FnMut(&mut Self, &mut Vec<T>) -> Result<(), Fault>,
    ) -> Result<Vec<T>, Fault> {
        let mut entries = Vec::new();
        let mut more = self.enter_list()?;
        let start = self.rest.len();
        while more {
            if entries.len() == entries.capacity() {
                entries.reserve_exact(more_entries(entries.len(), start - self.rest.len(), self.rest.len()));
            }
            read(self, &mut entries)?;
            more = self.next_entry(']')?;
        }
        Ok(entries)
    }

    /// Reads a `@sparse` list, in which `null` is an entry.
    pub fn sparse_list<T>(
        &mut self,
        mut entry: impl FnMut(&mut Self) -> Result<T, Fault>,
    ) -> Result<Vec<Option<T>>, Fault> {
        self.list(|reader| reader.nullable(&mut entry))
    }

    /// Reads a dense map, in which a `null` value is a fault. Of two entries with one key the last counts.
    pub fn map<K, V>(&mut self, mut value: impl FnMut(&mut Self) -> Result<V, Fault>) -> Result<HashMap<K, V>, Fault>
    where
        K: Eq + Hash + for<'k> From<&'k str>,
    {
        let mut entries = HashMap::new();
        let mut next = self.first_key()?;
        while let Some(key) = next {
            let key = K::from(key);
            entries.insert(key, value(self)?);
            next = self.next_key()?;
        }
        Ok(entries)
    }

    /// Reads a `@sparse` map, in which `null` is a value.
    pub fn sparse_map<K, V>(
        &mut self,
        mut value: impl FnMut(&mut Self) -> Result<V, Fault>,
    ) -> Result<HashMap<K, Option<V>>, Fault>
    where
        K: Eq + Hash + for<'k> From<&'k str>,
    {
        self.map(|reader| reader.nullable(&mut value))
    }

    /// Reads a `boolean`.
    #[inline]
    pub fn boolean(&mut self) -> Result<bool, Fault> {
        match self.token() {
            b't' => self.literal("true").map(|()| true),
            b'f' => self.literal("false").map(|()| false),
            _ => Err(self.unexpected(Fault::ExpectedBoolean)),
        }
    }

    /// Reads over a value of any type, checking it as thoroughly as if it were kept.
    #[inline]
    pub fn skip(&mut self) -> Result<(), Fault> {
        match self.token() {
            b'"' => self.quoted().map(drop),
            b'{' => {
                let mut more = self.enter_object()?;
                while more {
                    self.name()?;
                    self.skip()?;
                    more = self.next_entry('}')?;
                }
                Ok(())
            }
            b'[' => {
                let mut more = self.enter_list()?;
                while more {
                    self.skip()?;
                    more = self.next_entry(']')?;
                }
                Ok(())
            }
            b'n' => self.literal("null"),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'-' | b'0'..=b'9' => self.number().map(drop),
            _ => Err(self.unexpected(Fault::ExpectedValue)),
        }
    }

    /// Reads over an object, whose members are not known.
    #[inline]
    pub fn skip_object(&mut self) -> Result<(), Fault> {
        if self.token() != b'{' {
            return Err(self.unexpected(Fault::ExpectedObject));
        }
        self.skip()
    }

    /// Keeps the variant that a member of the union at `start` gave; `None` is a member that does not count.
    pub fn only_variant<T>(&mut self, start: usize, union: &mut Option<T>, variant: Option<T>) -> Result<(), Fault> {
        if variant.is_none() {
            return Ok(());
        }
        if union.is_some() {
            return Err(self.back_to(start, Fault::SeveralVariants));
        }
        *union = variant;
        Ok(())
    }

    /// The variant of the union at `start`, all members of which have been read.
    pub fn finish_union<T>(&mut self, start: usize, union: Option<T>) -> Result<T, Fault> {
        union.ok_or_else(|| self.back_to(start, Fault::NoVariant))
    }

    /// Consumes a word that stands where the reader stands.
    #[inline]
    pub(super) fn literal(&mut self, word: &str) -> Result<(), Fault> {
        match self.rest.strip_prefix(word) {
            Some(behind) => {
                self.rest = behind;
                Ok(())
            }
            None => Err(self.unexpected(Fault::ExpectedValue)),
        }
    }
}

/// For how many more entries a list that is full makes room: for as many as it has, but for no more than the rest of
/// the text can hold if they are as long as the ones that have been read. A body of short lists must not take more
/// memory than doubling would.
#[inline(never)]
pub(super) fn more_entries(kept: usize, read: usize, rest: usize) -> usize {
    match read.checked_div(kept) {
        Some(length) => (1 + rest / length.max(1)).min(kept),
        None => 4,
    }
}

/// Whether the fault is a mark that JSON's grammar lacks, and not a value that the model has.
#[inline]
fn is_of_grammar(expected: Fault) -> bool {
    matches!(expected, Fault::ExpectedKey | Fault::ExpectedColon | Fault::ExpectedCommaOrEnd)
}
