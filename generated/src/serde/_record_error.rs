// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::types::RecordError);

impl Object for crate::types::RecordError {
    const NAME: &'static str = "RecordError";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("Code", &self.code, form::Own)?;
        writer.optional("Description", &self.description, form::Own)?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut value = Self::EMPTY;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "Code" => value.code = members.value(form::Own)?,
                "Description" => value.description = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(value)
    }
}
