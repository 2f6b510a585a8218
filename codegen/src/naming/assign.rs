//! Assigns names to all Rust types, modules, fields and variants of a crate.
//!
//! Runs once, between assembly and lowering; nothing later changes a name. Case rules stand beside it;
//! here they meet the model: who needs a type, and who would collide with whom.

use std::collections::{BTreeMap, BTreeSet};

use super::Ident;
use crate::coverage::ids;
use crate::ir::ModulePath;
use crate::naming;
use crate::slice::{self, Slice};
use smithy::ShapeId;
use smithy::model::{Member, Model, Shape, ShapeType};
use smithy::prelude;

/// Methods of the builder of an error that no member's may be named like; `naming` has already dealt with those that
/// every structure or builder has.
const ERROR_METHODS: [&str; 2] = ["meta", "set_meta"];

/// Methods of the client that no operation's may hide.
const CLIENT_METHODS: [&str; 4] = ["clone", "config", "from_conf", "new"];

/// The member that is added to an error without one, as aws-sdk-rust does.
pub(crate) const MESSAGE: &str = "message";

/// All names of the emitted crate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    /// In the order of `ir::Service::types`.
    pub types: Vec<TypeName>,
    /// In the order of `ir::Service::operations`.
    pub operations: Vec<OperationName>,
    /// Waiters of the operations, by their names in the model.
    pub waiters: Vec<WaiterName>,
    /// Nested types and errors, by shape.
    pub by_shape: BTreeMap<ShapeId, usize>,
    /// Errors, by their index in `types`.
    pub errors: BTreeMap<usize, ErrorName>,
    /// The statics of the command line's tables that describe simple shapes, lists and maps.
    pub tables: BTreeMap<ShapeId, String>,
}

/// The names of an error in the error enums: the same in all of them, since the crate's own enum holds them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErrorName {
    /// Variant.
    pub variant: String,
    /// Predicate, `is_invalid_parameters_exception`.
    pub predicate: String,
}

/// The names of one type.
#[derive(Debug, Clone)]
pub(crate) struct TypeName {
    /// The shape; `None` for the input or output that an operation does not model.
    pub shape: Option<ShapeId>,
    /// Public module.
    pub module: ModulePath,
    /// Public name.
    pub name: String,
    /// Name in its own file.
    pub definition: String,
    /// File stem and private module.
    pub file_stem: String,
    /// The static of the command line's tables that describes it.
    pub table: String,
    /// One per member of the shape, in model order; an error's message comes last where the model has no member for it.
    pub members: Vec<MemberName>,
}

/// The names of one member, as a field and as a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MemberName {
    /// Field and accessor, or variant.
    pub ident: String,
    /// The suffix of `set_`, `get_`, `is_`, `as_`.
    pub bare: String,
}

/// The names of one operation.
#[derive(Debug, Clone)]
pub(crate) struct OperationName {
    /// The operation shape.
    pub shape: ShapeId,
    /// Prefix of its input and output.
    pub type_name: String,
    /// The type that stands for it.
    pub marker: String,
    /// That type's name in its own file.
    pub marker_definition: String,
    /// Its error enum.
    pub error: String,
    /// Module and method.
    pub module: String,
    /// Method of the client.
    pub method: String,
    /// Its fluent builder.
    pub fluent_builder: String,
    /// The module's file, and its page of the reference, without an extension.
    pub file_stem: String,
    /// Its command.
    pub command: String,
    /// The options of the command, without their `--`: one per member of the input.
    pub options: Vec<String>,
    /// Index of the input in [`Names::types`].
    pub input: usize,
    /// Index of the output in [`Names::types`].
    pub output: usize,
}

/// The names of one waiter.
#[derive(Debug, Clone)]
pub(crate) struct WaiterName {
    /// The operation that it sends, as an index into [`Names::operations`].
    pub operation: usize,
    /// Its name in the model.
    pub name: String,
    /// Module.
    pub module: String,
    /// The module's file, without an extension.
    pub file_stem: String,
    /// Method of the client.
    pub method: String,
    /// Its fluent builder.
    pub fluent_builder: String,
    /// Type that it returns.
    pub final_poll: String,
    /// Its error.
    pub error: String,
}

/// Names everything that the slice will emit.
pub(crate) fn names(model: &Model<'_>, slice: &Slice) -> Names {
    let mut names = Names::default();
    let mut stems = naming::Scope::ignoring_case();
    let mut tables = naming::Scope::new();
    let errors = error_shapes(model, slice);
    let nested = nested_shapes(model, slice, &errors);
    let mut public =
        BTreeMap::from([(ModulePath::Types, naming::Scope::new()), (ModulePath::Errors, naming::Scope::new())]);
    for (module, shapes) in [(ModulePath::Types, &nested), (ModulePath::Errors, &errors)] {
        for id in sorted_by_name(model, slice, shapes) {
            let Some(shape) = model.shapes.get(&id) else { continue };
            let wanted = naming::type_name(renamed(model, slice, &id));
            let name = public.get_mut(&module).map_or(wanted.clone(), |scope| scope.claim(wanted));
            names.by_shape.insert(id.clone(), names.types.len());
            names.types.push(TypeName {
                file_stem: stems.claim(naming::type_file_stem(renamed(model, slice, &id))).to_string(),
                definition: definition(name.as_str()),
                table: tables.claim(naming::constant(name.as_str())).to_string(),
                name: name.to_string(),
                members: members(shape),
                shape: Some(id),
                module,
            });
        }
    }
    names.errors = error_names(&names.types);
    assign_operations(model, slice, &mut stems, &mut tables, &mut names);
    names.waiters = waiters(model, slice);
    let is_nameless = |id: &&ShapeId| model.shapes.get(*id).is_some_and(|shape| is_value(shape.ty));
    let nameless = slice.closure.iter().filter(is_nameless).cloned().collect();
    for id in sorted_by_name(model, slice, &nameless) {
        let table = tables.claim(naming::constant(renamed(model, slice, &id))).to_string();
        names.tables.insert(id, table);
    }
    names
}

fn error_names(types: &[TypeName]) -> BTreeMap<usize, ErrorName> {
    let mut variants = naming::Scope::with_reserved(&["Unhandled"]);
    let mut predicates = naming::Scope::new();
    let errors = types.iter().enumerate().filter(|(_, name)| name.module == ModulePath::Errors);
    let error = |(index, name): (usize, &TypeName)| {
        let variant = variants.claim(naming::type_name(&name.name));
        let predicate = predicates.claim(naming::method(variant.bare()));
        let predicate = format!("is_{}", predicate.bare());
        (index, ErrorName { variant: variant.to_string(), predicate })
    };
    errors.map(error).collect()
}

fn waiters(model: &Model<'_>, slice: &Slice) -> Vec<WaiterName> {
    let of_operation = |(operation, id): (usize, &ShapeId)| {
        let waitable = model.shapes.get(id).and_then(|shape| shape.traits.get(ids::WAITABLE));
        let names = waitable.map(|waitable| waitable.entries()).unwrap_or_default();
        names.into_iter().map(move |(name, _)| (name.name.into_owned(), operation)).collect::<Vec<_>>()
    };
    let mut waiters: Vec<(String, usize)> = slice.operations.iter().enumerate().flat_map(of_operation).collect();
    waiters.sort();
    let mut modules = naming::Scope::ignoring_case();
    let waiter = |(name, operation): (String, usize)| {
        let (module, type_name) = (modules.claim(naming::method(&name)), naming::type_name(&name));
        WaiterName {
            operation,
            file_stem: naming::file_stem(&module),
            method: naming::wait_until(&module),
            module: module.to_string(),
            fluent_builder: naming::fluent_builder(type_name.bare()),
            final_poll: naming::final_poll(type_name.bare()),
            error: naming::wait_until_error(type_name.bare()),
            name,
        }
    };
    waiters.into_iter().map(waiter).collect()
}

fn assign_operations(
    model: &Model<'_>,
    slice: &Slice,
    stems: &mut naming::Scope,
    tables: &mut naming::Scope,
    names: &mut Names,
) {
    let mut commands = naming::CommandLineScope::commands();
    let mut modules = naming::Scope::ignoring_case();
    let mut methods = naming::Scope::with_reserved(&CLIENT_METHODS);
    for (index, id) in slice.operations.iter().enumerate() {
        let type_name = naming::type_name(id.name()).to_string();
        let module = modules.claim(naming::method(id.name()));
        let operation = slice::operation(model, id);
        let mut add = |suffix: &str, shape: Option<&ShapeId>| {
            let name = format!("{type_name}{suffix}");
            let members = shape.and_then(|id| model.shapes.get(id)).map(members).unwrap_or_default();
            names.types.push(TypeName {
                shape: shape.cloned(),
                module: ModulePath::Operation(index),
                file_stem: stems.claim(naming::type_file_stem(&format!("{}{suffix}", id.name()))).to_string(),
                definition: name.clone(),
                table: tables.claim(naming::constant(&name)).to_string(),
                name,
                members,
            });
            names.types.len() - 1
        };
        let input = add("Input", operation.and_then(|operation| operation.input.as_ref()));
        let output = add("Output", operation.and_then(|operation| operation.output.as_ref()));
        let input_shape = operation.and_then(|operation| model.shapes.get(operation.input.as_ref()?));
        let marker = naming::operation(id.name()).to_string();
        names.operations.push(OperationName {
            shape: id.clone(),
            type_name,
            error: format!("{marker}Error"),
            fluent_builder: naming::fluent_builder(&marker),
            method: methods.claim(module.clone()).to_string(),
            marker_definition: marker_definition(&marker),
            marker,
            file_stem: naming::file_stem(&module),
            module: module.to_string(),
            command: commands.claim(naming::command(id.name()), naming::Negation::None),
            options: input_shape.map(|input| options(model, input)).unwrap_or_default(),
            input,
            output,
        });
    }
}

/// Error structures of the kept operations and of the service.
fn error_shapes(model: &Model<'_>, slice: &Slice) -> BTreeSet<ShapeId> {
    let of_operations = slice.operations.iter().filter_map(|id| slice::operation(model, id)).flat_map(|o| &o.errors);
    let of_service = slice::service(model, &slice.service).into_iter().flat_map(|service| &service.errors);
    of_operations.chain(of_service).filter(|id| slice.closure.contains(*id)).cloned().collect()
}

/// Named shapes that some member targets: an input or output is one of them only when it is nested as well.
fn nested_shapes(model: &Model<'_>, slice: &Slice, errors: &BTreeSet<ShapeId>) -> BTreeSet<ShapeId> {
    let targets = slice.closure.iter().filter_map(|id| model.shapes.get(id)).flat_map(|shape| &shape.members);
    targets
        .map(|member| &member.target)
        .filter(|id| !errors.contains(*id))
        .filter(|id| model.shapes.get(*id).is_some_and(|shape| is_named(shape.ty)))
        .cloned()
        .collect()
}

fn is_named(ty: ShapeType) -> bool {
    matches!(ty, ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum)
}

/// Tells the shapes of values that have no type of their own.
fn is_value(ty: ShapeType) -> bool {
    !is_named(ty) && !matches!(ty, ShapeType::Service | ShapeType::Operation | ShapeType::Resource)
}

/// The shape's name in this service: `rename` wins over the shape's own.
fn renamed<'m>(model: &'m Model<'_>, slice: &Slice, id: &'m ShapeId) -> &'m str {
    let rename = slice::service(model, &slice.service).and_then(|service| service.rename.get(id));
    rename.map_or(id.name(), String::as_str)
}

fn sorted_by_name(model: &Model<'_>, slice: &Slice, shapes: &BTreeSet<ShapeId>) -> Vec<ShapeId> {
    let mut sorted: Vec<ShapeId> = shapes.iter().cloned().collect();
    sorted.sort_by(|a, b| renamed(model, slice, a).cmp(renamed(model, slice, b)).then_with(|| a.cmp(b)));
    sorted
}

/// A definition that would shadow a prelude item in its own file gets another name there.
fn definition(name: &str) -> String {
    if naming::shadows_prelude(name) { format!("{name}Shape") } else { name.to_owned() }
}

/// The same for the type of an operation, whose file calls the operation's error `Failure`.
fn marker_definition(name: &str) -> String {
    if name == "Failure" { format!("{name}Shape") } else { definition(name) }
}

fn members(shape: &Shape<'_>) -> Vec<MemberName> {
    let wire = shape.members.iter().map(|member| member.name.as_str());
    match shape.ty {
        ShapeType::Enum | ShapeType::IntEnum => variants(wire, naming::enum_variant),
        ShapeType::Union => variants(wire, naming::union_variant),
        _ if shape.traits.has(ids::ERROR) => {
            let added = message_of(shape).is_none().then_some(MESSAGE);
            fields(wire.chain(added), &ERROR_METHODS)
        }
        _ => fields(wire, &[]),
    }
}

/// The index of the member that holds the message of an error.
pub(crate) fn message_of(error: &Shape<'_>) -> Option<usize> {
    error.members.iter().position(|member| member.name.eq_ignore_ascii_case(MESSAGE))
}

/// Fields with their accessors and builder methods `x`, `set_x` and `get_x`: none of the three may be taken.
fn fields<'s>(wire: impl Iterator<Item = &'s str>, reserved: &[&str]) -> Vec<MemberName> {
    let mut taken: BTreeSet<String> = reserved.iter().map(|name| (*name).to_owned()).collect();
    // The next number to try for an accessor, so that many equal names stay cheap.
    let mut next: BTreeMap<String, u32> = BTreeMap::new();
    let mut names = Vec::new();
    for wire in wire {
        let methods =
            |ident: &Ident, bare: &str| [ident.bare().to_owned(), format!("set_{bare}"), format!("get_{bare}")];
        let next = next.entry(naming::accessor(wire)).or_insert(1);
        let (ident, bare) = loop {
            let (ident, bare) = candidate(wire, *next);
            *next = next.saturating_add(1);
            if !methods(&ident, &bare).iter().any(|name| taken.contains(name)) {
                break (ident, bare);
            }
        };
        taken.extend(methods(&ident, &bare));
        names.push(MemberName { ident: ident.to_string(), bare });
    }
    names
}

/// The options of a command, one for each member of its input.
fn options(model: &Model<'_>, input: &Shape<'_>) -> Vec<String> {
    let mut options = naming::CommandLineScope::options();
    let option = |member: &Member<'_>| {
        let target = model.shapes.get(&member.target).map(|target| target.ty);
        let is_boolean = target.or_else(|| prelude::shape_type(member.target.as_str())) == Some(ShapeType::Boolean);
        let negation = if is_boolean { naming::Negation::Negated } else { naming::Negation::None };
        options.claim(naming::option(&member.name), negation)
    };
    input.members.iter().map(option).collect()
}

/// The field and the `x` of `set_x`; from the second try on with a number.
fn candidate(wire: &str, count: u32) -> (Ident, String) {
    if count == 1 {
        return (naming::field(wire), naming::accessor(wire));
    }
    let numbered = format!("{}_{count}", naming::accessor(wire));
    (naming::field(&numbered), numbered)
}

/// Parameters of endpoint rules: fields of a structure with a builder.
pub(crate) fn params<'s>(wire: impl Iterator<Item = &'s str>) -> Vec<MemberName> {
    fields(wire, &[])
}

fn variants<'s>(wire: impl Iterator<Item = &'s str>, variant: fn(&str) -> Ident) -> Vec<MemberName> {
    let mut idents = naming::Scope::with_reserved(&["Unknown"]);
    let mut suffixes = naming::Scope::with_reserved(&["unknown"]);
    wire.map(|wire| MemberName {
        ident: idents.claim(variant(wire)).to_string(),
        bare: suffixes.claim(naming::method(&naming::suffix(wire))).bare().to_owned(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_that_would_share_a_field_are_numbered_however_many_there_are() {
        let wire: Vec<String> = (0..1_000).map(|index| format!("a{}", "_".repeat(index))).collect();
        let names = fields(wire.iter().map(String::as_str).chain(["set_a", "b"]), &[]);
        let idents: BTreeSet<&str> = names.iter().map(|name| name.ident.as_str()).collect();
        assert_eq!(idents.len(), names.len());
        let shown = [0, 1, 2, 999, 1_000, 1_001].map(|index| names[index].ident.as_str());
        // The methods that set the others have the names between.
        assert_eq!(shown, ["a", "a_2", "a_3", "a_1000", "set_a_1001", "b"]);
    }
}
