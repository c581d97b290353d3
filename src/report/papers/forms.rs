//! Biểu 01–04 of Thông tư 14/2024/TT-BCT as printed, of the half-year or year that ended last.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::paper::{Block, Head, Paper, PaperKind, PaperTable, Section, Signature};
use crate::views::forms::{FilledForm, FormKind, FormPeriod, filled_forms};

/// Biểu 01 in [`REPORTS`](super::REPORTS): a sheet a project.
pub const FORM_01: ReportInfo = ReportInfo {
    id: "form-01",
    title: "papers-form-01",
    about: ReportScope::PlanOrZone,
    make: |plan, request| paper(plan, request, FormKind::Project, FORM_01.title),
};

/// Biểu 02: a sheet a cluster.
pub const FORM_02: ReportInfo = ReportInfo {
    id: "form-02",
    title: "papers-form-02",
    about: ReportScope::PlanOrZone,
    make: |plan, request| paper(plan, request, FormKind::Infrastructure, FORM_02.title),
};

/// Biểu 03: a sheet a commune, before 1/7/2025 one of the district.
pub const FORM_03: ReportInfo = ReportInfo {
    id: "form-03",
    title: "papers-form-03",
    about: ReportScope::PlanOrZone,
    make: |plan, request| paper(plan, request, FormKind::Unit, FORM_03.title),
};

/// Biểu 04: all clusters.
pub const FORM_04: ReportInfo = ReportInfo {
    id: "form-04",
    title: "papers-form-04",
    about: ReportScope::Plan,
    make: |plan, request| paper(plan, request, FormKind::Province, FORM_04.title),
};

fn paper(
    plan: &Plan,
    request: &ReportRequest,
    kind: FormKind,
    title: &'static str,
) -> Result<Paper, Message> {
    let period = FormPeriod::ended_by(request.on).ok_or_else(|| Message::new("forms-no-period"))?;
    let forms = filled_forms(plan, kind, &period, request.zone);
    let mut sections: Vec<Section> = forms.iter().map(|form| section(plan, form)).collect();
    if sections.is_empty() {
        let nothing = Message::new("forms-nothing-to-report").with("period", period.text());
        sections
            .push(Section::upright(vec![Block::Title(Message::new(title)), Block::Text(nothing)]));
    }
    let mut basis = request.basis();
    basis.on = period.last;
    Ok(Paper {
        title: Message::new(title),
        kind: PaperKind::Official,
        scope: request.scope(plan),
        basis,
        sections,
        doubts: forms.iter().flat_map(FilledForm::doubts).collect(),
    })
}

fn section(plan: &Plan, form: &FilledForm) -> Section {
    let words = &form.template;
    let mut blocks = vec![Block::Title(as_said(&words.title))];
    blocks.extend(form.above().iter().map(|line| Block::Text(as_said(line))));
    blocks.push(Block::of_table(PaperTable::new(form.table(plan)).headed(heads(form))));
    blocks.push(Block::Signature(Box::new(Signature {
        place: Some(as_said(&words.labels.place)),
        office: vec![as_said(&words.signs)],
        note: Some(as_said(&words.signature)),
        receivers: Vec::new(),
    })));
    blocks.extend(words.note.as_deref().map(|note| Block::Text(as_said(note))));
    blocks.push(Block::Notes(form.notes()));
    Section::upright(blocks)
}

/// The columns' heads, and their numbers below.
fn heads(form: &FilledForm) -> Vec<Vec<Head>> {
    let words = form.template.heads.iter().map(|head| Head::new(as_said(head)));
    let numbers =
        (1..=form.template.heads.len()).map(|place| Head::new(as_said(&format!("({place})"))));
    vec![words.collect(), numbers.collect()]
}

fn as_said(text: &str) -> Message {
    Message::new("views-as-said").with("text", text)
}
