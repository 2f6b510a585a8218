//! A row of the table: what was measured of us and of a peer, what the target is, and whether it is met. Pure data.

use std::fmt;

/// A figure with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// A time, in nanoseconds.
    Nanos(f64),
    /// A size, in bytes.
    Bytes(f64),
    /// A number of things.
    Count(f64),
    /// The power with which a time grows: 1 is linear.
    Power(f64),
}

impl Amount {
    /// The bare number.
    pub(super) fn number(self) -> f64 {
        match self {
            Self::Nanos(number) | Self::Bytes(number) | Self::Count(number) | Self::Power(number) => number,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Nanos(time) => scaled(f, time, &[(1e9, "s"), (1e6, "ms"), (1e3, "us"), (1.0, "ns")]),
            Self::Bytes(size) => scaled(f, size, &[(1e6, "MB"), (1e3, "KB"), (1.0, "B")]),
            Self::Count(count) => f.write_str(&grouped(count)),
            Self::Power(power) => write!(f, "{power:.2}"),
        }
    }
}

/// Three digits in the largest unit that leaves one before the point.
fn scaled(f: &mut fmt::Formatter<'_>, value: f64, units: &[(f64, &str)]) -> fmt::Result {
    let largest = units.iter().find(|(scale, _)| value >= *scale).or(units.last());
    let Some((scale, unit)) = largest else { return Ok(()) };
    let value = value / scale;
    let digits = if value >= 100.0 || *scale == 1.0 { 0 } else { usize::from(value < 10.0) + 1 };
    write!(f, "{value:.digits$} {unit}")
}

/// A whole number with its thousands set apart.
fn grouped(count: f64) -> String {
    let digits = format!("{count:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Target of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Target {
    /// At most this much of the peer's.
    Ratio(f64),
    /// At least this much of the peer's.
    AtLeast(f64),
    /// At most one such part of the peer's.
    Part(f64),
    /// At most this much.
    AtMost(Amount),
    /// Nothing: it stands there to be compared.
    Stated,
}

/// Figures of a row: measured, or quoted for the peer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figures {
    /// Of the emitted crate, or of the generator.
    pub(super) ours: Amount,
    /// Of the peer, where there is one.
    pub(super) theirs: Option<Amount>,
    /// Ours as a part of the peer's.
    pub(super) ratio: Option<f64>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The measured work.
    pub(super) work: String,
    /// Who else does it.
    pub(super) peer: String,
    /// The results, or why the work was skipped.
    pub(super) figures: Result<Figures, String>,
    /// The target.
    pub(super) target: Target,
    /// Reason for missing the target, should it be missed.
    pub(super) bound: &'static str,
}

/// How a row stands to its target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Standing {
    /// At the target or better.
    Met,
    /// So many times the target.
    Missed(f64),
    /// It has no target.
    Stated,
    /// It was not measured.
    Skipped,
}

impl Row {
    /// A row about us alone.
    pub(super) fn alone(work: impl Into<String>, ours: Amount, target: Target) -> Self {
        let figures = Figures { ours, theirs: None, ratio: None };
        Self { work: work.into(), peer: String::new(), figures: Ok(figures), target, bound: "" }
    }

    /// A row beside a peer.
    pub(super) fn beside(work: impl Into<String>, peer: impl Into<String>, ours: Amount, theirs: Amount) -> Self {
        let ratio = Some(ours.number() / theirs.number());
        let figures = Figures { ours, theirs: Some(theirs), ratio };
        Self { work: work.into(), peer: peer.into(), figures: Ok(figures), target: Target::Stated, bound: "" }
    }

    /// A row that could not be measured.
    pub(super) fn skipped(work: impl Into<String>, target: Target, why: impl Into<String>) -> Self {
        Self { work: work.into(), peer: String::new(), figures: Err(why.into()), target, bound: "" }
    }

    /// Holds it to a target, and says what keeps it from it, should it miss it.
    pub(super) fn held_to(self, target: Target, bound: &'static str) -> Self {
        Self { target, bound, ..self }
    }

    /// How it stands to its target.
    pub(super) fn standing(&self) -> Standing {
        let Ok(figures) = &self.figures else { return Standing::Skipped };
        let ratio = figures.ratio.unwrap_or(f64::NAN);
        let times = match self.target {
            Target::Stated => return Standing::Stated,
            Target::Ratio(most) => ratio / most,
            Target::AtLeast(least) => least / ratio,
            Target::Part(parts) => ratio * parts,
            Target::AtMost(most) if figures.ours.number() <= most.number() => 1.0,
            Target::AtMost(most) => figures.ours.number() / most.number(),
        };
        if times <= 1.0 { Standing::Met } else { Standing::Missed(times) }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ratio(most) => write!(f, "{most:.2}"),
            Self::AtLeast(least) => write!(f, "at least {least:.2}"),
            Self::Part(parts) => write!(f, "1/{parts:.0}"),
            Self::AtMost(most) => write!(f, "{most}"),
            Self::Stated => Ok(()),
        }
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met => f.write_str("met"),
            Self::Missed(times) if *times < 2.0 => write!(f, "missed by {:.0} %", ((times - 1.0) * 100.0).max(1.0)),
            Self::Missed(times) if times.is_finite() => write!(f, "missed: {times:.1} times the target"),
            Self::Missed(_) => f.write_str("missed"),
            Self::Stated => Ok(()),
            Self::Skipped => f.write_str("skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(ours: f64, theirs: f64, target: Target) -> String {
        let row = Row::beside("decode", "peer", Amount::Nanos(ours), Amount::Nanos(theirs));
        row.held_to(target, "").standing().to_string()
    }

    #[test]
    fn figures_have_three_digits_and_a_unit() {
        let shown = |amount: Amount| amount.to_string();
        assert_eq!(shown(Amount::Nanos(59.4)), "59 ns");
        assert_eq!(shown(Amount::Nanos(1_207.9)), "1.21 us");
        assert_eq!(shown(Amount::Nanos(25_165.5)), "25.2 us");
        assert_eq!(shown(Amount::Nanos(690e6)), "690 ms");
        assert_eq!(shown(Amount::Nanos(28.04e9)), "28.0 s");
        assert_eq!(shown(Amount::Bytes(1_030_000.0)), "1.03 MB");
        assert_eq!(shown(Amount::Count(0.0)), "0");
        assert_eq!(shown(Amount::Count(2_518_214.0)), "2,518,214");
        assert_eq!(shown(Amount::Power(1.0)), "1.00");
    }

    #[test]
    fn a_target_is_met_or_missed_by_so_much() {
        assert_eq!(beside(25.0, 100.0, Target::Ratio(0.25)), "met");
        assert_eq!(beside(28.0, 100.0, Target::Ratio(0.25)), "missed by 12 %");
        assert_eq!(beside(1.0, 40.0, Target::Part(40.0)), "met");
        assert_eq!(beside(2.5, 40.0, Target::Part(40.0)), "missed: 2.5 times the target");
        assert_eq!(beside(2.5, 40.0, Target::Stated), "");
    }

    #[test]
    fn a_limit_may_be_none_at_all() {
        let none = Target::AtMost(Amount::Count(0.0));
        assert_eq!(Row::alone("validate", Amount::Count(0.0), none).standing(), Standing::Met);
        assert_eq!(Row::alone("validate", Amount::Count(1.0), none).standing().to_string(), "missed");
        assert_eq!(Row::skipped("whole", none, "no models").standing(), Standing::Skipped);
    }
}
