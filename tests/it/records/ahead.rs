//! Maps of thousands of rows: what is found of a row ahead is what it comes to in its turn.

use super::{TODAY, given};
use lapday::domain::{Id, Lot, Plan, RecordKind, Uid, Zone};
use lapday::i18n::Language;
use lapday::io::{
    Fate, LayerReading, PlannedRow, RecordsPlanned, features_from_file, layers_of, plan_layers,
};
use std::collections::BTreeMap;

const ROWS: usize = 5_000;

/// A lot of its own code in each row, but for some; each eight metres beside the one before.
fn map(zone: &str, others: &BTreeMap<usize, String>) -> String {
    let feature = |row: usize| {
        let usual = format!(r#""code":"L-{row:04}","land_use":"industrial""#);
        let said = others.get(&row).unwrap_or(&usual);
        let place = if said.contains("L-0100") { 100 } else { row };
        let (x, y) = ((place % 100) as f64 * 0.000_08, (place / 100) as f64 * 0.000_08);
        let ring = [(0.0, 0.0), (0.000_05, 0.0), (0.000_05, 0.000_05), (0.0, 0.0)];
        let ring = ring.map(|(east, north)| format!("[{},{}]", 107.4 + x + east, 16.5 + y + north));
        format!(
            r#"{{"type":"Feature","properties":{{"zone":"{zone}",{said}}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
            ring.join(",")
        )
    };
    let features: Vec<String> = (0..ROWS).map(feature).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

fn planned(plan: &Plan, others: &BTreeMap<usize, String>) -> RecordsPlanned {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lots.geojson");
    let zone = plan.all::<Zone>().next().unwrap();
    std::fs::write(&path, map(&zone.code, others)).unwrap();
    let file = features_from_file(&path).unwrap();
    let layers = layers_of(&file, RecordKind::Lot);
    let reading = LayerReading::default();
    plan_layers(plan, RecordKind::Lot, &layers, &reading, Language::Vietnamese, TODAY).unwrap()
}

fn refusal(row: &PlannedRow) -> Option<&str> {
    if let Fate::Refused(why) = &row.fate { Some(why.key()) } else { None }
}

#[test]
fn rows_that_meet_rows_far_above_them_come_to_what_those_leave() {
    let plan = given();
    let uid = Uid::new();
    let others = BTreeMap::from([
        (200, r#""code":"X","land_use":"green","valid_from":"2090-01-01""#.to_owned()),
        (300, format!(r#""uid":"{uid}","code":"U-1","land_use":"green""#)),
        (3_000, r#""code":"l-0100","land_use":"green""#.to_owned()),
        (3_001, r#""code":"L-0100","land_use":"industrial""#.to_owned()),
        (4_000, r#""code":"X","land_use":"green""#.to_owned()),
        (4_500, r#""code":"P-1","land_use":"industrial","parent":"L-0099""#.to_owned()),
        (4_700, format!(r#""uid":"{uid}","code":"U-2","land_use":"green""#)),
    ]);

    let RecordsPlanned { list, sheets, .. } = planned(&plan, &others);

    let rows = &list.rows;
    assert_eq!(refusal(&rows[3_000]), Some("io-layer-row-twice"));
    assert_eq!(rows[3_001].fate, Fate::Unchanged);
    assert_eq!(refusal(&rows[4_000]), Some("operations-record-twice"));
    assert_eq!(refusal(&rows[4_700]), Some("io-layer-row-twice"));
    let repaired: Vec<usize> = sheets[0].repaired.iter().map(|row| row.row).collect();
    assert_eq!(repaired, [3_003]);
    let added = rows.iter().filter(|row| row.fate == Fate::Adds).count();
    assert_eq!(added, ROWS - 4);

    let mut after = plan.clone();
    after.apply(&list.edit);
    let first = plan.next_id::<Lot>().number();
    let ids: Vec<i64> = list.edit.becomes.keys().map(|key| key.id).collect();
    assert_eq!(ids, (first..first + i64::try_from(ROWS - 4).unwrap()).collect::<Vec<_>>());
    let lot = |row: usize| {
        let key = rows[row].changes[0].after.key();
        after.get(Id::<Lot>::new(key.id)).unwrap()
    };
    assert_eq!(lot(4_500).parent, Some(lot(99).id));
    assert_eq!((lot(300).uid, lot(4_999).code.as_str()), (uid, "L-4999"));
    assert!(lot(99).id < lot(4_500).id && lot(4_500).id < lot(4_999).id);
}
