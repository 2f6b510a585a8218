#![doc = include_str!("serde.md")]

pub mod big;
pub mod blob;
pub mod date_time;
pub mod depth;
pub mod digits;
pub mod document;
pub mod double;
pub mod enumeration;
pub mod form;
pub mod number;
pub mod object;
pub mod union;

#[cfg(test)]
mod tests;
