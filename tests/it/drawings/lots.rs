//! Lots out of drawings: what bounds them, which codes stand in them, what is left for a person to say.

use super::drawing;
use geo::Area;
use lapday::domain::LandUse;
use lapday::io::{DrawnCode, DrawnLots, LotChoice, drawn_lots, land_use_of_layer};
use std::fmt::Write as _;

fn lots(entities: &str, choice: &LotChoice) -> DrawnLots {
    drawn_lots(&drawing(entities).read(), choice)
}

fn corners(left: f64, low: f64, width: f64, height: f64) -> String {
    let (right, high) = (left + width, low + height);
    format!("10={left} 20={low} 10={right} 20={low} 10={right} 20={high} 10={left} 20={high}")
}

/// A hatch and, as planning drawings have it, its border once more.
fn hatched(layer: &str, left: f64, low: f64, width: f64, height: f64) -> String {
    let ring = corners(left, low, width, height);
    format!(
        "HATCH 8={layer} 10=0 20=0 30=0 210=0 220=0 230=1 2=SOLID 70=1 71=0 91=1 92=7 72=0 73=1 93=4 {ring} 97=0 75=0 76=1 98=0
         LWPOLYLINE 8={layer} 90=4 70=1 {ring}\n"
    )
}

fn text(layer: &str, x: f64, y: f64, says: &str) -> String {
    format!("TEXT 8={layer} 10={x} 20={y} 40=2 1={says}\n")
}

#[test]
fn lots_of_a_planning_drawing_come_with_code_use_and_written_area() {
    let entities = [
        hatched("QH_DAT_SX_Congnghiep", 0.0, 0.0, 100.0, 50.0),
        hatched("QH_DAT_SX_Congnghiep", 100.0, 0.0, 100.0, 50.0),
        hatched("QH_DAT_Cayxanhchuyendung", 200.0, 0.0, 20.0, 50.0),
        format!("LWPOLYLINE 8=QH_DAT_SX_Congnghiep 90=4 70=1 {}\n", corners(0.0, 60.0, 30.0, 40.0)),
        format!("LWPOLYLINE 8=KHUNG 90=4 70=1 {}\n", corners(-10.0, -10.0, 500.0, 500.0)),
        text("TEN_LO", 50.0, 25.0, "CN-01"),
        text("TEN_LO", 50.0, 20.0, "S=5.000,5~m2"),
        text("TEN_LO", 150.0, 25.0, "CN-02"),
        text("TEN_LO", 160.0, 25.0, "CN-03"),
        text("TEN_LO", 400.0, 25.0, "CN-09"),
        text("GHI_CHU", 50.0, 30.0, "nha~may"),
    ];
    let found = lots(&entities.concat(), &LotChoice::default());
    let told: Vec<(DrawnCode, Option<LandUse>, f64)> = found
        .lots
        .iter()
        .map(|lot| (lot.code.clone(), lot.land_use, lot.land.unsigned_area()))
        .collect();
    assert_eq!(
        told,
        [
            (DrawnCode::One("CN-01".to_owned()), Some(LandUse::Industrial), 5000.0),
            (
                DrawnCode::Several(vec!["CN-02".to_owned(), "CN-03".to_owned()]),
                Some(LandUse::Industrial),
                5000.0
            ),
            (DrawnCode::None, Some(LandUse::Green), 1000.0),
            (DrawnCode::None, Some(LandUse::Industrial), 1200.0),
        ]
    );
    assert_eq!(found.lots[0].written_m2, [5000.5]);
    assert_eq!(found.codes.as_deref(), Some("TEN_LO"));
    let bounds = &found.bounds;
    assert_eq!((bounds.hatches, bounds.ways, bounds.doubled, bounds.faces), (3, 1, 3, 0));
    assert_eq!(bounds.layers, ["QH_DAT_SX_Congnghiep", "QH_DAT_Cayxanhchuyendung"]);
    assert_eq!(found.outside.len(), 1);
    assert_eq!(found.outside[0].0, "CN-09");
    assert_eq!(
        (found.lots[3].from.entity.as_str(), found.outside[0].2.layer.as_str()),
        ("LWPOLYLINE", "TEN_LO")
    );
}

#[test]
fn what_is_said_of_layers_is_heeded() {
    let entities = [
        format!("LWPOLYLINE 8=LO 90=4 70=1 {}\n", corners(0.0, 0.0, 30.0, 40.0)),
        format!("LWPOLYLINE 8=KHUNG 90=4 70=1 {}\n", corners(-10.0, -10.0, 500.0, 500.0)),
        text("A", 10.0, 10.0, "1"),
        text("B", 10.0, 20.0, "2"),
    ]
    .concat();
    assert_eq!(lots(&entities, &LotChoice::default()).lots.len(), 2);
    let choice = LotChoice {
        bounds: Some(vec!["LO".to_owned()]),
        codes: Some("B".to_owned()),
        ..LotChoice::default()
    };
    let found = lots(&entities, &choice);
    assert_eq!(found.lots.len(), 1);
    assert_eq!(found.lots[0].code, DrawnCode::One("2".to_owned()));
}

/// Ten rows of ten, drawn as whole lines from side to side; two lots lack a code, one has two.
#[test]
fn loose_lines_become_lots_and_the_text_layer_is_chosen() {
    let mut entities = String::new();
    let (e, n) = (549_000.0, 1_828_000.0);
    for place in 0..=10 {
        let at = f64::from(place) * 20.0;
        writeln!(entities, "LINE 8=RANH 10={} 20={n} 11={} 21={}", e + at, e + at, n + 200.0)
            .unwrap();
        writeln!(entities, "LINE 8=RANH 10={e} 20={} 11={} 21={}", n + at, e + 200.0, n + at)
            .unwrap();
    }
    writeln!(entities, "LINE 5=FF 8=RANH 10={} 20={n} 11={} 21={}", e + 300.0, e + 300.0, n + 50.0)
        .unwrap();
    for lot in 2..100 {
        let at = |place: i32| f64::from(place) * 20.0 + 8.0;
        let (x, y) = (e + at(lot % 10), n + at(lot / 10));
        entities.push_str(&text("SO_THUA", x, y, &format!("{lot}")));
        if lot % 2 == 0 {
            entities.push_str(&text("DIEN_TICH", x, y + 2.0, "400~m2"));
            entities.push_str(&text("LOAI_DAT", x, y - 2.0, "LUC"));
        }
    }
    entities.push_str(&text("SO_THUA", e + 190.0, n + 190.0, "99bis"));
    let found = lots(&entities, &LotChoice::default());
    assert_eq!(found.codes.as_deref(), Some("SO_THUA"));
    assert_eq!((found.bounds.faces, found.lots.len()), (100, 100));
    assert!(found.lots.iter().all(|lot| (lot.land.unsigned_area() - 400.0).abs() < 0.01));
    let count = |is: fn(&DrawnCode) -> bool| found.lots.iter().filter(|lot| is(&lot.code)).count();
    assert_eq!(count(|code| matches!(code, DrawnCode::One(_))), 97);
    assert_eq!(count(|code| matches!(code, DrawnCode::Several(_))), 1);
    assert_eq!(count(|code| matches!(code, DrawnCode::None)), 2);
    assert_eq!(found.lots.iter().filter(|lot| lot.written_m2 == [400.0]).count(), 49);
    assert_eq!(found.bounds.loose.len(), 1, "{:?}", found.bounds.loose);
    assert_eq!(found.bounds.loose[0].1.handle, "FF");
}

#[test]
fn a_layer_says_a_use_with_and_without_stage_level_marks_and_case() {
    for (layer, land_use) in [
        ("QH_DAT_SX_Congnghiep", Some(LandUse::Industrial)),
        ("HT_DAT_SX_CONGNGHIEP_CT", Some(LandUse::Industrial)),
        ("QHDD_DAT_HTKT_Hatangkhac", Some(LandUse::Technical)),
        ("dat CN", Some(LandUse::Industrial)),
        ("ĐẤT CÔNG NGHIỆP", Some(LandUse::Industrial)),
        ("cay xanh cach ly", Some(LandUse::Green)),
        ("QH_DAT_CTHTKT_DuongGTNB", Some(LandUse::Road)),
        ("DAT_O_Langxom", None),
        ("0", None),
    ] {
        assert_eq!(land_use_of_layer(layer), land_use, "{layer}");
    }
}

#[test]
fn a_drawing_without_land_has_no_lots() {
    let found =
        lots("LINE 8=A 10=0 20=0 11=1 21=1\nTEXT 8=A 10=0 20=0 40=1 1=a", &LotChoice::default());
    assert!(found.lots.is_empty());
    assert_eq!(found.codes, None);
    assert_eq!(found.bounds.loose.len(), 1);
}
