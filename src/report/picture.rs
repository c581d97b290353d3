//! The picture itself: base, zones, lots, symbols, labels, in this order.

use super::drawing::{Page, Type, label};
use super::request::PictureRequest;
use super::symbol::{RADIUS, is_symbol, pattern, symbol};
use super::{base, furniture, style, svg, text};
use crate::domain::colours::text_on;
use crate::domain::{Id, Plan, Zone, ZoneKind};
use crate::i18n::Texts;
use crate::views::scene::{self, LabelRoom, Scene, SceneLot, SceneZone, world_of_lon_lat};
use jiff::civil::Date;
use std::fmt::Display;

/// A map never shows less than this, as a share of the world's width: 400 m.
const LEAST_EXTENT: f64 = 1e-5;
/// And no less around a place without extent, which only its surroundings explain: 4 km.
const LEAST_EXTENT_OF_POINT: f64 = 1.05e-4;
/// Hương Trà, for a plan without any position: west, south, east, north.
const HOME: [f64; 4] = [107.30, 16.35, 107.65, 16.65];
pub(super) const NAME: Type = Type { size: 14.0, bold: true, colour: style::TEXT, halo: true };
const RATE: Type = Type { size: 12.0, bold: false, colour: style::MUTED, halo: true };
const PLACE: Type = Type { size: 12.0, bold: false, colour: style::PLACE, halo: true };

/// A picture of the plan on a day, as SVG.
pub fn picture_svg(plan: &Plan, on: Date, texts: &Texts, request: &PictureRequest) -> String {
    let mut scene = Scene::new(plan, on, request.colouring);
    let zones: Vec<SceneZone> = scene.zones().to_vec();
    let chosen = request.zone.and_then(|id| zones.iter().find(|zone| zone.id == id));
    let lots = chosen.map(|zone| scene.lots(zone.id)).unwrap_or_default();
    let extent = chosen.map_or_else(|| scene.extent(), |zone| zone.reach);
    let page = Page::new(furniture::map_rect(request), at_least(extent));
    let mut out = String::new();
    furniture::begin(&mut out, request);
    svg::open(&mut out, "g", &[("clip-path", &"url(#map)")]);
    out.push('\n');
    base::draw(&mut out, &page);
    for zone in &zones {
        let lots = if Some(zone.id) == request.zone { lots.as_slice() } else { &[] };
        outlines(&mut out, &page, zone, lots);
    }
    let mut room = page.room();
    furniture::keep_off(&mut room, request);
    symbols(&mut out, &page, &mut room, &zones);
    names(&mut out, &page, &mut room, &zones, request.zone, texts);
    codes(&mut out, &page, &mut room, &lots);
    places(&mut out, &page, &mut room);
    out.push_str("</g>\n");
    furniture::draw(
        &mut out,
        &furniture::Facts {
            plan,
            on,
            texts,
            request,
            page: &page,
            chosen,
            zones: &zones,
            lots: &lots,
        },
    );
    out.push_str("</svg>\n");
    out
}

fn at_least(extent: Option<geo::Rect>) -> geo::Rect {
    let [west, south, east, north] = HOME;
    let home = || {
        geo::Rect::new(
            world_of_lon_lat(geo::Point::new(west, north)),
            world_of_lon_lat(geo::Point::new(east, south)),
        )
    };
    let extent = extent.unwrap_or_else(home);
    let is_point = extent.width() + extent.height() <= 0.0;
    let least = if is_point { LEAST_EXTENT_OF_POINT } else { LEAST_EXTENT };
    let half = geo::coord! { x: extent.width().max(least), y: extent.height().max(least) } / 2.0;
    geo::Rect::new(extent.center() - half, extent.center() + half)
}

/// The circle a zone lies in is drawn from this width on; smaller it would seem to be a symbol.
const CIRCLE_FROM: f32 = 120.0;

fn is_wide(rect: scene::Rect) -> bool {
    rect.right - rect.left >= CIRCLE_FROM
}

fn outlines(out: &mut String, page: &Page, zone: &SceneZone, lots: &[SceneLot]) {
    if let Some(around) = &zone.around
        && is_wide(page.rect(around.extent))
    {
        boundary(out, &page.outline(around), true, 1.5);
    }
    if is_symbol(page, zone) {
        return;
    }
    if let Some(outline) = &zone.outline {
        let fill = if lots.is_empty() { zone.paint.colour().day } else { style::GROUND };
        svg::element(out, "path", &[("d", &page.outline(outline)), ("fill", &fill)]);
    }
    for lot in lots {
        let data = page.outline(&lot.outline);
        let line: &dyn Display = if lot.state.is_some() { &style::LOT_LINE } else { &"none" };
        svg::element(
            out,
            "path",
            &[("d", &data), ("fill", &lot.paint.colour().day), ("stroke", line)],
        );
        if let Some(hatch) = lot.paint.hatch() {
            svg::element(out, "path", &[("d", &data), ("fill", &pattern(hatch))]);
        }
    }
    for phase in &zone.phases {
        boundary(out, &page.outline(&phase.outline), phase.dashed, 1.2);
    }
    if let Some(outline) = &zone.outline {
        boundary(out, &page.outline(outline), zone.dashed, 2.0);
    }
}

fn boundary(out: &mut String, data: &str, dashed: bool, width: f32) {
    let dashes = if dashed { "8 5" } else { "none" };
    svg::element(
        out,
        "path",
        &[
            ("d", &data),
            ("fill", &"none"),
            ("stroke", &style::ACCENT),
            ("stroke-width", &width),
            ("stroke-dasharray", &dashes),
        ],
    );
}

fn symbols(out: &mut String, page: &Page, room: &mut LabelRoom, zones: &[SceneZone]) {
    for zone in zones.iter().filter(|zone| is_symbol(page, zone)) {
        let Some(position) = zone.position else { continue };
        let (x, y) = page.place(position.into());
        let fill = match zone.kind {
            ZoneKind::Cluster | ZoneKind::Park => zone.paint.colour().day,
            ZoneKind::Village | ZoneKind::Logistics | ZoneKind::Mining => style::PAPER,
        };
        symbol(out, zone.kind, x, y, fill);
        room.take(scene::Rect::around(x as f32, y as f32, RADIUS * 2.4, RADIUS * 2.4));
    }
}

fn names(
    out: &mut String,
    page: &Page,
    room: &mut LabelRoom,
    zones: &[SceneZone],
    chosen: Option<Id<Zone>>,
    texts: &Texts,
) {
    let mut order: Vec<&SceneZone> = zones.iter().collect();
    order.sort_by_key(|zone| (Some(zone.id) != chosen, zone.kind, zone.id));
    for zone in order {
        let (Some(extent), Some(position)) = (zone.extent, zone.position) else { continue };
        let is_chosen = Some(zone.id) == chosen;
        let name = if is_chosen { zone.full_label() } else { zone.label.clone() };
        let mut lines = vec![(name, NAME)];
        if let Some(rate) = zone.fill.sure_rate() {
            lines.push((format!("{} %", texts.numerals().number(rate * 100.0, 0)), RATE));
        }
        let rect = if is_symbol(page, zone) {
            let (x, y) = page.place(position.into());
            scene::Rect::around(x as f32, y as f32, RADIUS * 2.5, RADIUS * 2.5)
        } else {
            page.rect(extent)
        };
        let symbol = is_symbol(page, zone);
        label(out, room, &lines, &|width, height| around(rect, symbol, width, height));
    }
}

/// Below, right, left, above a symbol; above, below, right, left of a boundary.
fn around(rect: scene::Rect, symbol: bool, width: f32, height: f32) -> Vec<(f32, f32)> {
    let (x, y) = (f32::midpoint(rect.left, rect.right), f32::midpoint(rect.top, rect.bottom));
    let above = (x, rect.top - height / 2.0 - 3.0);
    let below = (x, rect.bottom + height / 2.0 + 2.0);
    let right = (rect.right + width / 2.0 + 5.0, y);
    let left = (rect.left - width / 2.0 - 5.0, y);
    if symbol { vec![below, right, left, above] } else { vec![above, below, right, left] }
}

fn codes(out: &mut String, page: &Page, room: &mut LabelRoom, lots: &[SceneLot]) {
    for lot in lots.iter().filter(|lot| lot.shows_code()) {
        let rect = page.rect(lot.outline.extent);
        let (across, down) = (rect.right - rect.left, rect.bottom - rect.top);
        let size = (across / 5.5).clamp(9.0, 14.0).round();
        let look = Type { size, bold: false, colour: text_on(lot.paint.colour().day), halo: false };
        let (x, y) = page.place(lot.outline.label_point.into());
        if text::width(&lot.code, size, false) + 6.0 <= across && size * 1.4 <= down {
            label(out, room, &[(lot.code.clone(), look)], &|_, _| vec![(x as f32, y as f32)]);
        }
    }
}

fn places(out: &mut String, page: &Page, room: &mut LabelRoom) {
    use geo::Contains;
    let seen = page.world();
    for (name, at) in base::place_names().iter().filter(|(_, at)| seen.contains(at)) {
        let (x, y) = page.place((*at).into());
        label(out, room, &[(name.clone(), PLACE)], &|_, _| vec![(x as f32, y as f32)]);
    }
}
