// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Forms of values, and those that every crate has: that of the type itself, and the nullable one.
//! A form never decides whether a member is there at all.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{DeserializeOwned, DeserializeSeed, Deserializer, Visitor};
use serde_core::ser::{Serialize, Serializer};

/// The form of a `T` in serde's data model.
pub trait Form<T>: Copy {
    /// Writes a value.
    fn write<S: Serializer>(self, value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a value.
    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error>;
}

/// The form that the type itself has.
#[derive(Clone, Copy)]
pub struct Own;

impl<T: Serialize + DeserializeOwned> Form<T> for Own {
    fn write<S: Serializer>(self, value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// `null`, or a value in the given form.
#[derive(Clone, Copy)]
pub struct Sparse<F>(pub F);

impl<T, F: Form<T>> Form<Option<T>> for Sparse<F> {
    fn write<S: Serializer>(self, value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&Written(value, self.0)),
            None => serializer.serialize_none(),
        }
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(Nullable(self.0, PhantomData))
    }
}

struct Nullable<T, F>(F, PhantomData<T>);

impl<'de, T, F: Form<T>> Visitor<'de> for Nullable<T, F> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.read(deserializer).map(Some)
    }
}

/// A value together with its form: what serde can write.
pub struct Written<'a, T, F>(pub &'a T, pub F);

impl<T, F: Form<T>> Serialize for Written<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.1.write(self.0, serializer)
    }
}

/// A value that is read as one that may be null: formats that tell the two apart need to be told.
pub struct Present<'a, T, F>(pub &'a T, pub F);

impl<T, F: Form<T>> Serialize for Present<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_some(&Written(self.0, self.1))
    }
}

/// A form that is yet to give a `T`: what serde can read.
pub struct Expected<T, F>(F, PhantomData<T>);

/// A value in the given form.
pub fn expected<T, F: Form<T>>(form: F) -> Expected<T, F> {
    Expected(form, PhantomData)
}

impl<'de, T, F: Form<T>> DeserializeSeed<'de> for Expected<T, F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.0.read(deserializer)
    }
}
