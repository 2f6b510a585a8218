use crate::cli::help::{first_sentence, plain};

#[test]
fn marks_of_emphasis_code_and_links_are_gone() {
    let table = [
        ("a **b** *c* `d*e` f", "a b c d*e f"),
        ("[text](https://example.com/) and [`Code`](Self::code)", "text (https://example.com/) and Code"),
        ("[https://example.com](https://example.com)", "https://example.com"),
        (r"\[not\] a \*link\* C:\x", r"[not] a *link* C:\x"),
        ("`` a`b `` and ` `", "a`b and  "),
        ("`open", "`open"),
        ("[open](", "[open]("),
        ("> **Note:** quoted\n> text", "Note: quoted text"),
        ("# Title", "Title"),
    ];
    for (markdown, text) in table {
        assert_eq!(plain(markdown), text, "{markdown}");
    }
}

#[test]
fn lists_and_code_are_blocks() {
    let markdown = "First\nline.\n\n- one\n  more\n- two\n  - inner\n\n3. third\n\n```text\nlet  x;\n\n  y\n```\nEnd.";
    let text = "First line.\n\no one more\n\no two\n\n  o inner\n\n3. third\n\nlet  x;\n\n  y\n\nEnd.";
    assert_eq!(plain(markdown), text);
    assert_eq!(plain(""), "");
    assert_eq!(plain("```"), "");
}

#[test]
fn a_sentence_ends_with_a_full_stop_before_a_space() {
    let table = [
        ("Version 1.2 of it. Second.", "Version 1.2 of it."),
        ("No end", "No end"),
        ("", ""),
        ("```\ncode\n```", ""),
        ("One.\n\nTwo.", "One."),
    ];
    for (markdown, sentence) in table {
        assert_eq!(first_sentence(markdown), sentence);
    }
}

/// Strings over the alphabet of Markdown, from a generator without a seed of its own, so that each run is the same.
#[test]
fn any_text_will_do() {
    const CHARS: [char; 16] = ['a', ' ', '\n', '`', '*', '[', ']', '(', ')', '\\', '>', '-', '#', '1', '.', 'é'];
    let mut state = 0x1234_5678_9abc_def1_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..16 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push(CHARS[(state >> 20) as usize % CHARS.len()]);
        }
        let _ = (plain(&text), first_sentence(&text));
    }
}
