// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

impl crate::http::errors::Modelled for crate::types::error::InvalidStateException {
    const TYPE: &'static str = "InvalidStateException";
    const STATUS: u16 = crate::types::error::InvalidStateException::HTTP_STATUS;
    #[inline]
    fn set_meta(&mut self, meta: crate::error::ErrorMetadata) {
        if self.message.is_none() { self.message = meta.message().map(str::to_owned); }
        self.meta = meta;
    }
}
