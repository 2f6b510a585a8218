// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! An endpoint and what comes with it: headers, properties, and how to sign for it. Checks nothing: a URL that is none
//! is reported when a request is made of it.

use std::borrow::Cow;
use std::collections::HashMap;

use super::property::Property;

/// A text that is often part of the program.
type Text = Cow<'static, str>;

/// Where a request goes, and what the rules say about requests that go there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoint {
    url: Text,
    headers: HashMap<Text, Vec<Text>>,
    properties: HashMap<Text, Property>,
    auth_schemes: Vec<EndpointAuthScheme>,
}

impl Endpoint {
    /// Creates a builder of an endpoint.
    pub fn builder() -> EndpointBuilder {
        EndpointBuilder::default()
    }

    /// Returns the URL: scheme, host, and where given port and path.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the headers that every request to the endpoint has, in no particular order.
    pub fn headers(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
        self.headers.iter().map(|(name, values)| (name.as_ref(), values.iter().map(AsRef::as_ref)))
    }

    /// Returns the properties by name; the authentication schemes are not among them.
    pub fn properties(&self) -> &HashMap<Cow<'static, str>, Property> {
        &self.properties
    }

    /// Returns the authentication schemes that the endpoint accepts, the preferred one first. None leaves the choice,
    /// and every setting of it, to the client.
    pub fn auth_schemes(&self) -> &[EndpointAuthScheme] {
        &self.auth_schemes
    }

    /// Turns the endpoint back into a builder.
    pub fn into_builder(self) -> EndpointBuilder {
        EndpointBuilder { endpoint: self }
    }
}

/// A builder of an [`Endpoint`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointBuilder {
    endpoint: Endpoint,
}

impl EndpointBuilder {
    /// Sets the URL, such as `https://example.com:8080/base`.
    pub fn url(mut self, url: impl Into<Cow<'static, str>>) -> Self {
        self.endpoint.url = url.into();
        self
    }

    /// Appends a value to a header.
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Cow<'static, str>>) -> Self {
        self.endpoint.headers.entry(name.into()).or_default().push(value.into());
        self
    }

    /// Sets a property, in place of one of that name.
    pub fn property(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Property>) -> Self {
        self.endpoint.properties.insert(name.into(), value.into());
        self
    }

    /// Appends an authentication scheme that the endpoint accepts.
    pub fn auth_scheme(mut self, scheme: EndpointAuthScheme) -> Self {
        self.endpoint.auth_schemes.push(scheme);
        self
    }

    /// Consumes the builder and constructs an [`Endpoint`]. One without a URL is refused when it is used.
    pub fn build(self) -> Endpoint {
        self.endpoint
    }
}

/// An authentication scheme that an endpoint accepts, and its settings.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointAuthScheme {
    name: Text,
    properties: Vec<(Text, Property)>,
}

impl EndpointAuthScheme {
    /// Creates a scheme without settings: `sigv4`, `sigv4a`.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), properties: Vec::new() }
    }

    /// Creates a scheme with room for `capacity` settings.
    pub fn with_capacity(name: impl Into<Cow<'static, str>>, capacity: usize) -> Self {
        Self { name: name.into(), properties: Vec::with_capacity(capacity) }
    }

    /// Adds a setting; of two with one name the first counts.
    pub fn put(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Property>) -> Self {
        self.properties.push((name.into(), value.into()));
        self
    }

    /// Returns the name of the scheme.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns a setting by its name in the model, `signingName`.
    pub fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Returns every setting by its name in the model.
    pub fn properties(&self) -> impl Iterator<Item = (&str, &Property)> {
        self.properties.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Returns the name of the service in the scope of a signature, where it is not the service's usual one.
    pub fn signing_name(&self) -> Option<&str> {
        self.get("signingName")?.as_str()
    }

    /// Returns the region in the scope of a signature, where it is not the client's.
    pub fn signing_region(&self) -> Option<&str> {
        self.get("signingRegion")?.as_str()
    }

    /// Returns whether the path is put into a signature as it is, not encoded once more.
    pub fn disable_double_encoding(&self) -> bool {
        self.get("disableDoubleEncoding").and_then(Property::as_bool).unwrap_or_default()
    }
}
