//! A diagnostic's code with its explanation, and the macro that declares codes. Lists none itself.

use std::fmt;

/// A stable code. This crate's are `S01xx` files and JSON, `S02xx` assembly, `S03xx` traits.
#[derive(Clone, Copy)]
pub struct Code(&'static Explanation);

/// The documentation of a code.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    /// The code, `S0101`.
    pub code: &'static str,
    /// A few words.
    pub title: &'static str,
    /// Description, and why it matters.
    pub text: &'static str,
    /// How to fix it.
    pub fix: &'static str,
    /// An input that has the defect; may be empty.
    pub example: &'static str,
}

impl Code {
    /// A code with its explanation. [`codes!`](macro@crate::codes) declares it as a constant.
    pub const fn new(explanation: &'static Explanation) -> Self {
        Self(explanation)
    }

    /// The code, `S0101`.
    pub fn as_str(self) -> &'static str {
        self.0.code
    }

    /// Its explanation.
    pub fn explanation(self) -> &'static Explanation {
        self.0
    }

    /// The explanation as a text of several paragraphs.
    pub fn explain(self) -> String {
        let Explanation { code, title, text, fix, example } = self.0;
        let mut out = format!("{code}: {title}\n\n{text}\n\nTo fix it: {fix}\n");
        if !example.is_empty() {
            out.push_str("\nExample:\n");
            for line in example.lines() {
                out.push_str("    ");
                out.push_str(line);
                out.push('\n');
            }
        }
        out
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Code {}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares diagnostic codes as constants of [`Code`], and the list of them.
///
/// ```
/// mod codes {
///     smithy::codes! {
///         list ALL;
///         TOO_LONG = "X0001", "a name that is too long" {
///             text: "The name does not fit into its column.",
///             fix: "choose a shorter one.",
///             example: "",
///         }
///     }
/// }
/// assert_eq!(codes::ALL, [codes::TOO_LONG]);
/// assert_eq!(codes::TOO_LONG.to_string(), "X0001");
/// ```
#[macro_export]
macro_rules! codes {
    (list $list:ident; $($name:ident = $code:literal, $title:literal { text: $text:literal, fix: $fix:literal, example: $example:literal $(,)? })*) => {
        $(
            #[doc = concat!($code, ": ", $title, ".")]
            pub const $name: $crate::diagnostic::Code = $crate::diagnostic::Code::new(&$crate::diagnostic::Explanation {
                code: $code,
                title: $title,
                text: $text,
                fix: $fix,
                example: $example,
            });
        )*

        /// Every code above, in order.
        pub const $list: &[$crate::diagnostic::Code] = &[$($name),*];
    };
}
