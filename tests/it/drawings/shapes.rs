//! What is drawn becomes what it covers.

use super::given::Given;
use super::{drawing, feature, rows};
use lapday::wkb::Geometry;
use std::f64::consts::PI;

#[test]
fn every_kind_that_covers_something_is_read_and_the_rest_is_counted() {
    let file = drawing(
        "LINE 5=A1 8=RANH 10=0 20=0 11=30 21=40
         LWPOLYLINE 8=LO 90=4 70=1 10=0 20=0 10=10 20=0 10=10 20=10 10=0 20=10
         LWPOLYLINE 8=LO 90=5 70=0 10=0 20=0 10=10 20=0 10=10 20=10 10=0 20=10 10=0 20=0
         LWPOLYLINE 8=LO 90=3 70=0 10=0 20=0 10=10 20=0 10=10 20=10
         POLYLINE 8=LO 66=1 70=1
         VERTEX 8=LO 10=0 20=0
         VERTEX 8=LO 10=20 20=0
         VERTEX 8=LO 10=20 20=10
         SEQEND 8=LO
         CIRCLE 8=LO 10=100 20=100 40=50
         ELLIPSE 8=LO 10=0 20=0 11=20 21=0 40=0.5 41=0 42=6.283185307179586
         ARC 8=RANH 10=0 20=0 40=10 50=270 51=90
         SPLINE 8=RANH 70=8 71=3 72=8 73=4 40=0 40=0 40=0 40=0 40=1 40=1 40=1 40=1 10=0 20=0 10=0 20=10 10=10 20=10 10=10 20=0
         SOLID 8=LO 10=0 20=0 11=10 21=0 12=0 22=10 13=10 23=10
         3DFACE 8=LO 10=0 20=0 11=10 21=0 12=10 22=10 13=0 23=10
         POINT 8=MOC 10=5 20=6
         3DSOLID 8=NHA
         LEADER 8=GHI 76=0",
    )
    .read();
    assert_eq!(
        rows(&file),
        [
            "RANH LINE way of 2",
            "RANH ARC way of 113",
            "RANH SPLINE way of 129",
            "LO LWPOLYLINE 1 + 0 rings 100.00",
            "LO LWPOLYLINE 1 + 0 rings 100.00",
            "LO LWPOLYLINE way of 3",
            "LO POLYLINE 1 + 0 rings 100.00",
            "LO CIRCLE 1 + 0 rings 7853.77",
            "LO ELLIPSE 1 + 0 rings 628.28",
            "LO SOLID 1 + 0 rings 100.00",
            "LO 3DFACE 1 + 0 rings 100.00",
            "MOC POINT 5.000 6.000",
        ]
    );
    assert_eq!(feature(&file, 0, "handle"), "A1");
    let left: Vec<(&str, &str, usize)> = file
        .left_out
        .iter()
        .map(|one| (one.layer.as_str(), one.sort.as_str(), one.count))
        .collect();
    assert_eq!(left, [("GHI", "LEADER", 1), ("NHA", "3DSOLID", 1)]);
}

/// A rounded square: the bend of each corner is a quarter of a circle of ten metres.
#[test]
fn bends_lie_within_a_millimetre_of_their_arcs() {
    let bend = (PI / 8.0).tan();
    let file = drawing(&format!(
        "LWPOLYLINE 8=LO 90=8 70=1 10=10 20=0 10=90 20=0 42={bend} 10=100 20=10 10=100 20=90 42={bend} \
         10=90 20=100 10=10 20=100 42={bend} 10=0 20=90 10=0 20=10 42={bend}"
    ))
    .read();
    let Ok(Geometry::Rings(rings)) = &file.layers[0].shapes[0] else { panic!("no land") };
    let middles = rings.0[0].exterior().lines().map(|piece| (piece.start + piece.end) / 2.0);
    let mut on_arcs = 0;
    for middle in middles {
        let nearest = |at: f64| if at < 50.0 { 10.0 } else { 90.0 };
        let from = (middle.x - nearest(middle.x)).hypot(middle.y - nearest(middle.y));
        let is_on_arc = !(10.0..=90.0).contains(&middle.x) && !(10.0..=90.0).contains(&middle.y);
        if is_on_arc {
            assert!((9.999..=10.0 + 1e-9).contains(&from), "{middle:?}: {from}");
            on_arcs += 1;
        }
    }
    assert!(on_arcs > 4 * 50, "{on_arcs}");
    // A bend to the right is as round.
    let hollow =
        drawing("LWPOLYLINE 8=LO 90=4 70=1 10=0 20=0 10=100 20=0 42=-1 10=100 20=100 10=0 20=100")
            .read();
    let land = 100.0 * 100.0 - PI * 50.0 * 50.0 / 2.0;
    let said = rows(&hollow)[0].rsplit(' ').next().unwrap().parse::<f64>().unwrap();
    assert!((said - land).abs() < 0.2, "{said}, {land}");
}

#[test]
fn a_block_is_taken_apart_where_each_copy_stands() {
    let blocks = "BLOCK 2=TRONG 8=0 70=0 10=0 20=0
         LWPOLYLINE 8=0 62=0 90=3 70=1 10=0 20=0 10=2 20=0 10=0 20=2
         ENDBLK
         BLOCK 2=NHA 8=0 70=2 10=10 20=10
         LINE 8=0 10=10 20=10 11=11 21=10
         LINE 8=TUONG 10=10 20=10 11=10 21=11
         ATTDEF 8=CHU 1=mau 2=SO 70=0 40=1 10=10 20=10
         INSERT 2=TRONG 8=0 62=0 10=10 20=10 41=3 42=3
         ENDBLK";
    let entities = "INSERT 2=NHA 8=LO 62=5 10=100 20=200 41=2 42=2 50=90 66=1
         ATTRIB 8=CHU 1=A-01 2=SO 70=0 40=1.5 10=101 20=201
         SEQEND 8=0
         INSERT 2=TRONG 8=HANG 10=0 20=0 70=3 71=2 44=10 45=100
         INSERT 2=KHONG_CO 8=HANG 10=0 20=0";
    let given = Given { blocks, entities: entities.to_owned(), ..Given::default() };
    let file = given.read();
    let told = rows(&file);
    assert_eq!(
        told[..4],
        [
            "LO LINE way of 2",
            "LO LWPOLYLINE 1 + 0 rings 72.00",
            "TUONG LINE way of 2",
            "CHU ATTRIB 101.000 201.000",
        ]
    );
    assert_eq!(told.len(), 4 + 6, "a row and a column of copies: {told:?}");
    let corners =
        |layer: usize, row: usize| file.layers[layer].shapes[row].as_ref().unwrap().corners();
    let near = |layer: usize, row: usize, expected: &[(f64, f64)]| {
        for (corner, expected) in corners(layer, row).iter().zip(expected) {
            let far = (corner.x - expected.0).hypot(corner.y - expected.1);
            assert!(far < 1e-9, "{:?}", corners(layer, row));
        }
    };
    // Turned by a quarter and twice as large, from the base of the block.
    near(0, 0, &[(100.0, 200.0), (100.0, 202.0)]);
    near(0, 1, &[(100.0, 200.0), (100.0, 212.0), (88.0, 200.0)]);
    near(1, 0, &[(100.0, 200.0), (98.0, 200.0)]);
    near(3, 5, &[(20.0, 100.0), (22.0, 100.0), (20.0, 102.0)]);
    assert_eq!(feature(&file, 3, "text"), "A-01");
    assert_eq!(feature(&file, 3, "block"), "NHA");
    assert_eq!(feature(&file, 1, "colour"), "5", "what takes the colour of its copy");
    assert_eq!(file.left_out.len(), 1, "{:?}", file.left_out);
    assert_eq!(file.left_out[0].sort, "INSERT");
}

#[test]
fn blocks_without_an_end_are_refused() {
    let block = |name: &str, of: &str| {
        format!(
            "BLOCK 2={name} 8=0 70=0 10=0 20=0\nINSERT 2={of} 8=0 10=0 20=0 70=100 71=100\nENDBLK\n"
        )
    };
    let blocks: String =
        (0..5).map(|place| block(&format!("B{place}"), &format!("B{}", place + 1))).collect();
    let given = Given {
        blocks: Box::leak(blocks.into_boxed_str()),
        entities: "INSERT 2=B0 8=0 10=0 20=0".to_owned(),
        ..Given::default()
    };
    let why = super::read("a.dxf", given.ascii().as_bytes()).unwrap_err();
    assert!(why.contains("quá lớn"), "{why}");
    // One in itself ends at a depth.
    let own = "BLOCK 2=A 8=0 70=0 10=0 20=0\nLINE 8=0 10=0 20=0 11=1 21=1\nINSERT 2=A 8=0 10=1 20=0\nENDBLK";
    let given =
        Given { blocks: own, entities: "INSERT 2=A 8=LO 10=0 20=0".to_owned(), ..Given::default() };
    let file = given.read();
    assert_eq!(file.layers[0].shapes.len(), 16);
    assert_eq!(file.left_out[0].count, 1, "and the deepest is counted");
}

#[test]
fn rings_of_a_hatch_are_nested_and_several_stay_several() {
    let square = |at: f64, side: f64| {
        let (low, high) = (at, at + side);
        format!(
            "92=7 72=0 73=1 93=4 10={low} 20={low} 10={high} 20={low} 10={high} 20={high} 10={low} 20={high} 97=0"
        )
    };
    let hatch = |paths: &[String]| {
        format!(
            "HATCH 8=QH_DAT_SX_Congnghiep 62=192 10=0 20=0 30=0 210=0 220=0 230=1 2=SOLID 70=1 71=0 91={} {} 75=0 76=1 98=0",
            paths.len(),
            paths.join(" ")
        )
    };
    let nested = hatch(&[square(0.0, 100.0), square(10.0, 20.0), square(200.0, 50.0)]);
    // Two straight edges and half a circle, the last one drawn from its end to its beginning.
    let edges = "92=1 93=3 72=1 10=0 20=0 11=100 21=0 72=2 10=100 20=50 40=50 50=270 51=90 73=1 \
                 72=1 10=0 20=0 11=100 21=100 97=0";
    let file = drawing(&format!("{nested}\n{}", hatch(&[edges.to_owned()]))).read();
    let told = rows(&file);
    assert_eq!(told[0], "QH_DAT_SX_Congnghiep HATCH 2 + 1 rings 12100.00");
    let land = 100.0 * 100.0 / 2.0 + PI * 50.0 * 50.0 / 2.0;
    let said = told[1].rsplit(' ').next().unwrap().parse::<f64>().unwrap();
    assert!((said - land).abs() < 0.2, "{said}, {land}");
    assert_eq!(feature(&file, 0, "colour"), "192");
}

/// The third edge is a quarter of a circle to the right, which DXF keeps mirrored.
#[test]
fn an_arc_to_the_right_is_the_one_that_meets_its_neighbours() {
    let edges = "92=1 93=3 72=1 10=0 20=0 11=100 21=0 72=1 10=100 20=0 11=100 21=100 \
                 72=2 10=0 20=100 40=100 50=0 51=90 73=0 97=0";
    let file = drawing(&format!(
        "HATCH 8=LO 10=0 20=0 30=0 210=0 220=0 230=1 2=SOLID 70=1 71=0 91=1 {edges} 75=0 76=1 98=0"
    ))
    .read();
    let land = 100.0 * 100.0 - PI * 100.0 * 100.0 / 4.0;
    let said = rows(&file)[0].rsplit(' ').next().unwrap().parse::<f64>().unwrap();
    assert!((said - land).abs() < 0.2, "{said}, {land}");
}

#[test]
fn a_layout_is_counted_and_hidden_layers_are_read_and_said() {
    let tables = "TABLE 2=LAYER 70=3
         LAYER 2=KHUNG 70=1 62=7 6=CONTINUOUS
         LAYER 2=TAT 70=0 62=-3 6=CONTINUOUS
         ENDTAB";
    let entities = "LINE 8=KHUNG 10=0 20=0 11=1 21=1
         LINE 8=TAT 10=0 20=0 11=1 21=1
         LINE 8=HIEN 60=1 10=0 20=0 11=1 21=1
         LINE 8=HIEN 67=1 10=0 20=0 11=1 21=1
         TEXT 8=HIEN 67=1 10=0 20=0 40=1 1=khung_ten";
    let given = Given { tables, entities: entities.to_owned(), ..Given::default() };
    let file = given.read();
    assert_eq!(rows(&file), ["KHUNG LINE way of 2", "TAT LINE way of 2"]);
    assert_eq!(feature(&file, 1, "colour"), "3");
    let texts = lapday::i18n::Texts::new(lapday::i18n::Language::Vietnamese);
    let said: Vec<String> = file
        .layers
        .iter()
        .flat_map(|layer| layer.table.asides.iter().map(|aside| texts.say(aside)))
        .collect();
    assert_eq!(
        said,
        [
            "Lớp “KHUNG” đang bị đóng băng (freeze) trong bản vẽ nhưng vẫn được đọc",
            "Lớp “TAT” đang tắt trong bản vẽ nhưng vẫn được đọc",
        ]
    );
    let counts: Vec<(&str, usize)> =
        file.left_out.iter().map(|one| (one.sort.as_str(), one.count)).collect();
    assert_eq!(counts, [("LAYOUT", 2), ("LINE", 1)], "{:?}", file.left_out);
}
