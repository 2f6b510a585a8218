use std::error::Error;

use crate::error::BoxError;
use crate::error::connector::{ConnectorError, ErrorKind};

fn sorts(error: &ConnectorError) -> [bool; 4] {
    [error.is_timeout(), error.is_user(), error.is_io(), error.is_other()]
}

#[test]
fn an_error_is_of_one_sort() {
    let source = || BoxError::from("cause");
    let table = [
        (ConnectorError::timeout(source()), [true, false, false, false], "timeout"),
        (ConnectorError::user(source()), [false, true, false, false], "invalid request"),
        (ConnectorError::io(source()), [false, false, true, false], "I/O error"),
        (ConnectorError::other(source(), None), [false, false, false, true], "other error"),
    ];
    for (error, expected, text) in table {
        assert_eq!(sorts(&error), expected, "{text}");
        assert_eq!((error.to_string().as_str(), error.as_other()), (text, None));
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("cause"));
        assert_eq!(error.into_source().to_string(), "cause");
    }
}

#[test]
fn another_error_may_have_a_kind() {
    for (kind, text) in [
        (ErrorKind::TransientError, "transient error"),
        (ErrorKind::ThrottlingError, "throttling error"),
        (ErrorKind::ServerError, "server error"),
        (ErrorKind::ClientError, "client error"),
    ] {
        let error = ConnectorError::other("cause".into(), Some(kind));
        assert_eq!((error.as_other(), error.to_string().as_str()), (Some(kind), text));
    }
}
