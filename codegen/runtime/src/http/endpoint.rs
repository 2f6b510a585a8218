//! The place that requests go to, and the host labels that an input puts before it.
//! Looks up no name and opens no connection.

use ::http::Uri;
use ::http::uri::{Authority, PathAndQuery, Scheme};

use crate::error::BuildError;

/// Longest label of a host name, in bytes (RFC 1035 section 2.3.4).
const MAX_LABEL: usize = 63;

/// An absolute `http` or `https` URI without user, query and fragment.
#[derive(Clone, Debug)]
pub struct Endpoint {
    scheme: Scheme,
    authority: Authority,
    /// The path that every request has: that of the endpoint, and a slash.
    path: PathAndQuery,
}

impl Endpoint {
    /// Reads the endpoint that `field` has, or says what is wrong with it.
    #[inline]
    pub fn parse(field: &'static str, text: &str) -> Result<Self, BuildError> {
        Self::read(text).map_err(|reason| BuildError::invalid_field(field, reason))
    }

    #[inline]
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.contains(['?', '#']) {
            return Err("an endpoint has no query and no fragment");
        }
        let uri: Uri = text.parse().map_err(|_| "it is not a URI")?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("it is not an absolute URI, such as https://example.com");
        };
        if scheme != Scheme::HTTPS && scheme != Scheme::HTTP {
            return Err("its scheme is neither http nor https");
        }
        if authority.as_str().contains('@') || authority.host().is_empty() {
            return Err("it has a user, or no host");
        }
        let path = parts.path_and_query.as_ref().map_or("", PathAndQuery::as_str).trim_end_matches('/');
        let path = format!("{path}/").parse().map_err(|_| "its path is not one of a URI")?;
        Ok(Self { scheme, authority, path })
    }

    /// The URI of a request, with something before the host.
    #[inline]
    pub fn uri(&self, prefix: &str) -> Result<Uri, BuildError> {
        let authority = if prefix.is_empty() {
            self.authority.clone()
        } else {
            let host = format!("{prefix}{}", self.authority.host());
            if host.split('.').any(|label| label.len() > MAX_LABEL) {
                return Err(BuildError::other("a label of the host is longer than 63 bytes"));
            }
            format!("{prefix}{}", self.authority).parse().map_err(BuildError::other)?
        };
        let uri = Uri::builder().scheme(self.scheme.clone()).authority(authority);
        uri.path_and_query(self.path.clone()).build().map_err(BuildError::other)
    }
}

/// The value of a `@hostLabel` member: 1 to 63 letters, digits and hyphens, none of them first or last.
#[allow(dead_code, reason = "for operations with host labels")]
#[inline]
pub fn host_label<'a>(field: &'static str, value: Option<&'a str>) -> Result<&'a str, BuildError> {
    let Some(label) = value else {
        return Err(BuildError::missing_field(field, "it is a part of the host"));
    };
    let allowed = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !allowed || label.is_empty() || label.len() > MAX_LABEL || label.starts_with('-') || label.ends_with('-') {
        return Err(BuildError::invalid_field(field, "it is a part of the host, but not a host label"));
    }
    Ok(label)
}
