//! The names that a program imports from the emitted crate, each by its last segment where that is free.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::ir::{Operation, Service, TypeId};
use crate::naming::shadows_prelude;
use crate::rust_type::ItemPath;
use crate::tokens::ident;

/// Columns of a line of imports: more would have to be scrolled sideways beside the text of a page.
const WIDTH: usize = 80;

/// The imports of one program.
pub(in crate::emit) struct Names<'s> {
    pub(super) service: &'s Service,
    /// The emitted crate as a library.
    pub(in crate::emit) library: Ident,
    /// Names in scope, with the module that each is imported from; `None` for the program's own.
    short: BTreeMap<String, Option<String>>,
}

impl<'s> Names<'s> {
    /// Imports nothing yet, and nothing ever by a name that the program defines or has from elsewhere.
    pub(in crate::emit) fn new(service: &'s Service, own: &[&str]) -> Self {
        let library = ident(&service.package.name.replace('-', "_"));
        Self { service, library, short: own.iter().map(|own| ((*own).to_owned(), None)).collect() }
    }

    /// An item of a module of the library, `""` for its root: its name, imported where that is free.
    pub(in crate::emit) fn import(&mut self, module: &str, name: &str) -> TokenStream {
        let free = (!shadows_prelude(name)).then(|| module.to_owned());
        let holder = self.short.entry(name.to_owned()).or_insert(free);
        let item = ident(name);
        if holder.as_deref() == Some(module) {
            return quote!(#item);
        }
        let (library, modules) = (&self.library, module.split("::").filter(|part| !part.is_empty()).map(ident));
        quote!(#library #(::#modules)* ::#item)
    }

    /// A type of the model.
    pub(in crate::emit) fn path(&mut self, id: TypeId) -> TokenStream {
        let path = ItemPath::of(self.service, id);
        self.import(&path.modules().join("::"), path.name())
    }

    /// The error enum of an operation.
    pub(in crate::emit) fn error(&mut self, operation: &Operation) -> TokenStream {
        self.import(&format!("operation::{}", operation.module), &operation.error)
    }

    /// A type of `primitives`, by its path: most programs name one once.
    pub(super) fn primitive(&self, name: &str) -> TokenStream {
        let (library, name) = (&self.library, ident(name));
        quote!(#library::primitives::#name)
    }

    /// The imports so far, those of one module together.
    pub(in crate::emit) fn uses(&self) -> String {
        let mut modules: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (name, module) in &self.short {
            let Some(module) = module else { continue };
            let separator = if module.is_empty() { "" } else { "::" };
            modules.entry(format!("{}{separator}{module}", self.library)).or_default().insert(name);
        }
        let mut imports: Vec<String> = modules.iter().map(|(module, names)| import(module, names)).collect();
        // A list comes behind the paths that are longer, as rustfmt has it: `{` sorts behind every letter.
        imports.sort();
        imports.concat()
    }
}

/// An import, in as many lines as it takes to be narrow.
fn import(module: &str, names: &BTreeSet<&str>) -> String {
    let list = names.iter().copied().collect::<Vec<_>>().join(", ");
    let line =
        if names.len() == 1 { format!("use {module}::{list};\n") } else { format!("use {module}::{{{list}}};\n") };
    if line.len() <= WIDTH {
        return line;
    }
    let mut lines = vec![String::new()];
    for name in names {
        let full = lines.last().is_some_and(|line| !line.is_empty() && 4 + line.len() + name.len() + 2 > WIDTH);
        if full {
            lines.push(String::new());
        }
        let Some(line) = lines.last_mut() else { continue };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&format!("{name},"));
    }
    format!("use {module}::{{\n    {}\n}};\n", lines.join("\n    "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_narrow() {
        assert_eq!(import("a::b", &["C"].into()), "use a::b::C;\n");
        assert_eq!(import("a::b", &["C", "D"].into()), "use a::b::{C, D};\n");
        let long = "x".repeat(40);
        let (first, second) = (format!("A{long}"), format!("B{long}"));
        let expected = format!("use a::{{\n    {first},\n    {second},\n}};\n");
        assert_eq!(import("a", &[&*first, &*second].into()), expected);
        let module = "m".repeat(60);
        assert_eq!(
            import(&module, &["C", "Dddddddddddd"].into()),
            format!("use {module}::{{\n    C, Dddddddddddd,\n}};\n")
        );
    }
}
