//! One rule a test, in the words of AWS's documentation: its tags, its habits, its accidents.

use super::{code, enum_values, first_sentence, from_html, from_text};
use hostile::HOSTILE;
use smithy::terminal::is_hidden;

#[test]
fn paragraphs_lists_and_marks() {
    let html = "<p>The  language\n code, <b>one</b> of <i>these</i>:</p>\n<ul><li><p><code>jp</code> - Japanese</p></li><li>zh</li></ul><p>End.</p>";
    assert_eq!(from_html(html), "The language code, **one** of *these*:\n\n- `jp` - Japanese\n- zh\n\nEnd.");
    assert_eq!(from_html("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"), "1. a\n\n   - b\n\n2. c");
    assert_eq!(from_html("plain text"), "plain text");
    assert_eq!(from_html(""), "");
}

#[test]
fn links_go_to_the_web_or_nowhere() {
    assert_eq!(from_html("<a href=\"https://a.b/c(d) e\">see it</a>."), "[see it](https://a.b/c%28d%29%20e).");
    assert_eq!(from_html("<a>IAM</a> <a href=\"javascript:x()\">y</a> <a href=\"#z\">z</a>"), "IAM y z");
    assert_eq!(from_html("Go to https://a.b/c."), "Go to <https://a.b/c>.");
    assert_eq!(from_html("Now!<a href=\"https://a.b\">c</a>"), r"Now\![c](https://a.b)", "no image");
    assert_eq!(from_html("<a href=\"https://a.b\">https://a.b</a>"), "[https://a.b](https://a.b)");
}

#[test]
fn markdown_in_the_text_stays_text() {
    assert_eq!(
        from_html("[x] *y* `z` a_b _c_ 1 &lt; 2 &amp;lt; | \\"),
        r"\[x\] \*y\* \`z\` a_b \_c\_ 1 \< 2 \&lt; \| \\"
    );
    assert_eq!(from_html("# no heading"), r"\# no heading");
    assert_eq!(from_html("<p>- a</p><p>1. b</p><p>+ c</p>"), "\\- a\n\n1\\. b\n\n\\+ c");
}

#[test]
fn a_placeholder_is_no_markup() {
    assert_eq!(
        from_html("<code>arn:aws:iam::<account-id>:role/<Name></code>"),
        "`arn:aws:iam::<account-id>:role/<Name>`"
    );
    assert_eq!(
        from_html("A <code>MAP<string, string></code>, the <Code> tag"),
        r"A `MAP<string, string>`, the \<Code\> tag"
    );
    assert_eq!(from_html("<code><start>50</start></code>"), "`<start>50</start>`");
    assert_eq!(from_html("<P>a <span class=\"x\">b</span> <FONT>c</FONT></P>"), "a b c");
}

#[test]
fn a_wrapped_line_begins_nothing() {
    let text = from_html(&format!("{} - 2. # x", "word ".repeat(19)));
    assert!(text.lines().all(|line| line.len() <= 110 && !line.starts_with(['-', '#', '2'])), "{text}");
}

#[test]
fn notes_are_quotes_and_preformatted_text_never_runs() {
    assert_eq!(from_html("<note><p>Once.</p><p>Twice.</p></note>"), "> **Note:** Once.\n>\n> Twice.");
    assert_eq!(from_html("<pre>let x = 1;\n    y</pre>"), "```text\nlet x = 1;\n    y\n```");
    assert_eq!(from_html("<pre>```\nfn evil() {}</pre>"), "````text\n```\nfn evil() {}\n````");
    assert_eq!(from_html("    indented\n\n        more"), "indented more");
}

#[test]
fn nothing_hidden_survives() {
    assert_eq!(from_html("a<script>evil()</script>b\u{202e}c\u{7}"), "abc");
    assert_eq!(from_html("/* */ *//"), r"/\* \*\/ \*\//");
    assert_eq!(from_text("Title\n\"; [x] </script>"), r#"Title "; \[x\] \</script\>"#);
}

#[test]
fn hostile_text_is_one_line_of_text_wherever_it_stands() {
    for hostile in HOSTILE {
        for text in [from_text(hostile), code(hostile)] {
            assert!(!text.contains(is_hidden), "{text:?}");
        }
        assert!(!from_html(hostile).contains(|c| is_hidden(c) && c != '\n'), "{hostile:?}");
        let begins = |start: &str| from_text(hostile).starts_with(start);
        assert!(
            !["# ", "- ", "+ ", "* ", "> ", "1. ", "2) ", "```", "~~~", "===", "|", "    "].iter().any(|s| begins(s))
        );
        for brackets in ["](", "]:", "][", "![", "<s", "<i", "<a ", "<!"] {
            let text = from_text(hostile);
            let bare = text.match_indices(brackets).filter(|(at, _)| !text[..*at].ends_with('\\'));
            assert_eq!(bare.count(), 0, "{text}");
        }
    }
    assert_eq!(from_text("# a"), r"\# a");
    assert_eq!(from_text("- a - b"), r"\- a - b");
}

#[test]
fn code_cannot_be_ended_from_within() {
    assert_eq!(code("a"), "`a`");
    assert_eq!(code("a``b`"), "``` a``b` ```");
    assert_eq!(code(" a "), "`  a  `");
    assert_eq!(code("a\nb\u{202e}"), r"`a\nb\u202e`");
    for hostile in HOSTILE {
        let span = code(hostile);
        let fence = span.len() - span.trim_start_matches('`').len();
        let inside = &span[fence..span.len() - fence];
        let longest = inside.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        assert!(longest < fence && !inside.starts_with('`') && !inside.ends_with('`'), "{span}");
    }
}

#[test]
fn empty_marks_and_open_tags_do_no_harm() {
    assert_eq!(from_html("<b></b>a<i> </i>b <p>c<p>d</b>"), "a b\n\nc\n\nd");
    assert_eq!(from_html("a<b> b</b> <code> </code>c"), "a **b** c");
}

#[test]
fn deep_nesting_is_cut_and_stays_linear() {
    let deep = format!("{}x{}", "<ul><li>".repeat(100_000), "</li></ul>".repeat(100_000));
    assert!(from_html(&deep).ends_with('x'));
    assert!(!from_html(&"<b>".repeat(100_000)).contains('*'));
}

#[test]
fn the_first_sentence_ends_where_it_should() {
    assert_eq!(first_sentence("One. Two."), "One.");
    assert_eq!(first_sentence("Use e.g. this. Then that."), "Use e.g. this.");
    assert_eq!(first_sentence("See `a. B` and [x. Y](https://a.b). Next."), "See `a. B` and [x. Y](https://a.b).");
    assert_eq!(first_sentence("No end\n\nNext."), "No end");
    assert_eq!(first_sentence("`Code` begins it. More."), "`Code` begins it.");
    assert_eq!(first_sentence("- a\n- b"), "");
    assert_eq!(first_sentence(r"A \[half. Open\] range. More."), r"A \[half.");
    assert_eq!(first_sentence("**Two. In bold.** Next."), "**Two. In bold.** Next.");
    assert_eq!(first_sentence("(One. In parentheses.) Next."), "(One. In parentheses.) Next.");
}

#[test]
fn values_are_read_from_lists() {
    let html = "<p>The status:</p><ul><li><p><code>A_B</code> - Is <i>new</i>.</p></li><li><code>C</code></li><li>No value</li>\
                <li><p><b><code>D</code></b>: last</p></li></ul>";
    let values = [("A_B", "Is *new*."), ("C", ""), ("D", "last")];
    assert_eq!(enum_values(html), values.map(|(value, text)| (value.to_owned(), text.to_owned())));
}
