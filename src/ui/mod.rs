//! The window. Panels, menus and the map only ask ([`Asked`]); [`App`] carries out before the next frame.
//!
//! Growing: a section of the right panel is one file and one line in `inspector::SECTIONS`; a
//! command is one constant in the file of its menu, see [`commands`].

mod action;
mod answer;
mod app;
mod approval_form;
mod area_form;
mod asked_paper;
mod band_form;
mod book;
mod boundary_sheet;
mod check_sheet;
mod chooser;
pub mod commands;
mod copies;
mod corners_form;
mod date_menu;
mod day_field;
mod dialogs;
mod dock;
mod documents;
mod dossier_sheet;
mod duplicates_sheet;
mod export_dialog;
mod exported;
mod fields;
mod file_for;
mod files;
mod focus_ring;
mod form;
mod form_for;
mod forms_sheet;
mod gates_sheet;
mod history_sheet;
mod inspector;
mod land_care;
mod land_share;
mod land_sheet;
mod land_shown;
mod law_days;
mod layers_menu;
mod layout_form;
mod leg_fields;
mod legend;
mod list_form;
mod map_area;
mod map_form;
mod measure_card;
mod merge_form;
mod move_form;
mod new_plan;
mod notice;
mod occupancy_form;
mod offers;
mod period_sheet;
mod plan_sheet;
mod record_sheet;
mod remembered;
mod report_dialog;
mod rows;
mod scope;
mod settings;
mod slots;
mod split_form;
mod status_line;
mod system;
pub mod theme;
mod time_track;
mod tools;
mod top_bar;
mod trial_sheet;
mod trial_strip;
mod typed_position;
mod typing;
mod unsaved;
mod widgets;
mod work_line;
mod zone_panel;

pub use action::{Action, Asked};
pub use app::{App, Part, Start};
pub use commands::{Command, MENUS, Menu};
pub use file_for::{Chosen, FileFor, Filter, Question};
pub use scope::{Scope, View};
pub use settings::{Settings, Theme};
pub use slots::SLOTS;
pub use system::{FileDialog, Opener, System};

use crate::i18n::Language;
use crate::jobs::Jobs;
use crate::project::Desk;
use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew};
use eframe::wgpu::DeviceType;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// Whether there is a screen to open a window on.
pub fn has_screen() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the window, in the language asked for if any, and stays until it is closed.
pub fn run(plan: Option<PathBuf>, language: Option<Language>, started: Instant) -> eframe::Result {
    let settings_path = Settings::path();
    let mut settings = settings_path.as_deref().map(Settings::load).unwrap_or_default();
    settings.language = language.unwrap_or(settings.language);
    let start = Start {
        plan,
        desk: Desk::system(),
        settings,
        settings_path,
        data_folder: crate::project::data_folder(),
        started,
        system: System::real(),
        jobs: Jobs::default(),
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Lapday")
            .with_app_id("lapday")
            .with_inner_size([1366.0, 768.0])
            .with_min_inner_size([900.0, 560.0]),
        wgpu_options: wgpu_options(),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Lapday",
        options,
        Box::new(|creation| {
            crate::map::install_renderer(creation.wgpu_render_state.as_ref());
            Ok(Box::new(App::new(&creation.egui_ctx, start)))
        }),
    )
}

/// Takes whatever adapter there is, real hardware first: old office PCs and Remote Desktop have only a software one.
fn wgpu_options() -> WgpuConfiguration {
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    setup.native_adapter_selector = Some(Arc::new(|adapters, surface| {
        adapters
            .iter()
            .filter(|adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface)))
            .min_by_key(|adapter| match adapter.get_info().device_type {
                DeviceType::IntegratedGpu => 0,
                DeviceType::DiscreteGpu => 1,
                DeviceType::VirtualGpu => 2,
                DeviceType::Cpu => 3,
                DeviceType::Other => 4,
            })
            .cloned()
            .ok_or_else(|| "no graphics adapter, not even a software one".to_owned())
    }));
    WgpuConfiguration { wgpu_setup: WgpuSetup::CreateNew(setup), ..WgpuConfiguration::default() }
}
