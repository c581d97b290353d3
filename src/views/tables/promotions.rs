//! Xúc tiến đầu tư: events, partners, who asked for land.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Promotion, PromotionOutcome, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "promotions",
    title: "records-promotions",
    group: info::LAND,
    empty: "records-no-promotions",
    icon: Icon::Handshake,
    digit: None,
    adds: &[RecordKind::Promotion],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of!(Promotion: day, kind, subject, partner, enterprise, zone, wanted_ha, purpose, industry, wanted_from, outcome, outcome_on, occupancy, document, note);
    register::table(plan, query, shown, |record| match record {
        Record::Promotion(held) => mark(held, query.on),
        _ => Mark::None,
    })
}

/// What led to land is good; what was wanted by now and is still open is to be looked at.
fn mark(held: &Promotion, on: Date) -> Mark {
    let is_told = held.outcome_on.is_none_or(|day| day <= on);
    match held.outcome.filter(|_| is_told) {
        Some(PromotionOutcome::Came) => Mark::Good,
        Some(PromotionOutcome::Reserved | PromotionOutcome::Declined) => Mark::None,
        Some(PromotionOutcome::Open) | None => {
            let is_wanted = held.wanted_from.is_some_and(|day| day < on);
            if is_wanted { Mark::Warning } else { Mark::None }
        }
    }
}
