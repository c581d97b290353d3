//! The canvas, looked at and clicked on without a screen.

mod aiming;
mod drawing;
mod ground;
mod layout;
mod measuring;
mod overlay;
pub mod story;
mod tools;

use egui_kittest::{Harness, HarnessBuilder};
use lapday::domain::{BoundarySource, Bounded, Edit, Id, LandUse, Lot, Plan, Zone, ZoneKind};
use lapday::i18n::{Language, Texts};
use lapday::map::{
    Answer, BaseMap, Canvas, CanvasInput, CanvasOutput, OnlineSource, Overlay, Palette, Thing,
    Tool, Typed, scale_bar, tools::SELECT,
};
use lapday::operations::{LandMove, Refusal};
use lapday::ui::theme;
use lapday::views::scene::{Scene, ZoneColouring};
use std::sync::Arc;
use story::TODAY;

struct Desk {
    plan: Plan,
    revision: u64,
    canvas: Option<Canvas>,
    palette: Palette,
    dark: bool,
    base: BaseMap,
    colouring: ZoneColouring,
    selection: Option<Thing>,
    several: Vec<Id<Lot>>,
    overlay: Overlay,
    tool: &'static Tool,
    typed: Typed,
    texts: Texts,
    output: CanvasOutput,
    clicks: Vec<Option<Thing>>,
    can_edit: bool,
    asked: Vec<Result<Edit, Refusal>>,
    toggled: Vec<Id<Lot>>,
    moved: Vec<(Bounded, LandMove)>,
    gathered: Vec<Vec<Id<Lot>>>,
    cuts: Vec<(Id<lapday::domain::Lot>, Vec<geo::Point>)>,
    streets: Vec<(usize, f64)>,
}

impl Desk {
    fn new(plan: Plan, dark: bool) -> Self {
        Self {
            plan,
            revision: 0,
            canvas: None,
            palette: theme::palette(dark),
            dark,
            base: BaseMap::Offline,
            colouring: ZoneColouring::FillRate,
            selection: None,
            several: Vec::new(),
            overlay: Overlay::default(),
            tool: &SELECT,
            typed: Typed::default(),
            texts: Texts::new(Language::Vietnamese),
            output: CanvasOutput::default(),
            clicks: Vec::new(),
            can_edit: true,
            asked: Vec::new(),
            toggled: Vec::new(),
            moved: Vec::new(),
            gathered: Vec::new(),
            cuts: Vec::new(),
            streets: Vec::new(),
        }
    }

    fn canvas(&mut self) -> &mut Canvas {
        self.canvas.as_mut().unwrap()
    }
}

fn show(ui: &mut egui::Ui, desk: &mut Desk) {
    let Some(canvas) = &mut desk.canvas else {
        // Fonts are known from the next frame on.
        theme::install(ui.ctx());
        desk.canvas = Some(Canvas::new(ui.ctx(), OnlineSource::default()));
        return;
    };
    let card = |thing: Thing| match thing {
        Thing::Lot(lot) => vec![format!("Lô {lot} · 0,82 ha"), "đã đăng ký giữ chỗ".to_owned()],
        Thing::Zone(zone) => vec![format!("Cụm {zone}")],
        Thing::Note(note) => vec![format!("Ghi chú {note}")],
        Thing::Record(key) => vec![format!("Hồ sơ {key:?}")],
    };
    desk.output = canvas.ui(
        ui,
        CanvasInput {
            plan: &desk.plan,
            revision: desk.revision,
            on: TODAY,
            selection: desk.selection,
            several: &desk.several,
            colouring: desk.colouring,
            base: &desk.base,
            palette: &desk.palette,
            texts: &desk.texts,
            dark: desk.dark,
            covered: &[],
            overlay: &desk.overlay,
            tool: desk.tool,
            typed: desk.typed,
            can_edit: desk.can_edit,
            hover_card: &card,
        },
    );
    match &desk.output.answer {
        Answer::Going | Answer::Proposed(_) => {}
        Answer::Selected(thing) => desk.clicks.push(*thing),
        Answer::Opened(thing) => desk.clicks.push(Some(*thing)),
        Answer::Toggled(lot) => desk.toggled.push(*lot),
        Answer::Gathered(lots) => desk.gathered.push(lots.clone()),
        Answer::Ask(asked) => desk.asked.push(asked.clone()),
        Answer::Moved(of, by) => desk.moved.push((*of, *by)),
        Answer::Cut(lot, line) => desk.cuts.push((*lot, line.clone())),
        Answer::Street(place, inwards_m) => desk.streets.push((*place, *inwards_m)),
    }
}

fn window() -> HarnessBuilder<Desk> {
    Harness::builder().with_size([726.0, 640.0]).with_step_dt(1.0 / 60.0)
}

fn map_of(plan: Plan) -> Harness<'static, Desk> {
    let mut map = window().build_ui_state(show, Desk::new(plan, false));
    map.run_steps(3);
    map
}

fn picture(plan: Plan, dark: bool, name: &str, prepare: impl FnOnce(&mut Harness<'static, Desk>)) {
    use egui_kittest::wgpu::{WgpuTestRenderer, create_render_state, default_wgpu_setup};
    let options = eframe::egui_wgpu::RendererOptions::PREDICTABLE;
    let render_state = create_render_state(default_wgpu_setup(), options);
    lapday::map::install_renderer(Some(&render_state));
    let renderer = WgpuTestRenderer::from_render_state(render_state);
    let mut map = window().renderer(renderer).build_ui_state(show, Desk::new(plan, dark));
    map.run_steps(3);
    prepare(&mut map);
    map.run_steps(3);
    map.render().unwrap().save(std::env::temp_dir().join(name)).unwrap();
}

const LOT_13: egui::Pos2 = egui::pos2(249.0, 389.0);
const EMPTY_GROUND: egui::Pos2 = egui::pos2(40.0, 40.0);

fn click(map: &mut Harness<'static, Desk>, at: egui::Pos2) {
    map.hover_at(at);
    map.run_steps(1);
    map.drag_at(at);
    map.run_steps(1);
    map.drop_at(at);
    map.run_steps(2);
}

#[test]
fn a_click_says_which_lot_it_hit_and_empty_ground_says_nothing() {
    let mut map = map_of(story::tu_ha());
    click(&mut map, LOT_13);
    click(&mut map, EMPTY_GROUND);
    assert_eq!(map.state().clicks, [Some(Thing::Lot(Id::new(13))), None]);
}

#[test]
fn a_scene_made_elsewhere_is_shown_as_it_is_until_the_plan_changes() {
    let mut map = map_of(story::tu_ha());
    let desk = map.state_mut();
    desk.revision += 1;
    let mut nothing = story::empty();
    nothing.about = Arc::clone(&desk.plan.about);
    let (revision, colouring) = (desk.revision, desk.colouring);
    desk.canvas().show(revision, Scene::new(&nothing, TODAY, colouring));
    click(&mut map, LOT_13);
    assert_eq!(map.state().clicks, [None], "the scene was made again");
    map.state_mut().revision += 1;
    click(&mut map, LOT_13);
    assert_eq!(map.state().clicks, [None, Some(Thing::Lot(Id::new(13)))]);
}

#[test]
fn the_pointer_is_told_on_the_grid_and_on_the_globe() {
    let mut map = map_of(story::tu_ha());
    map.hover_at(LOT_13);
    map.run_steps(2);
    assert_eq!(map.state().output.hovered, Some(Thing::Lot(Id::new(13))));
    let pointer = map.state().output.pointer.unwrap();
    let middle = story::tu_ha().get(Id::<Lot>::new(13)).unwrap().boundary.clone().unwrap();
    let middle = middle.extent().unwrap().center();
    assert!((pointer.on_grid.x() - middle.x).abs() < 10.0, "{pointer:?}");
    assert!((pointer.on_grid.y() - middle.y).abs() < 10.0, "{pointer:?}");
    assert!((pointer.lon_lat.x() - 107.46).abs() < 0.05, "{pointer:?}");
}

#[test]
fn a_window_that_finds_its_size_late_still_shows_the_whole_plan() {
    let mut map = window().build_ui_state(show, Desk::new(story::tu_ha(), false));
    map.set_size(egui::vec2(1200.0, 1000.0));
    map.run_steps(2);
    map.set_size(egui::vec2(726.0, 640.0));
    map.run();
    let settled = map_of(story::tu_ha()).state().output.metres_per_pixel;
    assert!((map.state().output.metres_per_pixel / settled - 1.0).abs() < 1e-3);
    click(&mut map, LOT_13);
    assert_eq!(map.state().clicks, [Some(Thing::Lot(Id::new(13)))]);
}

#[test]
fn a_map_moved_by_hand_stays_where_it_was_moved_to() {
    let mut map = map_of(story::tu_ha());
    map.state_mut().canvas().zoom_out();
    map.run_steps(1);
    let before = map.state().output.metres_per_pixel;
    map.set_size(egui::vec2(900.0, 700.0));
    map.run();
    assert!((map.state().output.metres_per_pixel / before - 1.0).abs() < 1e-3);
}

#[test]
fn the_card_beside_the_pointer_lies_above_what_floats_over_the_map() {
    let mut map = window().build_ui_state(
        |ui, desk| {
            show(ui, desk);
            let area = egui::Area::new(egui::Id::unique("legend")).order(egui::Order::Middle);
            area.fixed_pos(egui::pos2(270.0, 400.0)).show(ui.ctx(), |ui| ui.label("legend"));
        },
        Desk::new(story::tu_ha(), false),
    );
    map.run();
    map.hover_at(LOT_13);
    map.run();
    let text_at = |said: &str| {
        map.output().shapes.iter().position(|clipped| {
            matches!(&clipped.shape, egui::Shape::Text(text) if text.galley.text() == said)
        })
    };
    assert!(text_at("legend").unwrap() < text_at("đã đăng ký giữ chỗ").unwrap());
}

#[test]
fn moving_and_zooming_the_map_builds_nothing_again() {
    let mut map = map_of(story::tu_ha());
    let built = map.state_mut().canvas().buffers_built();
    assert!(built > 0);
    map.state_mut().canvas().zoom_in();
    map.run_steps(2);
    map.drag_at(EMPTY_GROUND);
    map.run_steps(1);
    map.hover_at(EMPTY_GROUND + egui::vec2(30.0, 10.0));
    map.run_steps(2);
    assert_eq!(map.state_mut().canvas().buffers_built(), built);
}

/// Nine clusters side by side, each of 1 500 lots.
fn nine_clusters() -> Plan {
    let mut plan = story::empty();
    for number in 0..9_i64 {
        let (east, north) = ((number % 3) as f64 * 600.0, (number / 3) as f64 * 600.0);
        let id = number + 1;
        let cluster = story::zone(id, ZoneKind::Cluster, &format!("C{id}"), &format!("Cụm {id}"));
        let boundary = Some(story::rectangle(east, north, 500.0, 500.0));
        story::put_zone(&mut plan, Zone { boundary, ..cluster });
        for lot in 0..1_500_i64 {
            let (column, row) = ((lot % 50) as f64, (lot / 50) as f64);
            let place = story::rectangle(east + column * 10.0, north + row * 10.0, 9.0, 9.0);
            let lot = story::lot(id * 10_000 + lot, &lot.to_string(), LandUse::Industrial, place);
            story::put_lot(&mut plan, Lot { zone: Id::new(id), ..lot });
        }
    }
    plan
}

#[test]
fn many_lots_are_built_over_several_frames_until_all_are_there() {
    let desk = Desk::new(story::tu_ha(), false);
    let mut map = window().with_max_steps(500).build_ui_state(show, desk);
    map.run();
    map.state_mut().plan = nine_clusters();
    map.state_mut().canvas().fit_all();
    map.step();
    let in_a_frame = map.state_mut().canvas().buffers_built();
    map.run();
    // Nine zones, and the lots of each.
    assert_eq!(map.state_mut().canvas().buffers_built(), 18);
    assert!((10..18).contains(&in_a_frame), "{in_a_frame} in one frame");
}

#[test]
fn an_edit_rebuilds_only_the_zone_it_touches() {
    let mut map = map_of(story::tu_ha());
    let built = map.state_mut().canvas().buffers_built();
    let lot = story::lot(13, "C-13", LandUse::Green, story::rectangle(206.0, 131.0, 80.0, 76.0));
    story::put_lot(&mut map.state_mut().plan, lot);
    map.state_mut().revision += 1;
    map.run_steps(2);
    let rebuilt = map.state_mut().canvas().buffers_built() - built;
    assert!((1..=2).contains(&rebuilt), "{rebuilt} rebuilt");
}

/// The closed lines painted over the map: their colour and width.
fn outlines_painted(map: &Harness<'static, Desk>) -> Vec<(egui::epaint::ColorMode, f32)> {
    let shapes = map.output().shapes.iter().map(|clipped| &clipped.shape);
    shapes
        .filter_map(|shape| {
            let egui::Shape::Path(path) = shape else { return None };
            let is_outline = path.closed && path.points.len() == 4 && path.stroke.width > 0.0;
            is_outline.then(|| (path.stroke.color.clone(), path.stroke.width))
        })
        .collect()
}

#[test]
fn selecting_a_boundary_nobody_has_surveyed_lets_its_dashes_be_seen() {
    let mut map = map_of(story::tu_ha());
    map.state_mut().selection = Some(Thing::Zone(Id::new(1)));
    map.run_steps(1);
    let illustrative = outlines_painted(&map);
    let mut surveyed = story::tu_ha();
    let zone = Zone {
        boundary_source: Some(BoundarySource::Surveyed),
        ..(**surveyed.get(Id::<Zone>::new(1)).unwrap()).clone()
    };
    story::put_zone(&mut surveyed, zone);
    let mut map = map_of(surveyed);
    map.state_mut().selection = Some(Thing::Zone(Id::new(1)));
    map.run_steps(1);
    let solid = egui::epaint::ColorMode::Solid(map.state().palette.selection);
    assert_eq!(outlines_painted(&map), [(solid, 3.0)]);
    let [(egui::epaint::ColorMode::Solid(halo), width)] = &illustrative[..] else {
        panic!("{illustrative:?}")
    };
    assert!(halo.a() < 128 && *width > 6.0, "{halo:?} {width}");
}

#[test]
fn the_map_stays_between_its_nearest_and_farthest_zoom() {
    let mut map = map_of(story::tu_ha());
    for _ in 0..30 {
        map.state_mut().canvas().zoom_out();
        map.run_steps(1);
    }
    assert!(map.state().output.metres_per_pixel < 1_300.0);
    for _ in 0..30 {
        map.state_mut().canvas().zoom_in();
        map.run_steps(1);
    }
    assert!(map.state().output.metres_per_pixel > 0.05);
}

#[test]
fn a_scale_bar_is_the_longest_of_one_two_five_that_fits() {
    for (metres_per_pixel, metres) in [(1.0, 100.0), (2.1, 200.0), (5.0, 500.0), (0.37, 20.0)] {
        let (width, found) = scale_bar(metres_per_pixel, 100.0);
        assert!((found - metres).abs() < 1e-6, "{metres_per_pixel}: {found}");
        assert!((width * metres_per_pixel - metres).abs() < 1e-6);
    }
}

#[test]
fn a_boundary_that_has_not_changed_is_not_projected_again() {
    let mut plan = story::tu_ha();
    let mut scene = Scene::new(&plan, TODAY, ZoneColouring::FillRate);
    let before = scene.lots(Id::new(1));
    let park = Zone { name: "KCN".to_owned(), ..(**plan.get(Id::<Zone>::new(2)).unwrap()).clone() };
    story::put_zone(&mut plan, park);
    scene.renew(&plan, TODAY, ZoneColouring::Status);
    assert!(Arc::ptr_eq(&before, &scene.lots(Id::new(1))));
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures_to_look_at() {
    let lot = Thing::Lot(Id::new(13));
    for (dark, name) in [(false, "map-light.png"), (true, "map-dark.png")] {
        picture(story::tu_ha(), dark, name, |map| {
            map.state_mut().selection = Some(lot);
            map.hover_at(egui::pos2(300.0, 300.0));
        });
    }
    for (dark, flawed) in [(false, false), (true, true)] {
        picture(story::tu_ha(), dark, &format!("map-overlay-{dark}.png"), |map| {
            map.state_mut().overlay = overlay::all_sorts(flawed);
        });
    }
    picture(story::tu_ha(), false, "map-overlay-many.png", |map| {
        map.state_mut().overlay = overlay::many();
    });
    picture(story::tu_ha(), false, "map-far.png", |map| {
        for _ in 0..3 {
            map.state_mut().canvas().zoom_out();
            map.run_steps(1);
        }
    });
    picture(story::tu_ha(), false, "map-farther.png", |map| {
        for _ in 0..5 {
            map.state_mut().canvas().zoom_out();
            map.run_steps(1);
        }
    });
    picture(story::tu_ha(), true, "map-country.png", |map| {
        for _ in 0..9 {
            map.state_mut().canvas().zoom_out();
            map.run_steps(1);
        }
    });
}

#[test]
fn a_lot_beyond_the_outline_of_its_zone_is_drawn_where_it_lies() {
    let mut plan = story::tu_ha();
    let place = story::rectangle(4_000.0, 4_000.0, 60.0, 60.0);
    let around = story::rectangle(3_970.0, 3_970.0, 120.0, 120.0).extent().unwrap();
    story::put_lot(&mut plan, story::lot(40, "XA", LandUse::Industrial, place));
    let scene = Scene::new(&plan, TODAY, ZoneColouring::FillRate);
    let zone = scene.zone_with(Id::new(1)).unwrap();
    let known = Scene::new(&story::tu_ha(), TODAY, ZoneColouring::FillRate);
    assert_eq!(zone.extent, known.zone_with(Id::new(1)).unwrap().extent);
    let mut map = map_of(plan);
    map.state_mut().canvas().fit_extent(around);
    map.run();
    click(&mut map, egui::pos2(363.0, 320.0));
    assert_eq!(map.state().clicks, [Some(Thing::Lot(Id::new(40)))]);
}
