//! What a table of the desk says of itself. Everything else follows from these entries: tabs, menus,
//! keys, search, files, the command line.

use super::event::CalendarEvent;
use crate::domain::{Id, Plan, RecordKind, Zone};
use crate::i18n::Message;
use crate::views::table::Table;
use jiff::civil::Date;
use lucide_icons::Icon;
use std::fmt;

/// Đất: lots, tenants, fill rates.
pub const LAND: &str = "tables-group-land";
/// Kế hoạch: targets, works, money, who does what.
pub const PLAN: &str = "tables-group-plan";
/// Làng nghề và khoáng sản.
pub const VILLAGES: &str = "tables-group-villages";
/// Cơ quan, văn bản, địa bàn.
pub const OFFICE: &str = "tables-group-office";

/// What a table is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableQuery {
    /// The date that rules everything.
    pub on: Date,
    /// The earlier day changes are counted from.
    pub since: Date,
    /// The day whose law things are held to.
    pub law: Date,
    /// Only this zone.
    pub zone: Option<Id<Zone>>,
}

/// A table of the desk. Two are the same that have the same id.
pub struct TableInfo {
    /// Its name in scripts and on the command line, `snake_case`.
    pub id: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// Key of the name of the group it stands in.
    pub group: &'static str,
    /// Key of what it is for, said while it has no row.
    pub empty: &'static str,
    /// How it looks in menus.
    pub icon: Icon,
    /// Alt and this digit open it.
    pub digit: Option<u8>,
    /// The kinds of record that are entered from it.
    pub adds: &'static [RecordKind],
    /// How it keeps to the selected zone.
    pub narrowed: Narrowed,
    /// Whether it compares the ruling date with an earlier day.
    pub compares_days: bool,
    /// What of it a calendar of another program takes.
    pub events: Option<fn(&Plan, &TableQuery) -> Vec<CalendarEvent>>,
    /// The table on a day.
    pub build: fn(&Plan, &TableQuery) -> Table,
}

/// How a table keeps to the selected zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrowed {
    /// It always speaks of the whole plan.
    Never,
    /// Where that is chosen.
    WhenAsked,
    /// Until the whole plan is chosen.
    AtFirst,
}

impl TableInfo {
    /// The table on a day.
    pub fn table(&self, plan: &Plan, query: &TableQuery) -> Table {
        (self.build)(plan, &self.heard(query)).with_sums()
    }

    /// The question without what the table does not answer.
    fn heard(&self, query: &TableQuery) -> TableQuery {
        let zone = query.zone.filter(|_| self.narrowed != Narrowed::Never);
        TableQuery { zone, ..query.clone() }
    }

    /// What a printed or saved table says under its title: the plan, the days, the zone.
    pub fn about(&self, plan: &Plan, query: &TableQuery) -> Vec<Message> {
        let days = if self.compares_days {
            Message::new("tables-between").with("since", query.since)
        } else {
            Message::new("tables-on")
        };
        about(plan, &self.heard(query), days.with("on", query.on))
    }
}

impl PartialEq for TableInfo {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for TableInfo {}

impl fmt::Debug for TableInfo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

/// The plan, the days a table speaks of, the zone.
pub(in crate::views) fn about(plan: &Plan, query: &TableQuery, days: Message) -> Vec<Message> {
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
