//! The end of a server: requests at hand are answered, within the time that the grace gives.

use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::sync::oneshot;

use super::*;

/// Starts a server, sends a request, gives the signal when the request is under way, and reads the rest.
fn response_across_shutdown(target: &str, grace: Duration) -> String {
    block_on(async {
        let stage = Stage::default();
        let (begun, go) = (Arc::clone(&stage.begun), Arc::clone(&stage.go));
        let (address, serve) = staged(Server::new(stage)).await;
        let (signal, signalled) = oneshot::channel::<()>();
        let running = tokio::spawn(serve.grace(grace).run_until(async {
            let _ = signalled.await;
        }));
        let mut stream = connect(address).await;
        stream.write_all(request(target, "").as_bytes()).await.expect("a request");
        begun.notified().await;
        signal.send(()).expect("a running server");
        // The socket closes first, then the request may go on.
        while TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        go.notify_one();
        let response = read(&mut stream).await;
        running.await.expect("the end of the server");
        response
    })
}

#[test]
fn a_request_under_way_is_answered() {
    let response = response_across_shutdown("Wait", Duration::from_secs(30));
    assert!(response.ends_with("waited"), "{response}");
}

#[test]
fn a_request_that_takes_longer_than_the_grace_is_cut_off() {
    assert_eq!(response_across_shutdown("Stall", Duration::from_millis(50)), "");
}
