//! Draws how time grows, from lines of measurements on stdin to one SVG on stdout. Measures nothing.

use std::collections::BTreeMap;
use std::error::Error;
use std::io;
use std::ops::Range;

use plotters::coord::Shift;
use plotters::prelude::*;
use serde::Deserialize;

/// One size of one work.
#[derive(Deserialize)]
struct Line {
    growth: String,
    of: String,
    count: f64,
    codec: String,
    nanos: f64,
}

/// Points of a curve: how many, and milliseconds.
type Points = Vec<(f64, f64)>;

/// A curve per work and codec.
type Curves = BTreeMap<String, Points>;

/// Panels of the plot: the variable that the curves grow with, and the title.
const PANELS: [(&str, &str); 2] =
    [("tags", "decode and encode a response, by tags"), ("operations", "emit a part of SageMaker, by operations")];

const COLOURS: [RGBColor; 5] =
    [RGBColor(0, 90, 181), RGBColor(213, 94, 0), RGBColor(0, 140, 100), RGBColor(190, 90, 150), RGBColor(90, 90, 90)];

const SIZE: (u32, u32) = (1100, 480);

/// Draws a panel for every kind of growth among the lines; both axes are logarithmic, so that what is linear has the
/// slope of the dotted guide.
pub fn run() -> Result<(), Box<dyn Error>> {
    let text = io::read_to_string(io::stdin())?;
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
    let mut curves: BTreeMap<String, Curves> = BTreeMap::new();
    for line in lines {
        let curve = format!("{}, {}", line.growth, line.codec);
        curves.entry(line.of).or_default().entry(curve).or_default().push((line.count, line.nanos / 1e6));
    }
    let panels: Vec<_> = PANELS.iter().filter_map(|(of, title)| Some((*of, *title, curves.get(*of)?))).collect();
    if panels.is_empty() {
        return Err("no line of growth on stdin".into());
    }
    let mut svg = String::new();
    let root = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
    root.fill(&WHITE)?;
    for (area, (of, title, curves)) in root.split_evenly((1, panels.len())).iter().zip(panels) {
        panel(area, of, title, curves)?;
    }
    root.present()?;
    drop(root);
    println!("{}", svg.trim_end());
    Ok(())
}

fn panel(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    of: &str,
    title: &str,
    curves: &Curves,
) -> Result<(), Box<dyn Error>> {
    let points = || curves.values().flatten();
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 18))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(64)
        .build_cartesian_2d(
            around(points().map(|point| point.0)).log_scale(),
            around(points().map(|point| point.1)).log_scale(),
        )?;
    chart
        .configure_mesh()
        .x_desc(of)
        .y_desc("milliseconds")
        .x_label_formatter(&|value| format!("{value}"))
        .y_label_formatter(&|value| format!("{value}"))
        .max_light_lines(0)
        .draw()?;
    for ((name, points), colour) in curves.iter().zip(COLOURS.iter().cycle()) {
        let colour = *colour;
        chart
            .draw_series(LineSeries::new(points.iter().copied(), colour.stroke_width(2)).point_size(3))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(2)));
    }
    if let Some(&(count, time)) = curves.values().next().and_then(|points| points.last()) {
        let least = points().map(|point| point.1).fold(f64::INFINITY, f64::min);
        let back = (0..=40).map(|step| 10_f64.powf(-f64::from(step) / 20.0));
        let guide = back.map(|part| (count * part, time * part)).filter(|point| point.1 >= least);
        let guide = guide.map(|point| Circle::new(point, 1, BLACK.mix(0.5).filled()));
        chart.draw_series(guide)?.label("linear").legend(|(x, y)| Circle::new((x + 9, y), 1, BLACK.mix(0.5).filled()));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.8))
        .border_style(BLACK.mix(0.3))
        .draw()?;
    Ok(())
}

/// A range that leaves some air around the values.
fn around(values: impl Iterator<Item = f64> + Clone) -> Range<f64> {
    let least = values.clone().fold(f64::INFINITY, f64::min);
    let most = values.fold(0.0, f64::max);
    least / 1.5..most * 1.5
}
