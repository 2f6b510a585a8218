//! A server over the socket of a test, with operations that do as their names say.

mod layers;
mod limits;
mod shutdown;
#[cfg(all(feature = "client", feature = "server-sigv4"))]
mod sigv4;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use ::http::Response;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use super::answer::Protocol;
use super::route::{Call, Route, Routed};
use super::{Serve, Server, serve};

/// The operations: `Echo` answers with the body, `Panic` panics, `Stall` never answers, `Wait` answers when told to.
#[derive(Default)]
struct Stage {
    /// Notified when `Stall` or `Wait` begins.
    begun: Arc<Notify>,
    /// Lets `Wait` answer.
    go: Arc<Notify>,
}

impl Route for Stage {
    const PROTOCOL: Protocol = Protocol { content_type: "application/stage", validation_exception: "Invalid" };

    fn route<'a>(&'a self, target: &str, call: Call<'a>) -> Option<Routed<'a>> {
        let routed: Routed<'a> = match target {
            "Echo" => Box::pin(async { Response::new(call.request.body().clone()) }),
            "Panic" => Box::pin(async { panic!("as asked") }),
            "Stall" => Box::pin(async {
                self.begun.notify_one();
                std::future::pending().await
            }),
            "Wait" => Box::pin(async {
                self.begun.notify_one();
                self.go.notified().await;
                Response::new(b"waited".to_vec())
            }),
            _ => return None,
        };
        Some(routed)
    }
}

/// Runs a test on one thread.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// A socket of its own, and what is to be served on it.
async fn staged(server: Server<Stage>) -> (SocketAddr, Serve<Server<Stage>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a socket");
    (listener.local_addr().expect("an address"), serve(listener, server))
}

/// A request to an operation.
fn request(target: &str, body: &str) -> String {
    let length = body.len();
    format!("POST / HTTP/1.1\r\nhost: stage\r\nx-amz-target: {target}\r\ncontent-length: {length}\r\n\r\n{body}")
}

/// The status line and the rest of a response.
async fn read(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).await.expect("a response");
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
        if read == 0 || is_whole(&text) {
            return text;
        }
    }
}

fn is_whole(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.and_then(|length| length.parse().ok()) == Some(body.len())
}

async fn connect(address: SocketAddr) -> TcpStream {
    TcpStream::connect(address).await.expect("a connection")
}

/// Sends a text over a connection of its own, and returns the answer.
async fn exchange(address: SocketAddr, text: &str) -> String {
    let mut stream = connect(address).await;
    stream.write_all(text.as_bytes()).await.expect("a request");
    read(&mut stream).await
}
