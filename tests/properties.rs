//! The fuzz targets' properties on seeded input: the short form of `tests/fuzz`, which runs for as long as one likes.
//! Those of every kind of shape run in `json_suite`, which has a crate for them.

#[path = "fuzz/src/body.rs"]
mod body;
#[path = "fuzz/src/catalog.rs"]
mod catalog;
#[path = "fuzz/src/edit.rs"]
mod edit;
#[path = "fuzz/src/message.rs"]
mod message;
#[path = "fuzz/src/model.rs"]
mod model;
#[path = "fuzz/src/oracle.rs"]
#[allow(dead_code, reason = "Service Catalog has not every kind of shape")]
mod oracle;

use arbitrary::Unstructured;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

const MODELS: [&str; 4] = [
    include_str!("emit/union/model.json"),
    include_str!("emit/map_of_lists/model.json"),
    include_str!("emit/defaults/model.json"),
    include_str!("emit/documentation/model.json"),
];

/// The same cases in every run; the fuzz targets are for new ones.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(8259),
        ..ProptestConfig::default()
    }
}

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
        Just("\"__type\":\"a#InvalidStateException:x\""),
        Just("\"code\":404"),
    ];
    vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn edits() -> impl Strategy<Value = Vec<edit::Edit>> {
    vec(any::<edit::Edit>(), 1..5)
}

/// Bytes that begin at random, as the choices of a message do, and end as a body.
fn message() -> impl Strategy<Value = Vec<u8>> {
    (vec(any::<u8>(), 0..20), body()).prop_map(|(choices, body)| [choices, body.into_bytes()].concat())
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_bytes_are_read_or_refused(body in vec(any::<u8>(), 0..60)) {
        catalog::decode(&body);
    }

    #[test]
    fn any_pieces_are_read_as_serde_json_reads_them(body in body()) {
        catalog::decode(body.as_bytes());
        catalog::decode(format!("{{{body}}}").as_bytes());
    }

    #[test]
    fn any_value_comes_back(data in vec(any::<u8>(), 0..600)) {
        // Data that does not suffice for a value is no finding, here and below.
        let _ = catalog::round_trip(&mut Unstructured::new(&data));
    }

    #[test]
    fn any_response_is_an_output_or_an_error(data in message()) {
        let _ = message::response(&mut Unstructured::new(&data));
    }

    #[test]
    fn any_request_is_taken_or_rejected(data in message()) {
        let _ = message::request(&mut Unstructured::new(&data));
    }

    #[test]
    fn what_one_side_sends_the_other_gets(data in vec(any::<u8>(), 0..600)) {
        let _ = message::exchange(&mut Unstructured::new(&data));
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_text_is_loaded_or_refused(text in any::<String>()) {
        model::load(&text);
        model::emit(&text);
    }

    #[test]
    fn an_edited_model_is_loaded_or_refused(of in 0..MODELS.len(), edits in edits()) {
        model::load(&edit::edited(MODELS[of], &edits));
        model::load(&edit::garbled(MODELS[of], &edits));
    }

    #[test]
    fn an_edited_model_is_emitted_or_refused(of in 0..MODELS.len(), edits in edits()) {
        model::emit(&edit::edited(MODELS[of], &edits));
    }
}
