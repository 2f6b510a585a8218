//! Unions: one entry, named by the variant's member; `__type` is noise.

use proc_macro2::TokenStream;
use quote::quote;

use super::Parts;
use super::form::form;
use crate::ir::{Service, Union, UnionVariant};
use crate::tokens::ident;

pub(super) fn emit(service: &Service, union: &Union) -> Parts {
    let form_module = (!union.variants.is_empty()).then(|| quote!(form,));
    Parts {
        imports: quote!(#form_module object::{Members, Object, object}, union::{self, Variants}),
        write: write(service, union),
        read: read(service, union),
    }
}

fn write(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (wire, name) = (&variant.wire, ident(&variant.name));
        let form = payload(service, variant);
        match &variant.target {
            Some(_) => quote!(Self::#name(value) => union::write(serializer, #wire, value, #form)),
            None => quote!(Self::#name => union::write(serializer, #wire, &(), #form)),
        }
    });
    quote! {
        match self {
            #(#arms,)*
            Self::Unknown => union::unwritable(),
        }
    }
}

fn read(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (wire, name) = (&variant.wire, ident(&variant.name));
        let form = payload(service, variant);
        let wrap = if variant.target.is_some() { quote!(Self::#name) } else { quote!(|()| Self::#name) };
        quote!(#wire => members.value(#form)?.map(#wrap))
    });
    let is_modelled = union.variants.iter().any(|variant| variant.wire == "__type");
    let noise = (!is_modelled).then(|| quote!("__type" => members.skip().map(|_| None)?,));
    quote! {
        let mut variants = Variants::new();
        while let Some(wire_name) = members.name()? {
            let variant = match &*wire_name {
                #(#arms,)*
                #noise
                _ => members.skip()?.then_some(Self::Unknown),
            };
            variants.add(variant)?;
        }
        variants.finish()
    }
}

fn payload(service: &Service, variant: &UnionVariant) -> TokenStream {
    variant.target.as_ref().map_or_else(|| quote!(form::Unit), |target| form(service, target.ty))
}
