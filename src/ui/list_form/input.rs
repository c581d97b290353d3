//! The list as it came: a file, or a field to paste into.

use super::super::action::{Action, Asked};
use super::super::book::{Book, Source};
use super::super::file_for::FileFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use egui::{FontId, Label, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

/// A text with more lines is not laid out for typing in every frame.
const MOST_LINES_TO_TYPE_IN: usize = 400;

/// Where the list is from.
pub(super) struct Input {
    text: String,
    book: Option<Book>,
    /// The field has just come up: what is pasted is for it.
    is_fresh: bool,
}

impl Default for Input {
    fn default() -> Self {
        Self { text: String::new(), book: None, is_fresh: true }
    }
}

impl Input {
    /// Shows a file in place of what stands there.
    pub(super) fn take(&mut self, book: Book) {
        self.book = Some(book);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.book.is_none() && self.text.trim().is_empty()
    }

    /// What the file is called, or nothing.
    pub(super) fn name(&self) -> String {
        self.book.as_ref().map(|book| book.name.clone()).unwrap_or_default()
    }

    pub(super) fn source(&self) -> Option<Source> {
        match &self.book {
            Some(book) => Some(Source::Sheets(book.sheets.clone())),
            None => (!self.is_empty()).then(|| Source::Text(self.text.clone())),
        }
    }

    /// Draws it; says whether it has become another list.
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let Some(book) = &self.book else { return self.type_in(ui, scope, asked) };
        let mut leaves = false;
        ui.horizontal(|ui| {
            ui.label(widgets::icon_text(Icon::FileSpreadsheet, 15.0));
            let width = ui.available_width() - 30.0;
            ui.allocate_ui([width, 22.0].into(), |ui| {
                let name = RichText::new(book.name.as_str()).font(theme::bold(12.5));
                ui.add(Label::new(name).truncate()).on_hover_text(book.name.as_str());
            });
            let text = scope.text("lists-other-source");
            leaves = widgets::icon_button(ui, scope, Icon::X, 22.0, &text).clicked();
        });
        if leaves {
            self.book = None;
        }
        leaves
    }

    fn type_in(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let hint = scope.text("lists-paste");
        let rows = if self.text.lines().count() > MOST_LINES_TO_TYPE_IN { 1 } else { 5 };
        let edit = TextEdit::multiline(&mut self.text)
            .id_salt("list")
            .hint_text(RichText::new(&hint).color(scope.colours.faint))
            .font(FontId::monospace(12.0))
            .desired_width(f32::INFINITY)
            .desired_rows(rows);
        let response = ScrollArea::both()
            .id_salt("text-of-list")
            .max_height(96.0)
            .show(ui, |ui| ui.add(edit))
            .inner
            .accessible_name(&hint);
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
        }
        ui.add_space(4.0);
        let text = scope.text("lists-file");
        let label = (widgets::icon_text(Icon::FolderOpen, 14.0), RichText::new(&text).size(12.5));
        if ui.add(egui::Button::new(label)).accessible_name(&text).clicked() {
            asked.push(Action::AskFile(FileFor::List));
        }
        ui.add_space(6.0);
        response.changed()
    }
}
