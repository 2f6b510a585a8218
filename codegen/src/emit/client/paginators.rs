//! Emits a paginator for each operation that answers in pages: what the support code asks of its tokens, and the
//! builder of its streams.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Items, Member, MemberPath, Operation, Optionality, Pagination, Service, Ty, TypeKind};
use crate::naming::bare;
use crate::output::Module;
use crate::tokens::{self, doc, ident};

/// The module of an operation's paginator, where it has one.
pub(super) fn module<'s>(service: &'s Service, operation: &'s Operation) -> Option<Module<'s>> {
    let pagination = operation.pagination.as_ref()?;
    let path = format!("operation/{}/paginator", operation.file_stem);
    Some(Module::new(path, move || emit(service, operation, pagination)))
}

/// The declaration of that module beside the operation's others.
pub(in crate::emit) fn declaration(operation: &Operation) -> Option<TokenStream> {
    operation.pagination.as_ref()?;
    let about = format!(" Pages of `{}`.", operation.name);
    Some(quote! {
        #[doc = #about]
        #[cfg(feature = "client")]
        pub mod paginator;
    })
}

/// The method of the fluent builder.
pub(super) fn into_paginator(operation: &Operation) -> Option<TokenStream> {
    let paginator = ident(&operation.pagination.as_ref()?.paginator);
    Some(quote! {
        /// Creates a paginator, which asks for one page after the other with this input.
        pub fn into_paginator(self) -> super::paginator::#paginator {
            super::paginator::#paginator::new(self.handle, self.inner.inner)
        }
    })
}

fn emit(service: &Service, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let tokens = tokens_of(service, operation, pagination);
    let pages = pages(service, operation, pagination);
    let items = pagination.items.as_ref().map(|items| self::items(service, operation, pagination, items));
    quote!(#tokens #pages #items)
}

fn input_member<'s>(service: &'s Service, operation: &Operation, index: usize) -> &'s Member {
    member(service, operation.input.0, index)
}

fn member(service: &Service, ty: usize, index: usize) -> &Member {
    match &service.types[ty].kind {
        TypeKind::Structure(structure) => &structure.members[index],
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => unreachable!("a member is one of a structure"),
    }
}

/// The members that a path leads through.
fn members<'s>(service: &'s Service, path: &MemberPath) -> Vec<&'s Member> {
    path.0.iter().map(|(id, index)| member(service, id.0, *index)).collect()
}

/// Where tokens are read and put.
fn tokens_of(service: &Service, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let marker = ident(&operation.marker);
    let input = input_member(service, operation, pagination.input_token);
    let (field, ty) = (ident(&input.field), tokens::ty(service, input.target.ty));
    let next = borrowed(&members(service, &pagination.output_token));
    quote! {
        impl crate::client::pagination::Paginated for super::#marker {
            type Token = #ty;
            fn token(input: &Self::Input) -> Option<&Self::Token> {
                input.#field.as_ref()
            }
            fn set_token(input: &mut Self::Input, token: Self::Token) {
                input.#field = Some(token);
            }
            fn next_token(output: &Self::Output) -> Option<&Self::Token> {
                #next.filter(|token| !token.is_empty())
            }
        }
    }
}

/// A reference to the value at the end of a path, in an `Option`.
fn borrowed(path: &[&Member]) -> TokenStream {
    let mut value = quote!(output);
    for (index, member) in path.iter().enumerate() {
        let field = ident(&member.field);
        let is_last = index + 1 == path.len();
        value = match (member.optionality == Optionality::Optional, is_last, member.boxed) {
            (true, true, _) => quote!(#value.#field.as_ref()),
            (true, false, true) => quote!(#value.#field.as_deref()?),
            (true, false, false) => quote!(#value.#field.as_ref()?),
            (false, true, _) => quote!(Some(&#value.#field)),
            (false, false, _) => quote!(#value.#field),
        };
    }
    value
}

/// The value at the end of a path, or an empty one.
fn taken(path: &[&Member]) -> TokenStream {
    let mut value = quote!(page);
    let mut optional = false;
    for member in path {
        let field = ident(&member.field);
        let is_optional = member.optionality == Optionality::Optional;
        value = match (optional, is_optional) {
            (false, _) => quote!(#value.#field),
            (true, true) => quote!(#value.and_then(|value| value.#field)),
            (true, false) => quote!(#value.map(|value| value.#field)),
        };
        optional |= is_optional;
    }
    if optional { quote!(#value.unwrap_or_default()) } else { value }
}

fn pages(service: &Service, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let name = ident(&pagination.paginator);
    let about = doc(&format!("Pages of [`{}`](mod@super).", operation.name));
    let (input, marker) = (ident(&service.types[operation.input.0].name), ident(&operation.marker));
    let page = ident(&service.types[operation.output.0].name);
    let answer = stream(operation, &quote!(super::#page));
    let page_size = pagination.page_size.map(|index| page_size(service, input_member(service, operation, index)));
    let items = pagination.items.as_ref().map(|items| into_items(service, items));
    quote! {
        #about
        #[derive(Clone, Debug)]
        #[must_use = "a paginator does nothing until `send`"]
        pub struct #name {
            handle: crate::client::Handle,
            input: super::#input,
            repeated: crate::client::pagination::RepeatedToken,
        }
        impl #name {
            pub(crate) fn new(handle: crate::client::Handle, input: super::#input) -> Self {
                Self { handle, input, repeated: crate::client::pagination::RepeatedToken::Stops }
            }
            #page_size
            #items
            /// Sets whether a page that names its own token as that of the next page is the last. By default it is.
            pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
                self.repeated = crate::client::pagination::RepeatedToken::stops(stop_on_duplicate_token);
                self
            }
            /// Creates the stream of pages. No request is sent until a page is asked for.
            pub fn send(self) -> #answer {
                crate::client::pagination::pages::<super::#marker>(self.handle, self.input, self.repeated)
            }
        }
    }
}

/// `PaginationStream<Result<…, SdkError<…Error>>>`
fn stream(operation: &Operation, element: &TokenStream) -> TokenStream {
    let error = ident(&operation.error);
    quote!(crate::client::pagination::PaginationStream<Result<#element, crate::error::SdkError<super::#error>>>)
}

fn page_size(service: &Service, member: &Member) -> TokenStream {
    let (field, ty) = (ident(&member.field), tokens::ty(service, member.target.ty));
    let about = doc(&format!("Sets how many elements a page has at most: `{}`.", bare(&member.field)));
    quote! {
        #about
        pub fn page_size(mut self, limit: #ty) -> Self {
            self.input.#field = Some(limit);
            self
        }
    }
}

fn into_items(service: &Service, items: &Items) -> TokenStream {
    let name = ident(&items.paginator);
    let about = doc(&format!("Creates a paginator of single elements of `{}`.", path(service, &items.path)));
    quote! {
        #about
        pub fn items(self) -> #name {
            #name(self)
        }
    }
}

/// The fields of a path, as in an expression: `a.b`.
fn path(service: &Service, path: &MemberPath) -> String {
    members(service, path).iter().map(|member| bare(&member.field)).collect::<Vec<_>>().join(".")
}

fn items(service: &Service, operation: &Operation, pagination: &Pagination, items: &Items) -> TokenStream {
    let (name, pages) = (ident(&items.paginator), ident(&pagination.paginator));
    let about = doc(&format!("Elements of the pages of [`{}`](mod@super), each by itself.", operation.name));
    let path = members(service, &items.path);
    let element = match path.last().map(|member| member.target.ty) {
        Some(Ty::List(id)) => tokens::list_element(service, id),
        Some(Ty::Map(id)) => tokens::map_entry(service, id),
        _ => unreachable!("items are a list or a map"),
    };
    let answer = stream(operation, &element);
    let taken = taken(&path);
    quote! {
        #about
        #[derive(Clone, Debug)]
        #[must_use = "a paginator does nothing until `send`"]
        pub struct #name(#pages);
        impl #name {
            /// Creates the stream of elements. No request is sent until an element is asked for.
            pub fn send(self) -> #answer {
                crate::client::pagination::items(self.0.send(), |page| #taken)
            }
        }
    }
}
