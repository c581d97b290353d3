//! Doanh nghiệp trùng: enterprises on the register that may be one and the same.

use crate::domain::enterprise_name::bare_name;
use crate::domain::{Enterprise, Id, Plan};
use std::collections::BTreeMap;

/// Why enterprises are taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuplicateBy {
    /// They have one tax code: they are one.
    TaxCode,
    /// Their names are alike but for marks, capitals and the legal form: they may be one.
    Name,
}

/// A group of at least two, by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Why.
    pub by: DuplicateBy,
    /// Who.
    pub enterprises: Vec<Id<Enterprise>>,
}

/// All groups: by tax code first, then by name, none of which is part of one before it.
pub fn duplicates(plan: &Plan) -> Vec<Duplicate> {
    let tax_code = |enterprise: &Enterprise| {
        let digits: String =
            enterprise.tax_code.as_ref()?.chars().filter(char::is_ascii_digit).collect();
        Some(digits).filter(|digits| !digits.is_empty())
    };
    let mut found = groups(plan, DuplicateBy::TaxCode, tax_code);
    let by_name = groups(plan, DuplicateBy::Name, |enterprise| Some(bare_name(&enterprise.name)));
    for group in by_name {
        let is_known = found
            .iter()
            .any(|known| group.enterprises.iter().all(|one| known.enterprises.contains(one)));
        if !is_known && !are_told_apart(plan, &group) {
            found.push(group);
        }
    }
    found
}

fn groups(
    plan: &Plan,
    by: DuplicateBy,
    key: impl Fn(&Enterprise) -> Option<String>,
) -> Vec<Duplicate> {
    let mut groups: BTreeMap<String, Vec<Id<Enterprise>>> = BTreeMap::new();
    for enterprise in plan.all::<Enterprise>() {
        if let Some(key) = key(enterprise) {
            groups.entry(key).or_default().push(enterprise.id);
        }
    }
    groups
        .into_values()
        .filter(|enterprises| enterprises.len() > 1)
        .map(|enterprises| Duplicate { by, enterprises })
        .collect()
}

/// Whether every one of them has a tax code of its own: then they are different ones.
fn are_told_apart(plan: &Plan, group: &Duplicate) -> bool {
    let codes: Vec<_> =
        group.enterprises.iter().filter_map(|id| plan.get(*id)?.tax_code.as_deref()).collect();
    let mut distinct = codes.clone();
    distinct.sort_unstable();
    distinct.dedup();
    codes.len() == group.enterprises.len() && distinct.len() == codes.len()
}
