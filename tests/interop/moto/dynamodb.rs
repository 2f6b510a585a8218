//! DynamoDB in the style of the AWS SDK for Rust: tables, items of all types, pages, waiters, conditions, errors.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use aws_sdk_dynamodb::client::Waiters;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::RequestId;
use aws_sdk_dynamodb::operation::create_table::CreateTableOutput;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, AttributeValue, BillingMode, KeySchemaElement, KeyType, PutRequest, ReturnValue,
    ReturnValuesOnConditionCheckFailure, ScalarAttributeType, TableStatus, WriteRequest,
};
use aws_sdk_dynamodb::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).expect("usage: dynamodb URL");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", Some("token".into()), None, "test"))
        .retry_config(RetryConfig::standard().with_max_attempts(2))
        .endpoint_url(url)
        .build();
    let client = Client::from_conf(config);
    tables(&client).await?;
    items(&client).await?;
    batches(&client).await?;
    conditions(&client).await?;
    errors(&client).await;
    removal(&client).await?;
    println!("dynamodb: done");
    Ok(())
}

async fn create(client: &Client, name: &str) -> Result<CreateTableOutput, Error> {
    let key = |name: &str, key_type: KeyType| {
        KeySchemaElement::builder().attribute_name(name).key_type(key_type).build().expect("a key")
    };
    let attribute = |name: &str, attribute_type: ScalarAttributeType| {
        let builder = AttributeDefinition::builder().attribute_name(name).attribute_type(attribute_type);
        builder.build().expect("an attribute")
    };
    let output = client
        .create_table()
        .table_name(name)
        .key_schema(key("id", KeyType::Hash))
        .key_schema(key("version", KeyType::Range))
        .attribute_definitions(attribute("id", ScalarAttributeType::S))
        .attribute_definitions(attribute("version", ScalarAttributeType::N))
        .billing_mode(BillingMode::PayPerRequest)
        .send()
        .await?;
    Ok(output)
}

async fn tables(client: &Client) -> Result<(), Error> {
    for name in ["first", "second", "third"] {
        let created = create(client, name).await?;
        let table = created.table_description().expect("a description");
        assert_eq!(table.table_name(), Some(name));
        assert!(table.table_arn().is_some_and(|arn| arn.starts_with("arn:aws:dynamodb:eu-central-1:")));
    }
    let waited = client.wait_until_table_exists().table_name("first").wait(Duration::from_secs(30)).await;
    let output = waited.expect("the table").into_result().expect("a description");
    assert_eq!(output.table().and_then(|table| table.table_status()), Some(&TableStatus::Active));

    let names = client.list_tables().limit(1).into_paginator().items().send();
    let names: Vec<String> = names.collect::<Result<_, _>>().await?;
    assert_eq!(names, ["first", "second", "third"]);
    let mut pages = client.list_tables().into_paginator().page_size(2).send();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page?.table_names().len());
    }
    assert_eq!(sizes, [2, 1]);
    println!("dynamodb: tables");
    Ok(())
}

/// An item with an attribute of each type.
fn item() -> HashMap<String, AttributeValue> {
    HashMap::from([
        ("id".to_owned(), AttributeValue::S("item é \"quoted\"".to_owned())),
        ("version".to_owned(), AttributeValue::N("1".to_owned())),
        ("binary".to_owned(), AttributeValue::B(Blob::new([0, 1, 254, 255]))),
        ("flag".to_owned(), AttributeValue::Bool(true)),
        ("nothing".to_owned(), AttributeValue::Null(true)),
        (
            "list".to_owned(),
            AttributeValue::L(vec![AttributeValue::N("1.5".to_owned()), AttributeValue::S("x".into())]),
        ),
        ("map".to_owned(), AttributeValue::M(HashMap::from([("k".to_owned(), AttributeValue::Bool(false))]))),
        ("texts".to_owned(), AttributeValue::Ss(vec!["a".to_owned(), "b".to_owned()])),
        ("numbers".to_owned(), AttributeValue::Ns(vec!["1".to_owned(), "2".to_owned()])),
        ("binaries".to_owned(), AttributeValue::Bs(vec![Blob::new("a")])),
    ])
}

async fn items(client: &Client) -> Result<(), Error> {
    client.put_item().table_name("first").set_item(Some(item())).send().await?;
    let key = |name: &str| item()[name].clone();
    let get = client.get_item().table_name("first").key("id", key("id")).key("version", key("version"));
    let output = get.consistent_read(true).send().await?;
    let read = output.item().expect("the item");
    assert_eq!(read.len(), item().len());
    for (name, value) in item() {
        match (&read[&name], &value) {
            (AttributeValue::Ss(read), AttributeValue::Ss(put))
            | (AttributeValue::Ns(read), AttributeValue::Ns(put)) => {
                assert_eq!(read.iter().collect::<HashSet<_>>(), put.iter().collect());
            }
            (read, put) => assert_eq!(read, put, "{name}"),
        }
    }
    assert!(read["id"].as_s().is_ok() && read["flag"].as_bool() == Ok(&true) && read["id"].as_n().is_err());

    let update = client
        .update_item()
        .table_name("first")
        .key("id", key("id"))
        .key("version", key("version"))
        .update_expression("SET #c = if_not_exists(#c, :zero) + :one")
        .expression_attribute_names("#c", "count")
        .expression_attribute_values(":zero", AttributeValue::N("0".to_owned()))
        .expression_attribute_values(":one", AttributeValue::N("1".to_owned()))
        .return_values(ReturnValue::UpdatedNew);
    let output = update.send().await?;
    assert_eq!(output.attributes().and_then(|new| new.get("count")), Some(&AttributeValue::N("1".to_owned())));
    println!("dynamodb: items");
    Ok(())
}

async fn batches(client: &Client) -> Result<(), Error> {
    let write = |number: usize| {
        let put = PutRequest::builder()
            .item("id", AttributeValue::S("batch".to_owned()))
            .item("version", AttributeValue::N(number.to_string()))
            .build()
            .expect("a request");
        WriteRequest::builder().put_request(put).build()
    };
    let writes: Vec<WriteRequest> = (0..25).map(write).collect();
    let output = client.batch_write_item().request_items("second", writes).send().await?;
    assert!(output.unprocessed_items().is_none_or(HashMap::is_empty));

    let scan = client.scan().table_name("second").limit(7);
    let scanned: Vec<_> = scan.into_paginator().items().send().try_collect().await?;
    assert_eq!(scanned.len(), 25);
    let query = client
        .query()
        .table_name("second")
        .key_condition_expression("id = :id AND version BETWEEN :from AND :to")
        .expression_attribute_values(":id", AttributeValue::S("batch".to_owned()))
        .expression_attribute_values(":from", AttributeValue::N("5".to_owned()))
        .expression_attribute_values(":to", AttributeValue::N("14".to_owned()))
        .limit(4);
    let mut versions = Vec::new();
    let mut stream = query.into_paginator().items().send();
    while let Some(item) = stream.try_next().await? {
        versions.push(item["version"].as_n().expect("a number").clone());
    }
    assert_eq!(versions, (5..15).map(|number| number.to_string()).collect::<Vec<_>>());
    println!("dynamodb: batches and pages");
    Ok(())
}

async fn conditions(client: &Client) -> Result<(), Error> {
    let put = client
        .put_item()
        .table_name("first")
        .set_item(Some(item()))
        .condition_expression("attribute_not_exists(id)")
        .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    let error = put.send().await.expect_err("the item is there");
    assert!(error.request_id().is_some(), "{}", DisplayErrorContext(&error));
    match error.into_service_error() {
        PutItemError::ConditionalCheckFailedException(failed) => {
            assert_eq!(failed.message(), Some("The conditional request failed"));
            assert_eq!(failed.item().and_then(|item| item.get("flag")), Some(&AttributeValue::Bool(true)));
        }
        other => panic!("{other:?}"),
    }
    println!("dynamodb: conditions");
    Ok(())
}

async fn errors(client: &Client) {
    let get = client.get_item().table_name("absent").key("id", AttributeValue::S("x".to_owned()));
    let error = get.send().await.expect_err("no table");
    assert_eq!(error.code(), Some("ResourceNotFoundException"));
    assert_eq!(error.raw_response().map(|response| response.status().as_u16()), Some(400));
    assert!(error.as_service_error().is_some_and(|error| error.is_resource_not_found_exception()));
    let error: Error = error.into();
    assert!(matches!(error, Error::ResourceNotFoundException(_)));

    let error = create(client, "first").await.expect_err("it exists");
    assert!(matches!(error, Error::ResourceInUseException(_)), "{error:?}");

    // moto says nothing of this sort: the limit is the client's own.
    let error = client.describe_table().send().await.expect_err("no name");
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    println!("dynamodb: errors");
}

async fn removal(client: &Client) -> Result<(), Error> {
    for name in ["first", "second", "third"] {
        client.delete_table().table_name(name).send().await?;
    }
    let gone = client.wait_until_table_not_exists().table_name("first").wait(Duration::from_secs(30)).await;
    assert!(
        gone.expect("no table").into_result().is_err_and(|error| error.code() == Some("ResourceNotFoundException"))
    );
    let never = client.wait_until_table_exists().table_name("first").wait(Duration::from_millis(50)).await;
    assert!(never.is_err());
    assert_eq!(client.list_tables().send().await?.table_names(), [] as [String; 0]);
    println!("dynamodb: removal");
    Ok(())
}
