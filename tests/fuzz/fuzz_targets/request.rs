//! Any method, headers and body as a request to a server, and what client and server send to each other.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    // Data that does not suffice for a message is no finding.
    let _ = fuzz::message::request(&mut arbitrary::Unstructured::new(data));
    let _ = fuzz::message::exchange(&mut arbitrary::Unstructured::new(data));
});
