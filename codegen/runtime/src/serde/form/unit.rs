//! The form of a union's variant without a value: a map without entries.

use serde_core::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{Error, SerializeMap, Serializer};

use super::basic::Form;
use crate::serde::depth::Level;

/// Nothing, as an empty map; entries of a newer model are skipped.
#[derive(Clone, Copy)]
pub struct Unit;

impl Form<()> for Unit {
    fn write<S: Serializer>(self, (): &(), serializer: S) -> Result<S::Ok, S::Error> {
        let _level = Level::enter(S::Error::custom)?;
        serializer.serialize_map(Some(0))?.end()
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Unit {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an empty map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}
