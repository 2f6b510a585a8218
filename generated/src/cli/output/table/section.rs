// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The boxes of a table: measured together, so that all are as wide as the widest.

use crate::cli::output::Screen;
use crate::cli::output::width::width;

/// Columns beside the text of a cell.
const PADDING: usize = 4;

/// The left and right edge of a box.
const EDGES: usize = 2;

/// A box: a title, and perhaps names of columns, and rows.
pub struct Section {
    title: String,
    indent: usize,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Of each column, the width of its widest cell.
    widths: Vec<usize>,
}

impl Section {
    /// A box with a title only. `indent` counts the boxes around it.
    pub fn new(title: String, indent: usize) -> Self {
        Self { title, indent, headers: Vec::new(), rows: Vec::new(), widths: Vec::new() }
    }

    /// Sets the names of the columns.
    pub fn header(&mut self, names: Vec<String>) {
        self.measure(&names);
        self.headers = names;
    }

    /// Adds a row. One with fewer cells than there are columns has empty ones at its end.
    pub fn row(&mut self, cells: Vec<String>) {
        self.measure(&cells);
        self.rows.push(cells);
    }

    fn measure(&mut self, cells: &[String]) {
        self.widths.resize(self.widths.len().max(cells.len()), 0);
        for (widest, cell) in self.widths.iter_mut().zip(cells) {
            *widest = width(cell).max(*widest);
        }
    }

    fn total_width(&self) -> usize {
        let cells: usize = self.widths.iter().map(|width| width + PADDING).sum();
        cells.max(width(&self.title)) + EDGES + 2 * self.indent
    }

    /// Turns a box with one row: a row for each column.
    fn turned(self) -> Self {
        if self.rows.len() != 1 || self.headers.is_empty() {
            return self;
        }
        let mut turned = Self::new(self.title, self.indent);
        for (name, cell) in self.headers.into_iter().zip(self.rows.into_iter().flatten()) {
            turned.row(vec![name, cell]);
        }
        turned
    }

    /// The widths of the columns, padded, in proportion to their cells, adding up to the box's width.
    fn columns(&self, total: usize) -> Vec<usize> {
        let padded: Vec<usize> = self.widths.iter().map(|width| width + PADDING).collect();
        if padded.is_empty() {
            return padded;
        }
        let factor = total as f64 / padded.iter().sum::<usize>() as f64;
        let mut columns: Vec<usize> =
            padded.iter().map(|width| (factor * *width as f64).round_ties_even() as usize).collect();
        spread(&mut columns, total);
        columns
    }
}

/// Corrects what rounding left over: takes from the first columns, or adds to the last, one each in turn.
fn spread(columns: &mut [usize], total: usize) {
    let count = columns.len();
    let mut turn = 0;
    loop {
        let sum: usize = columns.iter().sum();
        if sum == total {
            return;
        }
        let index = turn % count;
        if sum > total {
            columns[index] = columns[index].saturating_sub(1);
        } else {
            columns[count - 1 - index] += 1;
        }
        turn += 1;
    }
}

/// The text of all boxes.
pub fn render(mut sections: Vec<Section>, screen: &Screen) -> String {
    if widest(&sections) > screen.columns() {
        sections = sections.into_iter().map(Section::turned).collect();
    }
    let total = widest(&sections);
    let mut out = "-".repeat(total) + "\n";
    for section in &sections {
        let rules = screen.rule("|").repeat(section.indent);
        for line in lines(section, total - 2 * section.indent, screen) {
            out.push_str(&rules);
            out.push_str(&line);
            out.push_str(&rules);
            out.push('\n');
        }
    }
    out
}

fn widest(sections: &[Section]) -> usize {
    sections.iter().map(Section::total_width).max().unwrap_or_default()
}

fn lines(section: &Section, total: usize, screen: &Screen) -> Vec<String> {
    let mut lines = Vec::new();
    if !section.title.is_empty() {
        lines.push(centered(&section.title, total, "|"));
        if section.headers.is_empty() && section.rows.is_empty() {
            lines.push(format!("+{}+", "-".repeat(total.saturating_sub(EDGES))));
        }
    }
    let columns = section.columns(total);
    if columns.is_empty() {
        return lines;
    }
    let separator = separator(&columns);
    if !section.headers.is_empty() {
        lines.push(separator.clone());
        let cell = |(index, (width, name)): (usize, (&usize, &String))| centered(name, *width, left_edge(index));
        lines.push(columns.iter().zip(&section.headers).enumerate().map(cell).collect());
    }
    if !section.rows.is_empty() {
        lines.push(separator.clone());
        lines.extend(section.rows.iter().map(|row| row_line(row, &columns, screen)));
        lines.push(separator);
    }
    lines
}

fn row_line(row: &[String], columns: &[usize], screen: &Screen) -> String {
    let cells = row.iter().map(String::as_str).chain(std::iter::repeat(""));
    let cell = |(index, (width, text)): (usize, (&usize, &str))| left_aligned(text, *width, left_edge(index), screen);
    columns.iter().zip(cells).enumerate().map(cell).collect()
}

/// Only the first cell of a line has a left edge: each has a right one.
fn left_edge(index: usize) -> &'static str {
    if index == 0 { "|" } else { "" }
}

fn separator(columns: &[usize]) -> String {
    let mut line = "+".to_owned();
    for (index, width) in columns.iter().enumerate() {
        let edges = if index == 0 { EDGES } else { 1 };
        line.push_str(&"-".repeat(width.saturating_sub(edges)));
        line.push('+');
    }
    line
}

/// Centres a text between edges. Half of an odd width rounds down, of the text's as of the cell's.
fn centered(text: &str, total: usize, left: &str) -> String {
    let width = width(text);
    let before = (total / 2) as isize - (width / 2) as isize - 1;
    let after = total as isize - 1 - (left.len() as isize + before + width as isize);
    format!("{left}{}{text}{}|", spaces(before), spaces(after))
}

/// A text two columns from the left edge, or none where that leaves too little.
fn left_aligned(text: &str, total: usize, left: &str, screen: &Screen) -> String {
    let width = width(text);
    let before = if total > width + 2 + left.len() { 2 } else { 0 };
    let after = total as isize - 1 - (left.len() + before + width) as isize;
    format!("{left}{}{}{}|", " ".repeat(before), screen.cell(text), spaces(after))
}

fn spaces(count: isize) -> String {
    " ".repeat(usize::try_from(count).unwrap_or_default())
}
