//! File names that mean something else to rustc or to a platform, and what a module's file is called instead.

use super::Ident;

/// Names that Windows opens as devices, besides the numbered `com1` and `lpt1`.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// Whether Windows opens a device where a file with this stem is meant, whatever its case and extension.
pub fn is_device(file_stem: &str) -> bool {
    let file_stem = file_stem.to_ascii_lowercase();
    let number = file_stem.strip_prefix("com").or_else(|| file_stem.strip_prefix("lpt"));
    DEVICES.contains(&file_stem.as_str()) || number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

/// The letter under which a type is filed where there are many: the first of its name, in lower case.
pub fn initial(type_name: &str) -> char {
    type_name.chars().next().unwrap_or('_').to_ascii_lowercase()
}

/// The file of a public module, without its extension: the module's bare name, with `_` behind it where that cannot
/// name a file. `operation/mod.rs` is a second name of `operation.rs` to rustc, and `con.rs` is the console of Windows.
///
/// No module has such a name itself: snake case ends in `_` only behind a keyword that cannot be raw.
pub fn file_stem(module: &Ident) -> String {
    let bare = module.bare();
    let taken = bare == "mod" || is_device(bare);
    if taken { format!("{bare}_") } else { bare.to_owned() }
}
