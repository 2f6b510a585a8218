use crate::cli::json_text::parse;

#[test]
fn mistakes_are_named_and_placed() {
    let table = [
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ("nul", "Expecting value: line 1 column 1 (char 0)"),
        ("1 2", "Extra data: line 1 column 3 (char 2)"),
        ("01", "Extra data: line 1 column 2 (char 1)"),
        ("-", "Expecting value: line 1 column 1 (char 0)"),
        ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
        ("[1,]", "Illegal trailing comma before end of array: line 1 column 3 (char 2)"),
        ("{\"a\":1 , }", "Illegal trailing comma before end of object: line 1 column 8 (char 7)"),
        ("{a:1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
        ("{\"é\": [1,\n\"日本\", x]}", "Expecting value: line 2 column 7 (char 16)"),
        ("{\"a\":[\"b\"", "Expecting ',' delimiter: line 1 column 10 (char 9)"),
        ("[\"abc", "Unterminated string starting at: line 1 column 2 (char 1)"),
        ("\"a\tb\"", "Invalid control character at: line 1 column 3 (char 2)"),
        ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
        ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
        ("\u{feff}1", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
    ];
    for (text, message) in table {
        assert_eq!(parse(text), Err(message.to_owned()), "{text}");
    }
}

#[test]
fn what_the_grammar_allows_and_no_value_can_hold_is_refused_too() {
    for text in ["\"\\ud800\"".to_owned(), "1e999".to_owned(), "[".repeat(200) + &"]".repeat(200)] {
        assert!(parse(&text).is_err(), "{text}");
    }
}
