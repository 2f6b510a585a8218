//! "Did you mean": the known name nearest to a mistyped one. Never guesses beyond a third of its length.

/// The hint of a diagnostic about an unknown name, if a known one is near enough to be worth saying.
pub fn did_you_mean<'c>(wanted: &str, known: impl IntoIterator<Item = &'c str>) -> Option<String> {
    closest(wanted, known).map(|near| format!("did you mean `{near}`?"))
}

fn closest<'c>(wanted: &str, known: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted_lower = wanted.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted_lower, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= wanted.chars().count().max(name.chars().count()).div_ceil(3))
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn suggests_a_near_name_and_nothing_far() {
        let hint = did_you_mean("RecordDetial", ["RecordDetail", "RecordError"]);
        assert_eq!(hint.as_deref(), Some("did you mean `RecordDetail`?"));
        assert_eq!(did_you_mean("Zebra", ["RecordDetail"]), None);
    }
}
