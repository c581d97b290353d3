//! What the window adds to a table: a chart in place of its rows, buttons of its own. A table that
//! is not listed has neither; all offer to enter the kinds of record they [add](TableInfo::adds).

use super::super::action::Asked;
use super::super::scope::Scope;
use super::buttons;
use super::chart::Chart;
use super::gantt::Gantt;
use super::grid::Grid;
use super::money_chart::MoneyChart;
use crate::views::TableInfo;
use crate::views::tables::{enterprises, findings, lots, money, periods, turns, works};
use egui::Ui;
use lucide_icons::Icon;

/// What a table has in the window beside its rows.
pub(super) struct Extras {
    table: &'static TableInfo,
    /// What can be shown in place of its rows.
    pub chart: Option<ChartInfo>,
    /// Buttons beside those that enter a record.
    pub buttons: Option<Buttons>,
}

/// Draws buttons for the rows that are shown and chosen.
type Buttons = fn(&mut Ui, &Scope<'_>, &Grid, &mut Asked);

/// A chart of a table.
pub(super) struct ChartInfo {
    /// On the button that shows it.
    pub icon: Icon,
    /// Key of its name.
    pub text: &'static str,
    /// Makes it, before it has been drawn once.
    pub make: fn() -> Box<dyn Chart>,
}

const EXTRAS: &[Extras] = &[
    Extras { table: &lots::TABLE, chart: None, buttons: Some(buttons::lots) },
    Extras { table: &enterprises::TABLE, chart: None, buttons: Some(buttons::enterprises) },
    Extras { table: &findings::TABLE, chart: None, buttons: Some(buttons::findings) },
    Extras { table: &turns::TABLE, chart: None, buttons: Some(buttons::law) },
    Extras { table: &periods::TABLE, chart: None, buttons: Some(buttons::periods) },
    Extras {
        table: &works::TABLE,
        chart: Some(ChartInfo {
            icon: Icon::ChartGantt,
            text: "works-gantt",
            make: || Box::<Gantt>::default(),
        }),
        buttons: None,
    },
    Extras {
        table: &money::TABLE,
        chart: Some(ChartInfo {
            icon: Icon::ChartColumn,
            text: "money-chart",
            make: || Box::<MoneyChart>::default(),
        }),
        buttons: None,
    },
];

/// What a table has beside its rows.
pub(super) fn of(table: &TableInfo) -> Option<&'static Extras> {
    EXTRAS.iter().find(|extras| extras.table == table)
}
