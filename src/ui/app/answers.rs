//! What work off the window's thread comes to. Whoever has asked may be gone, or ask for something
//! else by now: then the answer is dropped.

use super::super::answer::{Answer, Search};
use super::super::dialogs::Dialog;
use super::super::form::Form;
use super::App;
use crate::domain::{Id, Lot};
use crate::views::Hit;
use egui::Context;

impl App {
    /// Takes what work off the window's thread has come to.
    pub(super) fn hear(&mut self) {
        for answer in self.jobs.poll() {
            match answer {
                Ok(action) => self.asked.push(action),
                Err(panic) => self.tell_of_panic("panic-job", &panic),
            }
        }
    }

    /// Hands an answer to whoever waits for it.
    #[expect(clippy::too_many_lines, reason = "a line an answer")]
    pub(super) fn take_answer(&mut self, ctx: &Context, answer: Answer) {
        let now = ctx.input(|input| input.time);
        match (answer, &mut self.form) {
            (Answer::Opened(opened), _) => self.show_opened(opened),
            (Answer::ReadAgain { of, read }, _) => self.take_read_again(of, read),
            (Answer::Edit(of, edit), _) => self.write_of(of, edit),
            (Answer::Zones(of, groups), _) => self.zone_panel.take(of, groups),
            (Answer::Listed(listed), _) => self.dock.take(*listed),
            (Answer::BaseMap(look), _) => self.take_base_map(ctx, look),
            (Answer::Exported(says), _) => says.into_iter().for_each(|it| self.notices.tell(it)),
            (Answer::Paper(written), _) => self.take_paper(written),
            (Answer::Ground(read), _) => self.take_ground(*read),
            (Answer::Unassigned(of, land), _) => self.show_unassigned(of, land),
            (Answer::Found(search, hits), _) => self.take_found(search, hits),
            (Answer::Dossier(done), _) => self.take_dossier(*done),
            (Answer::Land(answer), Some(Form::Land(sheet))) => sheet.take(*answer),
            (Answer::Layout(answer), Some(Form::Layout(form))) => form.take(*answer),
            (Answer::LandChecked(checked), Some(Form::Check(sheet))) => sheet.take(*checked),
            (Answer::Forms(filled), Some(Form::Forms(sheet))) => sheet.take(*filled),
            (Answer::Step(told), Some(Form::History(sheet))) => sheet.take(*told, &mut self.asked),
            (Answer::Split(tried), Some(Form::Split(form))) => form.take(*tried),
            (Answer::Merged(tried), Some(Form::Merge(form))) => form.take(*tried),
            (Answer::LandMoved(tried), Some(Form::Move(form))) => form.take(*tried),
            (Answer::Band(tried), Some(Form::Band(form))) => form.take(*tried),
            (Answer::Brought(brought), Some(Form::Corners(form))) => form.take_brought(*brought),
            (Answer::AreaSet(tried), Some(Form::Area(form))) => form.take(*tried),
            (Answer::ListFile(path, book), Some(Form::List(form))) => form.take_file(&path, book),
            (Answer::List(told), Some(Form::List(form))) => {
                form.take_outcome(*told, &self.settings.remembered);
            }
            (Answer::MapFile(read), _) => self.open_map(read),
            (Answer::Map(outcome), Some(Form::Map(form))) => form.take_outcome(*outcome),
            (Answer::CornersFile(path, book), Some(form)) => {
                if let Some(corners) = form.corners_mut() {
                    corners.take_file(&path, book);
                }
            }
            (Answer::Corners(understood), Some(form)) => {
                if let Some(corners) = form.corners_mut() {
                    corners.take_understood(*understood, now);
                }
            }
            (
                Answer::Land(_)
                | Answer::Layout(_)
                | Answer::LandChecked(_)
                | Answer::Forms(_)
                | Answer::Step(_)
                | Answer::Split(_)
                | Answer::Merged(_)
                | Answer::AreaSet(_)
                | Answer::Brought(_)
                | Answer::Band(_)
                | Answer::LandMoved(_)
                | Answer::ListFile(..)
                | Answer::List(_)
                | Answer::Map(_)
                | Answer::CornersFile(..)
                | Answer::Corners(_),
                _,
            ) => {}
        }
    }

    fn take_found(&mut self, search: Search, hits: Vec<(Hit, Option<Id<Lot>>)>) {
        if let Some(Dialog::Find(find)) = &mut self.dialog {
            find.take_hits(search, hits);
        }
    }
}
