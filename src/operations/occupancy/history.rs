//! The records of one enterprise on one lot follow each other without overlap, each state one
//! that may come after the state before.

use super::free_land::nothing_to_recover;
use super::intent::Intent;
use super::known::begin;
use super::read::{FROM, TO};
use crate::domain::{Field, Occupancy, OccupancyState, Period, field_of};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use jiff::civil::Date;
use std::sync::Arc;

const STATE: &Field = field_of!(Occupancy: state);

/// The place of a draft in the history of its enterprise on its lot.
pub(super) struct Place<'a> {
    /// The last record that begins earlier and reaches the draft's first day: it ends there.
    pub(super) before: Option<&'a Arc<Occupancy>>,
    /// `[from, to)` of the draft, with the end it takes over from `before`.
    pub(super) period: Period,
}

/// Finds the draft's place, or says why it has none.
pub(super) fn place<'a>(intent: &Intent<'a>) -> Result<Place<'a>, Refusal> {
    let from = intent.draft.from;
    let mut story: Vec<_> = intent
        .plan
        .occupancies_of(intent.lot.id)
        .filter(|record| record.enterprise == intent.enterprise.record.id)
        .filter(|record| intent.itself.is_none_or(|itself| itself.id != record.id))
        .collect();
    story.sort_by_key(|record| record.valid.from);
    if let Some(same_day) = story.iter().find(|record| begin(record) == from) {
        let message = intent.about("operations-same-day");
        let message = message.with("state", same_day.state.text()).with("from", from);
        return Err(Refusal::of(FROM, message));
    }
    let before = story.iter().rfind(|record| begin(record) < from).copied();
    let before = before.filter(|record| reaches(intent, record));
    check_follows(intent, before)?;
    let period = Period { from: Some(from), to: end_of(intent, before) };
    let later = story.iter().find(|record| begin(record) > from);
    if let Some(later) = later {
        check_later(intent, period.to, later)?;
    }
    Ok(Place { before, period })
}

/// Whether `record` still runs on the draft's first day, ends right there, or is the neighbour of
/// the corrected record, which it stays when the day of change moves.
fn reaches(intent: &Intent<'_>, record: &Occupancy) -> bool {
    record.valid.to.is_none_or(|to| to >= intent.draft.from) || is_neighbour(intent, record)
}

/// Whether the record under correction came straight after `record`.
fn is_neighbour(intent: &Intent<'_>, record: &Occupancy) -> bool {
    intent.itself.is_some_and(|itself| {
        itself.lot == record.lot
            && itself.enterprise == record.enterprise
            && record.valid.to == itself.valid.from
    })
}

fn check_follows(intent: &Intent<'_>, before: Option<&Arc<Occupancy>>) -> Result<(), Refusal> {
    let state = intent.draft.state;
    let may_follow = before.is_some_and(|before| before.state.next().contains(&state));
    let Some(before) = before.filter(|before| is_chained(intent, before)) else {
        // A new holding begins with any state, but what nobody holds cannot be taken back.
        return match state {
            OccupancyState::Recovered if !may_follow => Err(nothing_to_recover(intent)),
            OccupancyState::Recovered
            | OccupancyState::Registered
            | OccupancyState::Leased
            | OccupancyState::Building
            | OccupancyState::Operating
            | OccupancyState::Suspended => Ok(()),
        };
    };
    if may_follow {
        return Ok(());
    }
    let about = |key| intent.about(key).with("from", begin(before)).with("state", state.text());
    let message = if before.state == state {
        about("operations-already-so")
    } else if let Some(next) = Message::list(before.state.next().iter().map(|state| state.text())) {
        about("operations-cannot-follow").with("before", before.state.text()).with("next", next)
    } else {
        about("operations-recovered-before")
    };
    Err(Refusal::of(STATE, message))
}

/// Whether the draft continues `before` and does not begin a new holding.
fn is_chained(intent: &Intent<'_>, before: &Occupancy) -> bool {
    before.valid.contains(intent.draft.from) || is_neighbour(intent, before)
}

/// The end that was given, else the end of the record this one takes over from. Land that was
/// taken back stays taken back.
fn end_of(intent: &Intent<'_>, before: Option<&Arc<Occupancy>>) -> Option<Date> {
    let inherits = intent.itself.is_none() && intent.draft.state != OccupancyState::Recovered;
    let running = before.filter(|before| before.valid.contains(intent.draft.from));
    intent.draft.to.or_else(|| running.filter(|_| inherits)?.valid.to)
}

fn check_later(intent: &Intent<'_>, to: Option<Date>, later: &Occupancy) -> Result<(), Refusal> {
    let about =
        |key| intent.about(key).with("later", later.state.text()).with("later-from", begin(later));
    let Some(to) = to.filter(|to| *to <= begin(later)) else {
        return Err(Refusal::of(TO, about("operations-later-record")));
    };
    let state = intent.draft.state;
    let follows = later.state == state
        || state == OccupancyState::Recovered && later.state.holds_land()
        || state.next().contains(&later.state);
    if to == begin(later) && !follows {
        let message = about("operations-cannot-precede").with("state", state.text());
        return Err(Refusal::of(STATE, message));
    }
    Ok(())
}
