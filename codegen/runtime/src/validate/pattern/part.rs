//! The parts that patterns are made of. Never knows how they follow each other.

use super::Class;

/// A part of a pattern.
#[allow(dead_code, reason = "the patterns of a model may have no text, or nothing but text")]
#[derive(Debug)]
pub enum Part {
    /// These characters.
    Text(&'static str),
    /// Characters of a class in a row, at least and at most so many; `u32::MAX` is unbounded.
    Run(&'static Class, u32, u32),
}
