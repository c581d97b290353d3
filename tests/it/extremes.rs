//! Figures and days no plan has, though a file of another program may: everything is shown all the
//! same, and nothing stops the program.

use jiff::Timestamp;
use jiff::civil::Date;
use lapday::builtin;
use lapday::domain::{
    Document, Enterprise, Id, Key, Lot, Occupancy, Plan, Record, RecordKind, Zone, freeze, links,
};
use lapday::i18n::{Language, Texts};
use lapday::io::{
    Alike, CornerLayout, TenantReading, TenantsAs, plan_tenants, read_corners, read_tenants,
    sheet_from_text, tenant_columns,
};
use lapday::operations::{flaws, remove};
use lapday::report::{
    PictureRequest, TitledTable, calendar_ics, picture_svg, table_text, table_xlsx,
};
use lapday::views::{
    Listing, TABLES, TableQuery, ZoneSort, calendar_events, enterprise_card, find, lot_card,
    register, zone_card, zone_groups,
};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::Arc;
use strum::VariantArray;

/// What becomes of the figures, counts and days of every record.
struct Extreme {
    figure: fn(f64) -> f64,
    count: i64,
    day: Date,
}

const EXTREMES: [Extreme; 4] = [
    Extreme { figure: |_| f64::MAX, count: i64::MAX, day: Date::MAX },
    Extreme { figure: |_| -1e300, count: i64::MIN, day: Date::MIN },
    Extreme { figure: |figure| figure * 1e290, count: i64::MAX - 1, day: Date::MAX },
    Extreme { figure: |_| 0.0, count: 0, day: Date::MIN },
];

fn example() -> Plan {
    let built_in = builtin::example();
    let mut plan = Plan::about(built_in.about);
    plan.apply(&built_in.contents);
    plan
}

fn made_extreme(plan: &Plan, extreme: &Extreme) -> Plan {
    let mut becomes = plan.clone();
    for key in RecordKind::VARIANTS.iter().flat_map(|kind| plan.keys(*kind)) {
        let record = plan.record(key).unwrap();
        let mut kept: Vec<i64> = links(&record).iter().map(|link| link.id).collect();
        kept.push(key.id);
        let mut value = serde_json::to_value(&record).unwrap();
        stretch(&mut value, extreme, &kept);
        // What no record of ours can hold is no matter of this test.
        if let Ok(record) = serde_json::from_value::<Record>(value) {
            becomes.insert(record);
        }
    }
    becomes
}

fn stretch(value: &mut Value, extreme: &Extreme, kept: &[i64]) {
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(count) if kept.contains(&count) => {}
            Some(_) => *value = extreme.count.into(),
            None => *value = number.as_f64().map(extreme.figure).into(),
        },
        Value::String(text) if text.parse::<Date>().is_ok() => *text = extreme.day.to_string(),
        Value::Array(values) => {
            for value in values {
                stretch(value, extreme, kept);
            }
        }
        Value::Object(fields) => {
            fields.values_mut().for_each(|value| stretch(value, extreme, kept));
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

fn show_everything(plan: &Plan, on: Date, texts: &Texts) {
    let query = TableQuery { on, since: on, law: on, zone: None };
    let mut tables: Vec<_> = TABLES.iter().map(|kind| kind.table(plan, &query)).collect();
    tables.extend(
        [Listing::Zones, Listing::Fill, Listing::Occupancies].map(|of| of.table(plan, &query)),
    );
    tables.extend(RecordKind::VARIANTS.iter().map(|kind| register(plan, *kind, &query)));
    for table in &tables {
        table_text(table, texts);
    }
    let title = RecordKind::Zone.text();
    let sheets: Vec<TitledTable<'_>> = tables
        .iter()
        .map(|table| TitledTable { title: title.clone(), about: Vec::new(), table })
        .collect();
    table_xlsx(&sheets, texts).unwrap();
    calendar_ics(&calendar_events(plan, on, None), Timestamp::MAX, texts);
    for zone in plan.all::<Zone>() {
        zone_card(plan, zone.id, on);
        let request = PictureRequest { zone: Some(zone.id), ..PictureRequest::default() };
        picture_svg(plan, on, texts, &request);
    }
    for boundary in plan.all::<Lot>().filter_map(|lot| lot.boundary.as_ref()) {
        flaws(boundary.rings());
    }
    plan.all::<Lot>().for_each(|lot| drop(lot_card(plan, lot.id, on)));
    plan.all::<Enterprise>().for_each(|who| drop(enterprise_card(plan, who.id, on)));
    zone_groups(plan, on, "", ZoneSort::default());
    freeze(plan, on);
    find(plan, "a", on, 20, &|| true);
    picture_svg(plan, on, texts, &PictureRequest::default());
}

#[test]
fn records_of_whatever_figures_and_days_are_shown() {
    let plan = example();
    let texts = Texts::new(Language::Vietnamese);
    for extreme in &EXTREMES {
        let plan = made_extreme(&plan, extreme);
        for on in [extreme.day, Date::constant(2024, 6, 30)] {
            show_everything(&plan, on, &texts);
        }
    }
}

#[test]
fn after_the_greatest_key_there_is_a_free_one_still() {
    let mut plan = example();
    let document = Document::clone(plan.all::<Document>().next().unwrap());
    let last = Document { id: Id::new(i64::MAX), ..document };
    plan.insert(Record::Document(Arc::new(last)));
    let next: Id<Document> = plan.next_id();
    assert!(plan.get(next).is_none(), "{next}");
}

#[test]
fn a_document_that_ten_thousand_records_cite_is_refused_in_one_short_sentence() {
    let mut plan = example();
    let document = plan.all::<Document>().next().unwrap().id;
    let held = plan.all::<Occupancy>().next().unwrap().clone();
    for number in 0..10_000 {
        let citing = Occupancy {
            id: Id::new(100_000 + number),
            document: Some(document),
            ..Occupancy::clone(&held)
        };
        plan.insert(Record::Occupancy(Arc::new(citing)));
    }
    let begun = std::time::Instant::now();
    let refusal = remove(&plan, Key::of(document)).unwrap_err();
    let said = Texts::new(Language::Vietnamese).say(refusal.message());
    assert!(begun.elapsed().as_millis() < 2_000, "{:?}", begun.elapsed());
    assert!(said.contains("mục khác") && said.chars().count() < 1_000, "{said}");
}

/// Numbers at the edges of what a computer counts with, and what looks like them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "18446744073709551615",
            "18446744073709551614",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999999",
            "1e308",
            "-0",
            "1",
            "2",
            "3",
            "1828500",
            "549000",
            "1828600.5",
            "549100,25",
            "16°31′58″",
            "107°27′49″N",
            "°",
            "M18446744073709551615",
            "X",
            "Y",
            "Điểm",
            "Thửa",
            "S",
            "(1)",
            "",
            " ",
            "1-2",
            "4294967296",
            "0001-01-01",
            "31/12/9999",
            "Cộng",
            "Tên",
            "Diện tích",
            "Từ ngày",
            "Thời hạn",
        ])
        .prop_map(str::to_owned),
        "[0-9.,°′ MN-]{0,12}",
    ]
}

fn table() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec!["\t", ";", "\n", " "]);
    let rows = prop::collection::vec(prop::collection::vec(cell(), 1..7), 1..12);
    (rows, signs).prop_map(|(rows, sign)| {
        rows.iter().map(|row| row.join(sign)).collect::<Vec<_>>().join("\n")
    })
}

#[test]
fn labels_at_the_end_of_all_numbers_are_read() {
    let last = u64::MAX;
    for table in [
        format!(
            "Điểm\tX\tY\n{0}\t1828500\t549000\n{last}\t1828600\t549000\n1\t1828600\t549100\n",
            last - 1
        ),
        format!("{last}\t1828500\t549000\n{last}\t1828600\t549000\n{last}\t1828600\t549100\n"),
        format!("{last}\n1828500\n549000\n{last}\n1828600\n549000\n{last}\n1828600\n549100\n"),
    ] {
        let read = read_corners(&sheet_from_text(&table), &CornerLayout::default());
        assert_eq!(read.corner_count(), 3, "{table}: {:?}", read.refused);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn tables_of_whatever_cells_are_read_or_refused(text in table()) {
        let sheet = sheet_from_text(&text);
        read_corners(&sheet, &CornerLayout::default());
        let tenants = read_tenants(&sheet, &tenant_columns(&sheet), &TenantReading::default());
        let read_as = TenantsAs::Enterprises { on: Date::constant(2024, 6, 30) };
        plan_tenants(&Plan::default(), &[tenants], read_as, &Alike::Asked);
    }
}
