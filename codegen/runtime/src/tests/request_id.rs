use crate::error::ErrorMetadata;
use crate::request_id::{REQUEST_ID, RequestId};

fn metadata(request_id: &str) -> ErrorMetadata {
    ErrorMetadata::builder().custom(REQUEST_ID, request_id).build()
}

#[test]
fn metadata_keeps_it_as_an_extra() {
    assert_eq!(metadata("a-1").request_id(), Some("a-1"));
    assert_eq!(metadata("a-1").extra("aws_request_id"), Some("a-1"));
    assert_eq!(ErrorMetadata::default().request_id(), None);
}

#[test]
fn a_result_has_that_of_its_content() {
    type Both = Result<ErrorMetadata, ErrorMetadata>;
    assert_eq!(Both::Ok(metadata("a-1")).request_id(), Some("a-1"));
    assert_eq!(Both::Err(metadata("a-2")).request_id(), Some("a-2"));
}
