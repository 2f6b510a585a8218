// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Runs a service on a socket: HTTP/1.1, connections that are kept alive, bounded in number and patience.
//! Knows no operation; TLS ends before it.

use std::future::{Future, pending, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use ::http::{Request, Response};
use http_body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tower_service::Service;

use crate::error::BoxError;

/// How long accepting rests after an error that is not about one connection, such as too many open files.
const REST: Duration = Duration::from_millis(100);

/// A service on a listening socket, before it runs.
#[derive(Debug)]
#[must_use = "nothing is served before `run` or `run_until`"]
pub struct Serve<S> {
    listener: TcpListener,
    service: S,
    head_timeout: Duration,
    grace: Duration,
    max_connections: usize,
}

/// Serves a [`Server`](super::Server), or the layers around it, on a listening socket.
///
/// A client has 30 s for the head of its next request, a connection without one is closed after that; at most 10,000
/// connections are open at a time; a shutdown waits 30 s for requests that are being answered. Where a layer fails, or
/// the body of its response, the connection is closed.
pub fn serve<S>(listener: TcpListener, service: S) -> Serve<S> {
    Serve {
        listener,
        service,
        head_timeout: Duration::from_secs(30),
        grace: Duration::from_secs(30),
        max_connections: 10_000,
    }
}

impl<S> Serve<S> {
    /// Sets the time that a client has for the head of its next request: 30 s by default.
    pub fn head_timeout(mut self, timeout: Duration) -> Self {
        self.head_timeout = timeout;
        self
    }

    /// Sets the time that a shutdown gives to requests that are being answered: 30 s by default.
    pub fn grace(mut self, time: Duration) -> Self {
        self.grace = time;
        self
    }

    /// Sets the number of connections that may be open at a time, at least one: 10,000 by default. Others wait in the
    /// socket's queue.
    pub fn max_connections(mut self, connections: usize) -> Self {
        self.max_connections = connections.clamp(1, Semaphore::MAX_PERMITS);
        self
    }
}

impl<S, B> Serve<S>
where
    S: Service<Request<Incoming>, Response = Response<B>, Error: Into<BoxError>, Future: Send> + Clone + Send + 'static,
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    /// Serves until the future is dropped.
    pub async fn run(self) {
        self.run_until(pending()).await;
    }

    /// Serves until the signal comes; then takes no connection any more, answers the requests at hand, and closes.
    pub async fn run_until(self, signal: impl Future<Output = ()>) {
        let mut signal = pin!(signal);
        let graceful = GracefulShutdown::new();
        let permits = Arc::new(Semaphore::new(self.max_connections));
        // Dropping the set closes whatever is still open.
        let mut connections = JoinSet::new();
        while let Some((stream, permit)) = until(accept(&self.listener, &permits), signal.as_mut()).await {
            while connections.try_join_next().is_some() {}
            let mut builder = http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(self.head_timeout);
            let service = TowerToHyperService::new(self.service.clone());
            let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
            connections.spawn(async move {
                // A connection that breaks concerns its client alone.
                let _ = connection.await;
                drop(permit);
            });
        }
        drop(self.listener);
        let _ = tokio::time::timeout(self.grace, graceful.shutdown()).await;
    }
}

/// The next connection, and its share of those that may be open.
#[inline]
async fn accept(listener: &TcpListener, permits: &Arc<Semaphore>) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    let permit = Arc::clone(permits).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers leave at once; a socket that cannot do that works as well.
                let _ = stream.set_nodelay(true);
                return (stream, permit);
            }
            Err(error) if concerns_one_connection(&error) => {}
            Err(_) => tokio::time::sleep(REST).await,
        }
    }
}

#[inline]
fn concerns_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Awaits a future; `None` when the signal comes first.
async fn until<T>(future: impl Future<Output = T>, mut signal: Pin<&mut impl Future<Output = ()>>) -> Option<T> {
    let mut future = pin!(future);
    poll_fn(|context| match signal.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(None),
        Poll::Pending => future.as_mut().poll(context).map(Some),
    })
    .await
}
