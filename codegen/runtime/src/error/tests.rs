//! Unit tests, file by file: copied files have none of their own.

mod build;
mod connector;
mod display;
mod metadata;
mod raw_response;
mod sdk_error;
mod unhandled;
mod unknown_variant;
