use crate::cli::fault::Kind;
use crate::cli::trust::{anyone, bundle};
use crate::client::tests::stage::{act, config};
use crate::client::tests::tls::{CERTIFICATE, over, serve};

#[test]
fn certificates_of_a_file_are_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle.pem");
    std::fs::write(&path, format!("-----BEGIN CERTIFICATE-----\n{CERTIFICATE}\n-----END CERTIFICATE-----\n")).unwrap();
    let tls = bundle(&path.to_string_lossy()).map_err(|fault| fault.message().to_owned()).unwrap();
    let config = config().endpoint_url(format!("https://{}", serve())).http_client(over(tls));
    assert_eq!(act(config).unwrap().name.as_deref(), Some("secured"));
}

#[test]
fn a_file_without_certificates_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.pem");
    std::fs::write(&path, "").unwrap();
    for path in [path, folder.path().join("nowhere")] {
        let fault = bundle(&path.to_string_lossy()).err().unwrap();
        assert_eq!(fault.kind(), Kind::Other);
        assert!(fault.message().starts_with("Could not find a suitable TLS CA certificate bundle"));
    }
}

#[test]
fn whoever_answers_is_trusted_where_that_is_asked_for() {
    let tls = anyone().map_err(|fault| fault.message().to_owned()).unwrap();
    let config = config().endpoint_url(format!("https://{}", serve())).http_client(over(tls));
    assert_eq!(act(config).unwrap().name.as_deref(), Some("secured"));
}
