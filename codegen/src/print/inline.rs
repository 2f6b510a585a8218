//! Marks methods `#[inline]`: the machine code of a method is then made in the crate that calls it, and for a method that
//! nobody calls never. Most of an API is not called. Changes nothing else, and leaves generic methods alone, which are
//! made where they are called anyway.

use syn::{Attribute, FnArg, GenericParam, Generics, ImplItem, Item, Signature, Type, parse_quote};

/// Marks the methods of every `impl` block.
pub(super) fn mark(file: &mut syn::File) {
    for item in &mut file.items {
        let Item::Impl(block) = item else { continue };
        if is_generic(&block.generics) {
            continue;
        }
        for item in &mut block.items {
            if let ImplItem::Fn(method) = item
                && !is_generic(&method.sig.generics)
                && !takes_impl_trait(&method.sig)
            {
                let attribute: Attribute = parse_quote!(#[inline]);
                method.attrs.push(attribute);
            }
        }
    }
}

/// Whether there is a type or constant to fill in; lifetimes leave no mark in machine code.
fn is_generic(generics: &Generics) -> bool {
    generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
}

fn takes_impl_trait(signature: &Signature) -> bool {
    signature.inputs.iter().any(|input| matches!(input, FnArg::Typed(typed) if matches!(*typed.ty, Type::ImplTrait(_))))
}

#[cfg(test)]
mod tests {
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
        };
        mark(&mut file);
        let text = prettyplease::unparse(&file);
        let marked: Vec<&str> =
            text.split("#[inline]\n    fn ").skip(1).filter_map(|rest| rest.split(['(', '<']).next()).collect();
        assert_eq!(marked, ["plain", "lifetimes"], "{text}");
    }
}
