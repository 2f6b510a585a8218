//! Reports traits that nobody defines. They are kept: a trait is only ignored because of this.

use std::collections::BTreeSet;

use crate::assemble::traits;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Traits};
use crate::suggest;

/// Warns once for each use of an unknown trait.
pub(super) fn check(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    let mut check = |traits: &Traits<'_>, target: &str| {
        for (id, value) in &traits.0 {
            let defined = model.shapes.get(id).is_some_and(|shape| shape.traits.has("smithy.api#trait"));
            if defined || traits::is_known(id.as_str()) {
                continue;
            }
            let known: BTreeSet<String> = traits::known().filter(|known| known.starts_with(&format!("{}#", id.namespace()))).collect();
            let near = suggest::closest(id.as_str(), known.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
            let found = Diagnostic::warning(Code::UNKNOWN_TRAIT, format!("unknown trait `{id}`")).at(value.span());
            diagnostics.push(found.shape(format!("{target} {id}")).hint_if(near));
        }
    };
    for shape in model.shapes.values() {
        check(&shape.traits, shape.id.as_str());
        for member in &shape.members {
            check(&member.traits, shape.id.with_member(&member.name).as_str());
        }
    }
}
