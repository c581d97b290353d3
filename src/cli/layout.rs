//! `lapday layout`: a zone laid out as a draft, held against the rules of the day, kept where asked.

mod answer;

use super::answer::No;
use super::arguments::LayoutArguments;
use super::chosen::zone_by_code;
use super::desktop::Desktop;
use super::lineage::front_of;
use super::table::{self, Align};
use crate::domain::Plan;
use crate::i18n::{Argument, Message};
use crate::operations::{LaidOut, LayoutDraft, citing, keep_layout, lay_out};
use crate::rules::{self, Checked, LandFacts, Law, check_land_balance};
use crate::units::Area;
use answer::Answer;

pub(super) fn layout(desktop: &mut Desktop<'_>, arguments: &LayoutArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan().clone();
    let draft = draft(desktop, &plan, arguments)?;
    let laid = lay_out(&plan, &draft, None)?;
    let mut label = None;
    if arguments.write {
        let edit = citing(&plan, arguments.document.as_deref(), |plan, document| {
            keep_layout(plan, &LayoutDraft { document, ..draft.clone() }, &laid)
        })?;
        label = Some(edit.label.clone());
        project.commit(edit)?;
    }
    let checks = checks(&plan, &draft, &laid);
    if arguments.json {
        let done = label.is_some();
        let answer = Answer::of(&arguments.zone, &draft, &laid, (&checks, done), &desktop.texts);
        return desktop.answer(&answer);
    }
    let zone = plan.get(draft.zone).map(|zone| zone.name.clone()).unwrap_or_default();
    let said = match label {
        Some(label) => Message::new("cli-done").with("label", label),
        None => Message::new("cli-layout-would")
            .with("zone", zone)
            .with("day", draft.on)
            .with("number", Argument::Number(draft.seed as f64)),
    };
    desktop.tell(&said)?;
    print_pieces(desktop, &laid)?;
    print_balance(desktop, &laid)?;
    let lines: Vec<Message> = checks.iter().map(Checked::line).collect();
    desktop.tell_all(&lines)?;
    desktop.tell_all(&laid.notes)?;
    desktop.tell(&Message::new("layout-sketch"))
}

/// What was typed; for the rest what the rules of the day ask, and the widths a draft begins with.
fn draft(
    desktop: &Desktop<'_>,
    plan: &Plan,
    arguments: &LayoutArguments,
) -> Result<LayoutDraft, No> {
    let number = |option, typed: &Option<String>, usual: f64| match typed.as_deref() {
        Some(typed) => desktop.number(option, typed),
        None => Ok(usual),
    };
    let on = desktop.day(arguments.on);
    let usual = LayoutDraft::new(zone_by_code(plan, &arguments.zone)?, on);
    let law = Law::of(plan, on);
    let asked = |id| rules::usual_value(&law, id).unwrap_or_default();
    let percent = |option, typed: &Option<String>, id| {
        Ok::<f64, No>(number(option, typed, asked(id) * 100.0)? / 100.0)
    };
    let lot_m2 = number("--lot", &arguments.lot, usual.lot.as_square_metres())?;
    Ok(LayoutDraft {
        gate: arguments.gate.as_deref().map(front_of).transpose()?,
        belt_m: number("--belt", &arguments.belt, asked(rules::BELT))?,
        main_road_m: number("--main-road", &arguments.main_road, usual.main_road_m)?,
        road_m: number("--road", &arguments.road, usual.road_m)?,
        depth_m: number("--depth", &arguments.depth, usual.depth_m)?,
        lot: Area::square_metres(lot_m2),
        green_share: percent("--green", &arguments.green, rules::GREEN)?,
        technical_share: percent("--technical", &arguments.technical, rules::TECHNICAL)?,
        streets: match arguments.streets.as_deref() {
            Some(typed) => desktop.numbers("--streets", typed)?,
            None => Vec::new(),
        },
        seed: arguments.seed,
        prefix: arguments.prefix.clone().unwrap_or_else(|| usual.prefix.clone()),
        ..usual
    })
}

/// The balance and the belt against the rules of the day the layout holds from.
fn checks(plan: &Plan, draft: &LayoutDraft, laid: &LaidOut) -> Vec<Checked> {
    let uses = laid.balance.shares.iter().map(|share| (share.land_use, share.area));
    let facts = LandFacts { whole: laid.balance.whole, uses: uses.collect(), belt_m: laid.belt_m };
    check_land_balance(&facts, &Law::of(plan, draft.on), draft.on)
}

fn print_pieces(desktop: &mut Desktop<'_>, laid: &LaidOut) -> Result<(), No> {
    let heads = [
        ("cli-lot", Align::Words),
        ("tables-land-use", Align::Words),
        ("tables-area-m2", Align::Numbers),
    ];
    let heads = heads.map(|(key, align)| (desktop.texts.get(key), align));
    let numerals = desktop.texts.numerals();
    let rows: Vec<Vec<String>> = laid
        .pieces
        .iter()
        .map(|piece| {
            let land_use = desktop.texts.say(&piece.land_use.text());
            let area = numerals.number(piece.area.as_square_metres(), 1);
            vec![piece.code.clone(), land_use, area]
        })
        .collect();
    table::print(desktop.out, &heads, &rows)
}

fn print_balance(desktop: &mut Desktop<'_>, laid: &LaidOut) -> Result<(), No> {
    writeln!(desktop.out)?;
    let heads = [
        ("layout-balance", Align::Words),
        ("tables-area-ha", Align::Numbers),
        ("layout-balance-share", Align::Numbers),
    ];
    let heads = heads.map(|(key, align)| (desktop.texts.get(key), align));
    let numerals = desktop.texts.numerals();
    let row = |name: String, area: Area, share: f64| {
        vec![name, numerals.number(area.as_hectares(), 4), numerals.number(share * 100.0, 3)]
    };
    let balance = &laid.balance;
    let mut rows: Vec<Vec<String>> = balance
        .shares
        .iter()
        .map(|own| row(desktop.texts.say(&own.land_use.text()), own.area, own.share))
        .collect();
    let sum: f64 = balance.shares.iter().map(|own| own.share).sum();
    rows.push(row(desktop.texts.get("layout-balance-total"), balance.whole, sum));
    table::print(desktop.out, &heads, &rows)
}
