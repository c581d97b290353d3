//! Kinh phí: the yearly plan as a table that closes: lines by year, work or programme and source, with
//! the sum of every year and of all.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register::{figure, records};
use crate::domain::{Budget, FundSource, Key, Plan, Record, RecordKind, title_of};
use crate::i18n::Message;
use crate::views::names::fund_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

/// Planned, allotted, spent, million VND; unknown where no line states it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Kế hoạch.
    pub planned: Option<f64>,
    /// Đã phân bổ.
    pub allotted: Option<f64>,
    /// Đã giải ngân.
    pub spent: Option<f64>,
}

impl Sums {
    fn of(budgets: &[&Arc<Budget>]) -> Self {
        let sum = |of: fn(&Budget) -> Option<f64>| {
            let known: Vec<f64> = budgets.iter().filter_map(|budget| of(budget)).collect();
            (!known.is_empty()).then(|| known.iter().sum())
        };
        Self {
            planned: sum(|budget| budget.planned_million_vnd),
            allotted: sum(|budget| budget.allotted_million_vnd),
            spent: sum(|budget| budget.spent_million_vnd),
        }
    }

    fn cells(self) -> [Cell; 4] {
        let cell = |sum: Option<f64>| sum.map_or(Cell::Unknown, figure);
        let share = self.spent.zip(self.allotted).filter(|(_, allotted)| *allotted > 0.0);
        let share = share.map_or(Cell::Unknown, |(spent, allotted)| Cell::Share(spent / allotted));
        [cell(self.planned), cell(self.allotted), cell(self.spent), share]
    }
}

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "money",
    title: "money-title",
    group: info::PLAN,
    empty: "money-none",
    icon: Icon::Banknote,
    digit: None,
    adds: &[RecordKind::Budget],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let budgets = budgets(plan, query);
    let mut rows = Vec::new();
    for (year, mut lines) in by_year(&budgets) {
        lines.sort_by_key(|budget| (budget.work, budget.programme, budget.source, budget.id));
        rows.extend(lines.iter().map(|budget| line(plan, budget, query.on)));
        let said = Message::new("money-of-year").with("year", year.to_string());
        let year = year.to_string().into();
        let cells = sums(Cell::Said(said), year, Cell::Empty, Sums::of(&lines));
        rows.push(Row::sum(cells));
    }
    let notes = if budgets.is_empty() { Vec::new() } else { notes(&budgets) };
    Table { columns: columns(), rows, total: None, notes }
}

fn budgets(plan: &Plan, query: &TableQuery) -> Vec<Arc<Budget>> {
    let of_kind = records(plan, RecordKind::Budget, query);
    let budget = |record| if let Record::Budget(budget) = record { Some(budget) } else { None };
    of_kind.into_iter().filter_map(budget).collect()
}

fn by_year(budgets: &[Arc<Budget>]) -> BTreeMap<i64, Vec<&Arc<Budget>>> {
    let mut years: BTreeMap<i64, Vec<&Arc<Budget>>> = BTreeMap::new();
    for budget in budgets {
        years.entry(budget.year).or_default().push(budget);
    }
    years
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("for", "money-for", 280.0),
        Column::new("year", "field-year", 70.0),
        Column::new("source", "field-source", 130.0),
        Column::new("planned_million_vnd", "field-planned_million_vnd", 140.0).summed(),
        Column::new("allotted_million_vnd", "field-allotted_million_vnd", 140.0).summed(),
        Column::new("spent_million_vnd", "field-spent_million_vnd", 140.0).summed(),
        Column::new("spent_share", "money-spent-share", 130.0)
            .share_of("spent_million_vnd", "allotted_million_vnd"),
        Column::new("document", "field-document", 160.0),
    ]
}

fn sums(said: Cell, year: Cell, source: Cell, sums: Sums) -> Vec<Cell> {
    [said, year, source].into_iter().chain(sums.cells()).chain([Cell::Empty]).collect()
}

fn line(plan: &Plan, budget: &Arc<Budget>, on: Date) -> Row {
    let name = title_of(plan, &Record::Budget(Arc::clone(budget)));
    let name = if name.is_empty() { Cell::Unsaid } else { name.into() };
    let mut cells = sums(
        name,
        budget.year.to_string().into(),
        fund_name(plan, budget.source, budget.year, on).into(),
        Sums::of(&[budget]),
    );
    cells.pop();
    let document = budget.document.and_then(|document| plan.get(document));
    cells.push(document.map(|document| document.number.as_str()).map_or(Cell::Empty, Cell::from));
    let over = |part: Option<f64>, whole: Option<f64>| {
        part.zip(whole).is_some_and(|(part, whole)| part > whole + 1e-9)
    };
    let is_over = over(budget.allotted_million_vnd, budget.planned_million_vnd)
        || over(budget.spent_million_vnd, budget.allotted_million_vnd);
    let mark = if is_over { Mark::Warning } else { Mark::None };
    Row::about(Key::of(budget.id), cells).marked(mark)
}

/// The same sums by source: they add up to the same total.
fn notes(budgets: &[Arc<Budget>]) -> Vec<Message> {
    let of_source = |source: &FundSource| {
        let lines: Vec<&Arc<Budget>> =
            budgets.iter().filter(|budget| budget.source == *source).collect();
        let planned = Sums::of(&lines).planned?;
        Some(
            Message::new("money-by-source")
                .with("source", source.text())
                .with("planned", crate::i18n::Argument::Number(planned)),
        )
    };
    let mut notes: Vec<Message> = FundSource::VARIANTS.iter().filter_map(of_source).collect();
    notes.push(Message::new("money-rule"));
    notes
}

/// The sums of each year, for a chart.
pub fn money_by_year(plan: &Plan, query: &TableQuery) -> Vec<(i64, Sums)> {
    let budgets = budgets(plan, query);
    by_year(&budgets).into_iter().map(|(year, lines)| (year, Sums::of(&lines))).collect()
}
