//! The canvas: walkers, base maps, and the painting of a scene.
//!
//! Boundaries go to the graphics card once and stay there; panning and zooming only move them.
//! Nothing here changes a plan: the canvas says what was pointed at and what was measured.

mod base;
mod buffers;
mod canvas;
mod frame;
mod hover;
mod journey;
mod lines;
mod marks;
mod measuring;
mod notes;
mod numbers;
mod over;
mod overlay;
mod palette;
mod sketch;
mod sketch_paint;
mod snap;
mod strokes;
mod tool;
mod view;
mod writing;

pub use crate::views::scene::scale_bar;
pub use base::{BaseMap, OnlineSource};
pub use canvas::Canvas;
pub use frame::{CanvasInput, CanvasOutput, PointerAt, Sight, Thing};
pub use marks::symbol;
pub use overlay::{NumberedCorner, Overlay, Preview};
pub use palette::{Palette, opaque};
pub use sketch::{Escaped, Sketch, Sketching};
pub use snap::{Snap, SnappedTo};
pub use tool::Tool;
pub use view::View;
/// To be called once with the window's render state, before the first frame.
pub use walkers::install_renderer;
