//! What must hold for any input. Each fuzz target is one of these properties, and each has a short seeded form in the
//! tests of the workspace; nothing here knows libFuzzer.

pub mod body;
pub mod catalog;
pub mod edit;
pub mod kinds;
pub mod message;
pub mod model;
pub mod oracle;
