//! Emits a tree of endpoint rules as nested conditions, in the order of the model.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::expr::{self, borrowed, condition, owned, value};
use crate::ir::endpoint::{
    Condition, Endpoint, EndpointTemplate, Expr, Local, Outcome, PropertyTemplate, Rule, TemplatePart,
};
use crate::tokens::ident;

/// The position of statements in a function: at its end they need no `return`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// They end it.
    Tail,
    /// Others follow.
    Middle,
}

/// The rules as statements; the last one always leaves the function.
pub(super) fn statements(endpoint: &Endpoint, rules: &[Rule], position: Position) -> TokenStream {
    let statements = rules.iter().map(|rule| {
        let is_last = !rule.conditions.iter().any(Condition::is_refutable);
        let inner = outcome(endpoint, &rule.outcome, if is_last { position } else { Position::Middle });
        let nested = nested(endpoint, &rule.conditions, inner);
        let begins_with_let = rule.conditions.first().is_some_and(|condition| !condition.is_refutable());
        if begins_with_let && !is_last { quote!({ #nested }) } else { nested }
    });
    statements.collect()
}

/// An outcome under conditions: `let` statements, and an `if` for those that can fail in a row.
pub(super) fn nested(endpoint: &Endpoint, conditions: &[Condition], inner: TokenStream) -> TokenStream {
    let at = conditions.iter().take_while(|condition| !condition.is_refutable()).count();
    let (lets, rest) = conditions.split_at(at);
    let lets = lets.iter().map(|condition| clause(endpoint, condition));
    if rest.is_empty() {
        return quote!(#(#lets;)* #inner);
    }
    let at = rest.iter().take_while(|condition| condition.is_refutable()).count();
    let (clauses, rest) = rest.split_at(at);
    let clauses = clauses.iter().map(|condition| clause(endpoint, condition));
    let inner = nested(endpoint, rest, inner);
    quote!(#(#lets;)* if #(#clauses)&&* { #inner })
}

fn clause(endpoint: &Endpoint, step: &Condition) -> TokenStream {
    match step {
        Condition::Holds(expr) => condition(endpoint, expr),
        Condition::Bind(local, expr) => {
            let (name, value) = (ident(&local.name), value(endpoint, expr));
            quote!(let Some(#name) = #value)
        }
        Condition::Let(local, expr) => {
            let name = ident(&local.name);
            let value = if is_param(expr) { borrowed(endpoint, expr) } else { value(endpoint, expr) };
            quote!(let #name = #value)
        }
    }
}

fn is_param(expr: &Expr) -> bool {
    matches!(expr, Expr::Param(_))
}

/// The outcome of a rule, as statements.
fn outcome(endpoint: &Endpoint, outcome: &Outcome, position: Position) -> TokenStream {
    if let Outcome::Rules(rules) = outcome {
        return statements(endpoint, rules, position);
    }
    let (lets, result) = result(endpoint, outcome);
    if position == Position::Tail { quote!(#lets #result) } else { quote!(#lets return #result;) }
}

/// An endpoint or error: the statements before it, and the `Result`.
pub(super) fn result(endpoint: &Endpoint, outcome: &Outcome) -> (TokenStream, TokenStream) {
    match outcome {
        Outcome::Endpoint(template) => {
            let mut template = (**template).clone();
            let lets = named(endpoint, &mut template);
            if template.is_url_alone() {
                let url = owned(endpoint, &template.url);
                return (lets, quote!(at(#url)));
            }
            let built = built(endpoint, &template);
            (quote!(#lets let endpoint = #built;), quote!(Ok(endpoint)))
        }
        Outcome::Error(message) => {
            let message = owned(endpoint, message);
            (TokenStream::new(), quote!(error(#message)))
        }
        Outcome::Rules(_) | Outcome::NoMatch => (TokenStream::new(), quote!(error("no endpoint rule matches"))),
    }
}

/// Gives the properties of records that the URL is made of a name, so that the URL reads as in the model.
fn named(endpoint: &Endpoint, template: &mut EndpointTemplate) -> TokenStream {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for expr in template.expressions() {
        expr.any(&mut |expr| {
            taken.extend(if let Expr::Local(local) = expr { Some(local.name.clone()) } else { None });
            false
        });
    }
    let Expr::Template(parts) = &mut template.url else { return TokenStream::new() };
    let mut lets = TokenStream::new();
    for part in parts {
        let TemplatePart::Value(expr @ Expr::Attribute(..)) = part else { continue };
        let Expr::Attribute(_, attribute) = expr else { continue };
        let mut name = expr::field(*attribute).to_owned();
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        let (ident, value) = (ident(&name), value(endpoint, expr));
        lets.extend(quote!(let #ident = #value;));
        *expr = Expr::Local(Local { name, is_owned: expr.is_owned() });
    }
    lets
}

fn built(endpoint: &Endpoint, template: &EndpointTemplate) -> TokenStream {
    let url = owned(endpoint, &template.url);
    let headers = template.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = owned(endpoint, value);
            quote!(.header(#name, #value))
        })
    });
    let schemes = template.auth_schemes.iter().map(|(name, settings)| {
        let name = owned(endpoint, name);
        let settings = settings.iter().map(|(name, value)| {
            let value = property(endpoint, value);
            quote!(.put(#name, #value))
        });
        quote!(.auth_scheme(EndpointAuthScheme::new(#name) #(#settings)*))
    });
    let properties = template.properties.iter().map(|(name, value)| {
        let value = property(endpoint, value);
        quote!(.property(#name, #value))
    });
    quote!(Endpoint::builder().url(#url) #(#headers)* #(#schemes)* #(#properties)* .build())
}

/// A template that becomes a `Property`.
fn property(endpoint: &Endpoint, template: &PropertyTemplate) -> TokenStream {
    match template {
        PropertyTemplate::Boolean(value) => quote!(#value),
        PropertyTemplate::Integer(value) => quote!(#value),
        PropertyTemplate::Text(text) => owned(endpoint, text),
        PropertyTemplate::List(items) if items.iter().all(is_literal) && !items.is_empty() => {
            let items = items.iter().map(|item| property(endpoint, item));
            quote!(vec![#(#items),*])
        }
        PropertyTemplate::List(items) => {
            let items = items.iter().map(|item| converted(endpoint, item));
            quote!(super::Property::Array(vec![#(#items),*]))
        }
        PropertyTemplate::Map(entries) => {
            let entries = entries.iter().map(|(name, value)| {
                let value = converted(endpoint, value);
                quote!((#name.into(), #value))
            });
            quote!(super::Property::Object(vec![#(#entries),*]))
        }
    }
}

/// A `Property`.
fn converted(endpoint: &Endpoint, template: &PropertyTemplate) -> TokenStream {
    let value = property(endpoint, template);
    let is_property = match template {
        PropertyTemplate::List(items) => items.is_empty() || !items.iter().all(is_literal),
        PropertyTemplate::Map(_) => true,
        _ => false,
    };
    if is_property { value } else { quote!(#value.into()) }
}

fn is_literal(template: &PropertyTemplate) -> bool {
    matches!(template, PropertyTemplate::Text(Expr::Text(_)))
}
