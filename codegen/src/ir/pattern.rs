//! Patterns in the form in which the emitted crate matches them. Plain data.

/// A distinct pattern, with the way it is checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Name of the emitted function, after the first shape that has the pattern: `is_idempotency_token`.
    pub function: String,
    /// As the model writes it.
    pub source: String,
    /// How the emitted crate matches it.
    pub matcher: Matcher,
    /// The Unicode properties that it names.
    pub properties: Vec<UnicodeProperty>,
}

/// A set of characters that has a name in patterns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnicodeProperty {
    /// As in a pattern: `\p{Script=Greek}`, `\s`.
    pub name: String,
    /// Name of the emitted table: `SCRIPT_GREEK`.
    pub constant: String,
    /// Its members: inclusive ranges, sorted, disjoint, not adjacent.
    pub ranges: Vec<(char, char)>,
}

/// How a pattern is matched.
#[derive(Debug, Clone, PartialEq)]
pub enum Matcher {
    /// Any of these sequences of counted character classes is the whole value, none of them if there is none. Each is
    /// matched greedily without backtracking: exact, because no class can take a character that what follows it needs.
    Sequences(Vec<Vec<CountedClass>>),
    /// A way through this graph is the whole value; and the pattern in the dialect of `regex-syntax`, anchored.
    Automaton(Automaton, String),
    /// The value does not match: negative look-around at an edge.
    Not(Box<Matcher>),
    /// The value matches each of these, the pattern without its look-around first.
    All(Vec<Matcher>),
    /// Not checked; the reason stands in the docs. Never a part of another matcher.
    Skipped(String),
}

impl Matcher {
    /// Whether values are checked against it.
    pub fn is_checked(&self) -> bool {
        !matches!(self, Self::Skipped(_))
    }

    /// Whether this matcher, or one that it is made of, has a property.
    pub fn any(&self, has: fn(&Self) -> bool) -> bool {
        self.leaves().into_iter().any(has)
    }

    /// The matchers that it is made of, none of which is made of others.
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Not(inner) => inner.leaves(),
            Self::All(parts) => parts.iter().flat_map(Self::leaves).collect(),
            Self::Sequences(_) | Self::Automaton(..) | Self::Skipped(_) => vec![self],
        }
    }
}

/// `[class]{min,max}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedClass {
    /// Inclusive ranges of Unicode scalar values, sorted, disjoint, not adjacent.
    pub ranges: Vec<(char, char)>,
    /// Fewest repetitions.
    pub min: u32,
    /// Most repetitions; `None` is unbounded.
    pub max: Option<u32>,
}

/// The positions of a pattern as a graph: every way from the start to an end is a value that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Automaton {
    /// Where a match begins.
    pub start: Vec<Next>,
    /// The parts of the pattern, in its order.
    pub states: Vec<State>,
}

impl Automaton {
    /// How many steps there are from the start and between the states.
    pub fn steps(&self) -> usize {
        self.start.len() + self.states.iter().map(|state| state.next.len()).sum::<usize>()
    }
}

/// A part of a pattern and what may follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The part that is matched here.
    pub part: FixedPart,
    /// A successor.
    pub next: Vec<Next>,
}

/// A part of a pattern that has one length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FixedPart {
    /// ASCII characters.
    Text(String),
    /// So many characters of a class, which is like [`CountedClass::ranges`].
    Run(Vec<(char, char)>, u32),
}

/// A step from the end of a part; the index is that of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// To a part in no counted group, or in the first repetition of its group.
    Then(usize),
    /// To a part of the same counted group, in the same repetition.
    Within(usize),
    /// To a part that begins another repetition of the same group, of at most so many.
    Again(usize, u32),
    /// The value may end.
    End,
}
