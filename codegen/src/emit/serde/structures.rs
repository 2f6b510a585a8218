//! Structures: one line per member in each direction.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::Parts;
use super::form::form;
use crate::emit::types::{can_be_empty, field_from, metadata, zero_value};
use crate::ir::{Optionality, Role, Service, Structure, Ty, TypeDef};
use crate::tokens::{self, ident};

pub(super) fn emit(service: &Service, definition: &TypeDef, structure: &Structure) -> Parts {
    let form_module = (!structure.members.is_empty()).then(|| quote!(form,));
    Parts {
        imports: quote!(#form_module object::{Members, Object, Writer, object}),
        write: write(service, structure),
        read: read(service, definition, structure),
    }
}

fn write(service: &Service, structure: &Structure) -> TokenStream {
    if structure.members.is_empty() {
        return quote!(Writer::new(serializer)?.end());
    }
    let members = structure.members.iter().map(|member| {
        let (wire, field, form) = (&member.wire, ident(&member.field), form(service, member.target.ty));
        let method = if member.optionality == Optionality::Optional { quote!(optional) } else { quote!(plain) };
        quote!(writer.#method(#wire, &self.#field, #form)?;)
    });
    quote! {
        let mut writer = Writer::new(serializer)?;
        #(#members)*
        writer.end()
    }
}

fn read(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let hidden = match &structure.role {
        Role::Output(_) => Some(quote!(_request_id: None,)),
        Role::Error(_) => {
            let meta = metadata(definition);
            Some(quote!(meta: #meta,))
        }
        Role::Plain | Role::Input(_) => None,
    };
    if structure.members.is_empty() {
        return quote! {
            while members.name()?.is_some() {
                members.skip()?;
            }
            Ok(Self { #hidden })
        };
    }
    if can_be_empty(structure) {
        let places = structure.members.iter().map(|member| {
            let field = ident(&member.field);
            quote!(value.#field)
        });
        let read = members(service, structure, places);
        return quote! {
            let mut value = Self::EMPTY;
            #read
            Ok(value)
        };
    }
    let locals = tokens::locals(&structure.members, &["members", "wire_name"]);
    let read = members(service, structure, locals.iter().map(ToTokens::to_token_stream));
    let fields = structure
        .members
        .iter()
        .zip(&locals)
        .map(|(member, local)| field_from(member, local, || corrected(service, local, member.target.ty)));
    quote! {
        #(let mut #locals = None;)*
        #read
        Ok(Self { #(#fields,)* #hidden })
    }
}

/// The loop over the members of an object: each value goes to its place.
fn members(service: &Service, structure: &Structure, places: impl Iterator<Item = TokenStream>) -> TokenStream {
    let arms = structure.members.iter().zip(places).map(|(member, place)| {
        let (wire, form) = (&member.wire, form(service, member.target.ty));
        quote!(#wire => #place = members.value(#form)?)
    });
    quote! {
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                #(#arms,)*
                _ => _ = members.skip()?,
            }
        }
    }
}

/// The value, or what a missing required member becomes: the default of the Rust type where it has one.
fn corrected(service: &Service, local: &Ident, ty: Ty) -> TokenStream {
    match ty {
        Ty::Timestamp(_) | Ty::Enum(_) | Ty::IntEnum(_) => {
            let zero = zero_value(service, ty);
            quote!(#local.unwrap_or_else(|| #zero))
        }
        _ => quote!(#local.unwrap_or_default()),
    }
}
