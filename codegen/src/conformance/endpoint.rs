//! The cases of `smithy.rules#endpointTests`: parameters, and the endpoint or error that the rules must give for them.
//! Expected endpoints are written out in one canonical text, as the tests write out resolved ones.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::codes;
use crate::conformance::case::{Side, Skipped};
use crate::conformance::endpoint_call::{self, Call};
use crate::coverage::ids;
use crate::ir::Service;
use crate::ir::endpoint::{Endpoint, EndpointParam, ParamType};
use crate::naming;
use crate::tokens::{doc, ident, prefixed};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::Model;
use smithy::node::Node;

/// A case.
#[derive(Debug, Clone)]
pub(super) struct EndpointCase {
    /// Its documentation in the model, or its number.
    pub(super) id: String,
    /// Name of the test function.
    pub(super) name: String,
    /// Parameters by index, each with its value.
    params: Vec<(usize, Value)>,
    expected: Expected,
    /// The call that is made instead of asking the rules.
    pub(super) call: Option<Call>,
}

#[derive(Debug, Clone)]
enum Expected {
    Error(String),
    /// In canonical form.
    Endpoint(String),
}

/// Every case, and those that the published list of partitions has overtaken.
#[derive(Debug, Default)]
pub(super) struct Cases {
    pub(super) run: Vec<EndpointCase>,
    pub(super) skipped: Vec<Skipped>,
}

/// Reads every case. One that does not fit the rules is an error.
pub(super) fn lower(model: &Model<'_>, service: &Service, diagnostics: &mut Diagnostics) -> Cases {
    let mut read = Cases::default();
    let Some(endpoint) = &service.endpoint else { return read };
    let Some(shape) = model.shapes.get(service.id.as_str()) else { return read };
    let cases = shape.traits.get(ids::ENDPOINT_TESTS).and_then(|tests| tests.get("testCases"));
    let mut names = naming::Scope::new();
    for (index, node) in cases.iter().flat_map(Node::elements).enumerate() {
        let documentation = node.get("documentation").and_then(|text| Some(text.as_str()?.into_owned()));
        let id = documentation.unwrap_or_else(|| format!("Case {}", index + 1));
        match case(endpoint, &node) {
            Ok((params, expected)) => {
                if let Some(reason) = overtaken(endpoint, &params, &expected) {
                    read.skipped.push(Skipped { id, side: Side::Client, reason });
                    continue;
                }
                let name = names.claim(naming::method(&id)).to_string();
                let case = EndpointCase { id, name, params, expected, call: None };
                for call in node.get("operationInputs").iter().flat_map(Node::elements) {
                    through(service, &case, &call, &mut names, &mut read);
                }
                read.run.push(case);
            }
            Err(reason) => {
                let message = format!("the endpoint test `{}` cannot be read: {reason}", id.escape_debug());
                diagnostics.push(Diagnostic::error(codes::TEST_CASE, message).at(node.span()).shape(&service.id));
            }
        }
    }
    read
}

/// Adds a case's call of an operation, where the slice has the operation.
fn through(service: &Service, case: &EndpointCase, node: &Node<'_>, names: &mut naming::Scope, read: &mut Cases) {
    match endpoint_call::read(service, node) {
        Ok(None) => {}
        Err(reason) => read.skipped.push(Skipped { id: case.id.clone(), side: Side::Client, reason }),
        Ok(Some(call)) => {
            let operation = &service.operations[call.operation].name;
            let id = format!("{}, called through {operation}", case.id);
            let name = names.claim(naming::method(&id)).to_string();
            read.run.push(EndpointCase { id, name, call: Some(call), ..case.clone() });
        }
    }
}

/// Regions of the isolated partitions. They had no dual stack when most cases were written; the published list has it
/// now, and the table of the support code is that list.
const ISOLATED: [&str; 2] = ["us-iso", "eu-iso"];

/// Why a case expects what the published list of partitions contradicts, if it does.
fn overtaken(endpoint: &Endpoint, params: &[(usize, Value)], expected: &Expected) -> Option<String> {
    let value = |built_in: &str| {
        let is_it = |(index, _): &&(usize, Value)| endpoint.params[*index].built_in.as_deref() == Some(built_in);
        params.iter().find(is_it).map(|(_, value)| value)
    };
    let region = value("AWS::Region")?.as_str()?;
    let is_isolated = ISOLATED.iter().any(|prefix| region.starts_with(prefix));
    let is_dual_stack = value("AWS::UseDualStack") == Some(&Value::Bool(true));
    let expects_none = matches!(expected, Expected::Error(error) if error.contains("partition does not support"));
    (is_isolated && is_dual_stack && expects_none)
        .then(|| format!("it expects no dual stack in the partition of {region}, which has it in the published list"))
}

fn case(endpoint: &Endpoint, node: &Node<'_>) -> Result<(Vec<(usize, Value)>, Expected), String> {
    let mut params = Vec::new();
    for (key, value) in node.get("params").map(|params| params.entries()).unwrap_or_default() {
        let index = endpoint.params.iter().position(|param| param.name == key.name);
        let index = index.ok_or_else(|| format!("there is no parameter `{}`", key.name.escape_debug()))?;
        let value = value.to_value();
        if !has_type(&value, endpoint.params[index].ty) {
            return Err(format!("the value of `{}` does not have its type", key.name));
        }
        params.push((index, value));
    }
    let expected = node.get("expect").ok_or("`expect` is missing")?;
    if let Some(error) = expected.get("error") {
        return Ok((params, Expected::Error(error.as_str().ok_or("`error` is no text")?.into_owned())));
    }
    let endpoint = expected.get("endpoint").ok_or("it expects neither an endpoint nor an error")?;
    Ok((params, Expected::Endpoint(canonical(&endpoint.to_value()).ok_or("`endpoint` has no `url`")?)))
}

fn has_type(value: &Value, ty: ParamType) -> bool {
    match ty {
        ParamType::Text => value.is_string(),
        ParamType::Boolean => value.is_boolean(),
        ParamType::Texts => value.as_array().is_some_and(|items| items.iter().all(Value::is_string)),
    }
}

/// As the harness writes an endpoint.
fn canonical(endpoint: &Value) -> Option<String> {
    let mut text = endpoint.get("url")?.as_str()?.to_owned();
    for (name, values) in sorted(endpoint.get("headers")) {
        let values: Vec<&str> = values.as_array()?.iter().filter_map(Value::as_str).collect();
        write!(text, "\n{name}: {}", values.join(", ")).ok()?;
    }
    for (name, value) in sorted(endpoint.get("properties")) {
        write!(text, "\n{name} = ").ok()?;
        property(value, &mut text);
    }
    Some(text)
}

fn sorted(object: Option<&Value>) -> BTreeMap<&String, &Value> {
    object.and_then(Value::as_object).into_iter().flatten().collect()
}

fn property(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for item in items {
                property(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Object(_) => {
            text.push('{');
            for (name, value) in sorted(Some(value)) {
                text.push_str(&format!("{name:?}:"));
                property(value, text);
                text.push(',');
            }
            text.push('}');
        }
        Value::String(string) => text.push_str(&format!("{string:?}")),
        other => text.push_str(&other.to_string()),
    }
}

/// One test per case.
pub(super) fn tests(service: &Service, endpoint: &Endpoint, cases: &[EndpointCase]) -> TokenStream {
    let tests = cases.iter().map(|case| {
        let (about, name) = (doc(&crate::markdown::from_text(&case.id)), ident(&case.name));
        let body = match (&case.call, &case.expected) {
            (None, _) => rules(endpoint, case),
            (Some(call), Expected::Error(message)) => endpoint_call::test(service, call, "assert_not_sent", message),
            (Some(call), Expected::Endpoint(text)) => {
                let url = text.lines().next().unwrap_or_default();
                endpoint_call::test(service, call, "assert_sent", url)
            }
        };
        quote! {
            #about
            #[test]
            fn #name() {
                #body
            }
        }
    });
    quote!(#(#tests)*)
}

/// The body of a test that asks the rules.
fn rules(endpoint: &Endpoint, case: &EndpointCase) -> TokenStream {
    let setters = case.params.iter().map(|(index, value)| setter(&endpoint.params[*index], value));
    let check = match &case.expected {
        Expected::Error(message) => quote!(crate::endpoints::assert_error(params, #message);),
        Expected::Endpoint(text) => quote!(crate::endpoints::assert_endpoint(params, #text);),
    };
    quote! {
        let params = crate::config::endpoint::Params::builder() #(#setters)*;
        #check
    }
}

fn setter(param: &EndpointParam, value: &Value) -> TokenStream {
    let set = prefixed("set", &param.bare);
    let value = match value {
        Value::Bool(value) => quote!(#value),
        Value::Array(items) => {
            let items = items.iter().filter_map(Value::as_str);
            quote!(vec![#(#items.to_owned()),*])
        }
        other => {
            let text = other.as_str().unwrap_or_default();
            quote!(#text.to_owned())
        }
    };
    quote!(.#set(Some(#value)))
}
