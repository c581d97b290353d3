//! Ngành nghề: planned industries against who is there.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::vsic::Edition;
use crate::domain::{Enterprise, Id, Industry, Key, Plan, RecordKind, Zone, ZoneIndustry};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use crate::views::names::{planned_name, short_name};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Leased land of each enterprise in a zone.
type Tenants<'a> = BTreeMap<Id<Enterprise>, (&'a Arc<Enterprise>, Area)>;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "industries",
    title: "industries-title",
    group: info::LAND,
    empty: "tables-no-industries",
    icon: Icon::Layers,
    digit: Some(5),
    adds: &[RecordKind::Industry, RecordKind::ZoneIndustry],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let mut rows = Vec::new();
    let mut first = Sum::default();
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    for zone in zones {
        let planned = planned(plan, zone.id);
        let tenants = tenants(plan, zone.id, query.on);
        for (who, area) in tenants.values() {
            first.add(who, *area);
        }
        if !planned.is_empty() {
            rows.extend(of_zone(zone, &planned, &tenants));
        }
    }
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(first.said());
        notes.push(Message::new("industries-counted"));
        notes.push(Message::new("industries-editions"));
    }
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 120.0),
        Column::new("priority", "industries-priority", 70.0),
        Column::new("industry", "industries-industry", 230.0),
        Column::new("vsic", "industries-codes", 130.0),
        Column::new("enterprises", "industries-count", 90.0),
        Column::new("leased_ha", "industries-area", 100.0),
        Column::new("share", "industries-share", 90.0),
        Column::new("names", "industries-names", 320.0),
    ]
}

/// The industries of a zone in the plan's order.
fn planned(plan: &Plan, zone: Id<Zone>) -> Vec<(&Arc<ZoneIndustry>, &Arc<Industry>)> {
    let mut planned: Vec<(&Arc<ZoneIndustry>, &Arc<Industry>)> = plan
        .that_refer_to::<ZoneIndustry>(zone)
        .filter_map(|planned| Some((planned, plan.get(planned.industry)?)))
        .collect();
    planned.sort_by_key(|(planned, industry)| {
        (planned.priority.is_none(), planned.priority, industry.id)
    });
    planned
}

fn tenants(plan: &Plan, zone: Id<Zone>, on: Date) -> Tenants<'_> {
    let mut tenants = Tenants::new();
    let lots = plan.lots_of(zone).filter(|lot| lot.valid.contains(on));
    for (occupancy, who) in lots.flat_map(|lot| plan.occupants(lot.id, on)) {
        if occupancy.state.is_leased() {
            tenants.entry(who.id).or_insert((who, Area::ZERO)).1 += occupancy.area;
        }
    }
    tenants
}

fn of_zone(
    zone: &Zone,
    planned: &[(&Arc<ZoneIndustry>, &Arc<Industry>)],
    tenants: &Tenants<'_>,
) -> Vec<Row> {
    let leased: Area = tenants.values().map(|(_, area)| *area).sum();
    let covered = |who: &Enterprise| {
        let planned = planned.iter().map(|&(planned, industry)| (&**planned, &**industry));
        let known = ZoneIndustry::one_covers(planned, who);
        who.vsic_code.as_ref().and(known).or(known.filter(|is_there| *is_there))
    };
    let mut rows: Vec<Row> = planned
        .iter()
        .map(|(planned, industry)| {
            let is_there = |who: &Enterprise| planned.covers(industry, who) == Some(true);
            let there = || tenants.values().filter(|(who, _)| is_there(who));
            let head = [
                planned.priority.map_or(Cell::Empty, Cell::Count),
                planned_name(planned, industry).into(),
                codes(industry),
            ];
            row(zone, head, &there().collect::<Vec<_>>(), leased)
        })
        .collect();
    let outside: Vec<_> = tenants.values().filter(|(who, _)| covered(who) == Some(false)).collect();
    let unknown: Vec<_> = tenants.values().filter(|(who, _)| covered(who).is_none()).collect();
    let why = why_unknown(&unknown);
    let groups = [
        (outside, "industries-outside", Cell::Empty, Mark::Warning),
        (unknown, "industries-unknown", why, Mark::None),
    ];
    for (group, key, why, mark) in groups {
        if !group.is_empty() {
            let head = [Cell::Empty, Message::new(key).into(), why];
            rows.push(row(zone, head, &group, leased).marked(mark));
        }
    }
    rows
}

/// How many of those of unknown industry have no code, and how many one of which edition: such a code
/// cannot be compared with that of another edition.
fn why_unknown(unknown: &[&(&Arc<Enterprise>, Area)]) -> Cell {
    let edition = |who: &Enterprise| {
        who.vsic_code.as_ref().map(|_| Edition::written(who.vsic_edition.as_deref()).year())
    };
    let mut counts = BTreeMap::<Option<&str>, usize>::new();
    for (who, _) in unknown {
        *counts.entry(edition(who)).or_default() += 1;
    }
    let said = counts.into_iter().map(|(edition, count)| {
        match edition {
            Some(year) => Message::new("industries-other-edition").with("year", year),
            None => Message::new("industries-no-code"),
        }
        .with("count", count)
    });
    Message::list(said.collect::<Vec<_>>().into_iter()).map_or(Cell::Empty, Cell::Said)
}

fn codes(industry: &Industry) -> Cell {
    if industry.supporting {
        Message::new("industries-by-flag").into()
    } else {
        industry.vsic.join(", ").as_str().into()
    }
}

fn row(zone: &Zone, head: [Cell; 3], there: &[&(&Arc<Enterprise>, Area)], leased: Area) -> Row {
    let area: Area = there.iter().map(|(_, area)| *area).sum();
    let names: Vec<&str> = there.iter().map(|(who, _)| who.name.as_str()).collect();
    let [priority, industry, codes] = head;
    let cells = vec![
        short_name(zone).into(),
        priority,
        industry,
        codes,
        there.len().into(),
        Cell::Hectares(area),
        area.share_of(leased).map_or(Cell::Unknown, Cell::Share),
        names.join("; ").as_str().into(),
    ];
    Row::about(Key::of(zone.id), cells)
}

/// High technology first, says the plan: how much of the leased land that is.
#[derive(Default)]
struct Sum {
    all: (usize, Area),
    high_technology: (usize, Area),
    supporting: (usize, Area),
    unanswered: usize,
}

impl Sum {
    fn add(&mut self, who: &Enterprise, area: Area) {
        let add = |sum: &mut (usize, Area)| *sum = (sum.0 + 1, sum.1 + area);
        add(&mut self.all);
        match who.high_technology {
            Some(true) => add(&mut self.high_technology),
            Some(false) => {}
            None => self.unanswered += 1,
        }
        if who.supporting_industry == Some(true) {
            add(&mut self.supporting);
        }
    }

    fn said(&self) -> Message {
        Message::new("industries-first")
            .with("high", self.high_technology.0)
            .with("high-area", Argument::Hectares(self.high_technology.1))
            .with("supporting", self.supporting.0)
            .with("supporting-area", Argument::Hectares(self.supporting.1))
            .with("all", self.all.0)
            .with("area", Argument::Hectares(self.all.1))
            .with("unanswered", self.unanswered)
    }
}
