//! KMS in the style of the AWS SDK for Rust: keys, aliases, encryption, signatures, pages, errors.

use aws_sdk_kms::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_kms::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_kms::operation::RequestId;
use aws_sdk_kms::operation::decrypt::DecryptError;
use aws_sdk_kms::primitives::Blob;
use aws_sdk_kms::types::{DataKeySpec, KeySpec, KeyState, KeyUsageType, MessageType, SigningAlgorithmSpec, Tag};
use aws_sdk_kms::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).expect("usage: kms URL");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(url)
        .build();
    let client = Client::from_conf(config);
    let key = keys(&client).await?;
    encryption(&client, &key).await?;
    signatures(&client).await?;
    errors(&client, &key).await?;
    println!("kms: done");
    Ok(())
}

async fn keys(client: &Client) -> Result<String, Error> {
    let mut ids = Vec::new();
    for number in 0..5 {
        let tag = Tag::builder().tag_key("number").tag_value(number.to_string()).build().expect("a tag");
        let output = client.create_key().description(format!("key {number}")).tags(tag).send().await?;
        let metadata = output.key_metadata().expect("metadata");
        assert_eq!(metadata.key_state(), Some(&KeyState::Enabled));
        assert!(metadata.creation_date().is_some_and(|date| date.secs() > 1_700_000_000));
        assert!(output.request_id().is_some());
        ids.push(metadata.key_id().to_owned());
    }
    let mut listed = Vec::new();
    let mut stream = client.list_keys().limit(2).into_paginator().items().send();
    while let Some(key) = stream.next().await {
        listed.extend(key?.key_id);
    }
    assert!(ids.iter().all(|id| listed.contains(id)), "{listed:?} of {ids:?}");

    let key = ids.swap_remove(0);
    client.create_alias().alias_name("alias/ours").target_key_id(&key).send().await?;
    let aliases: Vec<_> = client.list_aliases().key_id(&key).into_paginator().items().send().try_collect().await?;
    assert!(aliases.iter().any(|alias| alias.alias_name() == Some("alias/ours")), "{aliases:?}");
    let described = client.describe_key().key_id("alias/ours").send().await?;
    assert_eq!(described.key_metadata().map(|metadata| metadata.key_id()), Some(key.as_str()));
    let tags = client.list_resource_tags().key_id(&key).send().await?;
    assert_eq!(tags.tags().first().map(|tag| (tag.tag_key(), tag.tag_value())), Some(("number", "0")));
    println!("kms: keys and aliases");
    Ok(key)
}

async fn encryption(client: &Client, key: &str) -> Result<(), Error> {
    let plain = Blob::new([0, 1, 2, 254, 255]);
    let call = client.encrypt().key_id(key).plaintext(plain.clone()).encryption_context("purpose", "test");
    let encrypted = call.send().await?.ciphertext_blob.expect("a ciphertext");
    let call = client.decrypt().ciphertext_blob(encrypted.clone()).encryption_context("purpose", "test");
    let decrypted = call.send().await?;
    assert_eq!(decrypted.plaintext(), Some(&plain));
    assert!(!format!("{decrypted:?}").contains("254"), "a secret is shown");
    let refused = client.decrypt().ciphertext_blob(encrypted).send().await.expect_err("another context");
    let refused: DecryptError = refused.into_service_error();
    assert!(refused.is_invalid_ciphertext_exception(), "{refused:?}");

    let data_key = client.generate_data_key().key_id(key).key_spec(DataKeySpec::Aes256).send().await?;
    assert_eq!(data_key.plaintext().map(|plain| plain.as_ref().len()), Some(32));
    println!("kms: encryption");
    Ok(())
}

async fn signatures(client: &Client) -> Result<(), Error> {
    let created = client.create_key().key_usage(KeyUsageType::SignVerify).key_spec(KeySpec::EccNistP256).send().await?;
    let key = created.key_metadata().expect("metadata").key_id();
    let (message, algorithm) = (Blob::new("message"), SigningAlgorithmSpec::EcdsaSha256);
    let call = client.sign().key_id(key).message(message.clone()).message_type(MessageType::Raw);
    let signature = call.signing_algorithm(algorithm.clone()).send().await?.signature.expect("a signature");
    let call = client.verify().key_id(key).message(message).signature(signature).signing_algorithm(algorithm);
    assert!(call.send().await?.signature_valid());
    println!("kms: signatures");
    Ok(())
}

async fn errors(client: &Client, key: &str) -> Result<(), Error> {
    let absent = "00000000-0000-4000-8000-000000000000";
    let error = client.describe_key().key_id(absent).send().await.expect_err("no key");
    assert_eq!((error.code(), error.message().is_some()), (Some("NotFoundException"), true));
    assert!(matches!(error, SdkError::ServiceError(_)));
    let error = client.create_alias().alias_name("alias/ours").target_key_id(key).send().await.expect_err("taken");
    assert!(error.into_service_error().is_already_exists_exception());

    client.disable_key().key_id(key).send().await?;
    let described = client.describe_key().key_id(key).send().await?;
    assert_eq!(described.key_metadata().and_then(|metadata| metadata.key_state()), Some(&KeyState::Disabled));
    let error = client.enable_key().key_id(absent).send().await.expect_err("no key");
    assert!(matches!(Error::from(error), Error::NotFoundException(_)));
    let scheduled = client.schedule_key_deletion().key_id(key).pending_window_in_days(7).send().await?;
    assert!(scheduled.deletion_date().is_some());
    let described = client.describe_key().key_id(key).send().await?;
    assert_eq!(described.key_metadata().and_then(|metadata| metadata.key_state()), Some(&KeyState::PendingDeletion));
    println!("kms: errors");
    Ok(())
}
