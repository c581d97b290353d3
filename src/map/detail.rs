//! How much of a zone is shown at which size: a symbol, its outline, its lots.

use super::view::View;
use crate::views::scene::SceneZone;
use egui::Pos2;

/// A zone at least this wide on the screen shows its lots.
pub const LOTS_FROM_PX: f32 = 120.0;
/// A zone smaller than this is drawn as a symbol only.
pub const OUTLINE_FROM_PX: f32 = 22.0;

/// The longer side of a zone on the screen; nothing where neither it nor one of its lots is on it.
pub fn size_on_screen(view: &View, zone: &SceneZone) -> Option<f32> {
    let rect = view.rect_on_screen(zone.extent?);
    view.rect.intersects(view.rect_on_screen(zone.reach?)).then(|| rect.width().max(rect.height()))
}

/// Where a zone's symbol stands; nothing where its boundary is large enough to be seen.
pub fn symbol_position(view: &View, zone: &SceneZone) -> Option<Pos2> {
    let size = size_on_screen(view, zone)?;
    (size < OUTLINE_FROM_PX).then_some(view.on_screen(zone.position?.into()))
}
