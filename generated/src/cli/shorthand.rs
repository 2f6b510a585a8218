// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The AWS CLI's shorthand syntax: `Key=value,Other=[a,b],Nested={Inner=c}`. Reads the text alone; the types come from
//! the shape afterwards. Refuses what the AWS CLI refuses, in its words and with the caret below the same character.

mod error;

use std::collections::{HashMap, HashSet};

use super::echo::Echo;
use super::parameter_file::{self, Content};
use error::Error;
pub use error::Refusal;

/// How deep lists and maps may nest. The parser recurses, and the wire format allows no more.
const MAX_DEPTH: usize = 128;

/// A value in shorthand, before it has a type.
#[derive(Debug, PartialEq)]
pub enum Term {
    /// A word, a quoted text, or a file's text.
    Text(String),
    /// A file's bytes.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Term>),
    /// A map, each key once.
    Map(Vec<(String, Term)>),
}

/// Parses the text of one option, whose value is a map.
///
/// # Errors
/// The message names the character that is wrong and shows where it stands, or names the file that cannot be read.
pub fn parse(text: &str, echo: Echo) -> Result<Term, Refusal> {
    let mut parser = Parser { text: text.chars().collect(), at: 0, depth: 0, assigns_file: false };
    parser.parameter().map_err(|error| error.refusal(&parser.text, echo))
}

/// A recursive-descent parser. It backtracks in one case: after a comma, the next word is an element of the list before
/// it unless it turns out to be a key.
struct Parser {
    text: Vec<char>,
    at: usize,
    depth: usize,
    /// Whether the last key was assigned with `@=`, which reads files.
    assigns_file: bool,
}

impl Parser {
    fn parameter(&mut self) -> Result<Term, Error> {
        let mut entries = Vec::new();
        let mut keys = HashSet::new();
        loop {
            let end = self.at;
            if !entries.is_empty() {
                self.expect_spaced(',')?;
            }
            let key = self.assigned_key()?;
            let value = self.values()?;
            if !keys.insert(key.clone()) {
                return Err(Error::SecondKey { key, at: end + 1 });
            }
            entries.push((key, value));
            if self.current().is_none() {
                return Ok(Term::Map(entries));
            }
        }
    }

    /// A key with its `=` or `@=`.
    fn assigned_key(&mut self) -> Result<String, Error> {
        let key = self.take_while(|character| character.is_ascii_alphanumeric() || "-_.#/:".contains(character));
        self.assigns_file = self.expect_spaced('@').is_ok();
        self.expect_spaced('=')?;
        Ok(key)
    }

    fn values(&mut self) -> Result<Term, Error> {
        match self.current() {
            None => Ok(Term::Text(String::new())),
            Some('[' | '{') => self.nested(),
            Some(_) => self.words(),
        }
    }

    /// One word, or several that commas separate.
    fn words(&mut self) -> Result<Term, Error> {
        let first = self.first_word()?;
        self.skip_space();
        if self.current() != Some(',') {
            return Ok(first);
        }
        self.expect_spaced(',')?;
        let mut words = vec![first];
        loop {
            match self.next_word() {
                Ok(word) => words.push(word),
                Err(error @ Error::File(_)) => return Err(error),
                Err(error) if self.current().is_none() => return Err(error),
                Err(_) => {
                    self.back_to_comma();
                    break;
                }
            }
            if self.current().is_none() {
                break;
            }
        }
        Ok(if words.len() == 1 { words.remove(0) } else { Term::List(words) })
    }

    /// A word after the first, with the comma behind it. At the end of the text there is none.
    fn next_word(&mut self) -> Result<Term, Error> {
        let word = match self.current() {
            Some(quote @ ('\'' | '"')) => self.quoted(quote)?,
            _ => {
                let word = self.bare(follows_later).ok_or_else(|| self.mismatch("<second>", "<none>"))?;
                self.term(word)?
            }
        };
        self.skip_space();
        if self.current().is_some() {
            self.expect_spaced(',')?;
            if self.current().is_none() {
                return Err(self.mismatch("<second>", "<none>"));
            }
        }
        Ok(word)
    }

    fn first_word(&mut self) -> Result<Term, Error> {
        match self.current() {
            Some(quote @ ('\'' | '"')) => self.quoted(quote),
            _ => match self.bare(follows_first) {
                Some(word) => self.term(word),
                None => Ok(Term::Text(String::new())),
            },
        }
    }

    /// A list in brackets or a map in braces.
    fn nested(&mut self) -> Result<Term, Error> {
        if self.depth == MAX_DEPTH {
            return Err(Error::TooDeep { at: self.at });
        }
        self.depth += 1;
        let term = if self.current() == Some('[') { self.list() } else { self.map() };
        self.depth -= 1;
        term
    }

    fn list(&mut self) -> Result<Term, Error> {
        self.expect_spaced('[')?;
        let mut terms = Vec::new();
        while self.current() != Some(']') {
            terms.push(self.element()?);
            self.separator(']')?;
        }
        self.at += 1;
        Ok(Term::List(terms))
    }

    fn map(&mut self) -> Result<Term, Error> {
        self.expect_spaced('{')?;
        let mut entries: Vec<(String, Term)> = Vec::new();
        let mut positions = HashMap::new();
        while self.current() != Some('}') {
            let key = self.assigned_key()?;
            let value = self.element()?;
            self.separator('}')?;
            // Within braces, unlike in the outermost map, the last of equal keys counts.
            match positions.get(&key) {
                Some(&position) => entries[position] = (key, value),
                None => {
                    positions.insert(key.clone(), entries.len());
                    entries.push((key, value));
                }
            }
        }
        self.at += 1;
        Ok(Term::Map(entries))
    }

    fn element(&mut self) -> Result<Term, Error> {
        match self.current() {
            Some('[' | '{') => self.nested(),
            _ => self.first_word(),
        }
    }

    /// The comma between elements, unless the closing bracket stands there.
    fn separator(&mut self, closing: char) -> Result<(), Error> {
        self.skip_space();
        if self.current() == Some(closing) {
            return Ok(());
        }
        self.expect(',')?;
        self.skip_space();
        Ok(())
    }

    /// A word without quotes, where one begins here: `\,` stands for a comma, and space at the end is dropped.
    fn bare(&mut self, follows: fn(char) -> bool) -> Option<String> {
        let start = self.at;
        let mut word = String::new();
        while let Some(character) = self.current() {
            if character == '\\' && self.text.get(self.at + 1) == Some(&',') {
                word.push(',');
                self.at += 2;
            } else if (self.at == start && begins(character)) || (self.at > start && follows(character)) {
                word.push(character);
                self.at += 1;
            } else {
                break;
            }
        }
        (self.at > start).then(|| word.trim_end_matches(is_space).to_owned())
    }

    /// A text in quotes, in which a backslash escapes the quote and itself.
    fn quoted(&mut self, quote: char) -> Result<Term, Error> {
        let name = if quote == '"' { "<double quoted>" } else { "<singled quoted>" };
        let end = self.closing_quote(quote).ok_or_else(|| self.mismatch(name, "<none>"))?;
        let inner: String = self.text[self.at + 1..end].iter().collect();
        self.at = end + 1;
        self.term(inner.replace(&format!("\\{quote}"), &quote.to_string()).replace("\\\\", "\\"))
    }

    /// The quote that ends the text that begins here: the first without a backslash, else the last with one.
    fn closing_quote(&self, quote: char) -> Option<usize> {
        let mut escaped = None;
        let mut at = self.at + 1;
        while let Some(&character) = self.text.get(at) {
            if character == '\\' && self.text.get(at + 1) == Some(&quote) {
                escaped = Some(at + 1);
                at += 1;
            } else if character == quote {
                return Some(at);
            }
            at += 1;
        }
        escaped
    }

    /// A word as a term, which after `@=` may name a file.
    fn term(&self, word: String) -> Result<Term, Error> {
        if !self.assigns_file {
            return Ok(Term::Text(word));
        }
        match parameter_file::load(&word) {
            None => Ok(Term::Text(word)),
            Some(Ok(Content::Text(text))) => Ok(Term::Text(text)),
            Some(Ok(Content::Bytes(bytes))) => Ok(Term::Bytes(bytes)),
            Some(Err(message)) => Err(Error::File(message)),
        }
    }

    fn current(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn take_while(&mut self, accept: impl Fn(char) -> bool) -> String {
        let rest = &self.text[self.at..];
        let taken: String = rest.iter().copied().take_while(|&character| accept(character)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn skip_space(&mut self) {
        self.take_while(|character| matches!(character, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c'));
    }

    fn expect(&mut self, character: char) -> Result<(), Error> {
        match self.current() {
            Some(current) if current == character => {
                self.at += 1;
                Ok(())
            }
            Some(current) => Err(self.mismatch(&character.to_string(), &current.to_string())),
            None => Err(self.mismatch(&character.to_string(), "EOF")),
        }
    }

    fn expect_spaced(&mut self, character: char) -> Result<(), Error> {
        self.skip_space();
        self.expect(character)?;
        self.skip_space();
        Ok(())
    }

    fn back_to_comma(&mut self) {
        while self.at > 0 && self.text[self.at] != ',' {
            self.at -= 1;
        }
    }

    fn mismatch(&self, expected: &str, received: &str) -> Error {
        Error::Expected { expected: expected.to_owned(), received: received.to_owned(), at: self.at }
    }
}

/// Whether a word without quotes may begin with a character.
fn begins(character: char) -> bool {
    character > ' ' && !matches!(character, '"' | '\'' | ',' | '=' | '[' | '{')
}

/// Whether a character may follow in a word that is the first after `=`, or in brackets or braces.
fn follows_first(character: char) -> bool {
    is_space(character) || (character > ' ' && !matches!(character, '"' | '\'' | ',' | ']' | '}'))
}

/// Whether a character may follow in a later word, which must not be taken for a key and its value.
fn follows_later(character: char) -> bool {
    is_space(character) || (character > ' ' && !matches!(character, '"' | '\'' | ',' | '='))
}

/// White space as Python has it: Unicode's, and the four separators of ASCII.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\x1c'..='\x1f')
}
