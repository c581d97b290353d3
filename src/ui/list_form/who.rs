//! Who a name is that is like one of the plan or of a row above: the same firm, or another one.

use super::super::scope::Scope;
use super::super::theme;
use super::ListForm;
use super::outcome::Outcome;
use crate::domain::Enterprise;
use crate::i18n::Message;
use crate::io::{NearName, Who};
use egui::{Label, RichText, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many names without an answer are asked about at once; each answer makes room for another.
const MOST: usize = 20;

impl ListForm {
    /// Asks of each such name; an answer can be changed until the list is taken.
    pub(super) fn who_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        let said = &mut self.said.tenants;
        let asked = asked(outcome);
        if asked.is_empty() && !said.are_new {
            return;
        }
        ui.add_space(6.0);
        let head = RichText::new(scope.text("tenants-near-names")).font(theme::bold(12.5));
        ui.add(Label::new(head).wrap());
        if said.are_new || asked.len() > 1 {
            let text = scope.text("tenants-are-new");
            ui.checkbox(&mut said.are_new, RichText::new(text).size(12.5));
        }
        // What is answered stays in its place, to be thought better of.
        let mut open = 0;
        for (row, near) in &asked {
            open += usize::from(!said.who.contains_key(&near.name));
            if open > MOST {
                break;
            }
            let name = Message::new("tenants-near-name").with("row", row.as_str());
            let name = scope.say(&name.with("name", near.name.as_str()));
            ui.add_space(4.0);
            ui.add(Label::new(RichText::new(name).font(theme::bold(12.0))).wrap());
            let before = said.who.get(&near.name).cloned();
            let mut who = before.clone();
            for like in &near.like {
                let same = Some(Who::Same(like.clone()));
                let text = Message::new("tenants-near-same").with("existing", called(scope, like));
                ui.radio_value(&mut who, same, RichText::new(scope.say(&text)).size(12.5));
            }
            let another = RichText::new(scope.text("tenants-near-another")).size(12.5);
            ui.radio_value(&mut who, Some(Who::Another), another);
            if let Some(who) = who.filter(|who| before.as_ref() != Some(who)) {
                said.who.insert(near.name.clone(), who);
            }
        }
        let is_open = |(_, near): &&(String, &NearName)| !said.who.contains_key(&near.name);
        let more = asked.iter().filter(is_open).count().saturating_sub(MOST);
        if more > 0 {
            let more = Message::new("tenants-near-more").with("count", more);
            let text = RichText::new(scope.say(&more)).size(12.0);
            ui.label(text.color(scope.colours.muted));
        }
        ui.add_space(4.0);
    }
}

/// Each name once, with the row it stands in first.
fn asked(outcome: &Outcome) -> Vec<(String, &NearName)> {
    let mut asked: Vec<(String, &NearName)> = Vec::new();
    let mut known = BTreeSet::new();
    let Ok(judged) = &outcome.judged else { return asked };
    for row in &judged.list.rows {
        if let Some(near) = row.near.as_ref().filter(|near| known.insert(near.name.as_str())) {
            asked.push((judged.row_name(row.at), near));
        }
    }
    asked
}

/// An enterprise with the tax code that tells it from others.
fn called(scope: &Scope<'_>, name: &str) -> String {
    let is_it = |one: &&Arc<Enterprise>| one.name == name;
    let known = scope.plan.enterprises_called(name).find(is_it);
    match known.and_then(|known| known.tax_code.as_deref()) {
        Some(tax_code) => format!("{name} ({tax_code})"),
        None => name.to_owned(),
    }
}
