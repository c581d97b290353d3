//! An enterprise is entered on the register, or changed.

use super::alike::refuse_second_copy;
use crate::domain::{Edit, Enterprise, Plan};
use crate::i18n::{Message, tidy};
use crate::operations::ground::{check_year, kept, within_bounds};
use crate::operations::refusal::Refusal;
use crate::units::Area;

/// The enterprise becomes this; where the plan has none with its key it is new.
pub fn keep_enterprise(plan: &Plan, becomes: &Enterprise) -> Result<Edit, Refusal> {
    let before = plan.get(becomes.id);
    let record = tidied(becomes);
    if record.name.is_empty() {
        return Err(Message::new("operations-enterprise-empty").into());
    }
    check_tax_code(&record)?;
    check_vsic(&record)?;
    check_figures(&record)?;
    record.relocate_by.map_or(Ok(()), check_year)?;
    // Names that were alike before stay so until somebody says which is which.
    if before.is_none_or(|before| before.name != record.name || before.tax_code != record.tax_code)
    {
        refuse_second_copy(plan, &record.name, record.tax_code.as_deref(), before)?;
    }
    let key = if before.is_some() {
        "operations-enterprise-changed"
    } else {
        "operations-enterprise-added"
    };
    let label = Message::new(key).with("enterprise", record.name.as_str());
    within_bounds(Edit::new(label).put(record))
}

fn tidied(enterprise: &Enterprise) -> Enterprise {
    let text = |text: &Option<String>| kept(text.as_deref());
    Enterprise {
        name: tidy(&enterprise.name),
        tax_code: text(&enterprise.tax_code).map(|code| code.split_whitespace().collect()),
        legal_form: text(&enterprise.legal_form),
        vsic_code: text(&enterprise.vsic_code).map(|code| without_section(&code)),
        vsic_edition: text(&enterprise.vsic_edition),
        present_place: text(&enterprise.present_place),
        note: text(&enterprise.note),
        ..enterprise.clone()
    }
}

/// "25" for "C25": the letter of the section says nothing the number does not.
fn without_section(code: &str) -> String {
    code.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).to_owned()
}

/// Ten digits, a branch with three more behind a hyphen (Thông tư 86/2024/TT-BTC); the twelve of a
/// person's number are taken, too.
fn check_tax_code(record: &Enterprise) -> Result<(), Refusal> {
    let Some(code) = &record.tax_code else { return Ok(()) };
    let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let fits = match code.split_once('-') {
        Some((main, branch)) => {
            main.len() == 10 && branch.len() == 3 && is_number(main) && is_number(branch)
        }
        None => matches!(code.len(), 10 | 12 | 13) && is_number(code),
    };
    if fits {
        return Ok(());
    }
    Err(Message::new("operations-tax-code-shape").with("tax-code", code.as_str()).into())
}

fn check_vsic(record: &Enterprise) -> Result<(), Refusal> {
    let Some(code) = &record.vsic_code else { return Ok(()) };
    let is_number = code.bytes().all(|digit| digit.is_ascii_digit());
    if (2..=5).contains(&code.len()) && is_number {
        return Ok(());
    }
    Err(Message::new("operations-vsic-shape").with("code", code.as_str()).into())
}

fn check_figures(record: &Enterprise) -> Result<(), Refusal> {
    let figures = [
        record.relocation_need.map(Area::as_square_metres),
        record.relocation_power_kw,
        record.relocation_wastewater_m3_per_day,
    ];
    if figures.into_iter().flatten().all(|figure| figure.is_finite() && figure >= 0.0) {
        return Ok(());
    }
    Err(Message::new("operations-figure-negative").into())
}
