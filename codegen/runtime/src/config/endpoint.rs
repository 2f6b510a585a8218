#![doc = include_str!("endpoint.md")]

pub mod address;
#[cfg(feature = "client")]
pub mod built_ins;
pub mod errors;
pub mod library;
pub mod property;
pub mod resolve;

#[cfg(feature = "client")]
pub use crate::stand_in::endpoint::built_in;
pub use crate::stand_in::endpoint::{DefaultResolver, Params, ParamsBuilder};
pub use address::{Endpoint, EndpointAuthScheme, EndpointBuilder};
#[cfg(feature = "client")]
pub use built_ins::BuiltIns;
pub use errors::{InvalidParams, ResolveEndpointError};
pub use property::Property;
pub use resolve::{EndpointFuture, ResolveEndpoint, SharedEndpointResolver};

#[cfg(test)]
mod tests;
