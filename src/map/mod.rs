//! The canvas: walkers, base maps, and the painting of a scene.
//!
//! Boundaries go to the graphics card once and stay there; panning and zooming only move them.
//! Nothing here changes a plan: the canvas says what was pointed at, measured and asked for. What a
//! tool does is its own file; the line it needs is in [`tools::TOOLS`].

mod aim;
mod canvas;
mod detail;
mod drawing_keys;
mod frame;
mod ground;
mod hand;
mod journey;
mod land;
mod over;
mod paint;
mod palette;
mod sketch;
mod thing;
mod tool;
pub mod tools;
mod view;

pub use crate::views::scene::scale_bar;
pub use aim::{NextCorner, Snap, SnappedTo, Typed};
pub use canvas::Canvas;
pub use drawing_keys::{DRAWING_KEYS, DrawingKey};
pub use frame::{CanvasInput, CanvasOutput, PointerAt};
pub use ground::{BaseMap, OWN_ENDINGS, OnlineSource, OwnAnswer, OwnLook, OwnMap, OwnRead};
pub use paint::{
    Drafted, Look, NumberedCorner, Overlay, Preview, Proposed, ProposedShape, Standing, symbol,
};
pub use palette::{Palette, opaque};
pub use sketch::{Sketch, Sketching};
pub use thing::Thing;
pub use tool::{Answer, Keyed, Tool, ToolKey};
pub use view::View;
/// To be called once with the window's render state, before the first frame.
pub use walkers::install_renderer;
