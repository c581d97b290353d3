//! The table as it came: pasted text that can be mended by hand, or the sheets of a file.

use super::super::action::{Action, Asked};
use super::super::book::{Book, Source};
use super::super::file_for::FileFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::i18n::Message;
use egui::{FontId, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

/// A text with more lines than this is not laid out for typing in every frame.
const MOST_LINES_TO_TYPE_IN: usize = 400;

/// Where the table is from.
pub struct Input {
    /// It stays while the sheets of a file stand in its place.
    typed: String,
    book: Option<Book>,
    /// The book is what was pasted, too long to be typed in.
    is_pasted: bool,
    version: u64,
    /// The field has just come up: what is pasted is for it.
    is_fresh: bool,
}

impl Default for Input {
    fn default() -> Self {
        Self { typed: String::new(), book: None, is_pasted: false, version: 0, is_fresh: true }
    }
}

impl Input {
    /// One that leaves the focus where it is.
    pub fn waiting() -> Self {
        Self { is_fresh: false, ..Self::default() }
    }

    /// One in which a table stands already.
    pub fn of(typed: String) -> Self {
        Self { typed, ..Self::waiting() }
    }

    /// Shows the sheets of a file in place of what stands there.
    pub fn take_file(&mut self, book: Book) {
        self.book = Some(book);
        self.is_pasted = false;
        self.version += 1;
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        match &self.book {
            None => self.typed.trim().is_empty(),
            Some(Book { sheets, .. }) => sheets.is_empty(),
        }
    }

    /// Another number for every other table.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// What the table is read from.
    pub fn source(&self) -> Source {
        match &self.book {
            None => Source::Text(self.typed.clone()),
            Some(book) => Source::Sheets(vec![book.sheet()]),
        }
    }

    /// Draws it; says whether it has become another table.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.horizontal(|ui| {
            let head = RichText::new(scope.text("boundary-paste")).size(12.0);
            ui.label(head.color(scope.colours.muted));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let open = RichText::new(scope.text("boundary-open-file")).size(12.0);
                if ui.link(open).clicked() {
                    asked.push(Action::AskFile(FileFor::Corners));
                }
            });
        });
        let changed = match &mut self.book {
            None => {
                let field = type_in(ui, scope, &mut self.typed);
                if std::mem::take(&mut self.is_fresh) {
                    field.request_focus();
                }
                field.changed()
            }
            Some(book) => match choose(ui, scope, book) {
                Chosen::Cleared => {
                    if self.is_pasted {
                        self.typed.clear();
                    }
                    self.book = None;
                    true
                }
                Chosen::Another => true,
                Chosen::Same => false,
            },
        };
        if changed {
            self.version += 1;
            self.put_long_text_away(scope);
        }
        changed
    }

    fn put_long_text_away(&mut self, scope: &Scope<'_>) {
        if self.book.is_none() && self.typed.lines().count() > MOST_LINES_TO_TYPE_IN {
            let sheets = vec![Source::Text(self.typed.clone()).sheet()];
            self.book = Some(Book { name: scope.text("boundary-paste"), sheets, at: 0 });
            self.is_pasted = true;
        }
    }
}

enum Chosen {
    Same,
    Another,
    Cleared,
}

fn type_in(ui: &mut Ui, scope: &Scope<'_>, text: &mut String) -> Response {
    let hint = scope.text("boundary-paste-hint");
    let (is_empty, width) = (text.is_empty(), ui.available_width());
    let shown = ScrollArea::both().id_salt("boundary-paste").max_height(132.0).show(ui, |ui| {
        let edit = TextEdit::multiline(text)
            .id_salt("table")
            .hint_text(RichText::new(&hint).font(theme::italic(12.0)).color(scope.colours.faint))
            .font(FontId::monospace(11.5))
            .desired_rows(7)
            // The hint wraps; a table's rows do not.
            .desired_width(if is_empty { width } else { f32::INFINITY })
            .margin(Margin::symmetric(8, 6));
        ui.add(edit).accessible_name(scope.text("boundary-paste"))
    });
    shown.inner
}

fn choose(ui: &mut Ui, scope: &Scope<'_>, book: &mut Book) -> Chosen {
    let Book { name, sheets, at } = book;
    let before = *at;
    let rows = sheets.get(*at).map_or(0, |sheet| sheet.rows.len());
    let mut cleared = false;
    ui.horizontal(|ui| {
        ui.label(widgets::icon_text(Icon::FileSpreadsheet, 15.0).color(scope.colours.muted));
        let text =
            Message::new("boundary-long-table").with("name", name.as_str()).with("rows", rows);
        let width = ui.available_width() - 34.0;
        ui.add_sized(
            [width, 22.0],
            Label::new(scope.say(&text)).truncate().halign(egui::Align::LEFT),
        );
        let clear = scope.text("boundary-clear-table");
        cleared = widgets::icon_button(ui, scope, Icon::X, 22.0, &clear).clicked();
    });
    if sheets.len() > 1 {
        let head = scope.text("boundary-sheet-of-file");
        let all: Vec<usize> = (0..sheets.len()).collect();
        widgets::choice(ui, scope, &head, at, &all, |at| sheets[at].name.clone());
    }
    match (cleared, *at == before) {
        (true, _) => Chosen::Cleared,
        (false, false) => Chosen::Another,
        (false, true) => Chosen::Same,
    }
}
