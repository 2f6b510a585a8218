//! The calls of `smithy.rules#endpointTests` (`operationInputs`): a client with some settings, an operation and its input,
//! whose request has to go to the endpoint of the case.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::coverage::ids;
use crate::ir::{Part, Service, TypeKind};
use crate::tokens::{ident, prefixed};
use smithy::ShapeId;
use smithy::model::Traits;
use smithy::node::Node;

/// A call.
#[derive(Debug, Clone)]
pub(super) struct Call {
    /// The operation, as an index.
    pub(super) operation: usize,
    /// Members of the input as they are on the wire, which have the same names.
    input: String,
    settings: Vec<Setting>,
}

/// A setting of the client, from a built-in parameter.
#[derive(Debug, Clone)]
enum Setting {
    Region(String),
    Endpoint(String),
    UseFips(bool),
    UseDualStack(bool),
    AccountId(String),
    AccountIdEndpointMode(&'static str),
}

/// Names of the operations among these that tests of endpoints call, sorted.
pub(super) fn called(traits: &Traits<'_>, operations: &[ShapeId]) -> Vec<String> {
    let cases = traits.get(ids::ENDPOINT_TESTS).and_then(|tests| tests.get("testCases"));
    let cases = cases.iter().flat_map(Node::elements);
    let calls = cases.flat_map(|case| case.get("operationInputs").iter().flat_map(Node::elements).collect::<Vec<_>>());
    let names: BTreeSet<String> =
        calls.filter_map(|call| Some(call.get("operationName")?.as_str()?.into_owned())).collect();
    names.into_iter().filter(|name| operations.iter().any(|operation| operation.name() == name)).collect()
}

/// Reads a call; `None` when the slice lacks the operation, or has no client.
///
/// # Errors
/// Why the call cannot be made.
pub(super) fn read(service: &Service, node: &Node<'_>) -> Result<Option<Call>, String> {
    let name = node.get("operationName").and_then(|name| Some(name.as_str()?.into_owned()));
    let operation = service.operations.iter().position(|operation| Some(&operation.name) == name.as_ref());
    let (Some(operation), true) = (operation, service.parts.contains(&Part::Client)) else { return Ok(None) };
    if !service.operations[operation].has_wire() {
        return Ok(None);
    }
    if node.get("clientParams").is_some_and(|params| !params.entries().is_empty()) {
        return Err("clients have no settings of the service's own (`clientParams`)".to_owned());
    }
    let built_ins = node.get("builtInParams").map(|params| params.entries()).unwrap_or_default();
    let settings = built_ins.into_iter().map(|(key, value)| setting(&key.name, &value.to_value()));
    let settings = settings.collect::<Result<Vec<_>, _>>()?;
    let input = node.get("operationParams").map_or_else(|| "{}".to_owned(), |params| params.to_value().to_string());
    Ok(Some(Call { operation, input, settings }))
}

fn setting(built_in: &str, value: &Value) -> Result<Setting, String> {
    let unknown = || format!("clients have no setting for `{}`", built_in.escape_debug());
    let text = || value.as_str().map(str::to_owned).ok_or_else(unknown);
    let flag = || value.as_bool().ok_or_else(unknown);
    Ok(match built_in {
        "AWS::Region" => Setting::Region(text()?),
        "SDK::Endpoint" => Setting::Endpoint(text()?),
        "AWS::UseFIPS" => Setting::UseFips(flag()?),
        "AWS::UseDualStack" => Setting::UseDualStack(flag()?),
        "AWS::Auth::AccountId" => Setting::AccountId(text()?),
        "AWS::Auth::AccountIdEndpointMode" => Setting::AccountIdEndpointMode(match text()?.as_str() {
            "preferred" => "Preferred",
            "disabled" => "Disabled",
            "required" => "Required",
            _ => return Err(unknown()),
        }),
        _ => return Err(unknown()),
    })
}

/// The body of a test that makes the call, and hands it to a check with its request and what is expected.
pub(super) fn test(service: &Service, call: &Call, check: &str, expected: &str) -> TokenStream {
    let operation = &service.operations[call.operation];
    let (module, method) = (ident(&operation.module), ident(&operation.method));
    let input = &service.types[operation.input.0];
    let TypeKind::Structure(structure) = &input.kind else { return TokenStream::new() };
    let members = structure.members.iter().map(|member| {
        let (set, field) = (prefixed("set", &member.bare), ident(&member.field));
        quote!(.#set(input.#field))
    });
    let members: Vec<TokenStream> = members.collect();
    let (text, ty) = (&call.input, ident(&input.name));
    let decoded = (!members.is_empty())
        .then(|| quote!(let input: crate::operation::#module::#ty = crate::json::from_str(#text).expect("an input");));
    let settings = call.settings.iter().map(set);
    let check = ident(check);
    quote! {
        #decoded
        let config = crate::Config::builder().with_test_defaults() #(#settings)*;
        let (client, request) = crate::endpoint_calls::client(config);
        let call = client.#method() #(#members)*;
        crate::endpoint_calls::#check(call.send(), request, #expected);
    }
}

fn set(setting: &Setting) -> TokenStream {
    match setting {
        Setting::Region(region) => quote!(.region(crate::config::Region::new(#region))),
        Setting::Endpoint(url) => quote!(.endpoint_url(#url)),
        Setting::UseFips(use_it) => quote!(.use_fips(#use_it)),
        Setting::UseDualStack(use_it) => quote!(.use_dual_stack(#use_it)),
        Setting::AccountId(id) => quote! {
            .credentials_provider(
                crate::config::Credentials::builder().access_key_id("id").secret_access_key("key").account_id(#id).build(),
            )
        },
        Setting::AccountIdEndpointMode(mode) => {
            let mode = ident(mode);
            quote!(.account_id_endpoint_mode(crate::config::AccountIdEndpointMode::#mode))
        }
    }
}
