//! Records as their fields say: file, texts, refusals.

mod ahead;
mod kept_files;
mod resting;

use crate::programs::ogrinfo;
use crate::store::given::{Folder, about, boundary, full};
use jiff::civil::{Date, date};
use lapday::domain::{
    Boundary, Budget, Document, Field, FieldValue, Figure, Holds, Id, Key, Lot, Meaning, Plan,
    Point, Record, RecordKind, Sort, Uid, Value, Work, WorkReading, Zone, fields, links, record_of,
    relinked, values,
};
use lapday::i18n::{Language, Texts, fold};
use lapday::operations::keep;
use lapday::project::Project;
use lapday::units::Area;
use lapday::views::{HitKind, find};
use rusqlite::Connection;
use strum::VariantArray;

/// The day changes without a day of their own are of.
const TODAY: Date = date(2024, 6, 30);

fn given() -> Plan {
    let mut plan = Plan::about(about());
    plan.apply(&full());
    plan
}

/// A record with something in every field, links to the first record there is.
fn filled(plan: &Plan, kind: RecordKind, id: i64) -> Record {
    let values: Vec<Value> =
        fields(kind).iter().map(|field| filling(plan, kind, field, id)).collect();
    let uid = Uid::from_u128(900 + 1000 * kind as u128 + u128::from(id.unsigned_abs()));
    record_of(Key { kind, id }, uid, values).unwrap()
}

fn filling(plan: &Plan, kind: RecordKind, field: &Field, id: i64) -> Value {
    match field.sort {
        Sort::Short if field.name == "tax_code" => Value::Text(format!("0300382{id:03}")),
        Sort::Short if field.name == "dossier_code" => Value::Text("46QCT0260001".to_owned()),
        Sort::Short if field.name == "planning_code" => Value::Text("462631000001".to_owned()),
        Sort::Short if field.name == "rule" => Value::Text("size.most".to_owned()),
        Sort::Short if field.name == "vsic_code" => Value::Text("1410".to_owned()),
        Sort::Codes => Value::Text("14,1511".to_owned()),
        Sort::Vsic => Value::Text("1511".to_owned()),
        Sort::Edition => Value::Text("2018".to_owned()),
        Sort::Short | Sort::Line | Sort::Prose => Value::Text(format!("Chữ {} {id}", field.name)),
        // The closer use below is one of water, and a use has one sign at a scale.
        Sort::Choice(_) if field.name == "land_use" => Value::Code("water"),
        Sort::Choice(codes) if field.name == "scale" => {
            Value::Code(codes[usize::try_from(id % 2).unwrap()].0)
        }
        Sort::Choice(codes) => Value::Code(codes.last().unwrap().0),
        // What something else must not precede.
        Sort::Day if fields(kind).iter().any(|later| precedes(kind, field, later)) => {
            Value::Day(date(2022, 1, 5))
        }
        Sort::Since => Value::Day(date(2022, 1, 5)),
        Sort::Day | Sort::Until => Value::Day(date(2022, 3, 7)),
        Sort::Share => Value::Number(0.5),
        Sort::Easting => Value::Number(549_210.1),
        Sort::Northing => Value::Number(1_828_400.7),
        Sort::Number | Sort::Percent => Value::Number(12.5),
        Sort::Hectares | Sort::SquareMetres => Value::Area(Area::square_metres(123_456.7)),
        Sort::Year => Value::Whole(2023),
        Sort::Whole | Sort::Ordinal | Sort::Stars => Value::Whole(4),
        Sort::YesNo => Value::YesNo(true),
        Sort::Link(to) => first(plan, to),
        Sort::Figure if kind == RecordKind::Zone => Value::Figure(Figure::Area(boundary())),
        Sort::Figure => Value::Figure(Figure::Line(
            [(549_210.1, 1_828_400.7), (549_310.1, 1_828_420.0)].into_iter().collect(),
        )),
        Sort::Boundary => Value::Figure(Figure::Area(boundary())),
        Sort::Frozen => Value::Text("[]".to_owned()),
    }
}

fn precedes(kind: RecordKind, field: &Field, later: &Field) -> bool {
    later.not_before.is_some_and(|place| fields(kind)[place].name == field.name)
}

fn first(plan: &Plan, kind: RecordKind) -> Value {
    (1..1000)
        .find(|id| plan.record(Key { kind, id: *id }).is_some())
        .map_or(Value::Empty, Value::Link)
}

/// The kinds that are entered field by field; periods come by being closed, occupancies step by step.
fn entered() -> impl Iterator<Item = RecordKind> {
    let otherwise = [RecordKind::Occupancy, RecordKind::ReportPeriod];
    let all = RecordKind::VARIANTS.iter().copied();
    all.filter(move |kind| !otherwise.contains(kind))
}

/// Of a kind, one with every field filled.
fn whole_one(kind: RecordKind) -> Key {
    let is_entered = entered().any(|other| other == kind);
    Key { kind, id: if is_entered { 701 } else { 1 } }
}

/// A plan's file with a record of every kind.
pub fn whole() -> (Folder, Project) {
    let folder = Folder::new();
    let mut project = folder.project();
    // Twice, so that those that refer to later kinds find some.
    for round in 0..2 {
        for kind in entered() {
            let record = filled(project.plan(), kind, 700 + round);
            let edit =
                keep(project.plan(), record, TODAY).unwrap_or_else(|no| panic!("{kind:?} {no:?}"));
            project.commit(edit).unwrap();
        }
    }
    (folder, project)
}

#[test]
fn every_field_of_every_kind_comes_back_from_the_file() {
    let (folder, project) = whole();
    let reopened = folder.reopened();
    for kind in RecordKind::VARIANTS {
        let key = whole_one(*kind);
        let record = reopened.plan().record(key).unwrap();
        assert_eq!(Some(&record), project.plan().record(key).as_ref(), "{kind:?}");
        let empty = fields(*kind)
            .iter()
            .zip(values(&record))
            .find(|(_, value)| *value == Value::Empty)
            .map(|(field, _)| field.name);
        assert_eq!(empty, None, "{kind:?}");
    }
}

#[test]
fn columns_are_declared_as_the_fields_say() {
    let (folder, _project) = whole();
    let sql = folder.sql();
    for kind in RecordKind::VARIANTS {
        let table: &str = kind.into();
        let made: String = sql
            .query_row("SELECT sql FROM sqlite_master WHERE name = ?1", [table], |row| row.get(0))
            .unwrap();
        for field in fields(*kind) {
            let (sort, must): (String, bool) = sql
                .query_row(
                    "SELECT type, \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2",
                    [table, field.name],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .unwrap();
            let meant = match field.sort.holds() {
                Holds::Text | Holds::Code => "TEXT",
                Holds::Day => "DATE",
                Holds::Number | Holds::Area => "DOUBLE",
                Holds::Whole | Holds::Link => "INTEGER",
                Holds::YesNo => "BOOLEAN",
                Holds::Figure if field.sort == Sort::Boundary => "MULTIPOLYGON",
                Holds::Figure => "GEOMETRY",
            };
            // No codes at all are an empty list, and say something.
            let meant_must = field.is_required || field.sort == Sort::Codes;
            assert_eq!((sort.as_str(), must), (meant, meant_must), "{table}.{}", field.name);
            // What a wording may mean grows with every choice there is.
            if let Sort::Choice(codes) = field.sort
                && field.sort != Meaning::SORT
            {
                let codes: Vec<String> =
                    codes.iter().map(|(code, _)| format!("'{code}'")).collect();
                let check = format!("CHECK ({} IN ({}))", field.name, codes.join(", "));
                assert!(made.contains(&check), "{check} in {made}");
            }
            if let Sort::Link(to) = field.sort {
                let refers = format!("{} INTEGER", field.name);
                let rest = made.split(&refers).nth(1).unwrap();
                let to: &str = to.into();
                let line = rest.split('\n').next().unwrap();
                assert!(line.contains(&format!("REFERENCES {to}(id)")), "{table}: {line}");
            }
        }
    }
}

#[test]
fn every_link_is_told_and_can_be_led_elsewhere() {
    let (_folder, project) = whole();
    for kind in RecordKind::VARIANTS {
        let record = project.plan().record(whole_one(*kind)).unwrap();
        let filled = fields(*kind).iter().zip(values(&record));
        let named: Vec<Key> = filled
            .filter_map(|(field, value)| match (field.sort, value) {
                (Sort::Link(kind), Value::Link(id)) => Some(Key { kind, id }),
                _ => None,
            })
            .collect();
        assert_eq!(links(&record), named, "{kind:?}");
        for from in named {
            let to = Key { id: from.id + 5000, ..from };
            let led = links(&relinked(&record, from, to));
            assert!(led.contains(&to) && !led.contains(&from), "{kind:?} {from:?}");
        }
    }
}

#[test]
fn land_is_held_to_what_its_fields_say() {
    let plan = given();
    let of = |kind| plan.record(Key { kind, id: 1 }).unwrap();
    let (Record::Lot(lot), Record::Zone(zone)) = (of(RecordKind::Lot), of(RecordKind::Zone)) else {
        unreachable!()
    };
    let lot = |change: fn(&mut Lot)| {
        let mut lot = Lot::clone(&lot);
        change(&mut lot);
        Record::Lot(lot.into())
    };
    let zone = |change: fn(&mut Zone)| {
        let mut zone = Zone::clone(&zone);
        change(&mut zone);
        Record::Zone(zone.into())
    };
    keep(&plan, lot(|_| ()), TODAY).unwrap();
    keep(&plan, zone(|_| ()), TODAY).unwrap();
    let cases = [
        (lot(|lot| lot.max_density = Some(1.5)), "operations-beyond-most"),
        (lot(|lot| lot.max_floors = Some(201)), "operations-beyond-most"),
        (lot(|lot| lot.accuracy_m = Some(-0.1)), "operations-field-negative"),
        (lot(|lot| lot.valid.to = lot.valid.from), "operations-dates-backwards"),
        (lot(|lot| lot.code = "  ".to_owned()), "operations-field-missing"),
        (zone(|zone| zone.stated = Some(Area::hectares(-1.0))), "operations-field-negative"),
        (zone(|zone| zone.stated = Some(Area::hectares(2e6))), "operations-beyond-most"),
        (zone(|zone| zone.name = "x".repeat(501)), "operations-beyond-letters"),
    ];
    for (record, key) in cases {
        assert_eq!(refused(&plan, record), key);
    }
}

#[test]
fn no_two_fields_of_a_kind_are_called_alike() {
    for language in Language::VARIANTS {
        let texts = Texts::new(*language);
        for kind in RecordKind::VARIANTS {
            let mut names: Vec<String> =
                fields(*kind).iter().map(|field| fold(&texts.get(field.text))).collect();
            names.sort();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count, "{kind:?} {names:?}");
        }
    }
}

#[test]
fn both_languages_name_every_kind_field_and_word() {
    for language in Language::VARIANTS {
        let texts = Texts::new(*language);
        for kind in RecordKind::VARIANTS {
            assert!(texts.knows(kind.text().key()), "{kind:?}");
            for field in fields(*kind) {
                assert!(texts.knows(field.text), "{} of {kind:?} in {language:?}", field.text);
                if let Sort::Choice(codes) = field.sort {
                    for (_, text) in codes {
                        assert!(texts.knows(text), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn other_programs_read_the_places_of_works() {
    let (folder, _project) = whole();
    let sql: Connection = folder.sql();
    let declared: i64 = sql
        .query_row(
            "SELECT count(*) FROM gpkg_geometry_columns
             WHERE table_name IN ('work', 'inspection', 'investment_project')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(declared, 3);
    let text = ogrinfo(["-ro".as_ref(), "-al".as_ref(), folder.plan().as_os_str()]);
    assert!(text.contains("Layer name: work\n"), "{text}");
    assert!(text.contains("LINESTRING (549210.1 1828400.7,549310.1 1828420.0)"), "{text}");
}

fn work(plan: &Plan) -> Work {
    let Record::Work(work) = filled(plan, RecordKind::Work, 1) else { unreachable!() };
    Work::clone(&work)
}

fn refused(plan: &Plan, record: Record) -> String {
    let refusal = keep(plan, record, TODAY).unwrap_err();
    let texts = Texts::new(Language::Vietnamese);
    assert!(!texts.say(refusal.message()).contains('{'));
    refusal.message().key().to_owned()
}

fn of_work(work: Work) -> Record {
    Record::Work(work.into())
}

#[test]
fn what_cannot_be_is_refused_with_a_sentence() {
    let plan = given();
    let good = work(&plan);
    keep(&plan, of_work(good.clone()), TODAY).unwrap();
    let cases = [
        (Work { name: "  ".into(), ..good.clone() }, "operations-field-missing"),
        (Work { capacity: Some(-1.0), ..good.clone() }, "operations-field-negative"),
        (Work { capacity: Some(f64::NAN), ..good.clone() }, "operations-field-negative"),
        (Work { started: Some(date(224, 1, 1)), ..good.clone() }, "operations-year-unlikely"),
        (Work { zone: Some(Id::new(999)), ..good.clone() }, "operations-link-unknown"),
        (
            Work {
                planned_start: Some(date(2024, 1, 1)),
                planned_end: Some(date(2023, 1, 1)),
                ..good.clone()
            },
            "operations-fields-backwards",
        ),
    ];
    for (work, key) in cases {
        assert_eq!(refused(&plan, of_work(work)), key);
    }
    let too_much = |percent| {
        let mut plan = plan.clone();
        plan.insert(of_work(good.clone()));
        let Record::WorkReading(reading) = filled(&plan, RecordKind::WorkReading, 1) else {
            unreachable!()
        };
        keep(
            &plan,
            Record::WorkReading(WorkReading { percent, ..WorkReading::clone(&reading) }.into()),
            TODAY,
        )
    };
    assert!(too_much(100.0).is_ok());
    assert!(too_much(100.1).is_err());
}

#[test]
fn a_code_or_document_stands_once() {
    let plan = given();
    let zone = Zone::clone(plan.all::<Zone>().next().unwrap());
    let second = Zone { id: plan.next_id(), uid: Uid::new(), ..zone };
    assert_eq!(refused(&plan, Record::Zone(second.into())), "operations-record-twice");
    let document = Document::clone(plan.all().next().unwrap());
    let second = Document { id: plan.next_id(), uid: Uid::new(), ..document };
    assert_eq!(refused(&plan, Record::Document(second.into())), "operations-record-twice");
    // Another program may have written the marks of number and issuer apart.
    let mut plan = plan;
    let document = |id, number: &str, issuer: &str| {
        let issuer = Some(issuer.to_owned());
        let first = Document::clone(plan.all().next().unwrap());
        Document { id, uid: Uid::new(), number: number.to_owned(), issuer, ..first }
    };
    let composed = document(plan.next_id(), "45/QĐ-Huế", "Sở Huế");
    let other = Id::new(composed.id.number() + 1);
    let decomposed =
        document(other, "45/QĐ-Hue\u{302}\u{301}", "So\u{31b}\u{309} Hue\u{302}\u{301}");
    plan.insert(Record::Document(decomposed.into()));
    assert_eq!(refused(&plan, Record::Document(composed.into())), "operations-record-twice");
}

#[test]
fn a_field_that_cannot_be_meant_is_not_called_missing() {
    let plan = given();
    let key = Key { kind: RecordKind::Lot, id: 1 };
    let known = fields(RecordKind::Lot);
    let with = |sort: Sort, value: Value| {
        let mut values = values(&plan.record(key).unwrap());
        values[known.iter().position(|field| field.sort == sort).unwrap()] = value;
        record_of(key, Uid::new(), values).unwrap_err().message().key().to_owned()
    };
    let point = Value::Figure(Figure::Point(Point::new(549_300.0, 1_828_400.0)));
    assert_eq!(with(Sort::Boundary, point), "operations-field-unfit");
    assert_eq!(with(Sort::Link(RecordKind::Zone), Value::Empty), "operations-field-missing");
}

#[test]
fn an_area_and_a_point_keep_their_shape() {
    let (folder, mut project) = whole();
    let area = Boundary::new(crate::store::given::boundary().rings().clone());
    for (id, figure) in
        [(801, Figure::Area(area)), (802, Figure::Point(Point::new(549_000.0, 1_828_000.5)))]
    {
        let record =
            Work { id: Id::new(id), uid: Uid::new(), geom: Some(figure), ..work(project.plan()) };
        project.commit(keep(project.plan(), of_work(record.clone()), TODAY).unwrap()).unwrap();
        assert_eq!(folder.reopened().plan().get(Id::<Work>::new(id)).unwrap().geom, record.geom);
    }
}

#[test]
fn a_search_finds_documents_by_number_and_subject_and_works_by_name() {
    let mut plan = given();
    plan.insert(of_work(Work { name: "Trạm bơm Kim Sơn".to_owned(), ..work(&plan) }));
    let first = |query: &str| {
        let hit = find(&plan, query, date(2024, 6, 30), 9, &|| true).unwrap().into_iter().next();
        hit.map(|hit| (hit.kind, hit.title))
    };
    let (kind, title) = first("tram bom").unwrap();
    assert_eq!(
        (kind, title.as_str()),
        (HitKind::Record(Key { kind: RecordKind::Work, id: 1 }), "Trạm bơm Kim Sơn")
    );
    let document = plan.all::<Document>().next().unwrap().clone();
    let (kind, _) = first(&document.number).unwrap();
    assert_eq!(kind, HitKind::Record(Key::of(document.id)));
}

#[test]
fn money_for_nothing_is_refused() {
    let plan = given();
    let Record::Budget(budget) = filled(&plan, RecordKind::Budget, 1) else { unreachable!() };
    let nothing = Budget { work: None, programme: None, subject: None, ..Budget::clone(&budget) };
    assert_eq!(refused(&plan, Record::Budget(nothing.into())), "operations-budget-for-nothing");
}
