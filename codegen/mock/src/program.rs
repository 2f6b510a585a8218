//! The beginning and the end of the program: reads the script, opens the socket, says so, and stops when it is told to.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::future::Future;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::exchange::Stage;
use crate::journal::{Format, Journal};
use crate::script::Script;
use crate::service::Mock;

/// An open socket and the script, before the server runs.
#[derive(Debug)]
pub struct Start {
    /// The socket.
    pub listener: TcpListener,
    /// The level at which inputs are checked: `strict`, `basic`, `required` or `none`.
    pub validation: String,
    stage: Arc<Stage>,
}

impl Start {
    /// Puts the mock around a server whose handler answers by [`answer`](crate::answer).
    pub fn mock<S>(&self, server: S) -> Mock<S> {
        Mock::new(server, Arc::clone(&self.stage))
    }
}

/// Words on the command line of the program: script, port, level of validation, form of lines, and the file of requests
/// if there is to be one.
struct Arguments {
    script: PathBuf,
    port: u16,
    validation: String,
    format: Format,
    record: Option<PathBuf>,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = OsString>) -> Option<Self> {
        let script = words.next()?.into();
        let port = words.next()?.to_str()?.parse().ok()?;
        let validation = words.next()?.into_string().ok()?;
        let format = if words.next()? == "json" { Format::Json } else { Format::Text };
        Some(Self { script, port, validation, format, record: words.next().map(PathBuf::from) })
    }
}

/// Runs the program: `serve` gets the open socket and a future that ends with Ctrl-C. The script is read and removed.
pub fn run<F: Future<Output = ()>>(serve: impl FnOnce(Start) -> F) -> ExitCode {
    match prepare_and_serve(serve) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn prepare_and_serve<F: Future<Output = ()>>(serve: impl FnOnce(Start) -> F) -> Result<(), String> {
    let arguments = Arguments::read(env::args_os().skip(1)).ok_or("this program is run by `cargo xtask mock`")?;
    let stage = Arc::new(stage(&arguments)?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("no task can be run: {error}"))?;
    runtime.block_on(async {
        let port = arguments.port;
        let in_use = |error| format!("port {port} of 127.0.0.1 cannot be listened on: {error}");
        let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(in_use)?;
        let address = listener.local_addr().map_err(in_use)?;
        stage.journal.listening(&format!("http://{address}"));
        serve(Start { listener, validation: arguments.validation, stage }).await;
        Ok(())
    })
}

fn stage(arguments: &Arguments) -> Result<Stage, String> {
    let about = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let path = &arguments.script;
    let text = fs::read_to_string(path).map_err(|error| about(path, &error))?;
    let _ = fs::remove_file(path);
    let script = Script::parse(&text).map_err(|error| about(path, &error))?;
    let record = arguments.record.as_deref();
    let journal = Journal::new(arguments.format, record)
        .map_err(|error| about(record.unwrap_or(Path::new("")), &format!("cannot be written: {error}")))?;
    Ok(Stage { script, journal })
}

/// Ends when the program is told to stop: by Ctrl-C, and on Unix by SIGTERM.
pub async fn stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let mut interrupt = std::pin::pin!(interrupt);
    let mut terminate = std::pin::pin!(terminate());
    std::future::poll_fn(|context| {
        if interrupt.as_mut().poll(context).is_ready() || terminate.as_mut().poll(context).is_ready() {
            return std::task::Poll::Ready(());
        }
        std::task::Poll::Pending
    })
    .await;
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signals) => drop(signals.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}
