//! Biểu 01–04 filled in: what stands above the table, its five columns, and what to look at before it
//! is printed.

use super::amount::{Amount, FormLine};
use super::checks::{FormCheck, form_checks};
use super::choices::{Average, Choices};
use super::frozen::{frozen_infrastructure, frozen_parts};
use super::infrastructure::infrastructure_lines;
use super::kind::FormKind;
use super::period::FormPeriod;
use super::project::{Project, project_lines, projects};
use super::sheet::{FormUnit, cluster_parts, clusters_in, together, units_of};
use super::template::{Template, TemplateLine, template};
use crate::domain::{Id, Key, Plan, RecordKind, ReportPeriodKind, Zone, title};
use crate::i18n::Message;
use crate::units;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A form filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledForm {
    /// Its words.
    pub template: Template,
    /// Of which half-year or year.
    pub period: FormPeriod,
    /// Of which project, cluster or unit.
    pub of: Message,
    /// Who sends it, by name, where that is one of many.
    pub whose: Option<String>,
    /// What [`Template::asks`] is answered with.
    pub answers: Vec<Option<String>>,
    /// Its lines, one for each of the template's that is no heading.
    pub lines: Vec<FormLine>,
    /// What is not in order.
    pub checks: Vec<FormCheck>,
    /// Whether its figures are those of a closed period.
    pub is_frozen: bool,
}

/// The forms of a kind and a period: one a project, a cluster, a unit, or one of all; of one cluster
/// alone where that is asked for.
pub fn filled_forms(
    plan: &Plan,
    kind: FormKind,
    period: &FormPeriod,
    zone: Option<Id<Zone>>,
) -> Vec<FilledForm> {
    let Some(template) = template(kind.into(), period.last) else { return Vec::new() };
    let form = Filling { plan, template, period: *period };
    let asked = || clusters_in(plan).filter(|own| zone.is_none_or(|zone| zone == own.id));
    match kind {
        FormKind::Project => asked()
            .flat_map(|zone| projects(plan, zone.id, period))
            .map(|project| form.of_project(&project))
            .collect(),
        FormKind::Infrastructure => asked().map(|zone| form.of_cluster(zone)).collect(),
        FormKind::Unit => units_of(plan, period, form.template.by_commune)
            .into_iter()
            .filter(|unit| zone.is_none_or(|zone| unit.clusters.contains(&zone)))
            .map(|unit| form.of_unit(&unit))
            .collect(),
        FormKind::Province => {
            let clusters = clusters_in(plan).map(|zone| zone.id).collect();
            vec![form.of_unit(&FormUnit { place: None, clusters })]
        }
    }
}

/// What all forms of a kind and period have in common.
struct Filling<'a> {
    plan: &'a Plan,
    template: Template,
    period: FormPeriod,
}

impl Filling<'_> {
    fn form(&self, of: Message, lines: Vec<FormLine>, is_frozen: bool) -> FilledForm {
        FilledForm {
            template: self.template.clone(),
            period: self.period,
            of,
            whose: None,
            answers: Vec::new(),
            lines,
            checks: Vec::new(),
            is_frozen,
        }
    }

    fn of_project(&self, project: &Project) -> FilledForm {
        let lines = project_lines(self.plan, project, &self.period);
        let enterprise = self.plan.get(project.enterprise);
        let who = enterprise.map(|enterprise| enterprise.name.clone()).unwrap_or_default();
        let report = project.reported(self.plan, &self.period);
        let named = report.and_then(|report| report.project.clone());
        let trade = enterprise.and_then(|enterprise| enterprise.vsic_code.clone());
        let of = verbatim(&named.clone().unwrap_or_else(|| who.clone()));
        let answers = vec![named.or_else(|| Some(who.clone())), trade];
        FilledForm { answers, whose: Some(who), ..self.form(of, lines, false) }
    }

    fn of_cluster(&self, zone: &Zone) -> FilledForm {
        let of = verbatim(&zone.name);
        let frozen = frozen_infrastructure(self.plan, zone.id, &self.period);
        let is_frozen = frozen.is_some();
        let lines = frozen.unwrap_or_else(|| infrastructure_lines(self.plan, zone, &self.period));
        let whose = zone.investor.and_then(|investor| self.plan.get(investor));
        let whose = whose.map(|investor| investor.name.clone()).or(Some(zone.name.clone()));
        FilledForm { whose, ..self.form(of, lines, is_frozen) }
    }

    fn of_unit(&self, unit: &FormUnit) -> FilledForm {
        let place = unit.place.and_then(|place| self.plan.get(place));
        let of = place.map_or_else(
            || Message::new("forms-all-clusters").with("count", unit.clusters.len()),
            |place| verbatim(&place.name),
        );
        let (parts, is_frozen) = parts(self.plan, unit, &self.period);
        let lines = together(&parts, average(self.plan, &self.period));
        let before = self.period.before().map(|before| {
            let (parts, _) = self::parts(self.plan, unit, &before);
            together(&parts, average(self.plan, &before))
        });
        let checks = form_checks(&lines, before.as_deref());
        let whose = place.map(|place| place.name.clone());
        FilledForm { whose, checks, ..self.form(of, lines, is_frozen) }
    }
}

/// The average the office chose for a period.
fn average(plan: &Plan, period: &FormPeriod) -> Average {
    Choices::on(plan, period.last).average
}

/// The parts of a unit's clusters, as frozen where the period is closed.
fn parts(plan: &Plan, unit: &FormUnit, period: &FormPeriod) -> (Vec<Vec<FormLine>>, bool) {
    match frozen_parts(plan, &unit.clusters, period) {
        Some(parts) => (parts, true),
        None => (cluster_parts(plan, &unit.clusters, period), false),
    }
}

impl FilledForm {
    /// The words and the figure of each line; headings have no figure.
    pub fn rows(&self) -> impl Iterator<Item = (&TemplateLine, Option<&FormLine>)> {
        self.template.lines.iter().map(|line| (line, self.line(&line.number)))
    }

    /// The line of this number.
    pub fn line(&self, number: &str) -> Option<&FormLine> {
        self.lines.iter().find(|line| line.number == number)
    }

    /// The lines that stay blank.
    pub fn blank(&self) -> impl Iterator<Item = &TemplateLine> {
        let is_blank = |line: Option<&FormLine>| line.is_some_and(|it| it.amount.value.is_none());
        self.rows().filter(move |(_, line)| is_blank(*line)).map(|(words, _)| words)
    }

    /// What to look at before it is printed: what stays blank, and which lines do not agree.
    pub fn doubts(&self) -> Vec<Message> {
        let blank: Vec<&str> = self.blank().map(|line| line.number.as_str()).collect();
        let blank = (!blank.is_empty()).then(|| {
            let said = Message::new("forms-blank").with("count", blank.len());
            said.with("lines", blank.join(", "))
        });
        let of = |says: Message| {
            Message::new("forms-doubt").with("of", self.of.clone()).with("says", says)
        };
        let checks = self.checks.iter().map(|check| check.says.clone());
        blank.into_iter().chain(checks).map(of).collect()
    }

    /// What stands above the table, a line each, in the words of the form.
    pub fn above(&self) -> Vec<String> {
        let Template { labels, sender, receiver, asks, due, .. } = &self.template;
        let answer = |place: usize| self.answers.get(place).cloned().flatten();
        let asked = asks.iter().enumerate().map(|(place, label)| {
            format!("{label}: {}", answer(place).unwrap_or_else(|| UNANSWERED.to_owned()))
        });
        let whose = self.whose.as_ref().map_or_else(String::new, |whose| format!(" ({whose})"));
        let kind = match self.period.kind {
            ReportPeriodKind::HalfYear => &labels.half_year,
            ReportPeriodKind::Year => &labels.year,
        };
        let (first, last) = (units::date(self.period.first), units::date(self.period.last));
        let days = format!("({} {first} {} {last})", labels.from, labels.to);
        std::iter::once(format!("{}: {sender}{whose}", labels.sender))
            .chain(asked)
            .chain([
                format!("{}: {receiver}", labels.receiver),
                format!("{}: {kind} {days}", labels.period),
                due.clone(),
            ])
            .collect()
    }

    /// What its figures are of, and how sure its words are.
    pub fn notes(&self) -> Vec<Message> {
        let of = Message::new("forms-of").with("of", self.of.clone());
        let of = of.with("on", self.period.last).with("law", self.template.law.as_str());
        let frozen = self.is_frozen.then(|| Message::new("forms-frozen"));
        let unread = (!self.template.is_read).then(|| Message::new("forms-words-secondary"));
        std::iter::once(of).chain(frozen).chain(unread).collect()
    }

    /// The five columns.
    pub fn table(&self, plan: &Plan) -> Table {
        const KEYS: [(&str, f32); 5] =
            [("tt", 40.0), ("label", 360.0), ("unit", 90.0), ("result", 90.0), ("note", 180.0)];
        let columns = KEYS.iter().zip(&self.template.heads).map(|((key, width), head)| Column {
            title: verbatim(head),
            ..Column::new(key, "", *width)
        });
        let rows = self.rows().map(|(words, line)| row(plan, words, line));
        Table { columns: columns.collect(), rows: rows.collect(), total: None, notes: Vec::new() }
    }
}

fn row(plan: &Plan, words: &TemplateLine, line: Option<&FormLine>) -> Row {
    let value = line.and_then(|line| line.amount.value);
    let value = value.map_or(Cell::Empty, |value| Cell::Number(value, words.decimals));
    let beside = line.and_then(|line| beside(plan, &line.amount));
    let cells = vec![
        words.number.as_str().into(),
        words.label.as_str().into(),
        words.unit.as_str().into(),
        value,
        beside.map_or(Cell::Empty, Cell::Said),
    ];
    // A heading is set off as a sum is; a line is no part of any.
    let subject = line.and_then(|line| line.amount.rests_on.first().copied());
    Row { subject, cells, mark: Mark::None, is_beside: line.is_none() }
}

/// Column 5: of whom the figure is not known, and what else has to be said.
pub fn beside(plan: &Plan, amount: &Amount) -> Option<Message> {
    let unknown: BTreeSet<Key> = amount.unknown.iter().copied().collect();
    let of = |is_cluster: bool| -> Vec<Key> {
        unknown.iter().copied().filter(|key| (key.kind == RecordKind::Zone) == is_cluster).collect()
    };
    let missing = [("forms-missing-clusters", of(true)), ("forms-missing-projects", of(false))];
    let missing = missing.into_iter().filter(|(_, keys)| !keys.is_empty()).map(|(key, keys)| {
        let names = Message::list(keys.iter().map(|key| verbatim(&name(plan, *key))));
        let said = Message::new(key).with("count", keys.len());
        names.into_iter().fold(said, |said, names| said.with("names", names))
    });
    let all: Vec<Message> = missing.chain(amount.notes.iter().cloned()).collect();
    Message::list(all.into_iter())
}

/// A cluster as an office writes it, a project by who has it.
pub fn name(plan: &Plan, key: Key) -> String {
    let zone = (key.kind == RecordKind::Zone).then(|| plan.get(Id::<Zone>::new(key.id)));
    zone.flatten().map_or_else(|| title(plan, key), |zone: &Arc<Zone>| short_name(zone))
}

/// Room for what nobody has written down.
const UNANSWERED: &str = "……………………………………";

/// Words that are the same in every language.
pub(super) fn verbatim(text: &str) -> Message {
    Message::new("views-as-said").with("text", text)
}
