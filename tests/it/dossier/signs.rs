//! The table of signs: the program's, and the lines an office has of its own.

use super::given::{ON, OnDisk, ZONE, complete, made};
use lapday::domain::{DrawingSign, Id, LandUse, PlanScale, Record, Uid, UseDetail};
use lapday::io::{LotChoice, Signs, drawn_lots, features_from_file, make_dossier};
use lapday::operations::keep;
use std::sync::Arc;

fn sign(id: i64, layer: &str, land_use: LandUse) -> DrawingSign {
    DrawingSign {
        id: Id::new(id),
        uid: Uid::new(),
        layer: layer.to_owned(),
        land_use,
        detail: None,
        scale: None,
        colour: 30,
        note: None,
    }
}

#[test]
fn land_without_a_sign_is_refused_until_the_office_picks_one() {
    let mut story = complete().lot_with(|lot| {
        lot.land_use = LandUse::Reserve;
        lot.use_detail = None;
    });
    let refused = make_dossier(&story.plan, ZONE, ON, "CSDL_A").unwrap_err();
    assert_eq!(refused.key(), "dossier-no-sign");
    for layer in ["QH_DAT_KHAC_Chuasudung", "DU_TRU_HUE"] {
        let own = sign(1, layer, LandUse::Reserve);
        story.plan.insert(Record::DrawingSign(Arc::new(own)));
        made(&story.plan);
    }
}

#[test]
fn the_offices_own_line_is_drawn_and_read() {
    let mut story = complete();
    let own = sign(1, "DAT_NHA_MAY_HUE", LandUse::Industrial);
    story.plan.insert(Record::DrawingSign(Arc::new(own)));
    let file = OnDisk::of(&story.plan);
    let drawing = features_from_file(&file.file("HoSoBASIC/BanVe/QuyHoachSuDungDat.dxf")).unwrap();
    let choice = LotChoice { signs: Signs::of(&story.plan), ..LotChoice::default() };
    let lots = drawn_lots(&drawing, &choice).lots;
    let uses: Vec<_> =
        lots.iter().map(|lot| (lot.from.layer.as_str(), lot.land_use, lot.use_detail)).collect();
    let read = [
        ("DAT_NHA_MAY_HUE", Some(LandUse::Industrial), None),
        ("QH_DAT_SX_Congnghiep", Some(LandUse::Warehouse), None),
        ("QH_DAT_Cayxanhhanche", Some(LandUse::Green), Some(UseDetail::InnerGreen)),
    ];
    assert_eq!(uses, read);
}

#[test]
fn a_use_has_one_sign_at_a_scale_and_its_own_details() {
    let mut plan = complete().plan;
    plan.insert(Record::DrawingSign(Arc::new(sign(1, "A", LandUse::Green))));
    let refused = |sign: DrawingSign| {
        let record = Record::DrawingSign(Arc::new(sign));
        keep(&plan, record, ON).err().map(|why| why.message().key().to_owned())
    };
    let twin = || sign(2, "B", LandUse::Green);
    assert_eq!(refused(twin()).as_deref(), Some("operations-record-twice"));
    assert_eq!(refused(DrawingSign { scale: Some(PlanScale::Of500), ..twin() }), None);
    let parking = DrawingSign { detail: Some(UseDetail::Parking), ..twin() };
    assert_eq!(refused(parking).as_deref(), Some("operations-detail-of-other-use"));
}
