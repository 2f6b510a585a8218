//! JSON pointers (RFC 6901) of places in a body, found by reading the body again up to there.
//! Works only when there is something to report, so that decoding itself never keeps track of a path.

use super::MAX_DEPTH;
use super::reader::Reader;
use super::scan;

/// Beyond this many bytes no further path of a missing member is written out, however long the body's keys are.
const MAX_PATHS_BYTES: usize = 64 * 1024;

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

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"a":[1,{"b/~":"x,{","c\"\u00e9":[[],[2,3]]}],"d":4}"#;

    fn at_text(found: &str) -> String {
        at(BODY, BODY.find(found).unwrap())
    }

    #[test]
    fn a_value_has_the_path_of_its_keys_and_indices() {
        assert_eq!(at_text("{"), "");
        assert_eq!(at_text("1"), "/a/0");
        assert_eq!(at_text("\"x"), "/a/1/b~1~0");
        assert_eq!(at_text("3"), "/a/1/c\"é/1/1");
        assert_eq!(at_text("4"), "/d");
        assert_eq!(at(BODY, BODY.len()), "");
    }

    #[test]
    fn a_key_has_the_path_of_its_object() {
        assert_eq!(at_text("\"a"), "");
        assert_eq!(at_text("b/"), "/a/1");
    }

    #[test]
    fn any_bytes_have_some_path() {
        assert_eq!(at("]}\"\\", 4), "");
        assert_eq!(at(r#"{"\x":"#, 6), r#"/"\x""#);
        assert_eq!(at(&"[".repeat(5000), 5000), "/0".repeat(128));
        assert_eq!(at(&("[".repeat(200) + &"]".repeat(200) + "[,"), 402), "/1");
    }

    #[test]
    fn missing_members_come_in_the_order_of_the_body() {
        let paths = of_missing(r#"{"a":[{},{}]}"#, vec![(6, "X"), (9, "X"), (0, "Y"), (0, "Z")]);
        assert_eq!(paths, ["/Y", "/Z", "/a/0/X", "/a/1/X"]);
    }

    #[test]
    fn long_keys_do_not_multiply() {
        let body = format!(r#"{{"{}":[]}}"#, "k".repeat(MAX_PATHS_BYTES));
        let inside = body.len() - 2;
        assert_eq!(of_missing(&body, vec![(inside, "X"); 100]).len(), 1);
    }
}
