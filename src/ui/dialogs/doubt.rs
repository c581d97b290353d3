//! A document that is not opened unasked: what it is, and what can be done with it.

use super::super::action::{Action, Asked};
use super::super::documents::{Trust, Why, shown, trust};
use super::super::file_for::FileFor;
use super::super::scope::Scope;
use super::super::widgets;
use super::frame::heading;
use crate::i18n::Message;
use crate::project::KeptFile;
use egui::{Button, Label, RichText, Ui};
use lucide_icons::Icon;
use std::ffi::OsString;

/// What is asked about.
#[derive(Debug)]
pub struct Doubt {
    why: Why,
    what: What,
    may_open: bool,
}

#[derive(Debug)]
enum What {
    /// A file kept inside the plan.
    Kept(Box<KeptFile>),
    /// A path or an address.
    There(OsString),
}

impl Doubt {
    /// About a file kept inside the plan, unless its kind is harmless.
    pub fn of_kept(file: KeptFile) -> Result<Self, KeptFile> {
        let why = match trust(&file.name) {
            Trust::Harmless => return Err(file),
            Trust::Unknown => Why::Unknown,
            Trust::Program => Why::Program,
        };
        Ok(Self { why, what: What::Kept(Box::new(file)), may_open: why == Why::Unknown })
    }

    /// About a path or an address.
    pub const fn of_address(why: Why, what: OsString, may_open: bool) -> Self {
        Self { why, what: What::There(what), may_open }
    }

    fn name(&self) -> String {
        let name = match &self.what {
            What::Kept(file) => file.name.clone(),
            What::There(what) => what.to_string_lossy().into_owned(),
        };
        shown(&name)
    }

    /// Draws it; says whether it wants to close.
    pub fn ui(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(460.0);
        heading(ui, &scope.text("open-title"));
        let key = match self.why {
            Why::Unknown => "open-unknown",
            Why::Program => "open-program",
            Why::Elsewhere => "open-elsewhere",
        };
        let says = scope.say(&Message::new(key).with("name", self.name()));
        ui.add(Label::new(RichText::new(says)).wrap());
        ui.add_space(10.0);
        ui.horizontal(|ui| self.buttons(ui, scope, asked)).inner
    }

    fn buttons(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let mut answer = None;
        let (key, icon, action) = match &self.what {
            What::Kept(file) => {
                ("open-save-copy", Icon::Download, Action::AskFile(FileFor::Copy(file.clone())))
            }
            What::There(what) => {
                let address = what.to_string_lossy().into_owned();
                ("open-copy-address", Icon::Copy, Action::Copy(address))
            }
        };
        let text = scope.text(key);
        let button = widgets::primary_button(scope, &text, Some(icon));
        if ui.add_sized([170.0, 34.0], button).accessible_name(&text).clicked() {
            answer = Some(action);
        }
        if self.may_open {
            let anyway = Button::new(scope.text("open-anyway"));
            if ui.add_sized([120.0, 34.0], anyway).clicked() {
                answer = Some(match &self.what {
                    What::Kept(file) => Action::OpenCopy(file.clone()),
                    What::There(what) => Action::HandOver(what.clone()),
                });
            }
        }
        let cancel = Button::new(scope.text("common-cancel"));
        let is_done = ui.add_sized([90.0, 34.0], cancel).clicked() || answer.is_some();
        asked.push_if(answer);
        is_done
    }
}
