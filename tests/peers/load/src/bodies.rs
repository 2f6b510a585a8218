//! The calls: a request, and the record that answers it.

use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::primitives::DateTime;
use servicecatalog::types::{RecordDetail, RecordError, RecordStatus, RecordTag};

use crate::Failure;

/// The size of a call's bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A plan is executed, and its record is new: without errors and tags.
    Small,
    /// An action with 10 parameters; a record with 3 errors and 10 tags.
    Medium,
    /// An action with 200 parameters; a record with 200 errors and 50 tags.
    Large,
}

impl Size {
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.as_str() == name)
    }

    /// The name of the operation.
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Small => "ExecuteProvisionedProductPlan",
            Self::Medium | Self::Large => "ExecuteProvisionedProductServiceAction",
        }
    }

    /// The body of the request.
    pub fn request(self) -> Result<Vec<u8>, Failure> {
        let (count, length) = match self {
            Self::Small => {
                let input = ExecuteProvisionedProductPlanInput::builder().plan_id("plan-ekp7mexample2");
                return Ok(json::to_vec(&input.idempotency_token(TOKEN).build()?)?);
            }
            Self::Medium => (10, 24),
            Self::Large => (200, 380),
        };
        let mut builder = ExecuteProvisionedProductServiceActionInput::builder()
            .provisioned_product_id("pp-ekp7mexample2")
            .service_action_id("act-fs7abcd89wxyz")
            .execute_token(TOKEN);
        for index in 0..count {
            builder = builder.parameters(format!("Parameter{index}"), vec!["v".repeat(length), format!("i-{index}")]);
        }
        Ok(json::to_vec(&builder.build()?)?)
    }

    /// The record in the answer.
    pub fn record(self) -> RecordDetail {
        let (errors, tags, sentences) = match self {
            Self::Small => (0, 0, 0),
            Self::Medium => (3, 10, 1),
            Self::Large => (200, 50, 5),
        };
        let mut record = RecordDetail::builder()
            .record_id("rec-0123456789abc")
            .provisioned_product_name("website")
            .status(RecordStatus::Created)
            .created_time(DateTime::from_millis(1_700_000_000_123))
            .updated_time(DateTime::from_millis(1_700_000_000_123))
            .provisioned_product_type("CFN_STACK")
            .record_type("UPDATE_PROVISIONED_PRODUCT")
            .provisioned_product_id("pp-ekp7mexample2")
            .product_id("prod-abcdzk7xy33qa")
            .provisioning_artifact_id("pa-4abcdjnxjj6ne")
            .path_id("lpv2-abcdg3jp6t5k6");
        let description = "The stack could not be updated: the \"subnet\" does not exist.\n".repeat(sentences);
        for index in 0..errors {
            let error = RecordError::builder().code(format!("Failed{index}")).description(description.as_str());
            record = record.record_errors(error.build());
        }
        for index in 0..tags {
            let tag = RecordTag::builder().key(format!("key-{index}")).value(format!("value-{index}"));
            record = record.record_tags(tag.build());
        }
        record.build()
    }
}

const TOKEN: &str = "01234567-89ab-cdef-0123-456789abcdef";
