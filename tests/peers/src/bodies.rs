//! The bodies that are measured: a small and a large response, one that grows, and a request.

use std::collections::HashMap;

use crate::twin::{RecordDetail, RecordError, RecordStatus, RecordTag, Request, Response};

/// A full record with 3 errors and 10 tags: 1,357 bytes.
pub fn small() -> Response {
    response((0..3).map(description).collect(), 10)
}

/// A full record with 200 errors of about 300 characters with escapes, and 50 tags: 80,072 bytes.
pub fn large() -> Response {
    response((0..200).map(long_description).collect(), 50)
}

/// A full record with so many tags and no error.
pub fn tags(count: usize) -> Response {
    response(Vec::new(), count)
}

/// A record of the small one's make, of at least so many bytes.
pub fn like_small(bytes: usize) -> Response {
    of_size(bytes, |times| response((0..3 * times).map(description).collect(), 10 * times))
}

/// A record of the large one's make, of at least so many bytes.
pub fn like_large(bytes: usize) -> Response {
    of_size(bytes, |times| response((0..4 * times).map(long_description).collect(), times))
}

/// A body of at least so many bytes, from what one has with so many parts.
fn of_size(bytes: usize, with_parts: impl Fn(usize) -> Response) -> Response {
    let one = json(&with_parts(1000)).len() / 1000;
    with_parts(bytes.div_ceil(one))
}

/// A request to execute a service action with 10 parameters: 722 bytes.
pub fn request() -> Request {
    let parameter = |index: usize| {
        let key = format!("Parameter{index}");
        (key, vec![format!("value-{index}-of-a-parameter"), "i-0a1b2c3d4e".to_owned()])
    };
    Request {
        provisioned_product_id: text("pp-ekp7mexample2"),
        service_action_id: text("act-fs7abcd89wxyz"),
        execute_token: text("01234567-89ab-cdef-0123-456789abcdef"),
        accept_language: text("en"),
        parameters: Some((0..10).map(parameter).collect::<HashMap<_, _>>()),
    }
}

/// A body as text.
pub fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("a body of plain values")
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn description(index: usize) -> String {
    format!("The stack could not be updated: the limit of resource {index} exceeded")
}

fn long_description(index: usize) -> String {
    format!(
        "Resource handler returned message: \"The subnet ID 'subnet-0123456789abcdef{index}' does not exist (Service: \
         Ec2, Status Code: 400,\nRequest ID: 01234567-89ab-cdef-0123-456789abcdef)\" (RequestToken: 89abcdef-0123, \
         HandlerErrorCode: \"NotFound\")\tSee C:\\logs\\service.log for the whole report, then retry the operation in a \
         few minutes."
    )
}

fn response(descriptions: Vec<String>, tags: usize) -> Response {
    let error = |(index, description)| RecordError {
        code: Some(format!("ResourceLimitExceeded{index}")),
        description: Some(description),
    };
    let tag = |index: usize| RecordTag {
        key: Some(format!("tag-key-{index}")),
        value: Some(format!("value number {index}")),
    };
    let detail = RecordDetail {
        record_id: text("rec-n4opexample22"),
        provisioned_product_name: text("platform-team-shared-network-eu-central-1-production"),
        status: Some(RecordStatus::InProgressInError),
        created_time: Some(1_515_531_081.123),
        updated_time: Some(1_515_531_092.5),
        provisioned_product_type: text("CFN_STACK"),
        record_type: text("UPDATE_PROVISIONED_PRODUCT"),
        provisioned_product_id: text("pp-ekp7mexample"),
        product_id: text("prod-3p5example4"),
        provisioning_artifact_id: text("pa-4abcdexample4"),
        path_id: text("lpv2-a4nexample5y"),
        record_errors: Some(descriptions.into_iter().enumerate().map(error).collect()),
        record_tags: Some((0..tags).map(tag).collect()),
        launch_role_arn: text("arn:aws:iam::123456789012:role/service-catalog/SharedNetworkLaunchRole"),
    };
    Response { record_detail: Some(detail) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_have_the_sizes_that_results_are_quoted_for() {
        assert_eq!(json(&small()).len(), 1357);
        assert_eq!(json(&large()).len(), 80_072);
        assert_eq!(json(&request()).len(), 722);
    }
}
