//! The plan itself: its boundary, its lots, its stages, the commune it lies in.

use super::facts::Facts;
use super::feature::{Feature, words};
use crate::domain::{Figure, Lot, Phase};
use crate::i18n::Message;
use crate::io::formats::PlanCell;
use crate::units::Area;

/// The boundary of the plan, for the plan itself and for what is there.
pub(super) fn boundary(facts: &Facts<'_>) -> Feature {
    let Facts { zone, approval, decision, .. } = facts;
    let approval = approval.map(AsRef::as_ref);
    let area = approval.and_then(|it| it.stated).unwrap_or_else(|| facts.boundary.plane_area());
    let own = vec![
        ("tyLe", words(approval.and_then(|it| it.scale).map(|scale| facts.say(&scale.text())))),
        ("tenDoAn", words(approval.and_then(|it| it.plan_name.clone()))),
        ("diaDiemQH", words(facts.place.map(|place| place.name.clone()))),
        ("dienTichQH", square_metres(area)),
        ("soQDQH", words(decision.map(|it| it.number.clone()))),
        ("ngayQDQH", decision.and_then(|it| it.date).map_or(PlanCell::Nothing, PlanCell::Day)),
        ("chuDauTu", words(approval.and_then(|it| it.plan_owner.clone()))),
        ("donViTuVan", words(approval.and_then(|it| it.consultant.clone()))),
        ("coQuanPheduyet", words(decision.and_then(|it| it.issuer.clone()))),
        ("trangThaiDoAn", words(decision.map(|_| approved(facts)))),
    ];
    Feature {
        number: zone.id.number().to_string(),
        name: zone.name.clone(),
        sort: facts.say(&Message::new("dossier-sort-boundary")),
        note: Some(facts.say(&Message::new("dossier-note-square-metres"))),
        own,
        shape: Figure::Area(facts.boundary.clone()),
    }
}

/// A lot; nothing where it is not drawn.
pub(super) fn lot(facts: &Facts<'_>, lot: &Lot) -> Option<Feature> {
    let boundary = lot.boundary.clone()?;
    let layer = facts.land_layer(lot);
    let numerals = facts.texts.numerals();
    let percent = lot.max_density.map(|density| numerals.short(density * 100.0, 2));
    // The class has no field for it.
    let height = lot.max_height_m.map(|metres| {
        let metres = numerals.short(metres, 2);
        facts.say(&Message::new("dossier-drawn-height").with("metres", metres))
    });
    let unit = facts.say(&Message::new("dossier-note-square-metres"));
    let note = std::iter::once(unit).chain(height).collect::<Vec<_>>();
    let own = vec![
        ("chucNangSuDungDatMuc1", words(layer.map(|layer| layer.group))),
        ("chucNangSuDungDatMuc2", words(layer.map(|layer| layer.label))),
        // By itself, so that it is understood where the package is read again.
        ("chucNangSuDungDatMuc3", PlanCell::Words(facts.say(&lot.land_use.text()))),
        ("kyHieuLoDat", PlanCell::Words(lot.code.clone())),
        ("dienTich", lot.area().map_or(PlanCell::Nothing, square_metres)),
        ("matDoXayDung", words(percent)),
        ("tangCaoXayDung", words(lot.max_floors.map(|floors| floors.to_string()))),
        ("trangThaiQuyHoach", words(facts.decision.map(|_| approved(facts)))),
    ];
    Some(Feature {
        number: lot.id.number().to_string(),
        name: lot.code.clone(),
        sort: facts.use_text(lot),
        note: Some(note.join("; ")),
        own,
        shape: Figure::Area(boundary),
    })
}

/// A stage; nothing where it is not drawn.
pub(super) fn phase(facts: &Facts<'_>, phase: &Phase) -> Option<Feature> {
    let boundary = phase.boundary.clone()?;
    let area = phase.stated.unwrap_or_else(|| boundary.plane_area());
    Some(Feature {
        number: phase.id.number().to_string(),
        name: phase.name.clone(),
        sort: facts.say(&Message::new("dossier-sort-phase")),
        note: Some(facts.say(&Message::new("dossier-note-square-metres"))),
        own: vec![
            ("kyHieuOQH", PlanCell::Words(phase.number.to_string())),
            ("dienTich", square_metres(area)),
        ],
        shape: Figure::Area(boundary),
    })
}

/// The commune the zone lies in; nothing where nobody knows its middle.
pub(super) fn place(facts: &Facts<'_>) -> Option<Feature> {
    let place = facts.place?;
    let sort = facts.say(&Message::new("dossier-sort-place"));
    Some(Feature {
        number: place.id.number().to_string(),
        name: place.name.clone(),
        sort: sort.clone(),
        note: None,
        own: vec![("loaiTenDVHC", PlanCell::Words(sort))],
        shape: Figure::Point(place.centre?),
    })
}

fn square_metres(area: Area) -> PlanCell {
    PlanCell::Number((area.as_square_metres() * 100.0).round() / 100.0)
}

fn approved(facts: &Facts<'_>) -> String {
    facts.say(&Message::new("dossier-state-approved"))
}
