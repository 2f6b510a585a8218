//! Unit tests, file by file: copied files have none of their own.

#[cfg(feature = "credentials")]
mod default_chain;
mod options;
mod sources;
