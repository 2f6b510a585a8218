//! The chain over files, commands and sockets of its own. Never looks at those of the machine.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use reqsign_aws_core::DefaultCredentialProvider;
use reqsign_core::StaticEnv;

use crate::client::tests::server::{Server, Step};
use crate::client::tests::stage::run;
use crate::config::default_chain::DefaultCredentialsChain;
use crate::config::{Credentials, ProvideCredentials as _};
use crate::error::DisplayErrorContext;

/// Runs the chain in an environment with these variables, and with a home folder of its own. Without the metadata
/// service of EC2: where the tests run on such a machine, it would answer.
fn load(home: &Path, variables: &[(&str, &str)]) -> Result<Credentials, String> {
    let envs: HashMap<_, _> = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let env = StaticEnv { home_dir: Some(home.to_owned()), envs };
    let chain = DefaultCredentialsChain::over(DefaultCredentialProvider::builder().no_imds().build(), env);
    run(chain.provide_credentials()).map_err(|error| DisplayErrorContext(error).to_string())
}

fn home(name: &str, text: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    fs::create_dir(home.path().join(".aws")).expect("a folder");
    fs::write(home.path().join(".aws").join(name), text).expect("a file");
    home
}

#[test]
fn a_profile_of_the_shared_file_has_credentials() {
    let text = "[default]\naws_access_key_id = one\naws_secret_access_key = secret\n\
        [other]\naws_access_key_id = two\naws_secret_access_key = secret\naws_session_token = token\n";
    let home = home("credentials", text);
    assert_eq!(load(home.path(), &[]).expect("credentials").access_key_id(), "one");
    let other = load(home.path(), &[("AWS_PROFILE", "other")]).expect("credentials");
    assert_eq!((other.access_key_id(), other.session_token()), ("two", Some("token")));
    let keys = [("AWS_ACCESS_KEY_ID", "three"), ("AWS_SECRET_ACCESS_KEY", "secret")];
    assert_eq!(load(home.path(), &keys).expect("credentials").access_key_id(), "three");
}

#[cfg(unix)]
#[test]
fn a_command_of_the_profile_prints_credentials() {
    let answer =
        r#"{"Version":1,"AccessKeyId":"printed","SecretAccessKey":"secret","Expiration":"2100-01-01T00:00:00Z"}"#;
    let home = home("answer", answer);
    let config = format!("[default]\ncredential_process = cat {}\n", home.path().join(".aws/answer").display());
    fs::write(home.path().join(".aws/config"), config).expect("a file");
    let printed = load(home.path(), &[]).expect("credentials");
    assert_eq!(printed.access_key_id(), "printed");
    assert!(printed.expiry().is_some_and(|expiry| expiry > std::time::SystemTime::UNIX_EPOCH));
}

#[test]
fn a_container_answers_over_http() {
    let answer = r#"{"AccessKeyId":"contained","SecretAccessKey":"secret","Token":"token",
        "Expiration":"2100-01-01T00:00:00Z"}"#;
    let server = Server::start([Step::answer(200, &["content-type: application/json"], answer)]);
    let home = tempfile::tempdir().expect("a folder");
    let uri = format!("{}/credentials", server.url());
    let contained = load(home.path(), &[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &uri)]).expect("credentials");
    assert_eq!((contained.access_key_id(), contained.session_token()), ("contained", Some("token")));
    assert!(server.received()[0].head.starts_with("GET /credentials HTTP/1.1"), "{:?}", server.received());
}

#[test]
fn nothing_anywhere_is_an_error_without_secrets() {
    let home = home("credentials", "[default]\naws_access_key_id = one\n");
    let error = load(home.path(), &[]).unwrap_err();
    let expected = "the credentials provider is not set up: no source of the default chain has credentials, and it follows \
        no `role_arn` of a profile";
    assert_eq!(error, expected);
}

#[test]
fn a_role_of_a_profile_is_not_assumed_and_its_source_is_not_taken_for_it() {
    let home = home("credentials", "[base]\naws_access_key_id = one\naws_secret_access_key = secret\n");
    let role = "[profile work]\nrole_arn = arn:aws:iam::111122223333:role/work\nsource_profile = base\n";
    fs::write(home.path().join(".aws/config"), role).expect("a file");
    let error = load(home.path(), &[("AWS_PROFILE", "work")]).unwrap_err();
    assert!(error.ends_with("it follows no `role_arn` of a profile"), "{error}");
}
