//! Zones and lots as they wait on the graphics card.
//!
//! Built once a zone and kept while the zone looks the same; a frame only places them.

use crate::domain::{Id, Zone};
use crate::map::detail::{LOTS_FROM_PX, OUTLINE_FROM_PX, size_on_screen};
use crate::map::palette::Palette;
use crate::map::view::{View, stored};
use crate::views::scene::{Hatch, Outline, Scene, SceneLot, SceneZone};
use egui::{Color32, Pos2};
use geo::{LineString, TriangulateEarcut};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use walkers::{Drawable, Drawables, Layer, Line, Mesh, Projector, Vertex};

/// Lots are built for so long in a frame, the others in the frames after it,
const BUILD_FOR: Duration = Duration::from_millis(8);
/// but so many in any case: a small plan is whole in its first frame however slow the machine.
const BUILD_AT_LEAST: usize = 400;
/// Lines over a hatched lot.
const HATCH_LINES: u32 = 12;

struct ZoneBuffers {
    made_of: SceneZone,
    origin: geo::Coord,
    filled: Option<Drawables>,
    ground: Option<Drawables>,
    edges: Drawables,
    lots: Option<LotBuffers>,
}

struct LotBuffers {
    /// The version of the scene they were last compared with.
    version: u64,
    made_of: Arc<Vec<SceneLot>>,
    /// Nothing where there is no lot.
    drawables: Option<Drawables>,
}

/// What waits on the graphics card.
#[derive(Default)]
pub struct Buffers {
    palette: Option<Palette>,
    version: u64,
    zones: HashMap<Id<Zone>, ZoneBuffers>,
    built: usize,
    unfinished: bool,
}

impl Buffers {
    /// How often anything had to be built, for tests and measurements.
    pub const fn built(&self) -> usize {
        self.built
    }

    /// Whether lots in view are still to be built in the frames to come.
    pub const fn unfinished(&self) -> bool {
        self.unfinished
    }

    /// Drops what no longer looks as it did.
    pub fn refresh(&mut self, scene: &Scene, palette: &Palette) {
        if self.palette.as_ref() != Some(palette) {
            self.zones.clear();
            self.palette = Some(palette.clone());
        }
        if self.version != scene.version() {
            let now: HashMap<_, _> = scene.zones().iter().map(|zone| (zone.id, zone)).collect();
            self.zones.retain(|id, zone| {
                now.get(id).is_some_and(|now| looks_the_same(&zone.made_of, now))
            });
            self.version = scene.version();
        }
    }

    fn of_zone(&mut self, zone: &SceneZone, palette: &Palette) -> Option<&mut ZoneBuffers> {
        let extent = zone.extent?;
        if !self.zones.contains_key(&zone.id) {
            self.built += 1;
            self.zones.insert(zone.id, build_zone(zone, extent.min(), palette));
        }
        self.zones.get_mut(&zone.id)
    }
}

/// The plan in one frame.
pub struct PlanLayer<'a> {
    pub scene: &'a mut Scene,
    pub buffers: &'a mut Buffers,
    pub palette: &'a Palette,
}

impl Layer for PlanLayer<'_> {
    fn draw(&mut self, canvas: &mut walkers::Canvas, projector: &Projector) {
        let view = View::of(projector);
        self.buffers.refresh(self.scene, self.palette);
        self.build_lots_in_view(&view);
        for zone in self.scene.zones() {
            let Some(size) = size_on_screen(&view, zone) else { continue };
            if size >= OUTLINE_FROM_PX || is_circle_seen(&view, zone) {
                self.buffers.draw_zone(canvas, &view, zone, self.palette, size >= LOTS_FROM_PX);
            }
        }
    }
}

impl PlanLayer<'_> {
    /// Builds lots, the nearest to the middle first, until the time for it is over.
    fn build_lots_in_view(&mut self, view: &View) {
        let mut waiting: Vec<(f32, usize)> = self
            .scene
            .zones()
            .iter()
            .enumerate()
            .filter(|(_, zone)| size_on_screen(view, zone).is_some_and(|size| size >= LOTS_FROM_PX))
            .filter(|(_, zone)| !self.buffers.has_lots_of(self.scene.version(), zone.id))
            .filter_map(|(index, zone)| {
                let middle = view.on_screen(zone.extent?.center());
                Some((middle.distance(view.rect.center()), index))
            })
            .collect();
        waiting.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let (begun, mut count) = (Instant::now(), 0);
        self.buffers.unfinished = false;
        for (_, index) in waiting {
            if count >= BUILD_AT_LEAST && begun.elapsed() >= BUILD_FOR {
                self.buffers.unfinished = true;
                return;
            }
            let lots = self.scene.lots(self.scene.zones()[index].id);
            count += lots.len();
            self.buffers.take_lots(&self.scene.zones()[index], lots, self.palette);
        }
    }
}

impl Buffers {
    fn has_lots_of(&self, version: u64, zone: Id<Zone>) -> bool {
        let lots = self.zones.get(&zone).and_then(|zone| zone.lots.as_ref());
        lots.is_some_and(|lots| lots.version == version)
    }

    fn take_lots(&mut self, zone: &SceneZone, lots: Arc<Vec<SceneLot>>, palette: &Palette) {
        let version = self.version;
        let Some(buffers) = self.of_zone(zone, palette) else { return };
        if let Some(known) =
            buffers.lots.as_mut().filter(|known| Arc::ptr_eq(&known.made_of, &lots))
        {
            known.version = version;
            return;
        }
        let drawables = (!lots.is_empty()).then(|| build_lots(&lots, buffers.origin, palette));
        let has_any = drawables.is_some();
        buffers.lots = Some(LotBuffers { version, made_of: lots, drawables });
        self.built += usize::from(has_any);
    }

    /// A zone whose lots are not built yet shows those of before, or its plain fill.
    fn draw_zone(
        &mut self,
        canvas: &mut walkers::Canvas,
        view: &View,
        zone: &SceneZone,
        palette: &Palette,
        shows_lots: bool,
    ) {
        let Some(buffers) = self.of_zone(zone, palette) else { return };
        let placing = view.placing(buffers.origin);
        let lots = buffers.lots.as_ref().filter(|_| shows_lots);
        let lots = lots.and_then(|lots| lots.drawables.as_ref());
        let ground = if lots.is_some() { &buffers.ground } else { &buffers.filled };
        for drawables in ground.iter().chain(lots).chain([&buffers.edges]) {
            canvas.add_drawables(drawables.clone().with_transform(placing));
        }
    }
}

/// Whether the circle a zone lies in is large enough not to be taken for its symbol.
fn is_circle_seen(view: &View, zone: &SceneZone) -> bool {
    let around = zone.around.as_ref();
    around.is_some_and(|around| view.rect_on_screen(around.extent).width() >= LOTS_FROM_PX)
}

fn looks_the_same(before: &SceneZone, now: &SceneZone) -> bool {
    before.outline == now.outline
        && before.around == now.around
        && before.extent == now.extent
        && before.paint == now.paint
        && before.dashed == now.dashed
        && before.phases == now.phases
}

fn build_zone(zone: &SceneZone, origin: geo::Coord, palette: &Palette) -> ZoneBuffers {
    let fill = |colour: Color32| {
        let outline = zone.outline.as_ref()?;
        let mut mesh = Mesh::default();
        add_fill(&mut mesh, outline, origin, colour);
        Some(Drawables::new(vec![Drawable::Fill(mesh)]))
    };
    let mut edges = Vec::new();
    for phase in &zone.phases {
        let colour = palette.accent.gamma_multiply(0.75);
        add_edges(&mut edges, &phase.outline, origin, 1.2, colour, phase.dashed);
    }
    if let Some(outline) = &zone.outline {
        add_edges(&mut edges, outline, origin, 2.0, palette.accent, zone.dashed);
    }
    if let Some(around) = &zone.around {
        add_edges(&mut edges, around, origin, 1.5, palette.accent, true);
    }
    ZoneBuffers {
        made_of: zone.clone(),
        origin,
        filled: fill(palette.of_zone(zone.paint)),
        ground: fill(palette.zone_ground),
        edges: Drawables::new(vec![Drawable::Lines(edges)]),
        lots: None,
    }
}

fn build_lots(lots: &[SceneLot], origin: geo::Coord, palette: &Palette) -> Drawables {
    let mut mesh = Mesh::default();
    let mut lines = Vec::new();
    for lot in lots {
        add_fill(&mut mesh, &lot.outline, origin, palette.of_lot(lot.paint));
        if let Some(hatch) = lot.paint.hatch() {
            add_hatch(&mut lines, &lot.outline, origin, hatch, palette.hatch);
        }
        if lot.state.is_some() {
            add_edges(&mut lines, &lot.outline, origin, 1.0, palette.lot_line, false);
        }
    }
    Drawables::new(vec![Drawable::Fill(mesh), Drawable::Lines(lines)])
}

fn add_fill(mesh: &mut Mesh, outline: &Outline, origin: geo::Coord, color: Color32) {
    for polygon in &outline.rings {
        let triangles = polygon.earcut_triangles_raw();
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend(triangles.vertices.iter().map(|[x, y]| Vertex {
            position: stored(geo::coord! { x: *x, y: *y }, origin),
            color,
        }));
        mesh.indices.extend(triangles.triangle_indices.iter().map(|index| first + *index as u32));
    }
}

fn rings_of(outline: &Outline) -> impl Iterator<Item = &LineString> {
    outline
        .rings
        .iter()
        .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

fn add_edges(
    lines: &mut Vec<Line>,
    outline: &Outline,
    origin: geo::Coord,
    width: f32,
    color: Color32,
    dashed: bool,
) {
    let dasharray = if dashed { vec![8.0, 5.0] } else { Vec::new() };
    lines.extend(rings_of(outline).map(|ring| Line {
        points: ring.coords().map(|corner| stored(*corner, origin)).collect(),
        width,
        color,
        dasharray: dasharray.clone(),
    }));
}

/// Parallel lines over a fill, cut off at its boundary.
fn add_hatch(
    lines: &mut Vec<Line>,
    outline: &Outline,
    origin: geo::Coord,
    hatch: Hatch,
    color: Color32,
) {
    // Along such a line `across` is the same everywhere.
    let slope = match hatch {
        Hatch::Rising => 1.0,
        Hatch::Falling => -1.0,
    };
    let across = |corner: &Pos2| corner.y + slope * corner.x;
    let rings: Vec<Vec<Pos2>> = rings_of(outline)
        .map(|ring| ring.coords().map(|corner| stored(*corner, origin)).collect())
        .collect();
    let values = || rings.iter().flatten().map(across);
    let (least, most) = (values().fold(f32::MAX, f32::min), values().fold(f32::MIN, f32::max));
    for number in 0..HATCH_LINES {
        let at = least + (most - least) * (number as f32 + 0.5) / HATCH_LINES as f32;
        let mut crossings: Vec<Pos2> =
            rings.iter().flat_map(|ring| crossings(ring, &across, at)).collect();
        crossings.sort_by(|one, other| one.x.total_cmp(&other.x));
        lines.extend(crossings.chunks_exact(2).map(|pair| Line {
            points: pair.to_vec(),
            width: 1.0,
            color,
            dasharray: Vec::new(),
        }));
    }
}

fn crossings(ring: &[Pos2], across: &impl Fn(&Pos2) -> f32, at: f32) -> Vec<Pos2> {
    let mut found = Vec::new();
    for side in ring.windows(2) {
        let (from, to) = (across(&side[0]) - at, across(&side[1]) - at);
        if (from < 0.0) != (to < 0.0) {
            found.push(side[0] + (side[1] - side[0]) * (from / (from - to)));
        }
    }
    found
}
