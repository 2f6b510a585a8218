//! Tokens become formatted text. Decides nothing about content.

mod inline;

use proc_macro2::TokenStream;

use crate::files;
use crate::ir::Service;

/// The first line of every emitted Rust file, and the blank line after it.
pub fn header(service: &Service) -> String {
    format!("// {}\n\n", marker(service))
}

/// What marks a file as generated, in any comment syntax.
pub fn marker(service: &Service) -> String {
    files::marker(&service.id)
}

/// Prints the items one by one, with a blank line between them.
///
/// # Panics
/// When the tokens are no Rust items: a bug of an emitter, shown with the tokens.
pub fn module(service: &Service, tokens: TokenStream) -> String {
    let mut file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => panic!("an emitter made tokens that are no Rust items: {error}\n{tokens}"),
    };
    inline::mark(&mut file);
    let mut text = header(service);
    text.push_str(&items(file));
    text
}

fn items(mut file: syn::File) -> String {
    let mut text = String::new();
    let inner =
        syn::File { shebang: None, frontmatter: None, attrs: std::mem::take(&mut file.attrs), items: Vec::new() };
    text.push_str(&prettyplease::unparse(&inner));
    let mut after_short = false;
    for item in file.items {
        let is_short = matches!(item, syn::Item::Use(_) | syn::Item::Mod(syn::ItemMod { content: None, .. }));
        if !(text.is_empty() || is_short && after_short) {
            text.push('\n');
        }
        after_short = is_short;
        let one = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
        text.push_str(&prettyplease::unparse(&one));
    }
    text
}
