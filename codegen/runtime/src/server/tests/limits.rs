//! Bodies, panics and concurrency: a bad request costs its client alone.

use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::time::timeout;

use super::*;

/// Serves while a client acts.
async fn serving<T>(server: Server<Stage>, client: impl AsyncFnOnce(SocketAddr) -> T) -> T {
    let (address, serve) = staged(server).await;
    let running = tokio::spawn(serve.run());
    let result = client(address).await;
    running.abort();
    result
}

#[test]
fn a_response_has_an_id_and_connections_are_kept() {
    block_on(serving(Server::new(Stage::default()), async |address| {
        let mut stream = connect(address).await;
        let mut ids = Vec::new();
        for body in ["one", "two"] {
            stream.write_all(request("Echo", body).as_bytes()).await.expect("a request");
            let response = read(&mut stream).await;
            assert!(response.starts_with("HTTP/1.1 200") && response.ends_with(body), "{response}");
            ids.extend(response.lines().find(|line| line.starts_with("x-amzn-requestid: ")).map(str::to_owned));
        }
        assert_eq!(ids.len(), 2);
        assert_ne!(ids[0], ids[1]);
    }));
}

#[test]
fn an_unknown_operation_is_named_as_such() {
    block_on(serving(Server::new(Stage::default()), async |address| {
        for text in [request("Nothing", ""), "GET / HTTP/1.1\r\nhost: stage\r\n\r\n".to_owned()] {
            let response = exchange(address, &text).await;
            assert!(response.starts_with("HTTP/1.1 404"), "{response}");
            assert!(response.contains(r#"{"__type":"UnknownOperationException""#), "{response}");
            assert!(response.contains("content-type: application/stage"), "{response}");
        }
    }));
}

#[test]
fn a_body_may_be_as_large_as_the_limit() {
    block_on(serving(Server::new(Stage::default()).max_body_size(8), async |address| {
        let response = exchange(address, &request("Echo", "12345678")).await;
        assert!(response.starts_with("HTTP/1.1 200"), "{response}");
        let announced = exchange(address, &request("Echo", "123456789")).await;
        assert!(announced.starts_with("HTTP/1.1 413"), "{announced}");
        assert!(announced.contains("RequestEntityTooLargeException"), "{announced}");
        let chunked = "POST / HTTP/1.1\r\nhost: stage\r\nx-amz-target: Echo\r\ntransfer-encoding: chunked\r\n\r\n";
        let response = exchange(address, &format!("{chunked}5\r\n12345\r\n5\r\n67890\r\n0\r\n\r\n")).await;
        assert!(response.starts_with("HTTP/1.1 413"), "{response}");
    }));
}

#[test]
fn a_body_that_stalls_is_given_up() {
    let server = Server::new(Stage::default()).body_timeout(Duration::from_millis(20));
    block_on(serving(server, async |address| {
        let head = request("Echo", "12345").replace("12345", "");
        let response = exchange(address, &head).await;
        assert!(response.starts_with("HTTP/1.1 408"), "{response}");
    }));
}

#[test]
fn a_head_that_stalls_is_given_up() {
    block_on(async {
        let (address, serve) = staged(Server::new(Stage::default())).await;
        let running = tokio::spawn(serve.head_timeout(Duration::from_millis(20)).run());
        for head in ["", "POST / HTTP/1.1\r\n"] {
            assert_eq!(exchange(address, head).await, "", "the connection is closed");
        }
        running.abort();
    });
}

#[test]
fn a_panic_is_one_response_and_says_nothing() {
    block_on(serving(Server::new(Stage::default()), async |address| {
        let response = exchange(address, &request("Panic", "")).await;
        assert!(response.starts_with("HTTP/1.1 500"), "{response}");
        assert!(response.ends_with(r#"{"__type":"InternalFailure","message":"the server failed"}"#), "{response}");
        assert!(exchange(address, &request("Echo", "still")).await.ends_with("still"));
    }));
}

#[test]
fn requests_beyond_the_limit_wait() {
    let stage = Stage::default();
    let begun = Arc::clone(&stage.begun);
    block_on(serving(Server::new(stage).max_concurrency(1), async |address| {
        let mut stalled = connect(address).await;
        stalled.write_all(request("Stall", "").as_bytes()).await.expect("a request");
        begun.notified().await;
        let waiting = timeout(Duration::from_millis(100), exchange(address, &request("Echo", "later"))).await;
        assert!(waiting.is_err());
        drop(stalled);
        assert!(exchange(address, &request("Echo", "now")).await.ends_with("now"));
    }));
}
