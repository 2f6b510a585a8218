//! The commands, one module each: its arguments, what it reads, what it calls, what it reports.

pub(crate) mod bench;
pub(crate) mod codegen;
pub(crate) mod completions;
pub(crate) mod conformance;
pub(crate) mod corpus;
pub(crate) mod diff;
pub(crate) mod init;
pub(crate) mod lint;
pub(crate) mod mock;
pub(crate) mod update;
