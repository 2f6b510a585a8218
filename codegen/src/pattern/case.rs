//! Effect of the inline flags `i` and `u` on characters and sets. No flag reaches the translated text as a flag that
//! lasts: each part says for itself what it takes.

use regex_syntax::hir::{Class, HirKind};

use super::escape;

/// The comparison of letters at one position.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Case {
    /// As they are.
    #[default]
    Sensitive,
    /// `(?i)`, which only Java has in the middle of a pattern: ASCII letters in either case.
    Ascii,
    /// `(?iu)`: letters of every script in either case.
    Unicode,
}

impl Case {
    /// Writes the characters of a range, or one, for a bracketed class.
    pub(super) fn write_range(self, start: char, end: char, output: &mut String) {
        write(start, end, output);
        if self != Self::Ascii {
            return;
        }
        for (low, high, swapped) in [('a', 'z', 'A'), ('A', 'Z', 'a')] {
            let (from, to) = (start.max(low), end.min(high));
            if from <= to {
                let swap = |c: char| char::from(swapped as u8 + (c as u8 - low as u8));
                write(swap(from), swap(to), output);
            }
        }
    }

    /// The set, if it holds every letter in both cases or in none.
    pub(super) fn kept_by(self, set: &str) -> Result<&str, String> {
        if self == Self::Ascii && !holds_both_cases(set) {
            return Err("The pattern ignores the case of a set that is about case.".into());
        }
        Ok(set)
    }

    /// The part of a pattern, with what the `regex` crate shall do about case.
    pub(super) fn applied_by_regex(self, part: String) -> String {
        if self == Self::Unicode { format!("(?i:{part})") } else { part }
    }
}

fn write(start: char, end: char, output: &mut String) {
    escape::write(start, output);
    if start < end {
        output.push('-');
        escape::write(end, output);
    }
}

fn holds_both_cases(set: &str) -> bool {
    let Ok(hir) = regex_syntax::parse(set) else { return false };
    let HirKind::Class(Class::Unicode(class)) = hir.kind() else { return false };
    let holds = |c: u8| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&char::from(c)));
    (b'a'..=b'z').all(|c| holds(c) == holds(c.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_take_the_other_case_of_their_letters() {
        for (case, start, end, expected) in [
            (Case::Sensitive, 'a', 'z', "a-z"),
            (Case::Ascii, 'a', 'f', "a-fA-F"),
            (Case::Ascii, 'K', 'K', "Kk"),
            (Case::Ascii, '0', 'b', "0-bA-Ba-z"),
            (Case::Ascii, '0', '9', "0-9"),
            (Case::Unicode, 'k', 'k', "k"),
        ] {
            let mut output = String::new();
            case.write_range(start, end, &mut output);
            assert_eq!(output, expected);
        }
    }

    #[test]
    fn sets_about_case_are_refused_where_case_is_ignored() {
        assert!(Case::Ascii.kept_by(r"\p{Lu}").is_err() && Case::Ascii.kept_by(r"\p{L}").is_ok());
        assert!(Case::Ascii.kept_by("[0-9A-Za-z_]").is_ok() && Case::Sensitive.kept_by(r"\p{Lu}").is_ok());
    }
}
