//! Helper of every test of endpoint rules: resolves an endpoint and compares it, written out, with the one that the
//! case expects. Knows no service. Copied beside the tests as it is.

use crate::config::endpoint::{DefaultResolver, Endpoint, ParamsBuilder, Property};

/// Resolves an endpoint and compares it.
#[allow(dead_code, reason = "for suites that expect endpoints")]
pub(crate) fn assert_endpoint(params: ParamsBuilder, expected: &str) {
    let params = params.build().expect("parameters");
    let endpoint = DefaultResolver::new().resolve(&params).expect("an endpoint");
    assert_eq!(written(&endpoint), expected);
}

/// Resolves an endpoint and compares the error.
#[allow(dead_code, reason = "for suites that expect errors")]
pub(crate) fn assert_error(params: ParamsBuilder, expected: &str) {
    let error = match params.build() {
        Ok(params) => DefaultResolver::new().resolve(&params).expect_err("an error").to_string(),
        Err(error) => error.to_string(),
    };
    assert_eq!(error, expected);
}

/// URL, headers and properties, each sorted by name.
fn written(endpoint: &Endpoint) -> String {
    let mut text = endpoint.url().to_owned();
    let headers = endpoint.headers().map(|(name, values)| (name, values.collect::<Vec<_>>().join(", ")));
    let mut headers: Vec<_> = headers.collect();
    headers.sort();
    headers.iter().for_each(|(name, values)| text.push_str(&format!("\n{name}: {values}")));
    let mut properties: Vec<(&str, String)> =
        endpoint.properties().iter().map(|(name, value)| (name.as_ref(), property(value))).collect();
    if !endpoint.auth_schemes().is_empty() {
        let schemes = endpoint.auth_schemes().iter().map(|scheme| {
            let name = ("name", format!("{:?}", scheme.name()));
            object(scheme.properties().map(|(name, value)| (name, property(value))).chain([name]).collect()) + ","
        });
        properties.push(("authSchemes", format!("[{}]", schemes.collect::<String>())));
    }
    properties.sort();
    properties.iter().for_each(|(name, value)| text.push_str(&format!("\n{name} = {value}")));
    text
}

fn property(value: &Property) -> String {
    if let Some(items) = value.as_array() {
        return format!("[{}]", items.iter().map(|item| property(item) + ",").collect::<String>());
    }
    match value {
        Property::Object(entries) => object(entries.iter().map(|(name, value)| (name.as_ref(), property(value))).collect()),
        Property::String(text) => format!("{text:?}"),
        Property::Integer(number) => number.to_string(),
        other => other.as_bool().unwrap_or_default().to_string(),
    }
}

fn object(mut entries: Vec<(&str, String)>) -> String {
    entries.sort();
    format!("{{{}}}", entries.iter().map(|(name, value)| format!("{name:?}:{value},")).collect::<String>())
}
