//! The tables of the desk. Growing: one file, one line in [`TableKind`], its texts.

mod calendar;
mod changes;
mod criteria;
mod enterprises;
mod industries;
mod lots;
mod meeting;
mod money;
mod periods;
mod places;
mod progress;
mod projects;
mod promotion;
mod register;
mod registers;
mod relocation;
mod targets;
mod wastewater;
mod works;

pub use calendar::{CalendarEvent, EventKind, calendar_events};
pub use money::{Sums, money_by_year};
pub(super) use register::cell as field_cell;
pub use register::{figure_text, register};
pub use relocation::{Offer, offers};
pub(super) use targets::evidence;
pub use wastewater::exceeds_text;
pub use works::{WorkBar, work_bars};

use super::table::Table;
use crate::domain::{Id, Plan, RecordKind, Zone};
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
    /// Mục tiêu: the board of the plan's targets by year.
    Targets,
    /// Công trình: infrastructure works and how far they are.
    Works,
    /// Nước thải: tenants' wastewater against what the works treat.
    Wastewater,
    /// Dự án: enterprises' projects, step by step.
    Projects,
    /// Kinh phí: the money of each year, by work, programme and source.
    Money,
    /// Khuyến công: programmes, with the limits of demonstration models.
    Promotion,
    /// Giao ban: what is late, and what waits for whom.
    Meeting,
    /// Công việc: who does what.
    Tasks,
    /// Khó khăn, đề xuất: what was put to whom, and the answer.
    Difficulties,
    /// Số liệu làng nghề: observations by date and source, side by side.
    Observations,
    /// Tiêu chí làng nghề: met, not met, unknown.
    Criteria,
    /// Sản phẩm: with their OCOP stars.
    Products,
    /// Kiểm tra khoáng sản: mining and haulage.
    Inspections,
    /// Văn bản: the register of documents.
    Documents,
    /// Xã, phường: units of the day, what they were and became.
    Places,
}

/// Tables that stand together, under one name.
pub struct TableGroup {
    /// Key of its name.
    pub text: &'static str,
    /// Its tables.
    pub tables: &'static [TableKind],
}

/// All tables in their groups.
pub const TABLE_GROUPS: &[TableGroup] = &[
    TableGroup {
        text: "tables-group-land",
        tables: &[
            TableKind::Lots,
            TableKind::Enterprises,
            TableKind::Progress,
            TableKind::Changes,
            TableKind::Industries,
            TableKind::Relocation,
            TableKind::Calendar,
            TableKind::Periods,
        ],
    },
    TableGroup {
        text: "tables-group-plan",
        tables: &[
            TableKind::Targets,
            TableKind::Works,
            TableKind::Wastewater,
            TableKind::Projects,
            TableKind::Money,
            TableKind::Promotion,
            TableKind::Meeting,
            TableKind::Tasks,
            TableKind::Difficulties,
        ],
    },
    TableGroup {
        text: "tables-group-villages",
        tables: &[
            TableKind::Observations,
            TableKind::Criteria,
            TableKind::Products,
            TableKind::Inspections,
            TableKind::Documents,
            TableKind::Places,
        ],
    },
];

impl TableKind {
    /// The group it stands in.
    pub fn group(self) -> &'static TableGroup {
        TABLE_GROUPS.iter().find(|group| group.tables.contains(&self)).unwrap_or(&TABLE_GROUPS[0])
    }

    /// The kinds of record that are entered from it.
    pub const fn adds(self) -> &'static [RecordKind] {
        match self {
            Self::Targets => &[RecordKind::Target],
            Self::Works | Self::Wastewater => &[RecordKind::Work],
            Self::Projects => &[RecordKind::InvestmentProject],
            Self::Money => &[RecordKind::Budget],
            Self::Promotion => &[RecordKind::Programme],
            Self::Meeting => &[RecordKind::Task, RecordKind::Difficulty],
            Self::Tasks => &[RecordKind::Task],
            Self::Difficulties => &[RecordKind::Difficulty],
            Self::Observations | Self::Criteria => &[RecordKind::Observation],
            Self::Products => &[RecordKind::Product],
            Self::Inspections => &[RecordKind::Inspection],
            Self::Documents => &[RecordKind::Document],
            Self::Lots
            | Self::Enterprises
            | Self::Progress
            | Self::Changes
            | Self::Industries
            | Self::Relocation
            | Self::Calendar
            | Self::Periods
            | Self::Places => &[],
        }
    }

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
            Self::Targets => "targets-title",
            Self::Works => "works-title",
            Self::Wastewater => "wastewater-title",
            Self::Projects => "projects-title",
            Self::Money => "money-title",
            Self::Promotion => "promotion-title",
            Self::Meeting => "meeting-title",
            Self::Tasks => "records-tasks",
            Self::Difficulties => "records-difficulties",
            Self::Observations => "records-observations",
            Self::Criteria => "criteria-title",
            Self::Products => "records-products",
            Self::Inspections => "records-inspections",
            Self::Documents => "records-documents",
            Self::Places => "places-title",
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
            Self::Targets => targets::table(plan, query),
            Self::Works => works::table(plan, query),
            Self::Wastewater => wastewater::table(plan, query),
            Self::Projects => projects::table(plan, query),
            Self::Money => money::table(plan, query),
            Self::Promotion => promotion::table(plan, query),
            Self::Meeting => meeting::table(plan, query),
            Self::Tasks => registers::tasks(plan, query),
            Self::Difficulties => registers::difficulties(plan, query),
            Self::Observations => registers::observations(plan, query),
            Self::Criteria => criteria::table(plan, query),
            Self::Products => registers::products(plan, query),
            Self::Inspections => registers::inspections(plan, query),
            Self::Documents => registers::documents(plan, query),
            Self::Places => places::table(plan, query),
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
        _ => Message::new("tables-on").with("on", query.on),
    }
}
