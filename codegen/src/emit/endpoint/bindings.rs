//! Emits what an operation gives to endpoint parameters: values of the model, and of its input.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::endpoint::{BoundValue, EndpointBinding, ParamValue};
use crate::ir::{Expression, ExpressionKind, Member, Operation, Optionality, Projection, Service, TypeKind, ValueType};
use crate::tokens::{self, ident};

/// The method of `ClientOperation`; `None` for an operation that gives nothing.
pub(in crate::emit) fn method(service: &Service, operation: &Operation) -> Option<TokenStream> {
    if operation.endpoint_params.is_empty() {
        return None;
    }
    let has_input = operation.endpoint_params.iter().any(|binding| matches!(binding.value, BoundValue::Input(_)));
    let input = ident(if has_input { "input" } else { "_input" });
    let statements = operation.endpoint_params.iter().map(|binding| statement(service, operation, binding));
    Some(quote! {
        fn endpoint_params(
            #input: &Self::Input,
            mut params: crate::config::endpoint::ParamsBuilder,
        ) -> crate::config::endpoint::ParamsBuilder {
            #(#statements)*
            params
        }
    })
}

fn statement(service: &Service, operation: &Operation, binding: &EndpointBinding) -> TokenStream {
    let param = ident(&binding.field);
    let expression = match &binding.value {
        BoundValue::Static(value) => {
            let value = literal(value);
            return quote!(params = params.#param(#value););
        }
        BoundValue::Input(expression) => expression,
    };
    if let Some(field) = own_field(service, expression) {
        let field = ident(&field.field);
        return match expression.ty {
            ValueType::Boolean => quote!(if let Some(value) = input.#field { params = params.#param(value); }),
            _ => quote!(if let Some(value) = &input.#field { params = params.#param(value.as_str()); }),
        };
    }
    let input = tokens::path(service, operation.input);
    let (ty, body) = match expression.ty {
        ValueType::Boolean => (quote!(bool), reached(service, expression)),
        ValueType::String => (quote!(&str), reached(service, expression)),
        _ => (quote!(Vec<String>), texts(service, expression)),
    };
    quote! {
        fn #param(input: &#input) -> Option<#ty> {
            #body
        }
        if let Some(value) = #param(input) {
            params = params.#param(value);
        }
    }
}

fn literal(value: &ParamValue) -> TokenStream {
    match value {
        ParamValue::Text(text) => quote!(#text),
        ParamValue::Boolean(value) => quote!(#value),
        ParamValue::Texts(texts) => quote!(vec![#(#texts.to_owned()),*]),
    }
}

fn member(service: &Service, id: crate::ir::TypeId, index: usize) -> Option<&Member> {
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) => structure.members.get(index),
        _ => None,
    }
}

/// The member of the input that an expression is, if it is one; it is an `Option`.
fn own_field<'s>(service: &'s Service, expression: &Expression) -> Option<&'s Member> {
    let ExpressionKind::Member(of, id, index) = &expression.kind else { return None };
    let is_input = matches!(of.kind, ExpressionKind::Input);
    let is_plain = matches!(expression.ty, ValueType::String | ValueType::Boolean);
    member(service, *id, *index).filter(|member| is_input && is_plain && member.optionality == Optionality::Optional)
}

/// A reference to what a path leads to; a function around it is left where that is absent.
fn path(service: &Service, expression: &Expression) -> TokenStream {
    match &expression.kind {
        ExpressionKind::Input => quote!(input),
        ExpressionKind::Member(of, id, index) => {
            let of = path(service, of);
            let Some(member) = member(service, *id, *index) else { return of };
            let field = ident(&member.field);
            if member.optionality == Optionality::Optional { quote!(#of.#field.as_ref()?) } else { quote!(#of.#field) }
        }
        _ => quote!(element),
    }
}

/// The text or boolean at the end of a path.
fn reached(service: &Service, expression: &Expression) -> TokenStream {
    let path = path(service, expression);
    match (&expression.ty, expression.nullable) {
        (ValueType::Boolean, true) => quote!(Some(*#path)),
        (ValueType::Boolean, false) => quote!(Some(#path)),
        _ => quote!(Some(#path.as_str())),
    }
}

/// Every text that a projection has, or every key of a map in order, since a map has none of its own.
fn texts(service: &Service, expression: &Expression) -> TokenStream {
    match &expression.kind {
        ExpressionKind::Projection(projection) => projected(service, projection),
        ExpressionKind::Keys(map, _) => {
            let map = path(service, map);
            quote! {
                let mut keys: Vec<String> = #map.keys().map(|key| key.as_str().to_owned()).collect();
                keys.sort_unstable();
                Some(keys)
            }
        }
        _ => quote!(None),
    }
}

fn projected(service: &Service, projection: &Projection) -> TokenStream {
    if let ExpressionKind::Keys(..) = projection.of.kind {
        return texts(service, &projection.of);
    }
    let list = path(service, &projection.of);
    let each = path(service, &projection.each);
    if matches!(projection.each.kind, ExpressionKind::Current) {
        return quote!(Some(#list.iter().map(|element| element.as_str().to_owned()).collect()));
    }
    if projection.each.nullable {
        quote!(Some(#list.iter().filter_map(|element| Some(#each.as_str().to_owned())).collect()))
    } else {
        quote!(Some(#list.iter().map(|element| #each.as_str().to_owned()).collect()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Request, generate};
    use smithy::diagnostic::Diagnostics;
    use smithy::source::{Source, Sources};

    #[test]
    fn the_most_specific_value_is_given() {
        let text = json!({ "type": "string", "documentation": "" });
        let texts = json!({ "type": "stringArray", "documentation": "" });
        let structure = |members: serde_json::Value| json!({ "type": "structure", "members": members });
        let member = |target: &str| json!({ "target": target });
        let model = json!({ "smithy": "2.0", "shapes": {
            "a#S": {
                "type": "service", "version": "1", "operations": [{ "target": "a#Act" }],
                "traits": {
                    "aws.protocols#awsJson1_1": {},
                    "smithy.rules#endpointRuleSet": { "version": "1.0", "rules": [], "parameters": {
                        "Kind": text, "Own": text, "Nested": text, "Keys": texts, "Names": texts,
                        "Flag": { "type": "boolean" },
                    } },
                },
            },
            "a#Act": {
                "type": "operation", "input": { "target": "a#In" },
                "traits": {
                    "smithy.rules#staticContextParams": { "Kind": { "value": "data" } },
                    "smithy.rules#operationContextParams": {
                        "Kind": { "path": "Own" }, "Nested": { "path": "Inner.Name" },
                        "Keys": { "path": "keys(Map)" }, "Names": { "path": "List[*].Inner.Name" },
                    },
                },
            },
            "a#In": structure(json!({
                "Own": { "target": "smithy.api#String", "traits": { "smithy.rules#contextParam": { "name": "Own" } } },
                "Flag": { "target": "smithy.api#Boolean", "traits": { "smithy.rules#contextParam": { "name": "Flag" } } },
                "Inner": member("a#Inner"), "List": member("a#List"), "Map": member("a#Map"),
            })),
            "a#Item": structure(json!({ "Inner": member("a#Inner") })),
            "a#Inner": structure(json!({
                "Name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            })),
            "a#List": { "type": "list", "member": member("a#Item") },
            "a#Map": { "type": "map", "key": member("smithy.api#String"), "value": member("smithy.api#String") },
        } });
        let sources = Sources(vec![Source { name: "m.json".to_owned(), text: model.to_string() }]);
        let mut diagnostics = Diagnostics::default();
        let resolved = generate::resolve(&sources, &Request::default(), &mut diagnostics).expect("a service");
        assert!(diagnostics.0.is_empty(), "{:?}", diagnostics.0);
        let service = &resolved.service;
        let method = method(service, &service.operations[0]).expect("a method");
        let file = syn::parse2(quote!(impl A { #method })).expect("Rust");
        let expected = r#"impl A {
    fn endpoint_params(
        input: &Self::Input,
        mut params: crate::config::endpoint::ParamsBuilder,
    ) -> crate::config::endpoint::ParamsBuilder {
"#;
        let printed = prettyplease::unparse(&file);
        assert!(printed.starts_with(expected), "{printed}");
        let lines = [
            "params = params.kind(\"data\");",
            "if let Some(value) = &input.own {",
            "params = params.own(value.as_str());",
            "if let Some(value) = input.flag {",
            "Some(input.inner.as_ref()?.name.as_str())",
            "input.map.as_ref()?.keys().map(|key| key.as_str().to_owned()).collect();",
        ];
        let joined = printed.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".");
        for line in lines {
            assert!(joined.contains(line), "{line}\n{printed}");
        }
        let names = "Some( input.list.as_ref()?.iter().filter_map(|element| Some( element.inner.as_ref()?.name.as_str().to_owned(), ))";
        assert!(joined.contains(names), "{printed}");
    }
}
