// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Opens connections: to the host itself or through a proxy, in plain text or with TLS. Never reuses any: the pool above
//! does.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::Uri;
use ::http::uri::Scheme;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use rustls::ClientConfig;
use tower_service::Service;

use crate::client::deadline::Deadline;
use crate::client::tls;
use crate::config::SharedAsyncSleep;
use crate::error::BoxError;

/// Settings that connections have in common.
pub struct Network {
    /// Which hosts are reached through which proxy.
    pub proxies: Matcher,
    /// TLS of one's own instead of the platform's.
    pub tls: Option<Arc<ClientConfig>>,
    /// The way to wait.
    pub sleep: SharedAsyncSleep,
}

impl Network {
    /// The proxies that the environment names, and the platform's TLS.
    pub fn of_environment(sleep: SharedAsyncSleep) -> Self {
        Self { proxies: Matcher::from_env(), tls: None, sleep }
    }

    /// The proxy on the way to a host.
    pub fn proxy(&self, uri: &Uri) -> Option<Intercept> {
        self.proxies.intercept(uri)
    }

    fn tls(&self) -> Result<Arc<ClientConfig>, BoxError> {
        self.tls.clone().map_or_else(tls::platform, Ok)
    }

    async fn connect(&self, uri: Uri) -> Result<Stream, BoxError> {
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let Some(proxy) = self.proxy(&uri) else {
            return if is_https { self.secured(tcp(), uri).await } else { Ok(Stream::new(tcp().call(uri).await?)) };
        };
        let proxy_uri = proxy.uri().clone();
        let is_secured_proxy = proxy_uri.scheme() == Some(&Scheme::HTTPS);
        if !is_https {
            // The proxy reads the request, whose first line then has the whole URI.
            let stream = if is_secured_proxy {
                self.secured(tcp(), proxy_uri).await?
            } else {
                Stream::new(tcp().call(proxy_uri).await?)
            };
            return Ok(Stream { is_proxied: true, ..stream });
        }
        if is_secured_proxy {
            let to_proxy = HttpsConnector::from((tcp(), self.tls()?));
            return self.secured(tunnel(&proxy, to_proxy), uri).await;
        }
        self.secured(tunnel(&proxy, tcp()), uri).await
    }

    /// TLS over what another connector opens.
    async fn secured<C>(&self, connector: C, uri: Uri) -> Result<Stream, BoxError>
    where
        C: Service<Uri, Future: Send + 'static, Error: Into<BoxError>>,
        C::Response: Read + Write + Connection + Send + Unpin + 'static,
    {
        Ok(Stream::new(HttpsConnector::from((connector, self.tls()?)).call(uri).await?))
    }
}

/// A connection through a proxy that does not read what goes over it (RFC 9110 section 9.3.6).
fn tunnel<C>(proxy: &Intercept, connector: C) -> Tunnel<C> {
    let tunnel = Tunnel::new(proxy.uri().clone(), connector);
    match proxy.basic_auth() {
        Some(basic_auth) => tunnel.with_auth(basic_auth.clone()),
        None => tunnel,
    }
}

/// TCP connections to whatever a name stands for, IPv6 and IPv4.
fn tcp() -> HttpConnector {
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp
}

/// Opens connections within a limit of time.
#[derive(Clone)]
pub struct Connector {
    /// Settings that connections have in common.
    pub network: Arc<Network>,
    /// How long opening one may take.
    pub limit: Option<Duration>,
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let (network, limit) = (self.network.clone(), self.limit);
        Box::pin(async move {
            let mut deadline = Deadline::start("opening a connection", limit, &network.sleep);
            deadline.cover(network.connect(uri)).await?
        })
    }
}

/// A connection, whatever it goes through.
pub struct Stream {
    io: Box<dyn Io>,
    is_proxied: bool,
}

/// Traits that hyper asks of a connection, as one.
trait Io: Read + Write + Connection + Send + Unpin {}

impl<T: Read + Write + Connection + Send + Unpin> Io for T {}

impl Stream {
    fn new(io: impl Io + 'static) -> Self {
        Self { io: Box::new(io), is_proxied: false }
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.is_proxied)
    }
}

impl Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut *self.io).poll_read(context, buffer)
    }
}

impl Write for Stream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut *self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut *self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut *self.io).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut *self.io).poll_write_vectored(context, slices)
    }
}
