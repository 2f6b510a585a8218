//! A good model with a few edits, emitted.
#![no_main]

use fuzz::edit::{Edit, edited, garbled};

const MODELS: [&str; 8] = [
    include_str!("../../emit/union/model.json"),
    include_str!("../../emit/map_of_lists/model.json"),
    include_str!("../../emit/defaults/model.json"),
    include_str!("../../emit/documentation/model.json"),
    include_str!("../../emit/error/model.json"),
    include_str!("../../emit/int_enum/model.json"),
    include_str!("../../emit/pattern_classes/model.json"),
    include_str!("../../serde/model.json"),
];

libfuzzer_sys::fuzz_target!(|input: (u8, bool, Vec<Edit>)| {
    let (model, garble, edits) = input;
    let model = MODELS[usize::from(model) % MODELS.len()];
    fuzz::model::emit(&if garble { garbled(model, &edits) } else { edited(model, &edits) });
});
