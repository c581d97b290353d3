//! Cách đọc bảng: what was decided about the table, each of it to be changed.

use super::super::scope::Scope;
use super::super::widgets;
use super::understood::Understood;
use crate::i18n::Message;
use crate::io::{ColumnPlace, CornerLayout, DecimalSign, Order, Unit, column_letter};
use egui::{RichText, Ui};
use strum::VariantArray;

/// Draws the decisions; what is changed becomes the user's own.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, understood: &Understood, said: &mut CornerLayout) {
    let head = RichText::new(scope.text("boundary-reading")).size(12.0);
    let has_found = !understood.table.rings.is_empty();
    let list = egui::CollapsingHeader::new(head).id_salt(("reading", has_found));
    list.default_open(!has_found).show(ui, |ui| {
        let found = understood.table.layout;
        columns(ui, scope, understood, &found, said);
        signs(ui, scope, &found, said);
        if *said != CornerLayout::default() && ui.link(scope.text("boundary-read-again")).clicked()
        {
            *said = CornerLayout::default();
        }
    });
    ui.add_space(7.0);
}

fn columns(
    ui: &mut Ui,
    scope: &Scope<'_>,
    understood: &Understood,
    found: &CornerLayout,
    said: &mut CornerLayout,
) {
    let heads = &understood.heads;
    let places: Vec<Option<usize>> = (0..heads.len()).map(Some).collect();
    let none_or_place: Vec<Option<usize>> = std::iter::once(None).chain(places.clone()).collect();
    let text = |place: Option<usize>| column_text(scope, heads, place);
    ui.columns(2, |ui| {
        let pick = |ui: &mut Ui, key: &str, now: Option<usize>, all: &[Option<usize>]| {
            let mut chosen = now;
            widgets::choice(ui, scope, &scope.text(key), &mut chosen, all, text);
            (chosen != now).then_some(chosen)
        };
        let place = |column: Option<ColumnPlace>| column.and_then(ColumnPlace::place);
        if let Some(column) = pick(&mut ui[0], "boundary-read-first", found.first, &places) {
            said.first = column;
        }
        if let Some(column) = pick(&mut ui[1], "boundary-read-second", found.second, &places) {
            said.second = column;
        }
        let number = place(found.number);
        if let Some(column) = pick(&mut ui[0], "boundary-read-number", number, &none_or_place) {
            said.number = Some(column.into());
        }
        let side = place(found.side);
        if let Some(column) = pick(&mut ui[1], "boundary-read-side", side, &none_or_place) {
            said.side = Some(column.into());
        }
    });
}

fn column_text(scope: &Scope<'_>, heads: &[String], place: Option<usize>) -> String {
    let Some(place) = place else { return scope.text("boundary-read-no-column") };
    let number = column_letter(place);
    let message = match heads.get(place).filter(|head| !head.is_empty()) {
        Some(head) => Message::new("boundary-read-column-named").with("name", head.as_str()),
        None => Message::new("boundary-read-column"),
    };
    scope.say(&message.with("number", number))
}

fn signs(ui: &mut Ui, scope: &Scope<'_>, found: &CornerLayout, said: &mut CornerLayout) {
    ui.columns(2, |ui| {
        pick(&mut ui[0], scope, "boundary-read-order", found.order, &mut said.order, |order| {
            match order {
                Order::NorthFirst => "boundary-read-north-first",
                Order::EastFirst => "boundary-read-east-first",
            }
        });
        pick(
            &mut ui[1],
            scope,
            "boundary-read-decimal",
            found.decimal,
            &mut said.decimal,
            |sign| match sign {
                DecimalSign::Comma => "boundary-read-comma",
                DecimalSign::Point => "boundary-read-point",
            },
        );
        pick(
            &mut ui[0],
            scope,
            "boundary-read-unit",
            found.unit,
            &mut said.unit,
            |unit| match unit {
                Unit::Metres => "boundary-read-metres",
                Unit::Degrees => "boundary-read-degrees",
                Unit::DegreesMinutesSeconds => "boundary-read-dms",
                Unit::PackedDegrees => "boundary-read-packed",
            },
        );
    });
}

fn pick<T: Copy + PartialEq + VariantArray + 'static>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    key: &str,
    found: Option<T>,
    said: &mut Option<T>,
    text: impl Fn(T) -> &'static str,
) {
    let Some(now) = found else { return };
    let mut chosen = now;
    widgets::choice(ui, scope, &scope.text(key), &mut chosen, T::VARIANTS, |one| {
        scope.text(text(one))
    });
    if chosen != now {
        *said = Some(chosen);
    }
}
