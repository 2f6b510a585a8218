//! A good model with a few edits.
#![no_main]

#[path = "../properties.rs"]
#[allow(dead_code, reason = "each target has one property")]
mod properties;

const MODELS: [&str; 3] = [
    include_str!("../../emit/union/model.json"),
    include_str!("../../emit/map_of_lists/model.json"),
    include_str!("../../emit/defaults/model.json"),
];

libfuzzer_sys::fuzz_target!(|input: (u8, Vec<(u16, u8, u8)>)| {
    let (model, edits) = input;
    properties::emit(&properties::mutated(MODELS[usize::from(model) % MODELS.len()], &edits));
});
