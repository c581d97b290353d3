//! `lapday import --as enterprises|occupancy`: the list of tenants an office keeps, in one step.

use super::super::answer::No;
use super::super::arguments::{ImportArguments, ImportKind};
use super::super::chosen::chosen_zone;
use super::super::desktop::Desktop;
use super::listed::Listed;
use super::named::{column_named, heads};
use super::outcome::{Gaps, Outcome, Passed, answer};
use crate::domain::{Enterprise, OccupancyState, Plan};
use crate::i18n::{Message, nfc, tidy};
use crate::io::{
    Alike, Fate, ListPlanned, RowAt, Sheet, TenantColumns, TenantField, TenantReading, TenantTable,
    TenantsAs, Who, Wordings, plan_tenants, read_tenants, tables_from_file, tenant_columns,
};
use crate::views::wastewater_warnings;

/// All or nothing: a row that stays out would be missing from every sum.
pub(super) fn tenants(desktop: &mut Desktop<'_>, arguments: &ImportArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let zone = chosen_zone(project.plan(), arguments.zone.as_deref())?;
    let tables = read(desktop, project.plan(), arguments)?;
    if tables.iter().all(|table| table.rows.is_empty() && table.refused.is_empty()) {
        return Err(Message::new("cli-import-no-tenants").into());
    }
    let read_as = match arguments.kind {
        ImportKind::Occupancy => TenantsAs::Occupancy {
            zone,
            state: arguments.state.unwrap_or(OccupancyState::Leased),
            from: arguments.from,
            takes_whole_lots: arguments.whole_lots,
        },
        ImportKind::Enterprises
        | ImportKind::Corners
        | ImportKind::Lots
        | ImportKind::Records(_) => TenantsAs::Enterprises { on: desktop.day(arguments.from) },
    };
    tell(desktop, &tables, read_as)?;
    let alike = alike(project.plan(), arguments)?;
    let planned = plan_tenants(project.plan(), &tables, read_as, &alike);
    let warnings = wastewater_warnings(project.plan(), &planned.edit);
    let said = warnings.iter().map(|warning| desktop.texts.say(warning)).collect();
    let outcome = Outcome { wastewater_warnings: said, ..outcome(desktop, &tables, &planned) };
    answer(desktop, &outcome, arguments.json)?;
    let rows: Vec<String> = over(&planned).map(|at| at.row.to_string()).collect();
    if !rows.is_empty() {
        desktop.tell(&Message::new("tenants-over").with("rows", rows.join(", ")))?;
    }
    let listed = Listed::of(&tables);
    if let Some(stop) = listed.stop() {
        return Err(stop.into());
    }
    if planned.refused().any(|(_, why)| why.holding("begins").is_some()) {
        desktop.tell(&Message::new("cli-import-whole-periods"))?;
    }
    listed.refuse(desktop, &planned.refused().collect::<Vec<_>>())?;
    desktop.tell_all(&warnings)?;
    let changes_nothing = planned.edit.changes_nothing(project.plan());
    let label = planned.edit.label.clone();
    let said = if changes_nothing {
        Message::new("cli-import-rows-known")
    } else if arguments.dry_run {
        Message::new("cli-import-would").with("label", label)
    } else {
        project.commit(planned.edit)?;
        Message::new("cli-done").with("label", label)
    };
    desktop.tell(&said)
}

/// Says what of the lists had to be decided, passed over or left unread.
fn tell(desktop: &mut Desktop<'_>, tables: &[TenantTable], read_as: TenantsAs) -> Result<(), No> {
    for table in tables {
        if tables.len() > 1 {
            let sheet = Message::new("cli-import-sheet").with("sheet", table.sheet.as_str());
            desktop.tell(&sheet.with("count", table.rows.len()))?;
        }
        Listed::of(std::slice::from_ref(table)).tell(desktop)?;
        if matches!(read_as, TenantsAs::Occupancy { .. }) {
            for (count, key) in
                [(table.gaps.area, "tenants-gaps-area"), (table.gaps.day, "tenants-gaps-day")]
            {
                if count > 0 {
                    desktop.tell(&Message::new(key).with("count", count))?;
                }
            }
            if !table.columns.of.contains_key(&TenantField::Area) {
                desktop.tell(&Message::new("tenants-whole-lots"))?;
            }
        }
    }
    Ok(())
}

/// What becomes of a name like one of the plan.
fn alike(plan: &Plan, arguments: &ImportArguments) -> Result<Alike, No> {
    if arguments.is_new {
        return Ok(Alike::Another);
    }
    let known = |(name, known): &(String, String)| {
        if plan.all::<Enterprise>().any(|one| tidy(&one.name) == *known) {
            Ok((name.clone(), Who::Same(known.clone())))
        } else {
            Err(Message::new("cli-no-enterprise").with("name", known.as_str()))
        }
    };
    let said = arguments.same.iter().map(known).collect::<Result<_, Message>>()?;
    Ok(Alike::Said(said))
}

/// Every sheet with a list of tenants, read with the columns that were named.
fn read(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    arguments: &ImportArguments,
) -> Result<Vec<TenantTable>, No> {
    let worth = |sheet: &Sheet| {
        let named = |cell: &&String| arguments.matches.iter().any(|(_, wanted)| wanted == *cell);
        let head = sheet.rows.iter().take(30).map(|row| row.iter().filter(named).count()).max();
        tenant_columns(sheet).of.len() + head.unwrap_or(0)
    };
    let sheets = tables_from_file(&arguments.file, worth)?;
    let is_asked = |sheet: &&Sheet| {
        arguments.sheet.as_deref().is_none_or(|wanted| nfc(&sheet.name) == nfc(wanted))
    };
    let asked: Vec<&Sheet> = sheets.iter().filter(is_asked).collect();
    if asked.is_empty() {
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        return Err(Message::new("cli-import-no-sheet").with("sheets", names.join(", ")).into());
    }
    let mut tables = Vec::new();
    let mut others = Vec::new();
    for sheet in &asked {
        match columns(sheet, arguments)? {
            Some(columns) => {
                let mut leaves = std::collections::BTreeSet::new();
                for wanted in &arguments.leaves {
                    leaves.extend(column(sheet, &columns, wanted));
                }
                let decimal = arguments.decimal.map(Into::into);
                let wordings = Wordings::of(plan);
                let whole_periods = arguments.whole_periods;
                let reading = TenantReading { decimal, leaves, whole_periods, wordings };
                tables.push(read_tenants(sheet, &columns, &reading));
            }
            None => others.push(sheet.name.as_str()),
        }
    }
    check_leaves(&asked, arguments)?;
    if tables.is_empty() {
        return Err(Message::new("cli-import-no-tenants").into());
    }
    if !others.is_empty() {
        let message = Message::new("cli-import-other-sheets");
        desktop.tell(&message.with("sheets", others.join(", ")))?;
    }
    Ok(tables)
}

/// Refuses a column to leave out that no sheet has.
fn check_leaves(sheets: &[&Sheet], arguments: &ImportArguments) -> Result<(), No> {
    let is_unknown = |wanted: &&String| {
        sheets.iter().all(|sheet| column(sheet, &tenant_columns(sheet), wanted).is_none())
    };
    match arguments.leaves.iter().find(is_unknown) {
        Some(wanted) => {
            Err(Message::new("cli-import-no-such-column").with("column", wanted.as_str()).into())
        }
        None => Ok(()),
    }
}

/// What the columns of a sheet hold; nothing where it is no list of tenants.
fn columns(sheet: &Sheet, arguments: &ImportArguments) -> Result<Option<TenantColumns>, No> {
    let mut columns = tenant_columns(sheet);
    // Columns named by their heads say which row the heads are in.
    let is_head = |row: &Vec<String>| {
        arguments.matches.iter().any(|(_, wanted)| row.iter().any(|cell| cell == wanted))
    };
    columns.head = columns.head.or_else(|| sheet.rows.iter().position(is_head));
    // Named by letters alone, they are below the first row of words only.
    let is_words = |row: &Vec<String>| {
        let filled = || row.iter().filter(|cell| !cell.is_empty());
        filled().count() > 1 && filled().all(|cell| cell.parse::<f64>().is_err())
    };
    if columns.head.is_none() && !arguments.matches.is_empty() {
        columns.head = sheet.rows.iter().take(30).position(is_words);
    }
    for (field, wanted) in &arguments.matches {
        let Some(field) = field.tenant else {
            return Err(Message::new("cli-import-not-of-tenants").into());
        };
        let place = column(sheet, &columns, wanted).ok_or_else(|| {
            let head = columns.head.unwrap_or_default();
            Message::new("cli-import-column-unknown")
                .with("column", wanted.as_str())
                .with("field", <&'static str>::from(field))
                .with("columns", heads(sheet, head))
        })?;
        columns.of.retain(|_, taken| *taken != place);
        columns.of.insert(field, place);
    }
    Ok(columns.of.contains_key(&TenantField::Name).then_some(columns))
}

fn column(sheet: &Sheet, columns: &TenantColumns, wanted: &str) -> Option<usize> {
    column_named(sheet, columns.head.unwrap_or_default(), wanted)
}

/// The rows of leases that are over.
fn over(planned: &ListPlanned) -> impl Iterator<Item = RowAt> {
    planned.rows.iter().filter(|row| row.fate == Fate::Over).map(|row| row.at)
}

fn outcome(desktop: &Desktop<'_>, tables: &[TenantTable], planned: &ListPlanned) -> Outcome {
    let listed = Listed::of(tables);
    let gaps = tables.iter().fold(Gaps::default(), |gaps, table| Gaps {
        area: gaps.area + table.gaps.area,
        day: gaps.day + table.gaps.day,
    });
    let ended = over(planned).map(|at| Passed {
        sheet: listed.name(at.sheet),
        row: at.row,
        what: desktop.texts.get("tenants-over-row"),
    });
    Outcome {
        read: planned.count(|fate| *fate != Fate::Over),
        added: planned.count(|fate| *fate == Fate::Adds),
        changed: planned.count(|fate| *fate == Fate::Changes),
        unchanged: planned.count(|fate| *fate == Fate::Unchanged),
        refused: listed.refused(&planned.refused().collect::<Vec<_>>(), &desktop.texts),
        passed: listed.passed(&desktop.texts).into_iter().chain(ended).collect(),
        unread_columns: listed.unread(),
        gaps: (gaps != Gaps::default()).then_some(gaps),
        repaired: Vec::new(),
        land: Vec::new(),
        wastewater_warnings: Vec::new(),
    }
}
