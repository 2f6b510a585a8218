// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Reading enums of strings: any text, known to the model or not.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Visitor};

/// Reads an enum.
pub fn read<'de, T: for<'t> From<&'t str>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(Value(PhantomData))
}

struct Value<T>(PhantomData<T>);

impl<T: for<'t> From<&'t str>> Visitor<'_> for Value<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of an enum's value")
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}
