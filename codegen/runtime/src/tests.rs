//! Unit tests, file by file: copied files have none of their own.

mod base64;
mod idempotency;
mod request_id;
