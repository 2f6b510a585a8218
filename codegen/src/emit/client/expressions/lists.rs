//! Emits lists: their elements, and what projections make of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Emitter;
use crate::ir::{Elements, Expression, Nullable, Projection, Ty, ValueType};

impl Emitter<'_> {
    pub(super) fn index(self, of: &Expression, index: i64) -> TokenStream {
        let at = Literal::usize_unsuffixed(usize::try_from(index.unsigned_abs()).unwrap_or(usize::MAX));
        let from_end =
            Literal::usize_unsuffixed(usize::try_from(index.unsigned_abs()).map_or(usize::MAX, |n| n.max(1) - 1));
        let calls = match &of.ty {
            ValueType::Slice(id) => {
                let list = &self.service.lists[id.0];
                let element = self.optional(list.member.ty, list.sparse);
                match index {
                    0 => quote!(.first() #element),
                    -1 => quote!(.last() #element),
                    1.. => quote!(.get(#at) #element),
                    _ => quote!(.iter().nth_back(#from_end) #element),
                }
            }
            ty => {
                let nullable = matches!(ty, ValueType::Vec(_, Nullable::Yes)).then(|| quote!(.flatten()));
                match index {
                    0 => quote!(.into_iter().next() #nullable),
                    -1 => quote!(.into_iter().next_back() #nullable),
                    1.. => quote!(.into_iter().nth(#at) #nullable),
                    _ => quote!(.into_iter().nth_back(#from_end) #nullable),
                }
            }
        };
        self.chained(of, &calls)
    }

    pub(super) fn list(self, values: &[Expression], ty: &ValueType) -> TokenStream {
        let optional = matches!(ty, ValueType::Vec(_, Nullable::Yes));
        let values = values.iter().map(|value| if optional { self.wrapped(value) } else { self.value(value) });
        quote!(Vec::from([#(#values),*]))
    }

    /// A projection as a value: null where there is nothing to project.
    pub(super) fn projected(self, projection: &Projection) -> TokenStream {
        if !projection.of.nullable {
            let values = self.collect(projection);
            return quote!(#values?);
        }
        let list = self.value(&projection.of);
        let (items, closure) = self.each(projection, &quote!(list));
        quote!(match #list { Some(list) => Some(crate::client::waiters::project(#items, #closure)?), None => None })
    }

    /// A projection as an `Option`, which is `None` where there is nothing to project, or a failure.
    pub(super) fn collect(self, projection: &Projection) -> TokenStream {
        let (items, closure) = self.each(projection, &self.plain(&projection.of));
        quote!(crate::client::waiters::project(#items, #closure))
    }

    /// The elements of a projection, and the closure that makes a result of each.
    fn each(self, projection: &Projection, list: &TokenStream) -> (TokenStream, TokenStream) {
        let (items, current) = self.items(projection, list);
        let inner = Self { current, ..self };
        let each = inner.wrapped(&projection.each);
        let result = match &projection.test {
            Some(test) => {
                let test = inner.holds(test);
                quote!(if #test { #each } else { None })
            }
            None => each,
        };
        (items, quote!(|element| Some(#result)))
    }

    /// The iterator, and the type of the model's values that it yields references to.
    fn items(self, projection: &Projection, list: &TokenStream) -> (TokenStream, Option<Ty>) {
        let lists = &self.service.lists;
        match (&projection.of.ty, projection.elements) {
            (ValueType::Slice(id), Elements::Lists) => {
                let Ty::List(inner) = lists[id.0].member.ty else { unreachable!("the elements are lists") };
                let present = lists[inner.0].sparse.then(|| quote!(.flatten()));
                (quote!(#list.iter().flatten() #present), Some(lists[inner.0].member.ty))
            }
            (ValueType::Slice(id), _) => {
                let present = lists[id.0].sparse.then(|| quote!(.iter().flatten()));
                (quote!(#list #present), Some(lists[id.0].member.ty))
            }
            (ValueType::Map(id), _) => {
                let present = self.service.maps[id.0].sparse.then(|| quote!(.flatten()));
                (quote!(#list.values() #present), Some(self.service.maps[id.0].value.ty))
            }
            (ValueType::Vec(element, _), Elements::Lists) => match &**element {
                ValueType::Slice(id) => {
                    let present = lists[id.0].sparse.then(|| quote!(.flatten()));
                    (quote!(#list.into_iter().flatten() #present), Some(lists[id.0].member.ty))
                }
                element => {
                    let present = matches!(element, ValueType::Vec(_, Nullable::Yes)).then(|| quote!(.flatten()));
                    (quote!(#list.into_iter().flatten() #present), None)
                }
            },
            (ty, _) => {
                let present = matches!(ty, ValueType::Vec(_, Nullable::Yes)).then(|| quote!(.into_iter().flatten()));
                (quote!(#list #present), None)
            }
        }
    }

    pub(super) fn list_contains(self, list: &Expression, value: &Expression) -> TokenStream {
        let (all, wanted) = (self.plain(list), self.plain(value));
        match (&list.ty, &value.ty) {
            (ValueType::Slice(_), ValueType::String) => quote!(#all.iter().any(|element| element.as_str() == #wanted)),
            _ => quote!(#all.contains(&#wanted)),
        }
    }
}
