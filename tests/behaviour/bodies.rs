//! Request bodies byte for byte, responses value for value, and what a lenient reader takes without an error.

use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::operation::execute_provisioned_product_service_action::{
    ExecuteProvisionedProductServiceActionInput, ExecuteProvisionedProductServiceActionOutput,
};
use servicecatalog::primitives::DateTime;
use servicecatalog::types::{RecordDetail, RecordError, RecordStatus, RecordTag};

#[test]
fn the_request_of_a_plan_is_exact() {
    let input = ExecuteProvisionedProductPlanInput::builder()
        .accept_language("jp")
        .plan_id("plan-1")
        .idempotency_token("token-1")
        .build()
        .unwrap();
    let body = r#"{"AcceptLanguage":"jp","PlanId":"plan-1","IdempotencyToken":"token-1"}"#;
    assert_eq!(json::to_string(&input).unwrap(), body);
    assert_eq!(json::to_vec(&input).unwrap(), body.as_bytes());
    assert_eq!(json::from_str::<ExecuteProvisionedProductPlanInput>(body).unwrap(), input);
}

#[test]
fn the_request_of_a_service_action_is_exact() {
    let input = ExecuteProvisionedProductServiceActionInput::builder()
        .provisioned_product_id("pp-1")
        .service_action_id("act-fs7abcd89wxyz")
        .execute_token("t")
        .parameters("TARGET", vec!["i-\"1\"".into(), "\u{e9}\u{1F600}\n".into()])
        .build()
        .unwrap();
    let body = r#"{"ProvisionedProductId":"pp-1","ServiceActionId":"act-fs7abcd89wxyz","ExecuteToken":"t","Parameters":{"TARGET":["i-\"1\"","é😀\n"]}}"#;
    assert_eq!(json::to_string(&input).unwrap(), body);
    assert_eq!(json::from_slice::<ExecuteProvisionedProductServiceActionInput>(body.as_bytes()).unwrap(), input);
}

#[test]
fn absent_members_leave_no_trace_and_empty_ones_stay() {
    let empty = ExecuteProvisionedProductServiceActionInput::builder()
        .provisioned_product_id("")
        .service_action_id("")
        .execute_token("")
        .set_parameters(Some(Default::default()))
        .build()
        .unwrap();
    let body = r#"{"ProvisionedProductId":"","ServiceActionId":"","ExecuteToken":"","Parameters":{}}"#;
    assert_eq!(json::to_string(&empty).unwrap(), body);
    assert_eq!(json::to_string(&RecordDetail::builder().build()).unwrap(), "{}");
}

const FULL: &str = r#"{"RecordDetail": {
    "RecordId": "rec-1", "ProvisionedProductName": "my-product", "Status": "IN_PROGRESS_IN_ERROR",
    "CreatedTime": 1422172800, "UpdatedTime": 1422172801.25, "ProvisionedProductType": "CFN_STACK",
    "RecordType": "UPDATE_PROVISIONED_PRODUCT", "ProvisionedProductId": "pp-1", "ProductId": "prod-1",
    "ProvisioningArtifactId": "pa-1", "PathId": "lpv2-1",
    "RecordErrors": [{"Code": "E1", "Description": "first"}, {}],
    "RecordTags": [{"Key": "k", "Value": "v"}],
    "LaunchRoleArn": "arn:aws:iam::123456789012:role/launch"}}"#;

fn full() -> RecordDetail {
    RecordDetail::builder()
        .record_id("rec-1")
        .provisioned_product_name("my-product")
        .status(RecordStatus::InProgressInError)
        .created_time(DateTime::from_secs(1_422_172_800))
        .updated_time(DateTime::from_secs_and_nanos(1_422_172_801, 250_000_000))
        .provisioned_product_type("CFN_STACK")
        .record_type("UPDATE_PROVISIONED_PRODUCT")
        .provisioned_product_id("pp-1")
        .product_id("prod-1")
        .provisioning_artifact_id("pa-1")
        .path_id("lpv2-1")
        .record_errors(RecordError::builder().code("E1").description("first").build())
        .record_errors(RecordError::builder().build())
        .record_tags(RecordTag::builder().key("k").value("v").build())
        .launch_role_arn("arn:aws:iam::123456789012:role/launch")
        .build()
}

#[test]
fn a_full_record_is_read_by_both_operations() {
    let plan: ExecuteProvisionedProductPlanOutput = json::from_str(FULL).unwrap();
    let action: ExecuteProvisionedProductServiceActionOutput = json::from_str(FULL).unwrap();
    assert_eq!(plan.record_detail(), Some(&full()));
    assert_eq!(action.record_detail(), Some(&full()));
}

#[test]
fn unknown_members_values_and_nulls_are_no_errors() {
    let body = r#" {"Unknown": {"a": [1, {"b": null}]}, "Status": "PAUSED", "RecordId": null, "RecordTags": null,
        "PathId": "first", "PathId": "last", "\u0050roductId": "escaped"} "#;
    let record: RecordDetail = json::from_str(body).unwrap();
    assert_eq!(record.status().map(RecordStatus::as_str), Some("PAUSED"));
    assert!(matches!(record.status, Some(RecordStatus::Unknown(_))));
    assert_eq!((record.record_id(), record.record_tags()), (None, &[][..]));
    assert_eq!((record.path_id(), record.product_id()), (Some("last"), Some("escaped")));
    assert_eq!(json::to_string(&record).unwrap(), r#"{"Status":"PAUSED","ProductId":"escaped","PathId":"last"}"#);
}

#[test]
fn timestamps_are_exact_in_every_form_of_a_number() {
    let read = |number: &str| {
        json::from_str::<RecordDetail>(&format!(r#"{{"CreatedTime":{number}}}"#)).map(|r| r.created_time)
    };
    for (number, secs, nanos) in [
        ("0", 0, 0),
        ("1398796238.5", 1_398_796_238, 500_000_000),
        ("1.398796238E9", 1_398_796_238, 0),
        ("-1.5", -2, 500_000_000),
        ("0.000000001", 0, 1),
        ("253402300799.999999999", 253_402_300_799, 999_999_999),
    ] {
        assert_eq!(read(number).unwrap(), Some(DateTime::from_secs_and_nanos(secs, nanos)), "{number}");
    }
    assert!(read("\"2014-04-29T18:30:38Z\"").is_err());
}

#[test]
fn a_decode_error_says_what_where_and_at_which_byte() {
    let body = r#"{"RecordDetail":{"RecordTags":[{"Key":"a"},{"Key":7}]}}"#;
    let error = json::from_str::<ExecuteProvisionedProductPlanOutput>(body).unwrap_err();
    assert_eq!(error.path(), "/RecordDetail/RecordTags/1/Key");
    assert_eq!(error.offset(), body.find('7').unwrap());
    assert!(error.to_string().contains("/RecordDetail/RecordTags/1/Key"), "{error}");
}

#[test]
fn malformed_bodies_are_errors_and_never_panics() {
    for body in
        ["", "{", "{}x", "[]", "null", "\u{feff}{}", r#"{"RecordId":"\ud800"}"#, r#"{"RecordId":"a}"#, r#"{"x":01}"#]
    {
        assert!(json::from_str::<RecordDetail>(body).is_err(), "{body}");
    }
    assert!(json::from_slice::<RecordDetail>(b"{\"RecordId\":\"\xff\"}").is_err());
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(200), "]".repeat(200));
    assert!(json::from_str::<RecordDetail>(&deep).is_err());
    for end in 0..FULL.len() {
        assert!(
            FULL.get(..end).is_none_or(|part| json::from_str::<ExecuteProvisionedProductPlanOutput>(part).is_err())
        );
    }
}

#[test]
fn missing_required_members_are_noted_with_their_paths_on_demand() {
    let body = br#"{"ServiceActionId":"a","ExecuteToken":null}"#;
    let (input, missing) = json::from_slice_checked::<ExecuteProvisionedProductServiceActionInput>(body).unwrap();
    assert_eq!(input.service_action_id(), Some("a"));
    let paths: Vec<&str> = missing.iter().map(|violation| violation.path()).collect();
    assert_eq!(paths, ["/ProvisionedProductId", "/ExecuteToken"]);
    assert!(missing.to_string().starts_with("2 validation errors detected. Value at '/ProvisionedProductId' failed"));
}

#[test]
fn a_fault_in_the_whole_body_is_said_to_be_at_the_top_level() {
    for (body, expected) in [
        ("[]", "expected an object at the top level, byte 0"),
        ("{}x", "data after the end of the JSON value at the top level, byte 2"),
    ] {
        let error = json::from_str::<RecordDetail>(body).unwrap_err();
        assert_eq!((error.path(), error.to_string().as_str()), ("", expected));
    }
}
