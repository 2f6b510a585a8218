use crate::cli::profile::{Files, parse};

const CONFIG: &str = "\
# comment
[default]
region = eu-west-1   # said here
output=text
s3 =
    addressing_style = path
[profile two]
services = local
endpoint_url = http://all
region = us-east-1
region = not-this
[services local]
stand_in =
  endpoint_url = http://one
other =
  endpoint_url = http://two
";

const CREDENTIALS: &str = "[two]\naws_access_key_id = AKIDEXAMPLE\nregion = us-west-2\n[only]\n";

fn files() -> Files {
    let folder = tempfile::tempdir().unwrap();
    let (config, credentials) = (folder.path().join("config"), folder.path().join("credentials"));
    std::fs::write(&config, CONFIG).unwrap();
    std::fs::write(&credentials, CREDENTIALS).unwrap();
    let variable = |name: &str| match name {
        "AWS_CONFIG_FILE" => Some(config.to_string_lossy().into_owned()),
        "AWS_SHARED_CREDENTIALS_FILE" => Some(credentials.to_string_lossy().into_owned()),
        _ => None,
    };
    Files::read(&variable).unwrap()
}

#[test]
fn a_profile_is_in_either_file_and_the_credentials_file_counts_first() {
    let files = files();
    for (profile, exists) in [("default", true), ("two", true), ("only", true), ("profile two", false), ("no", false)] {
        assert_eq!(files.has(profile), exists, "{profile}");
    }
    assert_eq!(files.get("default", "region"), Some("eu-west-1"));
    assert_eq!(files.get("default", "s3.addressing_style"), Some("path"));
    assert_eq!(files.get("default", "addressing_style"), None);
    assert_eq!(files.get("two", "region"), Some("us-west-2"));
}

#[test]
fn an_endpoint_is_the_services_or_the_profiles() {
    let files = files();
    assert_eq!(files.endpoint("two", "stand_in"), Some("http://one"));
    assert_eq!(files.endpoint("two", "third"), Some("http://all"));
    assert_eq!(files.endpoint("default", "stand_in"), None);
}

#[test]
fn files_that_are_not_there_are_empty_and_others_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_string_lossy().into_owned();
    let variable = |name: &str| (name == "HOME").then(|| home.clone());
    assert!(!Files::read(&variable).unwrap().has("default"));
    assert_eq!(parse("[a]\nb\n"), Err(2));
    assert_eq!(parse("a = 1\n"), Err(1));
    std::fs::create_dir(folder.path().join(".aws")).unwrap();
    std::fs::write(folder.path().join(".aws/config"), "[a\n").unwrap();
    let fault = Files::read(&variable).err().unwrap();
    assert!(fault.message().starts_with("Unable to parse config file: "), "{}", fault.message());
}
