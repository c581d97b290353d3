//! Measurements and remarks kept on the map.

use super::{after, done, refused, tu_ha};
use crate::story::{day, in_vietnamese};
use lapday::domain::{Id, Note, NoteShape, Point};
use lapday::operations::{NoteDraft, keep_note, remove_note};

fn draft(shape: NoteShape, corners: usize) -> NoteDraft {
    NoteDraft {
        text: " Từ cổng đến trạm xử lý: 312,40 m ".into(),
        shape,
        corners: (0..corners).map(|at| Point::new(549_000.0 + at as f64, 1_828_000.0)).collect(),
        zone: None,
        made_on: Some(day(2026, 3, 2)),
    }
}

#[test]
fn a_measurement_is_kept_as_a_note_and_removed_again() {
    let story = tu_ha();
    let draft = NoteDraft { zone: Some(story.last_zone()), ..draft(NoteShape::Line, 2) };
    let edit = done(keep_note(&story.plan, &draft));
    assert_eq!(in_vietnamese(&edit.label), "ghi chú trên bản đồ: Từ cổng đến trạm xử lý: 312,40 m");
    let kept = after(&story, Ok(edit));
    let note = kept.plan.all::<Note>().next().unwrap();
    assert_eq!(note.text, "Từ cổng đến trạm xử lý: 312,40 m");
    assert_eq!((note.shape, &note.corners), (NoteShape::Line, &draft.corners));
    assert_eq!((note.zone, note.made_on), (draft.zone, draft.made_on));
    let edit = done(remove_note(&kept.plan, note.id));
    assert_eq!(in_vietnamese(&edit.label), "xóa ghi chú: Từ cổng đến trạm xử lý: 312,40 m");
    assert_eq!(after(&kept, Ok(edit)).plan.count::<Note>(), 0);
}

#[test]
fn a_long_note_is_told_by_its_beginning() {
    let long = NoteDraft { text: "a ".repeat(50), ..draft(NoteShape::Position, 1) };
    let label = in_vietnamese(&done(keep_note(&tu_ha().plan, &long)).label);
    assert!(label.ends_with("a a…") && label.chars().count() < 90, "{label}");
}

#[test]
fn a_note_needs_a_text_a_place_and_a_zone_that_is_there() {
    let story = tu_ha();
    let keep = |draft: NoteDraft| refused(keep_note(&story.plan, &draft));
    let empty = NoteDraft { text: " ".into(), ..draft(NoteShape::Position, 1) };
    assert_eq!(keep(empty), "Ghi chú chưa có nội dung; hãy nhập nội dung");
    let wrong = [
        (NoteShape::Position, 0),
        (NoteShape::Position, 2),
        (NoteShape::Line, 1),
        (NoteShape::Area, 2),
        (NoteShape::Angle, 2),
        (NoteShape::Angle, 4),
    ];
    let without_place = "Ghi chú chưa có đủ điểm trên bản đồ; hãy đo hoặc chọn lại vị trí";
    for (shape, corners) in wrong {
        assert_eq!(keep(draft(shape, corners)), without_place, "{shape:?} of {corners}");
    }
    let nowhere =
        NoteDraft { corners: vec![Point::new(f64::NAN, 0.0)], ..draft(NoteShape::Position, 1) };
    assert_eq!(keep(nowhere), without_place);
    let stray = NoteDraft { zone: Some(Id::new(9)), ..draft(NoteShape::Position, 1) };
    assert_eq!(keep(stray), "Cụm này không còn trong kế hoạch; hãy chọn lại cụm");
    assert_eq!(
        refused(remove_note(&story.plan, Id::new(9))),
        "Ghi chú này không còn trong kế hoạch, có thể đã bị xóa"
    );
}
