//! How much is checked. A level never changes what a limit is.

/// How much is checked. AWS relaxes limits more often than it tightens them, so the choice is the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Level {
    /// Required members alone.
    Required,
    /// Required members, minimum lengths and minimum values: what boto3 and the AWS CLI check. The default.
    #[default]
    Basic,
    /// Every constraint trait of the model: length, range, pattern, uniqueItems, enum membership.
    Strict,
}
