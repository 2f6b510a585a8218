// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The options of a client that make a test give the same result each time. Names no real account.

use std::time::Duration;

use crate::config::retry::RetryConfig;
use crate::config::{BehaviorVersion, Builder, Credentials, StaticTimeSource, Token};

/// 2009-02-13T23:31:30Z
const TIME: u64 = 1_234_567_890;

const IDEMPOTENCY_TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// For tests.
impl Builder {
    /// Sets what makes a test give the same result each time: credentials and a bearer token that no service knows, the
    /// idempotency token `00000000-0000-4000-8000-000000000000`, the time 2009-02-13T23:31:30Z, and retries that do not
    /// wait. There is no Region among it.
    pub fn with_test_defaults(mut self) -> Self {
        self.apply_test_defaults();
        self
    }

    /// Sets what [`with_test_defaults`](Self::with_test_defaults) sets.
    pub fn apply_test_defaults(&mut self) -> &mut Self {
        let retries = RetryConfig::standard().with_initial_backoff(Duration::ZERO).with_max_backoff(Duration::ZERO);
        let credentials = Credentials::new("AKIDTEST", "not-a-secret", None, None, "test");
        *self = std::mem::take(self)
            .behavior_version(BehaviorVersion::latest())
            .credentials_provider(credentials)
            .token_provider(Token::new("not-a-token", None))
            .idempotency_token_provider(IDEMPOTENCY_TOKEN)
            .time_source(StaticTimeSource::from_secs(TIME))
            .retry_config(retries);
        self
    }
}
