#![doc = include_str!("validate.md")]

pub mod checker;
pub mod decimal;
pub mod level;
pub mod limits;
pub mod path;
pub mod pattern;
pub mod violation;

pub use checker::Checker;
pub use level::Level;
pub use limits::Validate;
pub use path::Path;
pub use violation::{Constraint, Violation, Violations};

#[cfg(test)]
mod tests;
