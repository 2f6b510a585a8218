//! The pattern of an arm, and the arguments that fit it. Tries a repetition once more as long as it fits, and never
//! takes a step back from there, as Rust does not either.

use std::collections::BTreeMap;
use std::iter::Peekable;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser};

use super::{Bound, Fragments, is};

/// One step of a pattern.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// A token that stands for itself.
    Token(String),
    /// A group of a delimiter.
    Group(Delimiter, Vec<Pattern>),
    /// `$name:kind`.
    Fragment { name: String, kind: String },
    /// `$( … ) separator operator`.
    Repetition { inner: Vec<Pattern>, separator: Option<TokenTree>, count: Count },
}

/// How often a repetition matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// `*`
    Any,
    /// `+`
    Some,
    /// `?`
    AtMostOne,
}

/// The steps of a pattern; none for one that is not of Rust's grammar.
pub fn read(tokens: TokenStream) -> Option<Vec<Pattern>> {
    let mut steps = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        steps.push(match token {
            TokenTree::Group(group) => Pattern::Group(group.delimiter(), read(group.stream())?),
            token if !is(&token, '$') => Pattern::Token(token.to_string()),
            _ => match tokens.next()? {
                TokenTree::Group(group) => {
                    let (separator, count) = operator(&mut tokens)?;
                    Pattern::Repetition { inner: read(group.stream())?, separator, count }
                }
                name => {
                    tokens.next_if(|token| is(token, ':'))?;
                    Pattern::Fragment { name: name.to_string(), kind: tokens.next()?.to_string() }
                }
            },
        });
    }
    Some(steps)
}

/// The separator and the count behind the group of a repetition.
pub fn operator(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Option<(Option<TokenTree>, Count)> {
    let count = |token: &TokenTree| {
        [('*', Count::Any), ('+', Count::Some), ('?', Count::AtMostOne)]
            .into_iter()
            .find_map(|(sign, count)| is(token, sign).then_some(count))
    };
    let first = tokens.next()?;
    match count(&first) {
        Some(first) => Some((None, first)),
        None => Some((Some(first), count(&tokens.next()?)?)),
    }
}

/// The fragments of arguments that fit a pattern.
pub fn fragments(pattern: &[Pattern], input: ParseStream<'_>) -> syn::Result<Fragments> {
    let mut bound = Fragments::new();
    for step in pattern {
        match step {
            Pattern::Token(expected) => {
                let actual: TokenTree = input.parse()?;
                if actual.to_string() != *expected {
                    return Err(input.error("another token"));
                }
            }
            Pattern::Group(delimiter, inner) => match input.parse()? {
                TokenTree::Group(group) if group.delimiter() == *delimiter => {
                    let matching = |input: ParseStream<'_>| fragments(inner, input);
                    bound.extend(matching.parse2(group.stream())?);
                }
                _ => return Err(input.error("another group")),
            },
            Pattern::Fragment { name, kind } => {
                bound.insert(name.clone(), Bound::One(fragment(kind, input)?));
            }
            Pattern::Repetition { inner, separator, count } => {
                bound.extend(repetition(inner, separator.as_ref(), *count, input)?);
            }
        }
    }
    Ok(bound)
}

fn repetition(
    inner: &[Pattern],
    separator: Option<&TokenTree>,
    count: Count,
    input: ParseStream<'_>,
) -> syn::Result<Fragments> {
    let mut lists: BTreeMap<String, Vec<Bound>> = BTreeMap::new();
    names(inner, &mut lists);
    let mut matches = 0;
    while !input.is_empty() && (count != Count::AtMostOne || matches == 0) {
        let ahead = input.fork();
        if let Some(separator) = separator.filter(|_| matches > 0)
            && !ahead.parse::<TokenTree>().is_ok_and(|token| token.to_string() == separator.to_string())
        {
            break;
        }
        let Ok(bound) = fragments(inner, &ahead) else { break };
        input.advance_to(&ahead);
        matches += 1;
        for (name, value) in bound {
            lists.entry(name).or_default().push(value);
        }
    }
    if count == Count::Some && matches == 0 {
        return Err(input.error("nothing repeated"));
    }
    Ok(lists.into_iter().map(|(name, values)| (name, Bound::Many(values))).collect())
}

/// Enters every fragment of a pattern, so that one that matches no time is known as well.
fn names(pattern: &[Pattern], lists: &mut BTreeMap<String, Vec<Bound>>) {
    for step in pattern {
        match step {
            Pattern::Token(_) => {}
            Pattern::Fragment { name, .. } => {
                lists.insert(name.clone(), Vec::new());
            }
            Pattern::Group(_, inner) | Pattern::Repetition { inner, .. } => names(inner, lists),
        }
    }
}

fn fragment(kind: &str, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    Ok(match kind {
        "block" => input.parse::<syn::Block>()?.to_token_stream(),
        "expr" => input.parse::<syn::Expr>()?.to_token_stream(),
        "ident" => proc_macro2::Ident::parse_any(input)?.to_token_stream(),
        "item" => input.parse::<syn::Item>()?.to_token_stream(),
        "lifetime" => input.parse::<syn::Lifetime>()?.to_token_stream(),
        "literal" => input.parse::<syn::Lit>()?.to_token_stream(),
        "meta" => input.parse::<syn::Meta>()?.to_token_stream(),
        "path" => input.parse::<syn::Path>()?.to_token_stream(),
        "tt" => input.parse::<TokenTree>()?.to_token_stream(),
        "ty" => input.parse::<syn::Type>()?.to_token_stream(),
        "vis" => input.parse::<syn::Visibility>()?.to_token_stream(),
        _ => return Err(input.error("a fragment that is not supported")),
    })
}
