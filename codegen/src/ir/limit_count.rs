//! Counts the limits that the code of a service checks. A model may state none: those that only its documentation tells
//! are not among them.

use std::fmt;

use super::{Constraint, ConstraintKind, Service, TypeKind};

/// How many limits of each kind are checked, each counted at every member, item, key and value that it holds for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LimitCount {
    /// Members that must be given.
    pub required: usize,
    /// `@length`
    pub lengths: usize,
    /// `@range`
    pub ranges: usize,
    /// `@pattern`, as far as patterns can be matched exactly.
    pub patterns: usize,
    /// `@uniqueItems`
    pub unique: usize,
    /// Members whose values are those of an enum.
    pub enums: usize,
    /// `@pattern` that is documented and not checked.
    pub unchecked_patterns: usize,
}

impl LimitCount {
    /// Counts those of a service.
    pub fn of(service: &Service) -> Self {
        let mut count = Self::default();
        for definition in &service.types {
            if let TypeKind::Structure(structure) = &definition.kind {
                count.required += structure.members.iter().filter(|member| member.must_be_given).count();
            }
        }
        for constraint in service.targets().flat_map(|target| &target.constraints) {
            count.add(service, constraint);
        }
        count
    }

    fn add(&mut self, service: &Service, constraint: &Constraint) {
        let counter = match constraint.kind() {
            ConstraintKind::Length => &mut self.lengths,
            ConstraintKind::Range => &mut self.ranges,
            ConstraintKind::Pattern if service.is_checked(constraint) => &mut self.patterns,
            ConstraintKind::Pattern => &mut self.unchecked_patterns,
            ConstraintKind::UniqueItems => &mut self.unique,
            ConstraintKind::EnumValues => &mut self.enums,
        };
        *counter += 1;
    }
}

/// `6 required, 4 lengths, 0 ranges, 3 patterns`, then the kinds that few models have, where they occur.
impl fmt::Display for LimitCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        let Self { required, lengths, ranges, patterns, unique, enums, unchecked_patterns } = *self;
        let [lengths, ranges, patterns] = [(lengths, "length"), (ranges, "range"), (patterns, "pattern")]
            .map(|(n, one)| plural(n, one, &format!("{one}s")));
        write!(f, "{required} required, {lengths}, {ranges}, {patterns}")?;
        let rare = [
            (enums, "enum", "enums"),
            (unique, "list of unique items", "lists of unique items"),
            (unchecked_patterns, "pattern not checked", "patterns not checked"),
        ];
        for (count, one, many) in rare.into_iter().filter(|(count, ..)| *count > 0) {
            write!(f, ", {}", plural(count, one, many))?;
        }
        Ok(())
    }
}
