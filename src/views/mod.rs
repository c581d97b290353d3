//! What a person sees before there is any window: rows, totals, series, computed once.
//!
//! Window, report and command line show these same values. A view reads the plan on one day and
//! changes nothing. Unknown stays unknown: a missing figure is `None`, never 0.

mod area_truth;
mod chosen;
mod enterprise_card;
mod fill_table;
mod find;
pub mod forms;
mod gates;
mod land;
mod later;
mod legal;
mod listings;
mod lots;
pub mod measurement;
mod names;
mod next_step;
mod period;
mod period_table;
mod procedure;
mod record_card;
pub mod scene;
mod series;
mod step;
mod table;
pub mod tables;
mod target_card;
mod target_text;
mod trial;
mod village_card;
mod wastewater;
mod whole_plan;
mod zone_card;
mod zones;

pub use area_truth::{AreaTruth, Difference, area_truth, bounded_name};
pub use chosen::{ChosenLots, all_lots, chosen_lots};
pub use enterprise_card::{EnterpriseCard, SeatRow, enterprise_card};
pub use fill_table::{FillRow, fill_table};
pub use find::{Closeness, Hit, HitKind, closeness, find};
pub use gates::{Gates, GatesOf, gates, planned_growth};
pub use land::{LandList, LandRow, Speaks, land_list};
pub use later::{Later, later};
pub use legal::{ApprovalRow, Legal, StateRow};
pub use listings::Listing;
pub use lots::{
    HistoryRow, LotCard, LotFilter, LotGroup, LotRow, LotSort, Registered, TenantRow, lot_card,
    lot_rows,
};
pub use names::{compare_codes, crs_name, fund_on, name_in_group, short_name};
pub use next_step::next_step;
pub use period::{
    PeriodCard, PeriodLine, PeriodReminder, due_periods, period_card, period_reminder,
};
pub use period_table::period_table;
pub use procedure::{StepRow, step_rows};
pub use record_card::{CardLine, Part, RecordCard, record_card, record_lines};
pub use series::fill_series;
pub use step::{Became, StepField, StepRecord, step_records};
pub use table::{Cell, Column, Mark, Row, Summed, Table, sums};
pub use tables::{
    CalendarEvent, EventKind, Narrowed, Offer, Sums, TABLES, TableInfo, TableQuery, WorkBar,
    balance_notes, calendar_events, differs_text, exceeds_text, figure_text, free_at_most_text,
    money_by_year, offers, register, table_groups, tables_of, work_bars,
};
pub use target_card::{TargetCard, target_card, target_cards};
pub use trial::{TrialRow, trial_rows};
pub use village_card::{VillagePart, VillageRow};
pub use wastewater::wastewater_warnings;
pub use whole_plan::{BesideRow, WholePlan, whole_plan};
pub use zone_card::{FigureRow, IndustryRow, PhaseRow, TargetRow, ZoneCard, zone_card};
pub use zones::{ZoneGroup, ZoneRow, ZoneSort, zone_groups};
