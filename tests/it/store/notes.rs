//! Measurements and remarks on the map, in the file and between programs.

use super::given::{Folder, boundary};
use lapday::domain::{Edit, Id, Note, NoteShape, Point, Uid};
use lapday::i18n::Message;
use lapday::project::Project;

fn corners() -> Vec<Point> {
    boundary().rings().0[0].exterior().points().take(4).collect()
}

fn note(shape: NoteShape, count: usize) -> Note {
    Note {
        id: Id::new(7),
        uid: Uid::new(),
        zone: None,
        text: "Đo thử".to_owned(),
        shape,
        corners: corners().into_iter().take(count).collect(),
        made_on: None,
    }
}

fn keep(project: &mut Project, note: &Note) {
    project.commit(Edit::new(Message::new("store-created")).put(note.clone())).unwrap();
}

#[test]
fn each_shape_comes_back_with_its_corners() {
    let shapes = [
        (NoteShape::Position, 1),
        (NoteShape::Line, 2),
        (NoteShape::Line, 3),
        (NoteShape::Area, 4),
        (NoteShape::Angle, 3),
    ];
    for (shape, count) in shapes {
        let folder = Folder::new();
        let note = note(shape, count);
        keep(&mut folder.project(), &note);
        assert_eq!(**folder.reopened().plan().get(note.id).unwrap(), note, "{shape:?} of {count}");
    }
}

#[test]
fn a_note_another_program_moved_and_left_without_shape_is_what_its_geometry_is() {
    let folder = Folder::new();
    let mut project = folder.project();
    keep(&mut project, &note(NoteShape::Area, 4));
    drop(project);
    let sql = folder.sql();
    for number in [2, 4, 5, 6, 7] {
        // A plain connection has no `ST_` functions for the R-tree.
        sql.execute_batch(&format!("DROP TRIGGER rtree_note_geom_update{number}")).unwrap();
    }
    sql.execute_batch(
        "UPDATE note SET geom = (SELECT geom FROM note WHERE id = 7), shape = NULL WHERE id = 1",
    )
    .unwrap();
    let reopened = folder.reopened();
    let moved = reopened.plan().get(Id::<Note>::new(1)).unwrap();
    assert_eq!((moved.shape, &moved.corners), (NoteShape::Area, &corners()));
    assert_eq!(reopened.notices().len(), 1, "the change is noticed");
}
