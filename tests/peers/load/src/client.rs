//! The load: connections that are kept, each of which sends the next request when it has the answer to the last.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Failure;
use crate::bodies::Size;

const CONNECTIONS: usize = 16;

/// Results of a load.
pub struct Measured {
    pub elapsed: Duration,
    /// The time of each request in nanoseconds, sorted.
    nanos: Vec<u64>,
}

impl Measured {
    pub fn requests(&self) -> f64 {
        self.nanos.len() as f64
    }

    /// The time within which this part of the requests was answered.
    pub fn percentile(&self, part: f64) -> f64 {
        let index = ((self.nanos.len() as f64 * part) as usize).min(self.nanos.len().saturating_sub(1));
        self.nanos.get(index).map_or(f64::NAN, |nanos| *nanos as f64)
    }
}

/// Sends requests for a time.
pub fn load(address: SocketAddr, size: Size, time: Duration) -> Result<Measured, Failure> {
    let body = size.request()?;
    let target = format!("{}.{}", servicecatalog::meta::TARGET_PREFIX, size.operation());
    let head = format!(
        "POST / HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/x-amz-json-1.1\r\nx-amz-target: {target}\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    let request = [head.as_bytes(), &body].concat();
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let started = Instant::now();
        let connections = (0..CONNECTIONS).map(|_| tokio::spawn(connection(address, request.clone(), started + time)));
        let mut nanos = Vec::new();
        for connection in connections.collect::<Vec<_>>() {
            nanos.extend(connection.await??);
        }
        let elapsed = started.elapsed();
        nanos.sort_unstable();
        Ok(Measured { elapsed, nanos })
    })
}

/// The times of the requests of one connection.
async fn connection(address: SocketAddr, request: Vec<u8>, end: Instant) -> std::io::Result<Vec<u64>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    stream.write_all(&request).await?;
    // All responses are of one length: that of the first is taken from its head.
    let mut response = first(&mut stream).await?;
    let mut nanos = Vec::new();
    while Instant::now() < end {
        let sent = Instant::now();
        stream.write_all(&request).await?;
        stream.read_exact(&mut response).await?;
        nanos.push(sent.elapsed().as_nanos() as u64);
        if !response.starts_with(b"HTTP/1.1 200") {
            return Err(std::io::Error::other("a response is no success"));
        }
    }
    Ok(nanos)
}

/// The first response, whole.
async fn first(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::Error::other("the server closed the connection"));
        }
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
        let length = length.ok_or_else(|| std::io::Error::other("a response has no length"))?;
        if bytes.len() >= end + 4 + length {
            return Ok(bytes);
        }
    }
}
