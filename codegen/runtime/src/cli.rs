#![doc = include_str!("cli.md")]

pub mod fault;
pub mod schema;
pub mod value;

#[cfg(test)]
mod tests;
