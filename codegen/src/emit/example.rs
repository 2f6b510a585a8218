//! Rust programs against the emitted crate: build, validate, encode, decode, send. The documentation shows them, and the
//! emitted crate compiles and runs them as documentation tests. Their values are those of `sample`.

mod names;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use super::client;
use crate::ir::{Operation, Service, Ty, TypeId, TypeKind};
use crate::sample::{self, Sample};
use crate::tokens::ident;

pub(super) use names::Names;
pub(super) use values::{calls, raw, structure, value};

/// A program that builds an input of the operation, validates it and, where there is a wire format, encodes it.
///
/// `None` when the input has no sample.
pub(super) fn request(service: &Service, operation: &Operation) -> Option<String> {
    let input = sample::structure(service, operation.input)?;
    let mut names = Names::new(service, OWN);
    let last = if operation.has_wire() { encode(&mut names) } else { quote!(println!("{input:?}");) };
    let built = value(&mut names, Ty::Structure(operation.input), &input);
    Some(program(names, built, &last))
}

/// As [`request`], and it decodes a response besides: the example of the whole crate, for its first operation with
/// samples.
pub(super) fn round_trip(service: &Service) -> Option<String> {
    let of = |operation: &Operation| {
        if !operation.has_wire() {
            return request(service, operation);
        }
        let input = sample::structure(service, operation.input)?;
        let output = sample::structure(service, operation.output)?;
        let mut names = Names::new(service, OWN);
        let encode = encode(&mut names);
        let built = value(&mut names, Ty::Structure(operation.input), &input);
        let output_type = names.path(operation.output);
        let response = raw(&sample::compact(service, Ty::Structure(operation.output), &output));
        let last = quote! {
            #encode
            let response = #response;
            let output: #output_type = json::from_str(response)?;
            println!("{output:?}");
        };
        Some(program(names, built, &last))
    };
    service.operations.iter().find_map(of)
}

/// Names of the items that the programs of the documentation define.
const OWN: &[&str] = &["main", "send"];

/// The call of an operation by a client: its sample, as setters.
///
/// `None` when the input has no sample.
pub(super) fn sent(names: &mut Names<'_>, operation: &Operation) -> Option<TokenStream> {
    let service = names.service;
    let TypeKind::Structure(input) = &service.types[operation.input.0].kind else { return None };
    let Sample::Structure(members) = sample::structure(service, operation.input)? else { return None };
    let (method, calls) = (ident(&operation.method), calls(names, input, &members));
    Some(quote!(client.#method() #(#calls)* .send()))
}

/// The first operation of a client for which there is something: one that is not deprecated, if there is such.
pub(super) fn first_called<'s, T>(service: &'s Service, of: impl FnMut(&'s Operation) -> Option<T>) -> Option<T> {
    let called = || service.operations.iter().filter(|operation| client::is_called(service, operation));
    let (current, old): (Vec<_>, Vec<_>) = called().partition(|operation| operation.docs.deprecated.is_none());
    current.into_iter().chain(old).find_map(of)
}

/// Statements that call an operation, compiled where the feature `client` is on; a fenced block of rustdoc's, whose
/// lines that begin with `#` it does not show.
pub(super) fn send(service: &Service, operation: &Operation) -> Option<String> {
    if !client::is_called(service, operation) {
        return None;
    }
    let mut names = Names::new(service, OWN);
    let call = sent(&mut names, operation)?;
    let statements = quote! {
        let output = #call.await?;
        println!("{output:?}");
    };
    Some(hidden(&names, &format!("client: &{}::Client", names.library), &statements))
}

/// Statements from a configuration to an answer: the first operation with a sample that a client can call.
pub(super) fn call(service: &Service) -> Option<String> {
    let of = |operation: &Operation| {
        let mut names = Names::new(service, OWN);
        let call = sent(&mut names, operation)?;
        let (client, config) = (names.import("", "Client"), names.import("", "Config"));
        let region = names.import("config", "Region");
        let credentials = names.import("config", "EnvironmentVariableCredentialsProvider");
        let statements = quote! {
            let config = #config::builder()
                .region(#region::new("eu-central-1"))
                .credentials_provider(#credentials::new());
            let client = #client::from_conf(config.build());
            let output = #call.await?;
            println!("{output:?}");
        };
        Some(hidden(&names, "", &statements))
    };
    first_called(service, of)
}

/// Statements in a function that returns any error, as a fenced block whose lines around them are not shown.
fn hidden(names: &Names<'_>, parameter: &str, statements: &TokenStream) -> String {
    let function = items(quote!(fn send() { #statements }));
    let lines = function.lines().skip(1).map(|line| line.strip_prefix("    ").unwrap_or(line));
    let mut lines: Vec<&str> = lines.collect();
    lines.pop();
    let uses = names.uses();
    let gap = if uses.is_empty() { "" } else { "\n" };
    format!(
        "```no_run\n# #[cfg(feature = \"client\")]\n\
         # async fn send({parameter}) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {uses}{gap}{}\n# Ok(())\n# }}\n```\n",
        lines.join("\n")
    )
}

/// Programs that test a call of an operation.
pub(super) struct Mocks {
    /// Answers by a rule.
    pub(super) rules: String,
    /// Captures the request.
    pub(super) capture: String,
}

/// Tests of the first operation with samples that a client can call.
pub(super) fn mocks(service: &Service) -> Option<Mocks> {
    // Without a prefix no host may be known, and no request would be made.
    service.endpoint_prefix.as_ref()?;
    let of = |operation: &Operation| {
        let output = sample::structure(service, operation.output)?;
        let mut names = Names::new(service, OWN);
        let request = sent(&mut names, operation)?;
        let output = value(&mut names, Ty::Structure(operation.output), &output);
        let rules = rules(names, operation, &request, &output);
        let mut names = Names::new(service, OWN);
        let request = sent(&mut names, operation)?;
        let capture = capture(names, operation, &request);
        Some(Mocks { rules, capture })
    };
    first_called(service, of)
}

fn rules(mut names: Names<'_>, operation: &Operation, call: &TokenStream, output: &TokenStream) -> String {
    let method = ident(&operation.method);
    let clone_of = |value| cloned(names.service, operation.output, value);
    let (answer, again) = (clone_of(quote!(expected)), clone_of(quote!(answer)));
    let [mock, mock_client] = ["mock", "mock_client"].map(|name| names.import("test_util", name));
    let library = &names.library;
    print(
        &names,
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let expected = #output;
                let answer = #answer;
                let rule = #mock!(#library::Client::#method).then_output(move || #again);
                let rules = [&rule];
                let client = #mock_client!(#library, rules);
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let output = runtime.block_on(#call)?;
                assert_eq!(output, expected);
                assert_eq!(rule.num_calls(), 1);
                Ok(())
            }
        },
    )
}

/// A clone of a value of a structure, whose accessor may have the name of the trait's method.
pub(super) fn cloned(service: &Service, id: TypeId, value: TokenStream) -> TokenStream {
    let TypeKind::Structure(structure) = &service.types[id.0].kind else { return quote!(#value.clone()) };
    if structure.members.iter().any(|member| member.field == "clone") {
        quote!(Clone::clone(&#value))
    } else {
        quote!(#value.clone())
    }
}

fn capture(mut names: Names<'_>, operation: &Operation, call: &TokenStream) -> String {
    let capture_request = names.import("test_util", "capture_request");
    let library = &names.library;
    let suffix = format!(".{}", operation.name);
    print(
        &names,
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let (http_client, request) = #capture_request(None);
                let config = #library::Config::builder()
                    .with_test_defaults()
                    .region(#library::config::Region::new("eu-central-1"))
                    .http_client(http_client);
                let client = #library::Client::from_conf(config.build());
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let answered = runtime.block_on(#call);
                println!("{answered:?}");
                let request = request.expect_request();
                let target = request.headers().get("x-amz-target");
                let is_of_operation = target.is_some_and(|target| target.ends_with(#suffix));
                assert!(is_of_operation);
                Ok(())
            }
        },
    )
}

fn encode(names: &mut Names<'_>) -> TokenStream {
    let json = names.import("", "json");
    quote! {
        let body = #json::to_string(&input)?;
        println!("{body}");
    }
}

fn program(mut names: Names<'_>, built: TokenStream, last: &TokenStream) -> String {
    let level = names.import("validate", "Level");
    print(
        &names,
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let input = #built;
                input.validate(#level::Strict)?;
                #last
                Ok(())
            }
        },
    )
}

/// Imports, a blank line, the items.
fn print(names: &Names<'_>, main: TokenStream) -> String {
    let (uses, main) = (names.uses(), items(main));
    if uses.is_empty() { main } else { format!("{uses}\n{main}") }
}

/// Items with a blank line between them.
pub(super) fn items(tokens: TokenStream) -> String {
    let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) else { return tokens.to_string() };
    let print = |item| {
        prettyplease::unparse(&syn::File { items: vec![item], shebang: None, attrs: Vec::new(), frontmatter: None })
    };
    file.items.into_iter().map(print).collect::<Vec<_>>().join("\n")
}
