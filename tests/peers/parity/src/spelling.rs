//! One spelling for each type, however the source wrote it: paths resolved, aliases replaced, parameters numbered,
//! bounds sorted, elided lifetimes left out.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::{
    AngleBracketedGenericArguments, GenericArgument, Item, Path, PathArguments, PointerMutability, ReturnType, Type,
    TypeParamBound,
};

use crate::scope::Scope;
use crate::standard;
use crate::tree::plain;
use crate::world::{Definition, Named, Space, World};

/// Spells the types of one side.
pub struct Speller<'w> {
    /// The crates of this side.
    pub world: &'w World,
    /// Agreed names of items; others are spelled by where they are declared.
    pub names: BTreeMap<Definition, String>,
}

impl Speller<'_> {
    /// The agreed name of an item.
    pub fn name(&self, definition: &Definition) -> String {
        self.names.get(definition).cloned().unwrap_or_else(|| self.world.declared_path(definition))
    }

    /// A type.
    pub fn ty(&self, ty: &Type, scope: &Scope) -> String {
        match ty {
            Type::Path(path) => match &path.qself {
                None => self.path(&path.path, scope),
                Some(qself) => {
                    let segments: Vec<String> =
                        path.path.segments.iter().skip(qself.position).map(|segment| plain(&segment.ident)).collect();
                    format!("<{}>::{}", self.ty(&qself.ty, scope), segments.join("::"))
                }
            },
            Type::Reference(reference) => {
                let lifetime = reference.lifetime.as_ref().map_or(String::new(), |lifetime| scope.lifetime(lifetime));
                let lifetime = if lifetime.is_empty() { lifetime } else { format!("{lifetime} ") };
                let mutable = if reference.mutability.is_some() { "mut " } else { "" };
                format!("&{lifetime}{mutable}{}", self.ty(&reference.elem, scope))
            }
            Type::Tuple(tuple) => {
                let inner: Vec<String> = tuple.elems.iter().map(|ty| self.ty(ty, scope)).collect();
                format!("({})", inner.join(", "))
            }
            Type::Slice(slice) => format!("[{}]", self.ty(&slice.elem, scope)),
            Type::Array(array) => format!("[{}; {}]", self.ty(&array.elem, scope), array.len.to_token_stream()),
            Type::Paren(inner) => self.ty(&inner.elem, scope),
            Type::Group(inner) => self.ty(&inner.elem, scope),
            Type::ImplTrait(bounds) => format!("impl {}", self.bounds(&bounds.bounds, scope)),
            Type::TraitObject(bounds) => format!("dyn {}", self.bounds(&bounds.bounds, scope)),
            Type::Ptr(pointer) => {
                let mutable = if matches!(pointer.mutability, PointerMutability::Mut(_)) { "mut" } else { "const" };
                format!("*{mutable} {}", self.ty(&pointer.elem, scope))
            }
            other => other.to_token_stream().to_string(),
        }
    }

    /// Bounds, sorted, as one text.
    pub fn bounds<'b>(&self, bounds: impl IntoIterator<Item = &'b TypeParamBound>, scope: &Scope) -> String {
        let mut spelled: Vec<String> = bounds.into_iter().map(|bound| self.bound(bound, scope)).collect();
        spelled.retain(|bound| !bound.is_empty());
        spelled.sort();
        spelled.dedup();
        spelled.join(" + ")
    }

    fn bound(&self, bound: &TypeParamBound, scope: &Scope) -> String {
        match bound {
            TypeParamBound::Trait(bound) => {
                let maybe = if bound.maybe.is_some() { "?" } else { "" };
                format!("{maybe}{}", self.path(&bound.path, scope))
            }
            TypeParamBound::Lifetime(lifetime) => scope.lifetime(lifetime),
            other => other.to_token_stream().to_string(),
        }
    }

    /// A path to a type or trait.
    pub fn path(&self, path: &Path, scope: &Scope) -> String {
        let segments: Vec<String> = path.segments.iter().map(|segment| plain(&segment.ident)).collect();
        let absolute = path.leading_colon.is_some();
        let arguments = self.arguments(path, scope);
        if let (false, Some(first)) = (absolute, segments.first())
            && let Some(bound) = scope.parameter(first)
        {
            let rest: Vec<&str> = std::iter::once(bound).chain(segments.iter().skip(1).map(String::as_str)).collect();
            return rest.join("::");
        }
        match self.world.resolve(scope.module, &segments, absolute, Space::Types) {
            Some(Named::Item(item)) => self.item(&item, arguments),
            Some(Named::Foreign(foreign)) => standard::spell(&foreign, arguments),
            Some(Named::Module(_)) | None => with_arguments(&segments.join("::"), &arguments),
        }
    }

    /// An item with its arguments: an alias gives way to its target, an argument that is left out to its default.
    fn item(&self, definition: &Definition, mut arguments: Vec<String>) -> String {
        let Some(item) = self.world.item(definition) else { return self.name(definition) };
        let empty = syn::Generics::default();
        let generics = match item {
            Item::Type(alias) => &alias.generics,
            Item::Struct(item) => &item.generics,
            Item::Enum(item) => &item.generics,
            Item::Union(item) => &item.generics,
            _ => &empty,
        };
        let mut inner = Scope::of(definition.module);
        let mut given = arguments.clone().into_iter().filter(|argument| !argument.starts_with('\''));
        for parameter in generics.type_params() {
            let value = given.next().or_else(|| {
                let default = self.ty(&parameter.default.as_ref()?.1, &inner);
                arguments.push(default.clone());
                Some(default)
            });
            inner.bind(&plain(&parameter.ident), value.unwrap_or_else(|| "_".to_owned()));
        }
        match item {
            Item::Type(alias) => self.ty(&alias.ty, &inner),
            _ => with_arguments(&self.name(definition), &arguments),
        }
    }

    fn arguments(&self, path: &Path, scope: &Scope) -> Vec<String> {
        let Some(last) = path.segments.last() else { return Vec::new() };
        match &last.arguments {
            PathArguments::None => Vec::new(),
            PathArguments::AngleBracketed(list) => self.angle(list, scope),
            PathArguments::Parenthesized(list) => {
                let inputs: Vec<String> = list.inputs.iter().map(|input| self.ty(&input.ty, scope)).collect();
                vec![format!("({})", inputs.join(", ")), format!("Output = {}", self.output(&list.output, scope))]
            }
        }
    }

    fn angle(&self, list: &AngleBracketedGenericArguments, scope: &Scope) -> Vec<String> {
        let spelled = list.args.iter().map(|argument| match argument {
            GenericArgument::Lifetime(lifetime) => scope.lifetime(lifetime),
            GenericArgument::Type(ty) => self.boxed(ty, scope),
            GenericArgument::AssocType(assoc) => format!("{} = {}", assoc.ident, self.ty(&assoc.ty, scope)),
            GenericArgument::Constraint(constraint) => {
                format!("{}: {}", constraint.ident, self.bounds(&constraint.bounds, scope))
            }
            other => other.to_token_stream().to_string(),
        });
        spelled.filter(|argument| !argument.is_empty()).collect()
    }

    /// A type as an argument. `dyn Error` is `'static` there unless it says otherwise.
    fn boxed(&self, ty: &Type, scope: &Scope) -> String {
        let Type::TraitObject(object) = ty else { return self.ty(ty, scope) };
        let is_static =
            |bound: &&TypeParamBound| matches!(bound, TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static");
        format!("dyn {}", self.bounds(object.bounds.iter().filter(|bound| !is_static(bound)), scope))
    }

    /// The type that a function returns.
    pub fn output(&self, output: &ReturnType, scope: &Scope) -> String {
        match output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, ty) => self.ty(ty, scope),
        }
    }
}

/// `Name<A, B>`.
pub fn with_arguments(name: &str, arguments: &[String]) -> String {
    if arguments.is_empty() { name.to_owned() } else { format!("{name}<{}>", arguments.join(", ")) }
}
