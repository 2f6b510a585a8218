//! Organizations in the style of the AWS SDK for Rust: a service of the whole partition, accounts, units, policies,
//! pages, errors.

use aws_sdk_organizations::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_organizations::error::ProvideErrorMetadata;
use aws_sdk_organizations::types::{CreateAccountState, OrganizationFeatureSet, PolicyType};
use aws_sdk_organizations::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).expect("usage: organizations URL");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(url)
        .build();
    let client = Client::from_conf(config);
    accounts(&client).await?;
    units(&client).await?;
    errors(&client).await;
    println!("organizations: done");
    Ok(())
}

async fn accounts(client: &Client) -> Result<(), Error> {
    let created = client.create_organization().feature_set(OrganizationFeatureSet::All).send().await?;
    let organization = created.organization().expect("an organization");
    assert!(organization.id().is_some_and(|id| id.starts_with("o-")));
    for number in 0..4 {
        let call = client.create_account().account_name(format!("account-{number}"));
        let status = call.email(format!("account-{number}@example.com")).send().await?;
        let status = status.create_account_status().expect("a status");
        assert!(matches!(status.state(), Some(CreateAccountState::Succeeded | CreateAccountState::InProgress)));
        assert!(status.requested_timestamp().is_some());
    }
    let pages: Vec<_> = client.list_accounts().max_results(2).into_paginator().send().try_collect().await?;
    let accounts = pages.into_iter().flat_map(|page| page.accounts.unwrap_or_default());
    let names: Vec<String> = accounts.filter_map(|account| account.name).collect();
    assert!((0..4).all(|number| names.contains(&format!("account-{number}"))), "{names:?}");
    println!("organizations: accounts");
    Ok(())
}

async fn units(client: &Client) -> Result<(), Error> {
    let roots = client.list_roots().send().await?;
    let root = roots.roots().first().and_then(|root| root.id()).expect("a root");
    let unit = client.create_organizational_unit().parent_id(root).name("unit").send().await?;
    let unit = unit.organizational_unit().and_then(|unit| unit.id()).expect("a unit").to_owned();
    let children = client.list_organizational_units_for_parent().parent_id(root).into_paginator().send();
    let children: Vec<_> = children.try_collect().await?;
    let mut children = children.iter().flat_map(|page| page.organizational_units());
    assert!(children.any(|child| child.id() == Some(unit.as_str())));

    let content = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
    let call = client.create_policy().name("policy").description("d").content(content);
    let policy = call.r#type(PolicyType::ServiceControlPolicy).send().await?;
    let policy = policy.policy().and_then(|policy| policy.policy_summary()).expect("a policy");
    let id = policy.id().expect("an id");
    client.attach_policy().policy_id(id).target_id(&unit).send().await?;
    let attached = client.list_policies_for_target().target_id(&unit).filter(PolicyType::ServiceControlPolicy);
    let attached: Vec<_> = attached.into_paginator().send().try_collect().await?;
    assert!(attached.iter().flat_map(|page| page.policies()).any(|policy| policy.id() == Some(id)), "{attached:?}");
    println!("organizations: units and policies");
    Ok(())
}

async fn errors(client: &Client) {
    let error = client.describe_account().account_id("000000000000").send().await.expect_err("no account");
    assert_eq!(error.code(), Some("AccountNotFoundException"));
    assert!(error.into_service_error().is_account_not_found_exception());
    let error = client.create_organization().send().await.expect_err("there is one");
    assert!(matches!(Error::from(error), Error::AlreadyInOrganizationException(_)));
    println!("organizations: errors");
}
