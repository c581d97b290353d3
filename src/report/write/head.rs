//! What stands in the head of an official paper and where it is signed, a line each, for all
//! writers (NĐ 30/2020, Phụ lục I).

use crate::i18n::Message;
use crate::report::paper::{OfficialHead, Signature};
use crate::units;

/// A line of a block.
pub(super) struct Line {
    pub(super) text: Message,
    pub(super) style: Style,
}

/// How a line is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Bold,
    /// In bold, with a rule below.
    Ruled,
    Italic,
}

impl Line {
    const fn new(style: Style, text: Message) -> Self {
        Self { text, style }
    }

    /// The name of its look.
    pub(super) const fn look(&self) -> &'static str {
        match self.style {
            Style::Plain => "plain",
            Style::Bold => "bold",
            Style::Ruled => "ruled",
            Style::Italic => "italic",
        }
    }
}

/// Who issues it, and its number: the number itself is given when it is signed.
pub(super) fn left(head: &OfficialHead) -> Vec<Line> {
    let above = head.above.as_deref().map(|above| Line::new(Style::Plain, words(above)));
    let issuer = head.issuer.as_deref().map_or_else(|| Message::new("papers-dots"), words);
    let number = Message::new("papers-number").with("sign", head.sign.clone().unwrap_or_default());
    let below = [Line::new(Style::Ruled, issuer), Line::new(Style::Plain, number)];
    above.into_iter().chain(below).collect()
}

/// Quốc hiệu, tiêu ngữ, place and day.
pub(super) fn right(head: &OfficialHead) -> Vec<Line> {
    let dots = || Message::new("papers-dots");
    let place = head.place.as_deref().map_or_else(dots, words);
    let day = head.day.map_or_else(
        || Message::new("papers-place").with("place", place.clone()),
        |day| {
            let written = units::date(day);
            let parts: Vec<&str> = written.split('/').collect();
            // The month without its nought, but for those before March.
            let month = day.month();
            let month = if month < 3 { format!("{month:02}") } else { month.to_string() };
            Message::new("papers-place-day")
                .with("place", place.clone())
                .with("day", parts.first().copied().unwrap_or_default())
                .with("month", month)
                .with("year", day.year().to_string())
        },
    );
    vec![
        Line::new(Style::Bold, Message::new("papers-state")),
        Line::new(Style::Ruled, Message::new("papers-motto")),
        Line::new(Style::Italic, day),
    ]
}

/// Kính gửi, a line each.
pub(super) fn receivers(head: &OfficialHead) -> Vec<Message> {
    match head.to.as_slice() {
        [] => Vec::new(),
        [only] => vec![Message::new("papers-to").with("name", only.as_str())],
        several => {
            let line = |name: &String| Message::new("papers-list-line").with("name", name.as_str());
            std::iter::once(Message::new("papers-to-several"))
                .chain(several.iter().map(line))
                .collect()
        }
    }
}

/// Nơi nhận, its head first.
pub(super) fn sent_to(signature: &Signature) -> Vec<Message> {
    if signature.receivers.is_empty() {
        return Vec::new();
    }
    let line = |name: &String| Message::new("papers-list-line").with("name", name.as_str());
    std::iter::once(Message::new("papers-sent-to"))
        .chain(signature.receivers.iter().map(line))
        .collect()
}

/// Where it is signed.
pub(super) fn signing(signature: &Signature) -> Vec<Line> {
    let place = signature.place.clone().map(|place| Line::new(Style::Italic, place));
    let office = signature.office.iter().cloned().map(|line| Line::new(Style::Bold, line));
    let note = signature.note.clone().map(|note| Line::new(Style::Italic, note));
    place.into_iter().chain(office).chain(note).collect()
}

/// What somebody entered, as it is.
fn words(text: &str) -> Message {
    Message::new("views-as-said").with("text", text)
}
