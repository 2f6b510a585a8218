// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use super::library::{host, partition};
use super::{Endpoint, EndpointFuture, Params, ResolveEndpoint, ResolveEndpointError};

/// The resolver that follows the rules of the service's model. Waits for nothing and asks nobody.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct DefaultResolver;

impl DefaultResolver {
    /// Creates the resolver.
    #[inline] pub fn new() -> Self { Self }
    /// Finds the endpoint for some parameters.
    ///
    /// # Errors
    /// The rules have none for them: their message says why.
    #[inline]
    pub fn resolve(&self, params: &Params) -> Result<Endpoint, ResolveEndpointError> {
        let endpoint = rules(params)?;
        if params.region.as_deref().is_some_and(|region| !host::is_name(region)) {
            return Err(ResolveEndpointError::message("the region is not a host name"));
        }
        Ok(endpoint)
    }
}

impl ResolveEndpoint for DefaultResolver {
    #[inline]
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::ready(self.resolve(params).map_err(Into::into))
    }
}

/// The rules of the model, in its order.
#[inline]
fn rules(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        if params.use_fips { return error("Invalid Configuration: FIPS and custom endpoint are not supported"); }
        if params.use_dual_stack {
            return error("Invalid Configuration: Dualstack and custom endpoint are not supported");
        }
        return at(endpoint.to_owned());
    }
    if let Some(region) = params.region.as_deref() {
        let partition_result = partition::of(region);
        if params.use_fips && params.use_dual_stack {
            if partition_result.supports_fips && partition_result.supports_dual_stack {
                let dual_stack_dns_suffix = partition_result.dual_stack_dns_suffix;
                return at(format!("https://servicecatalog-fips.{region}.{dual_stack_dns_suffix}"));
            }
            return error("FIPS and DualStack are enabled, but this partition does not support one or both");
        }
        if params.use_fips {
            if partition_result.supports_fips {
                let dns_suffix = partition_result.dns_suffix;
                return at(format!("https://servicecatalog-fips.{region}.{dns_suffix}"));
            }
            return error("FIPS is enabled but this partition does not support FIPS");
        }
        if params.use_dual_stack {
            if partition_result.supports_dual_stack {
                let dual_stack_dns_suffix = partition_result.dual_stack_dns_suffix;
                return at(format!("https://servicecatalog.{region}.{dual_stack_dns_suffix}"));
            }
            return error("DualStack is enabled but this partition does not support DualStack");
        }
        let dns_suffix = partition_result.dns_suffix;
        return at(format!("https://servicecatalog.{region}.{dns_suffix}"));
    }
    error("Invalid Configuration: Missing Region")
}

fn at(url: impl Into<std::borrow::Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn error(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message))
}
