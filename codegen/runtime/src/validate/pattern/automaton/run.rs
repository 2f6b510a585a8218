//! Takes a value through an automaton: every way through the pattern at once, one step for each character. It never
//! backtracks, so the time is linear in the value; and it never allocates.

use std::str::Chars;

use super::{Automaton, Next, Part, State, Steps};

impl Automaton {
    /// Whether the whole value matches; repetitions are looked at if it `COUNTS`.
    #[inline(never)]
    pub(super) fn run<const WORDS: usize, const COUNTS: bool>(&self, value: &str) -> bool {
        let mut marks = Marks::<WORDS>::new();
        let mut front = Front::<WORDS>::default();
        front.follow(&self.start);
        let mut rest = value.chars();
        loop {
            if front.is_plain() {
                self.skip_part(&mut front, &mut rest);
                self.skip_ascii::<WORDS, COUNTS>(&mut front, &mut rest);
            }
            let Some(c) = rest.next() else { return front.has_end };
            front = self.step::<WORDS, COUNTS>(&front, &mut marks, c);
            if front.is_over() {
                return front.has_end && rest.as_str().is_empty();
            }
        }
    }

    /// Takes a part of several characters at once if there is no other way on.
    #[inline]
    fn skip_part<const WORDS: usize>(&self, front: &mut Front<WORDS>, rest: &mut Chars<'_>) {
        let entered = front.entered[0];
        if !entered.is_power_of_two() {
            return;
        }
        let Some(State { part, steps }) = self.states.get(entered.trailing_zeros() as usize) else { return };
        let behind = match part {
            Part::Text(text) => rest.as_str().strip_prefix(text),
            Part::Run(_, 1, _) => None,
            Part::Run(class, length, _) => {
                let ascii = rest.as_str().split_at_checked(*length as usize);
                ascii.filter(|(run, _)| run.bytes().all(|byte| class.has_byte(byte))).map(|(_, behind)| behind)
            }
        };
        if let Some(behind) = behind {
            *rest = behind.chars();
            *front = Front::default();
            front.follow(steps);
        }
    }

    /// Takes ASCII characters as long as every active state takes one character and counts nothing.
    #[inline]
    fn skip_ascii<const WORDS: usize, const COUNTS: bool>(&self, front: &mut Front<WORDS>, rest: &mut Chars<'_>) {
        let plain = self.single[0] & if COUNTS { !self.counting[0] } else { u64::MAX };
        let bytes = rest.as_str().as_bytes();
        let (mut active, mut has_end, mut taken) = (front.entered[0], front.has_end, 0);
        while taken < bytes.len() && bytes[taken].is_ascii() && active & !plain == 0 {
            let takers = active & self.takers[usize::from(bytes[taken])];
            (active, has_end) = (0, false);
            for state in bits(takers).filter_map(|bit| self.states.get(bit)) {
                active |= state.steps.to;
                has_end |= state.steps.has_end;
            }
            taken += 1;
        }
        (front.entered[0], front.has_end) = (active, has_end);
        *rest = rest.as_str()[taken..].chars();
    }

    /// Every state takes the character, if it can: goes on inside its part or leaves it.
    #[inline]
    fn step<const WORDS: usize, const COUNTS: bool>(
        &self,
        front: &Front<WORDS>,
        marks: &mut Marks<WORDS>,
        c: char,
    ) -> Front<WORDS> {
        let mut ahead = Front::default();
        marks.is_odd = !marks.is_odd;
        for word in 0..WORDS {
            let active = front.entered[word] | front.counted[word] | front.busy[word];
            let takers = self.takers::<WORDS>(word, active & self.single[word], c);
            let counting = if COUNTS { takers & self.counting[word] } else { 0 };
            for (_, State { steps, .. }) in self.states_of(word, takers & !counting) {
                ahead.follow(steps);
            }
            for (bit, State { steps, .. }) in self.states_of(word, counting) {
                let repetition = front.repetition(marks, word, bit);
                ahead.follow_counted(steps, repetition, marks);
            }
            for (bit, State { part, steps }) in self.states_of(word, active & !self.single[word]) {
                let before = front.progress(marks, word, bit);
                let (taken, length) = match part {
                    Part::Text(text) => (taken(text.as_bytes(), before, c), text.len() as u32),
                    Part::Run(class, length, _) => (if class.has(c) { before << 1 } else { 0 }, *length),
                };
                let progress = taken & !(1 << length);
                marks.progress[word][bit] = progress;
                ahead.busy[word] |= u64::from(progress != 0) << bit;
                if progress != taken {
                    ahead.follow(steps);
                }
            }
        }
        ahead
    }

    /// Which of these states of one character take it.
    #[inline]
    fn takers<const WORDS: usize>(&self, word: usize, states: u64, c: char) -> u64 {
        if WORDS == 1 && c.is_ascii() {
            return states & self.takers[c as usize];
        }
        let has = |(_, state): &(usize, &State)| matches!(&state.part, Part::Run(class, ..) if class.has(c));
        self.states_of(word, states).filter(has).fold(0, |takers, (bit, _)| takers | 1 << bit)
    }

    /// The states whose bits are set, with their bits.
    #[inline]
    fn states_of(&self, word: usize, set: u64) -> impl Iterator<Item = (usize, &'static State)> {
        let states = self.states.get(word * 64..).unwrap_or_default();
        bits(set).filter_map(|bit| Some((bit, states.get(bit)?)))
    }
}

/// Moves every mark on whose next character of the text is this one.
#[inline]
fn taken(text: &[u8], marks: u64, c: char) -> u64 {
    let is_next = |at: &usize| text.get(*at).is_some_and(|byte| char::from(*byte) == c);
    bits(marks).filter(is_next).fold(0, |taken, at| taken | 1 << at) << 1
}

/// The numbers of the bits that are set.
#[inline]
fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (bit < 64).then_some(bit)
    })
}

/// Every way through the pattern that the characters so far allow, one bit for each state.
struct Front<const WORDS: usize> {
    /// Those that are entered, in the first repetition of their group.
    entered: [u64; WORDS],
    /// Those that are entered in another repetition.
    counted: [u64; WORDS],
    /// Those inside their part.
    busy: [u64; WORDS],
    /// Whether the value may end here.
    has_end: bool,
}

impl<const WORDS: usize> Default for Front<WORDS> {
    #[inline]
    fn default() -> Self {
        Self { entered: [0; WORDS], counted: [0; WORDS], busy: [0; WORDS], has_end: false }
    }
}

impl<const WORDS: usize> Front<WORDS> {
    #[inline]
    fn is_over(&self) -> bool {
        let is_empty = |set: &[u64; WORDS]| set.iter().all(|word| *word == 0);
        is_empty(&self.entered) && is_empty(&self.counted) && is_empty(&self.busy)
    }

    /// Whether nothing is active but states in the first word that have just been entered.
    #[inline]
    fn is_plain(&self) -> bool {
        WORDS == 1 && self.counted[0] == 0 && self.busy[0] == 0
    }

    /// The repetition of its group that a state is in.
    #[inline]
    fn repetition(&self, marks: &Marks<WORDS>, word: usize, bit: usize) -> u32 {
        let has_entered = self.entered[word] >> bit & 1 == 1;
        if has_entered { 1 } else { marks.counts[usize::from(!marks.is_odd)][word][bit] }
    }

    /// How far a state is, with bit 0 for one that has just been entered.
    #[inline]
    fn progress(&self, marks: &Marks<WORDS>, word: usize, bit: usize) -> u64 {
        let is_busy = self.busy[word] >> bit & 1 == 1;
        let progress = if is_busy { marks.progress[word][bit] } else { 0 };
        progress | self.entered[word] >> bit & 1
    }

    /// Follows steps that need no count.
    #[inline]
    fn follow(&mut self, steps: &Steps) {
        self.has_end |= steps.has_end;
        self.entered[0] |= steps.to;
        if WORDS > 1 {
            steps.all.iter().for_each(|next| self.enter(next));
        }
    }

    /// Follows steps from a repetition of a counted group.
    #[inline]
    fn follow_counted(&mut self, steps: &Steps, repetition: u32, marks: &mut Marks<WORDS>) {
        self.has_end |= steps.has_end;
        self.entered[0] |= steps.to & !steps.counted;
        for next in steps.all {
            match *next {
                Next::Within(state) => self.count(state, repetition, marks),
                Next::Again(state, most) if repetition < most => self.count(state, repetition + 1, marks),
                Next::Then(_) if WORDS > 1 => self.enter(next),
                Next::Then(_) | Next::Again(..) | Next::End => {}
            }
        }
    }

    #[inline]
    fn enter(&mut self, next: &Next) {
        if let Next::Then(state) = *next
            && let Some(entered) = self.entered.get_mut(usize::from(state) / 64)
        {
            *entered |= 1 << (state % 64);
        }
    }

    /// Enters a state in a repetition of its group. Of several the fewest is kept: it can go on wherever more can.
    #[inline]
    fn count(&mut self, state: u16, repetition: u32, marks: &mut Marks<WORDS>) {
        let (word, bit) = (usize::from(state) / 64, usize::from(state) % 64);
        let counts = &mut marks.counts[usize::from(marks.is_odd)];
        if let (Some(counted), Some(counts)) = (self.counted.get_mut(word), counts.get_mut(word)) {
            let is_fewest = *counted >> bit & 1 == 0 || repetition < counts[bit];
            counts[bit] = if is_fewest { repetition } else { counts[bit] };
            *counted |= 1 << bit;
        }
    }
}

/// How far each state is whose bit in the front is set.
struct Marks<const WORDS: usize> {
    /// Bit n: n characters of the part are taken.
    progress: [[u64; 64]; WORDS],
    /// The repetition of the group, for the character at hand and for the next one.
    counts: [[[u32; 64]; WORDS]; 2],
    /// Which of the two is for the next one.
    is_odd: bool,
}

impl<const WORDS: usize> Marks<WORDS> {
    #[inline]
    fn new() -> Self {
        Self { progress: [[0; 64]; WORDS], counts: [[[0; 64]; WORDS]; 2], is_odd: false }
    }
}
