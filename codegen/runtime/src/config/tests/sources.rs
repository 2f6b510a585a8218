//! Where credentials come from: the environment's variables, and the chain over files and sockets of its own.

use crate::config::environment::credentials;

fn environment(variables: &[(&str, &str)]) -> Result<(String, String, Option<String>), String> {
    let result = credentials(|name| {
        let variable = variables.iter().find(|(known, _)| *known == name);
        variable.map(|(_, value)| (*value).to_owned())
    });
    let text = |credentials: crate::config::Credentials| {
        let token = credentials.session_token().map(str::to_owned);
        (credentials.access_key_id().to_owned(), credentials.secret_access_key().to_owned(), token)
    };
    result.map(text).map_err(|error| crate::error::DisplayErrorContext(error).to_string())
}

#[test]
fn the_environment_has_credentials_or_says_what_it_lacks() {
    let (id, secret) = (("AWS_ACCESS_KEY_ID", "id"), ("AWS_SECRET_ACCESS_KEY", "secret"));
    let keys = |token: Option<&str>| Ok(("id".to_owned(), "secret".to_owned(), token.map(str::to_owned)));
    assert_eq!(environment(&[id, secret]), keys(None));
    assert_eq!(environment(&[id, secret, ("AWS_SESSION_TOKEN", "token")]), keys(Some("token")));
    assert_eq!(environment(&[id, secret, ("AWS_SESSION_TOKEN", "")]), keys(None));
    assert_eq!(environment(&[id, ("SECRET_ACCESS_KEY", "secret")]), keys(None));
    let account = credentials(|name| ["AWS_ACCOUNT_ID", id.0, secret.0].contains(&name).then(|| name.to_owned()));
    let account = account.expect("credentials").account_id().map(|account| account.as_str().to_owned());
    assert_eq!(account.as_deref(), Some("AWS_ACCOUNT_ID"));
    let lacking = |name| Err(format!("the credentials provider is not set up: {name} is not set"));
    assert_eq!(environment(&[id]), lacking("AWS_SECRET_ACCESS_KEY"));
    assert_eq!(environment(&[("AWS_ACCESS_KEY_ID", " "), secret]), lacking("AWS_ACCESS_KEY_ID"));
}
