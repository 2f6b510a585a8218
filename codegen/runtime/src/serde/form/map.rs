//! The form of a map: keys are strings, values have their own form. Of two entries with one key the last counts.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

use serde_core::de::{DeserializeOwned, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Error as _, Serialize, Serializer};

use super::basic::{Form, Written, expected};
use crate::serde::depth::Level;

/// A map to values in the given form.
#[derive(Clone, Copy)]
pub struct Map<F>(pub F);

impl<K, T, F> Form<HashMap<K, T>> for Map<F>
where
    K: Serialize + DeserializeOwned + Eq + Hash,
    F: Form<T>,
{
    fn write<S: Serializer>(self, entries: &HashMap<K, T>, serializer: S) -> Result<S::Ok, S::Error> {
        let _level = Level::enter(S::Error::custom)?;
        serializer.collect_map(entries.iter().map(|(key, value)| (key, Written(value, self.0))))
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<HashMap<K, T>, D::Error> {
        deserializer.deserialize_map(Entries(self.0, PhantomData))
    }
}

struct Entries<K, T, F>(F, PhantomData<(K, T)>);

impl<'de, K: DeserializeOwned + Eq + Hash, T, F: Form<T>> Visitor<'de> for Entries<K, T, F> {
    type Value = HashMap<K, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let _level = Level::enter(A::Error::custom)?;
        let mut entries = HashMap::new();
        while let Some(key) = map.next_key()? {
            entries.insert(key, map.next_value_seed(expected(self.0))?);
        }
        Ok(entries)
    }
}
