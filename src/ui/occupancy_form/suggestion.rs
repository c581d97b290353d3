//! Known enterprises that may be the one whose name is typed.

use super::super::scope::Scope;
use crate::domain::{Enterprise, Id};
use crate::i18n::fold;
use crate::operations::enterprises_alike;
use std::sync::Arc;

/// So many are offered.
const MOST: usize = 6;

/// A known enterprise like the one typed.
#[derive(Clone, Debug)]
pub(super) struct Suggestion {
    pub id: Id<Enterprise>,
    pub name: String,
    pub tax_code: String,
    /// Whether its name is the one typed but for marks, signs and legal form.
    pub is_alike: bool,
}

/// Enterprises that may be the one typed, then those whose folded name or tax code holds it.
pub(super) fn matching(scope: &Scope<'_>, typed: &str) -> Vec<Suggestion> {
    let typed = typed.trim();
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let suggestion = |enterprise: &Arc<Enterprise>, is_alike| Suggestion {
        id: enterprise.id,
        name: enterprise.name.clone(),
        tax_code: enterprise.tax_code.clone().unwrap_or_default(),
        is_alike,
    };
    let mut matching: Vec<Suggestion> = enterprises_alike(scope.plan, typed, None)
        .take(MOST)
        .map(|known| suggestion(known, true))
        .collect();
    let alike: Vec<Id<Enterprise>> = matching.iter().map(|known| known.id).collect();
    let holds = |enterprise: &&Arc<Enterprise>| {
        let tax = enterprise.tax_code.as_deref();
        fold(&enterprise.name).contains(&folded)
            || tax.is_some_and(|code| code.starts_with(&folded))
    };
    let others = scope.plan.all::<Enterprise>().filter(holds);
    let others = others.filter(|enterprise| !alike.contains(&enterprise.id));
    matching.extend(others.take(MOST - alike.len()).map(|known| suggestion(known, false)));
    matching
}
