//! Every kind of change with its verdict, its effects and what to do: one table, from which the documentation of
//! [`Rule`] is made too. Compares nothing itself.

use std::fmt;

/// Which step of the version a change asks for (Semantic Versioning 2.0.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SemverImpact {
    /// Documentation, order, metadata.
    Patch,
    /// Something was added or relaxed.
    Minor,
    /// Source can fail to compile, a value changed its meaning or wire form, or accepted input is refused.
    Major,
}

impl SemverImpact {
    /// In lower case, as `--deny` takes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for SemverImpact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares the rules in the order in which reports list them, and documents them as a table.
///
/// `breaks` says that source written against the old crate can fail to compile, `compiles` that it cannot.
macro_rules! rules {
    ($($name:ident: $impact:ident, $source:ident, $one:literal, $many:literal;
        code $code:literal; run $run:literal; advice $advice:literal;)*) => {
        /// The kinds of changes, each with its verdict.
        ///
        /// *Major*: source written against the old crate can fail to compile, a value means something else or looks
        /// different on the wire, or a request that was accepted is now refused. *Minor*: something was added or
        /// relaxed. *Patch*: documentation, order, metadata. The highest wins. Every public structure and enum of the
        /// crate is `#[non_exhaustive]`, enums and unions have an `Unknown`, and nothing depends on the order of
        /// fields: that is why additions are minor.
        ///
        /// | change | verdict | effect on your code | effect at run time | what to do |
        /// |---|---|---|---|---|
        $(#[doc = concat!("| ", $one, " | ", stringify!($impact), " | ", $code, " | ", $run, " | ", $advice, " |")])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = concat!(stringify!($impact), ": ", $one, ".")] $name,)*
        }

        const TABLE: &[Row] = &[$(Row {
            rule: Rule::$name,
            name: stringify!($name),
            impact: SemverImpact::$impact,
            source: Source::$source,
            one: $one,
            many: $many,
            effect_on_code: $code,
            effect_at_run_time: $run,
            advice: $advice,
        },)*];
    };
}

/// The row of a rule.
struct Row {
    rule: Rule,
    name: &'static str,
    impact: SemverImpact,
    source: Source,
    one: &'static str,
    many: &'static str,
    effect_on_code: &'static str,
    effect_at_run_time: &'static str,
    advice: &'static str,
}

#[derive(PartialEq)]
#[expect(non_camel_case_types, reason = "read as words of the table")]
enum Source {
    breaks,
    compiles,
}

impl Rule {
    /// Every rule, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.rule)
    }

    /// Its name, `MemberAdded`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Which step of the version it asks for.
    pub fn impact(self) -> SemverImpact {
        self.row().impact
    }

    /// Whether source written against the old crate can fail to compile because of it.
    pub fn breaks_source(self) -> bool {
        self.row().source == Source::breaks
    }

    /// So many changes of its kind, in words: `2 limits relaxed`.
    pub fn counted(self, count: usize) -> String {
        let row = self.row();
        format!("{count} {}", if count == 1 { row.one } else { row.many })
    }

    /// Effect on source written against the old crate.
    pub fn effect_on_code(self) -> &'static str {
        self.row().effect_on_code
    }

    /// Effect while an old crate talks to a service of the new model, or the other way round.
    pub fn effect_at_run_time(self) -> &'static str {
        self.row().effect_at_run_time
    }

    /// Advice to users.
    pub fn advice(self) -> &'static str {
        self.row().advice
    }

    fn row(self) -> &'static Row {
        // The macro writes variants and rows in one order.
        &TABLE[self as usize]
    }
}

rules! {
    ServiceReplaced: Major, compiles, "service replaced", "services replaced";
        code "none: only the constants in `meta` differ";
        run "requests name another target, which the old service does not know";
        advice "make sure that this is the model you meant";
    PackageRenamed: Major, breaks, "package renamed", "packages renamed";
        code "every `use` of the crate";
        run "none";
        advice "set `[crate] name` in codegen.toml to keep the old name";
    ProtocolChanged: Major, compiles, "protocol changed", "protocols changed";
        code "none";
        run "an old crate sends a content type that the service may refuse";
        advice "update every client before the old protocol is switched off";
    QueryErrorsChanged: Major, compiles, "error code scheme changed", "error code schemes changed";
        code "none";
        run "`code()` of an error returns other texts, because of `awsQueryCompatible`";
        advice "look for comparisons with error codes";
    EndpointChanged: Major, compiles, "endpoint changed", "endpoints changed";
        code "none";
        run "requests go to another host, or are signed under another name";
        advice "check endpoint overrides, firewalls and policies";
    OperationRemoved: Major, breaks, "operation removed", "operations removed";
        code "its module, input, output and error types are gone";
        run "an old crate now gets an error for every call";
        advice "stop calling it before you update";
    OperationNamesChanged: Major, breaks, "operation renamed in Rust", "operations renamed in Rust";
        code "its module, method or types have another name";
        run "none";
        advice "rename in your code";
    WireCodeLost: Major, breaks, "operation without wire code", "operations without wire code";
        code "functions that send or read the operation no longer take it";
        run "the operation streams now, which an old crate cannot";
        advice "use another client for this operation";
    HostPrefixChanged: Major, compiles, "host prefix changed", "host prefixes changed";
        code "none";
        run "requests go to another host";
        advice "check endpoint overrides, firewalls and policies";
    CompressionRemoved: Major, compiles, "request compression removed", "request compressions removed";
        code "none";
        run "an old crate sends compressed requests, which the service may now refuse";
        advice "update clients first";
    ErrorRemoved: Major, breaks, "error removed from an operation", "errors removed from operations";
        code "the variant and its `is_` method are gone";
        run "an old crate never sees it again";
        advice "delete the match arm";
    ErrorStatusChanged: Major, compiles, "error status changed", "error statuses changed";
        code "`HTTP_STATUS` has another value";
        run "a server answers with another status";
        advice "look for comparisons with the status";
    ClientMethodRemoved: Major, breaks, "client method removed", "client methods removed";
        code "a paginator or a waiter is gone with feature `client`";
        run "none";
        advice "page or wait in a loop of your own";
    RetryabilityRemoved: Major, breaks, "error no longer retryable", "errors no longer retryable";
        code "the constants `RETRYABLE` and `THROTTLING` are gone";
        run "an old crate repeats requests in vain";
        advice "delete the uses of the constants";
    TypeRenamed: Major, breaks, "type renamed", "types renamed";
        code "its path is another one";
        run "none";
        advice "rename in your code";
    ShapeRemoved: Major, breaks, "shape removed", "shapes removed";
        code "its type is gone, where it has one";
        run "none by itself";
        advice "see what uses it";
    MemberRemoved: Major, breaks, "member removed", "members removed";
        code "the field, accessor and builder methods are gone";
        run "an old crate sends what the service ignores or refuses, and never receives it";
        advice "delete its uses";
    MemberRenamed: Major, breaks, "member renamed", "members renamed";
        code "the field, accessor and builder methods have another name";
        run "an old crate sends a name that the service does not know, and drops the new one silently";
        advice "rename in your code";
    WireNameChanged: Major, compiles, "wire name changed", "wire names changed";
        code "none: the Rust name is the same";
        run "an old crate sends a name that the service does not know, and drops the new one silently";
        advice "update both both together";
    RustNameChanged: Major, breaks, "name changed in Rust", "names changed in Rust";
        code "the item has another name, because names collide or no longer do";
        run "none";
        advice "rename in your code";
    RequiredMemberAdded: Major, compiles, "required member added", "required members added";
        code "compiles, but `build` fails without it";
        run "an old crate now gets a 400 where it is sent; where it is only received, it is dropped silently";
        advice "set it wherever you build the structure";
    TypeChanged: Major, breaks, "type changed", "types changed";
        code "field, accessor and builder methods have another type";
        run "an old crate cannot read the new form, nor the service the old one";
        advice "change the code that sets or reads it";
    OptionalityChanged: Major, breaks, "optionality changed", "optionalities changed";
        code "the field and accessor gain or lose the `Option`";
        run "an absent value is `None` on one side and the default or zero value on the other";
        advice "handle, or stop handling, its absence";
    BoxingChanged: Major, breaks, "box added or removed", "boxes added or removed";
        code "the field and builder gain or lose a `Box`";
        run "none";
        advice "add or remove `Box::new` and the dereference";
    SparseChanged: Major, breaks, "item optionality changed", "item optionalities changed";
        code "items gain or lose the `Option`";
        run "one side sends `null` items that the other refuses or drops";
        advice "handle, or stop sending, absent items";
    TimestampFormatChanged: Major, compiles, "timestamp format changed", "timestamp formats changed";
        code "none";
        run "an old crate cannot read the new form, nor the service the old one";
        advice "update both both together";
    DefaultChanged: Major, compiles, "default changed", "defaults changed";
        code "none, unless it decides whether `build` can fail";
        run "an absent value now means something else";
        advice "set the value where you relied on the default";
    InputDefaultChanged: Major, compiles, "service default changed", "service defaults changed";
        code "none";
        run "the service takes another value for a member that is not sent";
        advice "send the value where you relied on the default";
    RequiredAdded: Major, compiles, "member now required", "members now required";
        code "compiles, but `build` fails without it";
        run "an old crate that leaves it out now gets a 400";
        advice "set it wherever you build the structure";
    TokenRemoved: Major, breaks, "idempotency token no longer filled", "idempotency tokens no longer filled";
        code "`build_with` may be gone";
        run "nothing fills the member when it is absent";
        advice "set it yourself";
    BuildFallible: Major, breaks, "`build` became fallible", "`build`s became fallible";
        code "`build` returns a `Result`";
        run "none";
        advice "handle the error: `build()?`";
    BuildInfallible: Major, breaks, "`build` became infallible", "`build`s became infallible";
        code "`build` returns the value itself";
        run "none";
        advice "drop the `?` or `unwrap`";
    EnumValueRemoved: Major, breaks, "enum value removed", "enum values removed";
        code "the variant is gone";
        run "an old crate that sends it now gets a 400";
        advice "delete its uses";
    EnumValueChanged: Major, compiles, "enum value changed", "enum values changed";
        code "none: the variant keeps its name";
        run "an old crate sends a text that the service does not know, and reads the new one as `Unknown`";
        advice "update both both together; look for the text in stored data";
    EnumVariantRenamed: Major, breaks, "enum variant renamed", "enum variants renamed";
        code "the variant has another name";
        run "none: the value on the wire is the same";
        advice "rename in your code";
    UnionVariantRemoved: Major, breaks, "union variant removed", "union variants removed";
        code "the variant and its methods are gone";
        run "an old crate that sends it now gets a 400";
        advice "delete its uses";
    LimitAdded: Major, compiles, "limit added", "limits added";
        code "none";
        run "a request beyond it now gets a 400 from the service; the new crate refuses it before sending";
        advice "check the values that you send";
    LimitTightened: Major, compiles, "limit tightened", "limits tightened";
        code "none";
        run "a request within the old limit now gets a 400; the new crate refuses it before sending";
        advice "check the values that you send";
    PatternChanged: Major, compiles, "pattern changed", "patterns changed";
        code "none";
        run "a request that matches the old pattern may now get a 400, and an old crate may refuse valid input";
        advice "check the values that you send";
    OperationAdded: Minor, compiles, "operation added", "operations added";
        code "a new module";
        run "none: an old crate cannot call it";
        advice "nothing; call it when you need it";
    WireCodeGained: Minor, compiles, "operation with wire code", "operations with wire code";
        code "functions that send or read an operation take it too";
        run "none";
        advice "nothing";
    RetrySafetyChanged: Minor, compiles, "retry safety changed", "retry safeties changed";
        code "none";
        run "whether sending it again is safe is judged differently";
        advice "check your own retries";
    CompressionAdded: Minor, compiles, "request compression added", "request compressions added";
        code "none";
        run "the new crate compresses large requests; an old one sends them as they are";
        advice "nothing";
    ErrorAdded: Minor, compiles, "error added to an operation", "errors added to operations";
        code "a new variant; matches have a wildcard arm already";
        run "an old crate shows it as `Unhandled`, with code and message";
        advice "handle it where it matters";
    RetryabilityChanged: Minor, compiles, "retryability changed", "retryabilities changed";
        code "none, or new constants";
        run "retries are decided differently";
        advice "check your own retries";
    ShapeAdded: Minor, compiles, "shape added", "shapes added";
        code "a new type, where it has one";
        run "none by itself";
        advice "nothing";
    MemberAdded: Minor, compiles, "member added", "members added";
        code "a new field, accessor and builder methods";
        run "an old crate cannot send it, and drops it silently from what it receives";
        advice "nothing; set or read it when you need it";
    RequiredRemoved: Minor, compiles, "member no longer required", "members no longer required";
        code "none";
        run "an old crate refuses to build a valid request without it";
        advice "leave it out where you can";
    DefaultFilled: Minor, compiles, "default filled or left to the service", "defaults filled or left to the service";
        code "`build` sets the member to its default, or leaves it absent, where it is not set";
        run "none: the service takes an absent member for its default";
        advice "nothing";
    TokenAdded: Minor, compiles, "idempotency token filled", "idempotency tokens filled";
        code "`build_with` takes a source of tokens";
        run "`build` fills an absent member with a random UUID";
        advice "nothing";
    SensitiveRemoved: Minor, compiles, "value no longer sensitive", "values no longer sensitive";
        code "none";
        run "`Debug` shows the value";
        advice "check what you log";
    EnumValueAdded: Minor, compiles, "enum value added", "enum values added";
        code "a new variant; matches have a wildcard arm already";
        run "an old crate reads it as `Unknown`, and its strict validation refuses to send it";
        advice "handle it where it matters; it is no longer in `Unknown`";
    UnionVariantAdded: Minor, compiles, "union variant added", "union variants added";
        code "a new variant; matches have a wildcard arm already";
        run "an old crate reads it as `Unknown` and loses the content";
        advice "handle it where it matters; it is no longer in `Unknown`";
    LimitRemoved: Minor, compiles, "limit removed", "limits removed";
        code "none";
        run "an old crate refuses input that is valid now";
        advice "update before you send such values";
    LimitRelaxed: Minor, compiles, "limit relaxed", "limits relaxed";
        code "none";
        run "an old crate refuses input that is valid now";
        advice "update before you send such values";
    ResponseLimitRelaxed: Minor, compiles, "response limit relaxed", "response limits relaxed";
        code "none";
        run "values beyond the old limit may arrive; responses are never refused for a limit";
        advice "check where you store them";
    ClientMethodAdded: Minor, compiles, "client method added", "client methods added";
        code "more methods with feature `client`";
        run "none";
        advice "nothing";
    DeprecationAdded: Minor, compiles, "item deprecated", "items deprecated";
        code "a deprecation warning wherever it is used";
        run "none yet";
        advice "follow the note";
    ResponseLimitTightened: Patch, compiles, "response limit tightened", "response limits tightened";
        code "none";
        run "the service promises more; a server of this crate must keep to it";
        advice "nothing, unless you serve this operation";
    ResponseRequiredChanged: Patch, compiles, "response requirement changed", "response requirements changed";
        code "none: it is an `Option` either way";
        run "the service promises, or no longer promises, to send it";
        advice "check where you rely on it";
    PatternRewritten: Patch, compiles, "pattern rewritten", "patterns rewritten";
        code "none";
        run "none: it accepts the same values";
        advice "nothing";
    SensitiveAdded: Patch, compiles, "value now sensitive", "values now sensitive";
        code "none";
        run "`Debug` redacts the value";
        advice "nothing; look for copies in your logs";
    EnumValueHidden: Patch, compiles, "enum value hidden or shown", "enum values hidden or shown";
        code "none";
        run "messages and `values()` list it, or no longer do";
        advice "nothing";
    DefaultNoted: Patch, compiles, "default stated or withdrawn", "defaults stated or withdrawn";
        code "none";
        run "none in the crate: what is not set is not sent, and what must be there is not absent";
        advice "check whether you rely on the default";
    ShapeOfOperationRenamed: Patch, compiles, "input or output shape renamed", "input or output shapes renamed";
        code "none: the type is named after the operation";
        run "none";
        advice "nothing";
    DeprecationChanged: Patch, compiles, "deprecation changed or withdrawn", "deprecations changed or withdrawn";
        code "another warning, or none";
        run "none";
        advice "nothing";
    ServiceFactsChanged: Patch, compiles, "service fact changed", "service facts changed";
        code "constants in `meta` have other values";
        run "none";
        advice "nothing";
    ClientBehaviorChanged: Patch, compiles, "way of calling changed", "ways of calling changed";
        code "none";
        run "with feature `client`: where requests go, how they are signed, how pages follow and when a waiter ends";
        advice "nothing";
    OrderChanged: Patch, compiles, "order changed", "orders changed";
        code "none";
        run "fields are written in another order";
        advice "nothing";
    DocumentationChanged: Patch, compiles, "description changed", "descriptions changed";
        code "none";
        run "none";
        advice "nothing";
    UnusedTraitChanged: Patch, compiles, "trait without effect changed", "traits without effect changed";
        code "none: the crate does not use it";
        run "none";
        advice "nothing";
    MetadataChanged: Patch, compiles, "metadata changed", "metadata changed";
        code "none: the crate does not use it";
        run "none";
        advice "nothing";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_their_severity() {
        let impacts: Vec<SemverImpact> = Rule::all().map(Rule::impact).collect();
        assert!(impacts.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn only_major_changes_break_source_and_every_cell_says_something() {
        for rule in Rule::all() {
            assert_eq!(rule.row().rule, rule);
            assert!(!rule.breaks_source() || rule.impact() == SemverImpact::Major, "{}", rule.name());
            for cell in [rule.effect_on_code(), rule.effect_at_run_time(), rule.advice()] {
                assert!(!cell.is_empty() && !cell.contains('|') && !cell.ends_with('.'), "{}: {cell}", rule.name());
            }
        }
    }

    #[test]
    fn counts_read_as_words() {
        assert_eq!(Rule::LimitRelaxed.counted(2), "2 limits relaxed");
        assert_eq!(Rule::MemberAdded.counted(1), "1 member added");
    }
}
