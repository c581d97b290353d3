//! Symbols and hatches, in the map as in its legend.

use super::drawing::Page;
use super::{style, svg};
use crate::domain::ZoneKind;
use crate::domain::colours::Rgb;
use crate::views::scene::{Hatch, SceneZone};

/// A boundary smaller than this on paper is a symbol.
const SYMBOL_BELOW: f32 = 24.0;
pub(super) const RADIUS: f32 = 9.0;

pub(super) const fn pattern(hatch: Hatch) -> &'static str {
    match hatch {
        Hatch::Rising => "url(#rising)",
        Hatch::Falling => "url(#falling)",
    }
}

pub(super) fn is_symbol(page: &Page, zone: &SceneZone) -> bool {
    zone.extent.is_some_and(|extent| {
        let rect = page.rect(extent);
        (rect.right - rect.left).max(rect.bottom - rect.top) < SYMBOL_BELOW
    })
}

/// The symbol of a sort of zone.
pub(super) fn symbol(out: &mut String, kind: ZoneKind, x: f64, y: f64, fill: Rgb) {
    let (corners, turned, radius) = match kind {
        ZoneKind::Village => {
            svg::element(
                out,
                "circle",
                &[
                    ("cx", &format!("{x:.2}")),
                    ("cy", &format!("{y:.2}")),
                    ("r", &(RADIUS - 1.0)),
                    ("fill", &fill),
                    ("stroke", &style::ACCENT),
                    ("stroke-width", &2),
                ],
            );
            return;
        }
        ZoneKind::Cluster => (4, 45.0, RADIUS + 1.0),
        ZoneKind::Park => (6, 0.0, RADIUS),
        ZoneKind::Logistics => (4, 0.0, RADIUS),
        ZoneKind::Mining => (3, -90.0, RADIUS),
    };
    let mut data = String::new();
    let corner = |number: i32| {
        let angle = f64::to_radians(turned + 360.0 * f64::from(number) / f64::from(corners));
        (x + f64::from(radius) * angle.cos(), y + f64::from(radius) * angle.sin())
    };
    svg::path(&mut data, (0..corners).map(corner), true);
    svg::element(
        out,
        "path",
        &[("d", &data), ("fill", &fill), ("stroke", &style::ACCENT), ("stroke-width", &2)],
    );
}
