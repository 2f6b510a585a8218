//! JSON pointers into the input of an operation: which shape stands there, or why nothing can.

use crate::ir::{Operation, Service, Target, Ty, TypeKind};
use smithy::did_you_mean;

/// The part of an input that a pointer leads to.
pub(super) enum Part<'s> {
    /// A value of the model.
    Target(&'s Target),
    /// A part of a document, in which there may be anything.
    Anything,
}

/// The reason why a pointer leads nowhere, and how to correct it.
pub(super) struct Nowhere {
    pub(super) message: String,
    pub(super) hint: Option<String>,
}

/// Follows a pointer from the input of an operation.
pub(super) fn follow<'s>(service: &'s Service, operation: &Operation, pointer: &str) -> Result<Part<'s>, Nowhere> {
    let mut tokens = pointer.split('/');
    if tokens.next() != Some("") || pointer.is_empty() {
        let message = format!("`{pointer}` is no pointer to a part of the input");
        return Err(Nowhere { message, hint: Some("a pointer begins with `/`: `/Member/Below`".to_owned()) });
    }
    let mut ty = Ty::Structure(operation.input);
    let mut part = Part::Anything;
    let mut above = String::new();
    for token in tokens {
        let token = token.replace("~1", "/").replace("~0", "~");
        match step(service, ty, &token) {
            Ok(Some(target)) => {
                ty = target.ty;
                part = Part::Target(target);
            }
            Ok(None) => return Ok(Part::Anything),
            Err(Nowhere { message, hint }) => {
                let place = if above.is_empty() { "the input".to_owned() } else { format!("`{above}`") };
                return Err(Nowhere { message: format!("{place} {message}"), hint });
            }
        }
        above = format!("{above}/{token}");
    }
    Ok(part)
}

/// The value below another: `None` where there may be anything.
fn step<'s>(service: &'s Service, ty: Ty, token: &str) -> Result<Option<&'s Target>, Nowhere> {
    let nowhere = |message: String, hint| Err(Nowhere { message, hint });
    let unknown = |names: Vec<&str>| {
        let hint = did_you_mean(token, names.iter().copied());
        let listed = || names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let hint = hint.or_else(|| (!names.is_empty()).then(|| format!("it has {}", listed())));
        nowhere(format!("has no member `{token}`"), hint)
    };
    match ty {
        Ty::Structure(id) | Ty::Union(id) => match &service.types[id.0].kind {
            TypeKind::Structure(structure) => match structure.members.iter().find(|member| member.wire == token) {
                Some(member) => Ok(Some(&member.target)),
                None => unknown(structure.members.iter().map(|member| member.wire.as_str()).collect()),
            },
            TypeKind::Union(union) => match union.variants.iter().find(|variant| variant.wire == token) {
                Some(variant) => Ok(variant.target.as_ref()),
                None => unknown(union.variants.iter().map(|variant| variant.wire.as_str()).collect()),
            },
            TypeKind::Enum(_) | TypeKind::IntEnum(_) => nowhere("has nothing below it".to_owned(), None),
        },
        Ty::List(id) => {
            let is_index = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
            let is_index = is_index && (token == "0" || !token.starts_with('0'));
            if is_index {
                return Ok(Some(&service.lists[id.0].member));
            }
            nowhere(format!("is a list, and `{token}` no index into one"), Some("the first item is `0`".to_owned()))
        }
        Ty::Map(id) => Ok(Some(&service.maps[id.0].value)),
        Ty::Document => Ok(None),
        _ => nowhere("has nothing below it".to_owned(), None),
    }
}
