//! Expansion of `macro_rules!`: fragments, groups and repetitions, nested as they like. Hygiene is left out: what is
//! compared are items, whose names have none. The SDK's runtime crates write conversions and builders with macros,
//! the emitted crate the traits of its errors.

mod pattern;

use std::collections::BTreeMap;
use std::iter::Peekable;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree, token_stream};
use syn::parse::{ParseStream, Parser};

use self::pattern::Pattern;

/// One arm: pattern and body.
#[derive(Debug, Clone)]
pub struct Rule {
    /// An arm that cannot be read is never chosen.
    pattern: Option<Vec<Pattern>>,
    body: TokenStream,
}

/// The value of a fragment: its tokens, or one value for each time that the repetition around it matched.
#[derive(Debug, Clone)]
enum Bound {
    One(TokenStream),
    Many(Vec<Bound>),
}

/// Values by the names of fragments.
type Fragments = BTreeMap<String, Bound>;

/// The arms of a `macro_rules!`.
pub fn rules(definition: TokenStream) -> Vec<Rule> {
    let mut tokens = definition.into_iter();
    let mut rules = Vec::new();
    while let Some(TokenTree::Group(pattern)) = tokens.next() {
        // `=>` is two tokens.
        tokens.next();
        tokens.next();
        let Some(TokenTree::Group(body)) = tokens.next() else { break };
        rules.push(Rule { pattern: pattern::read(pattern.stream()), body: body.stream() });
        tokens.next();
    }
    rules
}

/// The body of the first arm that fits, its fragments replaced; none where no arm does.
pub fn expand(rules: &[Rule], arguments: &TokenStream) -> Option<TokenStream> {
    rules.iter().find_map(|rule| {
        let pattern = rule.pattern.as_ref()?;
        let matching = |input: ParseStream<'_>| pattern::fragments(pattern, input);
        let bound = matching.parse2(arguments.clone()).ok()?;
        substitute(rule.body.clone(), &bound)
    })
}

/// The tokens of a body with fragments for their names; none for a repetition that no fragment counts.
fn substitute(body: TokenStream, bound: &Fragments) -> Option<TokenStream> {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let inner = substitute(group.stream(), bound)?;
                out.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            token if !is(&token, '$') => out.extend([token]),
            token => match tokens.peek() {
                Some(TokenTree::Group(_)) => out.extend(repeated(&mut tokens, bound)?),
                Some(TokenTree::Ident(name)) if name == "crate" => {
                    tokens.next();
                    out.extend([TokenTree::Ident(Ident::new("crate", Span::call_site()))]);
                }
                Some(TokenTree::Ident(name)) => match bound.get(&name.to_string()) {
                    Some(Bound::One(value)) => {
                        tokens.next();
                        out.extend(value.clone());
                    }
                    Some(Bound::Many(_)) => return None,
                    None => out.extend([token]),
                },
                _ => out.extend([token]),
            },
        }
    }
    Some(out)
}

/// The tokens of `$( … ) separator operator`, after its `$`.
fn repeated(tokens: &mut Peekable<token_stream::IntoIter>, bound: &Fragments) -> Option<TokenStream> {
    let Some(TokenTree::Group(group)) = tokens.next() else { return None };
    let (separator, _) = pattern::operator(tokens)?;
    let mut names = Vec::new();
    named(group.stream(), &mut names);
    let lists = || {
        names.iter().filter_map(|name| match bound.get(name)? {
            Bound::Many(values) => Some((name, values)),
            Bound::One(_) => None,
        })
    };
    let count = lists().map(|(_, values)| values.len()).max()?;
    let mut out = TokenStream::new();
    for index in 0..count {
        let mut inner = bound.clone();
        for (name, values) in lists() {
            inner.insert(name.clone(), values.get(index)?.clone());
        }
        out.extend(separator.clone().filter(|_| index > 0));
        out.extend(substitute(group.stream(), &inner)?);
    }
    Some(out)
}

/// The names that stand after a `$` in some tokens.
fn named(tokens: TokenStream, names: &mut Vec<String>) {
    let mut is_name = false;
    for token in tokens {
        match &token {
            TokenTree::Group(group) => named(group.stream(), names),
            TokenTree::Ident(name) if is_name => names.push(name.to_string()),
            _ => {}
        }
        is_name = is(&token, '$');
    }
}

fn is(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// The items that `tokens` are, if they are.
pub fn items(tokens: TokenStream) -> Option<Vec<syn::Item>> {
    syn::parse2::<syn::File>(tokens).ok().map(|file| file.items)
}
