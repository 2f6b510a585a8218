//! Smithy JSON AST in, a small Rust crate out: pure functions from text to text.
//!
//! ```text
//! Sources ─assemble─▶ Model ─slice─▶ Slice ─names─▶ Names ─lower─▶ ir::Service ─emit─▶ modules ─print─▶ Files
//! ```
//!
//! This crate never touches disk, clock, network or environment: whoever calls it reads and writes.
#![warn(unreachable_pub)]

mod base64;
pub mod codes;
pub mod command_line;
pub mod config;
pub mod conformance;
mod constraint_docs;
pub mod coverage;
pub mod diff;
mod emit;
pub mod files;
mod generate;
mod instant;
mod ir;
mod jmespath;
pub mod lint;
mod lower;
mod markdown;
mod mock;
pub mod naming;
mod output;
mod pattern;
pub mod present;
mod print;
mod request;
mod rules;
mod runtime;
mod rust_type;
mod sample;
mod slice;
mod tokens;

pub use conformance::conformance;
pub use diff::{Diff, DiffRequest, diff};
pub use generate::{Generation, Summary, generate};
pub use ir::LimitCount;
pub use lint::{LintReport, lint};
pub use mock::{Mock, MockPackages, MockRequest, mock};
pub use pattern::PatternMode;
pub use request::Request;
