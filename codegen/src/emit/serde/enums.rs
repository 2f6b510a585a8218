//! Enums: their text or number, whether the model knows it or not.

use proc_macro2::TokenStream;
use quote::quote;

/// A string enum.
pub(super) fn string_enum(path: &TokenStream) -> TokenStream {
    let (write, read) =
        (quote!(serializer.serialize_str(self.as_str())), quote!(super::enumeration::read(deserializer)));
    both(path, &write, &read)
}

/// An integer enum.
pub(super) fn int_enum(path: &TokenStream) -> TokenStream {
    let implementations = both(
        path,
        &quote!(serializer.serialize_i32(self.as_i32())),
        &quote!(Form::<i32>::read(Integer, deserializer).map(Self::from)),
    );
    quote! {
        use super::form::{Form, Integer};

        #implementations
    }
}

fn both(path: &TokenStream, write: &TokenStream, read: &TokenStream) -> TokenStream {
    quote! {
        use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

        impl Serialize for #path {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #write
            }
        }
        impl<'de> Deserialize<'de> for #path {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #read
            }
        }
    }
}
