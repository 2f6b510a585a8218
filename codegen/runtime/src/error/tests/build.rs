use std::error::Error;

use crate::error::build::BuildError;
use crate::primitives::{DateTime, DateTimeFormat};

#[test]
fn the_message_names_the_member() {
    let missing = BuildError::missing_field("plan_id", "PlanId is required");
    assert_eq!(missing.to_string(), "`plan_id` is missing: PlanId is required");
    assert_eq!(missing.field(), Some("plan_id"));
    assert_eq!(BuildError::missing_field("plan_id", "").to_string(), "`plan_id` is missing");
    let invalid = BuildError::invalid_field("label", "not a host label");
    assert_eq!(invalid.to_string(), "`label` is invalid: not a host label");
    assert_eq!(invalid.field(), Some("label"));
}

#[test]
fn a_timestamp_that_cannot_be_written_speaks_for_itself() {
    let far = DateTime::from_secs(i64::MAX).fmt(DateTimeFormat::DateTime).expect_err("no such year");
    assert_eq!(BuildError::from(far.clone()).to_string(), far.to_string());
}

#[test]
fn another_cause_is_said_once() {
    let cause = BuildError::other(BuildError::other("bad endpoint"));
    assert_eq!(cause.to_string(), "bad endpoint");
    assert!(cause.source().is_none());
    assert_eq!(cause.field(), None);
}
