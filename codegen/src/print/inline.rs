//! Marks functions `#[inline]`, which defers their code generation to the calling crate: unused ones, most of an API,
//! are never compiled. Leaves generic functions alone, which are compiled where they are called anyway.

use proc_macro2::{Ident, Span};
use syn::token::{Bracket, Pound};
use syn::{AttrStyle, Attribute, FnArg, GenericParam, Generics, ImplItem, Item, Meta, Signature, Type};

/// Marks a function, or the methods of an `impl` block.
pub(super) fn mark(item: &mut Item) {
    match item {
        Item::Fn(function) => mark_one(&function.sig, &mut function.attrs),
        Item::Impl(block) if !is_generic(&block.generics) => {
            for item in &mut block.items {
                if let ImplItem::Fn(method) = item {
                    mark_one(&method.sig, &mut method.attrs);
                }
            }
        }
        _ => {}
    }
}

fn mark_one(signature: &Signature, attributes: &mut Vec<Attribute>) {
    if !is_generic(&signature.generics) && !takes_impl_trait(signature) {
        attributes.push(attribute());
    }
}

/// `#[inline]`
fn attribute() -> Attribute {
    Attribute {
        pound_token: Pound::default(),
        style: AttrStyle::Outer,
        bracket_token: Bracket::default(),
        meta: Meta::Path(Ident::new("inline", Span::call_site()).into()),
    }
}

/// Tells items with a type or constant parameter; lifetimes leave no mark in machine code.
fn is_generic(generics: &Generics) -> bool {
    generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
}

fn takes_impl_trait(signature: &Signature) -> bool {
    signature.inputs.iter().any(|input| matches!(input, FnArg::Typed(typed) if matches!(*typed.ty, Type::ImplTrait(_))))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn what_is_not_generic_is_marked() {
        let mut file: syn::File = parse_quote! {
            impl A {
                fn plain(&self) {}
                fn lifetimes<'a>(&'a self) {}
                fn generic<T>(&self) {}
                fn any(&self, _: impl Copy) {}
            }
            impl<T> B<T> {
                fn of_generic(&self) {}
            }
            fn alone() {}
            fn alone_generic<T>() {}
        };
        file.items.iter_mut().for_each(mark);
        let text = prettyplease::unparse(&file);
        let marked: Vec<&str> = text
            .split("#[inline]\n")
            .skip(1)
            .filter_map(|rest| rest.trim_start().strip_prefix("fn ")?.split(['(', '<']).next())
            .collect();
        assert_eq!(marked, ["plain", "lifetimes", "alone"], "{text}");
    }
}
