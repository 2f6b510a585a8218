//! Every diagnostic code with its explanation, for `lint --explain`. A code that is not here cannot be constructed.

mod assembly;
mod config;
mod conformance;
mod emission;
mod files;
mod lint;
mod traits;

use std::fmt;

/// A stable code: `S01xx` files and JSON, `S02xx` assembly, `S03xx` traits, `S04xx` configuration and slice,
/// `S05xx` names and emission, `S06xx` patterns, `S07xx` documentation, `S08xx` protocols, `S09xx` test cases.
#[derive(Clone, Copy)]
pub struct Code(&'static Explanation);

/// What `lint --explain` says about a code.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    /// The code, `S0101`.
    pub code: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What it is and why it matters.
    pub text: &'static str,
    /// How to mend it.
    pub mend: &'static str,
    /// An input that has the defect; may be empty.
    pub example: &'static str,
}

impl Code {
    /// The code, `S0101`.
    pub fn as_str(self) -> &'static str {
        self.0.code
    }

    /// A few words.
    pub fn title(self) -> &'static str {
        self.0.title
    }

    /// The code of that name, in any case: `s0101`.
    pub fn find(code: &str) -> Option<Self> {
        Self::all().find(|known| known.as_str().eq_ignore_ascii_case(code))
    }

    /// Every code, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        [files::ALL, assembly::ALL, traits::ALL, config::ALL, emission::ALL, conformance::ALL, lint::ALL]
            .into_iter()
            .flatten()
            .copied()
    }

    /// The explanation as a text of several paragraphs.
    pub fn explain(self) -> String {
        let Explanation { code, title, text, mend, example } = self.0;
        let mut out = format!("{code}: {title}\n\n{text}\n\nTo mend it: {mend}\n");
        if !example.is_empty() {
            out.push_str("\nExample:\n");
            for line in example.lines() {
                out.push_str("    ");
                out.push_str(line);
                out.push('\n');
            }
        }
        out
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Code {}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares the codes of a family as constants of [`Code`], and lists them in `ALL`.
macro_rules! codes {
    ($($name:ident = $code:literal, $title:literal { text: $text:literal, mend: $mend:literal, example: $example:literal $(,)? })*) => {
        use super::{Code, Explanation};

        impl Code {
            $(
                #[doc = concat!($code, ": ", $title, ".")]
                pub const $name: Code =
                    Code(&Explanation { code: $code, title: $title, text: $text, mend: $mend, example: $example });
            )*
        }

        pub(super) const ALL: &[Code] = &[$(Code::$name),*];
    };
}
use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_ordered_and_explained() {
        let codes: Vec<&str> = Code::all().map(Code::as_str).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        for code in Code::all() {
            assert!(code.as_str().len() == 5 && code.as_str().starts_with('S'), "{code}");
            assert!(!code.title().ends_with('.'), "{code}");
            assert!(code.0.text.ends_with('.') && code.0.mend.ends_with('.'), "{code}");
        }
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert_eq!(Code::find("s0101"), Some(Code::JSON_SYNTAX));
        assert_eq!(Code::find("S9999"), None);
        assert!(Code::JSON_SYNTAX.explain().starts_with("S0101: invalid JSON\n\n"));
    }
}
