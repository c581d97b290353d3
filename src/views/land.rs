//! Tìm đất: the lots that would do, each with what speaks for it and what it lacks.

use super::names::short_name;
use crate::domain::{
    FreeLand, LandFound, LandOffer, LandWish, Plan, WastewaterRoom, ZoneStatus, find_land,
};
use crate::i18n::{Argument, Message};
use jiff::civil::Date;

/// What a remark says of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// It fits.
    For,
    /// It lacks something.
    Against,
    /// Nobody knows.
    Open,
}

/// A lot that would do, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct LandRow {
    /// The lot.
    pub offer: LandOffer,
    /// "C-07 · Tứ Hạ".
    pub title: Message,
    /// "trống 0,95 ha, thu hồi".
    pub free: Message,
    /// What speaks for it and what it lacks.
    pub because: Vec<(Speaks, Message)>,
}

/// What there is for a wish, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LandList {
    /// The lots, the best first.
    pub rows: Vec<LandRow>,
    /// What was left out and what may yet come.
    pub notes: Vec<Message>,
}

/// The lots for a wish, looked for on a day.
pub fn land_list(plan: &Plan, wish: &LandWish, on: Date) -> LandList {
    let found = find_land(plan, wish, on);
    let notes = notes(&found);
    let rows = found.offers.into_iter().filter_map(|offer| row(plan, wish, offer)).collect();
    LandList { rows, notes }
}

fn notes(found: &LandFound) -> Vec<Message> {
    let mut notes = Vec::new();
    if found.offers.is_empty() {
        notes.push(Message::new("land-none"));
    }
    if let Some((count, largest)) = found.too_small {
        let note = Message::new("land-too-small").with("count", count);
        notes.push(note.with("largest", Argument::SquareMetres(largest)));
    }
    if found.lapsed > 0 {
        notes.push(Message::new("land-lapsed").with("count", found.lapsed));
    }
    notes
}

fn row(plan: &Plan, wish: &LandWish, offer: LandOffer) -> Option<LandRow> {
    let (lot, zone) = (plan.get(offer.lot)?, plan.get(offer.zone)?);
    let title =
        Message::new("land-lot").with("lot", lot.code.as_str()).with("zone", short_name(zone));
    let how = match offer.how {
        FreeLand::Whole => Message::new("land-whole"),
        FreeLand::Part => Message::new("land-part"),
        FreeLand::Recovered => Message::new("land-recovered"),
        FreeLand::Coming(day) => Message::new("land-coming").with("day", day),
    };
    let free = match offer.free {
        Some(free) => Message::new("land-free").with("free", Argument::Hectares(free)),
        None => Message::new("land-free-unknown"),
    };
    Some(LandRow { title, free: free.with("how", how), because: because(wish, &offer), offer })
}

fn because(wish: &LandWish, offer: &LandOffer) -> Vec<(Speaks, Message)> {
    let mut because = Vec::new();
    if !wish.industries.is_empty() {
        because.push(match offer.suits {
            Some(true) => (Speaks::For, Message::new("land-suits")),
            Some(false) => (Speaks::Against, Message::new("land-suits-not")),
            None => (Speaks::Open, Message::new("land-suits-unknown")),
        });
    }
    let speaks = match offer.wastewater {
        WastewaterRoom::Enough { .. } => Speaks::For,
        WastewaterRoom::Short { .. } => Speaks::Against,
        WastewaterRoom::Unknown { .. } => Speaks::Open,
    };
    because.push((speaks, offer.wastewater.text()));
    if let Some(allowed) = offer.allowance {
        let says = Message::new("land-allowance").with("allowed", Argument::Number(allowed));
        because.push((Speaks::Against, says));
    }
    if offer.is_illustrative {
        because.push((Speaks::Against, Message::new("land-illustrative")));
    }
    match offer.status {
        Some(ZoneStatus::Proposed) => {
            because.push((Speaks::Against, Message::new("land-not-founded")));
        }
        Some(ZoneStatus::Approved) => {
            because.push((Speaks::Against, Message::new("land-not-built")));
        }
        None => because.push((Speaks::Open, Message::new("land-status-unknown"))),
        Some(
            ZoneStatus::Building
            | ZoneStatus::Operating
            | ZoneStatus::Expanding
            | ZoneStatus::Withdrawn,
        ) => {}
    }
    because
}
