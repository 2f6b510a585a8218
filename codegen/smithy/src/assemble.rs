//! From source texts to the assembled model: read, merge, upgrade, apply, mix in, check. Knows nothing of Rust, and
//! never panics on any input: whatever is wrong becomes a diagnostic, and the rest is assembled all the same.

mod apply;
mod build;
mod canonical;
mod graph;
mod merge;
mod mixins;
mod selector;
mod traits;
mod upgrade;
mod validate;
mod value;

use std::collections::BTreeMap;

use crate::ast;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::shape_id::ShapeId;
use crate::source::Sources;

pub use canonical::canonical;
pub use traits::known_traits;
pub use value::constraint_traits;

/// Shapes on their way to the model.
type Shapes<'a> = BTreeMap<ShapeId, ast::Shape<'a>>;

/// Assembles the model of some files. Whatever is wrong goes to `diagnostics`; a model with errors is good for
/// reports, not for emission.
pub fn assemble<'a>(sources: &'a Sources, diagnostics: &mut Diagnostics) -> Model<'a> {
    let mut own = Diagnostics::default();
    let files = parse(sources, &mut own);
    let merged = merge::merge(files, &mut own);
    let mut shapes = merged.shapes;
    let pending = apply::apply(&mut shapes, merged.applies, &mut own);
    upgrade::upgrade(&mut shapes);
    let shapes = mixins::flatten(shapes, pending, &mut own);
    let model = build::model(shapes, merged.metadata);
    validate::validate(&model, &mut own);
    diagnostics.extend(own.0);
    model
}

/// Reads a model that is known to be right, such as the prelude, without checking it. Its file has no number.
pub(crate) fn unchecked(text: &'static str) -> Model<'static> {
    let mut ignored = Diagnostics::default();
    let file = ast::parse(u32::MAX, text, &mut ignored);
    let merged = merge::merge(file.into_iter().collect(), &mut ignored);
    build::model(merged.shapes, merged.metadata)
}

fn parse<'a>(sources: &'a Sources, diagnostics: &mut Diagnostics) -> Vec<ast::File<'a>> {
    let numbered = (0u32..).zip(&sources.0);
    numbered.filter_map(|(file, source)| ast::parse(file, &source.text, diagnostics)).collect()
}

/// Helpers shared by the tests of this folder.
#[cfg(test)]
mod testing {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::source::Source;

    /// Assembles one file and returns `code place` of every finding of a severity, in order.
    fn findings(text: &str, severity: Severity) -> Vec<String> {
        let sources = Sources(vec![Source { name: "test.json".into(), text: text.to_owned() }]);
        let mut diagnostics = Diagnostics::default();
        let _ = assemble(&sources, &mut diagnostics);
        diagnostics.sort();
        let diagnostics = diagnostics.0.iter().filter(|diagnostic| diagnostic.severity == severity);
        diagnostics
            .map(|diagnostic| format!("{} {}", diagnostic.code, diagnostic.shape.as_deref().unwrap_or("-")))
            .collect()
    }

    /// The errors of a 2.0 file with these shapes, as in `"a#A": { … }, "a#B": { … }`.
    pub(super) fn errors(shapes: &str) -> Vec<String> {
        findings(&format!("{{ \"smithy\": \"2.0\", \"shapes\": {{ {shapes} }} }}"), Severity::Error)
    }

    /// The warnings of such a file.
    pub(super) fn warnings(shapes: &str) -> Vec<String> {
        findings(&format!("{{ \"smithy\": \"2.0\", \"shapes\": {{ {shapes} }} }}"), Severity::Warning)
    }

    /// The errors of a 1.0 file.
    pub(super) fn errors_v1(shapes: &str) -> Vec<String> {
        findings(&format!("{{ \"smithy\": \"1.0\", \"shapes\": {{ {shapes} }} }}"), Severity::Error)
    }
}
