#![doc = include_str!("json.md")]

pub mod big;
pub mod blob;
pub mod canonical;
pub mod decode;
pub mod depth;
pub mod document;
pub mod encode;
pub mod error;
#[cfg(feature = "http")]
pub mod error_body;
pub mod members;
pub mod number;
pub mod path;
pub mod reader;
pub mod scan;
pub mod text;
pub mod timestamp;
pub mod value;
pub mod writer;

pub use decode::{Decode, from_slice, from_slice_checked, from_str};
pub use encode::{Encode, to_string, to_vec};
pub use error::{DecodeError, EncodeError, Fault, Unwritable};
pub use reader::Reader;
pub use writer::Sink;

#[cfg(test)]
mod tests;
