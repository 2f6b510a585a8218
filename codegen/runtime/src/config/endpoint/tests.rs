//! The functions of the rules language, against the tables of its specification and against regular expressions.

mod address;
mod library;
mod partition;
mod resolve;
