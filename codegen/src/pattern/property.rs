//! Rewrites `\p{…}` for the `regex` crate: ECMA-262's names, and Java's where ECMA-262 has none.
//! It never lets `regex` resolve a name that Java reads as ASCII and `regex` reads as Unicode, or that only `regex` has.

/// Java's POSIX classes whose names are not ECMA-262's, as the characters of a bracketed class.
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

/// ASCII letters in Java, Unicode's in ECMA-262.
const AMBIGUOUS: [&str; 3] = ["Alpha", "Lower", "Upper"];

/// The properties of which both dialects can ask for a value.
const KEYS: [&str; 8] =
    ["General_Category", "general_category", "gc", "Script", "script", "sc", "Script_Extensions", "scx"];

/// Translates a property after `\p` or `\P`, and moves `rest` behind it.
///
/// # Errors
/// A sentence that names a property which cannot be honoured.
pub(super) fn translate(rest: &mut &str, negated: bool) -> Result<String, String> {
    let name = name(rest)?;
    if let Some((_, characters)) = POSIX.iter().find(|(posix, _)| *posix == name) {
        return Ok(format!("[{}{characters}]", if negated { "^" } else { "" }));
    }
    if AMBIGUOUS.contains(&name) {
        return Err(format!(r"Java reads `\p{{{name}}}` as ASCII and ECMA-262 as Unicode."));
    }
    // Java marks scripts and binary properties so.
    let bare = name.strip_prefix("Is");
    let known = match (bare, name.split_once('=')) {
        (_, Some((key, _))) => KEYS.contains(&key),
        // `regex` takes a script without either mark.
        (None, None) => !resolves(&format!("sc={name}")) || resolves(&format!("gc={name}")),
        (Some(_), None) => true,
    };
    let bare = bare.unwrap_or(name);
    if !known || !resolves(bare) {
        return Err(format!(r"The property `\p{{{name}}}` is unknown."));
    }
    Ok(format!(r"\{}{{{bare}}}", if negated { 'P' } else { 'p' }))
}

fn resolves(property: &str) -> bool {
    regex_syntax::parse(&format!(r"\p{{{property}}}")).is_ok()
}

/// The names of the properties in a translated text, `L` and `Script=Greek`.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find('\\')?;
            let escaped = &rest[at + 1..];
            let named = escaped.strip_prefix(['p', 'P']).and_then(|after| after.strip_prefix('{')?.split_once('}'));
            if let Some((name, after)) = named {
                rest = after;
                return Some(name);
            }
            rest = escaped.char_indices().nth(1).map_or("", |(next, _)| &escaped[next..]);
        }
    })
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
            ("{Alphabetic}", r"\p{Alphabetic}"),
            ("{sc=Han}", r"\p{sc=Han}"),
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
    fn a_translated_text_is_searched_for_names() {
        let properties: Vec<&str> = names(r"\\p{No}[\p{L}\-\P{Script=Greek}]\p{L}\x{A}").collect();
        assert_eq!(properties, ["L", "Script=Greek", "L"]);
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
        for source in [
            "{InGreek}",
            "{javaLowerCase}",
            "{L1}",
            "{^L}",
            "{L",
            "{}",
            "",
            "é",
            "{Script!=Greek}",
            "{a=}",
            "{Alpha}",
            "{Lower}",
            "{Upper}",
            "{Greek}",
            "{age=3.0}",
        ] {
            assert!(translate(&mut { source }, false).is_err(), "{source}");
        }
    }
}
