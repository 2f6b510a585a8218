//! Unit tests, file by file: copied files have none of their own.

mod big;
mod blob;
mod calendar;
mod date_time;
mod document;
mod epoch_seconds;
mod http_date;
mod number;
mod rfc3339;
mod text;
mod unknown;
mod unknown_int;
