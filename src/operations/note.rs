//! Ghi chú: a measurement or remark is kept on the map, or taken off it.

use super::ground::{check_year, within_bounds};
use super::refusal::Refusal;
use crate::domain::{Edit, Id, Note, NoteShape, Plan, Point, Uid, Zone};
use crate::i18n::{Message, nfc};
use jiff::civil::Date;

/// What is to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteDraft {
    /// "Từ cổng đến trạm xử lý: 312,40 m".
    pub text: String,
    /// What the corners make.
    pub shape: NoteShape,
    /// On the plan's grid.
    pub corners: Vec<Point>,
    /// The zone it is about, if about one.
    pub zone: Option<Id<Zone>>,
    /// The day it is made.
    pub made_on: Option<Date>,
}

/// The draft becomes a note on the map.
pub fn keep_note(plan: &Plan, draft: &NoteDraft) -> Result<Edit, Refusal> {
    let text = nfc(&draft.text);
    if text.is_empty() {
        return Err(Message::new("operations-note-empty").into());
    }
    let is_placed = |at: &Point| at.x().is_finite() && at.y().is_finite();
    if !draft.shape.takes(draft.corners.len()) || !draft.corners.iter().all(is_placed) {
        return Err(Message::new("operations-note-without-place").into());
    }
    if draft.zone.is_some_and(|zone| plan.get(zone).is_none()) {
        return Err(Message::new("operations-zone-unknown").into());
    }
    draft.made_on.map_or(Ok(()), check_year)?;
    let label = Message::new("operations-note-kept").with("text", beginning(&text));
    within_bounds(Edit::new(label).put(Note {
        id: plan.next_id(),
        uid: Uid::new(),
        zone: draft.zone,
        text,
        shape: draft.shape,
        corners: draft.corners.clone(),
        made_on: draft.made_on,
    }))
}

/// The note goes away.
pub fn remove_note(plan: &Plan, id: Id<Note>) -> Result<Edit, Refusal> {
    let note = plan.get(id).ok_or_else(|| Message::new("operations-note-unknown"))?;
    let label = Message::new("operations-note-removed").with("text", beginning(&note.text));
    Ok(Edit::new(label).remove(id))
}

/// As much of a text as a line of the history bears.
fn beginning(text: &str) -> String {
    const LETTERS: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    let beginning: String = line.chars().take(LETTERS).collect();
    if beginning == text { beginning } else { format!("{}…", beginning.trim_end()) }
}
