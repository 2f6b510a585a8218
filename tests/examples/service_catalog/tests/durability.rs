//! Durability of a store: across restarts, and when the process that serves it is killed while clients wait for answers.

use std::env;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;

use serde_json::{Value, json};

use super::*;
use crate::options::Options;

/// Names the store to the process that this test starts and kills.
const STORE: &str = "SERVICE_CATALOG_STORE";
/// Answers to wait for before the process is killed.
const ANSWERS: usize = 60;
const CLIENTS: usize = 4;

#[test]
fn a_file_keeps_catalog_and_records() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    let id = {
        let (service, _) = service(filled(Store::open(&path).expect("a store")));
        run_plan(&service, "plan-website", "token").expect("a record").record_id
    };
    let store = Store::open(&path).expect("a store");
    // Another catalog is for a new store.
    store.fill(&json!({ "plans": {} })).expect("a catalog");
    let (service, clock) = service(store);
    clock.advance(STEP);
    let again = run_plan(&service, "plan-website", "token").expect("a record");
    assert_eq!(again.record_id, id);
    assert!(run_plan(&service, "plan-database", "token").unwrap_err().is_invalid_parameters_exception());
}

#[test]
fn a_store_is_open_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    let _store = Store::open(&path).expect("a store");
    let error = Store::open(&path).unwrap_err().to_string();
    assert!(error.starts_with(&path.display().to_string()), "{error}");
}

/// Serves the store that the environment names, until it is killed; without one there is nothing to do.
#[test]
fn process_to_be_killed() {
    let Some(path) = env::var_os(STORE) else { return };
    let store = filled(Store::open(Path::new(&path)).expect("a store"));
    let options = Options { step: Duration::ZERO, ..Options::default() };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(crate::listen(&options, store)).expect("a socket");
}

#[test]
fn nothing_that_was_answered_is_lost_when_the_process_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    let mut answered = Vec::new();
    for round in 0..3 {
        answered.extend(killed_while_serving(&path, round));
    }
    assert!(answered.len() >= 3 * ANSWERS);
    let (service, _) = service(filled(Store::open(&path).expect("a store")));
    for (token, id) in &answered {
        let kept = run_action(&service, ("pp-website", "act-note"), &[("Token", token)], token).expect("a record");
        assert_eq!(kept.record_id.as_ref(), Some(id), "{token}");
    }
}

/// Has clients execute until a number of them are answered, kills the server, and returns tokens and records.
fn killed_while_serving(path: &Path, round: usize) -> Vec<(String, String)> {
    let (mut server, address) = start(path);
    let (answered, tokens) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
    let (enough, reached) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            let (answered, tokens, enough) = (&answered, &tokens, enough.clone());
            scope.spawn(move || {
                loop {
                    let token = format!("round-{round}-{}", tokens.fetch_add(1, Ordering::Relaxed));
                    // The server is gone.
                    let Some(id) = executed(address, &token) else { break };
                    let mut answered = answered.lock().expect("no panic");
                    answered.push((token, id));
                    if answered.len() == ANSWERS {
                        _ = enough.send(());
                    }
                }
            });
        }
        drop(enough);
        reached.recv().expect("answers");
        server.kill().expect("a process");
    });
    server.wait().expect("an end");
    answered.into_inner().expect("no panic")
}

/// Starts this test's program again, as the server.
fn start(path: &Path) -> (Child, SocketAddr) {
    let mut command = Command::new(env::current_exe().expect("a program"));
    command.args(["--exact", "tests::durability::process_to_be_killed", "--nocapture"]).env(STORE, path);
    let mut server = command.stdout(Stdio::piped()).spawn().expect("a process");
    let mut lines = BufReader::new(server.stdout.take().expect("a pipe")).lines();
    let address = lines.find_map(|line| line.ok()?.split_once("listening on http://")?.1.parse().ok());
    // The rest of the output goes nowhere, and its pipe stays open.
    thread::spawn(move || lines.count());
    (server, address.expect("an address"))
}

/// Executes an action over a connection of its own; `None` without an answer.
fn executed(address: SocketAddr, token: &str) -> Option<String> {
    let body = json!({
        "ProvisionedProductId": "pp-website",
        "ServiceActionId": "act-note",
        "ExecuteToken": token,
        "Parameters": { "Token": [token] },
    });
    let body = body.to_string();
    let mut stream = TcpStream::connect(address).ok()?;
    let target = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";
    let head = format!(
        "POST / HTTP/1.1\r\nhost: catalog\r\nconnection: close\r\ncontent-type: application/x-amz-json-1.1\r\n\
         x-amz-target: {target}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).ok()?;
    let mut response = String::new();
    stream.read_to_string(&mut response).ok()?;
    let (head, body) = response.split_once("\r\n\r\n")?;
    let body: Value = serde_json::from_str(body).ok()?;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    body["RecordDetail"]["RecordId"].as_str().map(str::to_owned)
}
