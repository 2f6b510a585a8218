#![doc = include_str!("form.md")]

pub mod basic;
pub mod float;
pub mod integer;
pub mod list;
pub mod map;
pub mod timestamp;
pub mod unit;

pub use basic::{Form, Own, Present, Sparse, expected};
pub use float::Float;
pub use integer::Integer;
pub use list::List;
pub use map::Map;
pub use timestamp::Timestamp;
pub use unit::Unit;
