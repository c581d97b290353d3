//! The fields of a record of whatever kind while it is entered or changed, as its declaration says.

mod entry;
mod industry_code;
mod link;
mod place;
mod typed;

use super::action::Asked;
use super::scope::Scope;
use super::widgets::{self, Attention};
use crate::domain::vsic::Edition;
use crate::domain::{
    Bounded, Field, Figure, Key, Plan, Record, RecordKind, Role, Sort, Uid, Value, ZoneKind,
    fields, fields_of, record_of, uid, values,
};
use crate::i18n::Message;
use crate::operations::{Refusal, proposed_code};
use crate::units::Numerals;
use egui::{Button, Response, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeSet;
use typed::Typed;

/// All fields of a record.
pub struct Fields {
    kind: RecordKind,
    uid: Uid,
    /// The record in the plan, where it is one that is changed.
    before: Option<(Key, Vec<Value>)>,
    typed: Vec<Typed>,
    initial: Vec<Typed>,
    /// The groups of seldom fields that are open.
    open: BTreeSet<&'static str>,
    /// The code that was proposed for a zone.
    proposed: String,
    attention: Attention<usize>,
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

    /// Of a new one about these records, a day that has to stand there being the ruling one; `begun`
    /// is what stands in it already, by places.
    pub fn begun(
        kind: RecordKind,
        about: &[Key],
        day: Date,
        begun: &[(usize, Value)],
        numerals: Numerals,
    ) -> Self {
        let known = fields(kind);
        let mut typed: Vec<_> = known.iter().map(|field| Typed::blank(field, about, day)).collect();
        for (place, value) in begun {
            typed[*place] = Typed::of(&known[*place], value, numerals);
        }
        Self::filled(kind, Uid::new(), None, typed)
    }

    fn filled(
        kind: RecordKind,
        uid: Uid,
        before: Option<(Key, Vec<Value>)>,
        typed: Vec<Typed>,
    ) -> Self {
        let initial = typed.clone();
        let known = fields(kind);
        let is_filled = |place: &usize| is_folded(&known[*place]) && !initial[*place].is_empty();
        let open = (0..known.len()).filter(is_filled).map(|place| known[place].group).collect();
        let takes_words = |place: &usize| {
            !is_folded(&known[*place]) && matches!(initial[*place], Typed::Words(_))
        };
        let is_title = |place: &usize| takes_words(place) && known[*place].role == Role::Title;
        let places = 0..known.len();
        let wanted = places.clone().find(is_title).or_else(|| places.clone().find(takes_words));
        Self {
            kind,
            uid,
            before,
            typed,
            initial,
            open,
            proposed: String::new(),
            attention: Attention::first(wanted),
        }
    }

    /// Marks the field that was not accepted; it comes into sight and gets the keys.
    pub fn mark_wrong(&mut self, field: Option<&'static Field>) {
        let known = fields(self.kind);
        let wrong = field.and_then(|wrong| known.iter().position(|it| it.name == wrong.name));
        self.attention.refuse(wrong);
        self.open.extend(wrong.map(|place| known[place].group));
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

    /// A zone that is entered has a code made from its name, until somebody types another one.
    pub fn propose_code(&mut self, plan: &Plan) {
        const ZONE: (RecordKind, &[usize]) = fields_of!(Zone: kind, code, name);
        let (RecordKind::Zone, &[kind, code, name]) = ZONE else { return };
        if self.kind != RecordKind::Zone || !self.is_new() {
            return;
        }
        let (Typed::Code(Some(kind)), Typed::Words(name)) = (&self.typed[kind], &self.typed[name])
        else {
            return;
        };
        let is_own = matches!(&self.typed[code], Typed::Words(typed) if *typed != self.proposed);
        if is_own || name.trim().is_empty() {
            return;
        }
        let kind = kind.parse().unwrap_or(ZoneKind::Cluster);
        self.proposed = proposed_code(plan, kind, name);
        self.typed[code] = Typed::Words(self.proposed.clone());
    }

    /// The record with what was typed in it.
    pub fn record(&self, key: Key, numerals: Numerals) -> Result<Record, Refusal> {
        let mut filled = Vec::with_capacity(self.typed.len());
        for (place, field) in fields(self.kind).iter().enumerate() {
            // What was not touched stays to the last digit, whatever of it was shown.
            let kept = self.before.as_ref().filter(|_| self.typed[place] == self.initial[place]);
            filled.push(match kept {
                Some((_, before)) => before[place].clone(),
                None => self.typed[place]
                    .value(field, numerals)
                    .map_err(|why| Refusal::of(field, why))?,
            });
        }
        Ok(record_of(key, self.uid, filled)?)
    }

    /// Draws them and says whether one was changed.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let before = self.typed.clone();
        self.group(ui, scope, asked, |field| !is_folded(field));
        for group in groups(self.kind) {
            self.folded(ui, scope, asked, group);
        }
        let is_changed = self.typed != before;
        if is_changed {
            self.attention.forgive();
        }
        is_changed
    }

    /// The fields few records have, under words that say what is inside.
    fn folded(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked, group: &'static str) {
        ui.add_space(4.0);
        let is_open = self.open.contains(group);
        let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
        let text = scope.text(group);
        let label = (widgets::icon_text(icon, 13.0), RichText::new(&text).size(12.0));
        if ui.add(Button::new(label).truncate()).accessible_name(&text).clicked()
            && !self.open.remove(group)
        {
            self.open.insert(group);
        }
        ui.add_space(4.0);
        if is_open {
            self.group(ui, scope, asked, |field| is_folded(field) && field.group == group);
        }
    }

    fn group(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        asked: &mut Asked,
        is_in: impl Fn(&Field) -> bool,
    ) {
        let all = fields(self.kind);
        let is_shown = |place: &usize| all[*place].sort != Sort::Frozen && is_in(&all[*place]);
        let mut rest = (0..all.len()).filter(is_shown).peekable();
        while let Some(place) = rest.next() {
            let beside = |next: &usize| all[place].is_short() && all[*next].is_short();
            match rest.next_if(beside) {
                Some(next) => ui.columns(2, |columns| {
                    self.marked(&mut columns[0], scope, place, asked);
                    self.marked(&mut columns[1], scope, next, asked);
                }),
                None => self.marked(ui, scope, place, asked),
            }
            if self.point() == Some(place) {
                place::take(ui, scope, asked);
            }
        }
    }

    /// A field; framed where it was not accepted, and with the keys where it is to have them.
    fn marked(&mut self, ui: &mut Ui, scope: &Scope<'_>, place: usize, asked: &mut Asked) {
        let entry = self.field(ui, scope, place, asked);
        self.attention.draw(ui, scope, place, &entry);
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        place: usize,
        asked: &mut Asked,
    ) -> Response {
        let field: &'static Field = &fields(self.kind)[place];
        let name = scope.text(field.text);
        if field.sort == Sort::Vsic {
            return self.industry_code(ui, scope, place, &name);
        }
        match &mut self.typed[place] {
            Typed::Words(words) => entry::words(ui, scope, field, &name, words),
            Typed::Code(code) => entry::code(ui, scope, field, &name, code),
            Typed::YesNo(answer) => entry::yes_no(ui, scope, field, &name, answer),
            Typed::Link(id) => link::ui(ui, scope, field, &name, id),
            Typed::Place { figure, position } => {
                let is_drawn = field.sort == Sort::Boundary
                    || Bounded::is_of(self.kind) && matches!(figure, Some(Figure::Area(_)));
                let mut entry = place::says(ui, scope, &name, figure.as_ref());
                if !is_drawn {
                    entry = place::ui(ui, scope, figure, position, asked);
                }
                if Bounded::is_of(self.kind) {
                    let of = self.before.as_ref().and_then(|(key, _)| Bounded::of(*key));
                    place::boundary(ui, scope, is_drawn && figure.is_some(), of, asked);
                }
                entry
            }
        }
    }

    /// A code of an industry, which is of the edition that stands in another field.
    fn industry_code(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        place: usize,
        name: &str,
    ) -> Response {
        let edition = fields(self.kind).iter().position(|field| field.sort == Sort::Edition);
        let known = edition.and_then(|place| self.typed[place].edition());
        let known = known.unwrap_or_else(|| Edition::on(scope.view.on));
        let Typed::Words(words) = &mut self.typed[place] else { unreachable!("codes are typed") };
        let (entry, chosen) = industry_code::ui(ui, scope, name, words, known);
        if let (Some(place), Some(chosen)) = (edition, chosen) {
            self.typed[place] = Typed::Code(Some(chosen.year()));
        }
        entry
    }
}

/// Few records have it: it stands in a group that is opened when asked for.
fn is_folded(field: &Field) -> bool {
    field.role == Role::Seldom
}

/// The groups of seldom fields, in the order of their first ones.
fn groups(kind: RecordKind) -> Vec<&'static str> {
    let mut groups = Vec::new();
    for field in fields(kind).iter().filter(|field| is_folded(field)) {
        if !groups.contains(&field.group) {
            groups.push(field.group);
        }
    }
    groups
}
