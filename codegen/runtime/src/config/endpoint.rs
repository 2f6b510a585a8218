#![doc = include_str!("endpoint.md")]

pub mod address;
pub mod built_ins;
pub mod errors;
pub mod property;
pub mod resolve;

pub use crate::stand_in::endpoint::{DefaultResolver, Params, ParamsBuilder, built_in};
pub use address::{Endpoint, EndpointAuthScheme, EndpointBuilder};
pub use built_ins::BuiltIns;
pub use errors::{InvalidParams, ResolveEndpointError};
pub use property::Property;
pub use resolve::{EndpointFuture, ResolveEndpoint, SharedEndpointResolver};
