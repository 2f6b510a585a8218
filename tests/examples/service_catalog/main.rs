//! A small AWS Service Catalog over the emitted server: the two Execute operations on a catalog in an embedded store.
//!
//! ```text
//! cargo run -p tests --example service_catalog -- --port 0 [--store FILE] [--step-millis 500] [--key ID:SECRET]
//! ```
//!
//! The modules, from the inside out: `execution` has the states of a record as a function of its age, `catalog` what can
//! be executed, `store` the tables of both, `execute` the rules of an execution within one transaction, `service` the
//! operations of the model on top of them, `options` the command line. This file alone reads the clock of the system and
//! opens a socket.

mod catalog;
mod execute;
mod execution;
mod options;
mod service;
mod store;
#[cfg(test)]
mod tests;

use std::error::Error;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::SystemTime;

use servicecatalog::meta;
use servicecatalog::server::sigv4::{SecretKey, SigV4Layer};
use servicecatalog::server::{Server, serve};
use tokio::net::TcpListener;

use options::Options;
use service::Catalog;
use store::Store;

/// The largest body, in bytes: that of an action with as many parameters as the model allows, each character escaped.
const MAX_BODY: usize = 32 << 20;

/// Any error that ends the program, with the words for it.
type Failure = Box<dyn Error + Send + Sync>;

fn main() -> ExitCode {
    match options::parse(std::env::args().skip(1)) {
        Ok(None) => said(options::HELP),
        Ok(Some(options)) => said_of(run(&options)),
        Err(message) => {
            _ = writeln!(io::stderr(), "{message}\n\n{}", options::HELP);
            ExitCode::from(2)
        }
    }
}

fn said(text: &str) -> ExitCode {
    said_of(writeln!(io::stdout(), "{text}").map_err(Failure::from))
}

fn said_of(result: Result<(), Failure>) -> ExitCode {
    let Err(error) = result else { return ExitCode::SUCCESS };
    _ = writeln!(io::stderr(), "{error}");
    ExitCode::FAILURE
}

fn run(options: &Options) -> Result<(), Failure> {
    let store = match &options.store {
        Some(path) => Store::open(path)?,
        None => Store::in_memory()?,
    };
    store.fill(&options.read_catalog()?)?;
    if options.dump {
        return dump(&store);
    }
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(listen(options, store))
}

/// Prints every record with the request that it answers, a JSON object a line.
fn dump(store: &Store) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    for record in store.records()? {
        writeln!(out, "{}", record.to_json(SystemTime::now())?)?;
    }
    Ok(())
}

/// Serves until Ctrl-C; requests at hand are answered first.
async fn listen(options: &Options, store: Store) -> Result<(), Failure> {
    let listener = TcpListener::bind(("127.0.0.1", options.port)).await?;
    writeln!(io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    let server = Server::new(Catalog::new(store, options.step, SystemTime::now)).max_body_size(MAX_BODY);
    let signal = async {
        // Without a handler for the signal, the system's own ends the program.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    };
    if options.keys.is_empty() {
        serve(listener, server).run_until(signal).await;
    } else {
        let keys = options.keys.clone();
        let key = move |id: &str| keys.get(id).map(SecretKey::new);
        let layer = SigV4Layer::new(options.region.as_str(), meta::SIGNING_NAME, key).max_body_size(MAX_BODY);
        serve(listener, layer.layer(server)).run_until(signal).await;
    }
    Ok(())
}
