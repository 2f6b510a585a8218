//! Emits one type per operation that says how the operation is put on the wire, and the same for each error.
//! The work is done by `http`'s functions.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{self, fill_absent};
use super::{Dependency, Feature};
use crate::ir::{
    ErrorTraits, HostPart, Member, Operation, Optionality, Part, Protocol, Service, Ty, TypeDef, TypeKind,
};
use crate::output::Module;
use crate::tokens::{self, doc, ident};

/// The feature and its module.
pub(super) const FEATURE: Feature = Feature {
    name: "http",
    about: "Requests and responses as values of the `http` crate, for clients and for servers, without any I/O.",
    dependencies,
    requires: &[],
    applies: |service| service.parts.contains(&Part::Http),
};

fn dependencies(service: &Service) -> Vec<Dependency> {
    let http = Dependency { name: "http", features: &["std"] };
    let flate2 = Dependency { name: "flate2", features: &["rust_backend"] };
    if service.parts.contains(&Part::Gzip) { vec![flate2, http] } else { vec![http] }
}

/// One module per operation with wire code, beside its input and output, and one per error.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let Some(protocol) = service.protocol.filter(|_| service.parts.contains(&Part::Http)) else { return Vec::new() };
    let marked = service.operations.iter().filter(|operation| operation.has_wire());
    let operations = marked.map(|operation| {
        let path = format!("operation/{}/_operation", operation.file_stem);
        Module::new(path, move || emit(service, protocol, operation))
    });
    let errors = service.types.iter().filter_map(|definition| {
        let traits = definition.error()?;
        let path = format!("http/{}", definition.file_stem);
        Some(Module::new(path, move || modelled(service, protocol, definition, traits)))
    });
    operations.chain(errors).collect()
}

fn emit(service: &Service, protocol: Protocol, operation: &Operation) -> TokenStream {
    let about =
        doc(&format!("Marker type of the operation `{}`, for the functions of [`http`](crate::http).", operation.name));
    let name = ident(&operation.marker_definition);
    let (input, output) = (tokens::path(service, operation.input), tokens::path(service, operation.output));
    let (shape, target) = (&operation.name, format!("{}.{}", service.name, operation.name));
    let content_type = match protocol {
        Protocol::AwsJson1_0 => "application/x-amz-json-1.0",
        Protocol::AwsJson1_1 => "application/x-amz-json-1.1",
    };
    let wire = wire(service, operation);
    let host_prefix = host_prefix(service, operation);
    let endpoint = endpoint(service, operation);
    let defaults = fill_defaults(service, operation);
    let errors = errors(service, operation);
    // The error has an alias and no import by another name: to clippy that would take the `Unsafe` from `UnsafeError`.
    // An operation called `Failure` has another name here, which `names` sees to.
    let error = ident(&operation.error);
    quote! {
        type Failure = super::#error;

        #about
        #[non_exhaustive]
        #[derive(Clone, Copy, Debug, Default)]
        pub struct #name;

        impl crate::http::sealed::Sealed for #name {}
        impl crate::http::Operation for #name {
            type Input = #input;
            type Output = #output;
            type Error = Failure;
            const NAME: &'static str = #shape;
            const TARGET: &'static str = #target;
            const CONTENT_TYPE: &'static str = #content_type;
            const WIRE: crate::http::Wire = #wire;
            #host_prefix
            #endpoint
            #defaults
            fn set_request_id(output: &mut Self::Output, request_id: Option<String>) {
                output._request_id = request_id;
            }
            #errors
        }
    }
}

fn wire(service: &Service, operation: &Operation) -> TokenStream {
    let (query_compatible, has_output) = (service.query_compatible, operation.has_output);
    let coding = if operation.gzip { quote!(Some(crate::http::compression::GZIP)) } else { quote!(None) };
    quote! {
        crate::http::Wire {
            query_compatible: #query_compatible,
            has_output: #has_output,
            coding: #coding,
        }
    }
}

fn input_members<'s>(service: &'s Service, operation: &Operation) -> &'s [Member] {
    match &service.types[operation.input.0].kind {
        TypeKind::Structure(structure) => &structure.members,
        _ => &[],
    }
}

/// Host labels are members of the input, texts or enums.
fn host_prefix(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let members = input_members(service, operation);
    let parts: Vec<TokenStream> = operation
        .host_prefix
        .iter()
        .map(|part| match part {
            HostPart::Literal(text) => quote!(#text),
            HostPart::Label(index) => {
                let member = &members[*index];
                let (name, field) = (&member.bare, ident(&member.field));
                let value = if member.target.ty == Ty::String {
                    quote!(input.#field.as_deref())
                } else {
                    quote!(input.#field.as_ref().map(|value| value.as_str()))
                };
                quote!(crate::http::endpoint::host_label(#name, #value)?)
            }
        })
        .collect();
    let (parameter, prefix) = match (parts.as_slice(), operation.host_prefix.as_slice()) {
        ([], _) => return None,
        ([_], [HostPart::Literal(text)]) => (quote!(_input), quote!(Ok(#text.to_owned()))),
        _ => (quote!(input), quote!(Ok([#(#parts),*].concat()))),
    };
    Some(quote! {
        fn host_prefix(#parameter: &Self::Input) -> Result<String, crate::error::BuildError> {
            #prefix
        }
    })
}

fn endpoint(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let member = input_members(service, operation).get(operation.endpoint_member?)?;
    let (name, field) = (&member.bare, ident(&member.field));
    Some(quote! {
        fn endpoint(input: &Self::Input) -> Option<(&'static str, &str)> {
            Some((#name, input.#field.as_deref()?))
        }
    })
}

fn fill_defaults(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let members = input_members(service, operation).iter();
    let statements: Vec<TokenStream> = members
        .filter_map(|member| {
            let field = ident(&member.field);
            Some(fill_absent(&quote!(input.#field), member.input_default.as_ref()?, member))
        })
        .collect();
    (!statements.is_empty()).then(|| {
        quote! {
            fn fill_defaults(input: &mut Self::Input) {
                #(#statements)*
            }
        }
    })
}

/// Every error by its shape name, in the order of the model.
fn errors(service: &Service, operation: &Operation) -> TokenStream {
    let errors = operation.errors.iter().map(|error| {
        let (name, variant) = (service.types[error.target.0].shape_name(), ident(&error.variant));
        quote!(#name => #variant;)
    });
    quote! {
        crate::http::errors::modelled_errors! {
            Failure;
            #(#errors)*
        }
    }
}

/// The wire form of an error: its name, its status, and for a query-compatible service its former code and
/// whose fault it is.
fn modelled(service: &Service, protocol: Protocol, definition: &TypeDef, traits: &ErrorTraits) -> TokenStream {
    let path = tokens::path_of(service, definition);
    let dunder_type = match protocol {
        Protocol::AwsJson1_0 => definition.id.as_str(),
        Protocol::AwsJson1_1 => definition.shape_name(),
    };
    let fallback = fallback(definition, traits);
    let code = traits.query_code.as_ref().filter(|_| service.query_compatible);
    let query_error = code.map(|code| {
        let text = format!("{code};{}", if traits.server_fault { "Receiver" } else { "Sender" });
        quote!(const QUERY_ERROR: Option<&'static str> = Some(#text);)
    });
    quote! {
        impl crate::http::errors::Modelled for #path {
            const TYPE: &'static str = #dunder_type;
            const STATUS: u16 = #path::HTTP_STATUS;
            #query_error
            fn set_meta(&mut self, meta: crate::error::ErrorMetadata) {
                #fallback
                self.meta = meta;
            }
        }
    }
}

/// Fills the message that the body has under another name than the model, `message` for `Message`, as the SDK does.
fn fallback(definition: &TypeDef, traits: &ErrorTraits) -> Option<TokenStream> {
    let TypeKind::Structure(structure) = &definition.kind else { return None };
    let member = types::message(structure, traits).filter(|member| member.target.ty == Ty::String)?;
    let field = ident(&member.field);
    Some(match member.optionality {
        Optionality::Optional => quote! {
            if self.#field.is_none() {
                self.#field = meta.message().map(str::to_owned);
            }
        },
        Optionality::Default(_) | Optionality::Required => quote! {
            if let Some(message) = meta.message().filter(|_| self.#field.is_empty()) {
                self.#field = message.to_owned();
            }
        },
    })
}
