//! Projections, for the queries of acceptors.

/// The results that are not null, of all elements (JMESPath, "List wildcard expressions"). `each` returns `None` where
/// it cannot be evaluated, and then nor can the whole.
pub fn project<T, V>(
    elements: impl IntoIterator<Item = T>,
    each: impl FnMut(T) -> Option<Option<V>>,
) -> Option<Vec<V>> {
    let results: Option<Vec<Option<V>>> = elements.into_iter().map(each).collect();
    Some(results?.into_iter().flatten().collect())
}
