//! Figures over time: a line steps on the days something changed.

use crate::i18n::Message;
use jiff::civil::Date;

/// Shares of one over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What stands above it.
    pub title: Message,
    /// The lines, in the order of the legend.
    pub lines: Vec<ChartLine>,
    /// What is to be reached by a day.
    pub goals: Vec<(Date, f64)>,
}

/// A line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLine {
    /// What it is called.
    pub name: Message,
    /// The share from each day on; nothing where it is not known.
    pub points: Vec<(Date, Option<f64>)>,
}
