//! The same shapes as one writes them by hand with derives: what serde, garde and validator work on.

use std::collections::HashMap;
use std::sync::LazyLock;

use garde::Validate as _;
use regex::Regex;
use serde::{Deserialize, Serialize};

/// The response of ExecuteProvisionedProductPlan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    pub record_detail: Option<RecordDetail>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RecordDetail {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioned_product_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RecordStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_time: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_time: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioned_product_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioned_product_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioning_artifact_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_errors: Option<Vec<RecordError>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_tags: Option<Vec<RecordTag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub launch_role_arn: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RecordStatus {
    Created,
    InProgress,
    InProgressInError,
    Succeeded,
    Failed,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RecordError {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RecordTag {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

static ID: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^[a-zA-Z0-9_\-]*$").expect("a pattern"));
static TOKEN: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-zA-Z0-9][a-zA-Z0-9_-]*$").expect("a pattern"));

/// The request of ExecuteProvisionedProductServiceAction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, garde::Validate, validator::Validate)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(required, length(chars, min = 1, max = 100), pattern(*ID))]
    #[validate(required, length(min = 1, max = 100), regex(path = *ID))]
    pub provisioned_product_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(required, length(chars, min = 1, max = 100), pattern(*ID))]
    #[validate(required, length(min = 1, max = 100), regex(path = *ID))]
    pub service_action_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(required, length(chars, min = 1, max = 128), pattern(*TOKEN))]
    #[validate(required, length(min = 1, max = 128), regex(path = *TOKEN))]
    pub execute_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(chars, max = 100))]
    #[validate(length(max = 100))]
    pub accept_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(min = 1, max = 200), custom(all_entries))]
    #[validate(length(min = 1, max = 200), custom(function = entries))]
    pub parameters: Option<HashMap<String, Vec<String>>>,
}

impl Request {
    /// By garde.
    pub fn garde(&self) -> bool {
        self.validate().is_ok()
    }

    /// By validator.
    pub fn validator(&self) -> bool {
        validator::Validate::validate(self).is_ok()
    }

    /// As one writes it by hand.
    pub fn by_hand(&self) -> bool {
        let id = |value: &Option<String>| {
            value.as_ref().is_some_and(|value| has_length(value, 1, 100) && ID.is_match(value))
        };
        id(&self.provisioned_product_id)
            && id(&self.service_action_id)
            && self.execute_token.as_ref().is_some_and(|value| has_length(value, 1, 128) && TOKEN.is_match(value))
            && self.accept_language.as_ref().is_none_or(|value| has_length(value, 0, 100))
            && self.parameters.as_ref().is_none_or(|parameters| {
                (1..=200).contains(&parameters.len()) && parameters.iter().all(|(key, values)| is_entry(key, values))
            })
    }
}

fn has_length(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.chars().count())
}

fn is_entry(key: &str, values: &[String]) -> bool {
    has_length(key, 1, 50) && values.len() <= 25 && values.iter().all(|value| has_length(value, 0, 512))
}

// Neither crate has rules for what is in a map.
fn all_entries(parameters: &Option<HashMap<String, Vec<String>>>, (): &()) -> garde::Result {
    let right = parameters.iter().flatten().all(|(key, values)| is_entry(key, values));
    if right { Ok(()) } else { Err(garde::Error::new("an entry's length")) }
}

fn entries(parameters: &HashMap<String, Vec<String>>) -> Result<(), validator::ValidationError> {
    let right = parameters.iter().all(|(key, values)| is_entry(key, values));
    if right { Ok(()) } else { Err(validator::ValidationError::new("an entry's length")) }
}
