//! SQS in the style of the AWS SDK for Rust: queues, messages, batches, pages, errors with the codes of the query
//! protocol.

use aws_sdk_sqs::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_sqs::error::ProvideErrorMetadata;
use aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput;
use aws_sdk_sqs::primitives::Blob;
use aws_sdk_sqs::types::{
    DeleteMessageBatchRequestEntry, MessageAttributeValue, MessageSystemAttributeName, QueueAttributeName,
    SendMessageBatchRequestEntry,
};
use aws_sdk_sqs::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).expect("usage: sqs URL");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(url)
        .build();
    let client = Client::from_conf(config);
    let queue = queues(&client).await?;
    messages(&client, &queue).await?;
    batches(&client, &queue).await?;
    errors(&client, &queue).await?;
    println!("sqs: done");
    Ok(())
}

async fn queues(client: &Client) -> Result<String, Error> {
    let mut urls = Vec::new();
    for number in 0..5 {
        let call = client.create_queue().queue_name(format!("queue-{number}")).tags("team", "a");
        let output = call.attributes(QueueAttributeName::VisibilityTimeout, "45").send().await?;
        urls.push(output.queue_url.expect("a URL"));
    }
    let mut listed = Vec::new();
    let mut pages = client.list_queues().queue_name_prefix("queue-").max_results(2).into_paginator().send();
    while let Some(page) = pages.next().await {
        let page = page?;
        assert!(page.queue_urls().len() <= 2);
        listed.extend(page.queue_urls.unwrap_or_default());
    }
    assert_eq!(listed, urls);
    let queue = urls.swap_remove(0);
    let found = client.get_queue_url().queue_name("queue-0").send().await?;
    assert_eq!(found.queue_url(), Some(queue.as_str()));
    let attributes = client.get_queue_attributes().queue_url(&queue).attribute_names(QueueAttributeName::All);
    let attributes = attributes.send().await?;
    let attributes = attributes.attributes().expect("attributes");
    assert_eq!(attributes.get(&QueueAttributeName::VisibilityTimeout).map(String::as_str), Some("45"));
    let tags = client.list_queue_tags().queue_url(&queue).send().await?;
    assert_eq!(tags.tags().and_then(|tags| tags.get("team")).map(String::as_str), Some("a"));
    println!("sqs: queues");
    Ok(queue)
}

async fn receive(client: &Client, queue: &str) -> Result<ReceiveMessageOutput, Error> {
    let call = client
        .receive_message()
        .queue_url(queue)
        .max_number_of_messages(10)
        .message_attribute_names("All")
        .message_system_attribute_names(MessageSystemAttributeName::SentTimestamp);
    Ok(call.send().await?)
}

async fn messages(client: &Client, queue: &str) -> Result<(), Error> {
    let text = MessageAttributeValue::builder().data_type("String").string_value("é").build().expect("an attribute");
    let binary = MessageAttributeValue::builder().data_type("Binary").binary_value(Blob::new([0, 255]));
    let sent = client
        .send_message()
        .queue_url(queue)
        .message_body("{\"quoted\": \"日本\"}")
        .message_attributes("text", text)
        .message_attributes("binary", binary.build().expect("an attribute"))
        .send()
        .await?;
    assert!(sent.message_id().is_some() && sent.md5_of_message_body().is_some());
    let received = receive(client, queue).await?;
    let [message] = received.messages() else { panic!("{received:?}") };
    assert_eq!(message.body(), Some("{\"quoted\": \"日本\"}"));
    let attributes = message.message_attributes().expect("attributes");
    assert_eq!(attributes["text"].string_value(), Some("é"));
    assert_eq!(attributes["binary"].binary_value(), Some(&Blob::new([0, 255])));
    let times = message.attributes().expect("attributes");
    assert!(times.contains_key(&MessageSystemAttributeName::SentTimestamp));
    let handle = message.receipt_handle().expect("a handle");
    client.change_message_visibility().queue_url(queue).receipt_handle(handle).visibility_timeout(0).send().await?;
    let again = receive(client, queue).await?;
    assert_eq!(again.messages().len(), 1);
    let handle = again.messages()[0].receipt_handle().expect("a handle");
    client.delete_message().queue_url(queue).receipt_handle(handle).send().await?;
    assert!(receive(client, queue).await?.messages().is_empty());
    println!("sqs: messages");
    Ok(())
}

async fn batches(client: &Client, queue: &str) -> Result<(), Error> {
    let entry = |number: usize| {
        let builder = SendMessageBatchRequestEntry::builder().id(number.to_string());
        builder.message_body(format!("message {number}")).build().expect("an entry")
    };
    let sent = client.send_message_batch().queue_url(queue).set_entries(Some((0..10).map(entry).collect())).send();
    let sent = sent.await?;
    assert_eq!((sent.successful().len(), sent.failed().len()), (10, 0));
    let received = receive(client, queue).await?;
    let entries = received.messages().iter().enumerate().map(|(number, message)| {
        let builder = DeleteMessageBatchRequestEntry::builder().id(number.to_string());
        builder.set_receipt_handle(message.receipt_handle.clone()).build().expect("an entry")
    });
    let deleted = client.delete_message_batch().queue_url(queue).set_entries(Some(entries.collect())).send().await?;
    assert_eq!(deleted.successful().len(), received.messages().len());
    println!("sqs: batches");
    Ok(())
}

async fn errors(client: &Client, queue: &str) -> Result<(), Error> {
    let absent = format!("{queue}-absent");
    let error = client.send_message().queue_url(&absent).message_body("x").send().await.expect_err("no queue");
    let code = error.code().map(str::to_owned);
    assert!(
        code.as_deref().is_some_and(|code| code.ends_with("NonExistentQueue") || code == "QueueDoesNotExist"),
        "{code:?}"
    );
    assert!(error.into_service_error().is_queue_does_not_exist());
    let error = client.get_queue_url().queue_name("absent").send().await.expect_err("no queue");
    assert!(matches!(Error::from(error), Error::QueueDoesNotExist(_)));
    client.purge_queue().queue_url(queue).send().await?;
    client.delete_queue().queue_url(queue).send().await?;
    assert!(client.get_queue_url().queue_name("queue-0").send().await.is_err());
    println!("sqs: errors");
    Ok(())
}
