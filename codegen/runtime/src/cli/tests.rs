//! Tests of the command line, file by file, and the tables that they share.

mod argument;
mod arguments;
mod blob;
mod check;
mod command;
mod help;
mod input_file;
mod json_text;
mod output;
mod pages;
mod parameter_file;
mod profile;
mod properties;
mod query;
mod settings;
mod shorthand;
mod skeleton;
mod tables;
mod timestamp;
mod trust;
mod value;
mod yaml_text;

use crate::cli::schema::{Command, Kind, Limits, Member, Service, Shape};
use crate::cli::typed::Typed;
use crate::client::tests::stage::Act;

/// The typed code of an operation, for commands in tests.
pub const TYPED: Typed = Typed::of::<Act>();

/// A service with one command.
pub static SERVICE: Service =
    Service { name: "stand-in", title: "Stand In", documentation: "Stands in.", commands: &[ACT] };

const ACT: Command = Command {
    name: "act",
    operation: "Act",
    documentation: "Acts.",
    deprecated: false,
    input: &Shape { name: "ActInput", kind: Kind::Structure(MEMBERS), limits: Limits::NONE, sensitive: false },
    output: &Shape { name: "ActOutput", kind: Kind::Structure(&[]), limits: Limits::NONE, sensitive: false },
    pages: None,
    typed: TYPED,
};

const MEMBERS: &[Member] = &[
    member("Name", "name", &shape(Kind::String), true),
    member("Names", "names", &shape(Kind::List(&shape(Kind::String))), false),
    member("DryRun", "dry-run", &shape(Kind::Boolean), false),
    member("ProductId", "product-id", &shape(Kind::String), false),
];

const fn shape(kind: Kind) -> Shape {
    Shape { name: "Any", kind, limits: Limits::NONE, sensitive: false }
}

const fn member(name: &'static str, option: &'static str, shape: &'static Shape, required: bool) -> Member {
    Member { name, option, shape, required, token: false, documentation: "" }
}
