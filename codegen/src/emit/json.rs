//! Emits the wire format: one `Decode` and one `Encode` per type. The work is done by `json::{Reader, Sink}`.

mod decode;
mod encode;

pub(super) use encode::writer;

use crate::ir::{Service, TypeDef, TypeKind};
use crate::output::Module;

use quote::quote;

/// One private module per type below `json`. Enums need none: they are read and written as texts or numbers.
pub(super) fn modules<'s>(service: &'s Service) -> Vec<Module<'s>> {
    let of = |definition: &'s TypeDef| {
        Module::new(format!("json/{}", definition.file_stem), move || {
            let decode = decode::emit(service, definition);
            let encode = encode::emit(service, definition);
            quote! {
                use crate::json::{Decode, Encode, Fault, Reader, Sink};
                #decode
                #encode
            }
        })
    };
    service.types.iter().filter(|definition| is_coded(definition)).map(of).collect()
}

fn is_coded(definition: &TypeDef) -> bool {
    matches!(definition.kind, TypeKind::Structure(_) | TypeKind::Union(_))
}

/// A member's key as it stands in a body, comma first.
fn key(wire: &str) -> String {
    format!(",{}:", serde_json::Value::from(wire))
}
