//! What is looked at before Biểu 03 or 04 leaves the house.

use super::amount::FormLine;
use crate::i18n::Message;

/// A check a form does not pass.
#[derive(Clone, Debug, PartialEq)]
pub struct FormCheck {
    /// Which lines it holds against each other, the one to look at first.
    pub lines: Vec<&'static str>,
    /// What is wrong, in a sentence.
    pub says: Message,
    /// Whether the form may leave all the same.
    pub is_warning: bool,
}

/// A line that must not be greater than another.
struct AtMost {
    line: &'static str,
    most: &'static str,
    is_warning: bool,
}

const AT_MOST: [AtMost; 9] = [
    AtMost { line: "5", most: "3", is_warning: false },
    AtMost { line: "7", most: "3", is_warning: false },
    AtMost { line: "15.1", most: "3", is_warning: false },
    AtMost { line: "18", most: "17", is_warning: false },
    AtMost { line: "21", most: "20", is_warning: false },
    AtMost { line: "22", most: "20", is_warning: false },
    AtMost { line: "27", most: "26", is_warning: false },
    AtMost { line: "26", most: "15", is_warning: false },
    AtMost { line: "14", most: "13", is_warning: true },
];

/// A line that must be the sum of two others.
const SUMS: [(&str, [&str; 2]); 2] = [("15", ["15.1", "15.2"]), ("16", ["16.1", "16.2"])];

/// Lines that only grow from one period to the next.
const CUMULATIVE: [&str; 10] = ["1", "2", "3", "4", "9", "10", "11", "12", "13", "14"];

/// Below this two figures are the same.
const TOLERANCE: f64 = 0.005;

/// The checks that some lines do not pass; `before` are those of the period before, where it is
/// known. Where a figure is not known nothing is said of it.
pub fn form_checks(lines: &[FormLine], before: Option<&[FormLine]>) -> Vec<FormCheck> {
    let sums = SUMS.iter().filter_map(|(whole, parts)| sum_check(lines, whole, *parts));
    let at_most = AT_MOST.iter().filter_map(|check| at_most_check(lines, check));
    let shrunk = before
        .into_iter()
        .flat_map(|before| CUMULATIVE.iter().filter_map(|line| shrink_check(lines, before, line)));
    sums.chain(at_most).chain(shrunk).collect()
}

fn figure(lines: &[FormLine], number: &str) -> Option<f64> {
    lines.iter().find(|line| line.number == number).and_then(|line| line.amount.value)
}

fn sum_check(
    lines: &[FormLine],
    whole: &'static str,
    parts: [&'static str; 2],
) -> Option<FormCheck> {
    let [one, other] = parts.map(|part| figure(lines, part));
    let (sum, found) = (one? + other?, figure(lines, whole)?);
    let says = Message::new("forms-check-sum")
        .with("line", whole)
        .with("one", parts[0])
        .with("other", parts[1]);
    ((sum - found).abs() > TOLERANCE).then(|| FormCheck {
        lines: vec![whole, parts[0], parts[1]],
        says,
        is_warning: false,
    })
}

/// Works may be built for clusters that are established and not at work yet: 26 is held to the
/// greater of 3 and 15.
fn at_most_check(lines: &[FormLine], check: &AtMost) -> Option<FormCheck> {
    let found = figure(lines, check.line)?;
    let mut most = figure(lines, check.most)?;
    if check.line == "26" {
        most = most.max(figure(lines, "3")?);
    }
    (found > most + TOLERANCE).then(|| FormCheck {
        lines: vec![check.line, check.most],
        says: Message::new("forms-check-at-most").with("line", check.line).with("most", check.most),
        is_warning: check.is_warning,
    })
}

fn shrink_check(lines: &[FormLine], before: &[FormLine], line: &'static str) -> Option<FormCheck> {
    let is_less = figure(lines, line)? + TOLERANCE < figure(before, line)?;
    is_less.then(|| FormCheck {
        lines: vec![line],
        says: Message::new("forms-check-less-than-before").with("line", line),
        is_warning: true,
    })
}
