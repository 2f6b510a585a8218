//! Unit tests, file by file: copied files have none of their own.

mod body;
mod calls;
mod faults;
mod identity;
mod pagination;
mod retries;
mod server;
mod signing;
mod stage;
mod tls;
mod waiters;
