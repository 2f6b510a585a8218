// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The other side of the wire: serves the operations that a `Handler` implements.
//!
//! Needs the feature `server`.
//!
//! ```text
//! Request ─size, time─▶ bytes ─X-Amz-Target─▶ operation ─parse_request─▶ input ─Level─▶ Handler ─to_response─▶ Response
//! ```
//!
//! A [`Server`] is a `tower` service over any body, ready for hyper and axum; [`serve()`] runs it, or whatever is wrapped
//! around it, on a socket. Requests that are wrong never reach the handler:
//!
//! | request | status | error |
//! |---|---|---|
//! | no operation of that name, or one that the handler leaves out | 404 | `UnknownOperationException` |
//! | not `POST` | 405 | `UnknownOperationException` |
//! | body larger than [`Server::max_body_size`] | 413 | `RequestEntityTooLargeException` |
//! | body slower than [`Server::body_timeout`] | 408 | `RequestTimeoutException` |
//! | another media type or content coding | 415 | `UnsupportedMediaTypeException` |
//! | body that is no JSON, or holds values of other types | 400 | `SerializationException` |
//! | a limit broken at [`Server::validation`] | 400 | `ValidationException` with every violation |
//! | a handler that panics, an output that has no JSON form | 500 | `InternalFailure`, without a reason |
//!
//! Every response has an `x-amzn-requestid` of its own. Signatures are verified by a layer of the feature `server-sigv4`,
//! and by nothing else; TLS ends before the socket.

pub(crate) mod answer;
mod body;
mod limits;
mod request_id;
pub(crate) mod route;
mod serve;
mod service;
#[cfg(feature = "server-sigv4")]
pub mod sigv4;
mod handler;
pub use body::ResponseBody;
pub use serve::{Serve, serve};
pub use service::{Server, ServerFuture};
pub use handler::Handler;
