//! A Rust identifier that is known to be valid. It can only be made by escaping, never by trusting.

use std::fmt;

/// The reserved words of edition 2024, strict and for later use, in order. Every one is reserved for all that is
/// emitted, whatever `syn` lets pass (`gen`).
const KEYWORDS: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that `r#` does not free, because paths begin with them.
const NEVER_RAW: [&str; 4] = ["Self", "crate", "self", "super"];

/// Whether Rust reserves `word`.
pub(super) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// A valid Rust identifier of ASCII letters, digits and underscores, raw (`r#type`) where it is a keyword.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(String);

impl Ident {
    /// Makes an identifier of ASCII letters, digits and underscores: `_` before a leading digit, `r#` before a
    /// keyword, `_` behind one that cannot be raw.
    pub(super) fn escape(mut name: String) -> Self {
        debug_assert!(name.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric()));
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            name.insert(0, '_');
        } else if NEVER_RAW.contains(&name.as_str()) {
            name.push('_');
        } else if is_keyword(&name) {
            name.insert_str(0, "r#");
        }
        Self(name)
    }

    /// The identifier as source code has it, `r#type`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier without `r#`, `type`: what file names and error messages show.
    pub fn bare(&self) -> &str {
        bare(&self.0)
    }
}

/// An identifier in source code without its `r#`, as links and texts show it.
pub fn bare(identifier: &str) -> &str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Ident> for String {
    fn from(ident: Ident) -> Self {
        ident.0
    }
}
