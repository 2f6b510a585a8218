//! Loads Smithy models from the JSON AST, 1.0 and 2.0: several files merged, `apply` applied, mixins flattened, every
//! target resolved, every rule of the specification checked. Every problem is reported at once, each with a stable
//! code, its place in the file and a hint. It opens no file, and knows nothing of any language that is generated.
//!
//! ```
//! use smithy::diagnostic::Diagnostics;
//! use smithy::source::{Source, Sources};
//!
//! let text = r#"{ "smithy": "2.0", "shapes": { "example#City": { "type": "string" } } }"#;
//! let sources = Sources(vec![Source { name: "city.json".into(), text: text.into() }]);
//! let mut diagnostics = Diagnostics::default();
//! let model = smithy::assemble(&sources, &mut diagnostics);
//! assert!(!diagnostics.has_errors());
//! assert!(model.shapes.contains_key("example#City"));
//! ```
//!
//! | module | holds |
//! |---|---|
//! | [`source`] | the texts that come in, and spans in them |
//! | [`node`] | JSON values with their spans |
//! | [`model`] | the assembled model: shapes, members, traits |
//! | [`prelude`] | the shapes and traits of `smithy.api#` |
//! | [`dialect`] | where the dialects of `@pattern` part |
//! | [`diagnostic`] | problems, their codes and how they are rendered |
//! | [`terminal`] | what of a text a terminal may see |
#![warn(unreachable_pub)]

mod assemble;
mod ast;
pub mod codes;
#[doc(hidden)]
pub mod cycles;
mod decimal;
pub mod diagnostic;
pub mod dialect;
#[doc(hidden)]
pub mod matching;
pub mod model;
pub mod node;
pub mod prelude;
mod sanitize;
mod shape_id;
pub mod source;
mod suggest;
pub mod terminal;

pub use assemble::{assemble, canonical, constraint_traits, known_traits};
pub use decimal::Decimal;
pub use sanitize::sanitize;
pub use shape_id::{ShapeId, is_identifier};
pub use suggest::did_you_mean;

/// Compiles and runs the example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
