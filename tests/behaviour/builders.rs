//! Builders: what they require, what they fill in, and that one value is one request.

use std::collections::HashSet;

use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::types::{RecordDetail, RecordStatus};

#[test]
fn an_absent_required_member_is_named() {
    let error = ExecuteProvisionedProductPlanInput::builder().build().unwrap_err();
    assert_eq!(error.field(), Some("plan_id"));
    assert!(error.to_string().contains("PlanId"), "{error}");
    let error =
        ExecuteProvisionedProductServiceActionInput::builder().provisioned_product_id("pp-1").build().unwrap_err();
    assert!(error.to_string().contains("ServiceActionId"), "{error}");
}

#[test]
fn a_token_is_filled_in_and_fresh_each_time() {
    let token = || {
        let input = ExecuteProvisionedProductPlanInput::builder().plan_id("p").build().unwrap();
        input.idempotency_token.unwrap()
    };
    let tokens: HashSet<String> = (0..100).map(|_| token()).collect();
    assert_eq!(tokens.len(), 100);
    for token in tokens {
        assert_eq!((token.len(), &token[14..15]), (36, "4"), "{token}");
    }
}

#[test]
fn a_given_token_is_kept_and_a_source_can_be_given() {
    let builder = ExecuteProvisionedProductPlanInput::builder().plan_id("p");
    let given = builder.clone().idempotency_token("mine").build().unwrap();
    assert_eq!(given.idempotency_token(), Some("mine"));
    let fixed = builder.clone().build_with(|| "fixed".to_owned()).unwrap();
    assert_eq!(fixed.idempotency_token(), Some("fixed"));
    let given = builder.idempotency_token("mine").build_with(|| unreachable!("a token is set")).unwrap();
    assert_eq!(given.idempotency_token(), Some("mine"));
}

#[test]
fn one_value_is_one_request() {
    let input = ExecuteProvisionedProductPlanInput::builder().plan_id("p").build().unwrap();
    let first = servicecatalog::json::to_vec(&input).unwrap();
    assert_eq!(servicecatalog::json::to_vec(&input.clone()).unwrap(), first);
}

#[test]
fn setters_getters_and_appenders_agree() {
    let builder = ExecuteProvisionedProductServiceActionInput::builder()
        .parameters("a", vec!["1".into()])
        .parameters("b", vec![])
        .set_accept_language(Some("zh".into()));
    assert_eq!(builder.get_parameters().as_ref().map(|map| map.len()), Some(2));
    assert_eq!(builder.get_accept_language().as_deref(), Some("zh"));
    assert_eq!(builder.set_accept_language(None).get_accept_language(), &None);
}

#[test]
fn accessors_borrow_copy_and_never_unwrap() {
    let record = RecordDetail::builder().status(RecordStatus::Created).build();
    assert_eq!(record.record_id(), None::<&str>);
    assert_eq!(record.status(), Some(&RecordStatus::Created));
    assert!(record.record_tags().is_empty());
    assert_eq!(record.created_time(), None);
}

#[test]
fn enums_are_open_and_ordered() {
    let values = RecordStatus::values();
    assert_eq!(values, ["CREATED", "FAILED", "IN_PROGRESS", "IN_PROGRESS_IN_ERROR", "SUCCEEDED"]);
    for value in values {
        let status: RecordStatus = value.parse().unwrap();
        assert_eq!((status.as_str(), status.to_string().as_str()), (*value, *value));
        assert!(!matches!(status, RecordStatus::Unknown(_)));
    }
    assert_eq!(RecordStatus::from("NEW"), RecordStatus::from("NEW"));
    assert_ne!(RecordStatus::from("NEW"), RecordStatus::from("OTHER"));
    assert!(RecordStatus::Created < RecordStatus::Failed);
}

#[test]
fn types_can_cross_threads() {
    fn check<T: Send + Sync + Unpin + Clone + 'static>() {}
    check::<RecordDetail>();
    check::<ExecuteProvisionedProductPlanInput>();
    check::<servicecatalog::types::builders::RecordDetailBuilder>();
    check::<servicecatalog::validate::Violations>();
}
