//! The form of a timestamp for which the model names a text format. The others have the form of `DateTime` itself.

use std::fmt;

use serde_core::de::{self, Deserializer, Visitor};
use serde_core::ser::{Error, Serializer};

use super::basic::Form;
use crate::primitives::{DateTime, DateTimeFormat};

/// A timestamp as text in the given format.
#[derive(Clone, Copy)]
pub struct Timestamp(pub DateTimeFormat);

impl Form<DateTime> for Timestamp {
    fn write<S: Serializer>(self, value: &DateTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&value.fmt(self.0).map_err(S::Error::custom)?)
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<DateTime, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Timestamp {
    type Value = DateTime;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a timestamp as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<DateTime, E> {
        DateTime::from_str(text, self.0).map_err(E::custom)
    }
}
