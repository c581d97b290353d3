//! What stands on the map beside zones and lots: a line of [`SIGHTS`] a kind of record.

use crate::domain::{
    Figure, Id, Inspection, InvestmentProject, Kept, Key, Kind, Mine, Note, NoteShape, Plan, Point,
    Work, WorkStatus,
};
use crate::map::palette::Palette;
use crate::map::thing::Thing;
use crate::views::measurement::MeasureKind;
use egui::Color32;
use geo::Polygon;
use jiff::civil::Date;

/// A kind of record that stands on the map, those further down over the others.
pub struct Sight {
    /// How its records may look, in the order of the legend.
    pub looks: &'static [&'static Look],
    /// Those that have a place on a day.
    pub shown: fn(&Plan, Date) -> Vec<Shown>,
}

/// All of them. Another kind with a place is one more line.
pub const SIGHTS: &[Sight] = &[
    Sight {
        looks: BUILT,
        shown: |plan, on| {
            each(plan, |work: &Work| {
                let look = built(work.is_done(on));
                work.geom.as_ref().map(|geom| Shown::record(work.id, geom, &work.name, look))
            })
        },
    },
    Sight {
        looks: BUILT,
        shown: |plan, _| {
            each(plan, |project: &InvestmentProject| {
                let look = built(project.status == Some(WorkStatus::Done));
                let geom = project.geom.as_ref();
                geom.map(|geom| Shown::record(project.id, geom, &project.name, look))
            })
        },
    },
    Sight {
        looks: &[&INSPECTED],
        shown: |plan, on| {
            each(plan, |seen: &Inspection| {
                let geom = seen.geom.as_ref().filter(|_| seen.day <= on);
                geom.map(|geom| Shown::record(seen.id, geom, &seen.place, &INSPECTED))
            })
        },
    },
    Sight {
        looks: &[&MINED],
        shown: |plan, _| {
            each(plan, |mine: &Mine| {
                let geom = mine.geom.as_ref();
                geom.map(|geom| Shown::record(mine.id, geom, &mine.name, &MINED))
            })
        },
    },
    Sight {
        looks: &[&NOTED],
        shown: |plan, _| each(plan, |note: &Note| Some(vec![Shown::note(note)])),
    },
];

/// How a sight is told from the others.
#[derive(Debug)]
pub struct Look {
    /// Key of what the legend says of it; nothing where its label says all.
    pub text: Option<&'static str>,
    /// Its colour.
    pub ink: fn(&Palette) -> Color32,
    /// Whether its line is broken.
    pub is_dashed: bool,
    /// Farther away than this it is not shown, metres a pixel.
    pub seen_from: f64,
    /// Whether a person drew it on the map: its corners show, and its label wherever it is large
    /// enough. The others have theirs only near by: farther away they would hide the lots.
    pub is_drawn: bool,
}

const BUILT: &[&Look] = &[&DONE, &TO_BE_DONE];

static DONE: Look = Look {
    text: Some("map-legend-work-done"),
    ink: |palette| palette.text,
    is_dashed: false,
    seen_from: 15.0,
    is_drawn: false,
};

static TO_BE_DONE: Look = Look {
    text: Some("map-legend-work-open"),
    ink: |palette| palette.text,
    is_dashed: true,
    seen_from: 15.0,
    is_drawn: false,
};

static INSPECTED: Look = Look {
    text: Some("map-legend-inspection"),
    ink: |palette| palette.warning,
    is_dashed: false,
    seen_from: f64::INFINITY,
    is_drawn: false,
};

static MINED: Look = Look {
    text: Some("map-legend-mine"),
    ink: |palette| palette.warning,
    is_dashed: true,
    seen_from: f64::INFINITY,
    is_drawn: false,
};

static NOTED: Look = Look {
    text: None,
    ink: |palette| palette.note,
    is_dashed: false,
    seen_from: f64::INFINITY,
    is_drawn: true,
};

/// The shape of a record on the plan's grid.
pub struct Shown {
    /// Which record.
    pub thing: Thing,
    /// What its shape would be measured with; a position is a way of one corner.
    pub kind: MeasureKind,
    /// Its corners, the closing one left out.
    pub corners: Vec<Point>,
    /// What it is called.
    pub name: String,
    /// How it looks.
    pub look: &'static Look,
}

impl Shown {
    /// Each part of a figure by itself.
    fn record<T: Kind>(id: Id<T>, figure: &Figure, name: &str, look: &'static Look) -> Vec<Self> {
        let shown = |(kind, corners)| Self {
            thing: Thing::Record(Key::of(id)),
            kind,
            corners,
            name: name.to_owned(),
            look,
        };
        ways(figure).into_iter().map(shown).collect()
    }

    fn note(note: &Note) -> Self {
        let kind = match note.shape {
            NoteShape::Position | NoteShape::Line => MeasureKind::Distance,
            NoteShape::Area => MeasureKind::Area,
            NoteShape::Angle => MeasureKind::Angle,
        };
        let (corners, name) = (note.corners.clone(), note.text.clone());
        Self { thing: Thing::Note(note.id), kind, corners, name, look: &NOTED }
    }
}

/// What each part of a figure would be measured with, and its corners.
fn ways(figure: &Figure) -> Vec<(MeasureKind, Vec<Point>)> {
    match figure {
        Figure::Point(at) => vec![(MeasureKind::Distance, vec![*at])],
        Figure::Line(way) => vec![(MeasureKind::Distance, way.points().collect())],
        Figure::Area(area) => {
            let rings = area.rings().iter().map(Polygon::exterior);
            rings.map(|ring| (MeasureKind::Area, ring.points().skip(1).collect())).collect()
        }
        Figure::Parts(parts) => parts.iter().flat_map(ways).collect(),
    }
}

fn each<T: Kept>(plan: &Plan, shown: impl Fn(&T) -> Option<Vec<Shown>>) -> Vec<Shown> {
    plan.all::<T>().filter_map(|record| shown(record)).flatten().collect()
}

fn built(is_done: bool) -> &'static Look {
    if is_done { &DONE } else { &TO_BE_DONE }
}
