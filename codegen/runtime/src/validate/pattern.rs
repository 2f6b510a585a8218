#![doc = include_str!("pattern.md")]

pub mod automaton;
pub mod class;
pub mod part;
pub mod sequence;

pub use automaton::{Automaton, Next, State};
pub use class::Class;
pub use part::Part;
pub use sequence::{Sequence, matches};
