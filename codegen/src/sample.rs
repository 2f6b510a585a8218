//! Sample values that keep every limit that the emitted crate checks: the examples of the documentation.
//! The same model gives the same samples; a value that cannot be found is absent, never wrong.

mod dice;
mod json;
mod limits;
mod number;
mod text;

pub(crate) use json::quoted;
pub(crate) use json::{compact, pretty};
pub(crate) use text::breaks;

use crate::ir::{EnumVariant, Member, Role, Service, Structure, Target, Ty, TypeId, TypeKind, Union};
use dice::Dice;
use limits::Limits;

/// A value of a type that is known where the sample is used.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sample {
    /// A boolean.
    Boolean(bool),
    /// A number, as JSON and Rust both write it.
    Number(String),
    /// A string.
    Text(String),
    /// A blob, of ASCII characters.
    Blob(String),
    /// A timestamp: [`TIMESTAMP`].
    Timestamp,
    /// A document: a string.
    Document(String),
    /// A string or integer enum: the index of a variant.
    Enum(usize),
    /// A list.
    List(Vec<Sample>),
    /// A map, its keys all different.
    Map(Vec<(Sample, Sample)>),
    /// A structure: indices of members, and their values.
    Structure(Vec<(usize, Sample)>),
    /// A union: the index of a variant, and its payload.
    Union(usize, Option<Box<Sample>>),
}

/// The instant of every sample, in seconds since the epoch, and as RFC 3339 and HTTP write it.
pub(crate) const TIMESTAMP: (i64, &str, &str) =
    (1_420_070_400, "2015-01-01T00:00:00Z", "Thu, 01 Jan 2015 00:00:00 GMT");

/// Most values in a sample: models can nest without end.
const MOST_VALUES: usize = 400;

/// A structure with its required members, or else with the first one that has a sample.
///
/// `None` when a required member has no sample.
pub(crate) fn structure(service: &Service, id: TypeId) -> Option<Sample> {
    let mut walk = Walk { above: Vec::new(), left: MOST_VALUES, full: None };
    named(service, Ty::Structure(id), 0, &mut walk)
}

/// A structure with most of its members, the same for the same seed; as [`structure`] gives it where that has to be.
/// `without` are members that are absent wherever they may be.
pub(crate) fn full(service: &Service, id: TypeId, seed: u64, without: &[(TypeId, usize)]) -> Option<Sample> {
    let full = Full { dice: Dice::new(seed), without };
    let mut walk = Walk { above: Vec::new(), left: MOST_VALUES, full: Some(full) };
    named(service, Ty::Structure(id), 0, &mut walk).or_else(|| structure(service, id))
}

/// Where a sample has got to: the types above, each of which stands there once, and how many values may follow.
struct Walk<'w> {
    above: Vec<Ty>,
    left: usize,
    full: Option<Full<'w>>,
}

/// Choices beyond those of the smallest sample.
struct Full<'w> {
    dice: Dice,
    without: &'w [(TypeId, usize)],
}

impl Walk<'_> {
    /// A number below `sides`; 0 for the smallest sample.
    fn roll(&mut self, sides: u64) -> u64 {
        self.full.as_mut().map_or(0, |full| full.dice.roll(sides))
    }

    /// Rolls for a value that differs from no other.
    fn any(&mut self, nth: usize) -> usize {
        if nth == 0 { self.roll(4) as usize } else { nth }
    }
}

/// A value, the `nth` of those that have to differ.
fn value(service: &Service, target: &Target, name: &str, nth: usize, walk: &mut Walk<'_>) -> Option<Sample> {
    walk.left = walk.left.checked_sub(1)?;
    let ty = target.ty;
    let limits = Limits::of(service, target);
    Some(match ty {
        Ty::Boolean => Sample::Boolean(nth == 0),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => Sample::Number(number::integer(ty, limits, nth)?),
        Ty::BigInteger | Ty::BigDecimal | Ty::Float | Ty::Double => Sample::Number(number::decimal(ty, limits, nth)?),
        Ty::String => Sample::Text(text::sample(name, nth, limits.text())?),
        Ty::Blob => Sample::Blob(text::sample(name, nth, limits.text())?),
        Ty::Timestamp(_) => (nth == 0).then_some(Sample::Timestamp)?,
        Ty::Document => Sample::Document(text::sample(name, nth, text::Rules::default())?),
        Ty::Enum(_) | Ty::IntEnum(_) | Ty::Structure(_) | Ty::Union(_) | Ty::List(_) | Ty::Map(_) => {
            if walk.above.contains(&ty) {
                return None;
            }
            walk.above.push(ty);
            let sample = match ty {
                Ty::List(_) | Ty::Map(_) => collection(service, target, name, walk),
                Ty::Enum(id) => variant(service, id, target, nth).map(Sample::Enum),
                _ => named(service, ty, nth, walk),
            };
            walk.above.pop();
            sample?
        }
    })
}

/// A structure, union or integer enum.
fn named(service: &Service, ty: Ty, nth: usize, walk: &mut Walk<'_>) -> Option<Sample> {
    let (Ty::Structure(id) | Ty::Union(id) | Ty::IntEnum(id)) = ty else { return None };
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) => {
            let mut sample = members(service, structure, nth, walk)?;
            others(service, id, nth, &mut sample, walk);
            Some(Sample::Structure(sample))
        }
        TypeKind::Union(union) => union_variant(service, union, nth, walk),
        TypeKind::IntEnum(int_enum) => (nth < int_enum.variants.len()).then_some(Sample::Enum(nth)),
        TypeKind::Enum(_) => None,
    }
}

/// The members that have to be there, or else the first one that has a sample.
fn members(service: &Service, structure: &Structure, nth: usize, walk: &mut Walk<'_>) -> Option<Vec<(usize, Sample)>> {
    let mut sample = Vec::new();
    for (index, member) in structure.members.iter().enumerate().filter(|(_, member)| is_needed(member)) {
        sample.push((index, of_member(service, member, nth, walk)?));
    }
    let wanted = sample.is_empty() && !matches!(structure.role, Role::Error(_)) && walk.full.is_none();
    if wanted {
        let mut current = structure.members.iter().enumerate().filter(|(_, member)| member.docs.deprecated.is_none());
        sample.extend(current.find_map(|(index, member)| Some((index, of_member(service, member, nth, walk)?))));
    }
    Some(sample)
}

/// Adds most of the other members to a full sample. Each gets at most half of the values that are left, and what it took
/// in vain is gone as well, so that all attempts together have an end.
fn others(service: &Service, id: TypeId, nth: usize, sample: &mut Vec<(usize, Sample)>, walk: &mut Walk<'_>) {
    let TypeKind::Structure(structure) = &service.types[id.0].kind else { return };
    let Some(without) = walk.full.as_ref().map(|full| full.without) else { return };
    let may_be = |index: usize, member: &Member| {
        !is_needed(member) && member.docs.deprecated.is_none() && !without.contains(&(id, index))
    };
    for (index, member) in structure.members.iter().enumerate().filter(|(index, member)| may_be(*index, member)) {
        if walk.roll(8) == 0 {
            continue;
        }
        let share = walk.left / 2;
        let kept = walk.left - share;
        walk.left = share;
        sample.extend(of_member(service, member, nth, walk).map(|value| (index, value)));
        walk.left += kept;
    }
    sample.sort_by_key(|(index, _)| *index);
}

fn of_member(service: &Service, member: &Member, nth: usize, walk: &mut Walk<'_>) -> Option<Sample> {
    let nth = walk.any(nth);
    nth_or_first(service, &member.target, &member.wire, nth, walk)
}

fn is_needed(member: &Member) -> bool {
    member.required || member.is_token()
}

fn union_variant(service: &Service, union: &Union, nth: usize, walk: &mut Walk<'_>) -> Option<Sample> {
    let first = walk.roll(union.variants.len() as u64) as usize;
    let variants = union.variants.iter().enumerate();
    variants.clone().skip(first).chain(variants.take(first)).find_map(|(index, variant)| {
        let payload = match &variant.target {
            None => None,
            Some(target) => Some(Box::new(nth_or_first(service, target, &variant.wire, nth, walk)?)),
        };
        Some(Sample::Union(index, payload))
    })
}

/// As many items or entries as there must be, one where there may be, and some more in a full sample. Keys differ, and items that have to.
fn collection(service: &Service, target: &Target, name: &str, walk: &mut Walk<'_>) -> Option<Sample> {
    let limits = Limits::of(service, target);
    let (min, max) = limits.length;
    let least = usize::try_from(min.max(1).min(max.unwrap_or(u64::MAX))).ok()?;
    let wanted = usize::try_from(min.max(1).saturating_add(walk.roll(3)).min(max.unwrap_or(u64::MAX))).ok()?;
    let is_enough = |count: usize| count >= least || (min == 0 && count == 0);
    if wanted > walk.left {
        return None;
    }
    match target.ty {
        Ty::List(id) => {
            let item = &service.lists[id.0].member;
            let name = name_below(item, name);
            let items: Vec<Sample> =
                (0..wanted).map_while(|nth| nth_or_first(service, item, name, nth, walk)).collect();
            let differ = !limits.is_unique || all_differ(items.iter());
            (is_enough(items.len()) && differ).then_some(Sample::List(items))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let entry = |nth: usize| {
                let key = value(service, &map.key, name_below(&map.key, "key"), nth, walk)?;
                Some((key, nth_or_first(service, &map.value, name_below(&map.value, "value"), nth, walk)?))
            };
            let entries: Vec<(Sample, Sample)> = (0..wanted).map_while(entry).collect();
            let differ = all_differ(entries.iter().map(|(key, _)| key));
            (is_enough(entries.len()) && differ).then_some(Sample::Map(entries))
        }
        _ => None,
    }
}

/// Another value each time, where there is another.
fn nth_or_first(service: &Service, target: &Target, name: &str, nth: usize, walk: &mut Walk<'_>) -> Option<Sample> {
    let first = |walk: &mut Walk| if nth == 0 { None } else { value(service, target, name, 0, walk) };
    value(service, target, name, nth, walk).or_else(|| first(walk))
}

fn all_differ<'s>(samples: impl Iterator<Item = &'s Sample> + Clone) -> bool {
    samples.clone().enumerate().all(|(index, sample)| !samples.clone().take(index).any(|earlier| earlier == sample))
}

/// Names the items of a list or map after their shape, unless that says nothing.
fn name_below<'s>(target: &'s Target, fallback: &'s str) -> &'s str {
    let says_nothing = target.shape.trim_start_matches('_').to_ascii_lowercase().starts_with("string");
    if says_nothing { fallback } else { &target.shape }
}

/// The `nth` documented value of a string enum that keeps the other limits on it.
fn variant(service: &Service, id: TypeId, target: &Target, nth: usize) -> Option<usize> {
    let TypeKind::Enum(string_enum) = &service.types[id.0].kind else { return None };
    let rules = Limits::of(service, target).text();
    let free = rules.min == 0 && rules.max.is_none() && rules.pattern.is_none();
    let fits = |variant: &EnumVariant| !variant.internal && (free || text::is_kept(&variant.value, rules));
    let mut fitting: Vec<(usize, &EnumVariant)> =
        string_enum.variants.iter().enumerate().filter(|(_, variant)| fits(variant)).collect();
    fitting.sort_by_key(|(_, variant)| variant.docs.deprecated.is_some());
    fitting.get(nth).map(|(index, _)| *index)
}
