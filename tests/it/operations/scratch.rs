//! Several steps that become one edit.

use super::{key, one_lot};
use crate::story::{Story, day};
use lapday::domain::OccupancyState::{Building, Leased};
use lapday::domain::{Edit, Enterprise};
use lapday::i18n::Message;
use lapday::operations::{OccupancyDraft, Refusal, Scratch, record_occupancy};

/// Records a draft on the scratch plan.
fn record(scratch: &mut Scratch, draft: &OccupancyDraft) -> Result<(), Refusal> {
    scratch.step(|plan| Ok((record_occupancy(plan, draft)?, ())))
}

fn label() -> Message {
    Message::new("builtin-created")
}

fn drafts(story: &Story) -> [OccupancyDraft; 2] {
    [(Leased, 2024), (Building, 2025)]
        .map(|(state, year)| story.draft("C-03", "Scavi", state, day(year, 1, 1)))
}

#[test]
fn each_step_stands_on_the_one_before_and_together_they_are_one_edit() {
    let story = one_lot();
    let mut scratch = Scratch::on(&story.plan);
    for draft in drafts(&story) {
        record(&mut scratch, &draft).unwrap();
    }

    let then = story.then(&scratch.done(label()));

    assert_eq!(
        then.history("C-03"),
        ["Scavi leased 10000 2024-01-01..2025-01-01", "Scavi building 10000 2025-01-01.."]
    );
    assert_eq!(then.plan.count::<Enterprise>(), 1);
    assert_eq!(story.plan.count::<Enterprise>(), 0);
}

#[test]
fn a_refused_step_leaves_what_was_there_before_it() {
    let story = one_lot();
    let [leased, building] = drafts(&story);
    let mut scratch = Scratch::on(&story.plan);
    record(&mut scratch, &leased).unwrap();

    let refusal = record(&mut scratch, &leased).unwrap_err();
    record(&mut scratch, &building).unwrap();

    assert_eq!(key(&refusal), "operations-same-day");
    assert_eq!(story.then(&scratch.done(label())).history("C-03").len(), 2);
}

#[test]
fn a_step_that_changes_nothing_leaves_no_trace() {
    let story = one_lot().enterprise("Scavi");
    let known = story.plan.all::<Enterprise>().next().unwrap();
    let mut scratch = Scratch::on(&story.plan);

    let same = Edit::new(label()).put(Enterprise::clone(known));
    scratch.step(|_| Ok::<_, Refusal>((same, ()))).unwrap();

    assert!(scratch.done(label()).becomes.is_empty());
}
