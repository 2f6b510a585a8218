// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `Serialize` and `Deserialize` of serde for every type of this crate, in the names and shapes of the wire.
//!
//! Needs the feature `serde`.
//!
//! Made for formats that describe themselves (JSON, YAML, TOML, RON, MessagePack, CBOR); with JSON the text is what the
//! service itself reads and writes. The module names nothing: it only implements.
//!
//! | on the wire | in serde's terms |
//! |---|---|
//! | structure | a map by member names; what is absent is left out |
//! | union | a map with one entry; `Unknown` is read, never written |
//! | enum | its text or number; a value that the model does not know is kept |
//! | timestamp | a number of seconds since 1970, or a string where the model names a text format |
//! | blob | a string of base64, in binary formats as well |
//! | float | a number; `NaN`, `Infinity` and `-Infinity` as strings |
//! | big number | a number where 64 bits give its text back, otherwise a string |
//! | document | whatever it is |
//!
//! **Timestamps** with a fraction pass through an `f64`, as serde has no decimal numbers. They are exact to the
//! microsecond until the year 2242, while whole seconds always are. Nanoseconds survive only where a text format
//! keeps them.
//!
//! Nesting ends at 128 levels, as on the wire: a value that is deeper is an error in both directions.
//!
//! Reading is lenient where the service is: unknown members are skipped, `null` is absent, of two members with one
//! name the last counts, and a missing member never fails: it takes its default, or else what Smithy's client error
//! correction says. Limits are not checked; that is what `validate` is for. What did not come with the body (a
//! request id, the code of an error) is neither written nor read.

mod date_time;
mod depth;
mod digits;
mod enumeration;
mod form;
mod number;
mod object;
mod _execute_provisioned_product_plan_input;
mod _execute_provisioned_product_plan_output;
mod _execute_provisioned_product_service_action_input;
mod _execute_provisioned_product_service_action_output;
mod _invalid_parameters_exception;
mod _invalid_state_exception;
mod _record_detail;
mod _record_error;
mod _record_status;
mod _record_tag;
mod _resource_not_found_exception;
