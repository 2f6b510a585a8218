// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::{Deserialize, Deserializer, MapAccess};
use serde_core::ser::{Serialize, Serializer};
use super::{form, object::{self, Members, Object, Writer}};

impl Serialize for crate::types::error::InvalidParametersException {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("Message", &self.message, form::Own)?;
        writer.end()
    }
}

impl<'de> Deserialize<'de> for crate::types::error::InvalidParametersException {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> { object::read(deserializer) }
}

impl Object for crate::types::error::InvalidParametersException {
    const NAME: &'static str = "InvalidParametersException";
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
            meta: crate::error::ErrorMetadata::builder().code("InvalidParametersException").build(),
        })
    }
}
