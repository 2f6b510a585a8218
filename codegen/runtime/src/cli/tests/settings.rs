use crate::cli::command::{Options, Request, parse};
use crate::cli::fault::{Fault, Kind};
use crate::cli::settings::Settings;

use super::SERVICE;

fn options(line: &str) -> Options {
    let line = format!("act --name n {line}");
    match parse(&SERVICE, line.split_whitespace().map(str::to_owned).collect()) {
        Ok(Request::Call(invocation)) => invocation.options,
        Ok(_) => panic!("{line}: no call"),
        Err(fault) => panic!("{line}: {}", fault.message()),
    }
}

/// Names and values.
type Variables<'v> = &'v [(&'v str, &'v str)];

/// Asks settings of a line of options, an environment and the two files.
fn ask<T>(
    line: &str,
    variables: Variables<'_>,
    ask: impl FnOnce(&Settings<'_>) -> Result<T, Fault>,
) -> Result<T, (Kind, String)> {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    };
    let config =
        file("config", "[default]\nregion = r-default\n[profile two]\nregion = r-two\nendpoint_url = http://two\n");
    let credentials = file("credentials", "[two]\naws_access_key_id = TWO\naws_secret_access_key = secret\n");
    let variable = |name: &str| match name {
        "AWS_CONFIG_FILE" => Some(config.clone()),
        "AWS_SHARED_CREDENTIALS_FILE" => Some(credentials.clone()),
        _ => variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
    };
    let options = options(line);
    let settings = Settings::read(&options, &variable);
    settings.and_then(|settings| ask(&settings)).map_err(|fault| (fault.kind(), fault.message().to_owned()))
}

#[test]
fn a_region_is_the_options_then_the_environments_then_the_profiles() {
    let both = [("AWS_REGION", "r-one"), ("AWS_DEFAULT_REGION", "r-other")];
    let table: [(&str, Variables<'_>, &str); 6] = [
        ("--region r-option", &both, "r-option"),
        ("--profile two", &both, "r-one"),
        ("--profile two", &both[1..], "r-other"),
        ("--profile two", &[], "r-two"),
        ("", &[("AWS_PROFILE", "two")], "r-two"),
        ("", &[], "r-default"),
    ];
    for (line, variables, region) in table {
        assert_eq!(ask(line, variables, |settings| settings.region()), Ok(region.to_owned()), "{line} {variables:?}");
    }
}

#[test]
fn a_profile_that_is_in_no_file_is_told_first() {
    let missing = |name: &str| Err((Kind::Other, format!("The config profile ({name}) could not be found")));
    assert_eq!(ask("--profile no", &[], |settings| settings.region()), missing("no"));
    let variables = [("AWS_PROFILE", "no"), ("AWS_ACCESS_KEY_ID", "a"), ("AWS_SECRET_ACCESS_KEY", "b")];
    assert_eq!(ask("", &variables, |settings| settings.region()), missing("no"));
}

#[test]
fn a_region_that_is_none_is_told() {
    for region in ["us_east", "-a", "1", "a."] {
        let message = format!("Provided region_name '{region}' doesn't match a supported format.");
        let variables = [("AWS_REGION", region)];
        assert_eq!(ask("", &variables, |settings| settings.region()), Err((Kind::Other, message)));
    }
}

#[test]
fn an_endpoint_is_the_options_then_the_services_then_any() {
    let both = [("AWS_ENDPOINT_URL_STAND_IN", "http://one"), ("AWS_ENDPOINT_URL", "http://any")];
    let ignored = [("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"), both[0]];
    let table: [(&str, Variables<'_>, Option<&str>); 6] = [
        ("--endpoint-url http://option", &both, Some("http://option")),
        ("", &both, Some("http://one")),
        ("--profile two", &both[1..], Some("http://any")),
        ("--profile two", &[], Some("http://two")),
        ("--profile two", &ignored, None),
        ("", &[], None),
    ];
    for (line, variables, url) in table {
        assert_eq!(
            ask(line, variables, |settings| settings.endpoint_url()),
            Ok(url.map(str::to_owned)),
            "{line} {variables:?}"
        );
    }
    let wrong = ask("--endpoint-url localhost:80", &[], |settings| settings.endpoint_url());
    assert_eq!(wrong, Err((Kind::Other, "Invalid endpoint: localhost:80".to_owned())));
}

#[test]
fn limits_of_time_and_attempts_are_whole_numbers() {
    let config = |line, variables: Variables<'_>| ask(line, variables, |settings| Ok(settings.config()?.build()));
    let set = config("--cli-read-timeout 0 --cli-connect-timeout 5", &[("AWS_MAX_ATTEMPTS", "7")]).unwrap();
    assert_eq!(set.retries().max_attempts(), 7);
    let timeouts = set.timeouts();
    assert_eq!((timeouts.read_timeout(), timeouts.connect_timeout().map(|limit| limit.as_secs())), (None, Some(5)));
    let usual = config("", &[]).unwrap();
    assert_eq!(usual.retries().max_attempts(), 3);
    assert_eq!(usual.timeouts().read_timeout().map(|limit| limit.as_secs()), Some(60));
    let message = "invalid literal for int() with base 10: 'x'".to_owned();
    assert_eq!(config("--cli-read-timeout x", &[]).err(), Some((Kind::Other, message.clone())));
    assert_eq!(config("", &[("AWS_MAX_ATTEMPTS", "x")]).err(), Some((Kind::Other, message)));
}
