// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Tells the service which program calls it. Never tells anything of the machine but its operating system.

use std::env::consts;

use ::http::HeaderValue;

use crate::config::AppName;
use crate::meta;

/// The name of this crate.
const PACKAGE: &str = env!("CARGO_PKG_NAME");

/// `servicecatalog/0.1.0 ua/2.1 api/service_catalog os/linux lang/rust app/my-app`
pub fn value(app_name: Option<&AppName>) -> HeaderValue {
    let token = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '.' { c.to_ascii_lowercase() } else { '_' };
    let api: String = meta::SDK_ID.chars().map(token).collect();
    let mut text = format!("{PACKAGE}/{} ua/2.1 api/{api} os/{} lang/rust", meta::PKG_VERSION, consts::OS);
    if let Some(name) = app_name {
        text.push_str(" app/");
        text.push_str(name.as_ref());
    }
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(PACKAGE))
}
