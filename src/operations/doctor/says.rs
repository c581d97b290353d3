//! A reading in a sentence, with what it costs where nobody notices.

use crate::geodesy::{Crs, Grid, HANOI_ACCURACY_M, Mistake, Reading};
use crate::i18n::{Argument, Message};

/// "Tọa độ theo kinh tuyến trục 108°00′ …; để nguyên sẽ lệch 107 km."
pub(super) fn reading(
    reading: Reading,
    swapped: bool,
    home: &Grid,
    cost_m: Option<f64>,
) -> Message {
    let cost = || Argument::Distance(cost_m.unwrap_or_default());
    let sentence = match reading {
        Reading::As(Crs::Grid(grid)) if grid == *home => return own_grid(swapped, home),
        Reading::As(crs) => as_register(crs, home),
        Reading::Mistaken(grid, mistake) => mistaken(grid, mistake),
    };
    let sentence = if is_in_metres(reading) { sentence.with("cost", cost()) } else { sentence };
    if swapped { Message::new("doctor-and-swapped").with("says", sentence) } else { sentence }
}

fn own_grid(swapped: bool, home: &Grid) -> Message {
    let key = if swapped { "doctor-own-grid-swapped" } else { "doctor-own-grid" };
    Message::new(key).with("meridian", home.meridian())
}

fn is_in_metres(reading: Reading) -> bool {
    match reading {
        Reading::As(Crs::Grid(_) | Crs::Utm(_) | Crs::Hanoi(_)) | Reading::Mistaken(..) => true,
        Reading::As(Crs::Wgs84 | Crs::Vn2000 | Crs::Hanoi1972 | Crs::WebMercator) => false,
    }
}

fn as_register(crs: Crs, home: &Grid) -> Message {
    match crs {
        Crs::Grid(grid) if grid.is_three_degree() => Message::new("doctor-other-meridian")
            .with("meridian", grid.meridian())
            .with("home", home.meridian()),
        Crs::Grid(grid) => utm("doctor-utm", grid),
        Crs::Utm(zone) => Message::new("doctor-utm-wgs84")
            .with("zone", zone.number().to_string())
            .with("meridian", format!("{:.0}°00′", zone.central_meridian())),
        Crs::Wgs84 => Message::new("doctor-wgs84"),
        Crs::Vn2000 => Message::new("doctor-vn2000"),
        Crs::Hanoi(grid) => Message::new("doctor-hanoi-grid")
            .with("meridian", format!("{:.0}°00′", grid.central_meridian()))
            .with("accuracy", Argument::Distance(HANOI_ACCURACY_M)),
        Crs::Hanoi1972 => {
            Message::new("doctor-hanoi").with("accuracy", Argument::Distance(HANOI_ACCURACY_M))
        }
        Crs::WebMercator => Message::new("doctor-web-mercator"),
    }
}

fn mistaken(grid: Grid, mistake: Mistake) -> Message {
    match mistake {
        Mistake::NoShift if !grid.is_three_degree() => utm("doctor-utm-wgs84", grid),
        Mistake::NoShift => Message::new("doctor-no-shift"),
        Mistake::UtmScale => Message::new("doctor-utm-scale"),
        Mistake::UtmScaleNoShift => Message::new("doctor-utm-scale-no-shift"),
        Mistake::RotationsReversed => Message::new("doctor-rotations-reversed"),
        Mistake::TranslationsOnly => Message::new("doctor-translations-only"),
    }
}

/// A zone of UTM has a number: 48 round 105°, 49 round 111°.
fn utm(key: &'static str, grid: Grid) -> Message {
    let number = (grid.central_meridian() / 6.0).floor() + 31.0;
    Message::new(key).with("zone", format!("{number:.0}")).with("meridian", grid.meridian())
}
