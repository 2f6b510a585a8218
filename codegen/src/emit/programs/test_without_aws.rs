//! Emits the test of code that calls the service, in which nothing leaves the process.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Program, Target, code};
use crate::emit::example::{self, Names, cloned, structure};
use crate::ir::{Operation, Service};
use crate::sample::{self, Sample};
use crate::tokens::ident;

pub(super) const PROGRAM: Program = Program {
    name: "test_without_aws",
    about: "Tests code that calls the service, without AWS and without a socket.",
    features: &["test-util"],
    arguments: "",
    notes: "Input is checked, requests are signed and failures are retried as in production: only the connection is replaced.",
    target: Target::Test,
    code: emit,
};

fn emit(service: &Service) -> Option<String> {
    // Without a prefix no host may be known, and no request would be made.
    service.endpoint_prefix.as_ref()?;
    example::first_called(service, |operation| program(service, operation))
}

fn program(service: &Service, operation: &Operation) -> Option<String> {
    let mut names = Names::new(service, &["Error", "Future", "io"]);
    let Sample::Structure(members) = sample::structure(service, operation.output)? else { return None };
    let (client, sdk_error) = (names.import("", "Client"), names.import("error", "SdkError"));
    let [mock, mock_client] = ["mock", "mock_client"].map(|name| names.import("test_util", name));
    let (output, error) = (names.path(operation.output), names.error(operation));
    let call = example::sent(&mut names, operation)?;
    let answer = structure(&mut names, operation.output, &members);
    let refusal = refusal(service, &mut names, operation, &mock, &mock_client);
    let (library, method) = (&names.library, ident(&operation.method));
    let clone = cloned(service, operation.output, quote!(answer));
    let items = quote! {
        /// The code to test, which does not know whether its client is a mock.
        async fn call(client: &#client) -> Result<#output, #sdk_error<#error>> {
            #call.await
        }

        /// Runs a call. `#[tokio::test]` does the same, with the feature `macros` of tokio.
        fn run<T>(call: impl Future<Output = T>) -> io::Result<T> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            Ok(runtime.block_on(call))
        }

        #[test]
        fn the_answer_arrives() -> Result<(), Box<dyn Error>> {
            let answer = #answer;
            let expected = #clone;
            let rule = #mock!(#client::#method).then_output(move || #clone);
            let rules = [&rule];
            let client = #mock_client!(#library, rules);
            let output = run(call(&client))??;
            assert_eq!(output, expected);
            Ok(())
        }

        #[test]
        fn a_failure_that_may_pass_is_retried() -> Result<(), Box<dyn Error>> {
            let answer = #answer;
            let rule = #mock!(#client::#method)
                .sequence()
                .http_status(503, None)
                .output(move || #clone)
                .build();
            let rules = [&rule];
            let client = #mock_client!(#library, rules);
            run(call(&client))??;
            assert_eq!(rule.num_calls(), 2);
            Ok(())
        }

        #refusal
    };
    Some(code(&["std::error::Error", "std::io"], &names, items))
}

/// A test of the first error that the model names and that is no reason to retry.
fn refusal(
    service: &Service,
    names: &mut Names<'_>,
    operation: &Operation,
    mock: &TokenStream,
    mock_client: &TokenStream,
) -> Option<TokenStream> {
    let plain = |target: crate::ir::TypeId| {
        let definition = &service.types[target.0];
        definition.docs.deprecated.is_none() && definition.error().is_some_and(|traits| traits.retryable.is_none())
    };
    let error = operation.errors.iter().find(|error| plain(error.target))?;
    let Sample::Structure(members) = sample::structure(service, error.target)? else { return None };
    let made = structure(names, error.target, &members);
    let (client, enumeration) = (names.import("", "Client"), names.error(operation));
    let (library, method) = (&names.library, ident(&operation.method));
    let clone = cloned(service, error.target, quote!(refusal));
    let (variant, predicate) = (ident(&error.variant), ident(&error.predicate));
    Some(quote! {
        #[test]
        fn a_refusal_is_told_apart() -> Result<(), Box<dyn Error>> {
            let refusal = #made;
            let rule = #mock!(#client::#method).then_error(move || #enumeration::#variant(#clone));
            let rules = [&rule];
            let client = #mock_client!(#library, rules);
            let Err(error) = run(call(&client))? else { return Err("there is an answer".into()) };
            assert!(error.into_service_error().#predicate());
            Ok(())
        }
    })
}
