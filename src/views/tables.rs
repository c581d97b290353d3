//! The tables of the desk. Growing: one file, one line in [`TableKind`], its texts.

mod calendar;
mod changes;
mod enterprises;
mod industries;
mod lots;
mod periods;
mod progress;
mod relocation;

pub use calendar::{CalendarEvent, EventKind, calendar_events};
pub(super) use lots::lease_end;
pub use relocation::{Offer, offers};

use super::table::Table;
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use jiff::civil::Date;

/// What a table is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableQuery {
    /// The date that rules everything.
    pub on: Date,
    /// The earlier day changes are counted from.
    pub since: Date,
    /// Only this zone.
    pub zone: Option<Id<Zone>>,
}

/// A table of the desk.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum TableKind {
    /// Lô đất: every lot on the day.
    Lots,
    /// Doanh nghiệp: the register, with who sits where on the day.
    Enterprises,
    /// Tiến độ: which clusters are behind their fill targets, and the pace they would need.
    Progress,
    /// Biến động: lot by lot, why the leased area of two days differs.
    Changes,
    /// Ngành nghề: planned industries against who is there.
    Industries,
    /// Di dời: who has to move, what they need, which free lots would do.
    Relocation,
    /// Lịch thuê đất: what ends, what should have been built, what was never signed.
    Calendar,
    /// Kỳ báo cáo: closed periods, later corrections, and what changed from one to the next.
    Periods,
}

impl TableKind {
    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Lots => "lots-title",
            Self::Enterprises => "enterprises-title",
            Self::Progress => "progress-title",
            Self::Changes => "changes-title",
            Self::Industries => "industries-title",
            Self::Relocation => "relocation-title",
            Self::Calendar => "calendar-title",
            Self::Periods => "periods-title",
        }
    }

    /// The table on a day.
    pub fn table(self, plan: &Plan, query: &TableQuery) -> Table {
        match self {
            Self::Lots => lots::table(plan, query),
            Self::Enterprises => enterprises::table(plan, query),
            Self::Progress => progress::table(plan, query),
            Self::Changes => changes::table(plan, query),
            Self::Industries => industries::table(plan, query),
            Self::Relocation => relocation::table(plan, query),
            Self::Calendar => calendar::table(plan, query),
            Self::Periods => periods::table(plan, query),
        }
    }
}

/// What a printed or saved table says under its title: the plan, the days, the zone.
pub fn sheet_about(plan: &Plan, kind: TableKind, query: &TableQuery) -> Vec<Message> {
    about(plan, query, days(kind, query))
}

/// The same with the days it speaks of in words.
pub(super) fn about(plan: &Plan, query: &TableQuery, days: Message) -> Vec<Message> {
    let mut lines =
        vec![Message::new("tables-of-plan").with("plan", plan.about.title.as_str()), days];
    if let Some(zone) = query.zone.and_then(|zone| plan.get(zone)) {
        lines.push(Message::new("tables-of-zone").with("zone", zone.name.as_str()));
    }
    if plan.about.is_example {
        lines.push(Message::new("tables-of-example"));
    }
    lines
}

/// The days a table speaks of: "đến 30/06/2024", "đến 30/06/2024, so với 30/06/2023".
fn days(kind: TableKind, query: &TableQuery) -> Message {
    match kind {
        TableKind::Changes => {
            Message::new("tables-between").with("since", query.since).with("on", query.on)
        }
        TableKind::Lots
        | TableKind::Enterprises
        | TableKind::Progress
        | TableKind::Industries
        | TableKind::Relocation
        | TableKind::Calendar
        | TableKind::Periods => Message::new("tables-on").with("on", query.on),
    }
}
