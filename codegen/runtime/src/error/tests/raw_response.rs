use crate::error::raw_response::RawResponse;
use crate::request_id::RequestId;

fn response(headers: &[(&str, &str)]) -> RawResponse {
    let headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    RawResponse::new(502, headers.collect(), b"secret".to_vec())
}

#[test]
fn the_case_of_a_header_does_not_count() {
    let response = response(&[("Content-Type", "text/html"), ("content-type", "second")]);
    assert_eq!(response.header("content-TYPE"), Some("text/html"));
    assert_eq!(response.header("content"), None);
    assert_eq!(response.headers().len(), 2);
    assert_eq!((response.status(), response.body()), (502, b"secret".as_slice()));
}

#[test]
fn the_request_id_has_two_headers() {
    assert_eq!(response(&[("x-amz-request-id", "2"), ("X-Amzn-RequestId", "1")]).request_id(), Some("1"));
    assert_eq!(response(&[("x-amz-request-id", "2")]).request_id(), Some("2"));
    assert_eq!(response(&[]).request_id(), None);
}

#[test]
fn debug_leaves_the_body_out() {
    let expected = r#"RawResponse { status: 502, headers: [("a", "b")], body: 6 bytes }"#;
    assert_eq!(format!("{:?}", response(&[("a", "b")])), expected);
}
