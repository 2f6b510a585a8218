//! "Did you mean": the known name nearest to a mistyped one. Never guesses beyond a third of its length.

/// The nearest candidate, if one is near enough to be worth saying.
pub fn closest<'c>(wanted: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted_lower = wanted.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted_lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= wanted.chars().count().max(candidate.chars().count()).div_ceil(3))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn suggests_a_near_name_and_nothing_far() {
        assert_eq!(closest("RecordDetial", ["RecordDetail", "RecordError"]), Some("RecordDetail"));
        assert_eq!(closest("Zebra", ["RecordDetail"]), None);
    }
}
