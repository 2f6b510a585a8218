//! Traits that every enum of errors implements: metadata, text, source, and how errors become one another.
//! The enum itself, its variants and its methods are emitted.

/// Implements an enum of errors whose variants hold errors, the last of them `Unhandled`.
///
/// - `Error; NotFound; …` is the crate's own.
/// - `OpenError of "Open"; NotFound(types::NotFound) => NotFound; …` is an operation's: each variant holds an error,
///   and becomes a variant of the crate's own.
macro_rules! error_enum {
    ($name:ident; $($variant:ident;)*) => {
        $crate::error::error_enum!(@shared $name $($variant)*);

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self.inner(), f)?;
                $crate::error::write_context(f, self.inner().meta().operation(), self.inner().meta())
            }
        }

        impl<E, R> From<$crate::error::SdkError<E, R>> for $name
        where
            E: std::error::Error + Send + Sync + From<$crate::error::Unhandled> + Into<$name> + 'static,
            R: std::fmt::Debug + Send + Sync + 'static,
        {
            fn from(error: $crate::error::SdkError<E, R>) -> Self {
                error.into_service_error().into()
            }
        }
    };

    ($name:ident of $operation:literal; $($variant:ident($error:ty) => $all:ident;)*) => {
        $crate::error::error_enum!(@shared $name $($variant)*);

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self.inner(), f)?;
                $crate::error::write_context(f, Some($operation), self.inner().meta())
            }
        }

        $(impl From<$error> for $name {
            #[inline]
            fn from(error: $error) -> Self {
                Self::$variant(error)
            }
        })*

        impl From<$name> for $crate::Error {
            #[inline]
            fn from(error: $name) -> Self {
                match error {
                    $($name::$variant(error) => Self::$all(error),)*
                    $name::Unhandled(error) => Self::Unhandled(error),
                }
            }
        }
    };

    (@shared $name:ident $($variant:ident)*) => {
        impl $name {
            #[inline]
            fn inner(&self) -> &dyn $crate::error::Inner {
                match self {
                    $(Self::$variant(error) => error,)*
                    Self::Unhandled(error) => error,
                }
            }
        }

        impl From<$crate::error::Unhandled> for $name {
            #[inline]
            fn from(error: $crate::error::Unhandled) -> Self {
                Self::Unhandled(error)
            }
        }

        impl $crate::error::ProvideErrorMetadata for $name {
            #[inline]
            fn meta(&self) -> &$crate::error::ErrorMetadata {
                self.inner().meta()
            }
        }

        impl $crate::request_id::RequestId for $name {
            #[inline]
            fn request_id(&self) -> Option<&str> {
                $crate::request_id::RequestId::request_id(self.inner().meta())
            }
        }

        impl std::error::Error for $name {
            #[inline]
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                // `Display` tells the error itself; only its cause is left.
                self.inner().source()
            }
        }
    };
}

pub(crate) use error_enum;
