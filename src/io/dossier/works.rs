//! Works: which class each sort is a feature of, and what it says there.

use super::facts::Facts;
use super::feature::{Feature, drawn_as, words};
use super::template::{Class, Drawn, Package};
use crate::domain::{Figure, Work, WorkKind};
use crate::io::formats::PlanCell;
use crate::io::signs::Sign;

/// The classes of a sort of work, as far as the circular has them: of lines, of areas, of points.
const fn classes(kind: WorkKind) -> &'static [&'static str] {
    match kind {
        WorkKind::Road => &["MangLuoiGiaoThongDuongBo_L", "MangLuoiGiaoThongDuongBo_A"],
        WorkKind::Water | WorkKind::Fire => {
            &["MangLuoiCapNuoc_L", "CongtrinhCapNuocPCCC_A", "CongtrinhCapNuocPCCC_P"]
        }
        WorkKind::Wastewater | WorkKind::WastewaterCollection => {
            &["MangLuoiThoatNuocThai_L", "CongTrinhTNTvaVSMT_A", "CongTrinhTNTvaVSMT_P"]
        }
        WorkKind::SolidWaste => &["CongTrinhTNTvaVSMT_A", "CongTrinhTNTvaVSMT_P"],
        WorkKind::Drainage => &["MangLuoiThoatNuocMua_L"],
        WorkKind::Power => &["MangLuoiPhanPhoiDien_L", "CongTrinhCapDien_A", "CongTrinhCapDien_P"],
        WorkKind::Lighting => &["MangLuoiChieuSang_L", "CongTrinhChieuSang_P"],
        WorkKind::Telecom => {
            &["MangLuoiCapThongTin_L", "CongTrinhThongTin_A", "CongTrinhThongTin_P"]
        }
        WorkKind::Filling => &["PhanVungSanNen_A"],
        WorkKind::Green => &["CayXanh_P"],
        WorkKind::General | WorkKind::Clearance => &[],
    }
}

/// How the network of a sort of work is called in names of layers, and its colour. Of these the drawings
/// that were seen have `CD`; the others are made like it.
const fn network(kind: WorkKind) -> (&'static str, u8) {
    match kind {
        WorkKind::Road => ("GT", 251),
        WorkKind::Water => ("CN", 5),
        WorkKind::Fire => ("PCCC", 10),
        WorkKind::Wastewater | WorkKind::WastewaterCollection => ("TNT", 30),
        WorkKind::SolidWaste => ("CTR", 32),
        WorkKind::Drainage => ("TNM", 4),
        WorkKind::Power => ("CD", 1),
        WorkKind::Lighting => ("CS", 2),
        WorkKind::Telecom => ("TT", 6),
        WorkKind::Filling => ("SN", 33),
        WorkKind::Green => ("CX", 94),
        WorkKind::General | WorkKind::Clearance => ("KHAC", 7),
    }
}

/// What a work is drawn as; nothing where it is not drawn.
pub(super) fn work_sign(work: &Work) -> Option<Sign> {
    let (network, colour) = network(work.kind);
    let sort = if work.geom.as_ref()?.length_m().is_some() { "Tuyen" } else { "Tram" };
    Some(Sign { layer: format!("HTKT_{network}_{sort}").into(), colour })
}

/// A work as features of the classes of a package; none where it is not drawn or has no class there.
pub(super) fn work<'a>(
    facts: &Facts<'_>,
    work: &Work,
    package: &'a Package,
) -> Vec<(&'a Class, Feature)> {
    let Some(figure) = &work.geom else { return Vec::new() };
    let known = classes(work.kind).iter().filter_map(|name| package.class(name));
    known
        .flat_map(|class| {
            let drawn = Drawn::of_name(&class.name);
            let pieces = drawn.map(|drawn| drawn_as(figure, drawn)).unwrap_or_default();
            let several = pieces.len() > 1;
            pieces.into_iter().enumerate().map(move |(place, shape)| {
                let number = work.id.number();
                let number =
                    if several { format!("{number}.{}", place + 1) } else { number.to_string() };
                (class, feature(facts, work, number, shape))
            })
        })
        .collect()
}

fn feature(facts: &Facts<'_>, work: &Work, number: String, shape: Figure) -> Feature {
    let capacity = work.capacity.map(|capacity| {
        let unit = work.capacity_unit.as_deref().unwrap_or_default();
        format!("{} {unit}", facts.texts.numerals().short(capacity, 3)).trim().to_owned()
    });
    let figure = |number: Option<f64>| number.map_or(PlanCell::Nothing, PlanCell::Number);
    let rounded = |metres: f64| (metres * 100.0).round() / 100.0;
    Feature {
        number,
        name: work.name.clone(),
        sort: facts.say(&work.kind.text()),
        note: None,
        own: vec![
            ("tenDuong", PlanCell::Words(work.name.clone())),
            ("tenCongTrinh", PlanCell::Words(work.name.clone())),
            ("congSuat", words(capacity)),
            ("chieuDai", figure(shape.length_m().map(rounded))),
            ("dienTich", figure(shape.plane_area().map(|area| rounded(area.as_square_metres())))),
            ("tinhTrang", words(work.status.map(|status| facts.say(&status.text())))),
        ],
        shape,
    }
}
