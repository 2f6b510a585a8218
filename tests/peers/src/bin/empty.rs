//! Does nothing: what a binary weighs before it decodes anything.

fn main() {}
