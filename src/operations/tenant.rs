//! Who is meant: an enterprise of the plan, or a new one that must not be a second copy.

use super::{Refusal, kept};
use crate::domain::{Enterprise, Id, Plan};
use crate::i18n::{Message, fold, nfc};
use std::sync::Arc;

/// The enterprise a draft speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tenant {
    /// Chosen from the plan.
    Known(Id<Enterprise>),
    /// Typed. The name of an enterprise in the plan, up to capitals and repeated spaces, means that
    /// enterprise.
    New {
        /// As registered.
        name: String,
        /// Mã số thuế.
        tax_code: Option<String>,
        /// Main industry.
        vsic_code: Option<String>,
    },
}

/// The enterprise as it will be, and whether that differs from the plan.
pub(super) struct Resolved {
    pub(super) record: Enterprise,
    pub(super) is_changed: bool,
}

pub(super) fn resolve(plan: &Plan, tenant: &Tenant) -> Result<Resolved, Refusal> {
    match tenant {
        Tenant::Known(id) => {
            let known =
                plan.get(*id).ok_or_else(|| Message::new("operations-enterprise-unknown"))?;
            Ok(Resolved { record: Enterprise::clone(known), is_changed: false })
        }
        Tenant::New { name, tax_code, vsic_code } => {
            typed(plan, &tidy(name), kept(tax_code.as_deref()), kept(vsic_code.as_deref()))
        }
    }
}

fn typed(
    plan: &Plan,
    name: &str,
    tax_code: Option<String>,
    vsic_code: Option<String>,
) -> Result<Resolved, Refusal> {
    if name.is_empty() {
        return Err(Message::new("operations-enterprise-empty").into());
    }
    let same = same_name(plan, name);
    refuse_second_copy(plan, name, tax_code.as_deref(), same)?;
    let before = same.map(|known| Enterprise::clone(known));
    let mut record =
        before.clone().unwrap_or_else(|| Enterprise::new(plan.next_id::<Enterprise>(), name));
    // What is known stays; what was unknown and is now typed is not thrown away.
    record.tax_code = record.tax_code.or(tax_code);
    record.vsic_code = record.vsic_code.or(vsic_code);
    let is_changed = before.as_ref() != Some(&record);
    Ok(Resolved { record, is_changed })
}

/// A name with single spaces and one writing of each letter.
pub(super) fn tidy(name: &str) -> String {
    nfc(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The enterprise with this name, else one that differs in capitals and spaces only. Marks count:
/// Ân is not An.
fn same_name<'a>(plan: &'a Plan, name: &str) -> Option<&'a Arc<Enterprise>> {
    let all = || plan.all::<Enterprise>();
    let lower = name.to_lowercase();
    all()
        .find(|known| nfc(&known.name) == name)
        .or_else(|| all().find(|known| tidy(&known.name).to_lowercase() == lower))
}

pub(super) fn refuse_second_copy(
    plan: &Plan,
    name: &str,
    tax_code: Option<&str>,
    same: Option<&Arc<Enterprise>>,
) -> Result<(), Refusal> {
    if let Some(tax_code) = tax_code {
        let owner = plan
            .all::<Enterprise>()
            .find(|known| known.tax_code.as_deref().map(nfc).as_deref() == Some(tax_code));
        if let Some(owner) = owner
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
    let folded = fold(name);
    let alike = plan.all::<Enterprise>().find(|known| fold(&tidy(&known.name)) == folded);
    match alike {
        Some(alike) if same.is_none() => Err(Message::new("operations-enterprise-exists")
            .with("enterprise", name)
            .with("existing", alike.name.as_str())
            .into()),
        Some(_) | None => Ok(()),
    }
}
