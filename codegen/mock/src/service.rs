//! The `tower` service around the emitted server: numbers requests, reports them, and delivers answers with their
//! delays, statuses and faults.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::future::{Future, pending, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body::Body;
use tower_service::Service;

use crate::body::{AnswerBody, Heard, Tee};
use crate::exchange::{EXCHANGE, Exchange, Stage};
use crate::journal::Entry;
use crate::script::{Delivery, Fault};

/// The body of an answer that is to be no JSON.
const GARBAGE: &[u8] = b"<html>\xff\xfe{\"";

/// A server whose handler answers by [`answer`](crate::answer). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Mock<S> {
    server: S,
    stage: Arc<Stage>,
}

/// The error that has a connection closed without an answer, as the script wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection was to be closed")
    }
}

impl Error for Closed {}

impl<S> Mock<S> {
    pub(crate) fn new(server: S, stage: Arc<Stage>) -> Self {
        Self { server, stage }
    }
}

type Answering = Pin<Box<dyn Future<Output = Result<Response<AnswerBody>, Closed>> + Send>>;

impl<S, B, R> Service<Request<B>> for Mock<S>
where
    S: Service<Request<Tee<B>>, Response = Response<R>, Error = Infallible, Future: Send + 'static>,
    B: Body<Data = Bytes> + Unpin,
    R: Body<Data = Bytes, Error = Infallible> + Send + 'static,
{
    type Response = Response<AnswerBody>;
    type Error = Closed;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Closed>> {
        self.server.poll_ready(context).map_err(|never| match never {})
    }

    fn call(&mut self, request: Request<B>) -> Answering {
        let stage = Arc::clone(&self.stage);
        let number = stage.journal.next();
        let target = request.headers().get("x-amz-target").and_then(|target| target.to_str().ok());
        let operation = target.and_then(|target| target.rsplit_once('.')).map(|(_, name)| name.to_owned());
        let heard = Heard::default();
        let response = self.server.call(request.map(|body| Tee::new(body, Arc::clone(&heard))));
        Box::pin(async move {
            let exchange = Arc::new(Exchange::new(Arc::clone(&stage)));
            let response = EXCHANGE.scope(Arc::clone(&exchange), response).await;
            let (head, body) = response.unwrap_or_else(|never| match never {}).into_parts();
            let mut answer = Response::from_parts(head, collected(body).await);
            let (label, delivery) = exchange.chosen().unwrap_or_else(|| ("refused".to_owned(), Delivery::default()));
            if let Some(status) = delivery.status.and_then(|status| StatusCode::from_u16(status).ok()) {
                *answer.status_mut() = status;
            }
            let heard = heard.lock().map(|mut heard| std::mem::take(&mut *heard)).unwrap_or_default();
            stage.journal.write(&Entry {
                number,
                operation: operation.as_deref().filter(|name| stage.script.serves(name)),
                answer: &label,
                delivery: &delivery,
                response: &answer,
                request: &heard,
            });
            deliver(answer, &delivery).await
        })
    }
}

async fn deliver(answer: Response<Bytes>, delivery: &Delivery) -> Result<Response<AnswerBody>, Closed> {
    if !delivery.delay.is_zero() {
        tokio::time::sleep(delivery.delay).await;
    }
    let mut answer = match delivery.fault {
        None => answer.map(AnswerBody::whole),
        Some(Fault::Close) => return Err(Closed),
        Some(Fault::Hang) => pending().await,
        Some(Fault::Cut) => answer.map(|bytes| AnswerBody::cut(&bytes)),
        Some(Fault::Garbage) => answer.map(|_| AnswerBody::whole(Bytes::from_static(GARBAGE))),
        Some(Fault::Empty) => answer.map(|_| AnswerBody::default()),
    };
    let length = HeaderValue::from(answer.body().length());
    answer.headers_mut().insert(CONTENT_LENGTH, length);
    Ok(answer)
}

async fn collected<R: Body<Data = Bytes, Error = Infallible>>(body: R) -> Bytes {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        if let Ok(data) = frame.into_data() {
            bytes.extend_from_slice(&data);
        }
    }
    bytes.into()
}
