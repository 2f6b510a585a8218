//! Pages through a list and waits for states, over a server on the local host that answers from a script.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use paged::client::Waiters;
use paged::client::waiters::error::WaiterError;
use paged::config::{BehaviorVersion, Credentials, Region};
use paged::error::ProvideErrorMetadata;
use paged::{Client, Config};

/// A client of a server that gives these answers, one after the other, and the bodies that the server reads.
fn scripted(script: &'static [(u16, &'static str)]) -> (Client, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, bodies) = channel();
    std::thread::spawn(move || {
        for (status, body) in script {
            // A connection for each request, so that nothing depends on when one is given back.
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut length = 0;
            let mut line = String::new();
            while reader.read_line(&mut line).unwrap() > 2 {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                line.clear();
            }
            let mut request = vec![0; length];
            reader.read_exact(&mut request).unwrap();
            // Not every script is asked what it has read.
            sender.send(String::from_utf8(request).unwrap()).ok();
            let head = format!("HTTP/1.1 {status} Word\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(body.as_bytes()).unwrap();
        }
    });
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(url)
        .build();
    (Client::from_conf(config), bodies)
}

fn told(what: &str, bodies: &Receiver<String>) {
    println!("{what}: {}", bodies.iter().collect::<Vec<_>>().join(" "));
}

const PAGES: &[(u16, &str)] = &[
    (200, r#"{"Found":{"Names":["a","b"]},"NextToken":"2"}"#),
    (200, r#"{"NextToken":"3"}"#),
    (200, r#"{"Found":{"Names":["c"]},"NextToken":""}"#),
];

async fn pages() {
    let (client, bodies) = scripted(PAGES);
    let names = client.list_things().into_paginator().page_size(2).items().send().try_collect().await.unwrap();
    println!("items {}", names.join(","));
    drop(client);
    told("pages", &bodies);

    let (client, bodies) = scripted(&[(200, r#"{"NextToken":"2"}"#), (200, r#"{"NextToken":"2"}"#)]);
    let mut stream = client.list_things().into_paginator().send();
    let mut count = 0;
    while let Some(page) = stream.try_next().await.unwrap() {
        assert_eq!(page.next_token(), Some("2"));
        count += 1;
    }
    println!("repeated token after {count}");
    told("pages", &bodies);

    let (client, bodies) = scripted(&[(200, r#"{"NextToken":"2"}"#), (400, r#"{"__type":"Denied"}"#)]);
    let pages = client.list_things().into_paginator().send().collect::<Vec<_>>().await;
    println!("{} pages, then {:?}", pages.len() - 1, pages[1].as_ref().unwrap_err().code());
    told("pages", &bodies);
}

const READY: &str = r#"{"Name":"it","Parts":[{"State":"READY"},{"State":"READY"}]}"#;
const BROKEN: &str = r#"{"Name":"it","Parts":[{"State":"READY"},{"State":"BROKEN"}]}"#;

async fn waiters() {
    let long = Duration::from_secs(30);
    let (client, bodies) = scripted(&[(400, r#"{"__type":"NotFound"}"#), (200, READY)]);
    let answer = client.wait_until_thing_ready().name("it").wait(long).await.unwrap().into_result().unwrap();
    println!("{} is ready", answer.name().unwrap());
    told("polls", &bodies);

    let (client, _) = scripted(&[(200, BROKEN)]);
    let error = client.wait_until_thing_ready().name("it").wait(long).await.unwrap_err();
    println!("{}: {error}", matches!(error, WaiterError::FailureState(_)));

    let (client, _) = scripted(&[(403, r#"{"__type":"Forbidden","message":"no"}"#)]);
    let error = client.wait_until_thing_ready().name("it").wait(long).await.unwrap_err();
    println!("{:?}: {error}", error.code());

    let (client, _) = scripted(&[(400, r#"{"__type":"NotFound"}"#)]);
    println!("gone {}", client.wait_until_thing_gone().name("it").wait(long).await.unwrap().as_result().is_err());

    let (client, bodies) = scripted(&[(200, r#"{"Name":"other"}"#), (200, r#"{"Parts":[{"State":"NEW"}]}"#)]);
    let error = client.wait_until_thing_ready().name("it").wait(Duration::from_millis(20)).await.unwrap_err();
    let WaiterError::ExceededMaxWait(exceeded) = &error else { panic!("{error}") };
    println!("not ready after {} polls", exceeded.poll_count());
    told("polls", &bodies);

    let (client, _) = scripted(&[]);
    let error = client.wait_until_thing_ready().wait(long).await.unwrap_err();
    println!("{}: {error}", matches!(error, WaiterError::ConstructionFailure(_)));
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        pages().await;
        waiters().await;
    });
}
