//! The chooser of files that opens inside the window where the system has none.

mod folder;

use super::action::{Action, Asked};
use super::file_for::{Chosen, FileFor, Question};
use super::scope::Scope;
use super::{theme, widgets};
use crate::i18n::{Message, nfc};
use egui::{Align, AtomExt, Button, Frame, Key, Label, Layout, RichText, ScrollArea, TextEdit, Ui};
use folder::{Item, Name, Place, ends_in, items, places};
use lucide_icons::Icon;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const WIDTH: f32 = 680.0;
/// The list gets what a small window has left beside the fields.
const LIST_HEIGHT: std::ops::RangeInclusive<f32> = 90.0..=280.0;
const FIELDS_HEIGHT: f32 = 380.0;
const ROW_HEIGHT: f32 = 24.0;

/// Where the person is, what is typed and what is chosen.
#[derive(Debug)]
pub struct Chooser {
    /// What the file is for, until it is chosen; before that, which file was open.
    wanted: Option<(u32, FileFor)>,
    question: Question,
    places: Vec<Place>,
    folder: PathBuf,
    /// The folder as typed.
    typed: String,
    listed: Result<Vec<Item>, Message>,
    /// Which of the question's filters holds.
    filter: usize,
    /// What is chosen in the list.
    chosen: Option<PathBuf>,
    /// The name typed for a file to be written.
    name: String,
    refusal: Option<Message>,
    /// What the person was told is there already.
    replaces: Option<PathBuf>,
    /// The first field has not had the keys yet.
    is_fresh: bool,
}

/// What pressing the main button comes to.
enum Step {
    Done(PathBuf),
    Into(PathBuf),
    Refused(Message),
}

impl Chooser {
    /// Begins in the question's folder; `of` counts the files opened so far.
    pub fn new(of: u32, wanted: FileFor, question: Question, plan_folder: Option<PathBuf>) -> Self {
        let folder = question.folder.clone().filter(|folder| folder.is_dir());
        let folder = folder.or_else(dirs::home_dir).unwrap_or_else(|| PathBuf::from("/"));
        let mut chooser = Self {
            wanted: Some((of, wanted)),
            places: places(plan_folder),
            folder: PathBuf::new(),
            typed: String::new(),
            listed: Ok(Vec::new()),
            filter: 0,
            chosen: None,
            name: question.save_as.clone().unwrap_or_default(),
            refusal: None,
            replaces: None,
            is_fresh: true,
            question,
        };
        chooser.go(folder);
        chooser
    }

    fn go(&mut self, folder: PathBuf) {
        self.folder = folder;
        self.typed = self.shown();
        self.chosen = None;
        self.refusal = None;
        self.list();
    }

    /// The folder as the line says it where nobody has typed.
    fn shown(&self) -> String {
        self.folder.display().to_string()
    }

    fn list(&mut self) {
        self.listed = items(&self.folder, self.endings());
    }

    fn endings(&self) -> &'static [&'static str] {
        self.question.filters.get(self.filter).map_or(&[], |filter| filter.endings)
    }

    const fn saves(&self) -> bool {
        self.question.save_as.is_some()
    }

    /// Whether the file is for the plan that is open.
    pub fn is_of_a_plan(&self) -> bool {
        self.wanted.as_ref().is_some_and(|(_, wanted)| wanted.is_of_a_plan())
    }

    /// Draws it; says whether it wants to close.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let window = ui.ctx().content_rect();
        ui.set_width(WIDTH.min(window.width() - 60.0));
        let list_height =
            (window.height() - FIELDS_HEIGHT).clamp(*LIST_HEIGHT.start(), *LIST_HEIGHT.end());
        ui.label(RichText::new(&self.question.title).font(theme::bold(16.0)));
        ui.add_space(6.0);
        let mut is_answered = self.path_line(ui, scope);
        ui.add_space(6.0);
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(
                egui::vec2(170.0, list_height),
                Layout::top_down_justified(Align::LEFT),
                |ui| self.places_ui(ui, scope),
            );
            let frame = Frame::new().fill(scope.colours.raised).corner_radius(6);
            frame.inner_margin(4).show(ui, |ui| {
                is_answered |= ui.vertical(|ui| self.list_ui(ui, scope, list_height)).inner;
            });
        });
        ui.add_space(6.0);
        if self.saves() {
            is_answered |= self.name_line(ui, scope);
        }
        self.kinds_ui(ui, scope);
        if let Some(why) = &self.refusal {
            widgets::refusal(ui, scope, why);
        }
        self.is_fresh = false;
        self.buttons(ui, scope, is_answered, asked)
    }

    /// Where we are, as a line that can be typed over; says whether a file was named in it.
    fn path_line(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        ui.horizontal(|ui| {
            let up = scope.text("choose-up");
            if widgets::icon_button(ui, scope, Icon::CornerLeftUp, 28.0, &up).clicked()
                && let Some(above) = self.folder.parent()
            {
                self.go(above.to_owned());
            }
            let edit = TextEdit::singleline(&mut self.typed)
                .desired_width(ui.available_width())
                .margin(egui::Margin::symmetric(8, 5));
            let line = ui.add(edit).accessible_name(scope.text("choose-folder"));
            if self.is_fresh && !self.saves() {
                line.request_focus();
            }
            let is_entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            is_entered && self.follow_typed()
        })
        .inner
    }

    /// Goes where the line says; says whether that is a file to be opened.
    fn follow_typed(&mut self) -> bool {
        let path = self.folder.join(self.typed.trim());
        if path.is_dir() {
            self.go(path);
        } else if path.is_file() && !self.saves() {
            self.chosen = Some(path);
            return true;
        } else if let (true, Some(folder), Some(name)) =
            (self.saves(), path.parent().filter(|folder| folder.is_dir()), path.file_name())
        {
            self.name = name.to_string_lossy().into_owned();
            self.go(folder.to_owned());
        } else {
            let path = path.display().to_string();
            self.refusal = Some(Message::new("choose-no-folder").with("path", path));
        }
        false
    }

    /// Follows what was typed over the line without Enter; says whether the next step can be taken.
    fn takes_typed(&mut self) -> bool {
        if self.typed == self.shown() {
            return true;
        }
        let name = self.name.clone();
        let is_file = self.follow_typed();
        if !self.saves() {
            return is_file;
        }
        // What may have been meant as a folder is seen before a file of that name is written.
        self.refusal.is_none() && (self.name == name || self.has_ending(Path::new(&self.name)))
    }

    fn places_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let mut gone_to = None;
        for Place { icon, name, path } in &self.places {
            let name = match name {
                Name::Key(key) => scope.text(key),
                Name::Own(name) => name.clone(),
            };
            let is_here = *path == self.folder;
            let label = (widgets::icon_text(*icon, 15.0), name.clone().atom_shrink(true));
            let button = Button::selectable(is_here, label).truncate();
            if ui.add(button).accessible_name(&name).clicked() {
                gone_to = Some(path.clone());
            }
        }
        if let Some(place) = gone_to {
            self.go(place);
        }
    }

    /// Folders and files; says whether one was taken.
    fn list_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, height: f32) -> bool {
        let list = match &self.listed {
            Ok(list) if !list.is_empty() => list,
            Ok(_) => {
                nothing_to_list(ui, scope, height, &Message::new("choose-empty"));
                return false;
            }
            Err(why) => {
                nothing_to_list(ui, scope, height, why);
                return false;
            }
        };
        let (mut clicked, mut taken) = (None, None);
        let area = ScrollArea::vertical().id_salt(&self.folder).max_height(height);
        let area = area.min_scrolled_height(height).auto_shrink(false);
        ui.spacing_mut().item_spacing.y = 1.0;
        area.show_rows(ui, ROW_HEIGHT, list.len(), |ui, range| {
            for item in &list[range] {
                let is_chosen = self.chosen.as_ref() == Some(&item.path);
                let row = row_ui(ui, item, is_chosen);
                let enter = row.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if row.double_clicked() || is_chosen && enter {
                    taken = Some(item.clone());
                } else if row.clicked() {
                    clicked = Some(item.clone());
                }
            }
        });
        if let Some(item) = clicked {
            self.choose(item);
        }
        taken.is_some_and(|item| self.take(item))
    }

    fn choose(&mut self, item: Item) {
        if self.saves() && !item.is_folder {
            self.name = item.name;
        }
        self.chosen = Some(item.path);
        // It is chosen in the folder that is listed, whatever was typed before.
        self.typed = self.shown();
        self.refusal = None;
    }

    fn take(&mut self, item: Item) -> bool {
        if item.is_folder {
            self.go(item.path);
            return false;
        }
        self.choose(item);
        true
    }

    /// The name of the file to be written; says whether Enter was pressed in it.
    fn name_line(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        let label = scope.text("choose-name");
        let line = widgets::field(ui, scope, &label, "", &mut self.name);
        if self.is_fresh {
            line.request_focus();
        }
        // The field keeps the keys when Enter is pressed.
        line.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn kinds_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let filters = &self.question.filters;
        if filters.len() < 2 {
            let only = filters.first().map(|filter| filter.name.clone());
            let only = only.unwrap_or_else(|| scope.text("choose-any"));
            ui.label(RichText::new(only).size(12.0).color(scope.colours.muted));
            ui.add_space(4.0);
            return;
        }
        let all: Vec<usize> = (0..filters.len()).collect();
        let names: Vec<String> = filters.iter().map(|filter| filter.name.clone()).collect();
        let mut filter = self.filter;
        let label = scope.text("choose-kind");
        widgets::choice(ui, scope, &label, &mut filter, &all, |at| names[at].clone());
        if filter != self.filter {
            self.change_kind(filter);
        }
    }

    /// A name that ends as the kind before ends as the new one.
    fn change_kind(&mut self, filter: usize) {
        let had_ending = ends_in(Path::new(&self.name), self.endings());
        self.filter = filter;
        if let (true, Some(ending)) = (had_ending && self.saves(), self.endings().first()) {
            let name = Path::new(&self.name).with_extension(ending);
            self.name = name.display().to_string();
        }
        self.list();
    }

    fn buttons(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        is_answered: bool,
        asked: &mut Asked,
    ) -> bool {
        let (key, icon) = match (self.saves(), &self.replaces) {
            (false, _) => ("choose-do-open", Icon::FolderOpen),
            (true, Some(there)) if *there == self.written() => ("choose-replace", Icon::Replace),
            (true, _) => ("choose-do-save", Icon::Save),
        };
        ui.horizontal(|ui| {
            let text = scope.text(key);
            let button = widgets::primary_button(scope, &text, Some(icon));
            let size = [ui.available_width() - 98.0, 34.0];
            let pressed = ui.add_sized(size, button).accessible_name(&text).clicked();
            let cancel = Button::new(scope.text("common-cancel"));
            let is_left = ui.add_sized([90.0, 34.0], cancel).clicked();
            is_left || (pressed || is_answered) && self.answer(asked)
        })
        .inner
    }

    /// Takes the next step; says whether the file is known.
    fn answer(&mut self, asked: &mut Asked) -> bool {
        if !self.takes_typed() {
            return false;
        }
        let step = if self.saves() { self.step_to_save() } else { self.step_to_open() };
        match step {
            Step::Done(path) => {
                let wanted = self.wanted.take();
                let chosen = |(of, wanted)| Action::FileAsked(of, wanted, Chosen::File(path));
                asked.push_if(wanted.map(chosen));
                return true;
            }
            Step::Into(folder) => self.go(folder),
            Step::Refused(why) => self.refusal = Some(why),
        }
        false
    }

    fn step_to_open(&self) -> Step {
        match &self.chosen {
            None => Step::Refused(Message::new("choose-nothing")),
            Some(path) if path.is_dir() => Step::Into(path.clone()),
            Some(path) if path.exists() => Step::Done(path.clone()),
            Some(path) => {
                let path = path.display().to_string();
                Step::Refused(Message::new("choose-gone").with("path", path))
            }
        }
    }

    /// Where the file would be written.
    fn written(&self) -> PathBuf {
        let path = self.folder.join(nfc(&self.name));
        match self.endings().first() {
            Some(ending) if !self.has_ending(&path) => {
                let mut name = path.into_os_string();
                name.push(".");
                name.push(ending);
                name.into()
            }
            _ => path,
        }
    }

    /// Whether it ends as one of the kinds does.
    fn has_ending(&self, path: &Path) -> bool {
        self.question.filters.iter().any(|kind| ends_in(path, kind.endings))
    }

    /// Whether no disk takes so long a name.
    fn is_too_long(&self, path: &Path) -> bool {
        let mut longest = path.as_os_str().to_owned();
        if self.question.is_plan {
            // SQLite needs a file of its own beside it.
            longest.push("-journal");
        }
        let found = Path::new(&longest).symlink_metadata();
        found.is_err_and(|error| error.kind() == ErrorKind::InvalidFilename)
    }

    fn step_to_save(&mut self) -> Step {
        if nfc(&self.name).is_empty() {
            return Step::Refused(Message::new("choose-no-name"));
        }
        let named = self.folder.join(nfc(&self.name));
        if named.is_dir() {
            return Step::Into(named);
        }
        let path = self.written();
        let about = |key, path: &Path| Message::new(key).with("path", path.display().to_string());
        match path.parent() {
            Some(folder) if !folder.is_dir() => {
                return Step::Refused(about("choose-no-folder", folder));
            }
            _ => {}
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if self.is_too_long(&path) {
            return Step::Refused(Message::new("store-long-name").with("path", name));
        }
        // A link that leads nowhere takes its name, too.
        if path.symlink_metadata().is_err() || self.replaces.as_ref() == Some(&path) {
            return Step::Done(path);
        }
        if self.question.is_plan {
            return Step::Refused(Message::new("choose-plan-exists").with("name", name));
        }
        self.replaces = Some(path);
        Step::Refused(Message::new("choose-exists").with("name", name))
    }
}

fn nothing_to_list(ui: &mut Ui, scope: &Scope<'_>, height: f32, why: &Message) {
    ui.set_min_size(egui::vec2(ui.available_width(), height));
    let says = RichText::new(scope.say(why)).color(scope.colours.muted);
    ui.add(Label::new(says).wrap());
}

fn row_ui(ui: &mut Ui, item: &Item, is_chosen: bool) -> egui::Response {
    let icon = if item.is_folder { Icon::Folder } else { Icon::File };
    // Left to itself the icon would shrink, and a long name widen the window.
    let label = (widgets::icon_text(icon, 15.0), item.name.clone().atom_shrink(true));
    let row = Button::selectable(is_chosen, label).truncate();
    let size = egui::vec2(ui.available_width(), ROW_HEIGHT);
    let layout = Layout::top_down_justified(Align::LEFT);
    let row = row.min_size(egui::vec2(0.0, ROW_HEIGHT));
    ui.allocate_ui_with_layout(size, layout, |ui| ui.add(row).accessible_name(&item.name)).inner
}
