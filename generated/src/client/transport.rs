// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The default transport: hyper over HTTP/1.1, with a pool of connections. Follows no redirect, and retries nothing but
//! a request that a closing connection never took.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::header::PROXY_AUTHORIZATION;
use ::http::uri::Scheme;
use ::http::{Request, Response};
use hyper::body::Incoming;
use hyper_util::client::legacy::{Client, Error, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tower_service::Service;

use crate::client::connect::{Connector, Network};
use crate::config::http::SdkBody;

type Pool = Client<Connector, SdkBody>;

/// One pool for each limit of opening a connection: which request a connection is opened for, a pool does not tell.
type Pools = Vec<(Option<Duration>, Pool)>;

/// How long opening a connection for a request may take, as an extension of the request.
#[derive(Clone, Copy, Debug)]
pub struct ConnectTimeout(pub Option<Duration>);

/// hyper with a pool of connections, which clones share.
#[derive(Clone)]
pub struct Transport {
    network: Arc<Network>,
    pools: Arc<Mutex<Pools>>,
}

impl Transport {
    /// A transport without connections.
    pub fn new(network: Network) -> Self {
        Self { network: Arc::new(network), pools: Arc::default() }
    }

    fn pool(&self, limit: Option<Duration>) -> Pool {
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pool)) = pools.iter().find(|(known, _)| *known == limit) {
            return pool.clone();
        }
        let connector = Connector { network: self.network.clone(), limit };
        let pool = Client::builder(TokioExecutor::new()).pool_timer(TokioTimer::new()).build(connector);
        pools.push((limit, Pool::clone(&pool)));
        pool
    }
}

impl Service<Request<SdkBody>> for Transport {
    type Response = Response<Incoming>;
    type Error = Error;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<SdkBody>) -> ResponseFuture {
        let limit = request.extensions().get::<ConnectTimeout>().and_then(|limit| limit.0);
        let is_plain = request.uri().scheme() == Some(&Scheme::HTTP);
        let proxy = self.network.proxy(request.uri()).filter(|_| is_plain);
        if let Some(basic_auth) = proxy.as_ref().and_then(|proxy| proxy.basic_auth()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, basic_auth.clone());
        }
        self.pool(limit).request(request)
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Transport")
    }
}
