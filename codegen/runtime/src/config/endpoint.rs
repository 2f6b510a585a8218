#![doc = include_str!("endpoint.md")]

pub mod address;
#[cfg(feature = "client")]
pub mod built_ins;
pub mod errors;
pub mod library;
pub mod property;
pub mod resolve;

pub use crate::stand_in::endpoint::{DefaultResolver, Params, ParamsBuilder};
#[cfg(feature = "client")]
pub use crate::stand_in::endpoint::{OF_ACCOUNT, built_in};
pub use address::{Endpoint, EndpointAuthScheme, EndpointBuilder};
#[cfg(feature = "client")]
pub use built_ins::BuiltIns;
pub use errors::{InvalidParams, ResolveEndpointError};
pub use property::Property;
pub use resolve::{EndpointFuture, ResolveEndpoint, SharedEndpointResolver};

#[cfg(test)]
mod tests;
