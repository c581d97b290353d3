//! Lots lie beside each other without a gap and fill the boundary of the plan.

use super::finding::{Findings, Rule, Severity};
use super::package::ReadClass;
use super::read::Read;
use super::shapes::sound;
use crate::domain::{Boundary, Figure};
use crate::i18n::{Argument, Message};
use crate::io::dossier::template::{BOUNDARY, LAND, PLANNED};
use crate::operations::{flaws, joined};
use geo::{BooleanOps, BoundingRect, MultiPolygon};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

pub(super) const RULE: Rule = Rule { name: "land", look };

/// A piece of land smaller than this is a slip of rounding.
const SLIVER_M2: f64 = 0.01;

fn look(read: &Read, findings: &mut Findings) {
    let Some(package) = read.package(PLANNED) else { return };
    let Some(class) = package.class(LAND) else { return };
    let subject = package.subject(class);
    sound(class, &subject, findings);
    let lots: Vec<(usize, &MultiPolygon)> =
        class.areas().filter(|(_, land)| flaws(land).is_empty()).collect();
    overlaps(class, &lots, &subject, findings);
    let Some(plan) = package.class(BOUNDARY) else { return };
    sound(plan, &package.subject(plan), findings);
    let outline = outline(plan);
    if !flaws(&outline).is_empty() {
        return;
    }
    for (place, land) in &lots {
        let says = Message::new("dossier-check-outside-plan").with("name", class.called(*place));
        pieces(land.difference(&outline), &says, &subject, findings);
    }
    let filled = joined(lots.iter().flat_map(|(_, land)| land.iter()));
    let says = Message::new("dossier-check-gap");
    pieces(outline.difference(&filled), &says, &subject, findings);
}

/// The land of a class as one.
pub(super) fn outline(class: &ReadClass) -> MultiPolygon {
    MultiPolygon(class.areas().flat_map(|(_, rings)| rings.0.clone()).collect())
}

fn overlaps(
    class: &ReadClass,
    lots: &[(usize, &MultiPolygon)],
    subject: &str,
    findings: &mut Findings,
) {
    let boxed = |land: &MultiPolygon| {
        let extent = land.bounding_rect()?;
        let (least, most) = (extent.min(), extent.max());
        Some(AABB::from_corners([least.x, least.y], [most.x, most.y]))
    };
    let numbered = lots.iter().enumerate().filter_map(|(number, (_, land))| {
        let extent = boxed(land)?;
        Some(GeomWithData::new(Rectangle::from_corners(extent.lower(), extent.upper()), number))
    });
    let tree = RTree::bulk_load(numbered.collect());
    for (number, (place, land)) in lots.iter().enumerate() {
        let Some(extent) = boxed(land) else { continue };
        let near = tree.locate_in_envelope_intersecting(&extent).map(|beside| beside.data);
        for beside in near.filter(|beside| *beside > number) {
            let (other, other_land) = lots[beside];
            let says = Message::new("dossier-check-overlap").with("one", class.called(*place));
            let says = says.with("other", class.called(other));
            pieces(land.intersection(other_land), &says, subject, findings);
        }
    }
}

/// A finding for each piece of land that is no slip.
fn pieces(land: MultiPolygon, says: &Message, subject: &str, findings: &mut Findings) {
    for piece in land {
        let piece = Boundary::new(MultiPolygon(vec![piece]));
        let area = piece.plane_area();
        if area.as_square_metres() >= SLIVER_M2 {
            let says = says.clone().with("area", Argument::SquareMetres(area));
            findings.at(Severity::Error, subject, says, Figure::Area(piece));
        }
    }
}
