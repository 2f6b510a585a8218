//! Helper of every conformance test over a socket: serves a handler on a port of its own, sends it one request as bytes,
//! and reads the response. Knows no service. Copied beside the tests as it is.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use ::http::{HeaderName, HeaderValue, Request, Response};

use crate::emitted::server::{Handler, Server, serve};

/// Sends a request to a server over a socket.
pub(crate) fn exchange(server: Server<impl Handler>, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a socket");
    let address = listener.local_addr().expect("an address");
    listener.set_nonblocking(true).expect("a socket");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = std::thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a socket");
            serve(listener, server).run_until(async { drop(stopped.await) }).await;
        });
    });
    stream.write_all(&bytes(request)).expect("a request");
    let mut response = Vec::new();
    stream.read_to_end(&mut response).expect("a response");
    drop(stop);
    serving.join().expect("the end of the server");
    parsed(&response)
}

/// A request in HTTP/1.1, after whose response the connection is closed.
fn bytes(request: &Request<Vec<u8>>) -> Vec<u8> {
    let uri = request.uri();
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let mut bytes = format!("{} {target} HTTP/1.1\r\nconnection: close\r\n", request.method()).into_bytes();
    let mut header = |name: &str, value: &[u8]| bytes.extend_from_slice(&[name.as_bytes(), b": ", value, b"\r\n"].concat());
    if !request.headers().contains_key("host") {
        header("host", uri.authority().map_or("example.com", |authority| authority.as_str()).as_bytes());
    }
    if !request.headers().contains_key("content-length") {
        header("content-length", request.body().len().to_string().as_bytes());
    }
    request.headers().iter().for_each(|(name, value)| header(name.as_str(), value.as_bytes()));
    [&bytes, b"\r\n".as_slice(), request.body()].concat()
}

fn parsed(bytes: &[u8]) -> Response<Vec<u8>> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the headers");
    let head = std::str::from_utf8(&bytes[..end]).expect("UTF-8");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let mut response = Response::new(bytes[end + 4..].to_vec());
    *response.status_mut() = status.parse().expect("a status");
    for line in lines {
        let (name, value) = line.split_once(':').expect("a header");
        let name = HeaderName::try_from(name).expect("a name");
        response.headers_mut().append(name, HeaderValue::try_from(value.trim()).expect("a value"));
    }
    response
}

/// Compares the error of a response.
#[allow(dead_code, reason = "for suites with malformed requests")]
pub(crate) fn assert_error(response: &Response<Vec<u8>>, status: u16, code: &str) -> serde_json::Value {
    let body = String::from_utf8_lossy(response.body()).into_owned();
    assert_eq!(response.status().as_u16(), status, "{body}");
    let error: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let name = error["__type"].as_str().and_then(|name| name.rsplit('#').next());
    assert_eq!(name, Some(code), "{body}");
    error
}
