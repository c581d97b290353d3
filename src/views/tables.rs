//! The tables of the desk. Growing: a file with its [`TableInfo`], a line in [`TABLES`], its texts.

pub mod acceptances;
pub mod approvals;
pub mod assignments;
pub mod average_scopes;
pub mod calendar;
pub mod certificates;
pub mod changes;
pub mod criteria;
mod deadlines;
pub mod difficulties;
pub mod documents;
pub mod drawing_signs;
pub mod enterprises;
mod event;
pub mod findings;
pub mod funds;
pub mod holidays;
pub mod industries;
mod info;
pub mod inspections;
pub mod land_demands;
pub mod land_use;
pub mod legal_values;
pub mod lots;
pub mod meeting;
pub mod mines;
pub mod money;
pub mod observations;
pub mod offices;
pub mod orphans;
pub mod period_figures;
pub mod periods;
pub mod places;
pub mod policies;
pub mod products;
pub mod progress;
pub mod projects;
pub mod promotion;
pub mod promotions;
mod register;
pub mod relocation;
pub mod rules;
pub mod targets;
pub mod tasks;
pub mod tours;
pub mod trades;
pub mod turns;
pub mod units;
pub mod wastewater;
pub mod wordings;
pub mod works;
pub mod yearly_plans;
pub mod zone_states;
pub mod zone_steps;

pub use calendar::calendar_events;
pub use criteria::differs_text;
pub use event::{CalendarEvent, EventKind};
pub(super) use info::about;
pub use info::{LAND, Narrowed, OFFICE, PLAN, TableInfo, TableQuery, VILLAGES};
pub use land_use::balance_notes;
pub use money::{Sums, money_by_year};
pub(super) use register::cell_on as field_cell;
pub use register::{figure_text, register};
pub use relocation::{Offer, offers};
pub use wastewater::{exceeds_text, free_at_most_text};
pub use works::{WorkBar, work_bars};

/// All tables, in the order of tabs and menus; those of a group stand together.
pub const TABLES: &[&TableInfo] = &[
    &lots::TABLE,
    &enterprises::TABLE,
    &progress::TABLE,
    &land_use::TABLE,
    &changes::TABLE,
    &industries::TABLE,
    &relocation::TABLE,
    &calendar::TABLE,
    &periods::TABLE,
    &approvals::TABLE,
    &zone_states::TABLE,
    &zone_steps::TABLE,
    &period_figures::TABLE,
    &promotions::TABLE,
    &land_demands::TABLE,
    &targets::TABLE,
    &works::TABLE,
    &wastewater::TABLE,
    &projects::TABLE,
    &money::TABLE,
    &promotion::TABLE,
    &meeting::TABLE,
    &tasks::TABLE,
    &difficulties::TABLE,
    &yearly_plans::TABLE,
    &assignments::TABLE,
    &policies::TABLE,
    &findings::TABLE,
    &turns::TABLE,
    &observations::TABLE,
    &criteria::TABLE,
    &products::TABLE,
    &inspections::TABLE,
    &mines::TABLE,
    &trades::TABLE,
    &tours::TABLE,
    &certificates::TABLE,
    &documents::TABLE,
    &places::TABLE,
    &units::TABLE,
    &offices::TABLE,
    &funds::TABLE,
    &wordings::TABLE,
    &drawing_signs::TABLE,
    &rules::TABLE,
    &legal_values::TABLE,
    &acceptances::TABLE,
    &average_scopes::TABLE,
    &holidays::TABLE,
    &orphans::TABLE,
];

/// The keys of the groups' names, in their order.
pub fn table_groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = TABLES.iter().map(|table| table.group).collect();
    groups.dedup();
    groups
}

/// The tables of a group.
pub fn tables_of(group: &str) -> impl Iterator<Item = &'static TableInfo> {
    TABLES.iter().copied().filter(move |table| table.group == group)
}
