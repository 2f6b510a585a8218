// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::types::error::ResourceNotFoundException);

impl Object for crate::types::error::ResourceNotFoundException {
    const NAME: &'static str = "ResourceNotFoundException";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("Message", &self.message, form::Own)?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut message = None;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "Message" => message = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(Self {
            message,
            meta: crate::error::ErrorMetadata::builder().code("ResourceNotFoundException").build(),
        })
    }
}
