//! Phần trống bên trong: land drawn inside a boundary is taken out of it, and may become a lot.

use super::flaws::flaws;
use super::new_lot::new_lot;
use super::provenance::Provenance;
use super::subject::{becomes, facts, whose};
use crate::domain::{Boundary, Bounded, Edit, LandUse, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::operations::refusal::Refusal;
use crate::operations::scratch::Scratch;
use geo::{Contains, Coord, LineString, MultiPolygon, Polygon};

/// Land to be taken out of a boundary.
#[derive(Clone, Debug, PartialEq)]
pub struct HoleDraft {
    /// Out of whose.
    pub of: Bounded,
    /// Its corners.
    pub corners: Vec<Point>,
    /// The code and the use of the lot it becomes; nothing where it becomes none.
    pub lot: Option<(String, LandUse)>,
}

/// Takes land out of a boundary; refused where it does not lie inside.
pub fn cut_hole(plan: &Plan, draft: &HoleDraft) -> Result<Edit, Refusal> {
    let facts = facts(plan, draft.of)?;
    let whose = whose(plan, draft.of, &facts);
    let about = |key| Message::new(key).with("whose", whose.clone());
    let boundary = facts.boundary.as_ref().ok_or_else(|| about("operations-boundary-missing"))?;
    let hole = hole(&draft.corners);
    if !flaws(&MultiPolygon(vec![hole.clone()])).is_empty() {
        return Err(Message::new("shape-hole-flawed").into());
    }
    let mut rings = boundary.rings().clone();
    let part = rings.0.iter_mut().find(|part| part.contains(&hole));
    let part = part.ok_or_else(|| about("shape-hole-outside"))?;
    part.interiors_push(hole.exterior().clone());
    if flaws(&rings).len() > flaws(boundary.rings()).len() {
        return Err(about("shape-hole-outside").into());
    }
    let area = Argument::SquareMetres(Boundary::new(MultiPolygon(vec![hole.clone()])).plane_area());
    let provenance = Provenance::from(&facts);
    let mut scratch = Scratch::on(plan);
    let label = about("shape-hole-cut").with("area", area.clone());
    scratch.step(|plan| {
        let holed = Some(Boundary::new(rings));
        Ok::<_, Refusal>((becomes(plan, draft.of, label.clone(), holed, provenance), ()))
    })?;
    let (Some((code, land_use)), Some(zone)) = (&draft.lot, draft.of.zone(plan)) else {
        return Ok(scratch.done(label));
    };
    scratch.step(|plan| {
        let land = MultiPolygon(vec![hole]);
        Ok::<_, Refusal>((new_lot(plan, zone, code, *land_use, land, provenance)?, ()))
    })?;
    let label = about("shape-hole-lot").with("area", area).with("code", code.trim());
    Ok(scratch.done(label))
}

fn hole(corners: &[Point]) -> Polygon {
    let corners: Vec<Coord> = corners.iter().map(|corner| corner.0).collect();
    Polygon::new(LineString(corners), Vec::new())
}
