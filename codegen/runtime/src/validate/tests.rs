//! Unit tests, file by file: copied files have none of their own.

mod automaton;
mod checker;
mod class;
mod decimal;
mod path;
mod sequence;
