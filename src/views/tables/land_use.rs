//! Cân bằng sử dụng đất: the land of each zone by use, closing to its approved area.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, LandClass, LandLine, LandUseBalance, Plan, Zone, land_use_balance};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "land_use",
    title: "balance-title",
    group: info::LAND,
    empty: "balance-none",
    icon: Icon::ChartPie,
    digit: None,
    adds: &[],
    narrowed: Narrowed::AtFirst,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    let (mut rows, mut notes) = (Vec::new(), vec![Message::new("balance-existing-why")]);
    for zone in zones {
        let Some(balance) = land_use_balance(plan, zone.id, query.on) else { continue };
        rows.extend(lines(zone, &balance));
        let of_zone = balance_notes(&balance).into_iter();
        notes.extend(of_zone.map(|note| {
            Message::new("tables-note-of").with("zone", short_name(zone)).with("note", note)
        }));
    }
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 130.0),
        Column::new("number", "tables-number", 50.0),
        Column::new("land_use", "balance-use", 240.0),
        Column::new("existing_ha", "balance-existing", 110.0),
        Column::new("existing_percent", "balance-existing-share", 110.0),
        Column::new("planned_ha", "balance-planned", 120.0).summed(),
        Column::new("planned_percent", "balance-planned-share", 120.0),
        Column::new("rests_on", "tables-rests-on", 150.0),
    ]
}

/// The lines of a zone, and their sum beside the sums of all.
fn lines(zone: &Zone, balance: &LandUseBalance) -> Vec<Row> {
    let hectares = |area: Area| Cell::Number(area.as_hectares(), 4);
    let row = |number: Cell, name: Message, (area, share): (Area, f64), basis: Cell| {
        let cells = vec![
            short_name(zone).into(),
            number,
            name.into(),
            Cell::Unknown,
            Cell::Unknown,
            hectares(area),
            Cell::Number(share * 100.0, 3),
            basis,
        ];
        Row::about(Key::of(zone.id), cells)
    };
    let is_sketch = if balance.is_illustrative { Mark::Sketch } else { Mark::None };
    let line = |(number, line): (i64, &LandLine)| {
        let name = line.class.map_or_else(|| Message::new("balance-unassigned"), LandClass::text);
        let is_over = line.class.is_none() && balance.excess().is_some();
        let mark = if is_over { Mark::Warning } else { is_sketch };
        row(Cell::Count(number), name, (line.area, line.share), Cell::Empty).marked(mark)
    };
    let total = row(
        Cell::Empty,
        Message::new("balance-total"),
        (balance.whole, 1.0),
        balance.basis.text().into(),
    );
    let lines = (1..).zip(&balance.lines).map(line);
    lines.chain([total.marked(is_sketch).beside(true)]).collect()
}

/// What the reader of a balance has to know.
pub fn balance_notes(balance: &LandUseBalance) -> Vec<Message> {
    let excess = balance
        .excess()
        .map(|area| Message::new("balance-excess").with("area", Argument::SquareMetres(area)));
    let unknown = (balance.unknown > 0)
        .then(|| Message::new("balance-unknown-lots").with("count", balance.unknown));
    let sketch = balance.is_illustrative.then(|| Message::new("balance-illustrative"));
    excess.into_iter().chain(unknown).chain(sketch).collect()
}
