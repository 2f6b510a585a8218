//! The states that a record goes through, as a function of its age: whoever asks computes the state. No timer runs, so
//! none is lost when the process dies, and a test that moves its clock sees every state.

use std::time::{Duration, SystemTime};

use servicecatalog::types::RecordStatus::{self, Created, Failed, InProgress, InProgressInError, Succeeded};

/// The course of an execution, which is known when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    Succeeds,
    Fails,
    /// Fails, and is rolled back before it ends.
    RollsBack,
}

/// The state of a record at a time.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    pub status: RecordStatus,
    /// The time from the creation of the record to the beginning of this state.
    pub since: Duration,
}

impl Course {
    /// Its name in a catalog and in a store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Succeeds => "succeeds",
            Self::Fails => "fails",
            Self::RollsBack => "rolls back",
        }
    }

    /// The course of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Succeeds, Self::Fails, Self::RollsBack].into_iter().find(|course| course.as_str() == name)
    }

    const fn statuses(self) -> &'static [RecordStatus] {
        match self {
            Self::Succeeds => &[Created, InProgress, Succeeded],
            Self::Fails => &[Created, InProgress, Failed],
            Self::RollsBack => &[Created, InProgress, InProgressInError, Failed],
        }
    }

    /// The state after a time, when each but the last lasts one step.
    pub fn state(self, age: Duration, step: Duration) -> State {
        let statuses = self.statuses();
        let last = statuses.len() - 1;
        let steps = age.as_nanos().checked_div(step.as_nanos());
        let index = steps.and_then(|steps| usize::try_from(steps).ok()).map_or(last, |steps| steps.min(last));
        State { status: statuses[index].clone(), since: step * index as u32 }
    }
}

/// The time since a creation; none for a clock that was set back.
pub fn age(created: SystemTime, now: SystemTime) -> Duration {
    now.duration_since(created).unwrap_or_default()
}

/// Tells states that no other follows.
pub const fn is_final(status: &RecordStatus) -> bool {
    matches!(status, Succeeded | Failed)
}

/// Tells states in which something has gone wrong.
pub const fn is_in_error(status: &RecordStatus) -> bool {
    matches!(status, InProgressInError | Failed)
}
