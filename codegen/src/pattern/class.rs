//! Rewrites a bracketed class of an ECMA-262 pattern for the `regex` crate.
//! It never leaves a character unescaped that `regex` would read as set syntax (`[`, `&&`, `--`, `~~`).

use smithy::dialect;

use super::case::Case;
use super::escape::{self, Context, Escape};

/// A class that no character is in, `[]`.
const NOTHING: &str = r"[^\x{0}-\x{10FFFF}]";
/// A class that every character is in, `[^]`.
const ANYTHING: &str = "(?s:.)";

enum Item {
    Char(char),
    Set(String),
}

/// Translates a class after its opening bracket, and moves `rest` behind its closing one.
///
/// # Errors
/// A sentence that says what cannot be honoured.
pub(super) fn translate(rest: &mut &str, case: Case) -> Result<String, String> {
    if let Some(reason) = dialect::ambiguous_class(rest) {
        return Err(reason.into());
    }
    if let Some(after) = rest.strip_prefix(']') {
        *rest = after;
        return Ok(NOTHING.into());
    }
    if let Some(after) = rest.strip_prefix("^]") {
        *rest = after;
        return Ok(ANYTHING.into());
    }
    if rest.starts_with("[:") && rest.contains(":]") {
        return Err("The pattern uses a POSIX class.".into());
    }
    let mut output = String::from("[");
    if let Some(after) = rest.strip_prefix('^') {
        *rest = after;
        output.push('^');
    }
    while let Some(item) = item(rest)? {
        let range = rest.strip_prefix('-').filter(|after| !after.starts_with(']'));
        let Some(mut after) = range else {
            write(item, case, &mut output)?;
            continue;
        };
        let end = self::item(&mut after)?.ok_or("A character class is not closed.")?;
        *rest = after;
        match (item, end) {
            (Item::Char(start), Item::Char(end)) if start > end => {
                return Err("A character range is out of order.".into());
            }
            (Item::Char(start), Item::Char(end)) => case.write_range(start, end, &mut output),
            // A range needs characters at both ends: the hyphen stands for itself.
            (start, end) => {
                write(start, case, &mut output)?;
                escape::write('-', &mut output);
                write(end, case, &mut output)?;
            }
        }
    }
    output.push(']');
    Ok(case.applied_by_regex(output))
}

/// The next character or set; `None` behind the closing bracket.
fn item(rest: &mut &str) -> Result<Option<Item>, String> {
    let c = rest.chars().next().ok_or("A character class is not closed.")?;
    *rest = &rest[c.len_utf8()..];
    match c {
        ']' => Ok(None),
        '\\' => match escape::read(rest, Context::Class)? {
            Escape::Char(c) => Ok(Some(Item::Char(c))),
            Escape::Set(set) => Ok(Some(Item::Set(set))),
            Escape::Assertion(_) | Escape::TextEnd => Err("A character class holds an assertion.".into()),
        },
        c => Ok(Some(Item::Char(c))),
    }
}

fn write(item: Item, case: Case, output: &mut String) -> Result<(), String> {
    match item {
        Item::Char(c) => case.write_range(c, c, output),
        Item::Set(set) => output.push_str(case.kept_by(&set)?),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(source: &str) -> Result<String, String> {
        let mut rest = source;
        let text = translate(&mut rest, Case::Sensitive)?;
        assert_eq!(rest, "", "{source}");
        assert!(regex_syntax::parse(&text).is_ok(), "{source}: {text}");
        Ok(text)
    }

    #[test]
    fn set_syntax_of_regex_is_escaped() {
        for (source, expected) in [
            ("a-z&b&]", r"[a-z\&b\&]"),
            ("a~~b--c]", r"[a\~\~b-\-c]"),
            ("[a]", r"[\[a]"),
            ("^[a]", r"[^\[a]"),
            ("a^]", r"[a\^]"),
            (r"!-\[\]-~]", r"[!-\[\]-\~]"),
        ] {
            let result = class(source);
            if source.contains("--") {
                assert!(result.is_err(), "b down to the hyphen is out of order");
            } else {
                assert_eq!(result.as_deref(), Ok(expected), "{source}");
            }
        }
    }

    #[test]
    fn a_hyphen_beside_a_set_or_an_edge_is_literal() {
        for (source, expected) in [
            (r"\w-_]", r"[[0-9A-Za-z_]\-_]"),
            (r"a-\d]", r"[a\-[0-9]]"),
            ("a-]", r"[a\-]"),
            ("-a]", r"[\-a]"),
            ("0-9a-z-:]", r"[0-9a-z\-:]"),
            ("--9]", r"[\--9]"),
        ] {
            assert_eq!(class(source).as_deref(), Ok(expected), "{source}");
        }
    }

    #[test]
    fn surrogate_pairs_bound_a_range() {
        assert_eq!(class(r"\uD800\uDC00-\uDBFF\uDFFF]").as_deref(), Ok(r"[𐀀-\x{10FFFF}]"));
        assert!(class(r"\uD800-\uDFFF]").is_err());
    }

    #[test]
    fn empty_classes() {
        assert_eq!(class("]").as_deref(), Ok(NOTHING));
        assert_eq!(class("^]").as_deref(), Ok(ANYTHING));
    }

    #[test]
    fn malformed_classes_are_refused() {
        for source in ["a", "", "^", "a-", "z-a]", r"\", "[:alpha:]]", "[:alpha:]"] {
            assert!(class(source).is_err(), "{source}");
        }
    }
}
