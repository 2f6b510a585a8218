//! Bodies that end, break off, are too long or stand still, without a clock.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::{Request, Response};
use bytes::Bytes;
use http_body::{Body, Frame};
use tower_service::Service;

use super::stage::run;
use crate::client::body::{BodyError, read};
use crate::config::http::SdkBody;
use crate::config::{
    AsyncSleep, HttpClient as _, ResponseBody, SharedAsyncSleep, Sleep, StalledStreamProtectionConfig,
};
use crate::error::BoxError;

/// Result of one poll of a body.
#[derive(Clone)]
enum Poll1 {
    Data(&'static str),
    Wait,
    Break,
}
use Poll1::{Break, Data, Wait};

#[derive(Clone)]
struct Scripted(VecDeque<Poll1>);

impl Body for Scripted {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.0.pop_front() {
            Some(Data(text)) => Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(text.as_bytes()))))),
            Some(Break) => Poll::Ready(Some(Err("broken".into()))),
            Some(Wait) => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            None => Poll::Ready(None),
        }
    }
}

/// Waits for as many polls as the duration has seconds.
#[derive(Debug)]
struct Polls;

impl AsyncSleep for Polls {
    fn sleep(&self, duration: Duration) -> Sleep {
        let mut left = duration.as_secs();
        Sleep::new(poll_fn(move |_| {
            left = left.saturating_sub(1);
            if left == 0 { Poll::Ready(()) } else { Poll::Pending }
        }))
    }
}

/// A carrier that answers with a body.
#[derive(Clone)]
struct Answering(Scripted);

impl Service<Request<SdkBody>> for Answering {
    type Response = Response<Scripted>;
    type Error = BoxError;
    type Future = std::future::Ready<Result<Response<Scripted>, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<SdkBody>) -> Self::Future {
        std::future::ready(Ok(Response::new(self.0.clone())))
    }
}

async fn body(script: &[Poll1]) -> ResponseBody {
    let client = Answering(Scripted(script.iter().cloned().collect())).into_shared();
    client.send(Request::new(SdkBody::empty())).await.expect("an answer").into_body()
}

/// Reads a body with a limit of ten bytes and a grace period of three polls.
fn read_script(script: &[Poll1]) -> Result<Vec<u8>, BodyError> {
    let protection = StalledStreamProtectionConfig::enabled().grace_period(Duration::from_secs(3)).build();
    let sleep = SharedAsyncSleep::new(Polls);
    run(async { read(body(script).await, 10, &protection, &sleep).await })
}

#[test]
fn a_body_is_read_to_its_end() {
    assert_eq!(read_script(&[Data("a"), Wait, Data("bc"), Wait, Data("")]).expect("a body"), b"abc");
    assert_eq!(read_script(&[]).expect("a body"), b"");
}

#[test]
fn a_body_that_breaks_off_is_an_error() {
    assert!(matches!(read_script(&[Data("a"), Break]), Err(BodyError::Broken(_))));
}

#[test]
fn a_body_may_have_as_many_bytes_as_allowed() {
    assert_eq!(read_script(&[Data("0123456789")]).expect("a body").len(), 10);
    assert!(matches!(read_script(&[Data("0123456789"), Data("0")]), Err(BodyError::TooLarge(10))));
    assert!(!BodyError::TooLarge(10).is_transient());
}

#[test]
fn a_body_needs_a_byte_a_second_in_every_window() {
    assert!(matches!(read_script(&[Data("abc"), Wait, Wait, Wait, Wait, Wait, Wait]), Err(BodyError::Stalled(_))));
    assert!(matches!(read_script(&[Wait, Data("ab"), Wait, Wait, Data("c")]), Err(BodyError::Stalled(_))));
    let steady = [Wait, Data("abc"), Wait, Wait, Wait, Data("def"), Wait, Wait];
    assert_eq!(read_script(&steady).expect("a body"), b"abcdef");
}
