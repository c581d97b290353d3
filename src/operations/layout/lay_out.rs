//! A zone laid out around the lots it has.

use super::balance::LandBalance;
use super::codes::number;
use super::draft::LayoutDraft;
use super::laid_out::{LaidOut, LayoutPiece, LayoutStreet};
use crate::domain::{Boundary, CornerRing, LandUse, Lot, Period, Plan, UseDetail, Zone};
use crate::i18n::{Argument, Message};
use crate::operations::boundary::flaws;
use crate::operations::ground::check_year;
use crate::operations::land::{Laid, PieceUse, Wanted, laid_out};
use crate::operations::lineage::Front;
use crate::operations::refusal::Refusal;
use crate::units::Area;
use geo::{Area as _, BoundingRect, Coord, Intersects, Line, MultiPolygon};
use std::sync::Arc;

/// Nobody lays out more lots at once.
const MOST_LOTS: f64 = 2_000.0;

/// The draft of a zone: a function of the plan and of what is asked. A piece that was one of `before`
/// keeps its code.
pub fn lay_out(
    plan: &Plan,
    draft: &LayoutDraft,
    before: Option<&LaidOut>,
) -> Result<LaidOut, Refusal> {
    let zone = plan.get(draft.zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    check_year(draft.on)?;
    draft.check()?;
    let outline = outline(zone)?;
    let whole_m2 = outline.rings().unsigned_area();
    if whole_m2 / draft.lot.as_square_metres() > MOST_LOTS {
        return Err(Message::new("layout-too-many-lots")
            .with("zone", zone.name.as_str())
            .with("most", Argument::Number(MOST_LOTS))
            .into());
    }
    let (kept, undrawn) = kept_lots(plan, draft, outline);
    let lands: Vec<MultiPolygon> = kept
        .iter()
        .filter_map(|lot| lot.boundary.as_ref().map(|land| land.rings().clone()))
        .collect();
    let wanted = Wanted {
        outline: outline.rings(),
        kept: &lands,
        front: front(zone, outline, draft.gate)?,
        belt_m: draft.belt_m,
        main_road_m: draft.main_road_m,
        road_m: draft.road_m,
        depth_m: draft.depth_m,
        lot_m2: draft.lot.as_square_metres(),
        green_m2: left_m2(&kept, LandUse::Green, draft.green_share * whole_m2),
        technical_m2: left_m2(&kept, LandUse::Technical, draft.technical_share * whole_m2),
        streets: &draft.streets,
        seed: draft.seed,
    };
    let about = |key| Message::new(key).with("zone", zone.name.as_str());
    let no_room = || about(if kept.is_empty() { "layout-no-room" } else { "layout-no-room-kept" });
    let laid = laid_out(&wanted).ok_or_else(no_room)?;
    let mut pieces: Vec<LayoutPiece> = pieces(&laid);
    number(plan, draft, &mut pieces, before.map_or(&[], |before| &before.pieces));
    let own = pieces.iter().map(|piece| (piece.land_use, piece.area));
    let kept_land = kept.iter().zip(&laid.kept_m2);
    let kept_land = kept_land.map(|(lot, m2)| (lot.land_use, Area::square_metres(*m2)));
    let balance = LandBalance::of(&own.chain(kept_land).collect::<Vec<_>>());
    let notes = notes(draft, &laid, &balance, (&kept, undrawn));
    let streets = laid.streets.iter().map(|(inwards_m, middles)| LayoutStreet {
        inwards_m: *inwards_m,
        middles: middles.iter().map(|[from, to]| Line::new(*from, *to)).collect(),
    });
    Ok(LaidOut {
        streets: streets.collect(),
        belt_m: Some(draft.belt_m).filter(|_| !laid.breaks_belt),
        depth_m: draft.streets.is_empty().then_some(laid.depth_m),
        pieces,
        balance,
        notes,
        frame: laid.frame,
    })
}

fn outline(zone: &Zone) -> Result<&Boundary, Refusal> {
    let about = |key| Message::new(key).with("zone", zone.name.as_str());
    let outline = zone.boundary.as_ref().ok_or_else(|| about("layout-no-outline"))?;
    let is_land = flaws(outline.rings()).iter().all(|flaw| flaw.kind.leaves_area());
    if is_land { Ok(outline) } else { Err(about("layout-outline-flawed").into()) }
}

/// The lots the zone has from the day on that lie in its outline, and how many are not drawn: what is
/// laid out stays, so that one that begins later would come to lie under it.
fn kept_lots<'a>(
    plan: &'a Plan,
    draft: &LayoutDraft,
    outline: &Boundary,
) -> (Vec<&'a Arc<Lot>>, usize) {
    let extent = outline.rings().bounding_rect();
    let for_ever = Period { from: Some(draft.on), to: None };
    let there = || plan.lots_of(draft.zone).filter(|lot| lot.valid.overlaps(&for_ever));
    let is_near = |lot: &&Arc<Lot>| {
        let own = lot.boundary.as_ref().and_then(Boundary::extent);
        own.zip(extent).is_some_and(|(own, extent)| own.intersects(&extent))
    };
    let undrawn = there().filter(|lot| lot.boundary.is_none()).count();
    (there().filter(is_near).collect(), undrawn)
}

/// What of the land asked for a use the lots that stay do not have, square metres.
fn left_m2(kept: &[&Arc<Lot>], land_use: LandUse, asked_m2: f64) -> f64 {
    let own = kept.iter().filter(|lot| lot.land_use == land_use);
    let land = own.filter_map(|lot| lot.boundary.as_ref());
    let there_m2: f64 = land.map(|land| land.plane_area().as_square_metres()).sum();
    (asked_m2 - there_m2).max(0.0)
}

/// The ends of the side the main road comes in from, clockwise.
fn front(zone: &Zone, outline: &Boundary, gate: Option<Front>) -> Result<[Coord; 2], Refusal> {
    let rings = outline.corners();
    let outer = rings.iter().filter(|ring| !ring.is_hole);
    let Some(gate) = gate else {
        let sides = outer.flat_map(sides);
        let longest = sides.max_by(|(one, _), (other, _)| one.total_cmp(other));
        return longest.map(|(_, side)| side).ok_or_else(|| {
            Message::new("layout-no-outline").with("zone", zone.name.as_str()).into()
        });
    };
    let corner = |ring: &CornerRing, number: usize| {
        let own = ring.corners.iter().find(|corner| corner.number == number);
        own.map(|corner| corner.point.0)
    };
    let mut found =
        outer.filter_map(|ring| Some([corner(ring, gate.from)?, corner(ring, gate.to)?]));
    let last = rings.iter().map(|ring| ring.corners.len()).sum::<usize>();
    let unknown = || Message::new("layout-gate-unknown").with("zone", zone.name.as_str());
    found
        .find(|[from, to]| from != to)
        .ok_or_else(|| unknown().with("last", Argument::Number(last as f64)).into())
}

fn sides(ring: &CornerRing) -> impl Iterator<Item = (f64, [Coord; 2])> {
    let next = ring.corners.iter().cycle().skip(1);
    let side = ring.corners.iter().zip(next);
    side.map(|(from, to)| (from.side_m, [from.point.0, to.point.0]))
}

fn pieces(laid: &Laid) -> Vec<LayoutPiece> {
    let piece = |piece: &crate::operations::land::LaidPiece| {
        let (land_use, use_detail) = match piece.piece_use {
            PieceUse::Road => (LandUse::Road, None),
            PieceUse::Belt => (LandUse::Green, Some(UseDetail::IsolationBelt)),
            PieceUse::Green => (LandUse::Green, None),
            PieceUse::Technical => (LandUse::Technical, None),
            PieceUse::Lot => (LandUse::Industrial, None),
        };
        LayoutPiece {
            code: String::new(),
            land_use,
            use_detail,
            area: Area::square_metres(piece.land.unsigned_area()),
            land: piece.land.clone(),
        }
    };
    laid.pieces.iter().map(piece).collect()
}

fn notes(
    draft: &LayoutDraft,
    laid: &Laid,
    balance: &LandBalance,
    (kept, undrawn): (&[&Arc<Lot>], usize),
) -> Vec<Message> {
    let mut notes = Vec::new();
    let code = |lot: &&Arc<Lot>| Message::new("views-as-said").with("text", lot.code.as_str());
    let codes = Message::list(kept.iter().map(code));
    notes.extend(codes.map(|codes| {
        Message::new("layout-lots-kept").with("count", kept.len()).with("lots", codes)
    }));
    if undrawn > 0 {
        notes.push(Message::new("layout-lots-undrawn").with("count", undrawn));
    }
    if laid.breaks_belt {
        notes.push(Message::new("layout-belt-broken"));
    }
    if laid.roads_apart > 0 {
        notes.push(Message::new("layout-roads-apart").with("count", laid.roads_apart));
    }
    let asked = [
        ("layout-green", LandUse::Green, draft.green_share),
        ("layout-technical", LandUse::Technical, draft.technical_share),
    ];
    for (what, land_use, share) in asked {
        let wanted = Area::square_metres(share * balance.whole.as_square_metres());
        let found = balance.area(land_use);
        if wanted.exceeds(found) {
            notes.push(
                Message::new("layout-short")
                    .with("what", Message::new(what))
                    .with("found", Argument::Hectares(found))
                    .with("wanted", Argument::Hectares(wanted)),
            );
        }
    }
    if !laid.pieces.iter().any(|piece| piece.piece_use == PieceUse::Lot) {
        notes.push(Message::new("layout-no-lots"));
    }
    notes
}
