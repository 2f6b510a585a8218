//! Against serde_json, an independent implementation: same verdict on syntax, same values, whatever the bytes.

use proptest::prelude::*;
use serde_json::Value;

use servicecatalog::json;
use servicecatalog::types::{RecordDetail, RecordTag};

/// Pieces of JSON, good and bad, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just(":".to_owned()),
        Just("\"Key\"".to_owned()),
        Just("\"Value\"".to_owned()),
        Just("\"x\"".to_owned()),
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("-0.1e2".to_owned()),
        Just("01".to_owned()),
        Just("\"\\u00e9\\ud83d\\ude00\"".to_owned()),
        Just("\"\\ud83d\"".to_owned()),
        Just(" \n".to_owned()),
        "[ -~]{0,6}".prop_map(|text| text),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether serde_json takes the text as an object; numbers that it cannot hold are no matter of syntax.
fn is_object(text: &str) -> bool {
    serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok_and(|raw| raw.get().starts_with('{'))
        && serde_json::from_str::<Value>(text).map_or_else(|error| error.is_data(), |_| true)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn syntax_is_judged_alike(text in pieces()) {
        // No member is known here, so the skipper reads everything.
        let ours = json::from_str::<servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput>(&text);
        prop_assert_eq!(ours.is_ok(), is_object(&text), "{}: {:?}", text, ours);
    }

    #[test]
    fn values_are_read_alike(key in any::<String>(), value in any::<String>(), unknown in any::<String>()) {
        let body = serde_json::json!({ "Key": key, "Other": { "x": [unknown, 1.5, null] }, "Value": value }).to_string();
        let tag: RecordTag = json::from_str(&body).unwrap();
        prop_assert_eq!((tag.key(), tag.value()), (Some(key.as_str()), Some(value.as_str())));
        let back: Value = serde_json::from_slice(&json::to_vec(&tag).unwrap()).unwrap();
        prop_assert_eq!(back, serde_json::json!({ "Key": key, "Value": value }));
    }

    #[test]
    fn bytes_are_judged_alike(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        let body = [b"{\"x\":\"", bytes.as_slice(), b"\"}"].concat();
        let theirs = serde_json::from_slice::<Value>(&body).is_ok_and(|value| value.is_object());
        prop_assert_eq!(json::from_slice::<RecordDetail>(&body).is_ok(), theirs);
    }
}
