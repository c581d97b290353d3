//! How each layer looks in other programs: as the window shows it by day, from the same table of
//! colours.

use crate::domain::colours::{ACCENT, INK, LOT_LINE, NOTE, Rgb, UNKNOWN, WARNING};
use crate::domain::{LandUse, LotState, OccupancyState, RecordKind, WorkStatus, ZoneStatus};
use crate::i18n::Message;
use strum::VariantArray;

/// What a layer may hold; one of several shapes has a style in which each finds its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Points.
    Point,
    /// Ways.
    Line,
    /// Land.
    Area,
}

/// How the records of one kind look.
pub struct Look {
    /// Of which kind.
    pub kind: RecordKind,
    /// Key of what its symbols tell.
    pub tells: &'static str,
    /// What it may hold.
    pub shapes: &'static [Shape],
    /// The column that is written beside each.
    pub label: &'static str,
    /// The column whose codes the symbols tell apart; without it there is one symbol.
    pub column: Option<&'static str>,
    /// One for each code, the last for what has none.
    pub symbols: Vec<Symbol>,
    /// Whether an outline is dashed where its source binds nobody.
    pub has_boundary: bool,
}

/// The symbol of a code.
pub struct Symbol {
    /// The code in the file; none stands for all others.
    pub code: Option<&'static str>,
    /// What it means.
    pub text: Message,
    /// Colour of the inside.
    pub fill: Rgb,
    /// How much of what lies under the inside is hidden, to 255.
    pub opacity: u8,
    /// Colour of way and outline.
    pub line: Rgb,
    /// Whether a way or outline is dashed: what is not built yet.
    pub is_dashed: bool,
}

/// Of all layers of a plan's own file.
pub fn looks() -> Vec<Look> {
    use Shape::{Area, Line, Point};
    let by_status = |kind, shapes, symbols| Look {
        kind,
        tells: "field-status",
        shapes,
        label: "name",
        column: Some("status"),
        symbols,
        has_boundary: false,
    };
    let alike = |kind, tells, label, colour| Look {
        kind,
        tells,
        shapes: &[Point, Line, Area],
        label,
        column: None,
        symbols: vec![symbol(None, RecordKind::text(kind), colour, THIN, colour)],
        has_boundary: false,
    };
    vec![
        Look { has_boundary: true, ..by_status(RecordKind::Zone, &[Point, Area], statuses()) },
        Look { has_boundary: true, ..by_status(RecordKind::Phase, &[Area], statuses()) },
        Look {
            tells: "tables-land-use",
            label: "code",
            column: Some("land_use"),
            has_boundary: true,
            ..by_status(RecordKind::Lot, &[Area], land_uses())
        },
        by_status(RecordKind::Work, &[Point, Line, Area], stages()),
        by_status(RecordKind::InvestmentProject, &[Point, Line, Area], stages()),
        alike(RecordKind::Inspection, "record-inspection", "place", WARNING.day),
        alike(RecordKind::Mine, "record-mine", "name", WARNING.day),
        alike(RecordKind::Note, "record-note", "text", NOTE.day),
    ]
}

/// Who is on which lot, drawn as the lot: as the window colours it.
pub fn of_tenants() -> Look {
    let of = |code, text, fill| symbol(code, text, fill, FULL, LOT_LINE.day);
    let states = OccupancyState::VARIANTS
        .iter()
        .map(|state| of(Some(state.into()), state.text(), LotState::from(*state).colour().day));
    Look {
        kind: RecordKind::Occupancy,
        tells: "field-state",
        shapes: &[Shape::Area],
        label: "enterprise",
        column: Some("state"),
        symbols: states.chain([of(None, UNSAID, UNKNOWN.day)]).collect(),
        has_boundary: false,
    }
}

/// Lots are read through the land of their zone.
const HALF: u8 = 140;
const THIN: u8 = 40;
const FULL: u8 = 255;

fn symbol(code: Option<&'static str>, text: Message, fill: Rgb, opacity: u8, line: Rgb) -> Symbol {
    Symbol { code, text, fill, opacity, line, is_dashed: false }
}

const UNSAID: Message = Message::new("common-unknown-short");

fn statuses() -> Vec<Symbol> {
    let of = |code, text, fill| symbol(code, text, fill, HALF, ACCENT.day);
    ZoneStatus::VARIANTS
        .iter()
        .map(|status| of(Some(status.into()), status.text(), status.colour().day))
        .chain([of(None, UNSAID, UNKNOWN.day)])
        .collect()
}

fn land_uses() -> Vec<Symbol> {
    let of = |code, text, fill| symbol(code, text, fill, FULL, LOT_LINE.day);
    LandUse::VARIANTS
        .iter()
        .map(|land_use| of(Some(land_use.into()), land_use.text(), land_use.colour().day))
        .chain([of(None, UNSAID, UNKNOWN.day)])
        .collect()
}

/// What is done is drawn in full, what is to come dashed and open.
fn stages() -> Vec<Symbol> {
    let open =
        |code, text| Symbol { is_dashed: true, ..symbol(code, text, Rgb::WHITE, HALF, INK.day) };
    WorkStatus::VARIANTS
        .iter()
        .map(|status| match status {
            WorkStatus::Done => symbol(Some(status.into()), status.text(), INK.day, THIN, INK.day),
            WorkStatus::Planned
            | WorkStatus::Approved
            | WorkStatus::UnderWay
            | WorkStatus::Stopped
            | WorkStatus::Dropped => open(Some(status.into()), status.text()),
        })
        .chain([open(None, UNSAID)])
        .collect()
}
