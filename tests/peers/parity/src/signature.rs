//! Signatures: what a caller has to write, without the names of the arguments.

use syn::{FnArg, GenericParam, Generics, ReceiverKind, Safety, Signature, WherePredicate};

use crate::scope::Scope;
use crate::spelling::Speller;

/// `const fn(&self, impl Into<String>) -> Self where …`.
pub fn signature(speller: &Speller<'_>, signature: &Signature, around: &Scope) -> String {
    let mut scope = around.clone();
    scope.declare(&signature.generics);
    let mut text = String::new();
    for (is_set, word) in [
        (signature.constness.is_some(), "const "),
        (signature.asyncness.is_some(), "async "),
        (matches!(signature.safety, Safety::Unsafe(_)), "unsafe "),
    ] {
        if is_set {
            text.push_str(word);
        }
    }
    let inputs: Vec<String> = signature.inputs.iter().map(|input| argument(speller, input, &scope)).collect();
    let parameters = parameters(&signature.generics, &scope);
    text.push_str(&format!("fn{parameters}({})", inputs.join(", ")));
    let output = speller.output(&signature.output, &scope);
    if output != "()" {
        text.push_str(&format!(" -> {output}"));
    }
    text.push_str(&bounds(speller, &signature.generics, &scope));
    text
}

fn argument(speller: &Speller<'_>, argument: &FnArg, scope: &Scope) -> String {
    match argument {
        FnArg::Typed(typed) => speller.ty(&typed.ty, scope),
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Value => "self".to_owned(),
            ReceiverKind::Reference(_, lifetime, mutability) => {
                let lifetime = lifetime.as_ref().map_or(String::new(), |lifetime| scope.lifetime(lifetime));
                let lifetime = if lifetime.is_empty() { lifetime } else { format!("{lifetime} ") };
                format!("&{lifetime}{}self", if mutability.is_some() { "mut " } else { "" })
            }
            ReceiverKind::Typed(_, ty) => format!("self: {}", speller.ty(ty, scope)),
            _ => "self: ?".to_owned(),
        },
    }
}

/// `<T0, T1 = X>`, where a caller can write them; empty without parameters.
fn parameters(generics: &Generics, scope: &Scope) -> String {
    let spelled: Vec<String> = generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => scope.parameter(&parameter.ident.to_string()).map(str::to_owned),
            GenericParam::Const(parameter) => scope.parameter(&parameter.ident.to_string()).map(str::to_owned),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    if spelled.is_empty() { String::new() } else { format!("<{}>", spelled.join(", ")) }
}

/// ` where …`: the bounds of the parameters and those of the clause, joined for each type and sorted.
pub fn bounds(speller: &Speller<'_>, generics: &Generics, scope: &Scope) -> String {
    let mut clauses: Vec<(String, Vec<&syn::TypeParamBound>)> = Vec::new();
    let mut add = |subject: String, bounds: Vec<_>| match clauses.iter_mut().find(|(known, _)| *known == subject) {
        Some((_, all)) => all.extend(bounds),
        None => clauses.push((subject, bounds)),
    };
    for parameter in generics.type_params() {
        let name = scope.parameter(&parameter.ident.to_string()).unwrap_or_default().to_owned();
        add(name, parameter.bounds.iter().collect());
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            add(speller.ty(&predicate.bounded_ty, scope), predicate.bounds.iter().collect());
        }
    }
    let mut spelled: Vec<String> = clauses
        .into_iter()
        .filter(|(_, bounds)| !bounds.is_empty())
        .map(|(subject, bounds)| format!("{subject}: {}", speller.bounds(bounds, scope)))
        .collect();
    spelled.sort();
    if spelled.is_empty() { String::new() } else { format!(" where {}", spelled.join(", ")) }
}
