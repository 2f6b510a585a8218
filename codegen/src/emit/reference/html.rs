//! Emits the reference once more as one HTML page that needs nothing beside itself, from the blocks of the Markdown
//! pages. No markup of the model's texts becomes markup here: it left them when they became Markdown, and the only HTML
//! that passes is an anchor of ours.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::html::push_html;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use crate::ir::Service;
use crate::output::Verbatim;
use crate::print::marker;

use super::location::{INDEX, operation_page};

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/search.js");

/// Nothing is loaded, and nothing runs but what the page holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'";

/// A Markdown page of the reference: its path below `docs/`, and its blocks.
pub(super) type Page = (String, Vec<String>);

/// The page, from the Markdown pages in the order in which they are read.
pub(super) fn file(service: &Service, pages: &[Page]) -> Verbatim {
    let mut content = Content::new(service);
    let sections: Vec<String> =
        pages.iter().map(|(path, blocks)| content.section(path, &blocks.join("\n\n"))).collect();
    let text = format!(
        "<!doctype html>\n<!-- {marker} -->\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">Skip to the reference</a>\n\
         <nav aria-label=\"Operations and types\">\n\
         <div id=\"find\" hidden><label for=\"search\">Search <kbd>/</kbd></label>\n\
         <input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">\n\
         <p id=\"matches\" role=\"status\"></p></div>\n<ul>\n{nav}</ul>\n</nav>\n\
         <main id=\"content\" tabindex=\"-1\">\n{sections}</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        marker = marker(service),
        title = escaped(&content.title),
        nav = content.entries,
        sections = sections.concat(),
    );
    Verbatim { path: "docs/index.html".to_owned(), text }
}

/// The state of a walk over the pages: which ids are taken, and where in the outline it is.
struct Content {
    /// The id of each page's heading, by path.
    pages: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// The id under which the next headings stand.
    parent: String,
    /// The list of operations and types so far.
    entries: String,
    /// The heading of the first page.
    title: String,
}

impl Content {
    fn new(service: &Service) -> Self {
        let operations = service.operations.iter();
        let operations =
            operations.map(|operation| (operation_page(operation), format!("operation.{}", operation.name)));
        let index = [(INDEX.to_owned(), "content".to_owned())];
        let taken = ["content", "find", "search", "matches"].map(str::to_owned).into();
        let pages = operations.chain(index).collect();
        Self { pages, taken, parent: String::new(), entries: String::new(), title: String::new() }
    }

    /// A page as a section of HTML.
    fn section(&mut self, path: &str, markdown: &str) -> String {
        let mut events = Vec::new();
        let mut parser = Parser::new(markdown);
        let mut anchor = None;
        while let Some(event) = parser.next() {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => anchor = own_anchor(&html).or(anchor),
                Event::Start(Tag::Heading { level, .. }) => {
                    let inner: Vec<Event<'_>> =
                        parser.by_ref().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_)))).collect();
                    let text = plain(&inner);
                    let id = self.id(path, level, &text, anchor.take());
                    self.list(path, level, id.as_deref(), &text);
                    let level = if path == INDEX { level } else { below(level) };
                    let id = id.map(CowStr::from);
                    events.push(Event::Start(Tag::Heading { level, id, classes: Vec::new(), attrs: Vec::new() }));
                    events.extend(inner.into_iter().filter_map(|event| self.kept(event)));
                    events.push(Event::End(TagEnd::Heading(level)));
                }
                event => events.extend(self.kept(event)),
            }
        }
        let mut html = String::from("<section>\n");
        push_html(&mut html, events.into_iter());
        html.push_str("</section>\n");
        // Anchors became ids, and the way back to the first page leads nowhere here.
        html.replace("<p></p>\n", "").replace("<p><a href=\"#content\">Index</a></p>\n", "")
    }

    /// An event as it is on the one page: links lead into it, and pictures are their words.
    fn kept<'e>(&self, event: Event<'e>) -> Option<Event<'e>> {
        match event {
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                let dest_url = self.href(&dest_url).map_or_else(|| "#content".into(), CowStr::from);
                Some(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id: "".into() }))
            }
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) | Event::Html(_) | Event::InlineHtml(_) => None,
            event => Some(event),
        }
    }

    /// The id of a heading: stable, since it is made of names. `None` where it is taken.
    fn id(&mut self, path: &str, level: HeadingLevel, text: &str, anchor: Option<String>) -> Option<String> {
        let id = match (level, anchor) {
            (HeadingLevel::H1, _) if path == INDEX => "reference".to_owned(),
            (HeadingLevel::H1, _) => self.pages.get(path).cloned().unwrap_or_else(|| slug(text)),
            (_, Some(anchor)) => anchor,
            (HeadingLevel::H2, None) => match self.pages.get(path) {
                Some(page) if path != INDEX => format!("{page}.{}", slug(text)),
                _ => slug(text),
            },
            _ => format!("{}.{}", self.parent, slug(text)),
        };
        if id == "reference" {
            text.clone_into(&mut self.title);
        }
        if matches!(level, HeadingLevel::H1 | HeadingLevel::H2) {
            self.parent.clone_from(&id);
        }
        self.taken.insert(id.clone()).then_some(id)
    }

    /// Enters operations and types into the list: the headings of pages of operations, the ones below those of types.
    fn list(&mut self, path: &str, level: HeadingLevel, id: Option<&str>, text: &str) {
        let is_group = path.starts_with("types/") && level == HeadingLevel::H1;
        let is_entry = match level {
            HeadingLevel::H1 => path.starts_with("operations/"),
            HeadingLevel::H2 => path.starts_with("types/"),
            _ => false,
        };
        if let Some(id) = id.filter(|_| is_entry || is_group) {
            let class = if is_group { " class=\"group\"" } else { "" };
            let (id, text) = (escaped(id), escaped(text));
            self.entries.push_str(&format!("<li{class}><a href=\"#{id}\">{text}</a></li>\n"));
        }
    }

    /// A link as it is on the one page: into the page, or to the web. Any other has no target here.
    fn href(&self, link: &str) -> Option<String> {
        if ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme)) {
            return Some(link.to_owned());
        }
        let (page, anchor) = link.split_once('#').unwrap_or((link, ""));
        if !anchor.is_empty() && (page.is_empty() || page.ends_with(".md")) {
            return Some(format!("#{anchor}"));
        }
        let page = page.trim_start_matches("../");
        self.pages.get(page).map(|id| format!("#{id}"))
    }
}

/// The name in an anchor that the Markdown pages have of ours; `None` for any other HTML.
fn own_anchor(html: &str) -> Option<String> {
    let name = html.trim().strip_prefix("<a id=\"")?;
    let name = name.strip_suffix("\"></a>").or_else(|| name.strip_suffix("\">"))?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| name.to_owned())
}

/// The text of a heading.
fn plain(events: &[Event<'_>]) -> String {
    let text = |event: &Event<'_>| match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        _ => String::new(),
    };
    events.iter().map(text).collect()
}

/// Names as they are; whatever else there is becomes hyphens.
fn slug(text: &str) -> String {
    let part = |char: char| if char.is_ascii_alphanumeric() || "_.".contains(char) { char } else { '-' };
    text.chars().map(part).collect()
}

/// The level one further down: the heading of the first page is that of all.
fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    push_html(&mut html, std::iter::once(Event::Text(text.into())));
    html.replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
