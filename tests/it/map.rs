//! The canvas, looked at and clicked on without a screen.

mod palettes;
pub mod story;

use egui_kittest::{Harness, HarnessBuilder};
use lapday::domain::{Id, Plan};
use lapday::i18n::{Language, Texts};
use lapday::map::{BaseMap, Canvas, CanvasInput, CanvasOutput, Palette, Thing};
use lapday::views::scene::ZoneColouring;
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
    texts: Texts,
    output: CanvasOutput,
    clicks: Vec<Option<Thing>>,
}

impl Desk {
    fn new(plan: Plan, dark: bool) -> Self {
        Self {
            plan,
            revision: 0,
            canvas: None,
            palette: if dark { palettes::dark() } else { palettes::light() },
            dark,
            base: BaseMap::Offline,
            colouring: ZoneColouring::FillRate,
            selection: None,
            texts: Texts::new(Language::Vietnamese),
            output: CanvasOutput::default(),
            clicks: Vec::new(),
        }
    }

    fn canvas(&mut self) -> &mut Canvas {
        self.canvas.as_mut().unwrap()
    }
}

fn show(ui: &mut egui::Ui, desk: &mut Desk) {
    let Some(canvas) = &mut desk.canvas else {
        // Fonts are known from the next frame on.
        palettes::install_fonts(ui.ctx());
        desk.canvas = Some(Canvas::new(ui.ctx()));
        return;
    };
    let card = |thing: Thing| match thing {
        Thing::Lot(lot) => vec![format!("Lô {lot} · 0,82 ha"), "đã đăng ký".to_owned()],
        Thing::Zone(zone) => vec![format!("Cụm {zone}")],
    };
    desk.output = canvas.ui(
        ui,
        CanvasInput {
            plan: &desk.plan,
            revision: desk.revision,
            on: TODAY,
            selection: desk.selection,
            colouring: desk.colouring,
            base: desk.base,
            palette: &desk.palette,
            texts: &desk.texts,
            dark: desk.dark,
            covered: &[],
            hover_card: &card,
        },
    );
    desk.clicks.extend(desk.output.clicked);
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
