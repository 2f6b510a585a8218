//! The form of a list: a sequence of entries in their own form.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error as _, SeqAccess, Visitor};
use serde_core::ser::{Error as _, Serializer};

use super::basic::{Form, Written, expected};
use crate::serde::depth::Level;

/// A list of entries in the given form.
#[derive(Clone, Copy)]
pub struct List<F>(pub F);

impl<T, F: Form<T>> Form<Vec<T>> for List<F> {
    fn write<S: Serializer>(self, entries: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        let _level = Level::enter(S::Error::custom)?;
        serializer.collect_seq(entries.iter().map(|entry| Written(entry, self.0)))
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(Entries(self.0, PhantomData))
    }
}

struct Entries<T, F>(F, PhantomData<T>);

impl<'de, T, F: Form<T>> Visitor<'de> for Entries<T, F> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let _level = Level::enter(A::Error::custom)?;
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element_seed(expected(self.0))? {
            entries.push(entry);
        }
        Ok(entries)
    }
}
