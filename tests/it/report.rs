//! The pictures a report shows.

use crate::map::story::{TODAY, empty, lot, put_lot, put_zone, rectangle, tu_ha, zone};
use lapday::domain::{BoundarySource, Id, LandUse, LotState, Plan, Zone, ZoneKind};
use lapday::i18n::{Language, Texts};
use lapday::report::{PictureRequest, picture_png, picture_svg};
use resvg::tiny_skia::Pixmap;
use std::collections::HashSet;
use strum::VariantArray;

fn drawn(plan: &Plan, request: &PictureRequest) -> String {
    picture_svg(plan, TODAY, &Texts::new(Language::Vietnamese), request)
}

fn of_cluster() -> PictureRequest {
    PictureRequest { zone: Some(Id::new(1)), ..PictureRequest::default() }
}

fn of_village() -> PictureRequest {
    PictureRequest { zone: Some(Id::new(3)), ..PictureRequest::default() }
}

#[test]
fn the_picture_of_a_cluster_shows_its_lots_and_says_what_is_not_surveyed() {
    let svg = drawn(&tu_ha(), &of_cluster());
    for said in
        ["C-13", "C-20", "giai đoạn 3", "chưa đo đạc", "30/06/2024", "Số liệu ví dụ", "GeoNames"]
    {
        assert!(svg.contains(said), "{said} is missing");
    }
}

#[test]
fn the_overview_names_the_zones_that_have_no_position() {
    let svg = drawn(&tu_ha(), &PictureRequest::default());
    assert!(svg.contains("Chưa có vị trí"));
    assert!(svg.contains("CCN Tứ Hạ"));
    assert!(!svg.contains("C-13"));
}

#[test]
fn the_day_stands_on_paper_however_long_the_names_are() {
    let mut plan = tu_ha();
    let about = lapday::domain::About {
        title: "Kế hoạch phát triển cụm công nghiệp ".repeat(3),
        subtitle: "Phụ lục kèm theo ".repeat(3),
        ..lapday::domain::About::clone(&plan.about)
    };
    plan.about = std::sync::Arc::new(about);
    for zone in [Some(Id::new(1)), None] {
        let request = PictureRequest { zone, width: 480, height: 320, ..of_cluster() };
        assert!(drawn(&plan, &request).contains("30/06/2024"));
    }
}

#[test]
fn the_legend_names_only_the_uses_of_land_that_are_drawn() {
    let texts = Texts::new(Language::Vietnamese);
    let cluster = drawn(&tu_ha(), &of_cluster());
    for (land_use, is_drawn) in
        [(LandUse::Green, true), (LandUse::Technical, true), (LandUse::Water, false)]
    {
        assert_eq!(cluster.contains(&texts.say(&land_use.text())), is_drawn, "{land_use:?}");
    }
    for state in LotState::VARIANTS {
        assert!(cluster.contains(&texts.say(&state.text())), "{state:?}");
    }
    let village = drawn(&tu_ha(), &of_village());
    assert!(!village.contains("Tình trạng lô đất"));
    assert!(village.contains("Tỷ lệ lấp đầy"));
}

#[test]
fn a_symbol_nobody_has_surveyed_is_footnoted() {
    let said = "vị trí minh họa";
    assert!(drawn(&tu_ha(), &PictureRequest::default()).contains(said));
    assert!(drawn(&tu_ha(), &of_village()).contains(said));
    let mut surveyed = tu_ha();
    let village = Zone {
        boundary_source: Some(BoundarySource::Surveyed),
        ..(**surveyed.get(Id::<Zone>::new(3)).unwrap()).clone()
    };
    put_zone(&mut surveyed, village);
    let park_and_cluster = PictureRequest { zone: Some(Id::new(1)), ..of_village() };
    assert!(!drawn(&surveyed, &park_and_cluster).contains(said));
}

#[test]
fn a_village_alone_is_drawn_with_its_surroundings() {
    let svg = drawn(&tu_ha(), &of_village());
    // The scale bar of a map 4 km high and more; of 400 m it would be one of metres.
    assert!(svg.contains(">500 m</text>") || svg.contains("km</text>"), "{svg}");
    assert!(!svg.contains(">100 m</text>"));
    assert!(svg.contains("Làng bún Vân Cù"));
}

#[test]
fn names_with_marks_of_xml_are_escaped() {
    let mut plan = tu_ha();
    let name = r#"Cụm <Đúc & "Rèn">"#;
    let point = Some(geo::Point::new(549_000.0, 1_828_000.0));
    put_zone(&mut plan, Zone { point, ..zone(9, ZoneKind::Cluster, "X", name) });
    let svg = drawn(&plan, &PictureRequest::default());
    assert!(svg.contains("Cụm &lt;Đúc &amp; &quot;Rèn&quot;&gt;"));
    assert!(!svg.contains("<Đúc"));
    picture_png(&svg).unwrap();
}

#[test]
fn a_cluster_of_two_lots_is_drawn_like_this() {
    let mut plan = empty();
    put_zone(
        &mut plan,
        Zone {
            boundary: Some(rectangle(0.0, 0.0, 200.0, 100.0)),
            ..zone(1, ZoneKind::Cluster, "CCN-TH", "Cụm công nghiệp Tứ Hạ")
        },
    );
    put_lot(&mut plan, lot(1, "A1", LandUse::Industrial, rectangle(5.0, 5.0, 90.0, 90.0)));
    put_lot(&mut plan, lot(2, "A2", LandUse::Green, rectangle(105.0, 5.0, 90.0, 90.0)));
    insta::assert_snapshot!(drawn(&plan, &of_cluster()));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert_eq!(drawn(&tu_ha(), &of_cluster()), drawn(&tu_ha(), &of_cluster()));
}

#[test]
fn a_png_has_the_size_asked_for_and_the_colours_of_the_lots() {
    let request = PictureRequest { width: 900, height: 600, ..of_cluster() };
    let png = picture_png(&drawn(&tu_ha(), &request)).unwrap();
    let pixels = Pixmap::decode_png(&png).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (900, 600));
    let colours: HashSet<_> =
        pixels.pixels().iter().map(|pixel| (pixel.red(), pixel.green(), pixel.blue())).collect();
    for operating_and_registered in [(0x1F, 0x65, 0x94), (0xF6, 0xD9, 0xA0)] {
        assert!(colours.contains(&operating_and_registered));
    }
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures_to_look_at() {
    for (name, request) in [
        ("report-zone.png", of_cluster()),
        ("report-village.png", of_village()),
        ("report-all.png", PictureRequest::default()),
    ] {
        let png = picture_png(&drawn(&tu_ha(), &request)).unwrap();
        std::fs::write(std::env::temp_dir().join(name), png).unwrap();
    }
}

#[test]
#[ignore = "writes pictures to look at"]
fn built_in_plans_to_look_at() {
    for (name, built_in) in [
        ("report-huong-tra.png", lapday::builtin::huong_tra()),
        ("report-example.png", lapday::builtin::example()),
    ] {
        let mut plan = Plan::about(built_in.about);
        plan.apply(&built_in.contents);
        let png = picture_png(&drawn(&plan, &PictureRequest::default())).unwrap();
        std::fs::write(std::env::temp_dir().join(name), png).unwrap();
    }
}
