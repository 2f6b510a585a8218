//! Emits one Rust test per case, in a package of its own beside the emitted crate.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::conformance::case::{Body, Case, Check, Malformed, Request, Response, RoutingHeader, Side, Value, Verdict};
use crate::conformance::{Transport, over_socket, values};
use crate::ir::{Operation, Service, TypeDef, TypeId, TypeKind};
use crate::markdown::code;
use crate::tokens::{doc, ident};

/// The modules of the tests, one per side and kind, and their tests.
pub(super) fn modules(
    service: &Service,
    cases: &[Case],
    transport: Transport,
) -> Vec<(Side, &'static str, TokenStream)> {
    let mut modules = Vec::new();
    for side in [Side::Client, Side::Server] {
        for kind in ["request", "response", "malformed"] {
            let here = cases.iter().filter(|case| case.side == side && case.check.module() == kind);
            let tests: Vec<TokenStream> = here.map(|case| test(service, case, transport)).collect();
            if !tests.is_empty() {
                modules.push((side, kind, quote!(#(#tests)*)));
            }
        }
    }
    modules
}

fn test(service: &Service, case: &Case, transport: Transport) -> TokenStream {
    let operation = &service.operations[case.operation];
    let about = doc(&format!("{} of `{}`", code(&case.id), operation.name));
    let name = ident(&case.name);
    let body = match (&case.check, case.side) {
        _ if transport == Transport::Socket => over_socket::test(service, operation, case),
        (Check::Request(request), Side::Client) => sends(service, operation, request),
        (Check::Request(request), Side::Server) => receives(service, operation, request, &case.added),
        (Check::Response(response), Side::Client) => reads(service, operation, response),
        (Check::Response(response), Side::Server) => answers(service, operation, response),
        (Check::Malformed(malformed), _) => refuses(service, operation, malformed),
    };
    quote! {
        #about
        #[test]
        fn #name() {
            #body
        }
    }
}

/// A client builds the request.
fn sends(service: &Service, operation: &Operation, request: &Request) -> TokenStream {
    let marker = marker(operation);
    let input = values::structure(service, operation.input, &request.input);
    let endpoint = format!("https://{}", request.host.as_deref().unwrap_or("example.com"));
    let (method, uri) = (&request.method, &request.uri);
    let host =
        request.resolved_host.as_ref().map(|host| quote!(assert_eq!(request.uri().host(), Some(#host), "host");));
    let mut forbidden = request.forbidden_headers.clone();
    if !service.query_compatible {
        // Upstream leaves this out of the cases that are about it.
        forbidden.push("x-amzn-query-mode".to_owned());
    }
    let expected = expected(&request.headers, &request.required_headers, &forbidden, request.body.as_ref());
    let unzipped = operation.gzip.then(|| {
        quote! {
            if request.headers().contains_key("content-encoding") {
                let mut plain = Vec::new();
                let mut decoder = flate2::read::GzDecoder::new(request.body().as_slice());
                std::io::Read::read_to_end(&mut decoder, &mut plain).expect("gzip");
                assert_eq!(plain, crate::json::to_vec(&input).expect("JSON"), "decompressed body");
            }
        }
    });
    quote! {
        let input = #input;
        let config = crate::http::RequestConfig::new(#endpoint).expect("an endpoint");
        let request = crate::http::to_request::<#marker>(&input, &config).expect("a request");
        assert_eq!(request.method(), #method, "method");
        assert_eq!(request.uri().path(), #uri, "path");
        #host
        crate::harness::assert_message(request.headers(), request.body(), &#expected);
        #unzipped
    }
}

/// The request that a server gets.
pub(super) fn request(
    service: &Service,
    operation: &Operation,
    request: &Request,
    added: &[RoutingHeader],
) -> TokenStream {
    let marker = marker(operation);
    let host = request.resolved_host.as_ref().or(request.host.as_ref()).map_or("example.com", String::as_str);
    let uri = format!("https://{}{}", host.split('/').next().unwrap_or(host), request.uri);
    let mut headers = pairs(&request.headers);
    headers.extend(added.iter().map(|header| {
        let name = header.as_str();
        let value = match header {
            RoutingHeader::ContentType => quote!(<#marker as crate::http::Operation>::CONTENT_TYPE),
            RoutingHeader::Target => format!("{}.{}", service.name, operation.name).to_token_stream(),
        };
        quote!((#name, #value))
    }));
    let (method, body) = (&request.method, request.body.as_ref().map_or("", Body::text));
    quote!(let request = crate::harness::request(#method, #uri, &[#(#headers),*], #body);)
}

/// A server reads the request.
fn receives(service: &Service, operation: &Operation, request: &Request, added: &[RoutingHeader]) -> TokenStream {
    let (marker, made) = (marker(operation), self::request(service, operation, request, added));
    let input = values::structure(service, operation.input, &request.input);
    let compare = same(service, operation.input, &request.input);
    quote! {
        #made
        let target = <#marker as crate::http::Operation>::TARGET;
        assert_eq!(crate::http::target(&request), Some(target), "target");
        let parsed = crate::http::parse_request::<#marker>(&request).expect("an input");
        assert!(parsed.missing.is_empty(), "{}", parsed.missing);
        let (actual, expected) = (parsed.input, #input);
        #compare
    }
}

/// A client reads the response.
fn reads(service: &Service, operation: &Operation, response: &Response) -> TokenStream {
    let marker = marker(operation);
    let (status, headers) = (response.status, pairs(&response.headers));
    let body = response.body.as_ref().map_or("", Body::text);
    let made = quote! {
        let response = crate::harness::response(#status, &[#(#headers),*], #body);
        let parsed = crate::http::parse_response::<#marker>(response);
    };
    let Some(index) = response.error else {
        let expected = values::structure(service, operation.output, &response.value);
        let compare = same(service, operation.output, &response.value);
        let request_id = response.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("x-amzn-requestid"));
        let request_id = request_id.map(
            |(_, id)| quote!(assert_eq!(crate::operation::RequestId::request_id(&actual), Some(#id), "request id");),
        );
        return quote! {
            #made
            let (actual, expected) = (parsed.expect("an output"), #expected);
            #request_id
            #compare
        };
    };
    let error = &operation.errors[index];
    let expected = values::structure(service, error.target, &response.value);
    let compare = same(service, error.target, &response.value);
    let (path, variant) = (error_path(operation), ident(&error.variant));
    let code = response
        .reported_code
        .as_ref()
        .map(|code| quote!(assert_eq!(crate::error::ProvideErrorMetadata::code(&actual), Some(#code), "code");));
    let kind = response.reported_type.as_ref().map(
        |kind| quote!(assert_eq!(crate::error::ProvideErrorMetadata::meta(&actual).extra("type"), Some(#kind), "type");),
    );
    quote! {
        #made
        let actual = match parsed.expect_err("an error").into_service_error() {
            #path::#variant(error) => error,
            other => panic!("another error: {other:?}"),
        };
        #code
        #kind
        let expected = #expected;
        #compare
    }
}

/// A server builds the response.
fn answers(service: &Service, operation: &Operation, response: &Response) -> TokenStream {
    let marker = marker(operation);
    let status = response.status;
    let expected = expected(&response.headers, &[], &response.forbidden_headers, response.body.as_ref());
    let result = result(service, operation, response);
    quote! {
        let result = #result;
        let response = crate::http::to_response::<#marker>(result.as_ref()).expect("a response");
        assert_eq!(response.status().as_u16(), #status, "status");
        crate::harness::assert_message(response.headers(), response.body(), &#expected);
    }
}

/// Answer of a handler.
pub(super) fn result(service: &Service, operation: &Operation, response: &Response) -> TokenStream {
    let Some(index) = response.error else {
        let output = values::structure(service, operation.output, &response.value);
        return quote!(Ok(#output));
    };
    let error = &operation.errors[index];
    let value = values::structure(service, error.target, &response.value);
    let (path, variant) = (error_path(operation), ident(&error.variant));
    quote!(Err(#path::#variant(#value)))
}

/// A server refuses the request.
fn refuses(service: &Service, operation: &Operation, malformed: &Malformed) -> TokenStream {
    let marker = marker(operation);
    let target = format!("{}.{}", service.name, operation.name);
    let body = &malformed.body;
    let request = quote! {
        let content_type = <#marker as crate::http::Operation>::CONTENT_TYPE;
        let headers = [("Content-Type", content_type), ("X-Amz-Target", #target)];
        let request = crate::harness::request("POST", "https://example.com/", &headers, #body);
        let parsed = crate::http::parse_request::<#marker>(&request);
    };
    match &malformed.verdict {
        Verdict::Unreadable => quote! {
            #request
            assert!(parsed.is_err(), "it was read: {parsed:?}");
        },
        Verdict::Invalid { message, paths } => quote! {
            #request
            let checked = parsed.expect("an input").checked(crate::validate::Level::Strict);
            let violations = checked.expect_err("violations");
            assert_eq!(violations.wire_text(), #message);
            let paths: Vec<&str> = violations.iter().map(|violation| violation.path()).collect();
            assert_eq!(paths, [#(#paths),*]);
        },
    }
}

/// Compares `actual` and `expected`, member by member because outputs and errors know more than their members; by
/// their JSON form where a `NaN` would differ from itself.
pub(super) fn same(service: &Service, id: TypeId, value: &Value) -> TokenStream {
    if value.has_nan() {
        return quote! {
            let json = |value| crate::json::to_string(value).expect("JSON");
            crate::harness::assert_same_json(&json(&actual), &json(&expected));
        };
    }
    let members = match &service.types[id.0] {
        TypeDef { kind: TypeKind::Structure(structure), .. } => structure.members.as_slice(),
        _ => &[],
    };
    if members.is_empty() {
        return quote!(let _: (_, _) = (actual, expected););
    }
    let members = members.iter().map(|member| {
        let (field, wire) = (ident(&member.field), &member.wire);
        quote!(assert_eq!(actual.#field, expected.#field, #wire);)
    });
    quote!(#(#members)*)
}

pub(super) fn expected(
    headers: &[(String, String)],
    required: &[String],
    forbidden: &[String],
    body: Option<&Body>,
) -> TokenStream {
    let headers = pairs(headers);
    let body = match body {
        None => quote!(Any),
        Some(Body::Text(text)) => quote!(Text(#text)),
        Some(Body::Json(text)) => quote!(Json(#text)),
    };
    quote! {
        crate::harness::Expected {
            headers: &[#(#headers),*],
            required_headers: &[#(#required),*],
            forbidden_headers: &[#(#forbidden),*],
            body: crate::harness::ExpectedBody::#body,
        }
    }
}

fn pairs(headers: &[(String, String)]) -> Vec<TokenStream> {
    headers.iter().map(|(name, value)| quote!((#name, #value))).collect()
}

pub(super) fn marker(operation: &Operation) -> TokenStream {
    let (module, marker) = (ident(&operation.module), ident(&operation.marker));
    quote!(crate::operation::#module::#marker)
}

pub(super) fn error_path(operation: &Operation) -> TokenStream {
    let (module, error) = (ident(&operation.module), ident(&operation.error));
    quote!(crate::operation::#module::#error)
}
