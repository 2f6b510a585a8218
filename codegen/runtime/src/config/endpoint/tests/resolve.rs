use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::config::endpoint::{Endpoint, EndpointFuture, Params, ResolveEndpoint, SharedEndpointResolver};

/// An endpoint named after the region, at once or later.
#[derive(Debug)]
enum Named {
    Ready,
    Pending,
}

impl ResolveEndpoint for Named {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let url = || format!("https://{}.example", params.region.as_deref().unwrap_or("none"));
        let endpoint = move || Ok(Endpoint::builder().url(url()).build());
        match self {
            Self::Ready => EndpointFuture::ready(endpoint()),
            Self::Pending => EndpointFuture::new(async move { endpoint() }),
        }
    }
}

fn poll(future: EndpointFuture<'_>) -> String {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    let Poll::Ready(outcome) = future.as_mut().poll(&mut context) else { panic!("it waits for nothing") };
    outcome.expect("an endpoint").url().to_owned()
}

#[test]
fn a_shared_resolver_answers_like_the_one_in_it() {
    let params = Params { region: Some("here".to_owned()), ..Params::default() };
    for resolver in [Named::Ready.into_shared_resolver(), SharedEndpointResolver::new(Named::Pending)] {
        let shared = resolver.clone().into_shared_resolver();
        assert_eq!(poll(resolver.resolve_endpoint(&params)), "https://here.example");
        assert_eq!(poll(shared.resolve_endpoint(&params)), "https://here.example");
    }
}

#[test]
fn a_future_that_has_ended_stays_pending() {
    let mut future = pin!(EndpointFuture::ready(Err("no".into())));
    let mut context = Context::from_waker(Waker::noop());
    assert!(future.as_mut().poll(&mut context).is_ready());
    assert!(future.as_mut().poll(&mut context).is_pending());
}
