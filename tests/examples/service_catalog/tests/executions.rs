//! States over time, tokens, and the errors of both operations.

use servicecatalog::primitives::DateTime;
use servicecatalog::types::RecordStatus::{self, Created, Failed, InProgress, InProgressInError, Succeeded};
use servicecatalog::validate::Level;

use super::*;
use crate::execution::Course;

/// The states of a plan's record, from one step to the next.
fn statuses(plan: &str, steps: usize) -> Vec<RecordStatus> {
    let (service, clock) = service(sample());
    let status = |_| {
        let record = run_plan(&service, plan, "token").expect("a record");
        clock.advance(STEP);
        record.status.expect("a status")
    };
    (0..steps).map(status).collect()
}

#[test]
fn a_record_goes_through_its_states_with_time() {
    assert_eq!(statuses("plan-website", 4), [Created, InProgress, Succeeded, Succeeded]);
    assert_eq!(statuses("plan-database", 5), [Created, InProgress, InProgressInError, Failed, Failed]);
}

#[test]
fn a_state_lasts_exactly_a_step() {
    let status = |millis| Course::Fails.state(Duration::from_millis(millis), STEP).status;
    assert_eq!([0, 9_999, 10_000, 19_999, 20_000].map(status), [Created, Created, InProgress, InProgress, Failed]);
    assert_eq!(Course::RollsBack.state(Duration::ZERO, Duration::ZERO).status, Failed);
    assert_eq!(Course::Succeeds.state(Duration::MAX, Duration::from_nanos(1)).status, Succeeded);
}

#[test]
fn a_record_says_what_it_is_about_and_when() {
    let (service, clock) = service(sample());
    let created = run_plan(&service, "plan-website", "token").expect("a record");
    created.validate(Level::Strict).expect("a record that keeps the limits of the model");
    assert_eq!(created.record_id(), Some("rec-0000000000001"));
    assert_eq!(created.provisioned_product_name(), Some("website"));
    assert_eq!(created.record_type(), Some("UPDATE_PROVISIONED_PRODUCT"));
    assert_eq!(created.created_time(), Some(&DateTime::from_secs(1_700_000_000)));
    assert_eq!(created.updated_time(), created.created_time());
    clock.advance(STEP + STEP / 2);
    let later = run_plan(&service, "plan-website", "token").expect("a record");
    assert_eq!(later.created_time(), created.created_time());
    assert_eq!(later.updated_time(), Some(&DateTime::from_secs(1_700_000_010)));
}

#[test]
fn errors_are_told_once_an_execution_is_in_error() {
    let (service, clock) = service(sample());
    let errors = || run_plan(&service, "plan-database", "token").expect("a record").record_errors;
    assert_eq!(errors(), None);
    clock.advance(STEP * 2);
    let told = errors().expect("errors");
    assert_eq!(told[0].code(), Some("ResourceCreationFailed"));
    clock.advance(STEP);
    assert_eq!(errors(), Some(told));
}

#[test]
fn a_token_stands_for_one_request_of_one_operation() {
    let (service, clock) = service(sample());
    let website = ("pp-website", "act-note");
    let first = run_action(&service, website, &[("Note", "日本")], "token").expect("a record");
    let again = run_action(&service, website, &[("Note", "日本")], "token").expect("a record");
    assert_eq!(first.record_id, again.record_id);
    for (product, parameter) in [("pp-website", "other"), ("pp-database", "日本")] {
        let error = run_action(&service, (product, "act-note"), &[("Note", parameter)], "token").unwrap_err();
        assert!(error.is_invalid_parameters_exception(), "{error:?}");
        assert!(format!("{error:?}").contains("The token was used for another request."), "{error:?}");
    }
    clock.advance(STEP * 2);
    let other = run_plan(&service, "plan-website", "token").expect("a record");
    assert_ne!(first.record_id, other.record_id);
}

#[test]
fn nothing_is_executed_that_does_not_exist() {
    let (service, _) = service(sample());
    assert!(run_plan(&service, "plan-none", "1").unwrap_err().is_resource_not_found_exception());
    for subject in [("pp-none", "act-note"), ("pp-website", "act-none")] {
        let error = run_action(&service, subject, &[], "2").unwrap_err();
        assert!(error.is_resource_not_found_exception(), "{error:?}");
    }
    // A token that was refused is free.
    run_plan(&service, "plan-website", "1").expect("a record");
}

#[test]
fn a_product_is_changed_by_one_execution_at_a_time() {
    let (service, clock) = service(sample());
    run_plan(&service, "plan-database", "1").expect("a record");
    for _ in 0..3 {
        let error = run_action(&service, ("pp-database", "act-note"), &[], "2").unwrap_err();
        assert!(error.is_invalid_state_exception(), "{error:?}");
        run_action(&service, ("pp-website", "act-note"), &[], "other").expect("a record of another product");
        clock.advance(STEP);
    }
    run_action(&service, ("pp-database", "act-note"), &[], "2").expect("a record");
}

#[test]
fn a_plan_is_executed_once_and_a_tainted_product_not_at_all() {
    let (service, clock) = service(sample());
    run_plan(&service, "plan-website", "1").expect("a record");
    clock.advance(STEP * 2);
    let again = run_plan(&service, "plan-website", "2").unwrap_err();
    assert!(again.is_invalid_state_exception(), "{again:?}");
    assert!(format!("{again:?}").contains("The plan plan-website was executed before."), "{again:?}");
    assert!(run_plan(&service, "plan-tainted", "3").unwrap_err().is_invalid_state_exception());
}

#[test]
fn an_action_takes_the_parameters_that_it_declares() {
    let (service, _) = service(sample());
    let restart = ("pp-website", "act-restart");
    let error = run_action(&service, restart, &[("TARGET", "a"), ("Color", "b")], "1").unwrap_err();
    assert!(error.is_invalid_parameters_exception(), "{error:?}");
    assert!(format!("{error:?}").contains("The action takes no parameter Color."), "{error:?}");
    run_action(&service, restart, &[("TARGET", "a")], "1").expect("a record");
}

#[test]
fn a_catalog_that_is_none_is_refused() {
    let store = Store::in_memory().expect("a store");
    for (catalog, reason) in [
        (r#"{"products":{"p":{}}}"#, "a product has no `record`"),
        (r#"{"plans":{"p":{"course":"stalls"}}}"#, "a `course` is `succeeds`, `fails` or `rolls back`"),
    ] {
        let error = store.fill(&serde_json::from_str(catalog).expect("JSON")).unwrap_err();
        assert_eq!(error.to_string(), reason);
    }
}
