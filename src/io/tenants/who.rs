//! Which enterprise a row of a list is about.

use super::table::TenantRow;
use crate::domain::vsic::Edition;
use crate::domain::{Enterprise, Id, Plan};
use crate::i18n::{Message, nfc, tidy};
use crate::operations::refuse_alike;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What becomes of a name that is like one of the plan but for marks, signs and legal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Alike {
    /// The row stays out: a person is to say who it is.
    #[default]
    Asked,
    /// It has been said that it is another enterprise.
    Another,
    /// It has been said which enterprise of the plan each of these names is; others are asked about.
    Same(BTreeMap<String, Id<Enterprise>>),
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
    if is_new && *alike != Alike::Another {
        refuse_alike(plan, &name, row.tax_code.as_deref())?;
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

/// The enterprise of the plan the row names: by what was said of its name, by its tax code, by its name.
/// Code and name have to agree; two codes are two enterprises.
fn known<'a>(
    plan: &'a Plan,
    row: &TenantRow,
    name: &str,
    alike: &Alike,
) -> Result<Option<&'a Arc<Enterprise>>, Message> {
    if let Alike::Same(said) = alike
        && let Some(known) = said.get(name).and_then(|id| plan.get(*id))
    {
        return Ok(Some(known));
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
    let mut called =
        plan.enterprises_called(name).filter(|known| is_name(known, name) && !is_other(known));
    match (called.next(), called.next()) {
        (Some(_), Some(_)) => Err(Message::new("tenants-name-several").with("name", name)),
        (found, _) => Ok(found),
    }
}

fn is_name(known: &Enterprise, name: &str) -> bool {
    nfc(&known.name).to_lowercase() == name.to_lowercase()
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
