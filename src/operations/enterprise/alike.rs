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
    match plan.enterprises_called(name).next() {
        Some(alike) if same.is_none() => Err(Message::new("operations-enterprise-exists")
            .with("enterprise", name)
            .with("existing", alike.name.as_str())
            .into()),
        Some(_) | None => Ok(()),
    }
}
