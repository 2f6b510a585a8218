//! A server on the local host that answers from a script, one request for each connection, and keeps what it was asked.
//! It knows nothing of AWS.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Longest wait for a request that has begun.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reaction of the server to a request.
pub enum Answer {
    /// Sends a response.
    Response(Response),
    /// Closes the connection.
    Nothing,
    /// Keeps the connection open for so long, and then closes it.
    Stall(Duration),
}

/// A response; lengths and the end of the connection are the server's to say.
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Names and values of headers.
    pub headers: Vec<(&'static str, String)>,
    /// Body.
    pub body: String,
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// The lines before the body: the request line and the headers.
    pub head: Vec<String>,
    /// The body.
    pub body: String,
}

impl Request {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.iter().skip(1).filter_map(|line| line.split_once(':'));
        fields.filter(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }
}

/// The running server. It ends with its script, after which it refuses connections.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Starts a server on a free port.
    pub fn start(script: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let requests = Arc::default();
        let log = Arc::clone(&requests);
        thread::spawn(move || {
            for answer in script {
                let (stream, _) = listener.accept().expect("a connection");
                // A client may give up in the middle: the next connection is another request.
                serve(&stream, answer, &log).ok();
            }
        });
        Self { address, requests }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no panic").clone()
    }
}

/// The address of a port where nobody listens.
pub fn refusing() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

fn serve(mut stream: &TcpStream, answer: Answer, log: &Mutex<Vec<Request>>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let request = read(stream)?;
    log.lock().expect("no panic").push(request);
    match answer {
        Answer::Nothing => Ok(()),
        Answer::Stall(time) => {
            thread::sleep(time);
            Ok(())
        }
        Answer::Response(response) => {
            let mut text = format!("HTTP/1.1 {} Status\r\nConnection: close\r\n", response.status);
            text.push_str(&format!("Content-Length: {}\r\n", response.body.len()));
            response.headers.iter().for_each(|(name, value)| text.push_str(&format!("{name}: {value}\r\n")));
            text.push_str("\r\n");
            text.push_str(&response.body);
            stream.write_all(text.as_bytes())?;
            stream.flush()
        }
    }
}

fn read(stream: &TcpStream) -> std::io::Result<Request> {
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_owned();
        if line.is_empty() {
            break;
        }
        head.push(line);
    }
    let mut request = Request { head, body: String::new() };
    let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    request.body = String::from_utf8_lossy(&body).into_owned();
    Ok(request)
}
