//! Parameters of endpoint rules.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::codes;
use crate::ir::endpoint::{EndpointParam, ParamPresence, ParamType, ParamValue};
use crate::ir::{Deprecated, Docs};
use crate::markdown;
use crate::naming::assign;
use crate::rules::Param;
use smithy::diagnostic::Diagnostic;

use super::{Lowered, mismatch};

/// Types and names the parameters.
pub(super) fn lower(params: &[Param]) -> Lowered<Vec<EndpointParam>> {
    let mut seen = BTreeSet::new();
    if let Some(param) = params.iter().find(|param| !seen.insert(param.name.to_ascii_lowercase())) {
        let message = format!("there are two parameters `{}`, however they are written", param.name);
        return Err(Diagnostic::warning(codes::ENDPOINT_RULES, message).at(param.span));
    }
    let names = assign::params(params.iter().map(|param| param.name.as_str()));
    params.iter().zip(names).map(|(param, name)| one(param, name)).collect()
}

fn one(param: &Param, name: assign::MemberName) -> Lowered<EndpointParam> {
    let ty = match param.ty.to_ascii_lowercase().as_str() {
        "string" => ParamType::Text,
        "boolean" => ParamType::Boolean,
        "stringarray" => ParamType::Texts,
        other => {
            let message = format!("`{}` has the type `{}`, which there is not", param.name, other.escape_debug());
            return Err(mismatch(param.span, message));
        }
    };
    let presence = match &param.default {
        Some(default) => {
            let value = value(default, ty);
            let message = || format!("the default of `{}` does not have its type", param.name);
            ParamPresence::Default(value.ok_or_else(|| mismatch(param.span, message()))?)
        }
        None if param.required => ParamPresence::Required,
        None => ParamPresence::Optional,
    };
    Ok(EndpointParam {
        name: param.name.clone(),
        field: name.ident,
        bare: name.bare,
        ty,
        presence,
        built_in: param.built_in.clone(),
        docs: Docs {
            markdown: markdown::from_html(&param.documentation),
            deprecated: param.deprecated.clone().map(|(message, since)| Deprecated { message, since }),
        },
    })
}

/// A JSON value in a type of parameters.
pub(super) fn value(value: &Value, ty: ParamType) -> Option<ParamValue> {
    match ty {
        ParamType::Text => Some(ParamValue::Text(value.as_str()?.to_owned())),
        ParamType::Boolean => Some(ParamValue::Boolean(value.as_bool()?)),
        ParamType::Texts => {
            let texts = value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned));
            Some(ParamValue::Texts(texts.collect::<Option<_>>()?))
        }
    }
}
