//! Property: what is encoded is decoded to the same value, for any value.

use proptest::collection::{hash_map, vec};
use proptest::option::of;
use proptest::prelude::*;

use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::primitives::DateTime;
use servicecatalog::types::{RecordDetail, RecordError, RecordStatus, RecordTag};

/// Any text, with all that needs an escape.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[\\x00-\\x7f\"\\\\\u{e9}\u{1F600}\u{2028}]{0,40}"]
}

fn record() -> impl Strategy<Value = RecordDetail> {
    let error = (of(text()), of(text()))
        .prop_map(|(code, description)| RecordError::builder().set_code(code).set_description(description).build());
    let tag =
        (of(text()), of(text())).prop_map(|(key, value)| RecordTag::builder().set_key(key).set_value(value).build());
    let time =
        (any::<i64>(), 0..1_000_000_000_u32).prop_map(|(secs, nanos)| DateTime::from_secs_and_nanos(secs, nanos));
    let status = text().prop_map(|text| RecordStatus::from(text.as_str()));
    (of(text()), of(status), of(time), of(vec(error, 0..5)), of(vec(tag, 0..5))).prop_map(
        |(id, status, created, errors, tags)| {
            RecordDetail::builder()
                .set_record_id(id)
                .set_status(status)
                .set_created_time(created)
                .set_record_errors(errors)
                .set_record_tags(tags)
                .build()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_record_comes_back(record in record()) {
        let body = json::to_vec(&record).unwrap();
        prop_assert!(body.capacity() <= 2 * body.len(), "{} bytes in {}", body.len(), body.capacity());
        prop_assert_eq!(json::from_slice::<RecordDetail>(&body).unwrap(), record);
    }

    #[test]
    fn a_request_comes_back(parameters in hash_map(text(), vec(text(), 0..4), 0..6), token in text()) {
        let input = ExecuteProvisionedProductServiceActionInput::builder()
            .provisioned_product_id("p")
            .service_action_id("a")
            .execute_token(token)
            .set_parameters(Some(parameters))
            .build()
            .unwrap();
        let body = json::to_vec(&input).unwrap();
        prop_assert_eq!(json::from_slice::<ExecuteProvisionedProductServiceActionInput>(&body).unwrap(), input);
    }
}
