//! Signs requests for the comparison with botocore's signer: one JSON case a line in, the headers of the signed request a
//! line out.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::time::{Duration, SystemTime};

use http::{HeaderName, HeaderValue, Method, Request};
use runtime::client::signing::{Scope, sign};
use runtime::config::Credentials;
use runtime::error::{BoxError, SdkBody};
use runtime::sigv4::canonical::PathStyle;
use serde_json::Value;

fn main() -> Result<(), BoxError> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let signed = serde_json::to_string(&signed(&case)?)?;
        writeln!(out, "{signed}")?;
    }
    Ok(())
}

/// The headers of a case's request once it is signed.
fn signed(case: &Value) -> Result<BTreeMap<String, String>, BoxError> {
    let text = |name: &str| case[name].as_str().unwrap_or_default().to_owned();
    let mut request = Request::new(SdkBody::from(text("body")));
    *request.method_mut() = Method::from_bytes(text("method").as_bytes())?;
    *request.uri_mut() = text("url").parse()?;
    for (name, value) in case["headers"].as_object().into_iter().flatten() {
        let value = HeaderValue::try_from(value.as_str().unwrap_or_default())?;
        request.headers_mut().insert(HeaderName::try_from(name)?, value);
    }
    let token = case["token"].as_str().map(str::to_owned);
    let credentials = Credentials::from_keys(text("id"), text("secret"), token);
    let scope = Scope { region: text("region"), service: text("service"), path: PathStyle::Normalized };
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(case["time"].as_u64().unwrap_or_default());
    sign(&mut request, &credentials, &scope, now)?;
    let header = |(name, value): (&HeaderName, &HeaderValue)| {
        (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    Ok(request.headers().iter().map(header).collect())
}
