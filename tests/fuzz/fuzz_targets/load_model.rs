//! Any text as a model.
#![no_main]

libfuzzer_sys::fuzz_target!(|model: &str| fuzz::model::load(model));
