//! Stands where the endpoint rules of a model stand in an emitted crate: with an endpoint of the caller's own, or with a
//! host name below `example.com` for a Region.

#[cfg(feature = "client")]
use crate::config::endpoint::BuiltIns;
use crate::config::endpoint::{Endpoint, EndpointFuture, InvalidParams, ResolveEndpoint, ResolveEndpointError};

/// The parameters of endpoint rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params {
    /// The region.
    pub region: Option<String>,
    /// The endpoint that the caller named.
    pub endpoint: Option<String>,
    /// The account of the credentials.
    pub account_id: Option<String>,
}

/// A builder of [`Params`].
#[derive(Clone, Debug, Default)]
pub struct ParamsBuilder {
    params: Params,
}

impl ParamsBuilder {
    /// Consumes the builder and constructs [`Params`].
    ///
    /// # Errors
    /// Never: no parameter is required.
    pub fn build(self) -> Result<Params, InvalidParams> {
        Ok(self.params)
    }
}

/// The parameters that a client knows by itself.
#[cfg(feature = "client")]
pub fn built_in(values: BuiltIns) -> ParamsBuilder {
    ParamsBuilder { params: Params { region: values.region, endpoint: values.endpoint, account_id: None } }
}

/// Adds the account of the credentials to parameters.
#[cfg(feature = "client")]
pub const OF_ACCOUNT: Option<fn(&Params, String) -> Params> =
    Some(|params, id| Params { account_id: Some(id), ..params.clone() });

/// The rules.
#[derive(Debug, Default)]
pub struct DefaultResolver;

impl DefaultResolver {
    /// Creates the resolver.
    pub fn new() -> Self {
        Self
    }
}

impl ResolveEndpoint for DefaultResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let url = match (&params.endpoint, &params.region) {
            (Some(endpoint), _) => endpoint.clone(),
            (None, Some(region)) if params.account_id.is_some() => {
                format!("https://{}.stand-in.{region}.example.com", params.account_id.as_deref().unwrap_or_default())
            }
            (None, Some(region)) => format!("https://stand-in.{region}.example.com"),
            (None, None) => {
                let error = ResolveEndpointError::message("Invalid Configuration: Missing Region");
                return EndpointFuture::ready(Err(error.into()));
            }
        };
        EndpointFuture::ready(Ok(Endpoint::builder().url(url).build()))
    }
}
