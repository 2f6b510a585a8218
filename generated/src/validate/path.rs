// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The place of a value below the one that is validated. Lives on the stack; becomes text only for a violation.

/// A chain of segments from the root to a value.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    pub(super) parent: Option<&'a Path<'a>>,
    pub(super) segment: Segment<'a>,
}

/// The last step of a path: a tag and one word, so that it is passed in registers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Segment<'a> {
    Root,
    /// The names on the wire and in Rust.
    Member(&'static [&'static str; 2]),
    Index(usize),
    Key(&'a &'a str),
    RedactedKey,
    /// A key itself, which has the place of its map.
    OwnKey(&'a &'a str),
    RedactedOwnKey,
}

impl<'a> Path<'a> {
    /// The validated value itself.
    pub const ROOT: Path<'static> = Path { parent: None, segment: Segment::Root };

    /// A member of a structure or union, by its names on the wire and in Rust.
    #[inline]
    pub fn member(&'a self, names: &'static [&'static str; 2]) -> Path<'a> {
        self.below(Segment::Member(names))
    }

    /// An element of a list.
    #[inline]
    pub fn index(&'a self, index: usize) -> Path<'a> {
        self.below(Segment::Index(index))
    }

    /// A value of a map.
    #[inline]
    pub fn key(&'a self, key: &'a &'a str) -> Path<'a> {
        self.below(Segment::Key(key))
    }

    /// A value of a map whose keys are sensitive.
    #[inline]
    pub fn redacted_key(&'a self) -> Path<'a> {
        self.below(Segment::RedactedKey)
    }

    /// A key of a map, rather than its value.
    #[inline]
    pub fn own_key(&'a self, key: &'a &'a str) -> Path<'a> {
        self.below(Segment::OwnKey(key))
    }

    /// A key of a map whose keys are sensitive, rather than its value.
    #[inline]
    pub fn redacted_own_key(&'a self) -> Path<'a> {
        self.below(Segment::RedactedOwnKey)
    }

    #[inline]
    fn below(&'a self, segment: Segment<'a>) -> Path<'a> {
        Path { parent: Some(self), segment }
    }

    /// How many steps the value lies below the root. Counted when a recursive type asks for it, rather than kept, so that
    /// the path of any other value stays as small as it is.
    #[inline]
    pub(super) fn depth(&self) -> usize {
        std::iter::successors(self.parent, |path| path.parent).count()
    }

    /// JSON pointer (RFC 6901) in wire names: `/Parameters/k/3`.
    #[inline]
    pub fn pointer(&self) -> String {
        let mut text = self.parent.map(Path::pointer).unwrap_or_default();
        match self.segment {
            Segment::Root | Segment::OwnKey(_) | Segment::RedactedOwnKey => {}
            Segment::Member([wire, _]) => push_escaped(&mut text, wire),
            Segment::Index(index) => push_escaped(&mut text, &index.to_string()),
            Segment::Key(key) => push_escaped(&mut text, key),
            Segment::RedactedKey => push_escaped(&mut text, "*"),
        }
        text
    }

    /// The same place as Rust writes it: `parameters["k"][3]`.
    #[inline]
    pub fn rust(&self) -> String {
        let mut text = self.parent.map(Path::rust).unwrap_or_default();
        match self.segment {
            Segment::Root | Segment::OwnKey(_) | Segment::RedactedOwnKey => {}
            Segment::Member([_, rust]) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(rust);
            }
            Segment::Index(index) => text.push_str(&format!("[{index}]")),
            Segment::Key(key) => text.push_str(&format!("[{key:?}]")),
            Segment::RedactedKey => text.push_str("[*]"),
        }
        text
    }
}

#[inline]
fn push_escaped(text: &mut String, segment: &str) {
    text.push('/');
    for character in segment.chars() {
        match character {
            '~' => text.push_str("~0"),
            '/' => text.push_str("~1"),
            other => text.push(other),
        }
    }
}
