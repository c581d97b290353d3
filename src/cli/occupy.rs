//! `lapday occupy`: an enterprise does something with a lot, under the same refusals as in the window.

use super::answer::No;
use super::arguments::OccupyArguments;
use super::chosen::{lot_by_code, zone_by_code};
use super::desktop::Desktop;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::operations::{OccupancyDraft, Tenant, citing, record_occupancy};
use crate::units::Area;
use crate::views::wastewater_warnings;
use serde::Serialize;

/// What was recorded, as scripts read it.
#[derive(Serialize)]
struct Line {
    done: String,
    wastewater_warnings: Vec<String>,
}

pub(super) fn occupy(desktop: &mut Desktop<'_>, arguments: &OccupyArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let draft = draft(desktop, project.plan(), arguments)?;
    let (document, approval) = (arguments.document.as_deref(), arguments.approval.as_deref());
    let edit = citing(project.plan(), document, |plan, document| {
        citing(plan, approval, |plan, approval| {
            record_occupancy(plan, &OccupancyDraft { document, approval, ..draft })
        })
    })?;
    let label = edit.label.clone();
    let warnings = wastewater_warnings(project.plan(), &edit);
    project.commit(edit)?;
    if arguments.json {
        let said = |message: &Message| desktop.texts.say(message);
        let wastewater_warnings = warnings.iter().map(said).collect();
        desktop.answer(&Line { done: said(&label), wastewater_warnings })?;
    }
    desktop.tell(&Message::new("cli-done").with("label", label))?;
    desktop.tell_all(&warnings)
}

fn draft(
    desktop: &Desktop<'_>,
    plan: &Plan,
    arguments: &OccupyArguments,
) -> Result<OccupancyDraft, No> {
    let number = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.number(option, typed)).transpose()
    };
    let whole = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.whole(option, typed)).transpose()
    };
    let zone = zone_by_code(plan, &arguments.zone)?;
    // The name of an enterprise in the plan means that enterprise.
    let tenant = Tenant::New {
        name: arguments.enterprise.clone(),
        tax_code: None,
        vsic_code: None,
        is_another: arguments.is_new,
    };
    let lot = lot_by_code(plan, zone, &arguments.lot, arguments.from)?;
    Ok(OccupancyDraft {
        area: number("--area-m2", &arguments.area_m2)?.map(Area::square_metres),
        to: arguments.to,
        deadline: arguments.deadline,
        approved_on: arguments.approved_on,
        reason: arguments.reason.clone(),
        lease_number: arguments.lease_number.clone(),
        lease_years: whole("--lease-years", &arguments.lease_years)?,
        investment_million_vnd: number("--investment", &arguments.investment)?,
        investment_done_million_vnd: number("--investment-done", &arguments.investment_done)?,
        workers: whole("--workers", &arguments.workers)?,
        wastewater_m3_per_day: number("--wastewater", &arguments.wastewater)?,
        ..OccupancyDraft::new(lot, tenant, arguments.state, arguments.from)
    })
}
