//! Base maps: chosen, added from a file of the office's own, taken out of the list.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::book::name_of;
use super::super::slots::BASE_MAP;
use super::App;
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::map::{BaseMap, OwnAnswer, OwnLook, OwnMap};
use crate::project::Project;
use egui::Context;
use geo::{BoundingRect, MapCoords};
use std::path::PathBuf;
use std::sync::Arc;

impl App {
    /// Puts this under the plan; a file that failed before is tried again.
    pub(super) fn set_base_map(&mut self, ctx: &Context, base: BaseMap) {
        self.canvas.look_again();
        self.change_settings(ctx, |settings| settings.base_map = base);
    }

    /// Takes a file out of the list; where it was under the plan, the built-in map is.
    pub(super) fn forget_base_map(&mut self, ctx: &Context, map: &OwnMap) {
        self.change_settings(ctx, |settings| {
            settings.own_maps.retain(|own| own.path != map.path);
            if matches!(&settings.base_map, BaseMap::Own(own) if own.path == map.path) {
                settings.base_map = BaseMap::Offline;
            }
        });
    }

    /// Looks whether a file can be a base map.
    pub(super) fn look_at_base_map(&mut self, path: PathBuf) {
        let home = self.home_grid();
        // It is remembered, and the program may be started elsewhere.
        let path = std::path::absolute(&path).unwrap_or(path);
        self.asked.start(BASE_MAP, name_of(&path), move |_| {
            let look = OwnLook::at(&path, home).map(Box::new);
            Some(Action::Answer(Answer::BaseMap(look)))
        });
    }

    /// Puts it under the plan, in the place of what was known of the same file.
    pub(super) fn take_base_map(&mut self, ctx: &Context, look: Result<Box<OwnLook>, Message>) {
        let OwnLook { map, extent, remark } = match look {
            Ok(look) => *look,
            Err(why) => {
                self.notices.tell(why);
                return;
            }
        };
        let added = Message::new("ui-base-added").with("name", map.name.as_str());
        let map = Arc::new(map);
        let own = Arc::clone(&map);
        self.change_settings(ctx, |settings| {
            settings.own_maps.retain(|known| known.path != own.path);
            settings.own_maps.push(own);
        });
        self.set_base_map(ctx, BaseMap::Own(map));
        if let Some(remark) = remark {
            self.notices.tell(remark);
        }
        let home = self.home_grid();
        let on_grid = |corner: geo::Coord| home.from_wgs84(corner.into()).0;
        match extent.to_polygon().map_coords(on_grid).bounding_rect() {
            Some(extent) => {
                let way = Message::new("ui-base-see");
                self.notices.offer(added, way, Action::FitExtent(extent));
            }
            None => self.notices.tell(added),
        }
    }

    /// Takes what was read of the base map, and says what went wrong.
    pub(super) fn take_ground(&mut self, read: OwnAnswer) {
        if let Some(why) = self.canvas.take_read(read) {
            self.notices.tell(why);
        }
    }

    fn home_grid(&self) -> Grid {
        self.project.as_ref().map_or_else(Grid::hue, |project| Project::plan(project).about.grid)
    }
}
