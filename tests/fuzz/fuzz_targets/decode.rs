//! Any bytes as a body of every top-level shape, of Service Catalog and of a crate with every kind of shape.
#![no_main]

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    fuzz::catalog::decode(body);
    fuzz::kinds::decode(body);
});
