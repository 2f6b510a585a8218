use crate::error::{Headers, RawResponse, SdkBody};
use crate::request_id::RequestId;

fn response(headers: &[(&str, &str)]) -> RawResponse {
    let mut response = RawResponse::new(502.into(), "secret".into());
    for (name, value) in headers {
        response.headers_mut().append(*name, *value);
    }
    response
}

#[test]
fn the_case_of_a_header_does_not_count() {
    let response = response(&[("Content-Type", "text/html"), ("content-type", "second")]);
    assert_eq!(response.header("content-TYPE"), Some("text/html"));
    assert_eq!(response.header("content"), None);
    assert_eq!(response.headers().len(), 2);
    assert_eq!(response.headers().get_all("CONTENT-type").collect::<Vec<_>>(), ["text/html", "second"]);
    assert_eq!(response.body().as_ref(), b"secret");
}

#[test]
fn parts_are_spelt_as_in_the_sdk() {
    let response = response(&[("a", "b")]);
    assert_eq!((response.status().as_u16(), u16::from(response.status())), (502, 502));
    assert_eq!(response.status(), 502);
    assert!(response.status().is_server_error() && !response.status().is_client_error());
    assert_eq!(response.headers().get("A"), Some("b"));
    assert_eq!(response.body().bytes(), Some(b"secret".as_slice()));
}

#[test]
fn headers_are_set_added_and_removed_by_names_in_any_case() {
    let mut headers = Headers::new();
    assert_eq!(headers.insert("A", "1"), None);
    assert!(headers.append("a", "2"));
    assert!(!headers.append("b", String::from("3")));
    assert_eq!(headers.iter().collect::<Vec<_>>(), [("A", "1"), ("a", "2"), ("b", "3")]);
    assert_eq!(headers.insert("a", "4"), Some("1".to_owned()));
    assert_eq!((headers.len(), headers.remove("B")), (2, Some("3".to_owned())));
    assert!(headers.contains_key("A") && !headers.contains_key("b") && !headers.is_empty());
}

#[test]
fn headers_can_be_walked_in_a_loop() {
    let response = response(&[("a", "b"), ("c", "d")]);
    let mut lines = Vec::new();
    for (name, value) in response.headers() {
        lines.push(format!("{name}: {value}"));
    }
    assert_eq!(lines, ["a: b", "c: d"]);
}

#[test]
fn a_response_can_be_changed_and_taken_apart() {
    let mut response = response(&[("a", "b")]);
    *response.status_mut() = 200.into();
    *response.body_mut() = SdkBody::from("[1]");
    assert_eq!((response.status().as_u16(), response.body().content_length()), (200, Some(3)));
    assert_eq!(response.take_body().bytes(), Some(b"[1]".as_slice()));
    assert_eq!((response.body(), response.body().is_streaming()), (&SdkBody::taken(), false));
    let mapped = response.map(|body| body.len());
    assert_eq!((mapped.header("a"), *mapped.body()), (Some("b"), 0));
    assert_eq!(mapped.into_body(), 0);
}

#[test]
fn headers_that_carry_a_secret_are_not_shown() {
    let response =
        response(&[("Authorization", "hidden"), ("set-cookie", "hidden"), ("x-amz-security-token", "hidden")]);
    assert!(!format!("{response:?} {:?}", response.headers().iter()).contains("hidden"), "{response:?}");
}

#[test]
fn the_request_id_has_two_headers() {
    assert_eq!(response(&[("x-amz-request-id", "2"), ("X-Amzn-RequestId", "1")]).request_id(), Some("1"));
    assert_eq!(response(&[("x-amz-request-id", "2")]).request_id(), Some("2"));
    assert_eq!(response(&[]).request_id(), None);
}

#[test]
fn debug_leaves_the_body_out() {
    let expected = r#"RawResponse { status: 502, headers: {"a": "b"}, body: 6 bytes }"#;
    assert_eq!(format!("{:?}", response(&[("a", "b")])), expected);
}
