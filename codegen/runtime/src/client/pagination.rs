#![doc = include_str!("pagination.md")]

pub mod items;
pub mod pages;
pub mod stream;

pub use items::items;
pub use pages::{Paginated, RepeatedToken, pages};
pub use stream::{Collectable, PaginationStream};
