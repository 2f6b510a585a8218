//! The fuzz targets' properties on seeded input: the short form of `tests/fuzz`, which runs for as long as one likes.

#[path = "fuzz/properties.rs"]
mod properties;

use proptest::prelude::*;

const MODELS: [&str; 4] = [
    include_str!("emit/union/model.json"),
    include_str!("emit/map_of_lists/model.json"),
    include_str!("emit/defaults/model.json"),
    include_str!("emit/documentation/model.json"),
];

/// JSON-like text over the members of the slice: more often read than random bytes are.
fn body() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(","),
        Just(":"),
        Just("null"),
        Just("1.5e3"),
        Just("\"\""),
        Just("\"RecordDetail\":{"),
        Just("\"Status\":\"FAILED\""),
        Just("\"CreatedTime\":-0.25"),
        Just("\"Key\":\"a\\u00e9\""),
        Just("\"RecordTags\":["),
        Just("\"Parameters\":{\"k\":[\"v\"]}"),
        Just("\"PlanId\":\"p\""),
        Just("\"Message\":\"m\""),
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(body in proptest::collection::vec(any::<u8>(), 0..60)) {
        properties::decode(&body);
    }

    #[test]
    fn any_pieces_are_read_as_serde_json_reads_them(body in body()) {
        properties::decode(body.as_bytes());
        properties::decode(format!("{{{body}}}").as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_loaded_or_refused(text in any::<String>()) {
        properties::emit(&text);
    }

    #[test]
    fn a_mutated_model_is_emitted_or_refused(
        model in 0..MODELS.len(),
        edits in proptest::collection::vec(any::<(u16, u8, u8)>(), 1..4),
    ) {
        properties::emit(&properties::mutated(MODELS[model], &edits));
    }
}
