//! The fields of a record while it is entered or changed.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{day_field, theme, widgets};
use crate::domain::{
    Field, Figure, Holds, Key, Record, RecordKind, Sort, Uid, Value, fields, record_of, title, uid,
    values,
};
use crate::i18n::{Message, fold};
use crate::units::{self, Numerals};
use crate::views::figure_text;
use egui::{Button, Label, RichText, ScrollArea, TextEdit, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// So many records are offered to choose from; a search finds the others.
const MOST_OFFERED: usize = 100;

/// What stands in a field while it is typed.
#[derive(Clone, Debug, PartialEq)]
enum Typed {
    Words(String),
    Code(Option<&'static str>),
    YesNo(Option<bool>),
    Link(Option<i64>),
    Figure(Option<Figure>),
}

/// All fields of a record.
pub(super) struct Fields {
    kind: RecordKind,
    uid: Uid,
    typed: Vec<Typed>,
    initial: Vec<Typed>,
    focus: bool,
}

impl Fields {
    /// Of a record in the plan.
    pub(super) fn of(record: &Record, numerals: Numerals) -> Self {
        let kind = record.key().kind;
        let filled = fields(kind).iter().zip(values(record));
        let typed: Vec<Typed> =
            filled.map(|(field, value)| Typed::of(field, value, numerals)).collect();
        Self { kind, uid: uid(record), initial: typed.clone(), typed, focus: true }
    }

    /// Of a new one about these records, a day that has to stand there being the ruling one.
    pub(super) fn blank(kind: RecordKind, about: &[Key], day: Date) -> Self {
        let blank = |field: &Field| match field.sort {
            Sort::Link(to) => {
                Typed::Link(about.iter().find(|key| key.kind == to).map(|key| key.id))
            }
            Sort::Day if field.is_required => Typed::Words(units::date(day)),
            Sort::Year => Typed::Words(day.year().to_string()),
            Sort::Choice(codes) if field.is_required => {
                Typed::Code(codes.first().map(|(code, _)| *code))
            }
            Sort::Choice(_) => Typed::Code(None),
            Sort::YesNo => Typed::YesNo(None),
            Sort::Figure | Sort::Boundary => Typed::Figure(None),
            Sort::Short
            | Sort::Line
            | Sort::Prose
            | Sort::Codes
            | Sort::Day
            | Sort::Since
            | Sort::Until
            | Sort::Number
            | Sort::Percent
            | Sort::Share
            | Sort::Easting
            | Sort::Northing
            | Sort::Hectares
            | Sort::SquareMetres
            | Sort::Whole
            | Sort::Ordinal
            | Sort::Stars
            | Sort::Frozen => Typed::Words(String::new()),
        };
        let typed: Vec<Typed> = fields(kind).iter().map(blank).collect();
        Self { kind, uid: Uid::new(), initial: typed.clone(), typed, focus: true }
    }

    pub(super) fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// The place becomes this.
    pub(super) fn place(&mut self, figure: Figure) {
        let place = self.typed.iter_mut().find(|typed| matches!(typed, Typed::Figure(_)));
        if let Some(typed) = place {
            *typed = Typed::Figure(Some(figure));
        }
    }

    /// The record with what was typed in it.
    pub(super) fn record(&self, key: Key, numerals: Numerals) -> Result<Record, Message> {
        let filled = fields(self.kind).iter().zip(&self.typed);
        let filled: Vec<Value> =
            filled.map(|(field, typed)| typed.value(field, numerals)).collect::<Result<_, _>>()?;
        record_of(key, self.uid, filled).map_err(|unfit| {
            let text = Message::new(unfit.field.text);
            Message::new("operations-field-missing").with("field", text)
        })
    }

    /// Draws them and says whether one was changed.
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let before = self.typed.clone();
        let Self { kind, typed, focus, .. } = self;
        let mut rest = fields(*kind).iter().zip(typed.iter_mut()).peekable();
        while let Some((field, typed)) = rest.next() {
            match rest.next_if(|(next, _)| field.is_short() && next.is_short()) {
                Some((next, next_typed)) => ui.columns(2, |columns| {
                    typed.ui(&mut columns[0], scope, field, focus, asked);
                    next_typed.ui(&mut columns[1], scope, next, focus, asked);
                }),
                None => typed.ui(ui, scope, field, focus, asked),
            }
        }
        self.typed != before
    }
}

impl Typed {
    fn of(field: &Field, value: Value, numerals: Numerals) -> Self {
        match (field.sort, value) {
            (Sort::Choice(_), Value::Code(code)) => Self::Code(Some(code)),
            (Sort::Choice(_), _) => Self::Code(None),
            (Sort::YesNo, Value::YesNo(answer)) => Self::YesNo(Some(answer)),
            (Sort::YesNo, _) => Self::YesNo(None),
            (Sort::Link(_), Value::Link(id)) => Self::Link(Some(id)),
            (Sort::Link(_), _) => Self::Link(None),
            (Sort::Figure | Sort::Boundary, Value::Figure(figure)) => Self::Figure(Some(figure)),
            (Sort::Figure | Sort::Boundary, _) => Self::Figure(None),
            (_, Value::Text(words)) => Self::Words(words),
            (_, Value::Day(day)) => Self::Words(units::date(day)),
            (_, Value::Number(number)) => Self::Words(numerals.short(number, 6)),
            (sort, Value::Area(area)) => Self::Words(numerals.short(sort.in_unit(area), 8)),
            (_, Value::Whole(number)) => Self::Words(number.to_string()),
            _ => Self::Words(String::new()),
        }
    }

    fn value(&self, field: &Field, numerals: Numerals) -> Result<Value, Message> {
        Ok(match self {
            Self::Code(code) => code.map_or(Value::Empty, Value::Code),
            Self::YesNo(answer) => answer.map_or(Value::Empty, Value::YesNo),
            Self::Link(id) => id.map_or(Value::Empty, Value::Link),
            Self::Figure(figure) => figure.clone().map_or(Value::Empty, Value::Figure),
            Self::Words(words) if words.trim().is_empty() => Value::Empty,
            Self::Words(words) => {
                let words = words.trim();
                let wrong = |key| Message::new(key).with("typed", words);
                let number =
                    || numerals.parse(words).ok_or_else(|| wrong("enterprises-bad-figure"));
                match field.sort.holds() {
                    Holds::Day => day_field::read(words)?.map_or(Value::Empty, Value::Day),
                    Holds::Number => Value::Number(number()?),
                    Holds::Area => Value::Area(field.sort.area(number()?)),
                    Holds::Whole => Value::Whole(
                        numerals
                            .parse(words)
                            .filter(|number| number.fract() == 0.0 && number.abs() < 1e15)
                            .map(|number| number as i64)
                            .ok_or_else(|| wrong("records-bad-whole"))?,
                    ),
                    Holds::Text | Holds::Code | Holds::YesNo | Holds::Link | Holds::Figure => {
                        Value::Text(words.to_owned())
                    }
                }
            }
        })
    }

    fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        field: &'static Field,
        focus: &mut bool,
        asked: &mut Asked,
    ) {
        let name = scope.text(field.text);
        match self {
            Self::Words(words) => {
                // What was frozen nobody types.
                if field.sort == Sort::Frozen {
                    return;
                }
                let hint = match field.sort.holds() {
                    Holds::Day => scope.text("records-day-hint"),
                    _ if field.is_required => scope.text("records-required"),
                    _ => String::new(),
                };
                let edit = match field.sort.holds() {
                    Holds::Day => day_field::ui(ui, scope, &name, &hint, words),
                    _ => widgets::field(ui, scope, &name, &hint, words),
                };
                if std::mem::take(focus) {
                    edit.request_focus();
                }
            }
            Self::Code(code) => {
                let Sort::Choice(codes) = field.sort else { return };
                let unknown = (!field.is_required).then_some(None);
                let all: Vec<Option<&'static str>> =
                    unknown.into_iter().chain(codes.iter().map(|(code, _)| Some(*code))).collect();
                widgets::choice(ui, scope, &name, code, &all, |code| {
                    let text = codes.iter().find(|(known, _)| Some(*known) == code);
                    scope.text(text.map_or("common-unknown", |(_, text)| *text))
                });
            }
            Self::YesNo(answer) => {
                let all = [None, Some(false), Some(true)];
                widgets::choice(ui, scope, &name, answer, &all, |answer| {
                    scope.text(match answer {
                        None => "common-unknown",
                        Some(false) => "common-no",
                        Some(true) => "common-yes",
                    })
                });
            }
            Self::Link(id) => link(ui, scope, field, &name, id),
            Self::Figure(figure) => place(ui, scope, &name, figure, asked),
        }
    }
}

/// A record chosen from those there are, found by typing a part of its name.
fn link(ui: &mut Ui, scope: &Scope<'_>, field: &Field, name: &str, id: &mut Option<i64>) {
    let Sort::Link(kind) = field.sort else { return };
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let chosen = id.map(|id| title(scope.plan, Key { kind, id }));
    let label = match &chosen {
        Some(chosen) => RichText::new(chosen).size(12.5),
        None => RichText::new(scope.text("records-none"))
            .font(theme::italic(12.5))
            .color(scope.colours.faint),
    };
    let width = ui.available_width();
    let search_id = ui.scope_id().with(("search", field.name));
    let list = egui::ComboBox::from_id_salt(("link", field.name)).width(width);
    let list = list.selected_text(label).truncate();
    let shown = list.show_ui(ui, |ui| {
        let mut search: String = ui.data(|data| data.get_temp(search_id)).unwrap_or_default();
        let hint = scope.text("tables-search");
        let edit = TextEdit::singleline(&mut search)
            .id(search_id)
            .hint_text(&hint)
            .desired_width(width - 24.0);
        ui.add(edit).accessible_name(&hint);
        ui.data_mut(|data| data.insert_temp(search_id, search.clone()));
        if ui.selectable_label(id.is_none(), scope.text("records-none")).clicked() {
            *id = None;
        }
        let wanted = fold(search.trim());
        let offered = offered(scope, kind);
        let found = offered.iter().filter(|(_, name)| fold(name).contains(&wanted));
        ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
            for (other, name) in found.take(MOST_OFFERED) {
                if ui.selectable_label(*id == Some(*other), name).clicked() {
                    *id = Some(*other);
                    ui.close();
                }
            }
        });
    });
    let says = chosen.map_or_else(|| name.to_owned(), |chosen| format!("{name}: {chosen}"));
    shown.response.accessible_name(&says);
    ui.add_space(5.0);
}

fn offered(scope: &Scope<'_>, kind: RecordKind) -> Vec<(i64, String)> {
    scope.plan.keys(kind).into_iter().map(|key| (key.id, title(scope.plan, key))).collect()
}

/// The place on the map, taken from what is being measured there or from the marked position.
fn place(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    figure: &mut Option<Figure>,
    asked: &mut Asked,
) {
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let said = figure.as_ref().map(figure_text);
    let text = match &said {
        Some(said) => RichText::new(scope.say(said)).size(12.5),
        None => RichText::new(scope.text("records-no-place"))
            .font(theme::italic(12.0))
            .color(scope.colours.faint),
    };
    ui.add(Label::new(text).wrap());
    ui.horizontal(|ui| {
        let text = scope.text("records-take-place");
        let label = (widgets::icon_text(Icon::MapPin, 13.0), RichText::new(&text).size(12.0));
        let take = ui.add(Button::new(label)).accessible_name(&text);
        if take.on_hover_text(scope.text("records-take-place-how")).clicked() {
            asked.push(Action::PlaceFromMap);
        }
        let clear = scope.text("records-clear-place");
        if figure.is_some() && ui.button(RichText::new(&clear).size(12.0)).clicked() {
            *figure = None;
        }
    });
    ui.add_space(5.0);
}
