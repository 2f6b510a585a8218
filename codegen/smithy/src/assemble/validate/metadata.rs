//! Metadata with a meaning of its own: `validators` and `suppressions`. Runs the validators that are selectors.

use super::super::selector::Selector;
use crate::assemble::graph::Graph;
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;
use crate::node::{Kind, Node};

/// Checks the form of both, and runs `EmitEachSelector` and `EmitNoneSelector`.
pub(super) fn check(model: &Model<'_>, graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for (key, required) in [("validators", &["name"][..]), ("suppressions", &["id", "namespace"])] {
        let Some(list) = model.metadata.get(key) else { continue };
        if list.kind() != Kind::Array {
            let message = format!("the metadata `{key}` must be an array, but is of type {}", list.kind());
            diagnostics.push(Diagnostic::error(codes::INVALID_METADATA, message).at(list.span()));
        }
        for entry in list.elements() {
            let missing = required.iter().find(|name| text(&entry, name).is_none());
            if let Some(name) = missing {
                let message = format!("an element of the metadata `{key}` needs a string `{name}`");
                diagnostics.push(Diagnostic::error(codes::INVALID_METADATA, message).at(entry.span()));
            } else if key == "validators" {
                run(graph, &entry, diagnostics);
            }
        }
    }
}

fn text(entry: &Node<'_>, name: &str) -> Option<String> {
    entry.get(name)?.as_str().map(|text| text.into_owned())
}

/// Runs a validator whose configuration is a selector; others are not known here.
fn run(graph: &Graph<'_, '_>, validator: &Node<'_>, diagnostics: &mut Diagnostics) {
    let name = text(validator, "name").unwrap_or_default();
    if !matches!(name.as_str(), "EmitEachSelector" | "EmitNoneSelector") {
        return;
    }
    let id = text(validator, "id").unwrap_or_else(|| name.clone());
    let configured = validator.get("configuration").and_then(|configuration| configuration.get("selector"));
    let Some(written) = configured.as_ref().and_then(|selector| selector.as_str()) else {
        let message = format!("the validator `{id}` needs a `selector` in its configuration");
        diagnostics.push(Diagnostic::error(codes::INVALID_METADATA, message).at(validator.span()));
        return;
    };
    let selector = match Selector::parse(&written) {
        Ok(selector) => selector,
        Err(fault) => {
            let message = format!("this selector cannot be parsed: {fault}");
            let span = configured.as_ref().map_or(validator.span(), Node::span);
            diagnostics.push(Diagnostic::error(codes::INVALID_SELECTOR, message).at(span));
            return;
        }
    };
    let is_error = text(validator, "severity").is_some_and(|severity| severity == "ERROR");
    let report = |message: String| {
        let message = format!("{id}: {message}");
        if is_error {
            Diagnostic::error(codes::MODEL_VALIDATOR, message)
        } else {
            Diagnostic::warning(codes::MODEL_VALIDATOR, message)
        }
    };
    let own_message = || text(validator, "message");
    let namespaces: Vec<String> = validator
        .get("namespaces")
        .map(|list| list.elements())
        .unwrap_or_default()
        .iter()
        .filter_map(|name| name.as_str().map(|name| name.into_owned()))
        .collect();
    let in_scope = |vertex: &usize| {
        namespaces.is_empty() || namespaces.iter().any(|name| name == graph.item(*vertex).shape.id.namespace())
    };
    let own: Vec<usize> = graph.own().filter(in_scope).collect();
    let selected = selector.selects(graph, &own);
    let diagnostic: Vec<usize> =
        own.into_iter().zip(selected).filter(|(_, selected)| *selected).map(|(vertex, _)| vertex).collect();
    if name == "EmitEachSelector" {
        diagnostics.extend(diagnostic.into_iter().map(|vertex| {
            let item = graph.item(vertex);
            let message = own_message().unwrap_or_else(|| format!("this shape matches the selector `{written}`"));
            report(message).at(item.span()).shape(item.id())
        }));
    } else if diagnostic.is_empty() {
        let message = own_message().unwrap_or_else(|| format!("no shape matches the selector `{written}`"));
        diagnostics.push(report(message).at(validator.span()));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Source, Sources};

    fn codes(metadata: &str) -> Vec<String> {
        let text = format!(
            r#"{{ "smithy": "2.0", "metadata": {{ {metadata} }}, "shapes": {{ "a#S": {{ "type": "string" }} }} }}"#
        );
        let sources = Sources(vec![Source { name: "m".into(), text }]);
        let mut diagnostics = Diagnostics::default();
        let _ = assemble(&sources, &mut diagnostics);
        diagnostics.0.iter().map(|diagnostic| format!("{} {}", diagnostic.severity, diagnostic.code)).collect()
    }

    #[test]
    fn validators_and_suppressions_have_their_form() {
        assert_eq!(codes(r#""validators": {}"#), ["error S0121"]);
        assert_eq!(codes(r#""suppressions": [{ "id": "X" }]"#), ["error S0121"]);
        assert_eq!(
            codes(r#""validators": [{ "name": "Unheard" }], "suppressions": [{ "id": "X", "namespace": "*" }]"#),
            [""; 0]
        );
    }

    #[test]
    fn selectors_in_validators_are_run() {
        let validator = |name: &str, selector: &str, more: &str| {
            codes(&format!(
                r#""validators": [{{ "name": "{name}", "configuration": {{ "selector": "{selector}" }}{more} }}]"#
            ))
        };
        assert_eq!(validator("EmitEachSelector", "string", r#", "severity": "ERROR""#), ["error S0122"]);
        assert_eq!(validator("EmitEachSelector", "string", ""), ["warning S0122"]);
        assert_eq!(validator("EmitEachSelector", "blob", ""), [""; 0]);
        assert_eq!(validator("EmitNoneSelector", "blob", ""), ["warning S0122"]);
        assert_eq!(validator("EmitEachSelector", "string >", ""), ["error S0307"]);
        assert_eq!(validator("EmitEachSelector", "string", r#", "namespaces": ["other"]"#), [""; 0]);
    }
}
