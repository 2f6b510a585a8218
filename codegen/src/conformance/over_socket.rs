//! Emits the tests of the server's half that go over a socket: a handler for the one operation of the case, behind a
//! server of its own.

use proc_macro2::TokenStream;
use quote::quote;

use super::case::{Case, Check, Malformed, Request, Response, Verdict};
use super::{tests, values};
use crate::ir::{Operation, Service, TypeId};
use crate::tokens::ident;

/// The body of a test.
pub(super) fn test(service: &Service, operation: &Operation, case: &Case) -> TokenStream {
    match &case.check {
        Check::Request(request) => receives(service, operation, case, request),
        Check::Response(response) => answers(service, operation, response),
        Check::Malformed(malformed) => refuses(service, operation, malformed),
    }
}

/// A server hands the input to its handler.
fn receives(service: &Service, operation: &Operation, case: &Case, request: &Request) -> TokenStream {
    let made = tests::request(service, operation, request, &case.added);
    let expected = values::structure(service, operation.input, &request.input);
    let compare = tests::same(service, operation.input, &request.input);
    let (input, error) = (path(service, operation, operation.input), tests::error_path(operation));
    let handler = handler(
        service,
        operation,
        &quote!(std::sync::mpsc::SyncSender<#input>),
        &quote!({
            self.0.send(input).expect("a test that waits for it");
            Err(#error::unhandled("no answer is expected"))
        }),
    );
    quote! {
        #handler
        #made
        let (sender, receiver) = std::sync::mpsc::sync_channel(1);
        let response = crate::socket::exchange(crate::emitted::server::Server::new(Case(sender)).validation(None), &request);
        let (actual, expected) = match receiver.try_recv() {
            Ok(input) => (input, #expected),
            Err(_) => panic!("the handler got nothing: {response:?}"),
        };
        #compare
    }
}

/// A server sends what its handler answers.
fn answers(service: &Service, operation: &Operation, response: &Response) -> TokenStream {
    let (status, result) = (response.status, tests::result(service, operation, response));
    let expected = tests::expected(&response.headers, &[], &response.forbidden_headers, response.body.as_ref());
    let handler = handler(
        service,
        operation,
        &quote!(()),
        &quote!({
            let _ = input;
            #result
        }),
    );
    let request = plain(service, operation, "{}");
    quote! {
        #handler
        #request
        let response = crate::socket::exchange(crate::emitted::server::Server::new(Case(())).validation(None), &request);
        assert_eq!(response.status().as_u16(), #status, "status");
        crate::harness::assert_message(response.headers(), response.body(), &#expected);
    }
}

/// A server refuses the request before its handler sees it.
fn refuses(service: &Service, operation: &Operation, malformed: &Malformed) -> TokenStream {
    let request = plain(service, operation, &malformed.body);
    let verdict = match &malformed.verdict {
        Verdict::Unreadable => quote! {
            crate::socket::assert_error(&response, 400, "SerializationException");
        },
        Verdict::Invalid { message, paths } => quote! {
            let error = crate::socket::assert_error(&response, 400, "ValidationException");
            assert_eq!(error["message"], #message);
            let fields = error["fieldList"].as_array().expect("a list");
            let paths: Vec<&str> = fields.iter().filter_map(|field| field["path"].as_str()).collect();
            assert_eq!(paths, [#(#paths),*]);
        },
    };
    quote! {
        struct Case;
        impl crate::emitted::server::Handler for Case {}
        #request
        let response = crate::socket::exchange(crate::emitted::server::Server::new(Case), &request);
        #verdict
    }
}

/// A handler that holds a value and has one operation.
fn handler(service: &Service, operation: &Operation, holds: &TokenStream, body: &TokenStream) -> TokenStream {
    let (method, error) = (ident(&operation.module), tests::error_path(operation));
    let (input, output) = (path(service, operation, operation.input), path(service, operation, operation.output));
    quote! {
        struct Case(#holds);
        impl crate::emitted::server::Handler for Case {
            async fn #method(&self, input: #input) -> Result<#output, #error> #body
        }
    }
}

/// A request with the headers of the protocol.
fn plain(service: &Service, operation: &Operation, body: &str) -> TokenStream {
    let marker = tests::marker(operation);
    let target = format!("{}.{}", service.name, operation.name);
    quote! {
        let content_type = <#marker as crate::http::Operation>::CONTENT_TYPE;
        let headers = [("Content-Type", content_type), ("X-Amz-Target", #target)];
        let request = crate::harness::request("POST", "https://example.com/", &headers, #body);
    }
}

/// The path of an input or output.
fn path(service: &Service, operation: &Operation, id: TypeId) -> TokenStream {
    let (module, name) = (ident(&operation.module), ident(&service.types[id.0].name));
    quote!(crate::operation::#module::#name)
}
