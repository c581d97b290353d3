//! Which enterprise a row of a list is about.

use super::table::TenantRow;
use crate::domain::vsic::Edition;
use crate::domain::{Enterprise, Plan};
use crate::i18n::{Message, tidy};
use crate::io::list::NearName;
use crate::operations::{enterprises_alike, refuse_alike};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What becomes of a name that is like one of the plan but for marks, signs and legal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Alike {
    /// The row stays out: a person is to say who it is.
    #[default]
    Asked,
    /// It has been said that it is another enterprise.
    Another,
    /// It has been said of each of these names who it is; others are asked about.
    Said(BTreeMap<String, Who>),
}

/// Who a name like one of the plan is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The enterprise of this name, in the plan or in a row above.
    Same(String),
    /// Another one, which the plan does not have.
    Another,
}

impl Alike {
    fn said_of(&self, name: &str) -> Option<&Who> {
        match self {
            Self::Asked => None,
            Self::Another => Some(&Who::Another),
            Self::Said(said) => said.get(name),
        }
    }

    /// Whether it was said who this one name is.
    pub(super) fn is_answer_for(&self, name: &str) -> bool {
        matches!(self, Self::Said(said) if said.contains_key(name))
    }
}

/// The enterprises the name of a row is like and not the same as, where there are any.
pub(super) fn near(plan: &Plan, row: &TenantRow) -> Option<NearName> {
    let name = tidy(&row.name);
    let alike = enterprises_alike(plan, &name, row.tax_code.as_deref());
    let others = alike.filter(|one| !is_name(one, &name));
    let like: Vec<String> = others.map(|one| one.name.clone()).collect();
    (!like.is_empty()).then_some(NearName { name, like })
}

/// The enterprise of a row with what the row knows more; what is known otherwise is refused.
pub(super) fn enterprise(
    plan: &Plan,
    row: &TenantRow,
    on: Date,
    alike: &Alike,
) -> Result<Enterprise, Message> {
    let name = tidy(&row.name);
    let known = known(plan, row, &name, alike)?;
    let is_new = known.is_none();
    match alike.said_of(&name) {
        Some(Who::Another) if is_new => refuse_same_letters(plan, row, &name)?,
        Some(Who::Same(_)) | None if is_new => {
            refuse_alike(plan, &name, row.tax_code.as_deref())?;
        }
        Some(_) | None => {}
    }
    let mut becomes = known
        .map_or_else(|| Enterprise::new(plan.next_id(), &name), |known| Enterprise::clone(known));
    let vsic = row.vsic.clone();
    let is_told = vsic.is_some() && becomes.vsic_code.is_none();
    let edition = is_told.then(|| Edition::on(on).year().to_owned());
    fill(&mut becomes.tax_code, row.tax_code.clone(), "enterprises-tax-code")?;
    fill(&mut becomes.legal_form, row.legal_form.clone(), "enterprises-legal-form")?;
    fill(&mut becomes.vsic_code, vsic, "enterprises-vsic")?;
    becomes.vsic_edition = becomes.vsic_edition.or(edition);
    fill(&mut becomes.present_place, row.present_place.clone(), "enterprises-present-place")?;
    let [supporting, high_technology, polluting, defence] = row.flags;
    fill(&mut becomes.supporting_industry, supporting, "enterprises-supporting")?;
    fill(&mut becomes.high_technology, high_technology, "enterprises-high-technology")?;
    fill(&mut becomes.polluting, polluting, "enterprises-polluting")?;
    fill(&mut becomes.on_defence_land, defence, "enterprises-defence")?;
    fill(&mut becomes.relocation_need, row.need, "enterprises-need")?;
    fill(&mut becomes.relocate_by, row.relocate_by, "enterprises-relocate-by")?;
    Ok(becomes)
}

/// Marks and capitals alone make no other enterprise: a tax code has to tell it.
fn refuse_same_letters(plan: &Plan, row: &TenantRow, name: &str) -> Result<(), Message> {
    let alike: BTreeSet<_> =
        enterprises_alike(plan, name, row.tax_code.as_deref()).map(|one| one.id).collect();
    match plan.enterprises_called(name).find(|one| alike.contains(&one.id)) {
        Some(same) => Err(Message::new("tenants-another-needs-code")
            .with("name", name)
            .with("existing", same.name.as_str())),
        None => Ok(()),
    }
}

/// The enterprise of the plan the row names: by what was said of its name, by its tax code, by its name.
/// Code and name have to agree; two codes are two enterprises.
fn known<'a>(
    plan: &'a Plan,
    row: &TenantRow,
    name: &str,
    alike: &Alike,
) -> Result<Option<&'a Arc<Enterprise>>, Message> {
    if let Some(Who::Same(same)) = alike.said_of(name) {
        return only_called(plan, same, |_| true);
    }
    let code = row.tax_code.as_deref();
    let digits = |code: &str| code.replace('-', "");
    let owner = code.and_then(|code| {
        let same = |known: &&Arc<Enterprise>| {
            known.tax_code.as_deref().is_some_and(|own| digits(own) == digits(code))
        };
        plan.enterprises_taxed(code).find(same)
    });
    if let (Some(owner), Some(code)) = (owner, code) {
        let is_called =
            is_name(owner, name) || plan.enterprises_alike(name).any(|one| one.id == owner.id);
        return if is_called {
            Ok(Some(owner))
        } else {
            Err(Message::new("operations-tax-code-exists")
                .with("tax-code", code)
                .with("existing", owner.name.as_str()))
        };
    }
    let is_other = |known: &Arc<Enterprise>| {
        code.zip(known.tax_code.as_deref()).is_some_and(|(one, other)| digits(one) != digits(other))
    };
    only_called(plan, name, |known| !is_other(known))
}

/// The enterprise of this name; several are told apart by nothing.
fn only_called<'a>(
    plan: &'a Plan,
    name: &str,
    is_meant: impl Fn(&Arc<Enterprise>) -> bool,
) -> Result<Option<&'a Arc<Enterprise>>, Message> {
    let is_called = |known: &&Arc<Enterprise>| is_name(known, name) && is_meant(known);
    let mut called = plan.enterprises_called(name).filter(is_called);
    match (called.next(), called.next()) {
        (Some(_), Some(_)) => Err(Message::new("tenants-name-several").with("name", name)),
        (found, _) => Ok(found),
    }
}

fn is_name(known: &Enterprise, name: &str) -> bool {
    tidy(&known.name).to_lowercase() == tidy(name).to_lowercase()
}

/// What is unknown is filled in; where the plan knows something else a person has to decide.
pub(super) fn fill<T: PartialEq>(
    known: &mut Option<T>,
    told: Option<T>,
    what: &'static str,
) -> Result<(), Message> {
    match (&known, told) {
        (Some(known), Some(told)) if *known != told => {
            Err(Message::new("tenants-differs").with("what", Message::new(what)))
        }
        (None, told) => {
            *known = told;
            Ok(())
        }
        (Some(_), _) => Ok(()),
    }
}
