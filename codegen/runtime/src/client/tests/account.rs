//! Endpoints of accounts: which requests go there. Nothing is sent.

use std::sync::{Arc, Mutex};

use super::stage::{Act, config, input, run};
use crate::client::{Handle, Overrides, call};
use crate::config::{AccountIdEndpointMode, Builder, Credentials};

/// Where a request would go.
fn destination(config: Builder) -> String {
    let uri = Arc::new(Mutex::new(String::new()));
    let mut overrides = Overrides::default();
    let seen = uri.clone();
    overrides.mutate(move |request| {
        *seen.lock().expect("a lock") = request.uri().to_owned();
        Err("far enough".into())
    });
    run(call::<Act>(&Handle::new(config.build()), input(), overrides)).expect_err("it is not sent");
    let uri = uri.lock().expect("a lock");
    let (host, region) = uri.split_once(".test-").expect("a Region of tests");
    assert!(region.ends_with(".example.com/"), "{uri}");
    host.to_owned()
}

#[test]
fn requests_go_to_the_endpoint_of_the_account_that_the_credentials_name() {
    let named =
        Credentials::builder().access_key_id("id").secret_access_key("secret").account_id("111122223333").build();
    let with_account = || config().credentials_provider(named.clone());
    let common = "https://stand-in";
    assert_eq!(destination(config()), common);
    assert_eq!(destination(with_account()), "https://111122223333.stand-in");
    assert_eq!(destination(with_account().account_id_endpoint_mode(AccountIdEndpointMode::Disabled)), common);
    assert_eq!(destination(config().account_id_endpoint_mode(AccountIdEndpointMode::Required)), common);
}
