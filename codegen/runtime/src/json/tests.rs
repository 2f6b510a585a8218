//! Unit tests, file by file: copied files have none of their own.

mod big;
mod blob;
mod canonical;
mod document;
mod enums;
mod error_body;
mod json;
mod number;
mod path;
mod reader;
mod scan;
mod text;
mod timestamp;
mod writer;
