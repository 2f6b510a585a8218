//! Any status, headers and body as the service's answer: outputs and errors.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    // Data that does not suffice for a message is no finding.
    let _ = fuzz::message::response(&mut arbitrary::Unstructured::new(data));
});
