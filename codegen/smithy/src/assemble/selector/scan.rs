//! The words of a selector's text. Knows no selector.

/// Cursor over a selector's text.
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    /// Before the first word.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Skips white space, and returns the remaining text.
    pub(super) fn rest(&mut self) -> &'t str {
        let rest = &self.text[self.at..];
        let trimmed = rest.trim_start();
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    /// The next character after white space.
    pub(super) fn peek(&mut self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Reads a token if it is next.
    pub(super) fn eat(&mut self, token: &str) -> bool {
        let is_next = self.rest().starts_with(token);
        if is_next {
            self.at += token.len();
        }
        is_next
    }

    /// Reads a token that must be next.
    pub(super) fn expect(&mut self, token: &str) -> Result<(), String> {
        if self.eat(token) { Ok(()) } else { Err(self.error(&format!("expected `{token}`"))) }
    }

    /// Reads characters of a kind, at least one.
    fn word(&mut self, what: &str, allowed: impl Fn(char) -> bool) -> Result<&'t str, String> {
        let rest = self.rest();
        let len = rest.find(|c: char| !allowed(c)).unwrap_or(rest.len());
        if len == 0 {
            return Err(self.error(&format!("expected {what}")));
        }
        self.at += len;
        Ok(&rest[..len])
    }

    /// Reads a name without a namespace.
    pub(super) fn identifier(&mut self) -> Result<&'t str, String> {
        self.word("a name", |c| c.is_ascii_alphanumeric() || c == '_')
    }

    /// Reads a value: quoted text, a number, or a shape id in part or whole.
    pub(super) fn value(&mut self) -> Result<String, String> {
        for quote in ['"', '\''] {
            if self.peek() == Some(quote) {
                let inner = &self.rest()[1..];
                let end = inner.find(quote).ok_or_else(|| self.error("unclosed quote"))?;
                self.at += end + 2;
                return Ok(inner[..end].to_owned());
            }
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '#' | '$' | '-' | '+');
        self.word("a value", allowed).map(str::to_owned)
    }

    /// An error at this place.
    pub(super) fn error(&mut self, message: &str) -> String {
        let actual = self.peek().map_or("the end".to_owned(), |c| format!("`{c}`"));
        format!("{message}, found {actual} after `{}`", &self.text[..self.at].trim_end())
    }
}
