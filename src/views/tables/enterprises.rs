//! Doanh nghiệp: the register, with who sits where on the day.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Enterprise, Key, Occupancy, Plan, RecordKind, vsic};
use crate::i18n::Message;
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Row, Table};
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "enterprises",
    title: "enterprises-title",
    group: info::LAND,
    empty: "tables-no-enterprises",
    icon: Icon::Factory,
    digit: Some(2),
    adds: &[RecordKind::Enterprise],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let mut known = Known::default();
    let mut enterprises: Vec<&Arc<Enterprise>> = plan.all::<Enterprise>().collect();
    enterprises.sort_by_cached_key(|enterprise| crate::i18n::fold(&enterprise.name));
    let rows: Vec<Row> = enterprises
        .into_iter()
        .filter_map(|enterprise| row(plan, query, enterprise, &mut known))
        .collect();
    Table { columns: columns(), rows, total: None, notes: known.notes() }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", "tables-enterprise", 210.0),
        Column::new("tax_code", "enterprises-tax-code", 110.0),
        Column::new("vsic_code", "enterprises-vsic", 70.0),
        Column::new("industry", "enterprises-industry", 180.0),
        Column::new("seat", "enterprises-seat", 160.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("area_ha", "tables-area-ha", 90.0).summed(),
        Column::new("since", "tables-since-day", 90.0),
        Column::new("investment_million_vnd", "enterprises-investment", 120.0).summed(),
        Column::new("investment_done_million_vnd", "enterprises-investment-done", 120.0).summed(),
        Column::new("workers", "enterprises-workers", 80.0).summed(),
        Column::new("wastewater_m3_per_day", "enterprises-wastewater-column", 110.0).summed(),
        Column::new("supporting_industry", "enterprises-supporting", 110.0),
        Column::new("high_technology", "enterprises-high-technology", 100.0),
        Column::new("polluting", "enterprises-polluting", 90.0),
        Column::new("on_defence_land", "enterprises-defence", 110.0),
    ]
}

/// Land an enterprise holds on the day, with where it is.
pub(super) fn held<'a>(
    plan: &'a Plan,
    query: &TableQuery,
    enterprise: &Enterprise,
) -> Vec<(&'a Arc<Occupancy>, String)> {
    plan.occupancies_by(enterprise.id)
        .filter(|occupancy| occupancy.valid.contains(query.on) && occupancy.state.holds_land())
        .filter_map(|occupancy| {
            let lot = plan.get(occupancy.lot)?;
            let zone = plan.get(lot.zone)?;
            (query.zone.is_none_or(|only| only == zone.id))
                .then(|| (occupancy, format!("{} · {}", short_name(zone), lot.code)))
        })
        .collect()
}

fn row(plan: &Plan, query: &TableQuery, enterprise: &Enterprise, known: &mut Known) -> Option<Row> {
    let held = held(plan, query, enterprise);
    // Of one zone only those are meant who are there.
    if query.zone.is_some() && held.is_empty() {
        return None;
    }
    let area: Area = held.iter().map(|(occupancy, _)| occupancy.area).sum();
    let seats: Vec<&str> = held.iter().map(|(_, seat)| seat.as_str()).collect();
    let since = held.iter().filter_map(|(occupancy, _)| occupancy.valid.from).min();
    let states: Vec<_> = held.iter().map(|(occupancy, _)| occupancy.state).collect();
    let most = held.iter().max_by(|(one, _), (other, _)| {
        one.area.as_square_metres().total_cmp(&other.area.as_square_metres())
    });
    let state = most.map_or(Cell::Empty, |(occupancy, _)| {
        let is_one = states.iter().all(|state| *state == occupancy.state);
        let text = occupancy.state.text();
        if is_one {
            text.into()
        } else {
            Message::new("enterprises-mostly").with("state", text).into()
        }
    });
    let text = |text: &Option<String>| Cell::from(text.as_deref());
    let here = |cell: Cell| if held.is_empty() { Cell::Empty } else { cell };
    let of = |figure: &dyn Fn(&Occupancy) -> Option<f64>| -> Option<f64> {
        held.iter().filter_map(|(occupancy, _)| figure(occupancy)).reduce(|one, other| one + other)
    };
    let registered = of(&|occupancy| occupancy.investment_million_vnd);
    let done = of(&|occupancy| occupancy.investment_done_million_vnd);
    let workers = of(&|occupancy| occupancy.workers.map(|workers| workers as f64));
    let wastewater = of(&|occupancy| occupancy.wastewater_m3_per_day);
    known.add([registered, done, workers, wastewater], !held.is_empty());
    let figure = |figure: Option<f64>, decimals| {
        here(figure.map_or(Cell::Unknown, |figure| Cell::Number(figure, decimals)))
    };
    Some(Row::about(
        Key::of(enterprise.id),
        vec![
            enterprise.name.as_str().into(),
            text(&enterprise.tax_code),
            text(&enterprise.vsic_code),
            industry(enterprise),
            seats.join("; ").as_str().into(),
            state,
            here(Cell::Hectares(area)),
            since.map_or(Cell::Empty, Cell::Day),
            figure(registered, 0),
            figure(done, 0),
            figure(workers, 0),
            figure(wastewater, 1),
            answer(enterprise.supporting_industry),
            answer(enterprise.high_technology),
            answer(enterprise.polluting),
            answer(enterprise.on_defence_land),
        ],
    ))
}

/// What the code means in its edition.
fn industry(enterprise: &Enterprise) -> Cell {
    let Some(code) = &enterprise.vsic_code else { return Cell::Unsaid };
    let edition = vsic::Edition::written(enterprise.vsic_edition.as_deref());
    match vsic::describe(code, edition) {
        Some(described) => Cell::Described(described),
        None => Message::new("enterprises-not-listed").into(),
    }
}

/// Yes, no, or nobody knows.
pub(super) fn answer(answer: Option<bool>) -> Cell {
    match answer {
        Some(true) => Message::new("common-yes").into(),
        Some(false) => Message::new("common-no").into(),
        None => Cell::Unsaid,
    }
}

#[derive(Default)]
struct Known {
    seated: usize,
    /// Of how many investment registered and done, workers and wastewater are known.
    known: [usize; 4],
}

impl Known {
    fn add(&mut self, figures: [Option<f64>; 4], is_seated: bool) {
        self.seated += usize::from(is_seated);
        for (known, figure) in self.known.iter_mut().zip(figures) {
            *known += usize::from(figure.is_some());
        }
    }

    /// A sum over some of them only is said to be one.
    fn notes(&self) -> Vec<Message> {
        let names = [
            "enterprises-investment",
            "enterprises-investment-done",
            "enterprises-workers",
            "enterprises-wastewater-column",
        ];
        let partly =
            names.into_iter().zip(self.known).filter(|(_, known)| (1..self.seated).contains(known));
        partly
            .map(|(name, known)| {
                Message::new("enterprises-partly")
                    .with("what", Message::new(name))
                    .with("known", known)
                    .with("all", self.seated)
            })
            .collect()
    }
}
