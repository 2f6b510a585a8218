use std::fmt;

use crate::client::Overrides;
use crate::client::customize::CustomizableOperation;
use crate::client::customize::internal::CustomizableSend;
use crate::config::http::HttpRequest;
use crate::config::interceptors::BeforeTransmitInterceptorContextMut;
use crate::config::{Builder, ConfigBag, Intercept as _, Region, RuntimeComponents};
use crate::error::{BoxError, SdkError};

/// A fluent builder that sends nothing: its output is the request as the changes leave it, and the Region of the
/// override.
#[derive(Debug)]
struct Fluent;

#[derive(Debug)]
struct Refused(BoxError);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl CustomizableSend<(HttpRequest, Option<String>), Refused> for Fluent {
    type Operation = ();

    async fn send(self, overrides: Overrides) -> Result<(HttpRequest, Option<String>), SdkError<Refused>> {
        let mut request = HttpRequest::default();
        for interceptor in &overrides.interceptors {
            let context = &mut BeforeTransmitInterceptorContextMut::new(&mut request);
            interceptor
                .modify_before_signing(context, &RuntimeComponents {}, &mut ConfigBag {})
                .map_err(|error| SdkError::construction_failure(Refused(error)))?;
        }
        let config = overrides.config.map(Builder::build);
        Ok((request, config.and_then(|config| config.region().map(ToString::to_string))))
    }
}

fn send(operation: CustomizableOperation<(HttpRequest, Option<String>), Refused, Fluent>) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (request, region) = runtime.block_on(operation.send()).map_err(|error| error.to_string())?;
    let headers: Vec<String> = request.headers().iter().map(|(name, value)| format!("{name}: {value}")).collect();
    Ok(format!("{} {} {region:?}", request.method(), headers.join(", ")))
}

#[test]
fn changes_are_made_in_their_order() {
    let operation = CustomizableOperation::new(Fluent)
        .mutate_request(|request| {
            request.headers_mut().insert("x-step", "1");
        })
        .map_request(|mut request: HttpRequest| {
            let step = request.headers().get("x-step").unwrap_or_default().to_owned();
            request.headers_mut().insert("x-before", step);
            Ok::<_, std::io::Error>(request)
        });
    assert_eq!(send(operation).unwrap(), "GET x-step: 1, x-before: 1 None");
}

#[test]
fn an_error_of_a_change_ends_the_call() {
    let operation = CustomizableOperation::new(Fluent).map_request(|_| Err(std::io::Error::other("not this one")));
    assert_eq!(send(operation).unwrap_err(), "cannot build the request: not this one");
}

#[test]
fn the_last_override_of_the_configuration_counts() {
    let region = |name: &'static str| Builder::new().region(Region::new(name));
    let operation =
        CustomizableOperation::new(Fluent).config_override(region("eu-west-1")).config_override(region("us-east-1"));
    assert_eq!(send(operation).unwrap(), "GET  Some(\"us-east-1\")");
}

#[test]
fn debug_shows_the_builder() {
    let operation: CustomizableOperation<(), Refused, Fluent> = CustomizableOperation::new(Fluent);
    assert_eq!(format!("{operation:?}"), "CustomizableOperation { builder: Fluent, .. }");
}
