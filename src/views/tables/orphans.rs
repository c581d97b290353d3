//! Bản ghi mồ côi: what belonged to a record that another program took out of the file. It counts in
//! no other table.

use super::figure_text;
use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Field, Key, Orphan, Plan, Record, Sort, Value, fields, in_words, title, title_of, values,
};
use crate::i18n::{Argument, Message};
use crate::views::table::{Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "orphans",
    title: "orphans-title",
    group: info::OFFICE,
    empty: "orphans-none",
    icon: Icon::Unlink,
    digit: None,
    adds: &[],
    narrowed: Narrowed::Never,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, _query: &TableQuery) -> Table {
    let columns = vec![
        Column::new("kind", "orphans-kind", 200.0),
        Column::new("id", "orphans-id", 90.0),
        Column::new("name", "orphans-name", 220.0),
        Column::new("owner", "orphans-owner", 220.0),
        Column::new("recorded", "orphans-recorded", 480.0),
    ];
    let rows: Vec<Row> = plan.orphans.iter().map(|orphan| row(plan, orphan)).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![Message::new("orphans-note")] };
    Table { columns, rows, total: None, notes }
}

fn row(plan: &Plan, Orphan { record, owner }: &Orphan) -> Row {
    let key = record.key();
    let name = Some(title_of(plan, record)).filter(|name| !name.is_empty());
    let cells = vec![
        key.kind.text().into(),
        key.id.to_string().into(),
        name.into(),
        numbered(*owner).into(),
        Message::list(recorded(plan, record).into_iter()).into(),
    ];
    // No card or form can show what is not in the plan.
    Row { subject: None, cells, mark: Mark::Warning, is_beside: false }
}

/// "Lô đất (mã hồ sơ 5)".
fn numbered(key: Key) -> Message {
    Message::new("orphans-numbered").with("kind", key.kind.text()).with("id", key.id.to_string())
}

/// "trạng thái: đã cho thuê", field by field.
fn recorded(plan: &Plan, record: &Record) -> Vec<Message> {
    let known = fields(record.key().kind).iter().zip(values(record));
    known
        .filter_map(|(field, value)| {
            let said = said(plan, field, value)?;
            let field = Message::new(field.text);
            Some(Message::new("orphans-field").with("field", field).with("value", said))
        })
        .collect()
}

fn said(plan: &Plan, field: &Field, value: Value) -> Option<Argument> {
    let message = |key| Argument::from(Message::new(key));
    Some(match (value, field.sort) {
        (Value::Empty, _) | (Value::Text(_), Sort::Frozen) => return None,
        (Value::Text(words), _) => Argument::Text(words),
        (Value::Code(code), sort) => in_words(sort, code)?.into(),
        (Value::Day(day), _) => Argument::Date(day),
        (Value::Number(number), _) => Argument::Number(number),
        (Value::Area(area), Sort::Hectares) => Argument::Hectares(area),
        (Value::Area(area), _) => Argument::SquareMetres(area),
        (Value::Whole(number), _) => Argument::Text(number.to_string()),
        (Value::YesNo(answer), _) => message(if answer { "common-yes" } else { "common-no" }),
        (Value::Link(id), Sort::Link(kind)) => {
            let key = Key { kind, id };
            let title = title(plan, key);
            if title.is_empty() { numbered(key).into() } else { Argument::Text(title) }
        }
        (Value::Link(id), _) => Argument::Text(id.to_string()),
        (Value::Figure(figure), _) => figure_text(&figure).into(),
    })
}
