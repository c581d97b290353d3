//! What is painted on the map and over it.

mod aimed;
mod brush;
mod buffers;
mod card;
mod corners;
mod drafted;
mod fills;
mod lines;
mod marks;
mod names;
mod numbers;
mod overlay;
mod proposed;
mod room;
mod shape;
mod sight;
mod sights;
mod strokes;
mod sweep;
mod tags;
mod writing;

pub use brush::Brush;
pub use buffers::{Buffers, PlanLayer};
pub use card::card;
pub use drafted::Drafted;
pub use marks::{RADIUS as SYMBOL_RADIUS, halo, outline, ring, symbol};
pub use names::GroundNames;
pub use numbers::{NumberedCorner, PlacedNumber};
pub use overlay::{Overlay, OverlayPaint, Preview};
pub use proposed::{Proposed, ProposedShape, Standing};
pub use sight::Look;
pub use sights::{Marked, Sights};
pub use writing::Writer;
