//! The parts of a URL: `parseURL`. Decodes and resolves nothing.

use std::borrow::Cow;
use std::net::{Ipv4Addr, Ipv6Addr};

/// An absolute `http` or `https` URL without query, fragment and user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "rules read some of the parts")]
pub struct Url<'a> {
    /// `http` or `https`
    pub scheme: &'static str,
    /// Host and, where given, port.
    pub authority: &'a str,
    /// The path as it is written; empty without one.
    pub path: &'a str,
    /// Whether the host is an IPv4 or IPv6 address.
    pub is_ip: bool,
}

impl<'a> Url<'a> {
    /// The path with a slash at both ends; `/` without one.
    #[allow(dead_code, reason = "for rules that append to the path")]
    pub fn normalized_path(&self) -> Cow<'a, str> {
        match self.path {
            "" => Cow::Borrowed("/"),
            path if path.ends_with('/') => Cow::Borrowed(path),
            path => Cow::Owned(format!("{path}/")),
        }
    }
}

/// Reads a URL; `None` for one that is relative, has another scheme, a query or a fragment, or a host or port that
/// cannot be.
pub fn parse(text: &str) -> Option<Url<'_>> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = ["https", "http"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    let is_text = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}?#".contains(&byte);
    if !rest.bytes().all(is_text) {
        return None;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    // Whoever the user is, it is not part of where a request goes.
    let authority = authority.rsplit_once('@').map_or(authority, |(_, authority)| authority);
    let is_ip = is_address(authority)?;
    Some(Url { scheme, authority, path, is_ip })
}

/// Whether the host of an authority is an address; `None` for what is neither host nor port.
fn is_address(authority: &str) -> Option<bool> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(true);
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let is_host = !host.is_empty() && !host.contains(['[', ']']) && is_port(port);
    is_host.then(|| host.parse::<Ipv4Addr>().is_ok())
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit())
}
