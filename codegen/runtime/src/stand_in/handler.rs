//! The protocol, as the emitted trait `Handler` has it beside itself.

use crate::server::answer::Protocol;

/// How responses look that belong to no operation.
pub const PROTOCOL: Protocol = Protocol { content_type: "application/stage", validation_exception: "Invalid" };
