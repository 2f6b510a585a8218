//! JSON pointers (RFC 6901) of values in a body, determined by reading the body again up to there.
//! Works only when there is something to report, so that decoding itself never keeps track of a path.

use super::depth::MAX_DEPTH;
use super::reader::Reader;
use super::scan;

/// Beyond this many bytes no further path of a missing member is written out, however long the body's keys are.
pub(super) const MAX_PATHS_BYTES: usize = 64 * 1024;

/// The pointer of the innermost value that has begun before byte `offset` of `text`.
#[inline]
pub(super) fn at(text: &str, offset: usize) -> String {
    let mut place = Place::new(text);
    place.advance(offset);
    place.pointer()
}

/// The pointers of missing members, each given by the offset of its structure and its name, in order of the body.
#[inline]
pub(super) fn of_missing(text: &str, mut missing: Vec<(usize, &'static str)>) -> Vec<String> {
    // A structure is complete after those inside it; in order, one walk serves them all. The sort is stable.
    missing.sort_by_key(|&(offset, _)| offset);
    let mut place = Place::new(text);
    let mut written = 0;
    let mut paths = Vec::with_capacity(missing.len());
    for (offset, member) in missing {
        place.advance(offset);
        let path = place.pointer() + "/" + member;
        written += path.len();
        paths.push(path);
        if written > MAX_PATHS_BYTES {
            break;
        }
    }
    paths
}

/// A walk through a body that is well-formed as far as it goes.
struct Place<'a> {
    text: &'a str,
    at: usize,
    levels: Vec<Level<'a>>,
    /// Levels below the deepest that may be read; they have no part in a path.
    beyond: usize,
}

enum Level<'a> {
    /// In an object: the present member's name with its quotes.
    Object(Option<&'a str>),
    /// In a list: the present entry's index.
    List(usize),
}

impl<'a> Place<'a> {
    #[inline]
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, levels: Vec::new(), beyond: 0 }
    }

    #[inline]
    fn advance(&mut self, offset: usize) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at).filter(|_| self.at < offset) {
            match byte {
                b'{' => self.push(Level::Object(None)),
                b'[' => self.push(Level::List(0)),
                b'}' | b']' => self.pop(),
                b',' => self.comma(),
                b'"' => {
                    let end = string_end(bytes, self.at + 1);
                    if end > offset {
                        return;
                    }
                    self.string(self.at, end);
                    self.at = end;
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    #[inline]
    fn push(&mut self, level: Level<'a>) {
        if self.levels.len() < usize::from(MAX_DEPTH) {
            self.levels.push(level);
        } else {
            self.beyond += 1;
        }
    }

    #[inline]
    fn pop(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else {
            self.levels.pop();
        }
    }

    #[inline]
    fn comma(&mut self) {
        match self.levels.last_mut().filter(|_| self.beyond == 0) {
            Some(Level::Object(name)) => *name = None,
            Some(Level::List(index)) => *index += 1,
            None => {}
        }
    }

    #[inline]
    fn string(&mut self, start: usize, end: usize) {
        if let Some(Level::Object(name @ None)) = self.levels.last_mut().filter(|_| self.beyond == 0) {
            *name = self.text.get(start..end);
        }
    }

    #[inline]
    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for level in &self.levels {
            match level {
                Level::Object(None) => {}
                Level::Object(Some(quoted)) => {
                    let mut name = Reader::new(quoted);
                    let name = name.quoted().unwrap_or(quoted);
                    pointer.push('/');
                    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                }
                Level::List(index) => {
                    pointer.push('/');
                    pointer.push_str(&index.to_string());
                }
            }
        }
        pointer
    }
}

/// The index behind the quote that closes the string, or beyond the end when none does.
#[inline]
fn string_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(rest) = bytes.get(at..) {
        at += scan::plain_len(rest) + 1;
        match bytes.get(at - 1) {
            Some(b'"') => return at,
            Some(b'\\') => at += 1,
            _ => {}
        }
    }
    bytes.len() + 1
}
