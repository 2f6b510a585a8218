// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The first mistake in a text that is no JSON, as Python's decoder names and places it. Builds no value, and keeps its
//! own stack, so that the depth of the text costs no recursion.

/// The mistake, and its byte. `None` where the grammar holds, and the mistake is another: a number that is too
/// large, half a surrogate pair, too many levels.
pub fn first(text: &str) -> Option<(&'static str, usize)> {
    Scanner { bytes: text.as_bytes(), at: 0 }.document().err()
}

type Scan = Result<(), (&'static str, usize)>;

/// A list or an object whose end has not come.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    List,
    Object,
}

impl Open {
    fn closing(self) -> u8 {
        match self {
            Self::List => b']',
            Self::Object => b'}',
        }
    }

    fn trailing_comma(self) -> &'static str {
        match self {
            Self::List => "Illegal trailing comma before end of array",
            Self::Object => "Illegal trailing comma before end of object",
        }
    }
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn document(&mut self) -> Scan {
        if self.bytes.starts_with("\u{feff}".as_bytes()) {
            return Err(("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0));
        }
        let mut open = Vec::new();
        loop {
            self.skip_space();
            if !self.begin(&mut open)? {
                self.end(&mut open)?;
            }
            if open.is_empty() {
                self.skip_space();
                return if self.at == self.bytes.len() { Ok(()) } else { Err(("Extra data", self.at)) };
            }
        }
    }

    /// Scans a scalar, or the opening of a list or object that is not empty: then another value follows.
    fn begin(&mut self, open: &mut Vec<Open>) -> Result<bool, (&'static str, usize)> {
        let opened = match self.current() {
            Some(b'[') => Open::List,
            Some(b'{') => Open::Object,
            _ => return self.scalar().map(|()| false),
        };
        self.at += 1;
        self.skip_space();
        if self.take(opened.closing()) {
            return Ok(false);
        }
        open.push(opened);
        if opened == Open::Object {
            self.name()?;
        }
        Ok(true)
    }

    /// Scans the ends of lists and objects behind a value, then a comma and, in an object, the next name.
    fn end(&mut self, open: &mut Vec<Open>) -> Scan {
        while let Some(&innermost) = open.last() {
            self.skip_space();
            if self.take(innermost.closing()) {
                open.pop();
                continue;
            }
            let comma = self.at;
            if !self.take(b',') {
                return Err(("Expecting ',' delimiter", comma));
            }
            self.skip_space();
            if self.current() == Some(innermost.closing()) {
                return Err((innermost.trailing_comma(), comma));
            }
            return if innermost == Open::Object { self.name() } else { Ok(()) };
        }
        Ok(())
    }

    /// Scans a name with its colon.
    fn name(&mut self) -> Scan {
        if self.current() != Some(b'"') {
            return Err(("Expecting property name enclosed in double quotes", self.at));
        }
        self.string()?;
        self.skip_space();
        if self.take(b':') { Ok(()) } else { Err(("Expecting ':' delimiter", self.at)) }
    }

    fn scalar(&mut self) -> Scan {
        match self.current() {
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let rest = &self.bytes[self.at..];
                let word = [&b"null"[..], b"true", b"false"].into_iter().find(|word| rest.starts_with(word));
                self.at += word.ok_or(("Expecting value", self.at))?.len();
                Ok(())
            }
        }
    }

    /// Scans the longest number that stands here; another character behind it is the next one's mistake.
    fn number(&mut self) -> Scan {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') && self.digits() == 0 {
            return Err(("Expecting value", start));
        }
        let end = self.at;
        if !self.take(b'.') || self.digits() == 0 {
            self.at = end;
        }
        let end = self.at;
        let is_power = self.take(b'e') || self.take(b'E');
        if is_power && !self.take(b'-') {
            self.take(b'+');
        }
        if !is_power || self.digits() == 0 {
            self.at = end;
        }
        Ok(())
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.current().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Scan {
        let start = self.at;
        self.at += 1;
        loop {
            match self.current() {
                None => return Err(("Unterminated string starting at", start)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape(start)?,
                Some(..b' ') => return Err(("Invalid control character at", self.at)),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Scans an escape in the string that begins at `start`.
    fn escape(&mut self, start: usize) -> Scan {
        let backslash = self.at;
        match self.bytes.get(backslash + 1) {
            None => Err(("Unterminated string starting at", start)),
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let digits = self.bytes.get(backslash + 2..backslash + 6);
                if !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
                    return Err(("Invalid \\uXXXX escape", backslash + 1));
                }
                self.at += 6;
                Ok(())
            }
            Some(_) => Err(("Invalid \\escape", backslash)),
        }
    }

    fn current(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let takes = self.current() == Some(byte);
        self.at += usize::from(takes);
        takes
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.current() {
            self.at += 1;
        }
    }
}
