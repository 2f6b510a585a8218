//! SSM in the style of the AWS SDK for Rust: parameters, pages, secrets, errors.

use aws_sdk_ssm::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_ssm::error::ProvideErrorMetadata;
use aws_sdk_ssm::operation::put_parameter::PutParameterError;
use aws_sdk_ssm::types::{ParameterType, Tag};
use aws_sdk_ssm::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).expect("usage: ssm URL");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(url)
        .build();
    let client = Client::from_conf(config);
    parameters(&client).await?;
    pages(&client).await?;
    errors(&client).await?;
    println!("ssm: done");
    Ok(())
}

async fn parameters(client: &Client) -> Result<(), Error> {
    let tag = Tag::builder().key("team").value("a").build().expect("a tag");
    let put = client.put_parameter().name("/app/secret").value("p4ss").r#type(ParameterType::SecureString).tags(tag);
    assert_eq!(put.send().await?.version(), 1);
    let get = client.get_parameter().name("/app/secret").with_decryption(true).send().await?;
    let parameter = get.parameter().expect("a parameter");
    assert_eq!((parameter.value(), parameter.r#type()), (Some("p4ss"), Some(&ParameterType::SecureString)));
    assert!(parameter.last_modified_date().is_some_and(|date| date.secs() > 1_700_000_000));
    assert!(!format!("{get:?}").contains("p4ss"), "a secret is shown");
    let put = client.put_parameter().name("/app/secret").value("other").overwrite(true);
    assert_eq!(put.r#type(ParameterType::SecureString).send().await?.version(), 2);
    println!("ssm: parameters");
    Ok(())
}

async fn pages(client: &Client) -> Result<(), Error> {
    for number in 0..12 {
        let put = client.put_parameter().name(format!("/list/{number:02}")).value(number.to_string());
        put.r#type(ParameterType::String).send().await?;
    }
    let by_path = client.get_parameters_by_path().path("/list").recursive(true).max_results(5);
    let pages: Vec<_> = by_path.into_paginator().send().try_collect().await?;
    let parameters = pages.iter().flat_map(|page| page.parameters());
    let mut names: Vec<&str> = parameters.filter_map(|parameter| parameter.name()).collect();
    names.sort_unstable();
    assert_eq!((names.len(), names[0], names[11]), (12, "/list/00", "/list/11"));
    let described = client.describe_parameters().into_paginator().page_size(10).send();
    let described: Vec<_> = described.collect::<Result<_, _>>().await?;
    assert_eq!(described.iter().map(|page| page.parameters().len()).collect::<Vec<_>>(), [10, 3]);
    let got = client.get_parameters().names("/list/00").names("/absent").send().await?;
    assert_eq!((got.parameters().len(), got.invalid_parameters()), (1, ["/absent".to_owned()].as_slice()));
    println!("ssm: pages");
    Ok(())
}

async fn errors(client: &Client) -> Result<(), Error> {
    let error = client.get_parameter().name("/absent").send().await.expect_err("no parameter");
    assert_eq!(error.code(), Some("ParameterNotFound"));
    assert!(error.into_service_error().is_parameter_not_found());
    let put = client.put_parameter().name("/list/00").value("x").r#type(ParameterType::String);
    match put.send().await.map_err(|error| error.into_service_error()) {
        Err(PutParameterError::ParameterAlreadyExists(error)) => assert!(error.message().is_some()),
        other => panic!("{other:?}"),
    }
    client.delete_parameter().name("/list/00").send().await?;
    let deleted = client.delete_parameters().names("/list/01").names("/list/00").send().await?;
    assert_eq!((deleted.deleted_parameters().len(), deleted.invalid_parameters().len()), (1, 1));
    println!("ssm: errors");
    Ok(())
}
