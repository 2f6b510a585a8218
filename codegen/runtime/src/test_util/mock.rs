//! A transport that answers by rules. Opens no connection, and answers no request that no rule is for.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use ::http::{HeaderValue, Request, Response};

use super::message::{answering_service, locked};
use super::rule::{Rule, Uses};
use crate::config::http::{HttpRequest, SdkBody};
use crate::config::{Builder, Config, Region};
use crate::error::BoxError;
use crate::http::target;

/// The header that all attempts of a call have in common.
const INVOCATION_ID: &str = "amz-sdk-invocation-id";

/// Which of several rules answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleMode {
    /// The first rule that is not used up, and it has to match. A rule with one answer is used up by one call.
    Sequential,
    /// The first rule that matches and is not used up. A rule with one answer never is.
    MatchAny,
}

/// A transport that answers by rules, and keeps the requests. Clones share both. [`mock_client!`](super::mock_client!)
/// makes a client with one.
#[derive(Clone, Debug)]
pub struct MockHttpClient {
    mode: RuleMode,
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    rules: VecDeque<Rule>,
    /// The rule of each call that has begun: its further attempts are for the same rule.
    calls: HashMap<HeaderValue, Rule>,
    requests: Vec<HttpRequest>,
}

impl MockHttpClient {
    /// Creates a transport with some rules, which are asked in their order.
    pub fn new(mode: RuleMode, rules: impl IntoIterator<Item: AsRef<Rule>>) -> Self {
        let rules = rules.into_iter().map(|rule| rule.as_ref().clone()).collect();
        let state = State { rules, calls: HashMap::new(), requests: Vec::new() };
        Self { mode, state: Arc::new(Mutex::new(state)) }
    }

    /// The configuration that `mock_client!` makes a client of.
    #[doc(hidden)]
    pub fn config(
        mode: RuleMode,
        rules: impl IntoIterator<Item: AsRef<Rule>>,
        configure: impl FnOnce(Builder) -> Builder,
    ) -> Config {
        let builder = Config::builder().with_test_defaults().region(Region::new("us-east-1"));
        configure(builder.http_client(Self::new(mode, rules))).build()
    }

    /// Returns the requests so far, attempts one by one.
    pub fn actual_requests(&self) -> impl Iterator<Item = HttpRequest> + use<> {
        locked(&self.state).requests.clone().into_iter()
    }

    /// # Panics
    /// No rule is for the request: a test that goes on would test something else.
    fn answer(&mut self, request: Request<SdkBody>) -> Result<Response<SdkBody>, BoxError> {
        let mut state = locked(&self.state);
        state.requests.push(request.clone().into());
        state.answer(self.mode, &request).unwrap_or_else(|| {
            let (target, mode, rules) = (target(&request).unwrap_or("?"), self.mode, &state.rules);
            panic!("no rule answers a request of `{target}`: {mode:?}, of these are left: {rules:?}")
        })
    }
}

impl State {
    /// The answer to a request.
    fn answer(&mut self, mode: RuleMode, request: &Request<SdkBody>) -> Option<Result<Response<SdkBody>, BoxError>> {
        let call = request.headers().get(INVOCATION_ID);
        let begun = call.and_then(|call| self.calls.get(call));
        if let Some(answer) = begun.and_then(Rule::answer) {
            return Some(answer);
        }
        let rule = self.select(mode, request)?;
        if let Some(call) = call {
            self.calls.insert(call.clone(), rule.clone());
        }
        rule.answer()
    }

    /// The rule that is for a request, if there is one; gone is what is used up.
    fn select(&mut self, mode: RuleMode, request: &Request<SdkBody>) -> Option<Rule> {
        self.rules.retain(|rule| !rule.is_exhausted());
        match mode {
            RuleMode::MatchAny => self.rules.iter().find(|rule| rule.matches(request)).cloned(),
            RuleMode::Sequential => {
                let first = self.rules.front().filter(|rule| rule.matches(request))?.clone();
                if first.uses() == Uses::Simple {
                    self.rules.pop_front();
                }
                Some(first)
            }
        }
    }
}

answering_service!(MockHttpClient);
