//! Template strings: `https://{Region}.{PartitionResult#dnsSuffix}`. `{{` and `}}` stand for a brace.

use super::syntax::Piece;

/// The parts of a template; neighbouring literals are one.
///
/// # Errors
/// A brace without the other.
pub(super) fn parse(text: &str) -> Result<Vec<Piece>, &'static str> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        literal.push_str(before);
        if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
            literal.push_str(&brace[..1]);
            rest = after;
            continue;
        }
        let inner = brace.strip_prefix('{').ok_or("`}` closes nothing")?;
        let (value, after) = inner.split_once('}').ok_or("`{` is never closed")?;
        if value.contains('{') {
            return Err("`{` stands inside a value");
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(std::mem::take(&mut literal)));
        }
        let (name, path) = value.split_once('#').map_or((value, None), |(name, path)| (name, Some(path.to_owned())));
        pieces.push(Piece::Value(name.to_owned(), path));
        rest = after;
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_braces() {
        let literal = |text: &str| Piece::Literal(text.to_owned());
        let value = |name: &str, path: Option<&str>| Piece::Value(name.to_owned(), path.map(str::to_owned));
        let table = [
            ("", vec![]),
            ("plain", vec![literal("plain")]),
            ("{A}", vec![value("A", None)]),
            (
                "https://{A#b[0]}.{C}/",
                vec![literal("https://"), value("A", Some("b[0]")), literal("."), value("C", None), literal("/")],
            ),
            ("{{\"a\": {B}}}", vec![literal("{\"a\": "), value("B", None), literal("}")]),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text), Ok(expected), "{text}");
        }
        for text in ["{", "}", "{a", "a}", "{a{b}}", "{{}"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
