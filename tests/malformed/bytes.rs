//! Requests as they are sent, bytes that are none, and responses as they come.

use http::{Request, Response};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

use crate::random::Random;

/// A request in HTTP/1.1.
pub fn of(request: &Request<Vec<u8>>) -> Vec<u8> {
    let mut bytes = format!("{} {} HTTP/1.1\r\n", request.method(), request.uri()).into_bytes();
    for (name, value) in request.headers() {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("content-length: {}\r\n\r\n", request.body().len()).as_bytes());
    bytes.extend_from_slice(request.body());
    bytes
}

/// Bytes that are no whole request.
pub fn no_request(random: &mut Random) -> Vec<u8> {
    let head = |rest: &str| format!("POST / HTTP/1.1\r\nhost: catalog\r\n{rest}").into_bytes();
    match random.below(9) {
        0 => (0..random.within(1..200)).map(|_| random.next() as u8).collect(),
        1 => b"POST / HTTP/9.9\r\n\r\n".to_vec(),
        2 => head("content-length: -1\r\n\r\n"),
        3 => head("content-length: 1\r\ncontent-length: 2\r\n\r\nab"),
        4 => head("transfer-encoding: chunked\r\n\r\nzz\r\n"),
        5 => head("no colon\r\n\r\n"),
        6 => head("bad\u{1}name: a\r\n\r\n"),
        7 => head(&format!("long: {}", "a".repeat(random.within(500_000..600_000)))),
        _ => head("content-length: 10\r\n\r\nhalf"),
    }
}

/// The next response; `None` when the connection ends before it does.
pub async fn response(stream: &mut TcpStream) -> Option<Response<Vec<u8>>> {
    let mut bytes = Vec::new();
    loop {
        if let Some(response) = whole(&bytes) {
            return Some(response);
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

fn whole(bytes: &[u8]) -> Option<Response<Vec<u8>>> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.lines();
    let status: u16 = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let response =
        headers.fold(Response::builder().status(status), |builder, (name, value)| builder.header(name, value));
    let response = response.body(()).ok()?;
    let length: usize = response.headers().get("content-length")?.to_str().ok()?.parse().ok()?;
    let body = bytes.get(end + 4..end + 4 + length)?.to_vec();
    Some(response.map(|()| body))
}
