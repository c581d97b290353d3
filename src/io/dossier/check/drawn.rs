//! The drawing and the package show the same lots: each code, its land, its use, and the boundary.

use super::finding::{Findings, Rule, Severity};
use super::land::outline;
use super::package::ReadClass;
use super::read::Read;
use crate::domain::{Boundary, Figure};
use crate::i18n::{Argument, Message, fold};
use crate::io::dossier::template::{BOUNDARY, LAND, PLANNED};
use crate::io::drawn_lots::{DrawnLot, LotChoice, drawn_lots};
use crate::io::features::FeatureFile;
use crate::io::signs::{Signs, land_layers};
use crate::operations::{flaws, is_same_boundary};
use crate::units::Area;
use crate::wkb::Geometry;
use geo::{Area as _, BooleanOps, Euclidean, Length, MultiPolygon};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { name: "drawing", look };

/// The layer of the boundary of the plan.
const OUTLINE: &str = "BV_Rg_lapquyhoach";
/// How far areas and corners of drawing and package may differ.
const AREA_M2: f64 = 0.01;
const CORNER_M: f64 = 1e-3;

fn look(read: &Read, findings: &mut Findings) {
    let Some(package) = read.package(PLANNED) else { return };
    let Some(class) = package.class(LAND).filter(|class| class.count() > 0) else { return };
    let in_package = lots_of(class);
    let drawings = read.drawings.iter().map(|(file, drawing)| {
        let lots = drawn_lots(drawing, &LotChoice::default()).lots;
        let coded = lots.iter().filter_map(|lot| Some((fold(lot.code()?), lot.clone())));
        let coded: BTreeMap<String, DrawnLot> = coded.collect();
        let known = coded.keys().filter(|code| in_package.contains_key(*code)).count();
        (known, file, drawing, coded)
    });
    // That of land uses is the one with the most lots of the package.
    let Some((known, file, drawing, drawn)) = drawings.max_by_key(|(known, ..)| *known) else {
        return;
    };
    if known == 0 {
        findings.fail(file, Message::new("dossier-check-drawing-without-lots"));
        return;
    }
    for (code, place) in &in_package {
        if let Some(lot) = drawn.get(code) {
            same(class, *place, lot, file, findings);
        } else {
            let says = Message::new("dossier-check-not-drawn");
            findings.fail(file, says.with("name", class.called(*place)));
        }
    }
    for (code, lot) in drawn.iter().filter(|(code, _)| !in_package.contains_key(*code)) {
        let says = Message::new("dossier-check-only-drawn");
        let name = lot.code().unwrap_or(code);
        let land = Figure::Area(Boundary::new(lot.land.clone()));
        findings.at(Severity::Error, file, says.with("name", name), land);
    }
    if let Some(planned) = package.class(BOUNDARY).map(outline) {
        same_outline(drawing, &planned, file, findings);
    }
}

/// Lots of the package by their codes.
fn lots_of(class: &ReadClass) -> BTreeMap<String, usize> {
    let coded = (0..class.count()).map(|place| (fold(class.cell(place, "kyHieuLoDat")), place));
    coded.filter(|(code, _)| !code.is_empty()).collect()
}

fn same(class: &ReadClass, place: usize, lot: &DrawnLot, file: &str, findings: &mut Findings) {
    let about = |key| Message::new(key).with("name", class.called(place));
    let drawn = lot.land.unsigned_area();
    let area = class.areas().find(|(other, _)| *other == place);
    let packed = area.map_or(0.0, |(_, rings)| rings.unsigned_area());
    let of = |m2: f64| Argument::SquareMetres(Area::square_metres(m2));
    if (drawn - packed).abs() > AREA_M2 {
        let says = about("dossier-check-areas-differ");
        let says = says.with("drawn", of(drawn)).with("packed", of(packed));
        let land = Figure::Area(Boundary::new(lot.land.clone()));
        findings.at(Severity::Error, file, says, land);
    } else if let Some((_, rings)) = area.filter(|(_, rings)| are_sound([rings, &lot.land])) {
        let apart = lot.land.xor(rings).unsigned_area();
        let along = rings.iter().map(|part| Euclidean.length(part.exterior())).sum::<f64>();
        if apart > AREA_M2.max(along * CORNER_M) {
            let says = about("dossier-check-places-differ").with("area", of(apart));
            let land = Figure::Area(Boundary::new(lot.land.clone()));
            findings.at(Severity::Error, file, says, land);
        }
    }
    if let Some(stated) = lot.stated_m2().filter(|stated| !lot.agrees(*stated)) {
        let says = about("dossier-check-written-area");
        findings.warn(file, says.with("written", of(stated)).with("drawn", of(drawn)));
    }
    let label = class.cell(place, "chucNangSuDungDatMuc2");
    let is_known = land_layers().iter().any(|layer| layer.label == label);
    let said = Signs::default().label_of(&lot.from.layer);
    if let Some(said) = said.filter(|said| is_known && *said != label) {
        let says = about("dossier-check-uses-differ");
        findings.fail(file, says.with("drawn", said).with("packed", label));
    }
}

fn are_sound(lands: [&MultiPolygon; 2]) -> bool {
    lands.iter().all(|land| flaws(land).is_empty())
}

fn same_outline(
    drawing: &FeatureFile,
    planned: &MultiPolygon,
    file: &str,
    findings: &mut Findings,
) {
    let layer = drawing.layers.iter().find(|layer| layer.table.name.eq_ignore_ascii_case(OUTLINE));
    let Some(layer) = layer else {
        let says = Message::new("dossier-check-no-outline").with("layer", OUTLINE);
        findings.fail(file, says);
        return;
    };
    let is_same = layer.shapes.iter().flatten().any(|shape| {
        matches!(shape, Geometry::Rings(rings) if is_same_boundary(rings, planned, CORNER_M))
    });
    if !is_same {
        let land = Figure::Area(Boundary::new(planned.clone()));
        findings.at(Severity::Error, file, Message::new("dossier-check-outlines-differ"), land);
    }
}
