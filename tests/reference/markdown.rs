//! As much of Markdown as the reference uses: sections, fenced blocks, code spans, links, anchors.

/// The lines of a page, each with whether it stands outside fenced blocks.
fn lines(page: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut fence: Option<&str> = None;
    page.lines().map(move |line| {
        let ticks = line.trim_start();
        let run = &ticks[..ticks.len() - ticks.trim_start_matches('`').len()];
        match fence {
            Some(open) if ticks.trim_end() == open => fence = None,
            Some(_) => {}
            None if run.len() >= 3 => fence = Some(run),
            None => return (line, true),
        }
        (line, false)
    })
}

/// The text below a heading, down to the next one of its level or above.
pub fn section<'p>(page: &'p str, heading: &str) -> Option<&'p str> {
    let level = |line: &str| line.len() - line.trim_start_matches('#').len();
    let mut start = None;
    for (line, outside) in lines(page) {
        let at = line.as_ptr() as usize - page.as_ptr() as usize;
        match start {
            None if outside && line == heading => start = Some(at),
            Some(start) if outside && (1..=level(heading)).contains(&level(line)) => return page.get(start..at),
            _ => {}
        }
    }
    page.get(start?..)
}

/// The first fenced block of a language.
pub fn fence(page: &str, language: &str) -> Option<String> {
    let open = format!("```{language}");
    let block: Vec<&str> = lines(page)
        .skip_while(|(line, _)| *line != open)
        .skip(1)
        .map(|(line, _)| line)
        .take_while(|line| *line != "```")
        .collect();
    (!block.is_empty()).then(|| block.join("\n"))
}

/// The page without fenced blocks, code spans and escaped characters: what is left could be markup.
pub fn without_code(page: &str) -> String {
    let outside: Vec<&str> = lines(page).filter(|(_, outside)| *outside).map(|(line, _)| line).collect();
    let text = outside.join("\n");
    let mut shown = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['`', '\\']) {
        shown.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('\\') {
            let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
            rest = &rest[1 + escaped..];
            continue;
        }
        let run = run(rest);
        rest = &rest[run..];
        let starts = rest.match_indices('`').filter(|(close, _)| !rest[..*close].ends_with('`'));
        let close = starts.map(|(close, _)| close).find(|close| self::run(&rest[*close..]) == run);
        rest = close.map_or(rest, |close| &rest[close + run..]);
    }
    shown + rest
}

/// How many backticks a text begins with.
fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Links that lead to files of the package.
pub fn links(page: &str) -> Vec<String> {
    let text = without_code(page);
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    targets.filter(|target| !target.contains("://") && !target.starts_with('<')).map(str::to_owned).collect()
}

/// The anchors of a page.
pub fn anchors(page: &str) -> Vec<&str> {
    page.split("<a id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}
