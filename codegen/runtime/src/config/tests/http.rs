//! Requests as those who look into a call change them.

use std::error::Error as _;

use crate::config::http::{HttpRequest, SdkBody, Uri};

#[test]
fn a_request_is_a_get_of_the_root_until_it_is_changed() {
    let mut request = HttpRequest::empty();
    assert_eq!((request.method(), request.uri(), request.body()), ("GET", "/", &SdkBody::empty()));
    request.set_method("POST").expect("a method");
    request.set_uri("http://localhost:1/a?b=c").expect("a URI");
    *request.body_mut() = "{}".into();
    let copy = request.try_clone().expect("a clone");
    assert_eq!(
        (copy.method(), copy.uri(), copy.body().bytes()),
        ("POST", "http://localhost:1/a?b=c", Some(&b"{}"[..]))
    );
    assert_eq!(request.take_body(), SdkBody::from("{}"));
    assert_eq!(request.map(|body| body.len()).into_body(), 0);
}

#[test]
fn a_method_or_uri_that_is_none_changes_nothing() {
    let mut request = HttpRequest::get("https://example.com/a").expect("a URI");
    let error = request.set_method("no method").expect_err("a space");
    assert!(error.source().is_some(), "{error}");
    request.set_uri("http://[").expect_err("an open bracket");
    request.uri_mut().set_endpoint("/no-host").expect_err("no host");
    HttpRequest::get("::").expect_err("no URI");
    assert_eq!((request.method(), request.uri()), ("GET", "https://example.com/a"));
}

#[test]
fn an_endpoint_goes_before_the_path_of_a_request() {
    let moved = |uri: &str, endpoint: &str| {
        let mut uri = Uri::try_from(uri).expect("a URI");
        uri.set_endpoint(endpoint).expect("an endpoint");
        let (path, query) = (uri.path().to_owned(), uri.query().map(str::to_owned));
        let mut request = HttpRequest::empty();
        request.set_uri(uri).expect("a URI");
        (request.uri().to_owned(), path, query)
    };
    let expected =
        |uri: &str, path: &str, query: Option<&str>| (uri.to_owned(), path.to_owned(), query.map(str::to_owned));
    assert_eq!(
        moved("http://a.example/b?c=d", "https://localhost:8000"),
        expected("https://localhost:8000/b?c=d", "/b", Some("c=d")),
    );
    assert_eq!(moved("/b", "http://h/base/"), expected("http://h/base/b", "/base/b", None));
    assert_eq!(moved("/", "http://h/base?left=out"), expected("http://h/base/", "/base/", None));
}

#[test]
fn the_parts_of_a_request_can_be_had_by_value() {
    let mut request = HttpRequest::get("http://h/p").expect("a URI");
    request.headers_mut().insert("a", "b");
    let parts = request.into_parts();
    assert_eq!((parts.uri.path(), parts.headers.get("A"), parts.body.len()), ("/p", Some("b"), 0));
}
