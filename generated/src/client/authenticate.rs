// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Says in a request who sends it: chooses a scheme, gets the identity, signs. Never falls back to no identity when one
//! cannot be loaded.

use ::http::Request;
use ::http::header::AUTHORIZATION;

use crate::client::handle::Shared;
use crate::client::operation::AuthScheme;
use crate::client::resources::Resources;
use crate::client::signing::{self, Scope};
use crate::config::endpoint::EndpointAuthScheme;
use crate::config::http::SdkBody;
use crate::config::{Config, ProvideToken as _, SharedCredentialsProvider, SharedTokenProvider};
use crate::error::BoxError;
use crate::sigv4::canonical::PathStyle;

/// The scheme of a request, and where its identity comes from.
enum Choice {
    SigV4(&'static str, SharedCredentialsProvider),
    Bearer(SharedTokenProvider),
    None,
}

/// Signs a request in the first way that the operation and the configuration have in common.
///
/// # Errors
/// There is none, the identity cannot be loaded, or there is no Region to sign for.
pub(super) async fn authenticate(
    request: &mut Request<SdkBody>,
    (schemes, of_endpoint): (&'static [AuthScheme], &[EndpointAuthScheme]),
    shared: &Shared,
    resources: &Resources,
) -> Result<(), BoxError> {
    match choice(schemes, &resources.config)? {
        Choice::SigV4(name, provider) => {
            let scope = scope(name, of_endpoint, &resources.config)?;
            let credentials = shared.identities.credentials(&provider, &resources.clock, &resources.sleep).await?;
            let corrects = resources.config.corrects_clock_skew();
            let now = resources.clock.now();
            let now = if corrects { shared.skew.correct(now) } else { now };
            signing::sign(request, &credentials, &scope, now)
        }
        Choice::Bearer(provider) => {
            let token = provider.provide_token().await?;
            request.headers_mut().insert(AUTHORIZATION, signing::secret(&["Bearer ", token.token()].concat())?);
            Ok(())
        }
        Choice::None => Ok(()),
    }
}

fn choice(schemes: &'static [AuthScheme], config: &Config) -> Result<Choice, BoxError> {
    let usable = schemes.iter().find_map(|scheme| match *scheme {
        AuthScheme::SigV4 { name } => config.credentials_provider().map(|provider| Choice::SigV4(name, provider)),
        AuthScheme::Bearer => config.token_provider().map(Choice::Bearer),
        AuthScheme::None => Some(Choice::None),
    });
    match usable {
        Some(choice) => Ok(choice),
        None if schemes.is_empty() || config.allows_no_auth() => Ok(Choice::None),
        None => Err("no credentials are set: give the configuration a `credentials_provider`".into()),
    }
}

/// Region and service that the signature is for: the endpoint's word comes before the configuration's.
fn scope(name: &str, of_endpoint: &[EndpointAuthScheme], config: &Config) -> Result<Scope, BoxError> {
    let scheme = of_endpoint.iter().find(|scheme| scheme.name() == "sigv4");
    let region = scheme.and_then(EndpointAuthScheme::signing_region);
    let region = region.or_else(|| config.region().map(AsRef::as_ref));
    let is_encoded = scheme.is_some_and(EndpointAuthScheme::disable_double_encoding);
    Ok(Scope {
        region: region.ok_or("no Region is set to sign for: give the configuration a `region`")?.to_owned(),
        service: scheme.and_then(EndpointAuthScheme::signing_name).unwrap_or(name).to_owned(),
        path: if is_encoded { PathStyle::Encoded } else { PathStyle::Normalized },
    })
}
