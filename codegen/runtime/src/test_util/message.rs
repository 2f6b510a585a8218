//! Requests and responses between the types of the crate `http` and those that programs see, and what every transport
//! of this module is made of. Opens no connection.

use std::future::{Ready, ready};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ::http::Response;

use crate::config::http::{HttpResponse, SdkBody};
use crate::error::{BoxError, ConnectorError};

/// A response that is there at once, or why there is none.
pub type Reply = Ready<Result<Response<SdkBody>, ConnectorError>>;

/// A reply with a response, if it is one of HTTP.
pub fn reply(response: Result<Response<SdkBody>, BoxError>) -> Reply {
    ready(response.map_err(|error| ConnectorError::other(error, None)))
}

/// The value of a lock, even if a test panicked while it was held.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<Response<SdkBody>> for HttpResponse {
    fn from(response: Response<SdkBody>) -> Self {
        crate::http::response::raw(&response)
    }
}
