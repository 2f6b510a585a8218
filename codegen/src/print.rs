//! Tokens become formatted text. Decides nothing about content.

mod inline;
mod layout;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, File, Item};

use crate::files;
use crate::ir::Service;
use crate::tokens::DOC_LINE;

/// The first line of every emitted Rust file, and the blank line after it.
pub(crate) fn header(service: &Service) -> String {
    format!("// {}\n\n", marker(service))
}

/// The text that marks a file as generated, in any comment syntax.
pub(crate) fn marker(service: &Service) -> String {
    files::marker(&service.id, &service.package.command.brief())
}

/// Prints the items one by one, with a blank line between them. Each is gone before the next is parsed, so that the
/// same memory serves them all.
///
/// # Panics
/// When the tokens are no Rust items: a bug of an emitter, shown with the tokens.
pub(crate) fn module(service: &Service, tokens: TokenStream) -> String {
    header(service) + &items(tokens)
}

/// The items alone, as [`module`] prints them.
pub(crate) fn items(tokens: TokenStream) -> String {
    let print = |input: ParseStream<'_>| {
        let mut text = unparse(input.call(Attribute::parse_inner)?, Vec::new());
        let mut after_short = false;
        while !input.is_empty() {
            let rest = input.cursor();
            let mut item: Item = match input.parse() {
                Ok(item) => item,
                Err(error) => panic!("an emitter made tokens that are no Rust item: {error}\n{}", rest.token_stream()),
            };
            inline::mark(&mut item);
            let (is_short, is_static) = (is_short(&item), matches!(item, Item::Static(_)));
            let printed = layout::dense(&unparse(Vec::new(), vec![item]));
            let is_short = is_short || is_static && printed.lines().count() == 1;
            if !(text.is_empty() || is_short && after_short) {
                text.push('\n');
            }
            after_short = is_short;
            text.push_str(&printed);
        }
        Ok(text)
    };
    match print.parse2(tokens) {
        Ok(text) => text,
        Err(error) => panic!("an emitter made tokens that are no Rust attribute: {error}"),
    }
}

fn unparse(attrs: Vec<Attribute>, items: Vec<Item>) -> String {
    split_docs(prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items }))
}

/// Gives each line of a doc comment its own line of text.
fn split_docs(printed: String) -> String {
    if !printed.contains(DOC_LINE) {
        return printed;
    }
    let mut text = String::with_capacity(printed.len() * 2);
    for line in printed.split_inclusive('\n') {
        if !line.trim_start_matches(' ').starts_with("//") {
            text.push_str(line);
            continue;
        }
        let mut parts = line.split(DOC_LINE);
        let first = parts.next().unwrap_or_default();
        let indent = first.len() - first.trim_start().len();
        let start = first.get(..indent + "///".len()).unwrap_or_default();
        text.push_str(first.trim_end_matches(' '));
        for part in parts {
            text.push('\n');
            text.push_str(start);
            text.push_str(part.trim_end_matches(' '));
        }
    }
    text
}

/// Tells items of one line: several follow each other without a blank line.
fn is_short(item: &Item) -> bool {
    matches!(item, Item::Use(_) | Item::Mod(syn::ItemMod { content: None, .. }))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn each_line_of_documentation_has_its_own() {
        let docs = crate::tokens::doc("One \n\n    two");
        let inner = crate::tokens::inner_doc("Three\nfour");
        let printed = items(quote!(#inner #docs struct A { #docs b: u8 }));
        let expected = "//! Three\n//! four\n\n/// One\n///\n///     two\nstruct A {\n    /// One\n    ///\n    ///     two\n    b: u8,\n}\n";
        assert_eq!(printed, expected);
    }

    #[test]
    #[should_panic(expected = "no Rust item: expected identifier\nstruct 7")]
    fn tokens_that_are_no_item_are_shown() {
        items(quote!(mod a; struct 7; mod b;));
    }
}
