// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

impl crate::http::errors::Modelled for crate::types::error::ResourceNotFoundException {
    const TYPE: &'static str = "ResourceNotFoundException";
    const STATUS: u16 = crate::types::error::ResourceNotFoundException::HTTP_STATUS;
    #[inline]
    fn set_meta(&mut self, meta: crate::error::ErrorMetadata) {
        if self.message.is_none() { self.message = meta.message().map(str::to_owned); }
        self.meta = meta;
    }
}
