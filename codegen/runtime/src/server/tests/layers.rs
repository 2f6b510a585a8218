//! Services around a server, with errors and bodies of their own.

use std::pin::Pin;
use std::task::{Context, Poll};

use ::http::Request;
use hyper::body::Incoming;
use tower_service::Service;

use super::*;
use crate::error::BoxError;
use crate::server::ResponseBody;

/// Fails for requests that name no target.
#[derive(Clone)]
struct Gate(Server<Stage>);

impl Service<Request<Incoming>> for Gate {
    type Response = Response<other::Whole>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        if request.headers()["x-amz-target"].is_empty() {
            return Box::pin(async { Err("closed".into()) });
        }
        let response = self.0.call(request);
        Box::pin(async { Ok(response.await.unwrap_or_else(|never| match never {}).map(other::Whole)) })
    }
}

/// A body of another type than the server's.
mod other {
    use super::*;
    use bytes::Bytes;
    use http_body::{Body, Frame};

    pub(super) struct Whole(pub(super) ResponseBody);

    impl Body for Whole {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            Pin::new(&mut self.0).poll_frame(context).map_err(|never| match never {})
        }
    }
}

#[test]
fn a_layer_that_fails_closes_its_connection_alone() {
    block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a socket");
        let address = listener.local_addr().expect("an address");
        let running = tokio::spawn(serve(listener, Gate(Server::new(Stage::default()))).run());
        assert_eq!(exchange(address, &request("", "body")).await, "");
        let mut stream = connect(address).await;
        stream.write_all(request("Echo", "body").as_bytes()).await.expect("a request");
        let mut text = String::new();
        while !text.contains("body") {
            let mut buffer = [0; 256];
            let read = stream.read(&mut buffer).await.expect("a response");
            assert!(read > 0, "{text}");
            text.push_str(&String::from_utf8_lossy(&buffer[..read]));
        }
        assert!(text.starts_with("HTTP/1.1 200 OK"), "{text}");
        running.abort();
    });
}
