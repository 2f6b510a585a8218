// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Requests and responses between the types of the crate `http` and those that programs see, and what every transport
//! of this module is made of. Opens no connection.

use std::future::Ready;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ::http::Response;

use crate::config::http::{HttpResponse, SdkBody};
use crate::error::ConnectorError;

/// A response that is there at once, or why there is none.
pub type Reply = Ready<Result<Response<SdkBody>, ConnectorError>>;

/// Makes a service of a type whose method `answer` has a response at once, or says why there is none.
macro_rules! answering_service {
    ($transport:ident) => {
        impl ::tower_service::Service<::http::Request<$crate::config::http::SdkBody>> for $transport {
            type Response = ::http::Response<$crate::config::http::SdkBody>;
            type Error = $crate::error::ConnectorError;
            type Future = $crate::test_util::message::Reply;

            fn poll_ready(
                &mut self,
                _context: &mut ::std::task::Context<'_>,
            ) -> ::std::task::Poll<Result<(), Self::Error>> {
                ::std::task::Poll::Ready(Ok(()))
            }

            fn call(&mut self, request: ::http::Request<$crate::config::http::SdkBody>) -> Self::Future {
                let answer = self.answer(request);
                ::std::future::ready(answer.map_err(|error| $crate::error::ConnectorError::other(error, None)))
            }
        }
    };
}
pub(super) use answering_service;

/// The value of a lock, even if a test panicked while it was held.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<Response<SdkBody>> for HttpResponse {
    fn from(response: Response<SdkBody>) -> Self {
        crate::http::response::raw(&response)
    }
}
