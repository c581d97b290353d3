//! Who is meant: an enterprise of the plan, or a new one that must not be a second copy.

use crate::domain::vsic::Edition;
use crate::domain::{Enterprise, Field, Id, Plan, field_of};
use crate::i18n::{Message, tidy};
use crate::operations::enterprise::alike::{refuse_alike, refuse_second_copy, same_name};
use crate::operations::ground::kept;
use crate::operations::refusal::Refusal;
use jiff::civil::Date;
use std::sync::Arc;

const WHO: &Field = field_of!(Occupancy: enterprise);

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
        /// Whether somebody has said that it is another one than those of a name like it.
        is_another: bool,
    },
}

impl Tenant {
    /// An enterprise of which only the name is known.
    pub fn named(name: &str) -> Self {
        Self::New { name: name.to_owned(), tax_code: None, vsic_code: None, is_another: false }
    }
}

/// The enterprise as it will be, and whether that differs from the plan.
pub(super) struct Resolved {
    pub(super) record: Enterprise,
    pub(super) is_changed: bool,
}

/// `on` is the day the occupancy begins: a code typed for it is of the edition in force then.
pub(super) fn resolve(plan: &Plan, tenant: &Tenant, on: Date) -> Result<Resolved, Refusal> {
    match tenant {
        Tenant::Known(id) => {
            let known =
                plan.get(*id).ok_or_else(|| Message::new("operations-enterprise-unknown"))?;
            Ok(Resolved { record: Enterprise::clone(known), is_changed: false })
        }
        Tenant::New { name, tax_code, vsic_code, is_another } => {
            let name = tidy(name);
            let tax_code = kept(tax_code.as_deref());
            let vsic_code = kept(vsic_code.as_deref()).map(|code| (code, Edition::on(on)));
            let same = meant(plan, &name, tax_code.as_deref(), *is_another)?;
            Ok(typed(plan, &name, same, tax_code, vsic_code))
        }
    }
}

/// The enterprise of the plan that is meant; none where it is a new one.
fn meant<'a>(
    plan: &'a Plan,
    name: &str,
    tax_code: Option<&str>,
    is_another: bool,
) -> Result<Option<&'a Arc<Enterprise>>, Refusal> {
    if name.is_empty() {
        return Err(Refusal::of(WHO, Message::new("operations-enterprise-empty")));
    }
    let same = same_name(plan, name);
    refuse_second_copy(plan, name, tax_code, same).map_err(|refusal| refusal.about(WHO))?;
    if same.is_none() && !is_another {
        refuse_alike(plan, name, tax_code).map_err(|refusal| refusal.about(WHO))?;
    }
    Ok(same)
}

fn typed(
    plan: &Plan,
    name: &str,
    same: Option<&Arc<Enterprise>>,
    tax_code: Option<String>,
    vsic_code: Option<(String, Edition)>,
) -> Resolved {
    let before = same.map(|known| Enterprise::clone(known));
    let mut record =
        before.clone().unwrap_or_else(|| Enterprise::new(plan.next_id::<Enterprise>(), name));
    // What is known stays; what was unknown and is now typed is not thrown away.
    record.tax_code = record.tax_code.or(tax_code);
    if let (None, Some((code, edition))) = (&record.vsic_code, vsic_code) {
        record.vsic_code = Some(code);
        record.vsic_edition = Some(edition.year().to_owned());
    }
    let is_changed = before.as_ref() != Some(&record);
    Resolved { record, is_changed }
}
