//! Tokens become formatted text. Decides nothing about content.

mod inline;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, File, Item};

use crate::files;
use crate::ir::Service;

/// The first line of every emitted Rust file, and the blank line after it.
pub fn header(service: &Service) -> String {
    format!("// {}\n\n", marker(service))
}

/// What marks a file as generated, in any comment syntax.
pub fn marker(service: &Service) -> String {
    files::marker(&service.id, &service.package.command.brief())
}

/// Prints the items one by one, with a blank line between them. Each is gone before the next is parsed, so that the
/// same memory serves them all.
///
/// # Panics
/// When the tokens are no Rust items: a bug of an emitter, shown with the tokens.
pub fn module(service: &Service, tokens: TokenStream) -> String {
    header(service) + &items(tokens)
}

fn items(tokens: TokenStream) -> String {
    let print = |input: ParseStream<'_>| {
        let mut text = unparse(input.call(Attribute::parse_inner)?, Vec::new());
        let mut after_short = false;
        while !input.is_empty() {
            let rest = input.cursor();
            let mut item: Item = match input.parse() {
                Ok(item) => item,
                Err(error) => panic!("an emitter made tokens that are no Rust item: {error}\n{}", rest.token_stream()),
            };
            let is_short = is_short(&item);
            if !(text.is_empty() || is_short && after_short) {
                text.push('\n');
            }
            after_short = is_short;
            inline::mark(&mut item);
            text.push_str(&unparse(Vec::new(), vec![item]));
        }
        Ok(text)
    };
    match print.parse2(tokens) {
        Ok(text) => text,
        Err(error) => panic!("an emitter made tokens that are no Rust attribute: {error}"),
    }
}

fn unparse(attrs: Vec<Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items })
}

/// Whether an item takes one line, so that several follow each other without a blank line.
fn is_short(item: &Item) -> bool {
    matches!(item, Item::Use(_) | Item::Mod(syn::ItemMod { content: None, .. }))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    #[should_panic(expected = "no Rust item: expected identifier\nstruct 7")]
    fn tokens_that_are_no_item_are_shown() {
        items(quote!(mod a; struct 7; mod b;));
    }
}
