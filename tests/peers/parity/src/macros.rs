//! Expansion of the plain kind of `macro_rules!`: fragments between punctuation, no repetition.
//! The SDK's runtime crates write conversions and builders with it. Any other macro is left to the caller.

use std::collections::BTreeMap;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};

/// One arm: pattern and body.
#[derive(Debug, Clone)]
pub struct Rule {
    pattern: Vec<TokenTree>,
    body: TokenStream,
}

/// The arms of a `macro_rules!`.
pub fn rules(definition: TokenStream) -> Vec<Rule> {
    let mut tokens = definition.into_iter();
    let mut rules = Vec::new();
    while let Some(TokenTree::Group(pattern)) = tokens.next() {
        // `=>` is two tokens.
        tokens.next();
        tokens.next();
        let Some(TokenTree::Group(body)) = tokens.next() else { break };
        rules.push(Rule { pattern: pattern.stream().into_iter().collect(), body: body.stream() });
        tokens.next();
    }
    rules
}

/// The body of the first arm that fits, its fragments replaced.
pub fn expand(rules: &[Rule], arguments: &TokenStream) -> Option<TokenStream> {
    rules.iter().find_map(|rule| {
        let matching = |input: ParseStream<'_>| fragments(&rule.pattern, input);
        let bound = matching.parse2(arguments.clone()).ok()?;
        Some(substitute(rule.body.clone(), &bound))
    })
}

type Fragments = BTreeMap<String, TokenStream>;

fn fragments(pattern: &[TokenTree], input: ParseStream<'_>) -> syn::Result<Fragments> {
    let mut bound = Fragments::new();
    let mut rest = pattern.iter();
    while let Some(token) = rest.next() {
        if is_dollar(token) {
            let (Some(TokenTree::Ident(name)), Some(_colon), Some(kind)) = (rest.next(), rest.next(), rest.next())
            else {
                return Err(input.error("a repetition"));
            };
            bound.insert(name.to_string(), fragment(&kind.to_string(), input)?);
        } else {
            let actual: TokenTree = input.parse()?;
            if actual.to_string() != token.to_string() {
                return Err(input.error("another token"));
            }
        }
    }
    Ok(bound)
}

fn fragment(kind: &str, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    Ok(match kind {
        "ident" => input.parse::<proc_macro2::Ident>()?.to_token_stream(),
        "ty" => input.parse::<syn::Type>()?.to_token_stream(),
        "path" => input.parse::<syn::Path>()?.to_token_stream(),
        "expr" => input.parse::<syn::Expr>()?.to_token_stream(),
        "literal" => input.parse::<syn::Lit>()?.to_token_stream(),
        "lifetime" => input.parse::<syn::Lifetime>()?.to_token_stream(),
        "tt" => input.parse::<TokenTree>()?.to_token_stream(),
        _ => return Err(input.error("a fragment that is not supported")),
    })
}

fn substitute(body: TokenStream, bound: &Fragments) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let value = match tokens.peek() {
            Some(TokenTree::Ident(name)) if is_dollar(&token) => bound.get(&name.to_string()),
            _ => None,
        };
        match (value, token) {
            (Some(value), _) => {
                tokens.next();
                out.extend(value.clone());
            }
            (None, TokenTree::Group(group)) => {
                let inner = substitute(group.stream(), bound);
                out.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            (None, token) => out.extend([token]),
        }
    }
    out
}

fn is_dollar(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '$')
}

/// The items that `tokens` are, if they are.
pub fn items(tokens: TokenStream) -> Option<Vec<syn::Item>> {
    syn::parse2::<syn::File>(tokens).ok().map(|file| file.items)
}
