//! Any value, written and read again.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    // Data that does not suffice for a value is no finding.
    let _ = fuzz::catalog::round_trip(&mut arbitrary::Unstructured::new(data));
    let _ = fuzz::kinds::round_trip(&mut arbitrary::Unstructured::new(data));
});
