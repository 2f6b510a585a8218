#![doc = include_str!("library.md")]

pub mod arn;
pub mod bucket;
pub mod host;
pub mod items;
pub mod partition;
pub mod substring;
pub mod uri;
pub mod url;
