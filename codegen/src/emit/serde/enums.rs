//! Enums: their text or number, whether the model knows it or not.

use quote::quote;

use super::Parts;

pub(super) fn string_enum() -> Parts {
    Parts {
        imports: quote! {
            use serde_core::de::{Deserialize, Deserializer};
            use serde_core::ser::{Serialize, Serializer};

            use super::enumeration;
        },
        write: quote!(serializer.serialize_str(self.as_str())),
        read: quote!(enumeration::read(deserializer)),
        object: None,
    }
}

pub(super) fn int_enum() -> Parts {
    Parts {
        imports: quote! {
            use serde_core::de::{Deserialize, Deserializer};
            use serde_core::ser::{Serialize, Serializer};

            use super::form::{Form, Integer};
        },
        write: quote!(serializer.serialize_i32(self.as_i32())),
        read: quote!(Form::<i32>::read(Integer, deserializer).map(Self::from)),
        object: None,
    }
}
