// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Numbers that come as their digits, which is how serde_json hands on what no number of 64 bits can hold.

use serde_core::de::MapAccess;

/// The digits of a number that serde_json gives as a map: it does so wherever its feature `arbitrary_precision` is
/// on, which any crate of a build can cause. `None` when the entry of this key is no such number.
pub fn digits<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<String>, A::Error> {
    if key == "$serde_json::private::Number" { map.next_value().map(Some) } else { Ok(None) }
}
