// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Configuration of clients. Only [`endpoint`] is here without a client: it says where requests go.

pub mod endpoint;
