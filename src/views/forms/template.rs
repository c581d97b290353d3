//! Mẫu biểu: labels, senders, receivers and order of lines of Biểu 01–04, as printed.
//!
//! They stand in a file with days, not in code: who reports to whom changed with the communes, and
//! will again. A later wording is the printed one with some words replaced.

use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// All templates, with the days from which their words are others.
#[derive(Debug, Deserialize)]
struct Book {
    source: String,
    labels: Labels,
    heads: Vec<String>,
    decimals: BTreeMap<String, usize>,
    epochs: Vec<Epoch>,
    forms: Vec<Printed>,
}

/// What stands before sender, receiver and period, and above who signs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Labels {
    /// "Đơn vị gửi báo cáo".
    pub sender: String,
    /// "Đơn vị nhận báo cáo".
    pub receiver: String,
    /// "Kỳ báo cáo".
    pub period: String,
    /// "6 tháng".
    pub half_year: String,
    /// "năm".
    pub year: String,
    /// Before the first day.
    pub from: String,
    /// Before the last.
    pub to: String,
    /// Room for place and day.
    pub place: String,
}

/// From a day on.
#[derive(Debug, Deserialize)]
struct Epoch {
    from: Date,
    law: Vec<String>,
    by_commune: bool,
    sure: String,
    replace: Vec<(String, String)>,
}

/// A form as the circular prints it.
#[derive(Debug, Deserialize)]
struct Printed {
    id: String,
    title: String,
    sender: String,
    receiver: String,
    due: String,
    result: String,
    signs: String,
    signature: String,
    note: Option<String>,
    asks: Vec<String>,
    lines: Vec<(String, String, String)>,
}

/// A form in the words of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// "form-03".
    pub id: String,
    /// "Biểu số 03. …"
    pub title: String,
    /// Who sends it.
    pub sender: String,
    /// Who gets it.
    pub receiver: String,
    /// By when, in parentheses.
    pub due: String,
    /// What stands before these.
    pub labels: Labels,
    /// What else is asked above the table.
    pub asks: Vec<String>,
    /// The heads of the five columns.
    pub heads: Vec<String>,
    /// The lines in their order.
    pub lines: Vec<TemplateLine>,
    /// Who signs.
    pub signs: String,
    /// How.
    pub signature: String,
    /// What stands below.
    pub note: Option<String>,
    /// Where labels and receivers stand: circular, and what changed them.
    pub law: String,
    /// Whether the words of this day were read in the text itself.
    pub is_read: bool,
    /// Whether each commune reports for itself.
    pub by_commune: bool,
}

/// A line of a form, or a heading between lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateLine {
    /// "15.1", "III".
    pub number: String,
    /// Its words.
    pub label: String,
    /// "ha"; a heading has none.
    pub unit: String,
    /// How many decimals its figure is printed with.
    pub decimals: usize,
}

/// The form of this name in the words of a day; before the first day, in those of the first.
pub fn template(id: &str, on: Date) -> Option<Template> {
    let book = book();
    let printed = book.forms.iter().find(|form| form.id == id)?;
    let epoch = book.epochs.iter().rfind(|epoch| epoch.from <= on).or(book.epochs.first())?;
    let said = |text: &str| {
        epoch.replace.iter().fold(text.to_owned(), |text, (then, now)| text.replace(then, now))
    };
    let number = printed.id.trim_start_matches("form-");
    let [place, what, unit, beside] = <&[String; 4]>::try_from(book.heads.as_slice()).ok()?;
    let line = |(number, label, unit): &(String, String, String)| TemplateLine {
        number: number.clone(),
        label: said(label),
        unit: unit.clone(),
        decimals: book.decimals.get(unit).copied().unwrap_or(0),
    };
    Some(Template {
        id: printed.id.clone(),
        title: format!("Biểu số {number}. {}", said(&printed.title)),
        sender: said(&printed.sender),
        receiver: said(&printed.receiver),
        due: printed.due.clone(),
        labels: book.labels.clone(),
        asks: printed.asks.clone(),
        heads: [place, what, unit, &printed.result, beside].map(Clone::clone).to_vec(),
        lines: printed.lines.iter().map(line).collect(),
        signs: printed.signs.clone(),
        signature: printed.signature.clone(),
        note: printed.note.clone(),
        law: format!("{} ({})", book.source, epoch.law.join("; ")),
        is_read: epoch.sure == "read",
        by_commune: epoch.by_commune,
    })
}

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        serde_json::from_str(include_str!("../../../assets/reports/forms.json"))
            .expect("the file comes with the program, and a test reads it")
    })
}
