//! What stands around the map: title, legend, scale, north, footnotes.

use super::drawing::{Page, Type, anchored, line_height, write};
use super::request::PictureRequest;
use super::symbol::{is_symbol, pattern, symbol};
use super::{base, style, svg, text};
use crate::domain::{Plan, Zone};
use crate::i18n::{Message, Texts};
use crate::views::scene::{self, LabelRoom, LegendEntry, SceneLot, SceneZone, Swatch, scale_bar};
use geo::{Intersects, Rect};
use jiff::civil::Date;
use std::fmt::Display;

const MARGIN: f64 = 24.0;
const TITLE_HEIGHT: f64 = 88.0;
const FOOT_HEIGHT: f64 = 52.0;
const LEGEND_WIDTH: f64 = 270.0;

const TITLE: Type = Type { size: 24.0, bold: true, colour: style::TEXT, halo: false };
const SUBTITLE: Type = Type { size: 15.0, bold: false, colour: style::MUTED, halo: false };
const HEAD: Type = Type { size: 14.0, bold: true, colour: style::TEXT, halo: false };
const ENTRY: Type = Type { size: 13.0, bold: false, colour: style::TEXT, halo: false };
const NOTE: Type = Type { size: 12.0, bold: false, colour: style::MUTED, halo: false };

/// What the furniture speaks of.
pub(super) struct Facts<'a> {
    pub(super) plan: &'a Plan,
    pub(super) on: Date,
    pub(super) texts: &'a Texts,
    pub(super) request: &'a PictureRequest,
    pub(super) page: &'a Page,
    pub(super) chosen: Option<&'a SceneZone>,
    pub(super) zones: &'a [SceneZone],
    pub(super) lots: &'a [SceneLot],
}

fn size_of(request: &PictureRequest) -> (f64, f64) {
    (f64::from(request.width.max(480)), f64::from(request.height.max(320)))
}

/// Where the map is on the page.
pub(super) fn map_rect(request: &PictureRequest) -> Rect {
    let (width, height) = size_of(request);
    let right = width - MARGIN - LEGEND_WIDTH - 16.0;
    Rect::new((MARGIN, TITLE_HEIGHT), (right.max(MARGIN + 100.0), height - FOOT_HEIGHT))
}

/// Keeps labels off scale bar and north arrow.
pub(super) fn keep_off(room: &mut LabelRoom, request: &PictureRequest) {
    let map = map_rect(request);
    let (left, bottom) = (map.min().x as f32, map.max().y as f32);
    room.take(scene::Rect { left, top: bottom - 46.0, right: left + 230.0, bottom });
    let (right, top) = (map.max().x as f32, map.min().y as f32);
    room.take(scene::Rect { left: right - 56.0, top, right, bottom: top + 76.0 });
}

/// The beginning of the file: paper, hatches, the frame that cuts the map.
pub(super) fn begin(out: &mut String, request: &PictureRequest) {
    let (width, height) = size_of(request);
    let frame = map_rect(request);
    svg::open(
        out,
        "svg",
        &[
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("width", &width),
            ("height", &height),
            ("viewBox", &format!("0 0 {width} {height}")),
            ("font-family", &text::FAMILY),
        ],
    );
    out.push_str("\n<defs>\n");
    for (id, data) in
        [("rising", "M-1 1L1 -1M0 9L9 0M8 10L10 8"), ("falling", "M-1 8L1 10M0 0L9 9M8 -1L10 1")]
    {
        svg::open(
            out,
            "pattern",
            &[("id", &id), ("width", &9), ("height", &9), ("patternUnits", &"userSpaceOnUse")],
        );
        svg::element(
            out,
            "path",
            &[("d", &data), ("stroke", &style::MUTED), ("stroke-opacity", &0.45)],
        );
        out.push_str("</pattern>\n");
    }
    out.push_str("<clipPath id=\"map\">");
    rect(out, frame, &style::TEXT, &"none");
    out.push_str("</clipPath>\n</defs>\n");
    rect(out, Rect::new((0.0, 0.0), (width, height)), &style::PAPER, &"none");
}

fn rect(out: &mut String, at: Rect, fill: &dyn Display, stroke: &dyn Display) {
    svg::element(
        out,
        "rect",
        &[
            ("x", &at.min().x),
            ("y", &at.min().y),
            ("width", &at.width()),
            ("height", &at.height()),
            ("fill", fill),
            ("stroke", stroke),
        ],
    );
}

/// All of it.
pub(super) fn draw(out: &mut String, facts: &Facts<'_>) {
    rect(out, facts.page.map_rect(), &"none", &style::LINE);
    title(out, facts);
    legend(out, facts);
    scale(out, facts);
    north(out, facts);
    foot(out, facts);
}

fn title(out: &mut String, facts: &Facts<'_>) {
    let (width, _) = size_of(facts.request);
    let room = (width - 2.0 * MARGIN) as f32;
    let left = MARGIN as f32;
    let about = &facts.plan.about;
    let zone = facts.chosen.and_then(|chosen| facts.plan.get(chosen.id));
    let name = zone.map_or(&about.title, |zone: &std::sync::Arc<Zone>| &zone.name);
    let mut title_room = room;
    if about.is_example {
        let notice = facts.texts.get("map-picture-example");
        let look = Type { size: 14.0, bold: true, colour: style::WARNING, halo: false };
        anchored(out, (width - MARGIN) as f32, 40.0, &notice, look, "end");
        title_room -= text::width(&notice, look.size, true) + 24.0;
    }
    write(out, left, 42.0, &text::shortened(name, TITLE.size, true, title_room), TITLE);
    let said = |message: &Message| facts.texts.say(message);
    // The day comes first: what does not fit is cut off at the end.
    let mut parts = vec![said(&Message::new("map-picture-day").with("on", facts.on))];
    if let Some(chosen) = facts.chosen {
        parts.push(said(&fill_message(chosen, facts.texts)));
        parts.push(about.title.clone());
        parts.extend(chosen.scope.clone());
    }
    parts.push(about.subtitle.clone());
    parts.retain(|part| !part.is_empty());
    let subtitle = parts.join(" · ");
    write(out, left, 68.0, &text::shortened(&subtitle, SUBTITLE.size, false, room), SUBTITLE);
}

fn fill_message(zone: &SceneZone, texts: &Texts) -> Message {
    let unknown = Message::new("map-picture-fill-unknown");
    let (Some(rate), Some(industrial)) = (zone.fill.said(), zone.fill.industrial) else {
        return unknown;
    };
    let numerals = texts.numerals();
    Message::new("map-picture-fill-known")
        .with("rate", rate)
        .with("leased", numerals.hectares(zone.fill.leased))
        .with("industrial", numerals.hectares(industrial))
}

fn legend(out: &mut String, facts: &Facts<'_>) {
    let shows_lots = !facts.lots.is_empty();
    let land_uses = shows_lots.then(|| scene::land_uses_painted(facts.lots));
    let legend = scene::legend(facts.request.colouring, land_uses.as_deref());
    let left = facts.page.map_rect().max().x as f32 + 16.0;
    let mut y = TITLE_HEIGHT as f32 + 16.0;
    write(out, left, y, &facts.texts.say(&legend.title), HEAD);
    y += 14.0;
    let mut entries = legend.entries;
    if shows_lots {
        let says = Message::new("map-boundary-dashed");
        entries.push(LegendEntry { swatch: Swatch::DashedBoundary, says });
    }
    for entry in &entries {
        swatch(out, entry.swatch, left, y);
        let words = facts.texts.say(&entry.says);
        let words = text::shortened(&words, ENTRY.size, false, LEGEND_WIDTH as f32 - 38.0);
        write(out, left + 36.0, y + 14.0, &words, ENTRY);
        y += 26.0;
    }
    unplaced(out, facts, left, y + 16.0);
}

/// The zones nobody has placed yet are named beside the map, not lost.
fn unplaced(out: &mut String, facts: &Facts<'_>, left: f32, mut y: f32) {
    let missing: Vec<&str> = facts
        .zones
        .iter()
        .filter(|zone| zone.position.is_none() && facts.chosen.is_none_or(|it| it.id == zone.id))
        .map(|zone| zone.label.as_str())
        .collect();
    let said = if facts.zones.iter().all(|zone| zone.position.is_none()) {
        facts.texts.get("map-picture-nothing")
    } else if missing.is_empty() {
        return;
    } else {
        let names = missing.join("; ");
        facts.texts.say(&Message::new("map-picture-unplaced").with("names", names))
    };
    let bottom = facts.page.map_rect().max().y as f32;
    for line in text::wrapped(&said, NOTE.size, LEGEND_WIDTH as f32) {
        if y > bottom {
            break;
        }
        write(out, left, y, &line, NOTE);
        y += line_height(NOTE.size);
    }
}

fn swatch(out: &mut String, swatch: Swatch, left: f32, top: f32) {
    let at = Rect::new(
        (f64::from(left), f64::from(top) + 2.0),
        (f64::from(left) + 26.0, f64::from(top) + 18.0),
    );
    match swatch {
        Swatch::Lot(paint) => {
            rect(out, at, &paint.colour().day, &style::LOT_LINE);
            if let Some(hatch) = paint.hatch() {
                rect(out, at, &pattern(hatch), &"none");
            }
        }
        Swatch::Zone(paint) => rect(out, at, &paint.colour().day, &style::ACCENT),
        Swatch::Symbol(kind) => symbol(out, kind, at.center().x, at.center().y, style::PAPER),
        Swatch::DashedBoundary => {
            let (from, to, y) = (at.min().x, at.max().x, at.center().y);
            svg::element(
                out,
                "path",
                &[
                    ("d", &format!("M{from} {y}L{to} {y}")),
                    ("stroke", &style::ACCENT),
                    ("stroke-width", &2),
                    ("stroke-dasharray", &"8 5"),
                ],
            );
        }
    }
}

fn scale(out: &mut String, facts: &Facts<'_>) {
    let (width, metres) = scale_bar(facts.page.metres_per_unit(), 180.0);
    let map = facts.page.map_rect();
    let (x, y) = (map.min().x + 16.0, map.max().y - 16.0);
    let (key, count) = if metres >= 1000.0 {
        ("map-picture-kilometres", metres / 1000.0)
    } else {
        ("map-picture-metres", metres)
    };
    let count = facts.texts.numerals().short(count, 1);
    let said = facts.texts.say(&Message::new(key).with("count", count));
    let end = x + width;
    let data =
        format!("M{x:.2} {:.2}L{x:.2} {y:.2}L{end:.2} {y:.2}L{end:.2} {:.2}", y - 6.0, y - 6.0);
    svg::element(
        out,
        "path",
        &[("d", &data), ("fill", &"none"), ("stroke", &style::TEXT), ("stroke-width", &1.5)],
    );
    let look = Type { size: 12.0, bold: false, colour: style::TEXT, halo: true };
    anchored(out, f64::midpoint(x, end) as f32, y as f32 - 6.0, &said, look, "middle");
}

fn north(out: &mut String, facts: &Facts<'_>) {
    let map = facts.page.map_rect();
    let (x, y) = (map.max().x - 28.0, map.min().y + 16.0);
    let data = format!(
        "M{x} {y}L{:.2} {:.2}L{x} {:.2}L{:.2} {:.2}Z",
        x + 9.0,
        y + 28.0,
        y + 21.0,
        x - 9.0,
        y + 28.0
    );
    svg::element(out, "path", &[("d", &data), ("fill", &style::TEXT)]);
    let look = Type { size: 14.0, bold: true, colour: style::TEXT, halo: true };
    let letter = facts.texts.get("map-picture-north");
    anchored(out, x as f32, y as f32 + 46.0, &letter, look, "middle");
}

/// What is to be said of what is drawn, but binds nobody: of boundaries, then of symbols.
fn not_surveyed(facts: &Facts<'_>) -> Vec<&'static str> {
    let seen = facts.page.world();
    let drawn = facts.zones.iter().filter(|zone| {
        zone.position.is_some() && zone.extent.is_some_and(|extent| extent.intersects(&seen))
    });
    let (symbols, boundaries): (Vec<_>, Vec<_>) =
        drawn.partition(|zone| is_symbol(facts.page, zone));
    let dashed_boundary = |zone: &&SceneZone| {
        (zone.outline.is_some() && zone.dashed) || zone.phases.iter().any(|phase| phase.dashed)
    };
    let mut said = Vec::new();
    if boundaries.iter().any(dashed_boundary) {
        said.push("map-picture-footnote");
    }
    if symbols.iter().any(|zone| zone.dashed) {
        said.push("map-picture-footnote-points");
    }
    said
}

fn foot(out: &mut String, facts: &Facts<'_>) {
    let (width, height) = size_of(facts.request);
    let (left, room) = (MARGIN as f32, (width - 2.0 * MARGIN) as f32);
    let mut notes: Vec<String> =
        not_surveyed(facts).into_iter().map(|key| facts.texts.get(key)).collect();
    let grid = facts.plan.about.grid.name();
    notes.push(facts.texts.say(&Message::new("map-picture-grid").with("grid", grid)));
    let base = Message::new("map-picture-base").with("sources", base::SOURCES);
    let first = text::shortened(&notes.join("  ·  "), NOTE.size, false, room);
    let second = text::shortened(&facts.texts.say(&base), NOTE.size, false, room);
    let (upper, lower) = (height as f32 - 30.0, height as f32 - 13.0);
    write(out, left, upper, &first, Type { colour: style::TEXT, ..NOTE });
    write(out, left, lower, &second, NOTE);
}
