//! Properties that hold for any input. Each fuzz target is one of them, and each has a short seeded form in the tests
//! of the workspace; nothing here knows libFuzzer.

pub mod body;
pub mod catalog;
pub mod edit;
pub mod kinds;
pub mod message;
pub mod model;
pub mod oracle;
