//! The window. [`App::logic`](eframe::App::logic) carries out what was asked for; [`App::ui`](eframe::App::ui) draws and asks.

mod answers;
mod asking;
mod base_maps;
mod carry_out;
mod documents;
mod dossiers;
mod draw;
mod forms;
mod guard;
mod keys;
mod leaving;
mod opening;
mod papers;
mod past;
mod records;
mod saving;
mod seen;
mod settings;
mod taking;
mod trial;
mod unassigned;
mod watch;
mod writing;

use super::action::{Action, Asked};
use super::copies::Copies;
use super::dialogs::Dialog;
use super::dock::Dock;
use super::file_for::FileFor;
use super::files;
use super::form::Form;
use super::inspector::Inspector;
use super::land_sheet::Wish;
use super::map_area::MapArea;
use super::notice::Notices;
use super::scope::View;
use super::settings::Settings;
use super::system::System;
use super::theme;
use super::time_track::TimeTrack;
use super::top_bar::TopBar;
use super::typing::Typing;
use super::zone_panel::ZonePanel;
use crate::domain::Plan;
use crate::i18n::{Message, Texts};
use crate::jobs::Jobs;
use crate::map::{Canvas, Overlay, Palette, Sketch};
use crate::project::{self, Desk, Project};
use egui::{Context, Ui};
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Instant;
pub use watch::Part;
use watch::Watch;

/// With what the window starts.
pub struct Start {
    /// The file to open; none for the Hương Trà plan in the user's data folder.
    pub plan: Option<PathBuf>,
    /// Author and clock.
    pub desk: Desk,
    /// What the user likes.
    pub settings: Settings,
    /// Where that is kept; tests keep it nowhere.
    pub settings_path: Option<PathBuf>,
    /// Where the built-in plans are kept.
    pub data_folder: Option<PathBuf>,
    /// When the program began; the time to the first frame is logged.
    pub started: Instant,
    /// How documents are opened and files asked for.
    pub system: System,
    /// What is done off the window's thread; tests do it in place.
    pub jobs: Jobs<Action>,
}

/// The program's window and the file open in it.
pub struct App {
    desk: Desk,
    project: Option<Project>,
    /// How many files were opened so far.
    opened: u32,
    /// How often a panic took away what was worked out.
    put_away: u32,
    /// Why there is no project, if one was asked for.
    trouble: Option<Message>,
    texts: Rc<Texts>,
    settings: Settings,
    settings_path: Option<PathBuf>,
    data_folder: Option<PathBuf>,
    /// The state of the plan that panels and forms saw last.
    drawn: u64,
    /// Until the first frame is drawn.
    started: Option<Instant>,
    /// When the file was last looked at for changes of other programs, by the window's clock.
    looked_at: f64,
    view: View,
    /// What panels look at while no file is open.
    nothing: Plan,
    canvas: Canvas,
    /// What is drawn over the plan while no form draws anything.
    overlay: Overlay,
    palettes: [Rc<Palette>; 2],
    asked: Asked,
    form: Option<Form>,
    dialog: Option<Dialog>,
    /// Whether a text field had the keys in the last frame: Escape takes them from it beforehand.
    was_typing: bool,
    notices: Notices,
    top_bar: TopBar,
    zone_panel: ZonePanel,
    map_area: MapArea,
    inspector: Inspector,
    time_track: TimeTrack,
    dock: Dock,
    /// What land was looked for last.
    wish: Option<Wish>,
    system: System,
    jobs: Jobs<Action>,
    /// Whether the program ends when everything is written.
    is_closing: bool,
    /// Where the last file was chosen.
    last_folder: Option<PathBuf>,
    copies: Copies,
    watch: Watch,
}

impl App {
    /// Sets up fonts and theme and opens the file.
    pub fn new(ctx: &Context, start: Start) -> Self {
        let Start { plan, desk, settings, settings_path, data_folder, started, system, mut jobs } =
            start;
        let woken = ctx.clone();
        jobs.wake_with(move || woken.request_repaint());
        theme::install(ctx);
        ctx.add_plugin(Typing::default());
        let (today, tables) = (desk.today(), settings.tables);
        let mut app = Self {
            project: None,
            opened: 0,
            put_away: 0,
            trouble: None,
            texts: Rc::new(Texts::new(settings.language)),
            settings_path,
            copies: Copies::new(data_folder.as_deref()),
            data_folder,
            drawn: 0,
            started: Some(started),
            looked_at: 0.0,
            view: View::new(today, settings.base_map.clone()),
            canvas: Canvas::new(ctx, settings.online_map.clone()),
            overlay: Overlay::default(),
            settings,
            desk,
            nothing: Plan::default(),
            palettes: [false, true].map(|dark| Rc::new(theme::palette(dark))),
            asked: Asked::default(),
            form: None,
            dialog: None,
            was_typing: false,
            notices: Notices::default(),
            top_bar: TopBar::default(),
            zone_panel: ZonePanel::default(),
            map_area: MapArea::default(),
            inspector: Inspector::default(),
            time_track: TimeTrack::default(),
            dock: Dock::new(tables),
            wish: None,
            system,
            jobs,
            is_closing: false,
            last_folder: None,
            watch: Watch::default(),
        };
        app.dress(ctx);
        match plan {
            Some(path) => app.open(path),
            None => app.open_shipped(project::HUONG_TRA),
        }
        app
    }

    /// The open file; tests look at it.
    pub const fn project(&self) -> Option<&Project> {
        self.project.as_ref()
    }

    /// What is shown; tests look at it.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// The shape being drawn or measured; tests look at it.
    pub const fn sketch(&self) -> Option<&Sketch> {
        self.canvas.sketching().sketch()
    }

    /// What is shown over the plan and is not of it.
    pub fn overlay(&self) -> &Overlay {
        self.form.as_ref().and_then(Form::overlay).unwrap_or(&self.overlay)
    }

    /// Which file and which state of it: what is cached by this must not outlive a file.
    fn revision(&self) -> u64 {
        u64::from(self.opened + self.put_away) << 32
            | self.project.as_ref().map_or(0, Project::revision)
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.watch.begin_frame();
        self.wait_for_writing(ctx);
        if self.is_broken() {
            self.leave_page(ctx);
            return;
        }
        self.guard(Part::File, |app| app.look_around(ctx));
        // What an action asks for in turn is carried out at once, not a frame later, and so is what
        // work done in place comes to.
        while !self.asked.is_empty() {
            for action in self.asked.take() {
                self.guard(Part::Action, |app| app.carry_out(ctx, action));
            }
            self.hear();
        }
        self.watch.rest();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.guard_drawing(ui);
    }
}

impl App {
    /// What came from outside the window since the last frame: keys, files, answers.
    fn look_around(&mut self, ctx: &Context) {
        self.hear();
        self.ask_before_closing(ctx);
        self.shortcuts(ctx);
        self.follow_file(ctx);
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_owned()).collect();
        // On the sheet of a document a file is its text.
        match self.form.as_ref().and_then(Form::document) {
            Some(of) => {
                let attach = |path| Action::TakeFile(FileFor::Attachment(of), path);
                for path in paths {
                    self.asked.push(attach(path));
                }
            }
            None => {
                for action in files::dropped(paths) {
                    self.asked.push(action);
                }
            }
        }
    }
}
