//! Structures and unions as maps by member names: what their implementations share. Never knows a member.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{Error as _, SerializeMap, Serializer};

use super::depth::Level;
use super::form::{Form, Present, Sparse, expected};

/// A type whose members are those of a map.
pub trait Object: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;

    /// Writes the members there are.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the value from all members there are.
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error>;
}

/// Implements serde's traits for an [`Object`]: no blanket implementation can, as they are another crate's.
#[allow(unused_macros, reason = "for types, which are emitted")]
macro_rules! object {
    ($type:ty) => {
        impl serde_core::Serialize for $type {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::serde::object::Object::write(self, serializer)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serde::object::read(deserializer)
            }
        }
    };
}

#[allow(unused_imports, reason = "for types, which are emitted")]
pub(crate) use object;

/// Reads a structure or union.
pub fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(AnyMap(PhantomData))
}

struct AnyMap<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for AnyMap<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map with the members of `{}`", T::NAME)
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        let _level = Level::enter(M::Error::custom)?;
        T::read(&mut Members(map))
    }
}

/// The members of a map that is being read: a name, then its value, until no name is left.
pub struct Members<M>(M);

impl<'de, M: MapAccess<'de>> Members<M> {
    /// The next member's name.
    pub fn name(&mut self) -> Result<Option<Cow<'de, str>>, M::Error> {
        Ok(self.0.next_key::<Name<'de>>()?.map(|name| name.0))
    }

    /// The value of the member whose name was read last; `None` for null.
    pub fn value<T, F: Form<T>>(&mut self, form: F) -> Result<Option<T>, M::Error> {
        self.0.next_value_seed(expected(Sparse(form)))
    }

    /// Reads over the value of the member whose name was read last; whether there was one.
    pub fn skip(&mut self) -> Result<bool, M::Error> {
        Ok(self.0.next_value::<Option<IgnoredAny>>()?.is_some())
    }
}

/// A member's name, copied only where the format has no text to lend.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AnyName)
    }
}

struct AnyName;

impl<'de> Visitor<'de> for AnyName {
    type Value = Name<'de>;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(name)))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name<'de>, E> {
        self.visit_string(name.to_owned())
    }

    fn visit_string<E: Error>(self, name: String) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(name)))
    }
}

/// The members of a map that is being written.
pub struct Writer<S: Serializer>(S::SerializeMap, Level);

impl<S: Serializer> Writer<S> {
    /// Begins the map.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        let level = Level::enter(S::Error::custom)?;
        Ok(Self(serializer.serialize_map(None)?, level))
    }

    /// Writes a member where there is one; absence leaves no trace.
    pub fn optional<T, F: Form<T>>(&mut self, name: &'static str, value: &Option<T>, form: F) -> Result<(), S::Error> {
        match value {
            Some(value) => self.plain(name, value, form),
            None => Ok(()),
        }
    }

    /// Writes a member that is always there.
    pub fn plain<T, F: Form<T>>(&mut self, name: &'static str, value: &T, form: F) -> Result<(), S::Error> {
        self.0.serialize_entry(name, &Present(value, form))
    }

    /// Ends the map.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
