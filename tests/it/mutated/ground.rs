//! Base maps of the office's own.

use super::{Whole, attack};
use lapday::geodesy::Grid;
use lapday::map::OwnLook;

#[test]
fn changed_base_maps_are_opened_or_refused() {
    let names = [
        "vn2000.tif",
        "utm.tif",
        "wgs84.tif",
        "web.tif",
        "palette.tif",
        "grey16.tif",
        "pictures.mbtiles",
        "pictures.pmtiles",
        "shapes.mbtiles",
    ];
    let all: Vec<Whole> =
        names.iter().map(|name| Whole::fixture(&format!("ground/{name}"))).collect();
    attack("ground", &all, 270, |path| OwnLook::at(path, Grid::hue()).map(drop));
}
