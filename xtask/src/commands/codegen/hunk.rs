//! The first difference of two texts as one hunk of a unified diff. Never looks for the smallest difference of all, nor
//! further than it takes to show where the texts part.

use std::fmt::Write;

/// Equal lines shown before and behind the difference.
const CONTEXT: usize = 2;
/// So many equal lines in a row end the difference, unless the texts end before.
const RESUMED: usize = 3;
/// How many lines the texts may differ in before the rest of both counts as different.
const FURTHEST: usize = 1000;

/// Shows the first difference in at most so many lines, and says when there is more.
pub(super) fn write_first(text: &mut String, old: &str, new: &str, most: usize) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (removed, added) = resumption(&old[start..], &new[start..]);
    let before = &old[start - start.min(CONTEXT)..start];
    let (old_rest, new_rest) = (&old[start + removed..], &new[start + added..]);
    let behind = &old_rest[..old_rest.len().min(CONTEXT)];
    let first = start - before.len() + 1;
    let around = before.len() + behind.len();
    let _ = writeln!(text, "@@ -{first},{} +{first},{} @@", around + removed, around + added);
    let marked = [(' ', before), ('-', &old[start..start + removed]), ('+', &new[start..start + added]), (' ', behind)];
    let lines = marked.into_iter().flat_map(|(mark, lines)| lines.iter().map(move |line| (mark, line)));
    for (mark, line) in lines.take(most) {
        let _ = writeln!(text, "{mark}{line}");
    }
    let hidden = (around + removed + added).saturating_sub(most);
    if hidden > 0 {
        let _ = writeln!(text, "… {hidden} more lines of this hunk");
    }
    if old_rest != new_rest {
        text.push_str("… more hunks follow\n");
    }
}

/// How many lines of both to leave out until they go on alike: the fewest together.
fn resumption(old: &[&str], new: &[&str]) -> (usize, usize) {
    let resumes = |removed: usize, added: usize| {
        let (old, new) = (old.get(removed..)?, new.get(added..)?);
        let ahead = RESUMED.min(old.len()).min(new.len());
        let ends_together = old.len() == new.len() || ahead == RESUMED;
        (ends_together && old[..ahead] == new[..ahead]).then_some((removed, added))
    };
    let candidates = (0..FURTHEST.min(old.len() + new.len())).flat_map(|sum| (0..=sum).map(move |at| (at, sum - at)));
    let mut candidates = candidates.filter_map(|(removed, added)| resumes(removed, added));
    candidates.next().unwrap_or((old.len(), new.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(old: &str, new: &str) -> String {
        let mut text = String::new();
        write_first(&mut text, &old.replace(' ', "\n"), &new.replace(' ', "\n"), 6);
        text.replace('\n', "|")
    }

    #[test]
    fn a_hunk_shows_where_the_texts_part() {
        assert_eq!(first("a b c d e f g", "a b c x e f g"), "@@ -2,5 +2,5 @@| b| c|-d|+x| e| f|");
        assert_eq!(first("a b c", "a x b c"), "@@ -1,3 +1,4 @@| a|+x| b| c|");
        assert_eq!(first("a b c", "a c"), "@@ -1,3 +1,2 @@| a|-b| c|");
        assert_eq!(first("a", "a b"), "@@ -1,1 +1,2 @@| a|+b|");
        assert_eq!(first("", "a"), "@@ -1,0 +1,1 @@|+a|");
    }

    #[test]
    fn more_than_fits_is_counted() {
        assert_eq!(first("a b c d", "e f g h"), "@@ -1,4 +1,4 @@|-a|-b|-c|-d|+e|+f|… 2 more lines of this hunk|");
        assert_eq!(first("a b c d e", "x b c d y"), "@@ -1,3 +1,3 @@|-a|+x| b| c|… more hunks follow|");
    }

    #[test]
    fn long_texts_without_a_common_line_take_no_time() {
        let (old, new) = ("a ".repeat(100_000), "b ".repeat(100_000));
        assert!(first(&old, &new).starts_with("@@ -1,100000 +1,100000 @@|-a|"));
    }
}
