//! Names of the ground: towns first, communes of the day, then what else the base map names; where
//! none of them is in sight, which way the nearest lie.

use super::writing::{Line, Writer, egui_rect};
use crate::views::scene::{self, Scene, ScenePlace};
use egui::{FontId, Pos2, Rect, Shape, Stroke, Vec2, vec2};
use std::f32::consts::FRAC_PI_2;
use walkers::Text;

/// From this zoom on communes are named; farther away the towns are.
const COMMUNES_FROM: f64 = 10.5;
/// Names of the base map at least this large are those of towns.
const TOWN_SIZE: f32 = 13.0;
/// Where fewer names are in sight, the nearest out of it are pointed at.
const ENOUGH: usize = 2;
/// So many are pointed at.
const MOST_POINTED_AT: usize = 3;
/// Farther than this nothing is pointed at, in metres.
const FARTHEST_M: f32 = 30_000.0;
/// Two ways closer than this are one, radians.
const ONE_WAY: f32 = 0.5;

/// What names there are for the ground.
pub struct GroundNames<'a> {
    /// Those of the base map, by their places on the screen.
    pub base: &'a [Text],
    /// Whether the plan's communes are named: not where the base map has them.
    pub with_communes: bool,
}

impl Writer<'_> {
    /// Towns, while so little of the plan is to be told apart that they matter more than its labels.
    pub fn towns(&mut self, names: &GroundNames<'_>) {
        if self.view.zoom() < COMMUNES_FROM {
            names.base.iter().filter(|name| is_town(name)).for_each(|name| self.base_name(name));
        }
    }

    /// What of the ground can be named where there is room left.
    pub fn ground(&mut self, names: &GroundNames<'_>, scene: &Scene) {
        let is_near = self.view.zoom() >= COMMUNES_FROM;
        let communes = scene.communes().iter().filter(|_| names.with_communes && is_near);
        let communes: Vec<&ScenePlace> = communes.collect();
        for commune in &communes {
            let at = self.view.on_screen(commune.position.into());
            let line = self.ground_line(&commune.name, 12.0);
            self.name(&line, at, Some(self.palette.halo));
        }
        let is_left = |name: &&Text| !is_same(name, &communes) && (is_near || !is_town(name));
        let mut left: Vec<&Text> = names.base.iter().filter(is_left).collect();
        left.sort_by_key(|name| std::cmp::Reverse(name.layer));
        for name in left {
            self.base_name(name);
        }
        if self.ground_names < ENOUGH {
            self.ways(&communes);
        }
    }

    fn base_name(&mut self, name: &Text) {
        let font = FontId::proportional(name.font_size);
        let line = self.line(&name.text, font, name.text_color);
        self.name(&line, name.position, Some(name.halo_color));
    }

    /// Writes a name at its place, or as near to it as there is room.
    fn name(&mut self, line: &Line, at: Pos2, halo: Option<egui::Color32>) {
        let size = line.galley.size();
        if !self.view.rect.contains(at) {
            return;
        }
        let (aside, down) = (size.x / 2.0 + 12.0, size.y + 6.0);
        let middles = [
            Vec2::ZERO,
            vec2(0.0, down),
            vec2(0.0, -down),
            vec2(aside, 0.0),
            vec2(-aside, 0.0),
            vec2(0.0, 2.0 * down),
            vec2(0.0, -2.0 * down),
        ];
        let rects = middles.map(|way| around(at + way, size).grown(4.0));
        if let Some(rect) = self.room.place(rects) {
            self.ground_names += 1;
            self.write(line, egui_rect(rect.grown(-4.0)).min, halo);
        }
    }

    /// Points at the nearest communes out of sight, each with how far it is.
    fn ways(&mut self, communes: &[&ScenePlace]) {
        let view = self.view;
        let middle = view.rect.center();
        let most = FARTHEST_M / view.metres_per_pixel() as f32;
        let mut out: Vec<(&ScenePlace, Vec2)> = communes
            .iter()
            .map(|commune| (*commune, view.on_screen(commune.position.into()) - middle))
            .filter(|(_, way)| !view.rect.contains(middle + *way) && way.length() < most)
            .collect();
        out.sort_by(|(_, one), (_, other)| one.length().total_cmp(&other.length()));
        let mut pointed: Vec<f32> = Vec::new();
        for (commune, way) in out {
            let is_new = pointed.iter().all(|angle| apart(*angle, way.angle()) > ONE_WAY);
            if pointed.len() < MOST_POINTED_AT && is_new && self.way_to(commune, way) {
                pointed.push(way.angle());
            }
        }
    }

    fn way_to(&mut self, commune: &ScenePlace, way: Vec2) -> bool {
        const ARROW: f32 = 14.0;
        let kilometres = f64::from(way.length()) * self.view.metres_per_pixel() / 1000.0;
        let far = self.texts.numerals().number(kilometres, 1);
        let line = self.ground_line(&format!("{} · {far} km", commune.name), 11.5);
        let size = line.galley.size() + vec2(0.0, ARROW);
        let edge = self.view.rect.shrink2(size / 2.0 + vec2(12.0, 12.0));
        let to_edge = reach(edge, way.normalized());
        let steps = (0..5_u8).map(|step| to_edge - 22.0 * f32::from(step));
        let middles: Vec<Pos2> =
            steps.map(|length| self.view.rect.center() + way.normalized() * length).collect();
        let rects = middles.iter().map(|at| around(*at, size).grown(4.0));
        let Some(rect) = self.room.place(rects) else { return false };
        let rect = egui_rect(rect.grown(-4.0));
        self.write(&line, rect.min + vec2(0.0, ARROW), Some(self.palette.halo));
        let tip = rect.center_top() + vec2(0.0, ARROW / 2.0);
        self.arrow(tip, way.normalized() * 8.0);
        true
    }

    fn arrow(&self, at: Pos2, ahead: Vec2) {
        let aside = vec2(-ahead.y, ahead.x) * 0.7;
        let corners = vec![at + ahead, at - ahead * 0.6 + aside, at - ahead * 0.6 - aside];
        let halo = Stroke::new(1.5, self.palette.halo);
        self.painter.add(Shape::convex_polygon(corners, self.palette.muted, halo));
    }

    fn ground_line(&self, name: &str, size: f32) -> Line {
        self.line(name, FontId::proportional(size), self.palette.muted)
    }
}

fn around(middle: Pos2, size: Vec2) -> scene::Rect {
    scene::Rect::around(middle.x, middle.y, size.x, size.y)
}

fn is_town(name: &Text) -> bool {
    name.font_size >= TOWN_SIZE
}

/// Whether the plan names that place already, with its rank or without.
fn is_same(name: &Text, communes: &[&ScenePlace]) -> bool {
    communes.iter().any(|commune| commune.name.ends_with(&name.text))
}

/// How far it is from the middle of a rectangle to its edge.
fn reach(edge: Rect, way: Vec2) -> f32 {
    let half = edge.size() / 2.0;
    (half.x / way.x.abs().max(1e-6)).min(half.y / way.y.abs().max(1e-6))
}

/// The angle between two directions.
fn apart(one: f32, other: f32) -> f32 {
    let turned = (one - other).abs() % (4.0 * FRAC_PI_2);
    turned.min(4.0 * FRAC_PI_2 - turned)
}
