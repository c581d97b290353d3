//! What a window opens, and how: the beginning of a story.

use super::Window;
use egui_kittest::{Harness, SnapshotOptions};
use jiff::Timestamp;
use lapday::builtin::BuiltIn;
use lapday::i18n::{Language, Texts};
use lapday::jobs::Jobs;
use lapday::map::BaseMap;
use lapday::project::{Desk, Project};
use lapday::ui::{Action, App, FileDialog, Settings, Start, System, Theme};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

/// What no program on this computer opens.
pub const NOTHING_OPENS: &str = "https://example.org/none";

/// Lan at nine in the morning (in Vietnam) of the last day of June 2024.
pub fn lan() -> Desk {
    Desk::fixed("Lan", "2024-06-30T07:02:00Z".parse::<Timestamp>().unwrap())
}

/// What the window opens, and how.
#[derive(Clone)]
pub struct Given {
    folder: Rc<tempfile::TempDir>,
    file: PathBuf,
    settings: Settings,
    dialog: Option<FileDialog>,
    settings_path: Option<PathBuf>,
    in_threads: bool,
}

/// A plan with invented tenants.
pub fn example() -> Given {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    given().with_file(MADE.get_or_init(|| file_of(lapday::builtin::example())))
}

/// The plan as published, without a single tenant.
pub fn huong_tra() -> Given {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    given().with_file(MADE.get_or_init(|| file_of(lapday::builtin::huong_tra())))
}

/// A plan's file: it is made once for all windows that begin with it.
fn file_of(built_in: BuiltIn) -> Vec<u8> {
    std::fs::read(given().with(built_in).file()).unwrap()
}

/// A folder without any file yet.
pub fn given() -> Given {
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let file = folder.path().join("plan.gpkg");
    // No base map: its names and waters are looked at in the pictures.
    let settings = Settings { base_map: BaseMap::None, ..Settings::default() };
    Given { folder, file, settings, dialog: None, settings_path: None, in_threads: false }
}

impl Given {
    pub fn with(self, built_in: BuiltIn) -> Self {
        let BuiltIn { about, contents } = built_in;
        Project::create(&self.file, about, Some(contents), lan()).unwrap();
        self
    }

    fn with_file(self, made: &[u8]) -> Self {
        std::fs::write(&self.file, made).unwrap();
        self
    }

    pub fn language(mut self, language: Language) -> Self {
        self.settings.language = language;
        self
    }

    pub fn theme(mut self, theme: Theme) -> Self {
        self.settings.theme = theme;
        self
    }

    pub fn base_map(mut self, base_map: BaseMap) -> Self {
        self.settings.base_map = base_map;
        self
    }

    /// The system has this file dialog; otherwise it has none.
    pub fn dialog(mut self, dialog: FileDialog) -> Self {
        self.dialog = Some(dialog);
        self.in_threads()
    }

    /// What is done off the window's thread is truly done there, and takes its time.
    pub const fn in_threads(mut self) -> Self {
        self.in_threads = true;
        self
    }

    /// Settings kept beside the plan, read from there where there are any.
    pub fn keeping_settings(mut self) -> Self {
        let path = self.folder.path().join("settings.json");
        if path.exists() {
            self.settings = Settings::load(&path);
        }
        self.settings_path = Some(path);
        self
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The names of all files in the folder.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The window on the file.
    pub fn window(&self) -> Window {
        self.show(Some(self.file.clone()), Harness::builder())
    }

    /// The window as it opens for the first time, without a file named.
    pub fn first_window(&self) -> Window {
        self.show(None, Harness::builder())
    }

    /// The window with a renderer, for pictures.
    pub fn picture(&self) -> Window {
        // Another release of the software renderer rounds the edges of slanted lines differently;
        // a word or a colour that is wrong is many times this.
        let tolerance = SnapshotOptions::new().max_failed_pixels(300);
        self.show(Some(self.file.clone()), Harness::builder().with_options(tolerance).wgpu())
    }

    /// The window while this is being done.
    pub fn window_at_work(&self, jobs: Jobs<Action>) -> Window {
        self.show_with(jobs, Some(self.file.clone()), Harness::builder())
    }

    fn show(&self, plan: Option<PathBuf>, builder: egui_kittest::HarnessBuilder<App>) -> Window {
        let jobs = if self.in_threads { Jobs::default() } else { Jobs::in_place() };
        self.show_with(jobs, plan, builder)
    }

    fn show_with(
        &self,
        jobs: Jobs<Action>,
        plan: Option<PathBuf>,
        builder: egui_kittest::HarnessBuilder<App>,
    ) -> Window {
        let opened = Arc::<Mutex<Vec<OsString>>>::default();
        let told = Arc::clone(&opened);
        let open = Arc::new(move |what: &std::ffi::OsStr| {
            told.lock().unwrap().push(what.to_owned());
            if what == NOTHING_OPENS { Err(std::io::ErrorKind::NotFound.into()) } else { Ok(()) }
        });
        let start = Start {
            system: System { open, choose: self.dialog.clone() },
            jobs,
            plan,
            desk: lan(),
            settings: self.settings.clone(),
            settings_path: self.settings_path.clone(),
            data_folder: Some(self.folder.path().to_owned()),
            started: Instant::now(),
        };
        // The harness has a theme of its own, which it sets last.
        let theme = match self.settings.theme {
            Theme::Light => egui::Theme::Light,
            Theme::Dark => egui::Theme::Dark,
        };
        let builder = builder.with_size([1366.0, 768.0]).with_step_dt(1.0 / 60.0);
        let builder = builder.with_theme(theme).with_max_steps(40);
        let harness = builder.build_eframe(|creation| {
            if let Some(state) = &creation.wgpu_render_state {
                lapday::map::install_renderer(Some(state));
            }
            App::new(&creation.egui_ctx, start)
        });
        let texts = Texts::new(self.settings.language);
        let mut window = Window { harness, texts, opened, _folder: Rc::clone(&self.folder) };
        // Fonts and the map's size are known from the first frame on.
        window.harness.run();
        window
    }
}
