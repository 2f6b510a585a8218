//! Any bytes as a body of every top-level shape.
#![no_main]

#[path = "../properties.rs"]
#[allow(dead_code, reason = "each target has one property")]
mod properties;

libfuzzer_sys::fuzz_target!(|body: &[u8]| properties::decode(body));
