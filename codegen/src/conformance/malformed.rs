//! `smithy.test#httpMalformedRequestTests`: each case stands for as many as it has parameters, and what concerns
//! bodies of it can be run whatever the protocol.

use std::borrow::Cow;

use crate::conformance::case::{Malformed, Verdict};
use smithy::model::Shape;
use smithy::node::Node;

/// A case with its parameters filled in, or why it cannot be run.
pub(super) struct Expanded {
    /// Id in the model, `_case0` and so on behind it where there are parameters.
    pub(super) id: String,
    pub(super) outcome: Result<Malformed, String>,
}

/// Every case that one case stands for. `input` is the operation's input shape.
pub(super) fn expand(case: &Node<'_>, id: &str, input: Option<&Shape<'_>>) -> Vec<Expanded> {
    let parameters = case.get("testParameters").map(|node| node.entries()).unwrap_or_default();
    let parameters: Vec<(Cow<'_, str>, Vec<Node<'_>>)> =
        parameters.into_iter().map(|(key, values)| (key.name, values.elements())).collect();
    let Some(count) = parameters.iter().map(|(_, values)| values.len()).min() else {
        return vec![Expanded { id: id.to_owned(), outcome: read(case, input, &[]) }];
    };
    let one = |index: usize| {
        let text = |node: &Node<'_>| node.as_str().map(Cow::into_owned).unwrap_or_default();
        let chosen: Vec<(&str, String)> =
            parameters.iter().map(|(name, values)| (&**name, text(&values[index]))).collect();
        Expanded { id: format!("{id}_case{index}"), outcome: read(case, input, &chosen) }
    };
    (0..count).map(one).collect()
}

fn read(case: &Node<'_>, input: Option<&Shape<'_>>, parameters: &[(&str, String)]) -> Result<Malformed, String> {
    let request = case.get("request").ok_or("it has no request")?;
    let response = case.get("response").ok_or("it has no response")?;
    let bound = input.map(bound_members).unwrap_or_default();
    if !bound.is_empty() {
        return Err(format!("its input has members outside of the body: {}", bound.join(", ")));
    }
    let body =
        request.get("body").and_then(|body| body.as_str().map(Cow::into_owned)).ok_or("its request has no body")?;
    Ok(Malformed { body: filled(&body, parameters), verdict: verdict(&response, parameters)? })
}

/// Members that `@http…` traits put into header, query or path.
fn bound_members<'s>(input: &'s Shape<'_>) -> Vec<&'s str> {
    const BINDINGS: [&str; 5] = ["httpHeader", "httpPrefixHeaders", "httpQuery", "httpQueryParams", "httpLabel"];
    let is_bound =
        |traits: &smithy::model::Traits<'_>| BINDINGS.iter().any(|name| traits.has(&format!("smithy.api#{name}")));
    input.members.iter().filter(|member| is_bound(&member.traits)).map(|member| member.name.as_str()).collect()
}

fn verdict(response: &Node<'_>, parameters: &[(&str, String)]) -> Result<Verdict, String> {
    let errors = response.get("headers").map(|headers| headers.entries()).unwrap_or_default();
    let error = errors.iter().find(|(name, _)| name.name.eq_ignore_ascii_case("x-amzn-errortype"));
    if error.is_some_and(|(_, value)| value.as_str().as_deref() == Some("SerializationException")) {
        return Ok(Verdict::Unreadable);
    }
    let contents = response.get("body").and_then(|body| body.get("assertion")?.get("contents"));
    let contents = contents.and_then(|contents| contents.as_str().map(Cow::into_owned));
    let contents = filled(&contents.ok_or("its response has no body to compare")?, parameters);
    let json: serde_json::Value = serde_json::from_str(&contents).map_err(|_| "the body of its response is no JSON")?;
    let text = |value: Option<&serde_json::Value>| value.and_then(|value| value.as_str()).map(str::to_owned);
    let message = text(json.get("message")).ok_or("its response has no message")?;
    let fields = json.get("fieldList").and_then(|list| list.as_array()).cloned().unwrap_or_default();
    let paths = fields.iter().filter_map(|field| text(field.get("path"))).collect();
    Ok(Verdict::Invalid { message, paths })
}

/// `$name:S` is the parameter as a JSON string, `$name:L` its text, and `$$` a dollar sign; any other dollar
/// sign stands for itself.
fn filled(template: &str, parameters: &[(&str, String)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('$') {
        text.push_str(before);
        let parameter = parameters.iter().find_map(|(name, value)| {
            let form = after.strip_prefix(name)?.strip_prefix(':')?;
            let quoted = || serde_json::Value::from(value.as_str()).to_string();
            form.strip_prefix('S')
                .map(|rest| (quoted(), rest))
                .or_else(|| Some((value.clone(), form.strip_prefix('L')?)))
        });
        let (value, behind) = parameter.unwrap_or_else(|| ("$".to_owned(), after.strip_prefix('$').unwrap_or(after)));
        text.push_str(&value);
        rest = behind;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_filled_in_side_by_side() {
        let text = r#"{
            "request": { "body": "{\"a\": $value:S, \"n\": $length:L, \"p\": \"$$ $other:S\"}" },
            "response": { "body": { "assertion": { "contents": "{\"message\": \"length $length:L\"}" } } },
            "testParameters": { "value": ["x\"y", "z"], "length": ["3", "1"] }
        }"#;
        let cases = expand(&Node::parse(0, text).unwrap(), "Id", None);
        let cases: Vec<(String, Malformed)> = cases.into_iter().map(|case| (case.id, case.outcome.unwrap())).collect();
        assert_eq!(cases.len(), 2);
        assert_eq!(
            (cases[0].0.as_str(), cases[0].1.body.as_str()),
            ("Id_case0", r#"{"a": "x\"y", "n": 3, "p": "$ $other:S"}"#)
        );
        let message = "length 1".to_owned();
        assert_eq!(cases[1].1.verdict, Verdict::Invalid { message, paths: Vec::new() });
    }

    #[test]
    fn a_case_without_a_body_to_compare_says_so() {
        let text = r#"{ "request": {}, "response": { "body": { "assertion": { "messageRegex": ".*" } } } }"#;
        let cases = expand(&Node::parse(0, text).unwrap(), "Id", None);
        assert_eq!(cases[0].outcome.as_ref().unwrap_err(), "its request has no body");
    }
}
