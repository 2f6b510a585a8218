use super::*;
use crate::markdown::{code, from_html};
use hostile::HOSTILE;

fn content() -> Content {
    let pages = [("operations/do.md", "operation.Do"), (INDEX, "content")];
    let pages = pages.map(|(path, id)| (path.to_owned(), id.to_owned())).into();
    Content { pages, taken: BTreeSet::new(), parent: String::new(), entries: String::new(), title: String::new() }
}

#[test]
fn headings_get_ids_of_names_and_links_stay_on_the_page() {
    let markdown = "# `Do`\n\n[Index](../README.md)\n\n<a id=\"DoInput\"></a>\n\n## Request parameters\n\n### `PlanId`\n\n\
                    See [`Tag`](../types/structures.md#Tag), [this](do.md), [there](https://example.com/?a=1&b).\n";
    let mut content = content();
    let html = content.section("operations/do.md", markdown);
    for part in [
        "<h2 id=\"operation.Do\"><code>Do</code></h2>",
        "<h3 id=\"DoInput\">Request parameters</h3>",
        "<h4 id=\"DoInput.PlanId\"><code>PlanId</code></h4>",
        "<a href=\"#Tag\"><code>Tag</code></a>",
        "<a href=\"https://example.com/?a=1&amp;b\">there</a>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    assert!(!html.contains("Index"), "{html}");
    assert_eq!(content.entries, "<li><a href=\"#operation.Do\">Do</a></li>\n");
}

#[test]
fn an_id_is_given_once() {
    let mut content = content();
    let html = content.section("types/enums.md", "## `A`\n\n## `A`\n");
    assert_eq!(html.matches("<h3 id=\"A\">").count(), 1, "{html}");
    assert_eq!(html.matches("<h3>").count(), 1, "{html}");
}

#[test]
fn no_markup_of_a_model_is_markup() {
    for hostile in HOSTILE {
        let markdown = format!("# {}\n\n## {}\n\n{}\n", code(hostile), code(hostile), from_html(hostile));
        let html = content().section("types/enums.md", &markdown);
        let lower = html.to_lowercase();
        for live in ["<script", "<img", "<svg", "<iframe", "javascript:", "<!--", "onerror=\"", "<style"] {
            assert!(!tags(&lower).contains(live), "{hostile:?}: {html}");
        }
    }
}

/// The tags of a page without the text between them.
fn tags(html: &str) -> String {
    html.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| format!("<{tag}>")).collect()
}

#[test]
fn other_html_than_our_anchors_is_dropped() {
    assert_eq!(own_anchor("<a id=\"DoInput\"></a>").as_deref(), Some("DoInput"));
    for html in ["<a id=\"x\" onclick=\"y\"></a>", "<script>", "<a href=\"x\">", "<a id=\"a-b\"></a>"] {
        assert_eq!(own_anchor(html), None, "{html}");
    }
    let html = content().section("types/enums.md", "<script>alert(1)</script>\n\n![x](https://example.com/i.png)\n");
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
}
