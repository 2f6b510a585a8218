//! The macros through which tests say what is answered: they name a client's method, and a service's crate.

/// Begins a rule for an operation, named by the client's method: `mock!(Client::method)`. Expands to a
/// [`RuleBuilder`](crate::test_util::RuleBuilder).
#[macro_export]
macro_rules! mock {
    ($method:expr) => {
        $crate::test_util::RuleBuilder::new($method)
    };
}

/// Makes a client that answers by rules and has the
/// [defaults of tests](crate::config::Builder::with_test_defaults): `mock_client!(service_crate, [&rule, …])`.
///
/// A [`RuleMode`](crate::test_util::RuleMode) may stand before the rules, `Sequential` by default; behind them a function
/// that changes the configuration's builder.
#[macro_export]
macro_rules! mock_client {
    ($service:ident, $rules:expr $(,)?) => {
        $crate::mock_client!($service, $crate::test_util::RuleMode::Sequential, $rules)
    };
    ($service:ident, $mode:expr, $rules:expr $(,)?) => {
        $crate::mock_client!($service, $mode, $rules, ::std::convert::identity)
    };
    ($service:ident, $mode:expr, $rules:expr, $configure:expr $(,)?) => {
        $service::client::Client::from_conf($crate::test_util::MockHttpClient::config($mode, $rules, $configure))
    };
}

#[doc(inline)]
pub use crate::{mock, mock_client};
