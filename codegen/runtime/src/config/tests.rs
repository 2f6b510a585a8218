//! Unit tests, file by file: copied files have none of their own.

mod options;
