//! Properties of any text as a model: it is loaded or refused, never with a panic, and what is emitted is Rust.

use codegen::{DiffRequest, Request, diff, generate, lint};
use smithy::assemble;
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style, render_all};
use smithy::source::{Source, Sources};

fn sources(model: &str) -> Sources {
    Sources(vec![Source { name: "model.json".to_owned(), text: model.to_owned() }])
}

/// The text is loaded or refused, and whatever is said of it can be shown. Two models differ in some way or another.
pub fn load(model: &str) {
    let sources = sources(model);
    let mut diagnostics = Diagnostics::default();
    let _ = assemble(&sources, &mut diagnostics);
    assert!(!diagnostics.has_errors() || !render_all(&diagnostics, &sources, Style::Plain).is_empty());
    let _ = render_all(&diagnostics, &sources, Style::Short);
    let refused = diagnostics.has_errors();
    let report = lint(&sources, None, &mut Diagnostics::default());
    drop(report);
    if !refused {
        let mut none = Diagnostics::default();
        let comparison = diff(&sources, &sources, &DiffRequest::Chosen(Request::default()), &mut none);
        let changes = comparison.map(|comparison| comparison.changes).unwrap_or_default();
        assert!(changes.is_empty(), "{model}\ndiffers from itself: {changes:?}");
    }
}

/// The text is emitted or refused, and whatever is emitted is Rust.
pub fn emit(model: &str) {
    let sources = sources(model);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, &Request::default(), &mut diagnostics);
    assert!(generation.is_some() != diagnostics.has_errors(), "emitted and refused, or neither: {model}");
    for (path, text) in generation.iter().flat_map(|generation| generation.files.iter()) {
        assert!(!path.ends_with(".rs") || syn::parse_file(text).is_ok(), "{path} of {model} is no Rust:\n{text}");
    }
}
