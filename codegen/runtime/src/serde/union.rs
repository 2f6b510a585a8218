//! Unions as maps with one entry: what their implementations share.

use serde_core::de;
use serde_core::ser::{Error, SerializeMap, Serializer};

use super::depth::Level;
use super::form::{Form, Present};

/// Writes the one member of a union.
pub fn write<S: Serializer, T, F: Form<T>>(
    serializer: S,
    name: &'static str,
    value: &T,
    form: F,
) -> Result<S::Ok, S::Error> {
    let _level = Level::enter(S::Error::custom)?;
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, &Present(value, form))?;
    map.end()
}

/// The error of writing a variant that the model does not know.
pub fn unwritable<T, E: Error>() -> Result<T, E> {
    Err(E::custom("the variant `Unknown` of a union has no form: it can be received, not sent"))
}

/// The variants that the members of a union have given so far: one at most.
pub struct Variants<T>(Option<T>);

impl<T> Default for Variants<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Variants<T> {
    /// None yet.
    pub fn new() -> Self {
        Self(None)
    }

    /// Takes what a member gave: nothing where it was null.
    pub fn add<E: de::Error>(&mut self, variant: Option<T>) -> Result<(), E> {
        if variant.is_none() {
            return Ok(());
        }
        if self.0.is_some() {
            return Err(E::custom("a union has one member, and here are several"));
        }
        self.0 = variant;
        Ok(())
    }

    /// The variant, once all members have been read.
    pub fn finish<E: de::Error>(self) -> Result<T, E> {
        self.0.ok_or_else(|| E::custom("a union has one member, and here is none"))
    }
}
