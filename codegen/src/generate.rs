//! The whole pipeline, one stage after the other.

use crate::codes;
use crate::coverage::ids;
use crate::files::Files;
use crate::ir;
use crate::output::Module;
use crate::request::Request;
use crate::slice::Slice;
use crate::{emit, lower, naming, print, slice};
use smithy::ShapeId;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::Model;
use smithy::source::Sources;

/// The emitted crate and what to say of it.
#[derive(Debug, Clone)]
pub struct Generation {
    /// Every file, by path below the package.
    pub files: Files,
    /// The shapes and operations kept and dropped.
    pub summary: Summary,
}

/// Summary of a run: the shapes and operations kept and dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Absolute shape id of the service.
    pub service: String,
    /// Package name.
    pub package: String,
    /// Shapes in the slice.
    pub kept_shapes: usize,
    /// Shapes in the model.
    pub all_shapes: usize,
    /// Kept operations, by name.
    pub kept_operations: Vec<String>,
    /// Operations of the service that were left out, by name.
    pub dropped_operations: Vec<String>,
    /// Hash of the slice in canonical form.
    pub model_hash: String,
    /// The limits that the crate checks.
    pub limits: ir::LimitCount,
}

/// Turns models into a crate. `None` when `diagnostics` holds errors; then there is nothing to write.
pub fn generate(sources: &Sources, request: &Request, diagnostics: &mut Diagnostics) -> Option<Generation> {
    resolve(sources, request, diagnostics)?.print(diagnostics)
}

/// Everything that is known before the first line is printed.
pub(crate) struct Resolved<'a> {
    /// The whole model.
    pub(crate) model: Model<'a>,
    /// The service, resolved.
    pub(crate) service: ir::Service,
    canonical: String,
    summary: Summary,
}

impl Resolved<'_> {
    /// Prints the crate.
    pub(crate) fn print(self, diagnostics: &mut Diagnostics) -> Option<Generation> {
        let files = print_all(&self.service, self.canonical, diagnostics)?;
        Some(Generation { files, summary: self.summary })
    }
}

/// Runs every stage before printing.
pub(crate) fn resolve<'a>(
    sources: &'a Sources,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Option<Resolved<'a>> {
    let model = smithy::assemble(sources, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let slice = slice::select(&model, request.service.as_deref(), &request.operations, diagnostics)?;
    check_package(request, diagnostics)?;
    let package = ir::Package {
        name: package_name(&model, &slice, request),
        version: request.crate_version.clone().unwrap_or_else(|| "0.1.0".to_owned()),
        model_hash: String::new(),
        generator_version: env!("CARGO_PKG_VERSION").to_owned(),
        command: request.command.clone(),
    };
    let (canonical, service) = parallel::both(
        || canonical(&model, &slice),
        || {
            let names = naming::assign::names(&model, &slice);
            lower::lower(&model, &slice, &names, package, request, diagnostics)
        },
    );
    let mut service = service?;
    if diagnostics.has_errors() {
        return None;
    }
    service.package.model_hash = hash(&canonical);
    let summary = Summary {
        service: slice.service.to_string(),
        package: service.package.name.clone(),
        kept_shapes: slice.closure.len(),
        all_shapes: model.shapes.len(),
        kept_operations: slice.operations.iter().map(|id| id.name().to_owned()).collect(),
        dropped_operations: slice.dropped.iter().map(|id| id.name().to_owned()).collect(),
        model_hash: service.package.model_hash.clone(),
        limits: ir::LimitCount::of(&service),
    };
    Some(Resolved { model, service, canonical, summary })
}

/// Whether a trait says nothing to a generated crate and would only make its model look changed.
pub(crate) fn is_foreign(id: &ShapeId) -> bool {
    const NAMESPACES: [&str; 3] = ["smithy.test", "aws.cloudformation", "aws.iam"];
    NAMESPACES.contains(&id.namespace()) || id.as_str() == ids::ENDPOINT_TESTS
}

/// The slice as a model of its own, the service included.
fn canonical(model: &Model<'_>, slice: &Slice) -> String {
    let mut closure = slice.closure.clone();
    closure.insert(slice.service.clone());
    smithy::canonical(model, &closure, |id| !is_foreign(id))
}

/// FNV-1a, 64 bits: tells models apart, keeps no secrets.
fn hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// The name that was asked for, or one after the service.
pub(crate) fn package_name(model: &Model<'_>, slice: &Slice, request: &Request) -> String {
    let sdk_id = || {
        let aws = model.shapes.get(&slice.service)?.traits.get(ids::AWS_SERVICE)?;
        aws.get("sdkId")?.as_str().map(|id| id.replace([' ', '-'], "").to_lowercase())
    };
    request
        .crate_name
        .clone()
        .unwrap_or_else(|| naming::package(&sdk_id().unwrap_or_else(|| slice.service.name().to_owned())))
}

/// The package name and version end up in a manifest and in file names: both are checked, never escaped.
fn check_package(request: &Request, diagnostics: &mut Diagnostics) -> Option<()> {
    let name = request.crate_name.as_deref().filter(|name| !naming::is_valid_package_name(name));
    let version = request.crate_version.as_deref().filter(|version| !is_version(version));
    if let Some(name) = name {
        let message = format!("`{}` is not a package name", name.escape_debug());
        let hint = format!("for example `{}`", naming::package(name));
        diagnostics.push(Diagnostic::error(codes::PACKAGE_NAME, message).hint(hint));
    }
    if let Some(version) = version {
        let message = format!("`{}` is not a version", version.escape_debug());
        diagnostics.push(Diagnostic::error(codes::PACKAGE_NAME, message).hint("for example `0.1.0`"));
    }
    (name.is_none() && version.is_none()).then_some(())
}

/// `major.minor.patch` with an optional pre-release (Semantic Versioning 2.0.0).
fn is_version(version: &str) -> bool {
    let (core, pre) = version.split_once('-').map_or((version, None), |(core, pre)| (core, Some(pre)));
    let is_number = |part: &str| part.parse::<u64>().is_ok_and(|number| number.to_string() == part);
    let is_label =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    core.split('.').count() == 3 && core.split('.').all(is_number) && pre.is_none_or(|pre| pre.split('.').all(is_label))
}

/// Makes some files of the crate, each a path and its text.
type Task<'s> = Box<dyn FnOnce() -> Vec<(String, String)> + Send + 's>;

/// Prints every module, all cores at work, and adds the files that are text already.
fn print_all(service: &ir::Service, canonical: String, diagnostics: &mut Diagnostics) -> Option<Files> {
    let verbatim = || emit::verbatim(service).into_iter().map(|file| (file.path, file.text)).collect();
    let print = |module: Module<'_>| (format!("src/{}.rs", module.path), print::module(service, (module.emit)()));
    // Longest task first, so that no core is left alone with it: the modules of the whole crate, which are the last,
    // are larger than those of one type.
    let mut tasks: Vec<Task<'_>> = vec![Box::new(verbatim)];
    for module in emit::modules(service).into_iter().rev() {
        tasks.push(Box::new(move || vec![print(module)]));
    }
    let mut all: Vec<(String, String)> = parallel::map(tasks, |task| task()).into_iter().flatten().collect();
    all.push(("model.json".to_owned(), canonical));
    let mut files = Files::default();
    for (path, text) in all {
        if let Err(error) = files.insert(&path, text) {
            diagnostics.push(
                Diagnostic::error(codes::UNSAFE_PATH, error.to_string())
                    .hint("rename the shape or leave its operation out"),
            );
        }
    }
    (!diagnostics.has_errors()).then(|| files.with_listing(&service.package.command))
}
