//! The one error of the command line: what stands on standard error, and the exit code that goes with it. Holds no
//! secret: who makes one leaves credentials and sensitive values out.

/// Why a command ends without its output.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    kind: Kind,
    message: String,
    hint: Option<String>,
}

/// The kinds of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Options that are not known.
    UnknownOptions,
    /// Arguments lack something, or cannot be understood.
    Usage,
    /// A value of an option is wrong.
    Parameter,
    /// No region is set.
    NoRegion,
    /// No source has credentials.
    NoCredentials,
    /// A setting is wrong.
    Configuration,
    /// The service answered with an error.
    Service,
    /// Anything else.
    Other,
}

impl Kind {
    /// The exit code, which is the AWS CLI's.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::UnknownOptions | Self::Usage | Self::Parameter => 252,
            Self::NoRegion | Self::NoCredentials | Self::Configuration => 253,
            Self::Service => 254,
            Self::Other => 255,
        }
    }

    /// The code that the message begins with.
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Usage | Self::Parameter => Some("ParamValidation"),
            Self::NoRegion => Some("NoRegion"),
            Self::NoCredentials => Some("NoCredentials"),
            Self::Configuration => Some("Configuration"),
            Self::UnknownOptions | Self::Service | Self::Other => None,
        }
    }
}

impl Fault {
    /// A fault of a kind.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: None }
    }

    /// Wrong arguments: exit code 252, with the usage.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// A wrong value of an option, or a wrong input: exit code 252.
    pub fn parameter(message: impl Into<String>) -> Self {
        Self::new(Kind::Parameter, message)
    }

    /// A wrong setting: exit code 253.
    pub fn configuration(message: impl Into<String>) -> Self {
        Self::new(Kind::Configuration, message)
    }

    /// An error of the service: exit code 254.
    pub fn service(message: impl Into<String>) -> Self {
        Self::new(Kind::Service, message)
    }

    /// Any other: exit code 255.
    pub fn other(message: impl Into<String>) -> Self {
        Self::new(Kind::Other, message)
    }

    /// Adds a line below the message that says what helps.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The message.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Text for standard error: what the program would be used with where the arguments are wrong, the message in the
    /// AWS CLI's words, and the hint.
    pub fn report(&self, program: &str) -> String {
        let usage = match self.kind {
            Kind::UnknownOptions | Kind::Usage => format!(
                "\nusage: {program} [options] <command> [parameters]\nTo see help text, you can run:\n\n  \
                 {program} help\n  {program} <command> help\n"
            ),
            _ => String::new(),
        };
        let code = self.kind.code().map(|code| format!("An error occurred ({code}): ")).unwrap_or_default();
        let hint = self.hint.as_ref().map(|hint| format!("\nhint: {hint}\n")).unwrap_or_default();
        format!("{usage}\n{program}: [ERROR]: {code}{}\n{hint}", self.message())
    }
}
