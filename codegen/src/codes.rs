//! The codes of every diagnostic, for `lint --explain`: the loader's, and those of this crate: `S04xx` configuration and
//! slice, `S05xx` names and emission, `S06xx` patterns, `S07xx` documentation, `S08xx` protocols, `S09xx` test cases,
//! `S10xx` lint, `S11xx` mocks.

mod config;
mod conformance;
mod emission;
mod lint;
mod mock;

use smithy::diagnostic::Code;

pub use config::*;
pub use conformance::*;
pub use emission::*;
pub use lint::*;
pub use mock::*;
pub use smithy::codes::*;

/// Every code, in order.
pub fn all() -> impl Iterator<Item = Code> {
    let own = [CONFIG, EMISSION, CONFORMANCE, LINT, MOCK].into_iter().flatten().copied();
    smithy::codes::all().chain(own)
}

/// The code of that name, in any case: `s0101`.
pub fn find(code: &str) -> Option<Code> {
    all().find(|known| known.as_str().eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_ordered_and_explained() {
        let codes: Vec<&str> = all().map(Code::as_str).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        for code in all() {
            let explanation = code.explanation();
            assert!(code.as_str().len() == 5 && code.as_str().starts_with('S'), "{code}");
            assert!(!explanation.title.ends_with('.'), "{code}");
            assert!(explanation.text.ends_with('.') && explanation.fix.ends_with('.'), "{code}");
        }
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert_eq!(find("s0101"), Some(JSON_SYNTAX));
        assert_eq!(find("S9999"), None);
        assert!(JSON_SYNTAX.explain().starts_with("S0101: invalid JSON\n\n"));
    }
}
