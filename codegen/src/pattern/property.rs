//! Rewrites `\p{…}` for the `regex` crate: ECMA-262's names, and Java's where ECMA-262 has none.
//! It never lets `regex` resolve a name that Java reads as ASCII and `regex` reads as Unicode.

/// Java's POSIX classes whose names are not ECMA-262's, as the characters of a bracketed class.
/// `Alpha`, `Lower` and `Upper` are absent: they are ECMA-262's aliases of the Unicode properties.
const POSIX: [(&str, &str); 9] = [
    ("Alnum", "0-9A-Za-z"),
    ("Blank", r" \t"),
    ("Cntrl", r"\x{0}-\x{1F}\x{7F}"),
    ("Digit", "0-9"),
    ("Graph", r"!-\~"),
    ("Print", r" -\~"),
    ("Punct", r"!-/:-@\[-`\{-\~"),
    ("Space", r" \t-\r"),
    ("XDigit", "0-9A-Fa-f"),
];

/// Translates a property after `\p` or `\P`, and moves `rest` behind it.
///
/// # Errors
/// A sentence that names a property which cannot be honoured.
pub(super) fn translate(rest: &mut &str, negated: bool) -> Result<String, String> {
    let name = name(rest)?;
    if let Some((_, characters)) = POSIX.iter().find(|(posix, _)| *posix == name) {
        return Ok(format!("[{}{characters}]", if negated { "^" } else { "" }));
    }
    // Java marks scripts and binary properties so.
    let bare = name.strip_prefix("Is").unwrap_or(name);
    let text = format!(r"\{}{{{bare}}}", if negated { 'P' } else { 'p' });
    match regex_syntax::parse(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(format!(r"The property `\p{{{name}}}` is unknown.")),
    }
}

/// The name between braces, or Java's single letter without them.
fn name<'a>(rest: &mut &'a str) -> Result<&'a str, String> {
    let malformed = "A character property is malformed.";
    let (name, after) = match rest.strip_prefix('{') {
        Some(braced) => braced.split_once('}').ok_or(malformed)?,
        None => rest.split_at_checked(1).ok_or(malformed)?,
    };
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    // ECMA-262 writes `Script=Greek`; `regex` would also take `:` and `!=`.
    let well_formed = !name.is_empty() && name.split('=').all(|part| !part.is_empty() && part.bytes().all(is_word));
    if !well_formed {
        return Err(malformed.into());
    }
    *rest = after;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_both_dialects() {
        for (source, expected) in [
            ("{L}", r"\p{L}"),
            ("L", r"\p{L}"),
            ("{Lu}", r"\p{Lu}"),
            ("{Letter}", r"\p{Letter}"),
            ("{Script=Greek}", r"\p{Script=Greek}"),
            ("{Alpha}", r"\p{Alpha}"),
            ("{ASCII}", r"\p{ASCII}"),
            ("{IsAlphabetic}", r"\p{Alphabetic}"),
            ("{IsLatin}", r"\p{Latin}"),
            ("{Print}", r"[ -\~]"),
            ("{XDigit}", "[0-9A-Fa-f]"),
        ] {
            assert_eq!(translate(&mut { source }, false).as_deref(), Ok(expected), "{source}");
        }
        assert_eq!(translate(&mut "{Graph}", true).as_deref(), Ok(r"[^!-\~]"));
        assert_eq!(translate(&mut "{M}", true).as_deref(), Ok(r"\P{M}"));
    }

    #[test]
    fn every_posix_class_parses_and_holds_ascii_only() {
        for (name, characters) in POSIX {
            let hir = regex_syntax::parse(&format!("[{characters}]")).expect(name);
            assert_eq!(hir.properties().maximum_len(), Some(1), "{name}");
        }
    }

    #[test]
    fn unknown_or_malformed_properties_are_refused() {
        for source in ["{InGreek}", "{javaLowerCase}", "{L1}", "{^L}", "{L", "{}", "", "é", "{Script!=Greek}", "{a=}"]
        {
            assert!(translate(&mut { source }, false).is_err(), "{source}");
        }
    }
}
