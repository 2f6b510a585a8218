//! Every name that Rust, its standard library, cargo or a file system has a meaning for, by where it comes from.
//! Only data: what is made of the names stands beside it.

/// Keywords of all editions: strict, reserved and weak.
const KEYWORDS: &str = "
    abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if
    impl in let loop macro macro_rules match mod move mut override priv pub raw ref return safe self Self static
    struct super trait true try type typeof union unsafe unsized use virtual where while yield";

/// Types, traits and variants of the standard library's preludes.
const PRELUDE: &str = "
    AsMut AsRef AsyncFn AsyncFnMut AsyncFnOnce Box Clone Copy Default DoubleEndedIterator Drop Eq Err
    ExactSizeIterator Extend Fn FnMut FnOnce From FromIterator Future Into IntoFuture IntoIterator Iterator None Ok
    Option Ord PartialEq PartialOrd Result Send Sized Some String Sync ToOwned ToString TryFrom TryInto Unpin Vec";

/// Derive macros, built in and of crates that nearly every Rust crate depends on.
const DERIVES: &str = "Clone Copy Debug Default Deserialize Eq Hash Ord PartialEq PartialOrd Serialize";

/// Attributes that are built in or attribute macros of the prelude.
const ATTRIBUTES: &str = "
    allow automatically_derived bench cfg cfg_attr cold crate_name crate_type debugger_visualizer deny deprecated
    derive diagnostic doc expect export_name feature forbid global_allocator ignore inline instruction_set link
    link_name link_ordinal link_section macro_export macro_use must_use no_builtins no_implicit_prelude no_link
    no_main no_mangle no_std non_exhaustive panic_handler path proc_macro proc_macro_attribute proc_macro_derive
    recursion_limit repr rustfmt should_panic target_feature test track_caller type_length_limit used warn
    windows_subsystem";

/// Function-like macros of the standard library.
const MACROS: &str = "
    assert assert_eq assert_ne column compile_error concat dbg debug_assert debug_assert_eq debug_assert_ne env
    eprint eprintln file format format_args include include_bytes include_str line matches module_path option_env
    panic pin print println ready stringify thread_local todo unimplemented unreachable vec write writeln";

/// Modules and crates of the standard distribution.
const MODULES: &str = "
    alloc any arch array ascii backtrace borrow boxed cell char clippy clone cmp collections convert core default
    env error ffi fmt fs future hash hint io iter marker mem net num ops option os panic path pin prelude primitive
    process ptr range rc result slice std str string sync task test thread time vec";

/// Primitive types.
const PRIMITIVES: &str = "
    bool char f16 f32 f64 f128 i8 i16 i32 i64 i128 isize never reference slice str tuple u8 u16 u32 u64 u128 unit
    usize";

/// File names that Windows takes for devices.
const DEVICES: &str = "
    aux com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 con conin conout lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7
    lpt8 lpt9 nul prn";

/// Files that cargo or rustc looks for, and folders beside them.
const FILES: &str = "
    bin build cargo docs examples lib license main mod Mod_ mod_2 readme rustdoc src target tests";

/// Names of modules, types, features and local variables in emitted code itself.
const EMITTED: &str = "
    AsInput Blob Builder Client Config ConfigOverride Credentials Customize DateTime Document Endpoint Error Failure
    FluentBuilder FromConf GetText Handle HashMap Infallible Inner Input IntoPaginator Output Overrides RequestId Sdk
    SdkError SendWith Serde SetText Unhandled Unknown UnknownValue Validate Value WaitUntil Waiters _client _error
    _operation base64 builders crate_error customize documentation http idempotency json meta methods operation
    paginator patterns primitives test_util types validate";

/// Every name once: of those that differ in case alone the first, since they are one name to Smithy.
pub(crate) fn all() -> Vec<&'static str> {
    let lists = [KEYWORDS, PRELUDE, DERIVES, ATTRIBUTES, MACROS, MODULES, PRIMITIVES, DEVICES, FILES, EMITTED];
    let mut seen = std::collections::BTreeSet::new();
    let names = lists.into_iter().flat_map(str::split_whitespace);
    names.filter(|name| seen.insert(name.to_ascii_lowercase())).collect()
}
