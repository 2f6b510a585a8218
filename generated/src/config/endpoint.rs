// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Where requests go: the rules of the service's model, as a function from [`Params`] to an [`Endpoint`].
//!
//! The rules are compiled: nothing is parsed or looked up in a file at run time, and no name is resolved. `DefaultResolver`
//! follows them; a resolver of your own implements [`ResolveEndpoint`] and takes its place.
//!
//! A region that is no host name is refused whatever the rules say, since it becomes part of one.

mod address;
#[cfg(feature = "client")]
mod built_ins;
mod errors;
mod library;
mod property;
mod resolve;
mod params;
mod resolver;
pub use address::{Endpoint, EndpointAuthScheme, EndpointBuilder};
#[cfg(feature = "client")]
pub(crate) use built_ins::BuiltIns;
pub use errors::{InvalidParams, ResolveEndpointError};
pub use property::Property;
pub use resolve::{EndpointFuture, ResolveEndpoint, SharedEndpointResolver};
#[cfg(feature = "client")]
pub(crate) use params::{OF_ACCOUNT, built_in};
pub use params::{Params, ParamsBuilder};
pub use resolver::DefaultResolver;
