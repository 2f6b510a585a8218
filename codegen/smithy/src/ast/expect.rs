//! Expectations of the JSON AST on a value, and the error when it is something else. Never guesses.

use std::borrow::Cow;

use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Key, Kind, Node};
use crate::shape_id::ShapeId;

/// The entries of an object; a repeated key is reported. `what` names the value in messages.
pub(super) fn object<'a>(
    node: &Node<'a>,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<(Key<'a>, Node<'a>)>, Diagnostic> {
    expect(node, what, Kind::Object)?;
    let entries = node.entries();
    report_duplicates(&entries, diagnostics);
    Ok(entries)
}

/// Reports keys that stand twice in an object.
pub(super) fn report_duplicates(entries: &[(Key<'_>, Node<'_>)], diagnostics: &mut Diagnostics) {
    let mut sorted: Vec<&Key<'_>> = entries.iter().map(|(key, _)| key).collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name).then(a.span.cmp(&b.span)));
    for pair in sorted.windows(2) {
        if pair[0].name == pair[1].name {
            let diagnostic =
                Diagnostic::error(codes::DUPLICATE_KEY, format!("`{}` is in this object twice", pair[1].name));
            diagnostics.push(diagnostic.at(pair[1].span).related(pair[0].span, "first here"));
        }
    }
}

/// The elements of an array.
pub(super) fn array<'a>(node: &Node<'a>, what: &str) -> Result<Vec<Node<'a>>, Diagnostic> {
    expect(node, what, Kind::Array)?;
    Ok(node.elements())
}

/// A string.
pub(super) fn string<'a>(node: &Node<'a>, what: &str) -> Result<Cow<'a, str>, Diagnostic> {
    expect(node, what, Kind::String)?;
    Ok(node.as_str().unwrap_or_default())
}

/// An absolute shape id, with a member or without.
pub(super) fn shape_id(node: &Node<'_>, what: &str) -> Result<ShapeId, Diagnostic> {
    let text = string(node, what)?;
    ShapeId::parse_with_member(&text).ok_or_else(|| {
        let diagnostic =
            Diagnostic::error(codes::INVALID_SHAPE_ID, format!("invalid shape id: `{text}`")).at(node.span());
        if text.contains('#') {
            diagnostic
        } else {
            diagnostic.hint(format!("write an absolute id, such as `smithy.api#{text}`"))
        }
    })
}

fn expect(node: &Node<'_>, what: &str, kind: Kind) -> Result<(), Diagnostic> {
    if node.kind() == kind {
        return Ok(());
    }
    let article = if matches!(kind, Kind::Array | Kind::Object) { "an" } else { "a" };
    let message = format!("expected {what} to be {article} {kind}, but found {}", described(node.kind()));
    Err(Diagnostic::error(codes::WRONG_JSON_TYPE, message).at(node.span()))
}

fn described(kind: Kind) -> String {
    match kind {
        Kind::Null => "null".to_owned(),
        Kind::Array | Kind::Object => format!("an {kind}"),
        Kind::Boolean | Kind::Number | Kind::String => format!("a {kind}"),
    }
}
