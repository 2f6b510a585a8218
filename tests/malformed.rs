//! 10,000 requests that no client of ours would send, the same on every run: each is refused with the status and the
//! error for its fault, in process and over sockets, none reaches the handler, and memory stays as it was.

#[path = "malformed/bytes.rs"]
mod bytes;
#[path = "malformed/memory.rs"]
mod memory;
#[path = "malformed/random.rs"]
mod random;
#[path = "malformed/requests.rs"]
mod requests;
#[path = "malformed/signatures.rs"]
mod signatures;

use std::future::Future;

use http::{Request, Response};
use servicecatalog::operation::execute_provisioned_product_plan as plan;
use servicecatalog::operation::execute_provisioned_product_service_action as action;
use servicecatalog::server::{Handler, ResponseBody, Server, serve};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};

use memory::Memory;
use random::Random;
use requests::{LIMIT, Malformed};

const REQUESTS: usize = 10_000;

/// Refuses to be reached.
struct Unreachable;

impl Handler for Unreachable {
    async fn execute_provisioned_product_plan(
        &self,
        input: plan::ExecuteProvisionedProductPlanInput,
    ) -> Result<plan::ExecuteProvisionedProductPlanOutput, plan::ExecuteProvisionedProductPlanError> {
        panic!("a malformed request was let through: {input:?}");
    }

    async fn execute_provisioned_product_service_action(
        &self,
        input: action::ExecuteProvisionedProductServiceActionInput,
    ) -> Result<action::ExecuteProvisionedProductServiceActionOutput, action::ExecuteProvisionedProductServiceActionError>
    {
        panic!("a malformed request was let through: {input:?}");
    }
}

fn server() -> Server<Unreachable> {
    Server::new(Unreachable).max_body_size(LIMIT)
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// Compares status and error of a response.
fn assert_refused(malformed: &Malformed, response: &Response<Vec<u8>>) {
    let body = String::from_utf8_lossy(response.body());
    let Malformed { request, fault, code, .. } = malformed;
    let about = || format!("{fault}: {request:?}\n{:?}\n{body}", response.status());
    assert_eq!(response.status().as_u16(), malformed.status, "{}", about());
    assert!(response.headers().contains_key("x-amzn-requestid"), "{}", about());
    let told: serde_json::Value = serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error} {}", about()));
    assert_eq!(told["__type"], *code, "{}", about());
    assert!(told["message"].as_str().is_some_and(|message| !message.is_empty()), "{}", about());
}

async fn call<S>(server: &mut S, request: Request<Vec<u8>>) -> Response<Vec<u8>>
where
    S: tower_service::Service<
            Request<ResponseBody>,
            Response = Response<ResponseBody>,
            Error = std::convert::Infallible,
        >,
{
    let response = server.call(request.map(ResponseBody::from)).await.unwrap_or_else(|never| match never {});
    response.map(|body| body.into_bytes().to_vec())
}

#[test]
fn each_is_refused_in_process() {
    let mut random = Random::new(8259);
    let mut server = server();
    let mut memory = Memory::default();
    block_on(async {
        for number in 0..REQUESTS {
            let malformed = requests::any(&mut random);
            let response = call(&mut server, malformed.request.clone()).await;
            assert_refused(&malformed, &response);
            memory.look(number, REQUESTS);
        }
    });
    memory.assert_flat();
}

/// Serves while a client acts, and hands back what the client found.
fn serving<T>(client: impl AsyncFnOnce(std::net::SocketAddr) -> T) -> T {
    block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a socket");
        let address = listener.local_addr().expect("an address");
        let running = tokio::spawn(serve(listener, server()).run());
        let result = client(address).await;
        assert!(!running.is_finished(), "the server stopped");
        running.abort();
        result
    })
}

#[test]
fn each_is_refused_over_a_socket() {
    let mut random = Random::new(1110);
    let mut memory = Memory::default();
    serving(async |address| {
        let mut connection: Option<TcpStream> = None;
        for number in 0..REQUESTS {
            let malformed = requests::any(&mut random);
            let mut stream = match connection.take() {
                Some(stream) => stream,
                None => TcpStream::connect(address).await.expect("a connection"),
            };
            stream.write_all(&bytes::of(&malformed.request)).await.expect("a request");
            let response = bytes::response(&mut stream).await.expect("a response");
            assert_refused(&malformed, &response);
            // The rest of a body that is too large may be left unread, and then ends its connection.
            connection = (malformed.status != 413).then_some(stream);
            memory.look(number, REQUESTS);
        }
    });
    memory.assert_flat();
}

/// Bytes that are no HTTP at all are hyper's to refuse: with a 4xx of its own, or by closing the connection.
#[test]
fn bytes_that_are_no_request_end_their_connection_alone() {
    let mut random = Random::new(7230);
    let statuses = serving(async |address| {
        let mut statuses = std::collections::BTreeMap::new();
        for _ in 0..1_000 {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            // The server may close while this is written.
            _ = stream.write_all(&bytes::no_request(&mut random)).await;
            _ = stream.shutdown().await;
            let status = bytes::response(&mut stream).await.map(|response| response.status().as_u16());
            assert!(status.is_none_or(|status| (400..500).contains(&status)), "{status:?}");
            *statuses.entry(status).or_insert(0) += 1;
        }
        let malformed = requests::any(&mut random);
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(&bytes::of(&malformed.request)).await.expect("a request");
        assert_refused(&malformed, &bytes::response(&mut stream).await.expect("a response"));
        statuses
    });
    assert!(statuses.get(&Some(400)).is_some_and(|count| *count > 100), "{statuses:?}");
}

#[test]
fn mutilated_signatures_are_refused() {
    let mut random = Random::new(4);
    let mut server = signatures::layer().layer(server());
    block_on(async {
        for _ in 0..REQUESTS {
            let malformed = signatures::mutilated(&mut random);
            let response = call(&mut server, malformed.request.clone()).await;
            let told: serde_json::Value = serde_json::from_slice(response.body()).expect("JSON");
            assert_eq!(response.status(), 400, "{malformed:?} {told}");
            let code = told["__type"].as_str().expect("a code");
            assert!(signatures::CODES.contains(&code), "{malformed:?} {told}");
        }
    });
}
