//! Labels: of zones first, then of lots, with towns before and the rest of the ground after them;
//! none over another.

use super::marks;
use super::room::{self, room_rect};
use crate::domain::ZoneKind;
use crate::i18n::Texts;
use crate::map::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen, symbol_position};
use crate::map::palette::{Palette, text_on};
use crate::map::thing::Thing;
use crate::map::view::View;
use crate::views::scene::{self, LabelRoom, Scene, SceneLot, SceneZone};
use egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Vec2, vec2};
use std::sync::Arc;

/// A lot at least this wide shows its code.
const CODE_FROM_PX: f32 = 34.0;
/// More codes than this nobody reads.
const MOST_CODES: usize = 1_500;
/// Writes on the map, keeping account of the room.
pub struct Writer<'a> {
    pub painter: &'a Painter,
    pub view: View,
    pub palette: &'a Palette,
    pub texts: &'a Texts,
    pub(super) room: LabelRoom,
    /// How many names of the ground are written.
    pub(super) ground_names: usize,
}

/// A line of a label, laid out.
pub(super) struct Line {
    pub(super) galley: Arc<egui::Galley>,
    colour: Color32,
}

impl<'a> Writer<'a> {
    pub fn new(
        painter: &'a Painter,
        view: View,
        palette: &'a Palette,
        texts: &'a Texts,
        covered: &[Rect],
    ) -> Self {
        let mut room = LabelRoom::new(room_rect(view.rect.shrink(2.0)));
        for rect in covered {
            room.take(room_rect(rect.expand(2.0)));
        }
        Self { painter, view, palette, texts, room, ground_names: 0 }
    }

    /// Symbols of the plan; answers which zones are seen and how large, for their labels.
    pub fn symbols(&mut self, scene: &Scene, selected: Option<Thing>) -> Vec<(usize, f32)> {
        let seen = self.zones_in_view(scene, selected);
        for (index, _) in &seen {
            self.symbol(&scene.zones()[*index]);
        }
        seen
    }

    /// Labels of the zones seen and of their lots.
    pub fn labels(&mut self, scene: &Scene, seen: &[(usize, f32)]) {
        for (index, size) in seen {
            let zone = &scene.zones()[*index];
            if *size < OUTLINE_FROM_PX {
                self.label_below_symbol(zone);
            } else {
                let id = zone.id;
                let has_lots = *size >= LOTS_FROM_PX
                    && scene.known_lots(id).is_some_and(|lots| !lots.is_empty());
                self.label_of_outline(&scene.zones()[*index], has_lots);
            }
        }
        let mut codes = 0;
        for (index, size) in seen {
            if *size >= LOTS_FROM_PX && codes < MOST_CODES {
                let Some(lots) = scene.known_lots(scene.zones()[*index].id) else { continue };
                codes += self.codes(lots, MOST_CODES - codes);
            }
        }
    }

    /// The zones on the screen with their size there; what matters most first.
    fn zones_in_view(&self, scene: &Scene, selected: Option<Thing>) -> Vec<(usize, f32)> {
        let zones = scene.zones().iter().enumerate();
        let mut seen: Vec<_> = zones
            .filter_map(|(index, zone)| Some((index, size_on_screen(&self.view, zone)?)))
            .collect();
        seen.sort_by(|(one, one_size), (other, other_size)| {
            let rank = |index: usize| {
                let zone = &scene.zones()[index];
                (selected != Some(Thing::Zone(zone.id)), zone.kind)
            };
            rank(*one).cmp(&rank(*other)).then(other_size.total_cmp(one_size))
        });
        seen
    }

    fn symbol(&mut self, zone: &SceneZone) {
        let Some(at) = symbol_position(&self.view, zone) else { return };
        let fill = match zone.kind {
            ZoneKind::Cluster | ZoneKind::Park => self.palette.of_zone(zone.paint),
            ZoneKind::Village | ZoneKind::Logistics | ZoneKind::Mining => self.palette.panel,
        };
        marks::symbol(self.painter, zone.kind, at, fill, self.palette.accent);
        let side = marks::RADIUS * 2.0 + 2.0;
        self.room.take(scene::Rect::around(at.x, at.y, side, side));
    }

    fn label_below_symbol(&mut self, zone: &SceneZone) {
        let Some(at) = symbol_position(&self.view, zone) else { return };
        let lines = self.zone_lines(zone, &zone.label, None);
        let size = size_of(&lines);
        let (down, aside) = (marks::RADIUS + 3.0, marks::RADIUS + 5.0);
        let middles = [
            at + vec2(0.0, down + size.y / 2.0),
            at + vec2(aside + size.x / 2.0, 0.0),
            at - vec2(aside + size.x / 2.0, 0.0),
            at - vec2(0.0, down + size.y / 2.0),
        ];
        self.place(&lines, &middles, Some(self.palette.halo));
    }

    fn label_of_outline(&mut self, zone: &SceneZone, has_lots: bool) {
        let (Some(extent), Some(outline)) = (zone.extent, &zone.outline) else { return };
        let rect = self.view.rect_on_screen(extent);
        let middle = rect.center().x.clamp(self.view.rect.left(), self.view.rect.right());
        if has_lots {
            let lines = self.zone_lines(zone, &zone.full_label(), None);
            let size = size_of(&lines);
            let middles = around(rect, middle, size);
            if !self.place(&lines, &middles, Some(self.palette.halo)) {
                let short = self.zone_lines(zone, &zone.label, None);
                self.place(&short, &around(rect, middle, size_of(&short)), Some(self.palette.halo));
            }
            return;
        }
        let inside = self.zone_lines(zone, &zone.label, Some(self.palette.of_zone(zone.paint)));
        let size = size_of(&inside);
        let label_point = self.view.on_screen(outline.label_point.into());
        let fits = size.x < rect.width() * 0.8 && size.y < rect.height() * 0.7;
        if fits && self.place(&inside, &[label_point], None) {
            return;
        }
        let outside = self.zone_lines(zone, &zone.label, None);
        let places = around(rect, middle, size_of(&outside));
        self.place(&outside, &places, Some(self.palette.halo));
    }

    /// Name in bold, and the fill rate beneath where there is one.
    fn zone_lines(&self, zone: &SceneZone, name: &str, on: Option<Color32>) -> Vec<Line> {
        let colour = on.map_or(self.palette.text, text_on);
        let bold = FontId::new(12.5, self.palette.bold.clone());
        let mut lines = vec![self.line(name, bold, colour)];
        if let Some(rate) = zone.fill.sure_rate() {
            let colour = on.map_or(self.palette.muted, |_| colour);
            let rate = format!("{} %", self.texts.numerals().number(rate * 100.0, 0));
            lines.push(self.line(&rate, FontId::new(11.0, FontFamily::Proportional), colour));
        }
        lines
    }

    /// Codes of the lots that have room for them; how many there were.
    fn codes(&mut self, lots: &[SceneLot], most: usize) -> usize {
        let mut written = 0;
        for lot in lots.iter().filter(|lot| lot.shows_code()) {
            let rect = self.view.rect_on_screen(lot.outline.extent);
            if rect.width() < CODE_FROM_PX || written >= most || !self.view.rect.intersects(rect) {
                continue;
            }
            let size = (rect.width() / 6.0).clamp(9.5, 12.0).round();
            let colour = text_on(self.palette.of_lot(lot.paint));
            let line = self.line(&lot.code, FontId::proportional(size), colour);
            let (wide, high) = (line.galley.size().x, line.galley.size().y);
            if wide + 4.0 <= rect.width() && high + 2.0 <= rect.height() {
                let at = self.view.on_screen(lot.outline.label_point.into());
                written += usize::from(self.place(&[line], &[at], None));
            }
        }
        written
    }

    pub(super) fn line(&self, text: &str, font: FontId, colour: Color32) -> Line {
        Line { galley: self.painter.layout_no_wrap(text.to_owned(), font, colour), colour }
    }

    fn place(&mut self, lines: &[Line], middles: &[Pos2], halo: Option<Color32>) -> bool {
        let size = size_of(lines);
        let rects = middles.iter().map(|at| scene::Rect::around(at.x, at.y, size.x, size.y));
        let Some(rect) = self.room.place(rects) else { return false };
        let mut top = rect.top;
        for line in lines {
            let left = f32::midpoint(rect.left, rect.right) - line.galley.size().x / 2.0;
            self.write(line, egui::pos2(left, top), halo);
            top += line.galley.size().y;
        }
        true
    }

    pub(super) fn write(&self, line: &Line, at: Pos2, halo: Option<Color32>) {
        let at = at.round();
        if let Some(halo) = halo {
            room::halo(self.painter, at, &line.galley, halo);
        }
        self.painter.galley(at, line.galley.clone(), line.colour);
    }
}

fn around(rect: Rect, middle: f32, size: Vec2) -> [Pos2; 4] {
    let aside = size.x / 2.0 + 6.0;
    [
        egui::pos2(middle, rect.top() - size.y / 2.0 - 3.0),
        egui::pos2(middle, rect.bottom() + size.y / 2.0 + 3.0),
        egui::pos2(rect.right() + aside, rect.center().y),
        egui::pos2(rect.left() - aside, rect.center().y),
    ]
}

fn size_of(lines: &[Line]) -> Vec2 {
    lines
        .iter()
        .map(|line| line.galley.size())
        .fold(Vec2::ZERO, |sum, size| vec2(sum.x.max(size.x), sum.y + size.y))
}

pub(super) fn egui_rect(rect: scene::Rect) -> Rect {
    let size = vec2(rect.right - rect.left, rect.bottom - rect.top);
    Align2::LEFT_TOP.anchor_size(egui::pos2(rect.left, rect.top), size)
}
