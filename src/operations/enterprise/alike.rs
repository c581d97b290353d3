//! Which enterprise of the plan a name or a tax code means, and which would be a second copy.

use crate::domain::{Enterprise, Plan};
use crate::i18n::{Message, nfc, tidy};
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// The enterprise with this name, else one that differs in capitals and spaces only. Marks count:
/// Ân is not An.
pub(in crate::operations) fn same_name<'a>(
    plan: &'a Plan,
    name: &str,
) -> Option<&'a Arc<Enterprise>> {
    let alike = || plan.enterprises_called(name);
    let lower = name.to_lowercase();
    alike()
        .find(|known| nfc(&known.name) == name)
        .or_else(|| alike().find(|known| tidy(&known.name).to_lowercase() == lower))
}

/// The enterprises that may be the one of this name: alike but for marks, signs and legal form, where
/// no tax codes tell them apart.
pub fn enterprises_alike<'a>(
    plan: &'a Plan,
    name: &str,
    tax_code: Option<&'a str>,
) -> impl Iterator<Item = &'a Arc<Enterprise>> {
    plan.enterprises_alike(name).filter(move |known| {
        let codes = tax_code.zip(known.tax_code.as_deref());
        codes.is_none_or(|(own, other)| own == other)
    })
}

/// Refuses a new name like that of an enterprise in the plan, which is to be asked about.
pub fn refuse_alike(plan: &Plan, name: &str, tax_code: Option<&str>) -> Result<(), Refusal> {
    let names: Vec<Message> = enterprises_alike(plan, name, tax_code)
        .map(|known| Message::new("operations-name").with("name", known.name.as_str()))
        .collect();
    match Message::list(names.into_iter()) {
        Some(existing) => Err(Message::new("operations-enterprise-alike")
            .with("enterprise", name)
            .with("existing", existing)
            .into()),
        None => Ok(()),
    }
}

pub(in crate::operations) fn refuse_second_copy(
    plan: &Plan,
    name: &str,
    tax_code: Option<&str>,
    same: Option<&Arc<Enterprise>>,
) -> Result<(), Refusal> {
    if let Some(tax_code) = tax_code {
        if let Some(owner) = plan.enterprises_taxed(tax_code).next()
            && same.is_none_or(|same| same.id != owner.id)
        {
            return Err(Message::new("operations-tax-code-exists")
                .with("tax-code", tax_code)
                .with("existing", owner.name.as_str())
                .into());
        }
        if let Some((same, known)) = same.and_then(|same| Some((same, same.tax_code.as_deref()?)))
            && known != tax_code
        {
            return Err(Message::new("operations-tax-code-differs")
                .with("tax-code", tax_code)
                .with("known", known)
                .with("existing", same.name.as_str())
                .into());
        }
    }
    // Two tax codes are two enterprises, however alike the names.
    let is_apart = |known: &&Arc<Enterprise>| {
        tax_code.zip(known.tax_code.as_deref()).is_some_and(|(own, other)| own != other)
    };
    match plan.enterprises_called(name).find(|known| !is_apart(known)) {
        Some(alike) if same.is_none() => Err(Message::new("operations-enterprise-exists")
            .with("enterprise", name)
            .with("existing", alike.name.as_str())
            .into()),
        Some(_) | None => Ok(()),
    }
}
