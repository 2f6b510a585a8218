//! The small vocabulary that all templates share: identifiers, types, paths, doc comments.
//! Anything that a single emitter needs stays with that emitter.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::ir::{Docs, ListId, MapId, Member, Service, Ty, TypeDef, TypeId};
use crate::markdown::from_text;
use crate::naming::is_derive_macro;
use crate::rust_type::{ItemPath, RustType};
use smithy::terminal::is_hidden;

/// An identifier that `names` decided on, raw or not.
pub(crate) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(bare) => Ident::new_raw(bare, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// The Rust type of a value, without `Option` or `Box`.
pub(crate) fn ty(service: &Service, ty: Ty) -> TokenStream {
    RustType::of(service, ty).into_token_stream()
}

/// The Rust type of an element of a list.
pub(crate) fn list_element(service: &Service, id: ListId) -> TokenStream {
    let list = &service.lists[id.0];
    element(service, list.member.ty, list.sparse)
}

/// The Rust type of an entry of a map.
pub(crate) fn map_entry(service: &Service, id: MapId) -> TokenStream {
    let map = &service.maps[id.0];
    let (key, value) = (ty(service, map.key.ty), element(service, map.value.ty, map.sparse));
    quote!((#key, #value))
}

fn element(service: &Service, ty: Ty, sparse: bool) -> TokenStream {
    let ty = self::ty(service, ty);
    if sparse { quote!(Option<#ty>) } else { ty }
}

/// The public path of a type.
pub(crate) fn path(service: &Service, id: TypeId) -> TokenStream {
    ItemPath::of(service, id).into_token_stream()
}

/// The public path of a type, from its definition.
pub(crate) fn path_of(service: &Service, definition: &TypeDef) -> TokenStream {
    ItemPath::of_definition(service, definition).into_token_stream()
}

/// The path of a structure's builder.
pub(crate) fn builder(service: &Service, definition: &TypeDef, builder: &str) -> TokenStream {
    let modules = ItemPath::of_definition(service, definition).modules().into_iter().map(ident);
    let builder = ident(builder);
    quote!(crate #(::#modules)* ::builders::#builder)
}

/// A `set_x`, `get_x`, `is_x` or `as_x` method.
pub(crate) fn prefixed(prefix: &str, bare: &str) -> Ident {
    format_ident!("{prefix}_{bare}")
}

/// A local variable for each member: its field's name, unless that is taken, or one that says nothing to clippy. Never
/// named by position, which another member would change.
pub(crate) fn locals(members: &[Member], taken: &[&str]) -> Vec<Ident> {
    let says_nothing = |name: &str| {
        ["foo", "baz", "quux"].contains(&name) || name.bytes().all(|byte| byte == b'_' || byte.is_ascii_digit())
    };
    let local = |member: &Member| {
        let name = member.field.as_str();
        if !taken.contains(&name) && !says_nothing(name) {
            return ident(name);
        }
        let mut name = format!("member_{}", member.bare);
        while members.iter().any(|member| member.field == name) {
            name.push('_');
        }
        ident(&name)
    };
    members.iter().map(local).collect()
}

/// Separates the lines of a `#[doc]` attribute. Documentation cannot hold this character, because [`doc`] lets no hidden
/// one through; printing turns it into the next `///`. One attribute for all lines is parsed many times faster than
/// one for each.
pub(crate) const DOC_LINE: char = '\u{1}';

/// Markdown as a `#[doc]` attribute, printed as `///`. Text of the model in it comes from [`markdown`](crate::markdown).
pub(crate) fn doc(text: &str) -> TokenStream {
    doc_lines(text).map(|lines| quote!(#[doc = #lines])).unwrap_or_default()
}

/// The documentation of the module that the tokens make, printed as `//!`.
pub(crate) fn inner_doc(text: &str) -> TokenStream {
    doc_lines(text).map(|lines| quote!(#![doc = #lines])).unwrap_or_default()
}

/// The lines as they stand behind `///`, if there are any. Hidden characters are not let through, whatever wrote the
/// Markdown: some of them the compiler refuses, a carriage return and those that turn the direction of the text.
fn doc_lines(markdown: &str) -> Option<Literal> {
    let mut text = String::with_capacity(markdown.len() + 16);
    for (index, line) in markdown.lines().enumerate() {
        if index > 0 {
            text.push(DOC_LINE);
        }
        if !line.is_empty() {
            text.push(' ');
        }
        // Most lines are plain ASCII, which hides nothing.
        if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            text.push_str(line);
        } else {
            text.extend(line.chars().map(|c| if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c }));
        }
    }
    (!markdown.is_empty()).then(|| verbatim(&text))
}

/// A string literal, raw where it can be: that is read as it stands, several times faster than with escapes.
fn verbatim(text: &str) -> Literal {
    let raw = (!text.contains("\"#")).then(|| format!("r#\"{text}\"#").parse().ok()).flatten();
    raw.unwrap_or_else(|| Literal::string(text))
}

/// The `#[deprecated]` attribute, where the model has one. Its note is plain text to the model and Markdown to rustdoc.
pub(crate) fn deprecated(docs: &Docs) -> Option<TokenStream> {
    let deprecated = docs.deprecated.as_ref()?;
    let (version, date): (Option<&String>, Option<&String>) = match &deprecated.since {
        Some(since) if is_version(since) => (Some(since), None),
        since => (None, since.as_ref()),
    };
    // Rust takes a version there and nothing else; what the model says instead, often a day, goes into the note.
    let note = match (&deprecated.message, date) {
        (Some(message), Some(date)) => Some(format!("{} (since {})", from_text(message), from_text(date))),
        (None, Some(date)) => Some(format!("since {}", from_text(date))),
        (message, None) => message.as_deref().map(from_text),
    };
    let since = version.map(|since| quote!(since = #since));
    let note = note.map(|note| quote!(note = #note));
    let arguments: Vec<TokenStream> = [since, note].into_iter().flatten().collect();
    Some(if arguments.is_empty() { quote!(#[deprecated]) } else { quote!(#[deprecated(#(#arguments),*)]) })
}

/// Three plain numbers, the least that Semantic Versioning asks for.
fn is_version(text: &str) -> bool {
    let is_number = |part: &str| part.parse::<u64>().is_ok_and(|number| number.to_string() == part);
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

/// Whether values of the type are copied out of accessors.
pub(crate) fn is_copy(ty: Ty) -> bool {
    matches!(ty, Ty::Boolean | Ty::Byte | Ty::Short | Ty::Integer | Ty::Long | Ty::Float | Ty::Double)
}

/// A rustdoc link to a type from the file that defines it.
pub(crate) fn link(definition: &TypeDef) -> String {
    let (name, local) = (&definition.name, &definition.definition);
    match name == local {
        true if is_derive_macro(name) => format!("[`{name}`](type@{name})"),
        true => format!("[`{name}`]"),
        false => format!("[`{name}`]({local})"),
    }
}

/// A number as a literal of the `float` or `double` shape's type, rounded to it.
pub(crate) fn float(value: f64, ty: Ty) -> TokenStream {
    let is_single = ty == Ty::Float;
    let value = if is_single { f64::from(value as f32) } else { value };
    let module = if is_single { quote!(f32) } else { quote!(f64) };
    if value.is_nan() {
        return quote!(#module::NAN);
    }
    if value.is_infinite() {
        return if value > 0.0 { quote!(#module::INFINITY) } else { quote!(#module::NEG_INFINITY) };
    }
    let magnitude = value.abs();
    let literal =
        if is_single { Literal::f32_unsuffixed(magnitude as f32) } else { Literal::f64_unsuffixed(magnitude) };
    if value.is_sign_negative() { quote!(-#literal) } else { quote!(#literal) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{code, from_html};
    use crate::print;
    use hostile::HOSTILE;

    /// The texts of an item's attributes, as the compiler reads them.
    fn attributes(tokens: TokenStream) -> Vec<String> {
        let item: syn::ItemStruct = syn::parse2(quote!(#tokens struct Item;)).unwrap();
        let values = item.attrs.iter().map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(pair) => pair.value.to_token_stream().to_string(),
            other => other.to_token_stream().to_string(),
        });
        values.collect()
    }

    #[test]
    fn a_doc_comment_has_as_many_lines_as_its_markdown_and_hides_nothing() {
        for hostile in HOSTILE {
            for text in [(*hostile).to_owned(), from_html(hostile), from_text(hostile), code(hostile)] {
                let docs = doc(&text);
                let printed = print::items(quote!(#docs struct Item;));
                assert!(!printed.contains(|c| is_hidden(c) && c != '\n'), "{printed:?}");
                let (item, lines) = printed
                    .lines()
                    .collect::<Vec<_>>()
                    .split_last()
                    .map(|(item, lines)| (*item, lines.to_vec()))
                    .unwrap();
                assert_eq!((item, lines.len()), ("struct Item;", text.lines().count()), "{text:?}");
                assert!(lines.iter().all(|line| line.starts_with("///")), "{printed}");
            }
        }
    }

    #[test]
    fn a_note_is_plain_text_to_rustdoc() {
        for hostile in HOSTILE {
            let deprecated = crate::ir::Deprecated { message: Some((*hostile).into()), since: Some((*hostile).into()) };
            let docs = Docs { deprecated: Some(deprecated), ..Docs::default() };
            let text = from_text(hostile);
            let note = format!("{text} (since {text})");
            assert_eq!(attributes(super::deprecated(&docs).unwrap()), [quote!(deprecated(note = #note)).to_string()]);
        }
        let docs = Docs {
            deprecated: Some(crate::ir::Deprecated { message: Some("[x](javascript:y)".into()), since: None }),
            ..Docs::default()
        };
        let expected = r#"deprecated (note = "\\[x\\](javascript:y)")"#;
        assert_eq!(super::deprecated(&docs).map(|tokens| attributes(tokens).concat()).as_deref(), Some(expected));
    }

    #[test]
    fn a_literal_holds_the_text_whatever_is_in_it() {
        for text in [" plain", r#" "quoted" \d"#, " r#\"raw\"#", " a\rb", " \0", " é\u{2028}", " \"", ""] {
            let literal = verbatim(text);
            let literal: syn::LitStr = syn::parse_quote!(#literal);
            assert_eq!(literal.value(), text);
        }
    }
}
