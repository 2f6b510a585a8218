// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Suggestions for names that are not known. Never decides anything.

/// The known name that is most like a word, if one is like it enough. The case of letters does not count.
pub fn most<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase();
    let scored = known.map(|name| (strsim::normalized_damerau_levenshtein(&word, &name.to_lowercase()), name));
    let best = scored.filter(|(score, _)| *score >= ENOUGH).max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, name)| name)
}

/// From 0 for two words without a common letter to 1 for equal ones.
const ENOUGH: f64 = 0.7;
