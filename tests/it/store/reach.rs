//! The table of contents tells other programs how far a table reaches: never more, never less.

use super::given::{Folder, lan};
use crate::story::square;
use lapday::domain::{Boundary, Edit, Enterprise, Id, LandUse, Lot, Plan, Zone, ZoneKind};
use lapday::i18n::Message;
use lapday::project::Project;

const ZONE: Id<Zone> = Id::new(1);

fn change() -> Edit {
    Edit::new(Message::new("builtin-created"))
}

fn lot(id: i64, boundary: Boundary) -> Lot {
    let lot = Lot::new(Id::new(id), ZONE, &format!("L{id}"), LandUse::Industrial);
    Lot { boundary: Some(boundary), ..lot }
}

/// A file with lots 1, 2 and 3 from west to east, 2 well inside the others' reach.
fn three_lots(folder: &Folder) -> Project {
    let zone = Zone::new(ZONE, ZoneKind::Cluster, "Z", "Cụm công nghiệp Tứ Hạ");
    let mut project =
        Project::create(&folder.plan(), super::given::about(), Some(change().put(zone)), lan())
            .unwrap();
    let [west, inside, east] =
        [(0.0, 0.0), (500.0, 200.0), (1_000.0, 400.0)].map(|(x, y)| square(100.0, x, y));
    project.commit(change().put(lot(1, west)).put(lot(3, east))).unwrap();
    project.commit(change().put(lot(2, inside))).unwrap();
    project
}

fn told(folder: &Folder) -> Vec<f64> {
    let sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'lot'";
    let row = folder.sql().query_row(sql, [], |row| (0..4).map(|place| row.get(place)).collect());
    row.unwrap()
}

fn true_reach(plan: &Plan) -> Vec<f64> {
    let extents: Vec<_> =
        plan.all::<Lot>().filter_map(|lot| lot.boundary.as_ref()?.extent()).collect();
    let least = |of: fn(&geo::Rect) -> f64| extents.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&geo::Rect) -> f64| extents.iter().map(of).fold(-f64::INFINITY, f64::max);
    vec![
        least(|extent| extent.min().x),
        least(|extent| extent.min().y),
        most(|extent| extent.max().x),
        most(|extent| extent.max().y),
    ]
}

#[test]
fn a_layer_reaches_as_far_as_its_records_whatever_becomes_of_them() {
    let folder = Folder::new();
    let mut project = three_lots(&folder);
    let higher = |id| Lot { max_floors: Some(3), ..lot(id, square(100.0, 500.0, 200.0)) };
    let steps = [
        ("inside stays inside", change().put(higher(2))),
        ("one inside moves", change().put(lot(2, square(50.0, 600.0, 250.0)))),
        ("one inside goes out", change().put(lot(2, square(100.0, 2_000.0, 900.0)))),
        ("the outermost comes in", change().put(lot(2, square(100.0, 500.0, 200.0)))),
        ("the outermost goes away", change().remove(Id::<Lot>::new(1))),
        ("a new one is farther off", change().put(lot(9, square(10.0, -300.0, -50.0)))),
    ];
    for (what, step) in steps {
        project.commit(step).unwrap();
        assert_eq!(told(&folder), true_reach(project.plan()), "{what}");
    }
    while project.undo().unwrap().is_some() {
        if project.plan().count::<Lot>() > 0 {
            assert_eq!(told(&folder), true_reach(project.plan()));
        }
    }
}

#[test]
fn what_another_program_moved_is_told_with_the_next_change_of_anything() {
    let folder = Folder::new();
    let mut project = three_lots(&folder);
    folder.careless().execute("DELETE FROM lot WHERE id = 3", []).unwrap();
    project.reload().unwrap();

    project.commit(change().put(Enterprise::new(Id::new(1), "Scavi"))).unwrap();
    assert_eq!(told(&folder), true_reach(project.plan()));
    project.commit(change().put(lot(2, square(60.0, 40.0, 40.0)))).unwrap();
    assert_eq!(told(&folder), true_reach(project.plan()));
}
