//! Automata of positions: patterns as graphs of their parts. The compiler makes the tables that a match looks up; how a
//! value goes through them is decided in `run`.

mod run;

use super::Part;

/// Words of 64 states for a pattern of ordinary size, and for the largest.
const SMALL: usize = 1;
const LARGE: usize = 8;

/// A pattern as a graph of its parts.
#[derive(Debug)]
pub struct Automaton {
    /// Where a match begins.
    start: Steps,
    states: &'static [State],
    /// The states of one character, one bit each.
    single: [u64; LARGE],
    /// Which of the first 64 of them take each ASCII character.
    takers: [u64; 128],
    /// The states that counted steps leave, one bit each.
    counting: [u64; LARGE],
    /// The fewest repetitions that a counted group is limited to.
    fewest: u32,
}

/// A part of the pattern, and what may follow it. The part is an ASCII text or a run of one length, of at most
/// 63 characters; a run of one, where a group is counted.
#[derive(Debug)]
pub struct State {
    part: Part,
    steps: Steps,
}

/// A step from the end of a part to the start of the next one.
#[allow(dead_code, reason = "the patterns of a model may have no counted group")]
#[derive(Debug)]
pub enum Next {
    /// To a state: the first repetition of its group, if it is in one.
    Then(u16),
    /// To a state of the same counted group, in the same repetition.
    Within(u16),
    /// To a state that begins another repetition of the same group, at most so many.
    Again(u16, u32),
    /// The value may end.
    End,
}

/// A successor.
#[derive(Debug)]
struct Steps {
    all: &'static [Next],
    /// Where they lead among the first 64 states, one bit each.
    to: u64,
    /// Those of them that are counted.
    counted: u64,
    has_end: bool,
}

impl Automaton {
    /// At most 512 states, in the order of the pattern.
    #[inline]
    pub const fn new(start: &'static [Next], states: &'static [State]) -> Self {
        let (mut single, mut takers) = ([0; LARGE], [0; 128]);
        let (mut counting, mut fewest) = ([0; LARGE], u32::MAX);
        let mut at = 0;
        while at < states.len() {
            let State { part, steps } = &states[at];
            if let Part::Run(class, 1, _) = part {
                single[at / 64] |= 1 << (at % 64);
                let mut byte = 0;
                while byte < 128 && at < 64 {
                    takers[byte] |= (class.has_byte(byte as u8) as u64) << at;
                    byte += 1;
                }
            }
            if let Some(limit) = steps.limit() {
                counting[at / 64] |= 1 << (at % 64);
                fewest = if limit < fewest { limit } else { fewest };
            }
            at += 1;
        }
        Self { start: Steps::new(start), states, single, takers, counting, fewest }
    }

    /// Whether the whole value matches.
    #[inline]
    pub fn accepts(&self, value: &str) -> bool {
        // Each repetition takes a character at least: a value as short as its limit cannot have too many.
        let counts = value.len() > self.fewest as usize;
        match (self.states.len() <= SMALL * 64, counts) {
            (true, false) => self.run::<SMALL, false>(value),
            (true, true) => self.run::<SMALL, true>(value),
            (false, _) => self.run::<LARGE, true>(value),
        }
    }
}

impl State {
    /// A part, and what may follow it.
    #[inline]
    pub const fn new(part: Part, next: &'static [Next]) -> Self {
        Self { part, steps: Steps::new(next) }
    }
}

impl Steps {
    #[inline]
    const fn new(all: &'static [Next]) -> Self {
        let mut steps = Self { all, to: 0, counted: 0, has_end: false };
        let mut at = 0;
        while at < all.len() {
            match all[at] {
                Next::Then(state) if state < 64 => steps.to |= 1 << state,
                Next::Within(state) | Next::Again(state, _) if state < 64 => {
                    steps.to |= 1 << state;
                    steps.counted |= 1 << state;
                }
                Next::Then(_) | Next::Within(_) | Next::Again(..) => {}
                Next::End => steps.has_end = true,
            }
            at += 1;
        }
        steps
    }

    /// The fewest repetitions that a counted step is limited to; `None` if no step is counted.
    #[inline]
    const fn limit(&self) -> Option<u32> {
        let mut limit = None;
        let mut at = 0;
        while at < self.all.len() {
            limit = match (&self.all[at], limit) {
                (Next::Within(_), None) => Some(u32::MAX),
                (Next::Again(_, most), None) => Some(*most),
                (Next::Again(_, most), Some(limit)) if *most < limit => Some(*most),
                (_, limit) => limit,
            };
            at += 1;
        }
        limit
    }
}
