//! The layout of emitted code, beside what prettyplease prints.

use quote::quote;

use super::*;

fn printed(tokens: proc_macro2::TokenStream) -> (String, String) {
    let text = prettyplease::unparse(&syn::parse2(tokens).unwrap());
    let dense = dense(&text);
    (text, dense)
}

/// The tokens of a text without those that a line break calls for.
fn tokens(text: &str) -> String {
    let tokens: proc_macro2::TokenStream = text.parse().unwrap();
    tokens.to_string().chars().filter(|c| !matches!(c, ' ' | ',' | '{' | '}' | '\n')).collect()
}

#[test]
fn a_short_function_stands_on_one_line_with_its_attribute() {
    let (_, dense) = printed(quote! {
        impl Builder {
            /// Sets it.
            #[inline]
            pub fn set_name(mut self, input: Option<String>) -> Self { self.inner.name = input; self }
            #[inline]
            pub fn three(&self) -> u8 { let a = 1; let b = 2; a + b }
            #[inline]
            pub(crate) fn is_known(&self) -> bool { !matches!(self, Self::Unknown(_)) }
        }
    });
    let expected = "\
impl Builder {
    /// Sets it.
    #[inline] pub fn set_name(mut self, input: Option<String>) -> Self { self.inner.name = input; self }
    #[inline]
    pub fn three(&self) -> u8 {
        let a = 1;
        let b = 2;
        a + b
    }
    #[inline] pub(crate) fn is_known(&self) -> bool { !matches!(self, Self::Unknown(_)) }
}
";
    assert_eq!(dense, expected);
}

#[test]
fn a_call_is_broken_at_120_columns_and_not_before() {
    let (text, dense) = printed(quote! {
        fn f() {
            one(); two();
            writer.optional("ALongNameOfAMember", &self.a_long_name_of_a_member, form::List(form::Own))?;
            writer.optional("AnEvenLongerNameOfAMember", &self.an_even_longer_name_of_a_member_of_all_there_are, form::List(form::Own))?;
        }
    });
    assert!(text.contains("writer\n        .optional("), "{text}");
    let expected =
        "    writer.optional(\"ALongNameOfAMember\", &self.a_long_name_of_a_member, form::List(form::Own))?;\n";
    assert!(dense.contains(expected), "{dense}");
    assert!(dense.contains("    writer.optional(\n        \"AnEven"), "{dense}");
    assert!(dense.lines().all(|line| line.len() <= WIDTH), "{dense}");
}

#[test]
fn a_macro_has_a_statement_on_each_line() {
    let (_, dense) = printed(quote! {
        crate::error::error_enum! { Error of "Open"; Refused(crate::types::error::Refused) => Refused; Gone(Gone) => Gone; }
    });
    let expected = "\
crate::error::error_enum! {
    Error of \"Open\";
    Refused(crate::types::error::Refused) => Refused;
    Gone(Gone) => Gone;
}
";
    assert_eq!(dense, expected);
}

#[test]
fn nothing_but_the_layout_changes() {
    let (text, dense) = printed(quote! {
        /// Ends in an opening (
        #[derive(Debug)]
        pub struct Pair { first: u8, second: String }
        impl From<std::collections::HashMap<String, std::collections::HashMap<String, Vec<u8>>>> for LongNamesOfTypes {
            fn from(_: std::collections::HashMap<String, std::collections::HashMap<String, Vec<u8>>>) -> Self { Self { first: 0, second: "{ (".into() } }
        }
        fn f(a: bool) -> Option<u8> {
            if a { return None; }
            if a { one() } else { two() }
            match a { true => { set(); } false => very_long_function_name(with_an_argument, and_with_another_one, and_one_more) }
            let closure = || { very_long_function_name(with_an_argument, and_with_another_one, and_one_more) };
            for x in y { go(x) }
            text.is_empty() && very_long_function_name(with_an_argument) || very_long_function_name(with_another)
        }
    });
    assert!(dense.lines().count() < text.lines().count());
    assert_eq!(tokens(&dense), tokens(&text), "{dense}");
    let fields = "        Self {\n            first: 0,\n            second: \"{ (\".into(),\n        }\n";
    assert!(dense.contains(fields), "a field a line: {dense}");
}

#[test]
fn an_arm_has_no_braces_around_an_assignment() {
    let (_, dense) = printed(quote! {
        fn f() {
            match name {
                "ALongNameOfAMember" => value.a_long_name_of_a_member = members.value(form::List(form::Own))?,
                _ => { value.skip(); }
            }
        }
    });
    let arm =
        "        \"ALongNameOfAMember\" => value.a_long_name_of_a_member = members.value(form::List(form::Own))?,\n";
    assert!(dense.contains(arm), "{dense}");
    assert!(dense.contains("        _ => { value.skip(); }\n"), "{dense}");
}

#[test]
fn an_implementation_names_its_type_on_the_line_of_its_trait() {
    let (text, dense) = printed(quote! {
        impl Object for crate::operation::a_long_name_of_an_operation::ALongNameOfAnOperationInput { fn f(&self) { a(); b(); c() } }
    });
    assert!(text.starts_with("impl Object\nfor crate::"), "{text}");
    assert!(dense.starts_with("impl Object for crate::"), "{dense}");
}

#[test]
fn a_row_of_a_table_has_one_line_or_a_second_one_for_its_text() {
    let long = "a text of more columns than a line has: ".repeat(4);
    let (_, dense) = printed(quote! {
        static ROWS: &[Row] = &[
            Row::new("AName", &A_TABLE).option("a-name").required().about("A text that fits on a line of its own, and on that alone."),
            Row::new("AnotherName", &A_TABLE).about(#long),
            Row::new("YetAnotherName", &A_TABLE).option("yet-another-name").about(#long),
            Row::new("ARowWhoseReceiverHasArguments", Kind::OfALongName).option("a-row-of-a-long-name").rank(1),
        ];
    });
    let expected = format!(
        "\
static ROWS: &[Row] = &[
    Row::new(\"AName\", &A_TABLE).option(\"a-name\").required()
        .about(\"A text that fits on a line of its own, and on that alone.\"),
    Row::new(\"AnotherName\", &A_TABLE).about(\"{long}\"),
    Row::new(\"YetAnotherName\", &A_TABLE).option(\"yet-another-name\").about(\"{long}\"),
    Row::new(\"ARowWhoseReceiverHasArguments\", Kind::OfALongName).option(\"a-row-of-a-long-name\").rank(1),
];
"
    );
    assert_eq!(dense, expected);
}
