use crate::config::endpoint::{Endpoint, EndpointAuthScheme, InvalidParams, Property, ResolveEndpointError};

#[test]
fn an_endpoint_keeps_what_its_builder_was_given() {
    let scheme = EndpointAuthScheme::new("sigv4").put("signingName", "s3").put("disableDoubleEncoding", true);
    let endpoint = Endpoint::builder()
        .url("https://example.com")
        .header("x-a", "1")
        .header("x-a", String::from("2"))
        .property("backend", "S3Express")
        .auth_scheme(scheme)
        .build();
    assert_eq!(endpoint.url(), "https://example.com");
    let headers: Vec<(&str, Vec<&str>)> = endpoint.headers().map(|(name, values)| (name, values.collect())).collect();
    assert_eq!(headers, [("x-a", vec!["1", "2"])]);
    assert_eq!(endpoint.properties()["backend"].as_str(), Some("S3Express"));
    let scheme = &endpoint.auth_schemes()[0];
    assert_eq!((scheme.name(), scheme.signing_name(), scheme.signing_region()), ("sigv4", Some("s3"), None));
    assert!(scheme.disable_double_encoding());
    assert_eq!(endpoint.clone().into_builder().build(), endpoint);
}

#[test]
fn a_property_answers_as_its_own_kind_alone() {
    let list = Property::from(vec!["a", "b"]);
    assert_eq!(list.as_array().map(<[Property]>::len), Some(2));
    assert_eq!((list.as_str(), list.as_bool(), list.as_integer(), list.get("a")), (None, None, None, None));
    let object = Property::Object(vec![("a".into(), 1.into())]);
    assert_eq!(object.get("a").and_then(Property::as_integer), Some(1));
}

#[test]
fn errors_are_their_message() {
    assert_eq!(InvalidParams::missing("bucket").to_string(), "a required field was missing: `bucket`");
    let error = ResolveEndpointError::from_source("no endpoint", "no rule");
    assert_eq!(error.to_string(), "no endpoint");
    assert_eq!(std::error::Error::source(&error).map(ToString::to_string).as_deref(), Some("no rule"));
    assert!(std::error::Error::source(&error.with_source(None)).is_none());
}
