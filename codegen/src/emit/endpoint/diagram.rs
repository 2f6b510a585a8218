//! Emits a decision diagram of endpoint rules: a table of nodes, its conditions and its results. The diagram is made by
//! a tool and read by none but tools, so that nothing is gained by nesting it again.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::expr::{condition, owned, value};
use super::rules::{nested, result};
use crate::ir::endpoint::{Diagram, DiagramCondition, DiagramTest, Endpoint, Target};
use crate::tokens::ident;

/// References from here on are results.
const RESULTS: i64 = 1_000_000_000;

/// The function `rules` and the table that it follows.
pub(super) fn emit(endpoint: &Endpoint, diagram: &Diagram) -> TokenStream {
    let count = Literal::usize_unsuffixed(diagram.nodes.len());
    let nodes = diagram.nodes.iter().map(|node| {
        let (high, low) = (reference(node.high), reference(node.low));
        let condition = Literal::usize_unsuffixed(node.condition);
        quote!([#condition, #high, #low])
    });
    let cells = diagram.variables.iter().map(|variable| {
        let name = ident(&variable.local.name);
        quote!(let #name = std::cell::OnceCell::new();)
    });
    let conditions = diagram.conditions.iter().enumerate().map(|(index, condition)| {
        let (index, test) = (Literal::usize_unsuffixed(index), test(endpoint, diagram, condition));
        quote!(#index => #test,)
    });
    let results = diagram.results.iter().enumerate().map(|(index, rule)| {
        let (lets, result) = result(endpoint, &rule.outcome);
        let index = Literal::i64_unsuffixed(RESULTS + index as i64);
        let leave = nested(endpoint, &rule.given, quote!(#lets return #result;));
        quote!(#index => { #leave })
    });
    let (root, first) = (reference(diagram.root), Literal::i64_unsuffixed(RESULTS));
    quote! {
        /// The nodes of the model's decision diagram: a condition, and where it leads when it holds and when not. A
        /// negative reference is to the node of its complement, with both exchanged.
        static NODES: [[i32; 3]; #count] = [#(#nodes),*];

        /// The rules of the model.
        fn rules(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            #(#cells)*
            let holds = |condition: i32| match condition {
                #(#conditions)*
                _ => false,
            };
            let mut reference: i32 = #root;
            while reference < #first {
                let index = if reference < 0 { !reference } else { reference };
                let node = usize::try_from(index).ok().and_then(|index| NODES.get(index));
                let Some([condition, high, low]) = node else { break };
                let is_high = holds(*condition) != (reference < 0);
                reference = if is_high { *high } else { *low };
            }
            match reference {
                #(#results)*
                _ => {}
            }
            error("no endpoint rule matches")
        }
    }
}

fn reference(target: Target) -> Literal {
    Literal::i64_unsuffixed(match target {
        Target::Node(index) => index as i64,
        Target::Complement(index) => !(index as i64),
        Target::Result(index) => RESULTS + index as i64,
        Target::NoMatch => i64::from(i32::MAX),
    })
}

fn test(endpoint: &Endpoint, diagram: &Diagram, tested: &DiagramCondition) -> TokenStream {
    let cell = |index: usize| ident(&diagram.variables[index].local.name);
    let test = match &tested.test {
        DiagramTest::Holds(expr) => condition(endpoint, expr),
        DiagramTest::Assign(index, expr) => {
            let (cell, value) = (cell(*index), value(endpoint, expr));
            quote!(#value.is_some_and(|value| { #cell.get_or_init(|| value); true }))
        }
        DiagramTest::AssignAlways(index, expr) => {
            let cell = cell(*index);
            let value = if expr.is_owned() { owned(endpoint, expr) } else { value(endpoint, expr) };
            quote!({ #cell.get_or_init(|| #value); true })
        }
    };
    if tested.given.is_empty() {
        return test;
    }
    let test = nested(endpoint, &tested.given, test);
    quote!(#test else { false })
}
