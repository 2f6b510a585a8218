//! Emits the parameters of the endpoint rules, and their builder.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::endpoint::{Endpoint, EndpointParam, ParamPresence, ParamType, ParamValue};
use crate::ir::{Part, Service};
use crate::markdown::code;
use crate::tokens::{deprecated, doc, ident, prefixed};

/// `Params` and `ParamsBuilder`.
pub(super) fn emit(service: &Service, endpoint: &Endpoint) -> TokenStream {
    let fields = endpoint.params.iter().map(field);
    let getters = endpoint.params.iter().map(getter);
    let optional = endpoint.params.iter().map(|param| {
        let (field, ty) = (ident(&param.field), ty(param.ty));
        quote!(#field: Option<#ty>,)
    });
    let setters = endpoint.params.iter().map(setters);
    let filled = endpoint.params.iter().map(filled);
    let is_called = service.parts.contains(&Part::Client);
    let (built_in, of_account) = is_called.then(|| (built_in(endpoint), of_account(endpoint))).unzip();
    quote! {
        use super::InvalidParams;

        #built_in
        #of_account

        /// Parameters on which the endpoint of a request depends.
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq)]
        pub struct Params {
            #(#fields)*
        }

        impl Params {
            /// Creates a builder of parameters.
            pub fn builder() -> ParamsBuilder {
                ParamsBuilder::default()
            }
            #(#getters)*
        }

        /// A builder of [`Params`].
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct ParamsBuilder {
            #(#optional)*
        }

        impl ParamsBuilder {
            #(#setters)*

            /// Consumes the builder and constructs [`Params`], with the default of each parameter that has one.
            ///
            /// # Errors
            /// A required parameter that is not set.
            pub fn build(self) -> Result<Params, InvalidParams> {
                Ok(Params { #(#filled)* })
            }
        }
    }
}

/// The parameters that a client's configuration sets.
fn built_in(endpoint: &Endpoint) -> TokenStream {
    let setters: Vec<TokenStream> = endpoint
        .params
        .iter()
        .filter_map(|param| {
            let (field, ty) = match param.built_in.as_deref()? {
                "AWS::Region" => ("region", ParamType::Text),
                "SDK::Endpoint" => ("endpoint", ParamType::Text),
                "AWS::UseFIPS" => ("use_fips", ParamType::Boolean),
                "AWS::UseDualStack" => ("use_dual_stack", ParamType::Boolean),
                "AWS::Auth::AccountIdEndpointMode" => ("account_id_endpoint_mode", ParamType::Text),
                _ => return None,
            };
            let (set, field) = (prefixed("set", &param.bare), ident(field));
            (param.ty == ty).then(|| quote!(.#set(values.#field)))
        })
        .collect();
    let values = ident(if setters.is_empty() { "_values" } else { "values" });
    quote! {
        /// The parameters that a client knows by itself.
        #[cfg(feature = "client")]
        pub(crate) fn built_in(#values: super::BuiltIns) -> ParamsBuilder {
            Params::builder() #(#setters)*
        }
    }
}

/// How the account of the credentials is added to the parameters, which is known later than the others.
fn of_account(endpoint: &Endpoint) -> TokenStream {
    let takes_account = |param: &&EndpointParam| {
        param.built_in.as_deref() == Some("AWS::Auth::AccountId") && param.ty == ParamType::Text
    };
    let value = match endpoint.params.iter().find(takes_account) {
        None => quote!(None),
        Some(param) => {
            let field = ident(&param.field);
            let id = if param.presence == ParamPresence::Optional { quote!(Some(id)) } else { quote!(id) };
            quote! {
                Some(|params, id| {
                    let mut params = params.clone();
                    params.#field = #id;
                    params
                })
            }
        }
    };
    quote! {
        /// Adds the account of the credentials to parameters, where the rules ask for it.
        #[cfg(feature = "client")]
        pub(crate) const OF_ACCOUNT: Option<fn(&Params, String) -> Params> = #value;
    }
}

fn ty(ty: ParamType) -> TokenStream {
    match ty {
        ParamType::Text => quote!(String),
        ParamType::Boolean => quote!(bool),
        ParamType::Texts => quote!(Vec<String>),
    }
}

fn field(param: &EndpointParam) -> TokenStream {
    let (field, ty) = (ident(&param.field), ty(param.ty));
    let ty = if param.presence == ParamPresence::Optional { quote!(Option<#ty>) } else { ty };
    quote!(pub(super) #field: #ty,)
}

/// The text of the model, where a client has the value from, and the default.
fn about(param: &EndpointParam, first: &str) -> TokenStream {
    let mut text = first.to_owned();
    let mut add = |line: &str| {
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        text.push_str(line);
    };
    if !param.docs.markdown.is_empty() {
        add(&param.docs.markdown);
    }
    if let Some(built_in) = &param.built_in {
        add(&format!("A client sets it as {} says.", code(built_in)));
    }
    match &param.presence {
        ParamPresence::Optional => {}
        ParamPresence::Required => add("Required."),
        ParamPresence::Default(value) => add(&format!("Unset, it is {}.", code(&shown(value)))),
    }
    if text.is_empty() {
        text = format!("The parameter {}.", code(&param.name));
    }
    doc(&text)
}

fn shown(value: &ParamValue) -> String {
    match value {
        ParamValue::Text(text) => text.clone(),
        ParamValue::Boolean(value) => value.to_string(),
        ParamValue::Texts(texts) => format!("[{}]", texts.join(", ")),
    }
}

fn getter(param: &EndpointParam) -> TokenStream {
    let about = about(param, "");
    let deprecated = deprecated(&param.docs);
    let field = ident(&param.field);
    let is_optional = param.presence == ParamPresence::Optional;
    let (ty, value) = match (param.ty, is_optional) {
        (ParamType::Text, true) => (quote!(&str), quote!(self.#field.as_deref())),
        (ParamType::Text, false) => (quote!(&str), quote!(Some(&self.#field))),
        (ParamType::Boolean, true) => (quote!(bool), quote!(self.#field)),
        (ParamType::Boolean, false) => (quote!(bool), quote!(Some(self.#field))),
        (ParamType::Texts, true) => (quote!(&[String]), quote!(self.#field.as_deref())),
        (ParamType::Texts, false) => (quote!(&[String]), quote!(Some(&self.#field))),
    };
    quote! {
        #about
        #deprecated
        pub fn #field(&self) -> Option<#ty> {
            #value
        }
    }
}

fn setters(param: &EndpointParam) -> TokenStream {
    let about = about(param, "");
    let deprecated = deprecated(&param.docs);
    let (field, set, ty) = (ident(&param.field), prefixed("set", &param.bare), ty(param.ty));
    let clears = doc(&format!("Sets or clears {}.", code(&param.name)));
    quote! {
        #about
        #deprecated
        pub fn #field(mut self, value: impl Into<#ty>) -> Self {
            self.#field = Some(value.into());
            self
        }

        #clears
        #deprecated
        pub fn #set(mut self, value: Option<#ty>) -> Self {
            self.#field = value;
            self
        }
    }
}

fn filled(param: &EndpointParam) -> TokenStream {
    let field = ident(&param.field);
    let value = match &param.presence {
        ParamPresence::Optional => quote!(self.#field),
        ParamPresence::Required => {
            let name = &param.bare;
            quote!(self.#field.ok_or(InvalidParams::missing(#name))?)
        }
        ParamPresence::Default(ParamValue::Boolean(false)) => quote!(self.#field.unwrap_or_default()),
        ParamPresence::Default(ParamValue::Boolean(true)) => quote!(self.#field.unwrap_or(true)),
        ParamPresence::Default(ParamValue::Text(text)) => quote!(self.#field.unwrap_or_else(|| #text.to_owned())),
        ParamPresence::Default(ParamValue::Texts(texts)) => {
            quote!(self.#field.unwrap_or_else(|| vec![#(#texts.to_owned()),*]))
        }
    };
    quote!(#field: #value,)
}
