//! Members' targets become `ir::Target`s. Lists, maps and patterns are shared: each distinct one is lowered once.

use std::collections::BTreeMap;

use crate::codes;
use crate::coverage::{constraint_trait, ids};
use crate::ir::{self, ConstraintKind, ListId, MapId, PatternId, Target, TimestampFormat, Ty, TypeId};
use crate::naming;
use crate::naming::assign::Names;
use crate::pattern::{self, PatternMode};
use crate::request::Request;
use smithy::ShapeId;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Member, Model, Shape, ShapeType, Traits};
use smithy::node::Node;
use smithy::prelude;

use super::constraints;

/// The tables that targets point into, filled as targets are lowered.
pub(super) struct Targets<'m, 'a> {
    model: &'m Model<'a>,
    names: &'m Names,
    request: &'m Request,
    list_ids: BTreeMap<ShapeId, ListId>,
    map_ids: BTreeMap<ShapeId, MapId>,
    pattern_ids: BTreeMap<(String, PatternMode), PatternId>,
    lists: Vec<Option<ir::List>>,
    maps: Vec<Option<ir::Map>>,
    patterns: Vec<ir::Pattern>,
    pattern_names: naming::Scope,
    /// How many levels of lists and maps each finished one has.
    levels: BTreeMap<ShapeId, usize>,
    /// How many lists and maps are being lowered, each below the one before.
    nesting: usize,
}

/// The most levels of lists and maps directly below each other.
const LEVELS: usize = 32;

impl<'m, 'a> Targets<'m, 'a> {
    pub(super) fn new(model: &'m Model<'a>, names: &'m Names, request: &'m Request) -> Self {
        Self {
            model,
            names,
            request,
            list_ids: BTreeMap::new(),
            map_ids: BTreeMap::new(),
            pattern_ids: BTreeMap::new(),
            lists: Vec::new(),
            maps: Vec::new(),
            patterns: Vec::new(),
            pattern_names: naming::Scope::new(),
            levels: BTreeMap::new(),
            nesting: 0,
        }
    }

    pub(super) fn finish(self) -> (Vec<ir::List>, Vec<ir::Map>, Vec<ir::Pattern>) {
        (self.lists.into_iter().flatten().collect(), self.maps.into_iter().flatten().collect(), self.patterns)
    }

    /// The target of a member of `owner`; `None` for `smithy.api#Unit`.
    pub(super) fn lower(
        &mut self,
        owner: &Shape<'a>,
        member: &Member<'a>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Target> {
        let shape = self.model.shapes.get(&member.target);
        let ty = self.ty(&member.target, &member.traits, diagnostics)?;
        let seen = Seen { owner, member };
        let target_traits = shape.map(|shape| &shape.traits);
        Some(Target {
            ty,
            constraints: constraints::lower(self, &seen, target_traits, ty, diagnostics),
            sensitive: member.traits.effective(target_traits, ids::SENSITIVE).is_some(),
            shape: member.target.name().to_owned(),
            table: self.table(&member.target).filter(|_| !changes_target(&member.traits)).cloned(),
        })
    }

    fn ty(&mut self, id: &ShapeId, member: &Traits<'a>, diagnostics: &mut Diagnostics) -> Option<Ty> {
        let model: &'m Model<'a> = self.model;
        let Some(shape) = model.shapes.get(id) else {
            return prelude::shape_type(id.as_str()).and_then(|ty| simple(ty, timestamp_format(member, None)));
        };
        match shape.ty {
            ShapeType::List => self.list(shape, diagnostics).map(Ty::List),
            ShapeType::Map => self.map(shape, diagnostics).map(Ty::Map),
            ShapeType::Structure => self.named(id).map(Ty::Structure),
            ShapeType::Union => self.named(id).map(Ty::Union),
            ShapeType::Enum => self.named(id).map(Ty::Enum),
            ShapeType::IntEnum => self.named(id).map(Ty::IntEnum),
            other => simple(other, timestamp_format(member, Some(&shape.traits))),
        }
    }

    fn table(&self, id: &ShapeId) -> Option<&'m String> {
        let of_type = self.names.by_shape.get(id).map(|index| &self.names.types[*index].table);
        of_type.or_else(|| self.names.tables.get(id))
    }

    fn named(&self, id: &ShapeId) -> Option<TypeId> {
        self.names.by_shape.get(id).map(|index| TypeId(*index))
    }

    /// Lowers a list's or map's members one level down; `None`, and reported, when there are too many levels.
    fn below<T>(
        &mut self,
        shape: &'m Shape<'a>,
        diagnostics: &mut Diagnostics,
        lower: impl FnOnce(&mut Self, &mut Diagnostics) -> Option<T>,
    ) -> Option<T> {
        self.nesting += 1;
        let lowered = if self.nesting > LEVELS { None } else { lower(self, diagnostics) };
        self.nesting -= 1;
        let held = shape.members.iter().filter_map(|member| self.levels.get(&member.target)).max();
        let levels = 1 + held.copied().unwrap_or(0);
        self.levels.insert(shape.id.clone(), levels);
        if lowered.is_some() && levels <= LEVELS {
            return lowered;
        }
        let message = format!("`{}` is a list or map of more than {LEVELS} levels", shape.id.name());
        let diagnostic = Diagnostic::error(codes::NESTED_TOO_DEEP, message).at(shape.span).shape(&shape.id);
        diagnostics.push(diagnostic.hint("put a structure between the levels, or leave the operation out"));
        None
    }

    fn list(&mut self, shape: &'m Shape<'a>, diagnostics: &mut Diagnostics) -> Option<ListId> {
        if let Some(id) = self.list_ids.get(&shape.id) {
            // Still being lowered, so the list is self-recursive.
            return self.lists[id.0].is_some().then_some(*id);
        }
        let id = ListId(self.lists.len());
        self.lists.push(None);
        self.list_ids.insert(shape.id.clone(), id);
        let member = self.below(shape, diagnostics, |targets, diagnostics| {
            targets.lower(shape, shape.members.first()?, diagnostics)
        })?;
        let sparse = shape.traits.has(ids::SPARSE);
        self.lists[id.0] = Some(ir::List { id: shape.id.to_string(), sparse, member });
        Some(id)
    }

    fn map(&mut self, shape: &'m Shape<'a>, diagnostics: &mut Diagnostics) -> Option<MapId> {
        if let Some(id) = self.map_ids.get(&shape.id) {
            return self.maps[id.0].is_some().then_some(*id);
        }
        let id = MapId(self.maps.len());
        self.maps.push(None);
        self.map_ids.insert(shape.id.clone(), id);
        let (key, value) = self.below(shape, diagnostics, |targets, diagnostics| {
            let key = targets.lower(shape, shape.members.first()?, diagnostics)?;
            Some((key, targets.lower(shape, shape.members.get(1)?, diagnostics)?))
        })?;
        let sparse = shape.traits.has(ids::SPARSE);
        self.maps[id.0] = Some(ir::Map { id: shape.id.to_string(), sparse, key, value });
        Some(id)
    }

    /// The pattern of a member, or of its target.
    pub(super) fn pattern(&mut self, node: &Node<'a>, seen: &Seen<'_, 'a>, diagnostics: &mut Diagnostics) -> PatternId {
        let source = super::text(node).unwrap_or_default();
        let mode = self.request.pattern_mode(seen.owner, seen.member);
        if let Some(id) = self.pattern_ids.get(&(source.clone(), mode)) {
            return *id;
        }
        let matcher = pattern::analyse(&source, mode);
        if let (ir::Matcher::Skipped(reason), false) = (&matcher, mode == PatternMode::Skip) {
            diagnostics.push(
                Diagnostic::warning(codes::PATTERN_SKIPPED, format!("this pattern is not checked: {reason}"))
                    .at(node.span())
                    .shape(format!("{}${} @pattern", seen.owner.id, seen.member.name))
                    .hint(format!("silence this with [shape.\"{}\"] pattern = \"skip\"", seen.member.target)),
            );
        }
        let id = PatternId(self.patterns.len());
        let function = self.pattern_names.claim(naming::predicate(seen.member.target.name())).to_string();
        let properties = pattern::properties(&source);
        self.patterns.push(ir::Pattern { function, source: source.clone(), matcher, properties });
        self.pattern_ids.insert((source, mode), id);
        id
    }
}

/// The member that a target is seen through.
pub(super) struct Seen<'p, 'a> {
    pub(super) owner: &'p Shape<'a>,
    pub(super) member: &'p Member<'a>,
}

fn simple(ty: ShapeType, format: TimestampFormat) -> Option<Ty> {
    Some(match ty {
        ShapeType::Blob => Ty::Blob,
        ShapeType::Boolean => Ty::Boolean,
        ShapeType::String => Ty::String,
        ShapeType::Timestamp => Ty::Timestamp(format),
        ShapeType::Byte => Ty::Byte,
        ShapeType::Short => Ty::Short,
        ShapeType::Integer => Ty::Integer,
        ShapeType::Long => Ty::Long,
        ShapeType::Float => Ty::Float,
        ShapeType::Double => Ty::Double,
        ShapeType::BigInteger => Ty::BigInteger,
        ShapeType::BigDecimal => Ty::BigDecimal,
        ShapeType::Document => Ty::Document,
        ShapeType::Enum
        | ShapeType::IntEnum
        | ShapeType::List
        | ShapeType::Map
        | ShapeType::Structure
        | ShapeType::Union
        | ShapeType::Service
        | ShapeType::Operation
        | ShapeType::Resource => return None,
    })
}

/// Whether traits of a member count before those of its target.
fn changes_target(member: &Traits<'_>) -> bool {
    let constraints = ConstraintKind::ALL.iter().filter_map(|kind| constraint_trait(*kind));
    constraints.chain([ids::SENSITIVE, ids::TIMESTAMP_FORMAT]).any(|id| member.has(id))
}

fn timestamp_format(member: &Traits<'_>, target: Option<&Traits<'_>>) -> TimestampFormat {
    let format = member.effective(target, ids::TIMESTAMP_FORMAT).and_then(super::text);
    match format.as_deref() {
        Some("date-time") => TimestampFormat::DateTime,
        Some("http-date") => TimestampFormat::HttpDate,
        _ => TimestampFormat::EpochSeconds,
    }
}

#[cfg(test)]
mod tests {
    use super::LEVELS;
    use crate::codes;
    use crate::{Request, generate};
    use smithy::diagnostic::{Code, Diagnostics};
    use smithy::source::{Source, Sources};

    /// The codes of what is reported of an input with a member of this many lists below each other.
    fn codes_of(lists: usize) -> Vec<Code> {
        let list = |level: usize| {
            format!(r#""a#L{level}": {{ "type": "list", "member": {{ "target": "a#L{}" }} }}"#, level + 1)
        };
        let lists: Vec<String> = (0..lists).map(list).collect();
        let text = format!(
            r#"{{ "smithy": "2.0", "shapes": {{
                "a#S": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#O" }}],
                    "traits": {{ "aws.protocols#awsJson1_0": {{}} }} }},
                "a#O": {{ "type": "operation", "input": {{ "target": "a#I" }} }},
                "a#I": {{ "type": "structure", "members": {{ "m": {{ "target": "a#L0" }} }} }},
                {}, "a#L{}": {{ "type": "string" }} }} }}"#,
            lists.join(","),
            lists.len(),
        );
        let mut diagnostics = Diagnostics::default();
        let sources = Sources(vec![Source { name: "model.json".to_owned(), text }]);
        let generation = generate(&sources, &Request::default(), &mut diagnostics);
        assert_eq!(generation.is_none(), diagnostics.has_errors());
        diagnostics.0.iter().map(|diagnostic| diagnostic.code).collect()
    }

    #[test]
    fn lists_are_nested_as_deep_as_rust_can_name_and_no_deeper() {
        assert_eq!(codes_of(LEVELS), []);
        assert!(codes_of(LEVELS + 1).contains(&codes::NESTED_TOO_DEEP));
        assert!(codes_of(3_000).contains(&codes::NESTED_TOO_DEEP));
    }
}
