//! The statements that check a value: its own limits, then what it holds.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::emit::json::writer;
use crate::ir::{
    Bounds, Comparison, Constraint, ConstraintKind, List, Member, Optionality, RangeBound, Service, Structure, Target,
    Ty, TypeId, TypeKind, Union,
};
use crate::tokens::{self, ident};

/// The body of a structure's `check`.
pub(super) fn structure(service: &Service, structure: &Structure) -> TokenStream {
    let members = structure.members.iter().map(|member| self::member(service, member));
    quote!(#(#members)*)
}

/// The body of a union's `check`.
pub(super) fn union(service: &Service, union: &Union) -> TokenStream {
    let arms: Vec<(TokenStream, TokenStream)> = union
        .variants
        .iter()
        .filter_map(|variant| {
            let checks = value(service, variant.target.as_ref()?, &held(variant.boxed));
            let (name, wire, suffix) = (ident(&variant.name), &variant.wire, &variant.suffix);
            let body = quote! {
                {
                    let at = at.member(&[#wire, #suffix]);
                    #checks
                }
            };
            (!checks.is_empty()).then_some((quote!(Self::#name(value)), body))
        })
        .collect();
    match arms.as_slice() {
        [] => TokenStream::new(),
        [(pattern, body)] => quote!(if let #pattern = self #body),
        several => {
            let arms = several.iter().map(|(pattern, body)| quote!(#pattern => #body));
            quote! {
                match self {
                    #(#arms)*
                    _ => {}
                }
            }
        }
    }
}

/// The checks of a type that can hold itself: they end where a value is too deep.
pub(super) fn of_any_depth(checks: &TokenStream) -> TokenStream {
    quote! {
        if checker.is_too_deep(at) {
            return;
        }
        #checks
    }
}

/// The variable `value` as a reference to the value itself.
fn held(boxed: bool) -> TokenStream {
    if boxed { quote!(&**value) } else { quote!(value) }
}

fn member(service: &Service, member: &Member) -> TokenStream {
    let (field, wire, bare) = (ident(&member.field), &member.wire, &member.bare);
    let checks = value(service, &member.target, &held(member.boxed));
    let here = quote!(let at = at.member(&[#wire, #bare]););
    match (&member.optionality, checks.is_empty()) {
        (Optionality::Optional, true) if member.must_be_given => {
            quote!(checker.required(at.member(&[#wire, #bare]), &self.#field);)
        }
        (Optionality::Optional, false) if member.must_be_given => quote! {
            if let Some((at, value)) = checker.required(at.member(&[#wire, #bare]), &self.#field) {
                #checks
            }
        },
        (Optionality::Optional, false) => quote! {
            if let Some(value) = &self.#field {
                #here
                #checks
            }
        },
        (Optionality::Default(_) | Optionality::Required, false) => quote! {
            {
                let value = &self.#field;
                #here
                #checks
            }
        },
        (_, true) => TokenStream::new(),
    }
}

/// Checks the referenced value at `at`. Empty when nothing below it has a limit.
fn value(service: &Service, target: &Target, value: &TokenStream) -> TokenStream {
    let checks_of = |constraint| own(service, target, constraint, value);
    let length = target.constraint(ConstraintKind::Length).map(checks_of);
    let unique = target.constraint(ConstraintKind::UniqueItems).map(checks_of);
    let is_other = |kind| !matches!(kind, ConstraintKind::Length | ConstraintKind::UniqueItems);
    let own_checks = target.constraints.iter().filter(|constraint| is_other(constraint.kind())).map(checks_of);
    // The length comes first: what is too long is not searched for repeats.
    let guarded = match (length, unique) {
        (Some(length), Some(unique)) => quote!(if #length { #unique }),
        (Some(length), None) => quote!(#length;),
        (None, unique) => quote!(#unique),
    };
    let inner = inside(service, target, value);
    quote!(#guarded #(#own_checks)* #inner)
}

fn own(service: &Service, target: &Target, constraint: &Constraint, value: &TokenStream) -> TokenStream {
    match constraint {
        Constraint::Length(bounds) => length(target.ty, bounds, value),
        Constraint::Range(bounds) => range(target.ty, bounds, value),
        Constraint::Pattern(id) => pattern(service, id.0, target.ty, value),
        Constraint::UniqueItems => unique(service, target.ty, value),
        Constraint::EnumValues(id) => membership(service, *id, value),
    }
}

fn length(ty: Ty, bounds: &Bounds<u64>, value: &TokenStream) -> TokenStream {
    let literal = |limit: Option<&u64>| bound(limit.copied().map(Literal::u64_unsuffixed));
    let (min, max) = (literal(bounds.min()), literal(bounds.max()));
    match ty {
        Ty::String => quote!(checker.text_length(at, #value, #min, #max)),
        Ty::Enum(_) => quote!(checker.text_length(at, #value.as_str(), #min, #max)),
        Ty::Blob => quote!(checker.length(at, #value.as_ref().len(), #min, #max)),
        _ => quote!(checker.length(at, #value.len(), #min, #max)),
    }
}

fn bound(literal: Option<impl ToTokens>) -> TokenStream {
    literal.map_or_else(|| quote!(None), |literal| quote!(Some(#literal)))
}

fn range(ty: Ty, bounds: &Bounds<RangeBound>, value: &TokenStream) -> TokenStream {
    let both = |literal: &dyn Fn(&RangeBound) -> Option<TokenStream>| {
        (bound(bounds.min().and_then(literal)), bound(bounds.max().and_then(literal)))
    };
    match ty {
        Ty::Float | Ty::Double => {
            let (min, max) = both(&|limit| Some(tokens::float(limit.text.parse().ok()?, ty)));
            quote!(checker.range(at, #value, #min, #max);)
        }
        Ty::BigInteger | Ty::BigDecimal => {
            let (min, max) = both(&|limit| Some(limit.text.to_token_stream()));
            quote!(checker.number_range(at, #value.as_ref(), #min, #max);)
        }
        _ => {
            // A bound beyond 64 bits holds for every value.
            let (min, max) = both(&|limit| Some(Literal::i64_unsuffixed(limit.whole?).to_token_stream()));
            let value = match ty {
                Ty::Long => quote!(#value),
                Ty::IntEnum(_) => quote!(&i64::from(#value.as_i32())),
                _ => quote!(&i64::from(*#value)),
            };
            quote!(checker.range(at, #value, #min, #max);)
        }
    }
}

fn pattern(service: &Service, index: usize, ty: Ty, value: &TokenStream) -> TokenStream {
    let pattern = &service.patterns[index];
    if !pattern.matcher.is_checked() {
        return TokenStream::new();
    }
    let source = &pattern.source;
    let name = ident(&pattern.function);
    let text = if matches!(ty, Ty::Enum(_)) { quote!(#value.as_str()) } else { quote!(#value) };
    quote!(checker.pattern(at, #text, #source, super::patterns::#name);)
}

fn membership(service: &Service, id: TypeId, value: &TokenStream) -> TokenStream {
    let path = tokens::path(service, id);
    let values = match &service.types[id.0].kind {
        TypeKind::IntEnum(int_enum) => {
            let values = int_enum.variants.iter().map(|variant| variant.value.to_string());
            quote!(&[#(#values),*])
        }
        TypeKind::Enum(_) | TypeKind::Structure(_) | TypeKind::Union(_) => quote!(#path::values()),
    };
    quote!(checker.membership(at, #value.is_known(), #values);)
}

/// Encoded forms exist where there is a wire format.
fn unique(service: &Service, ty: Ty, value: &TokenStream) -> TokenStream {
    let Ty::List(id) = ty else { return TokenStream::new() };
    let list = &service.lists[id.0];
    let key = || encoded_key(service, list);
    match service.comparison(list) {
        Comparison::Ordered => quote!(checker.unique(at, #value);),
        Comparison::KeyedWhenMany => {
            let key = key();
            quote!(checker.unique_keys(at, #value, #key);)
        }
        Comparison::Keyed => {
            let key = key();
            quote!(checker.unique_keys_only(at, #value, #key);)
        }
    }
}

/// The function that encodes an element so that equal ones have equal keys.
fn encoded_key(service: &Service, list: &List) -> TokenStream {
    match (service.protocol.is_some(), list.member.ty, list.sparse) {
        (false, ..) => quote!(|_| None),
        (true, Ty::Structure(_) | Ty::Union(_), false) => quote!(crate::json::canonical::key),
        (true, _, sparse) => {
            let write = writer(service, &list.member);
            let write = match sparse {
                true => quote!(|sink, entry| sink.sparse_list(std::slice::from_ref(entry), #write)),
                false => write,
            };
            quote!(|entry| {
                use crate::json::Sink;
                type S = crate::json::canonical::Sorted;
                crate::json::canonical::key_by(entry, #write)
            })
        }
    }
}

/// Checks what a list, map, structure or union holds.
fn inside(service: &Service, target: &Target, value: &TokenStream) -> TokenStream {
    match target.ty {
        Ty::Structure(id) | Ty::Union(id) if service.types[id.0].has_constraints => {
            quote!(Validate::check(#value, &at, checker);)
        }
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let checks = self::value(service, &list.member, &quote!(value));
            if checks.is_empty() {
                return checks;
            }
            let elements = if list.sparse { present(value) } else { quote!(#value.iter().enumerate()) };
            quote! {
                for (index, value) in #elements {
                    let at = at.index(index);
                    #checks
                }
            }
        }
        Ty::Map(id) => map(service, &service.maps[id.0], value),
        _ => TokenStream::new(),
    }
}

/// The elements of a sparse list that are there, with their indices.
fn present(value: &TokenStream) -> TokenStream {
    quote!(#value.iter().enumerate().filter_map(|(index, value)| Some((index, value.as_ref()?))))
}

/// The checks of a key, at the key itself rather than at its value.
fn own_keys(map: &crate::ir::Map, checks: TokenStream) -> TokenStream {
    if checks.is_empty() {
        return checks;
    }
    let here = if map.key.sensitive {
        quote!(let at = at.redacted_own_key();)
    } else {
        quote!(let own = key.as_str(); let at = at.own_key(&own);)
    };
    quote!(#here #checks)
}

fn map(service: &Service, map: &crate::ir::Map, value: &TokenStream) -> TokenStream {
    let keys = own_keys(map, self::value(service, &map.key, &quote!(key)));
    let values = self::value(service, &map.value, &quote!(value));
    let here = if map.key.sensitive {
        quote!(let at = at.redacted_key();)
    } else {
        quote!(let key = key.as_str(); let at = at.key(&key);)
    };
    let unwrap = map.sparse.then(|| quote!(let Some(value) = value else { continue };));
    let (entries, checks) = match (keys.is_empty(), values.is_empty()) {
        (true, true) => return TokenStream::new(),
        (false, true) => (quote!(for key in #value.keys()), keys),
        (true, false) if map.key.sensitive => (quote!(for value in #value.values()), quote! { #unwrap #here #values }),
        (_, false) => {
            let keys = (!keys.is_empty()).then(|| quote!({ #keys }));
            (quote!(for (key, value) in #value), quote! { #keys #unwrap #here #values })
        }
    };
    quote! {
        let mark = checker.mark();
        #entries {
            #checks
        }
        checker.sort_from(mark);
    }
}
