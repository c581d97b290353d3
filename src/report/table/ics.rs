//! What falls due as a calendar other programs open (RFC 5545).

use crate::i18n::Texts;
use crate::views::{CalendarEvent, EventKind};
use jiff::Timestamp;
use jiff::ToSpan;

/// A line has at most so many octets (RFC 5545, 3.1).
const OCTETS: usize = 75;

/// Whole-day events, each with a reminder 30 days before. `at` is the moment of the export.
pub fn calendar_ics(events: &[CalendarEvent], at: Timestamp, texts: &Texts) -> String {
    let mut ics = String::new();
    let stamp = at.strftime("%Y%m%dT%H%M%SZ").to_string();
    line(&mut ics, "BEGIN:VCALENDAR");
    line(&mut ics, "VERSION:2.0");
    line(&mut ics, "PRODID:-//Lapday//Lapday//VI");
    // What was never signed has no day to come.
    for event in events.iter().filter(|event| event.kind != EventKind::NeverSigned) {
        let title = escaped(&texts.say(&event.title));
        let next = event.day.checked_add(1.day()).unwrap_or(event.day);
        line(&mut ics, "BEGIN:VEVENT");
        line(&mut ics, &format!("UID:{}", event.uid));
        line(&mut ics, &format!("DTSTAMP:{stamp}"));
        line(&mut ics, &format!("DTSTART;VALUE=DATE:{}", event.day.strftime("%Y%m%d")));
        line(&mut ics, &format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
        line(&mut ics, &format!("SUMMARY:{title}"));
        line(&mut ics, "TRANSP:TRANSPARENT");
        line(&mut ics, "BEGIN:VALARM");
        line(&mut ics, "ACTION:DISPLAY");
        line(&mut ics, &format!("DESCRIPTION:{title}"));
        line(&mut ics, "TRIGGER:-P30D");
        line(&mut ics, "END:VALARM");
        line(&mut ics, "END:VEVENT");
    }
    line(&mut ics, "END:VCALENDAR");
    ics
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Adds a line, folded where it is too long: never inside a letter.
fn line(ics: &mut String, text: &str) {
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > OCTETS {
            ics.push_str("\r\n ");
            used = 1;
        }
        ics.push(letter);
        used += letter.len_utf8();
    }
    ics.push_str("\r\n");
}
