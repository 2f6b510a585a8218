//! Unit tests, file by file: copied files have none of their own.

mod big;
mod blob;
mod date_time;
mod depth;
mod document;
mod form;
mod number;
