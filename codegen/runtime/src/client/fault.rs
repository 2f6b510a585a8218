//! Sorts the errors of transports by what a caller can do about them. Never decides on a retry.

use std::error::Error;
use std::io;

use hyper_util::client::legacy;

use crate::client::deadline::Elapsed;
use crate::error::{BoxError, ConnectorError, ErrorKind};

/// The error of a transport, sorted.
pub fn sorted(error: BoxError) -> ConnectorError {
    if cause::<Elapsed>(&*error).is_some() {
        return ConnectorError::timeout(error);
    }
    let error = match error.downcast::<ConnectorError>() {
        Ok(sorted) => return *sorted,
        Err(error) => error,
    };
    if let Some(hyper) = cause::<hyper::Error>(&*error) {
        return if hyper.is_timeout() {
            ConnectorError::timeout(error)
        } else if hyper.is_user() {
            ConnectorError::user(error)
        } else if hyper.is_closed() || hyper.is_canceled() || cause::<io::Error>(hyper).is_some() {
            ConnectorError::io(error)
        } else {
            let kind = hyper.is_incomplete_message().then_some(ErrorKind::TransientError);
            ConnectorError::other(error, kind)
        };
    }
    let is_connect = cause::<legacy::Error>(&*error).is_some_and(legacy::Error::is_connect);
    if is_connect || cause::<io::Error>(&*error).is_some() {
        return ConnectorError::io(error);
    }
    ConnectorError::other(error, None)
}

/// The first error of a type in a chain of causes.
pub fn cause<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(cause) = error.downcast_ref() {
            return Some(cause);
        }
        next = error.source();
    }
    None
}
