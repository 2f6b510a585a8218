//! A server over real sockets that answers by a script, from threads of its own. It outlives no test: dropping it ends
//! the listener, and clients end the connections.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Reaction of the server to a request.
#[derive(Clone, Debug)]
pub enum Step {
    /// Sends these bytes, and keeps the connection.
    Send(String),
    /// Sends these bytes and closes the connection.
    SendAndClose(String),
    /// Sends these bytes, each text after a pause, and keeps the connection.
    Drip(Vec<String>, Duration),
    /// Sends these bytes, and nothing more for as long as the client is there.
    Stall(String),
    /// Closes the connection with the body of the request unread, which resets it.
    Reset,
}

impl Step {
    /// A response with a status, further header lines and a body.
    pub fn answer(status: u16, headers: &[&str], body: &str) -> Self {
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        Self::Send(format!("HTTP/1.1 {status} Reason\r\n{headers}content-length: {}\r\n\r\n{body}", body.len()))
    }

    /// A response with the usual content type.
    pub fn json(status: u16, body: &str) -> Self {
        Self::answer(status, &["content-type: application/x-amz-json-1.1", "x-amzn-requestid: the-id"], body)
    }
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Received {
    /// Number of its connection, from 0.
    pub connection: usize,
    /// First line and headers.
    pub head: String,
    /// Body.
    pub body: String,
}

impl Received {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(": ")?;
            known.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Step>,
    received: Vec<Received>,
    /// Connections that the client has closed.
    closed: usize,
}

/// The server.
pub struct Server {
    /// Where it listens: a port that the system chose.
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Server {
    /// Starts a server that follows a script, the last step of which answers all further requests.
    pub fn start(script: impl IntoIterator<Item = Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State { script: script.into_iter().collect(), ..State::default() }));
        let shared = state.clone();
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                let (stream, state) = (stream.expect("a connection"), shared.clone());
                thread::spawn(move || serve(stream, number, &state));
            }
        });
        Self { address, state }
    }

    /// Its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests that came.
    pub fn received(&self) -> Vec<Received> {
        self.state.lock().expect("no panic").received.clone()
    }

    /// How many connections clients have closed.
    pub fn closed(&self) -> usize {
        self.state.lock().expect("no panic").closed
    }
}

/// Answers the one request of a connection, whatever carries it.
pub fn answer_one(stream: impl Read + Write, step: &Step) {
    let (mut reader, Step::Send(answer)) = (BufReader::new(stream), step) else { return };
    let Some(head) = read_head(&mut reader) else { return };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_ok() {
        _ = reader.get_mut().write_all(answer.as_bytes());
        _ = reader.get_mut().flush();
    }
}

/// Answers the requests of a connection until one end closes it.
fn serve(stream: TcpStream, connection: usize, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    let mut writer = stream;
    while let Some(head) = read_head(&mut reader) {
        let step = {
            let mut state = state.lock().expect("no panic");
            if state.script.len() > 1 { state.script.pop_front() } else { state.script.front().cloned() }
        };
        let step = step.expect("a script");
        let mut received = Received { connection, head, body: String::new() };
        if !matches!(step, Step::Reset) {
            let length = received.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            let mut body = vec![0; length];
            reader.read_exact(&mut body).expect("a body");
            received.body = String::from_utf8(body).expect("UTF-8");
        }
        state.lock().expect("no panic").received.push(received);
        match step {
            Step::Send(text) => _ = writer.write_all(text.as_bytes()),
            Step::SendAndClose(text) => {
                _ = writer.write_all(text.as_bytes());
                return;
            }
            Step::Drip(texts, pause) => {
                for text in texts {
                    thread::sleep(pause);
                    _ = writer.write_all(text.as_bytes());
                }
            }
            Step::Stall(text) => _ = writer.write_all(text.as_bytes()),
            Step::Reset => return,
        }
    }
    state.lock().expect("no panic").closed += 1;
}

/// The first line and the headers of the next request; `None` at the end of the connection.
fn read_head(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        // Without a buffer for the body, so that a step may leave that unread.
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        head.push_str(&line);
    }
    Some(head)
}
