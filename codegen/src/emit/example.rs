//! Rust programs against the emitted crate: build, validate, encode, decode. The documentation shows them, and the
//! emitted crate compiles and runs them as documentation tests. Their values are those of `sample`.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::client;
use crate::ir::{Operation, Service, Structure, Ty, TypeId, TypeKind};
use crate::naming::shadows_prelude;
use crate::rust_type::ItemPath;
use crate::sample::{self, Sample, TIMESTAMP};
use crate::tokens::{self, ident};

/// A program that builds an input of the operation, validates it and, where there is a wire format, encodes it.
///
/// `None` when the input has no sample.
pub(super) fn request(service: &Service, operation: &Operation) -> Option<String> {
    let input = sample::structure(service, operation.input)?;
    let mut names = Names::new(service);
    let built = value(&mut names, Ty::Structure(operation.input), &input);
    let encode = if operation.has_wire() { encode() } else { quote!(println!("{input:?}");) };
    Some(program(&names, operation.has_wire(), built, &encode))
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
        let mut names = Names::new(service);
        let built = value(&mut names, Ty::Structure(operation.input), &input);
        let output_type = names.path(operation.output);
        let response = raw(&sample::compact(service, Ty::Structure(operation.output), &output));
        let encode = encode();
        let last = quote! {
            #encode
            let response = #response;
            let output: #output_type = json::from_str(response)?;
            println!("{output:?}");
        };
        Some(program(&names, true, built, &last))
    };
    service.operations.iter().find_map(of)
}

/// A program that calls the service: the first operation with a sample that a client can call.
pub(super) fn call(service: &Service) -> Option<String> {
    let of = |operation: &Operation| {
        let TypeKind::Structure(input) = &service.types[operation.input.0].kind else { return None };
        let Sample::Structure(members) = sample::structure(service, operation.input)? else { return None };
        let mut names = Names::new(service);
        let calls = calls(&mut names, input, &members);
        let (library, method) = (names.library.clone(), ident(&operation.method));
        let uses = names.uses();
        Some(print(
            quote!(#(#uses)*),
            quote! {
                async fn call() -> Result<(), Box<dyn std::error::Error>> {
                    let (id, secret) = (std::env::var("AWS_ACCESS_KEY_ID")?, std::env::var("AWS_SECRET_ACCESS_KEY")?);
                    let config = #library::Config::builder()
                        .region(#library::config::Region::new("eu-central-1"))
                        .credentials_provider(#library::config::Credentials::from_keys(id, secret, None));
                    let client = #library::Client::from_conf(config.build());
                    let output = client.#method() #(#calls)* .send().await?;
                    println!("{output:?}");
                    Ok(())
                }
            },
        ))
    };
    service.operations.iter().filter(|operation| client::is_called(service, operation)).find_map(of)
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
        let TypeKind::Structure(input) = &service.types[operation.input.0].kind else { return None };
        let Sample::Structure(members) = sample::structure(service, operation.input)? else { return None };
        let output = sample::structure(service, operation.output)?;
        let call = |names: &mut Names<'_>| {
            let (method, calls) = (ident(&operation.method), calls(names, input, &members));
            quote!(client.#method() #(#calls)* .send())
        };
        let mut names = Names::new(service);
        let output = value(&mut names, Ty::Structure(operation.output), &output);
        let request = call(&mut names);
        let rules = rules(&names, &ident(&operation.method), &request, &output);
        let mut names = Names::new(service);
        let request = call(&mut names);
        let capture = capture(&names, operation, &request);
        Some(Mocks { rules, capture })
    };
    service.operations.iter().filter(|operation| client::is_called(service, operation)).find_map(of)
}

fn rules(names: &Names<'_>, method: &Ident, call: &TokenStream, output: &TokenStream) -> String {
    let (library, uses) = (&names.library, names.uses());
    print(
        quote!(#(#uses)* use #library::test_util::{mock, mock_client};),
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let expected = #output;
                let answer = expected.clone();
                let rule = mock!(#library::Client::#method).then_output(move || answer.clone());
                let rules = [&rule];
                let client = mock_client!(#library, rules);
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let output = runtime.block_on(#call)?;
                assert_eq!(output, expected);
                assert_eq!(rule.num_calls(), 1);
                Ok(())
            }
        },
    )
}

fn capture(names: &Names<'_>, operation: &Operation, call: &TokenStream) -> String {
    let (library, uses) = (&names.library, names.uses());
    let suffix = format!(".{}", operation.name);
    print(
        quote!(#(#uses)* use #library::test_util::capture_request;),
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let (http_client, request) = capture_request(None);
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

fn encode() -> TokenStream {
    quote! {
        let body = json::to_string(&input)?;
        println!("{body}");
    }
}

fn program(names: &Names<'_>, json: bool, built: TokenStream, last: &TokenStream) -> String {
    let library = &names.library;
    let json = json.then(|| quote!(use #library::json;));
    let uses = names.uses();
    print(
        quote!(#json #(#uses)* use #library::validate::Level;),
        quote! {
            fn main() -> Result<(), Box<dyn std::error::Error>> {
                let input = #built;
                input.validate(Level::Strict)?;
                #last
                Ok(())
            }
        },
    )
}

/// Imports, a blank line, the program.
fn print(uses: TokenStream, main: TokenStream) -> String {
    let [uses, main] = [uses, main].map(|tokens| match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => tokens.to_string(),
    });
    if uses.is_empty() { main } else { format!("{uses}\n{main}") }
}

/// The imports of a program besides model types, and its own items.
const TAKEN: [&str; 3] = ["Level", "json", "main"];

/// The model types that a program names: by their last segment where that is free.
struct Names<'s> {
    service: &'s Service,
    library: Ident,
    /// Short names, with the type that each is imported for.
    short: BTreeMap<String, Option<TypeId>>,
}

impl<'s> Names<'s> {
    fn new(service: &'s Service) -> Self {
        let library = ident(&service.package.name.replace('-', "_"));
        Self { service, library, short: TAKEN.iter().map(|taken| ((*taken).to_owned(), None)).collect() }
    }

    fn path(&mut self, id: TypeId) -> TokenStream {
        let definition = &self.service.types[id.0];
        let free = !shadows_prelude(&definition.name);
        let holder = self.short.entry(definition.name.clone()).or_insert(if free { Some(id) } else { None });
        if *holder == Some(id) {
            let name = ident(&definition.name);
            return quote!(#name);
        }
        self.full(id)
    }

    fn full(&self, id: TypeId) -> TokenStream {
        ItemPath::of(self.service, id).below(&self.library.to_token_stream())
    }

    fn uses(&self) -> Vec<TokenStream> {
        let mut paths: Vec<TokenStream> = self.short.values().flatten().map(|id| self.full(*id)).collect();
        paths.sort_by_key(ToString::to_string);
        paths.into_iter().map(|path| quote!(use #path;)).collect()
    }

    fn primitive(&self, name: &str) -> TokenStream {
        let (library, name) = (&self.library, ident(name));
        quote!(#library::primitives::#name)
    }
}

/// An expression of exactly the type.
fn value(names: &mut Names<'_>, ty: Ty, sample: &Sample) -> TokenStream {
    let service = names.service;
    match (sample, ty) {
        (Sample::Boolean(value), _) => quote!(#value),
        (Sample::Number(text), Ty::BigInteger) => big(&names.primitive("BigInteger"), text),
        (Sample::Number(text), Ty::BigDecimal) => big(&names.primitive("BigDecimal"), text),
        (Sample::Number(text), _) => text.parse().unwrap_or_default(),
        (Sample::Text(text), _) => quote!(#text.to_owned()),
        (Sample::Blob(text), _) => {
            let blob = names.primitive("Blob");
            quote!(#blob::new(#text))
        }
        (Sample::Timestamp, _) => {
            let (date_time, secs) = (names.primitive("DateTime"), Literal::i64_unsuffixed(TIMESTAMP.0));
            quote!(#date_time::from_secs(#secs))
        }
        (Sample::Document(text), _) => {
            let document = names.primitive("Document");
            quote!(#document::String(#text.to_owned()))
        }
        (Sample::Enum(index), Ty::Enum(id) | Ty::IntEnum(id)) => {
            let path = names.path(id);
            let variant = match &service.types[id.0].kind {
                TypeKind::Enum(string_enum) => string_enum.variants.get(*index).map(|variant| ident(&variant.name)),
                TypeKind::IntEnum(int_enum) => int_enum.variants.get(*index).map(|variant| ident(&variant.name)),
                TypeKind::Structure(_) | TypeKind::Union(_) => None,
            };
            quote!(#path::#variant)
        }
        (Sample::List(items), Ty::List(id)) => {
            let list = &service.lists[id.0];
            let items = items.iter().map(|item| element(names, list.member.ty, list.sparse, item));
            quote!(vec![#(#items),*])
        }
        (Sample::Map(entries), Ty::Map(id)) => {
            let map = &service.maps[id.0];
            let entries = entries.iter().map(|(key, sample)| {
                let (key, sample) = (value(names, map.key.ty, key), element(names, map.value.ty, map.sparse, sample));
                quote!((#key, #sample))
            });
            quote!(std::collections::HashMap::from([#(#entries),*]))
        }
        (Sample::Structure(members), Ty::Structure(id)) => structure(names, id, members),
        (Sample::Union(index, payload), Ty::Union(id)) => union(names, id, *index, payload.as_deref()),
        _ => TokenStream::new(),
    }
}

fn big(path: &TokenStream, text: &str) -> TokenStream {
    quote!(#text.parse::<#path>()?)
}

fn element(names: &mut Names<'_>, ty: Ty, sparse: bool, sample: &Sample) -> TokenStream {
    let value = value(names, ty, sample);
    if sparse { quote!(Some(#value)) } else { value }
}

/// An argument of a setter, which takes `impl Into<String>` for a string.
fn argument(names: &mut Names<'_>, ty: Ty, sparse: bool, sample: &Sample) -> TokenStream {
    match sample {
        Sample::Text(text) if !sparse => quote!(#text),
        _ => element(names, ty, sparse, sample),
    }
}

fn structure(names: &mut Names<'_>, id: TypeId, members: &[(usize, Sample)]) -> TokenStream {
    let service = names.service;
    let TypeKind::Structure(structure) = &service.types[id.0].kind else { return TokenStream::new() };
    let path = names.path(id);
    let calls = calls(names, structure, members);
    let fallible = structure.builds_fallibly().then(|| quote!(?));
    quote!(#path::builder() #(#calls)* .build() #fallible)
}

/// The setters of a builder, called one after the other.
fn calls(names: &mut Names<'_>, structure: &Structure, members: &[(usize, Sample)]) -> Vec<TokenStream> {
    let service = names.service;
    let mut calls = Vec::new();
    for (index, sample) in members {
        let member = &structure.members[*index];
        if member.is_token() {
            continue;
        }
        let setter = ident(&member.field);
        match (sample, member.target.ty) {
            (Sample::List(items), Ty::List(id)) if !items.is_empty() => {
                let list = &service.lists[id.0];
                calls.extend(items.iter().map(|item| {
                    let item = argument(names, list.member.ty, list.sparse, item);
                    quote!(.#setter(#item))
                }));
            }
            (Sample::Map(entries), Ty::Map(id)) if !entries.is_empty() => {
                let map = &service.maps[id.0];
                calls.extend(entries.iter().map(|(key, sample)| {
                    let key = argument(names, map.key.ty, false, key);
                    let sample = argument(names, map.value.ty, map.sparse, sample);
                    quote!(.#setter(#key, #sample))
                }));
            }
            (Sample::List(_) | Sample::Map(_), ty) => {
                let setter = tokens::prefixed("set", &member.bare);
                let empty = value(names, ty, sample);
                calls.push(quote!(.#setter(Some(#empty))));
            }
            (sample, ty) => {
                let sample = argument(names, ty, false, sample);
                calls.push(quote!(.#setter(#sample)));
            }
        }
    }
    calls
}

fn union(names: &mut Names<'_>, id: TypeId, index: usize, payload: Option<&Sample>) -> TokenStream {
    let TypeKind::Union(union) = &names.service.types[id.0].kind else { return TokenStream::new() };
    let path = names.path(id);
    let variant = &union.variants[index];
    let name = ident(&variant.name);
    match (payload, &variant.target) {
        (Some(payload), Some(target)) => {
            let payload = value(names, target.ty, payload);
            let payload = if variant.boxed { quote!(Box::new(#payload)) } else { payload };
            quote!(#path::#name(#payload))
        }
        _ => quote!(#path::#name),
    }
}

/// A raw string where the text can stand in one.
fn raw(text: &str) -> TokenStream {
    let literal = (!text.contains("\"#")).then(|| format!("r#\"{text}\"#").parse().ok()).flatten();
    literal.unwrap_or_else(|| {
        let literal = Literal::string(text);
        quote!(#literal)
    })
}
