//! Unit tests, file by file: copied files have none of their own.

#[cfg(feature = "credentials")]
mod default_chain;
mod http;
mod options;
#[cfg(feature = "aws-config")]
mod sdk_config;
mod sources;
