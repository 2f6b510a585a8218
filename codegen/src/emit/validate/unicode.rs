//! The tables of the Unicode properties that patterns name: numbers, six ranges a line. It never depends on which
//! patterns name them.

use super::patterns::class;
use crate::ir::{Service, UnicodeProperty};
use crate::output::Verbatim;
use crate::print::header;

/// Ranges on one line.
const A_LINE: usize = 6;

/// Tells slices with a pattern that needs a table.
pub(crate) fn is_needed(service: &Service) -> bool {
    !class::tables(service).is_empty()
}

/// The file of the tables, where there are any.
pub(in crate::emit) fn file(service: &Service) -> Option<Verbatim> {
    let tables: Vec<String> = class::tables(service).into_iter().map(table).collect();
    let about = "//! Classes beyond ASCII as inclusive ranges of code points.\n\n";
    let text = || header(service) + about + &tables.join("\n");
    (!tables.is_empty()).then(|| Verbatim { path: "src/validate/unicode.rs".to_owned(), text: text() })
}

fn table(property: &UnicodeProperty) -> String {
    let range = |(first, last): &(char, char)| format!("({:#x}, {:#x})", u32::from(*first), u32::from(*last));
    let line = |ranges: &[(char, char)]| {
        let ranges: Vec<String> = ranges.iter().map(range).collect();
        format!("    {},\n", ranges.join(", "))
    };
    let lines: String = property.ranges.chunks(A_LINE).map(line).collect();
    let UnicodeProperty { name, constant, .. } = property;
    format!("/// `{name}`\npub(super) const {constant}: &[(u32, u32)] = &[\n{lines}];\n")
}
