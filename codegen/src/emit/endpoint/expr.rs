//! Emits expressions of the endpoint rules, each in the form that its place takes: as it is, borrowed, or owned.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::endpoint::{
    Attribute, Branch, Endpoint, Expr, Function, Local, ParamPresence, ParamType, TemplatePart, VariableContent, Wrap,
};
use crate::tokens::ident;

/// An expression as it is: a place, a reference, an option, or a value of its own.
pub(super) fn value(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    let of = |expr: &Expr| value(endpoint, expr);
    match expr {
        Expr::Boolean(value) => quote!(#value),
        Expr::Text(text) => quote!(#text),
        Expr::Template(parts) => format(endpoint, parts),
        Expr::Param(index) => param(endpoint, *index),
        Expr::Local(Local { name, .. }) => {
            let name = ident(name);
            quote!(#name)
        }
        Expr::Variable(variable) => {
            let name = ident(&variable.local.name);
            match (variable.content, variable.local.is_owned) {
                (VariableContent::Text, true) => quote!(#name.get().map(String::as_str)),
                (VariableContent::Texts, true) => quote!(#name.get().map(Vec::as_slice)),
                _ => quote!(#name.get().copied()),
            }
        }
        Expr::Attribute(record, attribute) => {
            let (record, attribute) = (of(record), self::attribute(*attribute));
            quote!(#record.#attribute)
        }
        Expr::Resource(arn, index) => {
            let (arn, index) = (of(arn), Literal::usize_unsuffixed(*index));
            quote!(#arn.resource_id(#index))
        }
        Expr::Item(list, index) => {
            let (list, index) = (borrowed(endpoint, list), Literal::usize_unsuffixed(*index));
            quote!(items::get(#list, #index))
        }
        Expr::Call(function, arguments) => call(endpoint, *function, arguments),
        Expr::IsSet(optional) => {
            let optional = presence(endpoint, optional);
            quote!(#optional.is_some())
        }
        Expr::Not(inner) => not(endpoint, inner),
        Expr::Equals(a, b) => equals(endpoint, a, b, &quote!(==)),
        Expr::Coalesce(values, last) => coalesce(endpoint, expr, values, last.as_deref()),
        Expr::Choose(condition, a, b) => {
            let branch = |branch: &Branch| {
                let value = if expr.is_owned() { owned(endpoint, &branch.value) } else { of(&branch.value) };
                if branch.wrap == Wrap::Some { quote!(Some(#value)) } else { value }
            };
            let (condition, a, b) = (of(condition), branch(a), branch(b));
            quote!(if #condition { #a } else { #b })
        }
    }
}

/// An expression as a part of a larger one.
fn operand(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    let value = value(endpoint, expr);
    let is_loose = matches!(expr, Expr::Choose(..) | Expr::Equals(..) | Expr::Not(_));
    if is_loose { quote!((#value)) } else { value }
}

/// A condition between `&&`.
pub(super) fn condition(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    if matches!(expr, Expr::Choose(..)) { operand(endpoint, expr) } else { value(endpoint, expr) }
}

fn param(endpoint: &Endpoint, index: usize) -> TokenStream {
    let param = &endpoint.params[index];
    let field = ident(&param.field);
    match (&param.presence, param.ty) {
        (ParamPresence::Optional, ParamType::Text | ParamType::Texts) => quote!(params.#field.as_deref()),
        _ => quote!(params.#field),
    }
}

/// An optional value of which only the presence counts.
fn presence(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    match expr {
        Expr::Param(index) => {
            let field = ident(&endpoint.params[*index].field);
            quote!(params.#field)
        }
        _ => operand(endpoint, expr),
    }
}

fn not(endpoint: &Endpoint, inner: &Expr) -> TokenStream {
    match inner {
        Expr::IsSet(optional) => {
            let optional = presence(endpoint, optional);
            quote!(#optional.is_none())
        }
        Expr::Equals(a, b) => equals(endpoint, a, b, &quote!(!=)),
        _ => {
            let inner = operand(endpoint, inner);
            quote!(!#inner)
        }
    }
}

fn equals(endpoint: &Endpoint, a: &Expr, b: &Expr, operator: &TokenStream) -> TokenStream {
    let (text, other) = match (a, b) {
        (Expr::Text(text), other) | (other, Expr::Text(text)) => (Some(text), other),
        _ => (None, a),
    };
    if text.is_some_and(String::is_empty) {
        let other = operand(endpoint, other);
        let negation = (operator.to_string() == "!=").then(|| quote!(!));
        return quote!(#negation #other.is_empty());
    }
    let (a, b) = (operand(endpoint, a), operand(endpoint, b));
    quote!(#a #operator #b)
}

fn attribute(attribute: Attribute) -> TokenStream {
    let field = ident(field(attribute));
    let is_method = matches!(attribute, Attribute::ArnResourceIds | Attribute::UrlNormalizedPath);
    if is_method { quote!(#field()) } else { quote!(#field) }
}

/// The field of the library's record, or its method.
pub(super) fn field(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::PartitionName => "name",
        Attribute::PartitionDnsSuffix => "dns_suffix",
        Attribute::PartitionDualStackDnsSuffix => "dual_stack_dns_suffix",
        Attribute::PartitionSupportsFips => "supports_fips",
        Attribute::PartitionSupportsDualStack => "supports_dual_stack",
        Attribute::PartitionImplicitGlobalRegion => "implicit_global_region",
        Attribute::ArnPartition => "partition",
        Attribute::ArnService => "service",
        Attribute::ArnRegion => "region",
        Attribute::ArnAccountId => "account_id",
        Attribute::ArnResourceIds => "resource_ids",
        Attribute::UrlScheme => "scheme",
        Attribute::UrlAuthority => "authority",
        Attribute::UrlPath => "path",
        Attribute::UrlNormalizedPath => "normalized_path",
        Attribute::UrlIsIp => "is_ip",
    }
}

fn call(endpoint: &Endpoint, function: Function, arguments: &[Expr]) -> TokenStream {
    let range = |start: usize, end: usize| {
        let (start, end) = (Literal::usize_unsuffixed(start), Literal::usize_unsuffixed(end));
        quote!(, #start..#end)
    };
    let (path, more) = match function {
        Function::ParseUrl => (quote!(url::parse), None),
        Function::ParseArn => (quote!(arn::parse), None),
        Function::Partition => (quote!(partition::of), None),
        Function::FromStart(start, end) => (quote!(substring::from_start), Some(range(start, end))),
        Function::FromEnd(start, end) => (quote!(substring::from_end), Some(range(start, end))),
        Function::UriEncode => (quote!(uri::encode), None),
        Function::IsHostLabel => (quote!(host::is_label), None),
        Function::IsHostName => (quote!(host::is_name), None),
        Function::IsBucketLabel => (quote!(bucket::is_label), None),
        Function::IsBucketName => (quote!(bucket::is_name), None),
        Function::Split(limit) => {
            let limit = Literal::usize_unsuffixed(limit);
            (quote!(items::split), Some(quote!(, #limit)))
        }
    };
    let arguments = arguments.iter().map(|argument| borrowed(endpoint, argument));
    quote!(#path(#(#arguments),* #more))
}

fn coalesce(endpoint: &Endpoint, whole: &Expr, values: &[Expr], last: Option<&Expr>) -> TokenStream {
    let is_owned = whole.is_owned();
    let mut values = values.iter().map(|expr| {
        let value = operand(endpoint, expr);
        if is_owned && !expr.is_owned() { quote!(#value.map(str::to_owned)) } else { value }
    });
    let first = values.next();
    let chain = quote!(#first #(.or(#values))*);
    match last {
        None => chain,
        Some(last) if is_owned => {
            let last = owned(endpoint, last);
            quote!(#chain.unwrap_or_else(|| #last))
        }
        Some(Expr::Boolean(false)) => quote!(#chain.unwrap_or_default()),
        Some(last) => {
            let last = if is_place(last) { borrowed(endpoint, last) } else { value(endpoint, last) };
            quote!(#chain.unwrap_or(#last))
        }
    }
}

/// Tells a required text, which is a field of the parameters, from other values.
fn is_place(expr: &Expr) -> bool {
    matches!(expr, Expr::Param(_))
}

/// A text as `&str`, or a list as a slice.
pub(super) fn borrowed(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    let is_required = |index: usize| {
        let param = &endpoint.params[index];
        param.presence != ParamPresence::Optional && param.ty != ParamType::Boolean
    };
    let takes_reference = match expr {
        Expr::Param(index) => is_required(*index),
        other => other.is_owned(),
    };
    let value = operand(endpoint, expr);
    if takes_reference { quote!(&#value) } else { value }
}

/// A text that can outlive the parameters: a literal, or a `String`.
pub(super) fn owned(endpoint: &Endpoint, expr: &Expr) -> TokenStream {
    let value = operand(endpoint, expr);
    match expr {
        Expr::Text(_) | Expr::Template(_) | Expr::Call(Function::UriEncode, _) => value,
        Expr::Attribute(_, Attribute::UrlNormalizedPath) => quote!(#value.into_owned()),
        Expr::Param(_) => quote!(#value.clone()),
        Expr::Local(local) if local.is_owned => quote!(#value.to_string()),
        Expr::Coalesce(..) | Expr::Choose(..) if expr.is_owned() => value,
        _ => quote!(#value.to_owned()),
    }
}

/// `format!`, with the names of local variables in the text.
fn format(endpoint: &Endpoint, parts: &[TemplatePart]) -> TokenStream {
    let mut text = String::new();
    let mut arguments = Vec::new();
    for part in parts {
        match part {
            TemplatePart::Literal(literal) => text.push_str(&literal.replace('{', "{{").replace('}', "}}")),
            TemplatePart::Value(Expr::Local(Local { name, .. })) if !name.starts_with("r#") => {
                text.push_str(&format!("{{{name}}}"));
            }
            TemplatePart::Value(expr) => {
                text.push_str("{}");
                arguments.push(value(endpoint, expr));
            }
        }
    }
    quote!(format!(#text #(, #arguments)*))
}
