//! The fields of a record of whatever kind while it is entered or changed, as its declaration says.

mod entry;
mod industry_code;
mod link;
mod place;
mod typed;

use super::action::Asked;
use super::scope::Scope;
use super::widgets;
use crate::domain::{
    Bounded, Field, Figure, Key, Record, RecordKind, Role, Sort, Uid, Unfit, Value, fields,
    record_of, uid, values,
};
use crate::i18n::Message;
use crate::units::Numerals;
use egui::{Button, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use typed::Typed;

/// All fields of a record.
pub struct Fields {
    kind: RecordKind,
    uid: Uid,
    /// The record in the plan, where it is one that is changed.
    before: Option<(Key, Vec<Value>)>,
    typed: Vec<Typed>,
    initial: Vec<Typed>,
    shows_seldom: bool,
    focus: bool,
}

impl Fields {
    /// Of a record in the plan.
    pub fn of(record: &Record, numerals: Numerals) -> Self {
        let key = record.key();
        let before = values(record);
        let filled = fields(key.kind).iter().zip(&before);
        let typed = filled.map(|(field, value)| Typed::of(field, value, numerals)).collect();
        Self::filled(key.kind, uid(record), Some((key, before)), typed)
    }

    /// Of a new one about these records, a day that has to stand there being the ruling one.
    pub fn blank(kind: RecordKind, about: &[Key], day: Date) -> Self {
        let typed = fields(kind).iter().map(|field| Typed::blank(field, about, day)).collect();
        Self::filled(kind, Uid::new(), None, typed)
    }

    fn filled(
        kind: RecordKind,
        uid: Uid,
        before: Option<(Key, Vec<Value>)>,
        typed: Vec<Typed>,
    ) -> Self {
        let initial = typed.clone();
        Self { kind, uid, before, typed, initial, shows_seldom: false, focus: true }
    }

    /// Whether something was typed.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Whether the plan does not have the record yet.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The place becomes this; says why it cannot. A boundary is drawn in a form of its own.
    pub fn place(&mut self, figure: Figure, numerals: Numerals) -> Result<(), Message> {
        if let Figure::Point(at) = figure
            && let Some(easting) = self.point()
        {
            for (place, metres) in [(easting, at.x()), (easting + 1, at.y())] {
                let field = &fields(self.kind)[place];
                self.typed[place] = Typed::of(field, &Value::Number(metres), numerals);
            }
            return Ok(());
        }
        let is_boundary = Bounded::is_of(self.kind) && !matches!(figure, Figure::Point(_));
        let takes = |typed: &&mut Typed| matches!(typed, Typed::Place { .. });
        match self.typed.iter_mut().find(takes).filter(|_| !is_boundary) {
            Some(typed) => *typed = Typed::place(Some(figure)),
            None => return Err(Message::new("records-only-a-point")),
        }
        Ok(())
    }

    /// Place of the easting, where a point stands in two fields of its own: the record has no other
    /// place, or a boundary beside it.
    fn point(&self) -> Option<usize> {
        let easting = fields(self.kind).iter().position(|field| field.sort == Sort::Easting)?;
        let has_room = |typed: &Typed| match typed {
            Typed::Place { figure, .. } => !matches!(figure, Some(Figure::Area(_))),
            Typed::Words(_) | Typed::Code(_) | Typed::YesNo(_) | Typed::Link(_) => false,
        };
        (!self.typed.iter().any(has_room)).then_some(easting)
    }

    /// The record with what was typed in it.
    pub fn record(&self, key: Key, numerals: Numerals) -> Result<Record, Message> {
        let mut filled = Vec::with_capacity(self.typed.len());
        for (place, field) in fields(self.kind).iter().enumerate() {
            // What was not touched stays to the last digit, whatever of it was shown.
            let kept = self.before.as_ref().filter(|_| self.typed[place] == self.initial[place]);
            filled.push(match kept {
                Some((_, before)) => before[place].clone(),
                None => self.typed[place].value(field, numerals)?,
            });
        }
        record_of(key, self.uid, filled).map_err(Unfit::message)
    }

    /// Draws them and says whether one was changed.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let before = self.typed.clone();
        self.group(ui, scope, asked, |place, fields| !fields.is_seldom(place));
        if (0..self.typed.len()).any(|place| self.is_seldom(place)) {
            self.seldom(ui, scope, asked);
        }
        self.typed != before
    }

    /// Few records have it, and this one does not.
    fn is_seldom(&self, place: usize) -> bool {
        fields(self.kind)[place].role == Role::Seldom && self.initial[place].is_empty()
    }

    fn seldom(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.add_space(4.0);
        let icon = if self.shows_seldom { Icon::ChevronDown } else { Icon::ChevronRight };
        let text = scope.text("records-more");
        let label = (widgets::icon_text(icon, 13.0), RichText::new(&text).size(12.0));
        if ui.add(Button::new(label)).accessible_name(&text).clicked() {
            self.shows_seldom = !self.shows_seldom;
        }
        ui.add_space(6.0);
        if self.shows_seldom {
            self.group(ui, scope, asked, |place, fields| fields.is_seldom(place));
        }
    }

    fn group(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        asked: &mut Asked,
        is_in: impl Fn(usize, &Self) -> bool,
    ) {
        let all = fields(self.kind);
        let is_typed = |place: &usize| all[*place].sort != Sort::Frozen;
        let shown: Vec<usize> =
            (0..all.len()).filter(is_typed).filter(|place| is_in(*place, self)).collect();
        let mut rest = shown.into_iter().peekable();
        while let Some(place) = rest.next() {
            let beside = |next: &usize| all[place].is_short() && all[*next].is_short();
            match rest.next_if(beside) {
                Some(next) => ui.columns(2, |columns| {
                    self.field(&mut columns[0], scope, place, asked);
                    self.field(&mut columns[1], scope, next, asked);
                }),
                None => self.field(ui, scope, place, asked),
            }
            if self.point() == Some(place) {
                place::take(ui, scope, asked);
            }
        }
    }

    fn field(&mut self, ui: &mut Ui, scope: &Scope<'_>, place: usize, asked: &mut Asked) {
        let field: &'static Field = &fields(self.kind)[place];
        let name = scope.text(field.text);
        if field.sort == Sort::Vsic {
            self.industry_code(ui, scope, place, &name);
            return;
        }
        match &mut self.typed[place] {
            Typed::Words(words) => {
                let edit = entry::words(ui, scope, field, &name, words);
                if std::mem::take(&mut self.focus) {
                    edit.request_focus();
                }
            }
            Typed::Code(code) => entry::code(ui, scope, field, &name, code),
            Typed::YesNo(answer) => entry::yes_no(ui, scope, field, &name, answer),
            Typed::Link(id) => link::ui(ui, scope, field, &name, id),
            Typed::Place { figure, position } => {
                let is_drawn = field.sort == Sort::Boundary
                    || Bounded::is_of(self.kind) && matches!(figure, Some(Figure::Area(_)));
                place::says(ui, scope, &name, figure.as_ref());
                if !is_drawn {
                    place::ui(ui, scope, figure, position, asked);
                }
                if Bounded::is_of(self.kind) {
                    let of = self.before.as_ref().and_then(|(key, _)| Bounded::of(*key));
                    place::boundary(ui, scope, is_drawn && figure.is_some(), of, asked);
                }
            }
        }
    }

    /// A code of an industry, which is of the edition that stands in another field.
    fn industry_code(&mut self, ui: &mut Ui, scope: &Scope<'_>, place: usize, name: &str) {
        let edition = fields(self.kind).iter().position(|field| field.sort == Sort::Edition);
        let known = edition.and_then(|place| self.typed[place].edition()).unwrap_or_default();
        let Typed::Words(words) = &mut self.typed[place] else { return };
        let chosen = industry_code::ui(ui, scope, name, words, known);
        if let (Some(place), Some(chosen)) = (edition, chosen) {
            self.typed[place] = Typed::Code(Some(chosen.year()));
        }
    }
}
