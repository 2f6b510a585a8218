// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The value of a property of an endpoint: what the rules language can write.

use std::borrow::Cow;

/// The value of a property: a boolean, a number, a text, or lists and maps of these.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Property {
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    String(Cow<'static, str>),
    /// Values in order.
    Array(Vec<Property>),
    /// Values by name, in the order of the model.
    Object(Vec<(Cow<'static, str>, Property)>),
}

impl Property {
    /// Returns the boolean; `None` for anything else.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the number; `None` for anything else.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the text; `None` for anything else.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the values of an array; `None` for anything else.
    pub fn as_array(&self) -> Option<&[Property]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// Returns a value of an object by its name; `None` for anything else.
    pub fn get(&self, name: &str) -> Option<&Property> {
        match self {
            Self::Object(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

impl From<bool> for Property {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Property {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<&'static str> for Property {
    fn from(value: &'static str) -> Self {
        Self::String(Cow::Borrowed(value))
    }
}

impl From<String> for Property {
    fn from(value: String) -> Self {
        Self::String(Cow::Owned(value))
    }
}

impl<T: Into<Property>> From<Vec<T>> for Property {
    fn from(values: Vec<T>) -> Self {
        Self::Array(values.into_iter().map(Into::into).collect())
    }
}
