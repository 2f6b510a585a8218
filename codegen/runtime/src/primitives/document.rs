//! The value of a `document` shape: any JSON value.
//! It never reads or writes text, and keeps no order of an object's members.

use std::borrow::Cow;
use std::collections::HashMap;

mod number;

pub use number::{Number, TryFromNumberError};

/// Any JSON value. The default is `null`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Document {
    /// An object; of members with the same name the last one counts.
    Object(HashMap<String, Document>),
    /// An array.
    Array(Vec<Document>),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    #[default]
    Null,
}

impl Document {
    /// Returns the members if this is an object.
    #[inline]
    pub fn as_object(&self) -> Option<&HashMap<String, Document>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Returns the members for changing if this is an object.
    #[inline]
    pub fn as_object_mut(&mut self) -> Option<&mut HashMap<String, Document>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Returns the elements if this is an array.
    #[inline]
    pub fn as_array(&self) -> Option<&Vec<Document>> {
        match self {
            Self::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// Returns the elements for changing if this is an array.
    #[inline]
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Document>> {
        match self {
            Self::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// Returns the number if this is one.
    #[inline]
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Returns the text if this is a string.
    #[inline]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the truth value if this is one.
    #[inline]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns `Some(())` if this is `null`.
    #[inline]
    pub fn as_null(&self) -> Option<()> {
        match self {
            Self::Null => Some(()),
            _ => None,
        }
    }

    /// Returns whether this is an object.
    #[inline]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// Returns whether this is an array.
    #[inline]
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    /// Returns whether this is a number.
    #[inline]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Returns whether this is a string.
    #[inline]
    pub fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    /// Returns whether this is `true` or `false`.
    #[inline]
    pub fn is_bool(&self) -> bool {
        matches!(self, Self::Bool(_))
    }

    /// Returns whether this is `null`.
    #[inline]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

/// Converts each listed type by an expression of its value.
macro_rules! document_from {
    ($($type:ty: $value:ident => $document:expr;)*) => {$(
        impl From<$type> for Document {
            #[inline]
            fn from($value: $type) -> Self {
                $document
            }
        }
    )*};
}

document_from! {
    bool: value => Self::Bool(value);
    &str: text => Self::String(text.to_owned());
    Cow<'_, str>: text => Self::String(text.into_owned());
    String: text => Self::String(text);
    Vec<Document>: elements => Self::Array(elements);
    HashMap<String, Document>: members => Self::Object(members);
    u64: number => Self::Number(Number::PosInt(number));
    i64: number => Self::Number(u64::try_from(number).map_or(Number::NegInt(number), Number::PosInt));
    i32: number => Self::from(i64::from(number));
    f64: number => Self::Number(Number::Float(number));
    Number: number => Self::Number(number);
}

impl<T: Into<Document>> From<Option<T>> for Document {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
