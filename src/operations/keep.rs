//! A record of whatever kind is entered, changed, or goes away.

use super::enterprise::{keep_enterprise, remove_enterprise};
use super::ground::{YEARS, backwards, check_year, kept, within_bounds};
use super::needed::refuse_needed;
use super::note::remove_note;
use super::occupancy::{
    OccupancyDraft, Tenant, correct_occupancy, record_occupancy, remove_occupancy,
};
use super::refusal::Refusal;
use super::status::dated;
use crate::domain::{
    Approval, Budget, Document, DrawingSign, Edit, Field, Id, Key, LandUse, Lot, Measure,
    Occupancy, Plan, Record, RecordKind, Sort, Target, UseDetail, Value, Wording, Zone, field_of,
    fields, is_dossier_code, is_planning_code, links, record_of, title, title_of, uid, values,
};
use crate::i18n::{Argument, Message, is_own_nothing, nfc, phrase};
use crate::rules::is_known;
use jiff::civil::Date;
use std::sync::Arc;

/// The record becomes this; where the plan has none with its key it is new. A status that changes
/// without a day of its own does so on `on`.
pub fn keep(plan: &Plan, record: Record, on: Date) -> Result<Edit, Refusal> {
    match &record {
        Record::Enterprise(enterprise) => keep_enterprise(plan, enterprise),
        Record::Occupancy(held) => keep_occupancy(plan, held),
        Record::ReportPeriod(_) => Err(Message::new("operations-period-by-closing").into()),
        _ => {
            let record = tidied(record)?;
            check_links(plan, &record)?;
            check_own(plan, &record)?;
            let (record, was) = dated(plan, record, on)?;
            let edit = edit(plan, record);
            within_bounds(match was {
                Some(was) => edit.put(was),
                None => edit,
            })
        }
    }
}

/// Whether a new record that [`keep`] took for one plan is as good for another that has only more records
/// of its kind, none of which it refers to.
pub fn keeps_among(plan: &Plan, record: &Record) -> bool {
    match record {
        Record::Enterprise(_) | Record::Occupancy(_) | Record::ReportPeriod(_) => false,
        _ => check_own(plan, record).is_ok(),
    }
}

/// The record goes away, with what belongs to it; refused where others rest on it.
pub fn remove(plan: &Plan, key: Key) -> Result<Edit, Refusal> {
    match key.kind {
        RecordKind::Enterprise => return remove_enterprise(plan, Id::new(key.id)),
        RecordKind::Occupancy => return remove_occupancy(plan, Id::new(key.id)),
        RecordKind::Note => return remove_note(plan, Id::new(key.id)),
        _ => {}
    }
    if plan.record(key).is_none() {
        return Err(Message::new("operations-record-gone").into());
    }
    let parts = refuse_needed(plan, key)?;
    let label = Message::new("operations-record-removed")
        .with("kind", key.kind.text())
        .with("name", title(plan, key));
    let mut edit = Edit::new(label);
    edit.becomes.extend(parts.into_iter().chain([key]).map(|gone| (gone, None)));
    Ok(edit)
}

fn edit(plan: &Plan, record: Record) -> Edit {
    let key = record.key();
    let text = if plan.record(key).is_some() {
        "operations-record-changed"
    } else {
        "operations-record-added"
    };
    let label =
        Message::new(text).with("kind", key.kind.text()).with("name", title_of(plan, &record));
    let mut edit = Edit::new(label);
    edit.becomes.insert(key, Some(record));
    edit
}

/// What a record of a tenancy says becomes a correction of it, or a new one.
pub fn keep_occupancy(plan: &Plan, held: &Occupancy) -> Result<Edit, Refusal> {
    let from = held.valid.from.ok_or_else(|| missing("operations-first-day"))?;
    let draft = OccupancyDraft {
        area: Some(held.area),
        to: held.valid.to,
        lease_number: held.lease_number.clone(),
        lease_years: held.lease_years,
        document: held.document,
        approval: held.approval,
        approved_on: held.approved_on,
        reason: held.reason.clone(),
        deadline: held.deadline,
        investment_million_vnd: held.investment_million_vnd,
        investment_done_million_vnd: held.investment_done_million_vnd,
        workers: held.workers,
        wastewater_m3_per_day: held.wastewater_m3_per_day,
        note: held.note.clone(),
        ..OccupancyDraft::new(held.lot, Tenant::Known(held.enterprise), held.state, from)
    };
    match plan.get(held.id) {
        Some(_) => correct_occupancy(plan, held.id, &draft),
        None => record_occupancy(plan, &draft),
    }
}

fn missing(field: &'static str) -> Refusal {
    Message::new("operations-field-missing").with("field", Message::new(field)).into()
}

/// The record with its words tidied and its figures held to what they can be.
fn tidied(record: Record) -> Result<Record, Refusal> {
    let known = fields(record.key().kind);
    let filled: Vec<Value> = values(&record).into_iter().map(tidy).collect();
    known.iter().zip(&filled).try_for_each(|(field, value)| check_field(field, value))?;
    check_order(known, &filled)?;
    let tidied = record_of(record.key(), uid(&record), filled)?;
    // What was tidy already stays the record it is.
    Ok(if tidied == record { record } else { tidied })
}

fn tidy(value: Value) -> Value {
    match value {
        Value::Text(words) => kept(Some(&words)).map_or(Value::Empty, Value::Text),
        other => other,
    }
}

fn check_field(field: &'static Field, value: &Value) -> Result<(), Refusal> {
    let wrong = |text: &'static str| {
        Err(Refusal::of(field, Message::new(text).with("field", Message::new(field.text))))
    };
    let is_less = |number: f64| !number.is_finite() || number < field.sort.least();
    match (value, field.sort) {
        // In a table it could not be told from nothing.
        (Value::Text(words), _) if is_own_nothing(words) => wrong("operations-field-nothing"),
        (Value::Empty, _) if field.is_required => Err(missing(field.text).about(field)),
        (Value::Number(number), _) if is_less(*number) => wrong("operations-field-negative"),
        (Value::Number(percent), Sort::Percent) if *percent > field.most => {
            wrong("operations-field-percent")
        }
        (Value::Area(area), _) if is_less(area.as_square_metres()) => {
            wrong("operations-field-negative")
        }
        (Value::Whole(stars), Sort::Stars)
            if is_less(*stars as f64) || *stars as f64 > field.most =>
        {
            wrong("operations-field-stars")
        }
        (Value::Whole(year), Sort::Year) => {
            let is_year = i16::try_from(*year).is_ok_and(|year| YEARS.contains(&year));
            if is_year { Ok(()) } else { wrong("operations-field-year") }
        }
        (Value::Whole(number), _) if *number < 0 => wrong("operations-field-negative"),
        (Value::Day(day), _) => check_year(*day).map_err(|refusal| refusal.about(field)),
        _ => Ok(()),
    }
}

fn check_order(known: &'static [Field], filled: &[Value]) -> Result<(), Refusal> {
    for (field, value) in known.iter().zip(filled) {
        let Some(first) = field.not_before else { continue };
        let backwards = match (&filled[first], value) {
            // A span holds no day where it ends on the day it begins.
            (Value::Day(from), Value::Day(to)) if field.sort == Sort::Until && to <= from => {
                backwards(*from, *to)
            }
            (Value::Day(earlier), Value::Day(later)) if later < earlier => {
                out_of_order(&known[first], field)
            }
            (Value::Number(earlier), Value::Number(later)) if later < earlier => {
                out_of_order(&known[first], field)
            }
            _ => continue,
        };
        return Err(backwards.about(field));
    }
    Ok(())
}

fn out_of_order(first: &Field, second: &Field) -> Refusal {
    Message::new("operations-fields-backwards")
        .with("first", Message::new(first.text))
        .with("second", Message::new(second.text))
        .into()
}

fn check_links(plan: &Plan, record: &Record) -> Result<(), Refusal> {
    let own = record.key();
    for key in links(record) {
        if key == own {
            return Err(Message::new("operations-link-itself")
                .with("kind", key.kind.text())
                .into());
        }
        // What another program left loose is not this edit's to mend.
        let was_so = || plan.record(own).is_some_and(|before| links(&before).contains(&key));
        if plan.record(key).is_none() && !was_so() {
            return Err(Message::new("operations-link-unknown")
                .with("kind", key.kind.text())
                .with("id", key.id.to_string())
                .into());
        }
    }
    Ok(())
}

/// What holds for one kind alone: codes, and documents by number, day and issuer, stand once in a plan;
/// a lot's stage is of its zone; money is for something.
fn check_own(plan: &Plan, record: &Record) -> Result<(), Refusal> {
    let is_twin = match record {
        Record::Zone(zone) => is_twin_zone(plan, zone),
        Record::Lot(lot) => {
            check_stage(plan, lot)?;
            check_detail(lot.use_detail, lot.land_use)?;
            check_tenants(plan, lot)?;
            is_twin_lot(plan, lot)
        }
        Record::Document(document) => is_twin_document(plan, document),
        Record::Budget(budget) => {
            check_purpose(budget)?;
            false
        }
        Record::Target(target) => {
            check_judged(target)?;
            check_share(target)?;
            false
        }
        Record::Wording(wording) => is_twin_wording(plan, wording)?,
        Record::Approval(approval) => {
            check_planning_codes(approval)?;
            false
        }
        Record::DrawingSign(sign) => is_twin_sign(plan, sign)?,
        Record::LegalValue(own) => {
            check_rule(&own.rule, field_of!(LegalValue: rule))?;
            false
        }
        Record::Acceptance(accepted) => {
            check_rule(&accepted.rule, field_of!(Acceptance: rule))?;
            false
        }
        _ => false,
    };
    if !is_twin {
        return Ok(());
    }
    Err(Message::new("operations-record-twice")
        .with("kind", record.key().kind.text())
        .with("name", title_of(plan, record))
        .into())
}

/// A rule nobody knows would never be asked for.
fn check_rule(rule: &str, field: &'static Field) -> Result<(), Refusal> {
    if is_known(rule) {
        return Ok(());
    }
    Err(Refusal::of(field, Message::new("operations-rule-unknown").with("rule", rule)))
}

/// Who chooses between records and statements says why.
fn check_judged(target: &Target) -> Result<(), Refusal> {
    if target.judged_by.is_some() && target.judged_why.is_none() {
        return Err(Message::new("operations-judged-needs-why").into());
    }
    Ok(())
}

/// A fill rate is a share of one: 80 is no share, and would read 8 000 %.
fn check_share(target: &Target) -> Result<(), Refusal> {
    let is_share = target.measure == Measure::FillRate;
    match target.value.filter(|value| is_share && *value > 1.0) {
        Some(value) => Err(Message::new("operations-target-share")
            .with("value", Argument::Number(value))
            .with("share", Argument::Number(value / 100.0))
            .into()),
        None => Ok(()),
    }
}

fn is_twin_zone(plan: &Plan, zone: &Zone) -> bool {
    plan.all::<Zone>().any(|other| other.id != zone.id && other.code == zone.code)
}

fn is_twin_lot(plan: &Plan, lot: &Lot) -> bool {
    plan.lots_coded(lot.zone, &lot.code).any(|other| {
        other.id != lot.id && other.code == lot.code && other.valid.overlaps(&lot.valid)
    })
}

fn is_twin_document(plan: &Plan, document: &Document) -> bool {
    let issuer = |document: &Document| document.issuer.as_deref().map(nfc);
    plan.documents_numbered(&document.number).any(|other| {
        other.id != document.id && other.date == document.date && issuer(other) == issuer(document)
    })
}

/// One wording means one thing of a vocabulary, however it is spelt.
fn is_twin_wording(plan: &Plan, wording: &Wording) -> Result<bool, Refusal> {
    let said = phrase(&wording.words);
    if said.is_empty() {
        return Err(Message::new("operations-wording-no-word").into());
    }
    let of = |wording: &Wording| wording.means.vocabulary().text;
    Ok(plan.all::<Wording>().any(|other| {
        other.id != wording.id && of(other) == of(wording) && phrase(&other.words) == said
    }))
}

fn check_planning_codes(approval: &Approval) -> Result<(), Refusal> {
    let Approval { dossier_code, planning_code, .. } = approval;
    let wrong = |field: &'static Field, key, code: &str| {
        Err(Refusal::of(field, Message::new(key).with("code", code)))
    };
    match (dossier_code.as_deref(), planning_code.as_deref()) {
        (Some(code), _) if !is_dossier_code(code) => {
            wrong(field_of!(Approval: dossier_code), "operations-dossier-code", code)
        }
        (_, Some(code)) if !is_planning_code(code) => {
            wrong(field_of!(Approval: planning_code), "operations-planning-code", code)
        }
        _ => Ok(()),
    }
}

/// A use has one sign at a scale; what it is more closely must be of that use.
fn is_twin_sign(plan: &Plan, sign: &DrawingSign) -> Result<bool, Refusal> {
    check_detail(sign.detail, sign.land_use)?;
    let drawn = |sign: &DrawingSign| (sign.land_use, sign.detail, sign.scale);
    Ok(plan.all::<DrawingSign>().any(|other| other.id != sign.id && drawn(other) == drawn(sign)))
}

fn check_detail(detail: Option<UseDetail>, land_use: LandUse) -> Result<(), Refusal> {
    match detail.filter(|detail| detail.land_use() != land_use) {
        Some(detail) => Err(Message::new("operations-detail-of-other-use")
            .with("detail", detail.text())
            .with("use", detail.land_use().text())
            .into()),
        None => Ok(()),
    }
}

fn check_stage(plan: &Plan, lot: &Lot) -> Result<(), Refusal> {
    let stage = lot.phase.and_then(|phase| plan.get(phase));
    if stage.is_some_and(|stage| stage.zone != lot.zone) {
        return Err(Message::new("operations-phase-of-other-zone").into());
    }
    Ok(())
}

/// A lot does not end while somebody is said to hold it.
fn check_tenants(plan: &Plan, lot: &Lot) -> Result<(), Refusal> {
    let Some(last) = lot.valid.to else { return Ok(()) };
    let was_so = plan.get(lot.id).is_some_and(|before| before.valid.to == Some(last));
    let stays = |held: &&Arc<Occupancy>| held.valid.to.is_none_or(|to| last < to);
    let Some(held) = plan.occupancies_of(lot.id).find(stays).filter(|_| !was_so) else {
        return Ok(());
    };
    let tenant = plan.get(held.enterprise).map(|tenant| tenant.name.clone()).unwrap_or_default();
    Err(Message::new("operations-lot-held")
        .with("lot", lot.code.as_str())
        .with("tenant", tenant)
        .with("state", held.state.text())
        .with("day", last)
        .into())
}

fn check_purpose(budget: &Budget) -> Result<(), Refusal> {
    if (budget.work, budget.programme) == (None, None) && budget.subject.is_none() {
        return Err(Message::new("operations-budget-for-nothing").into());
    }
    Ok(())
}
