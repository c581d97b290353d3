//! `lapday list` and `lapday put`: records of any kind, field by field, as the file names them.

use super::answer::No;
use super::arguments::{ListArguments, PutArguments};
use super::chosen::zone_by_code;
use super::desktop::Desktop;
use super::figure::geojson_of;
use super::table::{self, Align};
use crate::domain::{
    About, Boundary, Document, Field, Figure, Holds, Key, Plan, Point, Record, RecordKind, Role,
    Sort, Uid, Unfit, Value, fields, record_of, uid, value, values,
};
use crate::geodesy::Grid;
use crate::i18n::{Message, nfc};
use crate::operations::keep;
use crate::units::{self, Written};
use crate::views::wastewater_warnings;
use geo::{CoordsIter, Geometry, MapCoords};
use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

pub(super) fn list(desktop: &mut Desktop<'_>, arguments: &ListArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let known = fields(arguments.kind);
    let records: Vec<Record> = plan
        .keys(arguments.kind)
        .into_iter()
        .filter_map(|key| plan.record(key))
        .filter(|record| arguments.on.is_none_or(|on| is_of_day(record, on)))
        .collect();
    if arguments.json {
        let objects: Vec<Json> =
            records.iter().map(|record| object(record, &plan.about.grid)).collect();
        return desktop.answer(&objects);
    }
    let own = [("id".to_owned(), Align::Numbers), ("uid".to_owned(), Align::Words)];
    let others = known.iter().map(|field| (field.name.to_owned(), align(field.sort)));
    let heads: Vec<(String, Align)> = own.into_iter().chain(others).collect();
    let rows: Vec<Vec<String>> = records.iter().map(cells).collect();
    table::print(desktop.out, &heads, &rows)
}

pub(super) fn put(desktop: &mut Desktop<'_>, arguments: &PutArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let known = fields(arguments.kind);
    let (key, uid, mut filled) = begun(plan, arguments)?;
    for (name, typed) in &arguments.fields {
        let place = known.iter().position(|field| field.name == name).ok_or_else(|| {
            let known: Vec<&str> = known.iter().map(|field| field.name).collect();
            Message::new("cli-no-field")
                .with("field", name.as_str())
                .with("known", known.join(", "))
        })?;
        filled[place] = read(plan, &known[place], typed, desktop.written)?;
    }
    let record = record_of(key, uid, filled).map_err(not_meant)?;
    let edit = keep(plan, record, desktop.desk.today())?;
    // A step of a tenancy ends the one before: the record meant is the one the plan does not have.
    let is_new = |key: &&Key| key.kind == arguments.kind && plan.record(**key).is_none();
    let id = arguments.id.or_else(|| edit.becomes.keys().find(is_new).map(|key| key.id));
    let done = Message::new("cli-done").with("label", edit.label.clone());
    if edit.changes_nothing(plan) {
        return desktop.tell(&Message::new("cli-put-nothing"));
    }
    let warnings = wastewater_warnings(plan, &edit);
    project.commit(edit)?;
    if let Some(id) = id {
        writeln!(desktop.out, "{id}")?;
    }
    desktop.tell(&done)?;
    desktop.tell_all(&warnings)
}

/// What the record meant holds so far: nothing, where it is new.
fn begun(plan: &Plan, arguments: &PutArguments) -> Result<(Key, Uid, Vec<Value>), No> {
    let kind = arguments.kind;
    let Some(id) = arguments.id else {
        return Ok((plan.next_key(kind), Uid::new(), vec![Value::Empty; fields(kind).len()]));
    };
    let key = Key { kind, id };
    let before = plan.record(key).ok_or_else(|| {
        Message::new("cli-no-record").with("kind", kind.text()).with("id", id.to_string())
    })?;
    Ok((key, uid(&before), values(&before)))
}

/// Whether the record speaks of the day: it is valid then, or it is no later than it.
fn is_of_day(record: &Record, on: Date) -> bool {
    fields(record.key().kind).iter().enumerate().all(|(place, field)| {
        let is_so: fn(Date, Date) -> bool = match (field.sort, field.role) {
            (Sort::Since, _) | (Sort::Day, Role::AsOf) => |day, on| day <= on,
            (Sort::Until, _) => |day, on| on < day,
            _ => return true,
        };
        if let Value::Day(day) = value(record, place) { is_so(day, on) } else { true }
    })
}

const fn align(sort: Sort) -> Align {
    match sort.holds() {
        Holds::Number | Holds::Area | Holds::Whole | Holds::Link => Align::Numbers,
        Holds::Text | Holds::Code | Holds::Day | Holds::YesNo | Holds::Figure => Align::Words,
    }
}

fn cells(record: &Record) -> Vec<String> {
    let own = [record.key().id.to_string(), uid(record).to_string()];
    let known = fields(record.key().kind).iter().zip(values(record));
    own.into_iter().chain(known.map(|(field, value)| plain(field, value))).collect()
}

fn plain(field: &Field, value: Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(words) => words,
        Value::Code(code) => code.to_owned(),
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Area(area) => field.sort.in_unit(area).to_string(),
        Value::Whole(number) | Value::Link(number) => number.to_string(),
        Value::YesNo(answer) => answer.to_string(),
        Value::Figure(Figure::Point(_)) => "Point".to_owned(),
        Value::Figure(Figure::Line(_)) => "LineString".to_owned(),
        Value::Figure(Figure::Area(_)) => "MultiPolygon".to_owned(),
        Value::Figure(Figure::Parts(_)) => "GeometryCollection".to_owned(),
    }
}

fn object(record: &Record, grid: &Grid) -> Json {
    let own = [
        ("id".to_owned(), json!(record.key().id)),
        ("uid".to_owned(), json!(uid(record).to_string())),
    ];
    let known = fields(record.key().kind).iter().zip(values(record));
    let known = known.map(|(field, value)| (field.name.to_owned(), as_json(field, value, grid)));
    Json::Object(own.into_iter().chain(known).collect::<Map<String, Json>>())
}

/// Geometry goes out as `GeoJSON` in WGS 84.
fn as_json(field: &Field, value: Value, grid: &Grid) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Text(words) => json!(words),
        Value::Code(code) => json!(code),
        Value::Day(day) => json!(day.to_string()),
        Value::Number(number) => json!(number),
        Value::Area(area) => json!(field.sort.in_unit(area)),
        Value::Whole(number) | Value::Link(number) => json!(number),
        Value::YesNo(answer) => json!(answer),
        Value::Figure(figure) => geojson_of(&figure, grid),
    }
}

/// What was typed for a field. Nothing typed empties it.
fn read(plan: &Plan, field: &Field, typed: &str, written: Written) -> Result<Value, No> {
    let typed = nfc(typed);
    if typed.is_empty() {
        return Ok(Value::Empty);
    }
    let wrong =
        |key| No::Said(Message::new(key).with("field", field.name).with("typed", typed.as_str()));
    let number = || written.number(&typed).ok_or_else(|| wrong("cli-field-no-number"));
    let whole = || written.whole(&typed).ok_or_else(|| wrong("cli-field-no-whole"));
    Ok(match field.sort {
        Sort::Short
        | Sort::Line
        | Sort::Prose
        | Sort::Codes
        | Sort::Vsic
        | Sort::Edition
        | Sort::Frozen => Value::Text(typed),
        Sort::Choice(codes) => {
            let known = codes.iter().map(|(code, _)| *code);
            let Some(code) = known.clone().find(|code| *code == typed) else {
                let known: Vec<&str> = known.collect();
                return Err(Message::new("cli-field-no-code")
                    .with("field", field.name)
                    .with("codes", known.join(", "))
                    .into());
            };
            Value::Code(code)
        }
        Sort::Day | Sort::Since | Sort::Until => {
            Value::Day(units::parse_date(&typed).ok_or_else(|| wrong("cli-field-no-day"))?)
        }
        Sort::Number | Sort::Percent | Sort::Share | Sort::Easting | Sort::Northing => {
            Value::Number(number()?)
        }
        Sort::Hectares | Sort::SquareMetres => Value::Area(field.sort.area(number()?)),
        Sort::Whole | Sort::Ordinal | Sort::Year | Sort::Stars => Value::Whole(whole()?),
        Sort::YesNo => Value::YesNo(match typed.to_lowercase().as_str() {
            "true" | "yes" | "1" | "có" => true,
            "false" | "no" | "0" | "không" => false,
            _ => return Err(wrong("cli-field-no-answer")),
        }),
        Sort::Link(kind) => Value::Link(match typed.parse() {
            Ok(number) => number,
            Err(_) => match named(plan, kind, &typed)? {
                Some(number) => number,
                None => whole()?,
            },
        }),
        Sort::Figure | Sort::Boundary => Value::Figure(
            figure(&plan.about, &typed).ok_or_else(|| wrong("cli-field-no-geometry"))?,
        ),
    })
}

/// A zone by its code, a document by its number.
fn named(plan: &Plan, kind: RecordKind, typed: &str) -> Result<Option<i64>, No> {
    Ok(match kind {
        RecordKind::Zone => Some(zone_by_code(plan, typed)?.number()),
        RecordKind::Document => plan
            .all::<Document>()
            .find(|document| document.number == typed)
            .map(|document| document.id.number()),
        _ => None,
    })
}

/// A `GeoJSON` geometry in WGS 84, on the plan's grid.
fn figure(about: &About, typed: &str) -> Option<Figure> {
    let grid = about.grid;
    let geometry: geojson::Geometry = typed.parse().ok()?;
    let lon_lat = Geometry::<f64>::try_from(geometry).ok()?;
    let is_degrees = |at: geo::Coord| at.x.abs() <= 180.0 && at.y.abs() <= 90.0;
    let fits = lon_lat.coords_iter().all(is_degrees);
    let on_grid = lon_lat.map_coords(|at| grid.from_wgs84(Point::from(at)).0);
    fits.then(|| meant(on_grid)).flatten()
}

/// A geometry on the grid as a figure.
fn meant(geometry: Geometry) -> Option<Figure> {
    let area = |rings: geo::MultiPolygon| Figure::Area(Boundary::new(rings));
    let several = |parts: Vec<Geometry>| {
        let mut parts = parts.into_iter().map(meant).collect::<Option<Vec<_>>>()?;
        if parts.len() > 1 { Some(Figure::Parts(parts)) } else { parts.pop() }
    };
    match geometry {
        Geometry::Point(at) => Some(Figure::Point(at)),
        Geometry::LineString(way) => (way.0.len() >= 2).then_some(Figure::Line(way)),
        Geometry::Polygon(polygon) => Some(area(polygon.into())),
        Geometry::MultiPolygon(rings) => Some(area(rings)),
        Geometry::MultiPoint(points) => several(points.into_iter().map(Geometry::Point).collect()),
        Geometry::MultiLineString(ways) => {
            several(ways.into_iter().map(Geometry::LineString).collect())
        }
        Geometry::GeometryCollection(parts) => several(parts.0),
        Geometry::Line(_) | Geometry::Rect(_) | Geometry::Triangle(_) => None,
    }
}

/// Why there is no such record: a field is missing, or holds what it cannot mean.
fn not_meant(unfit: Unfit) -> No {
    let key = if unfit.is_empty { "cli-field-missing" } else { "cli-field-wrong" };
    Message::new(key).with("field", unfit.field.name).into()
}
