// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Contexts of interceptors: what each hook sees of a call.

use super::http::{HttpRequest, HttpResponse};

/// A request on its way out.
#[derive(Debug)]
pub struct BeforeTransmitInterceptorContextRef<'a> {
    request: &'a HttpRequest,
}

impl<'a> BeforeTransmitInterceptorContextRef<'a> {
    pub(crate) fn new(request: &'a HttpRequest) -> Self {
        Self { request }
    }

    /// Returns the request.
    pub fn request(&self) -> &HttpRequest {
        self.request
    }
}

/// A request on its way out, which can be changed.
#[derive(Debug)]
pub struct BeforeTransmitInterceptorContextMut<'a> {
    request: &'a mut HttpRequest,
}

impl<'a> BeforeTransmitInterceptorContextMut<'a> {
    pub(crate) fn new(request: &'a mut HttpRequest) -> Self {
        Self { request }
    }

    /// Returns the request.
    pub fn request(&self) -> &HttpRequest {
        self.request
    }

    /// Returns the request, for changing it.
    pub fn request_mut(&mut self) -> &mut HttpRequest {
        self.request
    }
}

/// A response before it is parsed.
#[derive(Debug)]
pub struct BeforeDeserializationInterceptorContextRef<'a> {
    response: &'a HttpResponse,
}

impl<'a> BeforeDeserializationInterceptorContextRef<'a> {
    pub(crate) fn new(response: &'a HttpResponse) -> Self {
        Self { response }
    }

    /// Returns the response.
    pub fn response(&self) -> &HttpResponse {
        self.response
    }
}

/// A response before it is parsed, which can be changed.
#[derive(Debug)]
pub struct BeforeDeserializationInterceptorContextMut<'a> {
    response: &'a mut HttpResponse,
}

impl<'a> BeforeDeserializationInterceptorContextMut<'a> {
    pub(crate) fn new(response: &'a mut HttpResponse) -> Self {
        Self { response }
    }

    /// Returns the response.
    pub fn response(&self) -> &HttpResponse {
        self.response
    }

    /// Returns the response, for changing it.
    pub fn response_mut(&mut self) -> &mut HttpResponse {
        self.response
    }
}
