// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Endpoints of one account: whether requests go to them. Asks nobody for the account: it comes with the credentials.

use std::fmt;

use super::builder::Builder;
use super::settings::Config;

/// Whether requests go to the endpoint of the account that the credentials belong to. Endpoint rules that know no
/// accounts, as most services have them, take no notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccountIdEndpointMode {
    /// They do when the credentials name their account: the default.
    #[default]
    Preferred,
    /// They do not.
    Disabled,
    /// They do, and a call fails when the credentials do not name their account.
    Required,
}

impl fmt::Display for AccountIdEndpointMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Preferred => "preferred",
            Self::Disabled => "disabled",
            Self::Required => "required",
        })
    }
}

/// Endpoints of accounts.
impl Builder {
    /// Sets whether requests go to the endpoint of the account that the credentials belong to.
    pub fn account_id_endpoint_mode(mut self, mode: AccountIdEndpointMode) -> Self {
        self.set_account_id_endpoint_mode(Some(mode));
        self
    }

    /// Sets whether requests go to the endpoint of the account, or the default.
    pub fn set_account_id_endpoint_mode(&mut self, mode: Option<AccountIdEndpointMode>) -> &mut Self {
        self.options.account_id_endpoint_mode = mode;
        self
    }
}

impl Config {
    pub(crate) fn account_id_endpoint_mode(&self) -> AccountIdEndpointMode {
        self.options.account_id_endpoint_mode.unwrap_or_default()
    }
}
