//! TLS with certificates that are trusted and with those that are not, over real sockets.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use hyper_util::client::proxy::matcher::Matcher;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig, ServerConnection, StreamOwned};

use super::server::{Step, answer_one};
use super::stage::{act, config};
use crate::base64;
use crate::client::connect::Network;
use crate::client::tls;
use crate::client::transport::Transport;
use crate::config::{SharedAsyncSleep, TokioSleep};
use crate::error::{DisplayErrorContext, SdkError};

/// A certificate for 127.0.0.1, signed with its own key, good from 2020 to 2120.
pub const CERTIFICATE: &str = "\
    MIIBMTCB2KADAgECAgEBMAoGCCqGSM49BAMCMBAxDjAMBgNVBAMMBXN0YWdlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAw\
    MDAwWjAQMQ4wDAYDVQQDDAVzdGFnZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCRi/BbueSGgL1ppuQTScqe2Bsb9ELh/Gbzn\
    Qfntya9mWQC10C+ebWHLILnSYiHxmlbLRq6Tdfu8gN7O8HDS8FyjITAfMA8GA1UdEQQIMAaHBH8AAAEwDAYDVR0TAQH/BAIwADAK\
    BggqhkjOPQQDAgNIADBFAiEAqdwk6RfldzBWp+muPmP4gNtnd52WgbT1VzqZHxnkmU4CIBGCrFo+nlxUnVX5rIBu3sgNp5WcCyTW\
    Cz8c5FYx4+Ut";

/// Its key, made for these tests.
const KEY: &str = "\
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6B3eFcYCnGZc806xWpJTYYEvN1Njjh/k0ZnZtQjv+eehRANCAAQk\
    YvwW7nkhoC9aabkE0nKntgbG/RC4fxm850H57cmvZlkAtdAvnm1hyyC50mIh8ZpWy0auk3X7vIDezvBw0vBc";

fn certificate() -> CertificateDer<'static> {
    base64::decode(CERTIFICATE).expect("base64").into()
}

/// A server with TLS that answers one request on each connection.
pub fn serve() -> SocketAddr {
    let key = PrivateKeyDer::try_from(base64::decode(KEY).expect("base64")).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.expect("versions").with_no_client_auth();
    let config = Arc::new(builder.with_single_cert(vec![certificate()], key).expect("a certificate"));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(config.clone()).expect("a connection");
            let stream = StreamOwned::new(connection, stream.expect("a stream"));
            answer_one(stream, &Step::json(200, r#"{"Name":"secured"}"#));
        }
    });
    address
}

fn transport(roots: &[CertificateDer<'static>]) -> Transport {
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(roots.iter().cloned());
    over(tls::trusting(store).expect("settings"))
}

/// The default transport with settings of TLS, and without proxies.
pub fn over(tls: ClientConfig) -> Transport {
    let sleep = SharedAsyncSleep::new(TokioSleep::new());
    Transport::new(Network { proxies: Matcher::builder().build(), tls: Some(Arc::new(tls)), sleep })
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_an_io_error() {
    let config = config().endpoint_url(format!("https://{}", serve())).http_client(transport(&[]));
    let Err(SdkError::DispatchFailure(error)) = act(config) else { panic!("no dispatch failure") };
    let text = error.as_connector_error().map(DisplayErrorContext).expect("an error").to_string();
    assert!(error.is_io() && text.contains("UnknownIssuer"), "{text}");
}

#[test]
fn a_trusted_certificate_secures_the_call() {
    let address = serve();
    let config = config().endpoint_url(format!("https://{address}")).http_client(transport(&[certificate()]));
    assert_eq!(act(config).expect("an answer").name.as_deref(), Some("secured"));
}

#[test]
fn a_certificate_for_another_name_is_an_io_error() {
    let url = format!("https://localhost:{}", serve().port());
    let Err(SdkError::DispatchFailure(error)) =
        act(config().endpoint_url(url).http_client(transport(&[certificate()])))
    else {
        panic!("no dispatch failure")
    };
    assert!(error.is_io(), "{error:?}");
}

#[test]
fn an_end_that_speaks_no_tls_is_an_io_error() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("https://{}", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for stream in listener.incoming() {
            // The client may have gone.
            let _ = stream.expect("a stream").write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let Err(SdkError::DispatchFailure(error)) = act(config().endpoint_url(url).http_client(transport(&[]))) else {
        panic!("no dispatch failure")
    };
    assert!(error.is_io(), "{error:?}");
}
