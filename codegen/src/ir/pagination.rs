//! Operations that answer in pages. Plain data.

use super::TypeId;

/// `smithy.api#paginated`, the service's own values filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// Name of the paginator, `ListTablesPaginator`.
    pub paginator: String,
    /// The input member that takes the token, as an index.
    pub input_token: usize,
    /// The output member that holds the token of the next page.
    pub output_token: MemberPath,
    /// The input member that limits the size of a page, as an index.
    pub page_size: Option<usize>,
    /// The list or map in the output that the pages are about.
    pub items: Option<Items>,
}

/// List or map that the pages of an operation are about, with its paginator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items {
    /// Name of the paginator of single items, `ListTablesPaginatorItems`.
    pub paginator: String,
    /// The list or map.
    pub path: MemberPath,
}

/// Members below each other, from an output to the one that is meant: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberPath(pub Vec<(TypeId, usize)>);
