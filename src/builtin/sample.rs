//! A synthetic country of any size, for tests and benchmarks. The same seed gives the same country.

use super::built_in::BuiltIn;
use super::example::occupancy;
use super::numbering::Series;
use crate::domain::{
    About, Boundary, BoundarySource, Edit, Enterprise, Id, Kept, LandUse, Lot, Occupancy,
    OccupancyState, Period, Zone, ZoneKind, ZoneStatus,
};
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::units::Area;
use geo::{Coord, MultiPolygon, Rect};
use jiff::civil::{Date, date};

/// The land the zones are spread over: south-west corner and size in metres on EPSG:9214.
const COUNTRY: (Coord, Coord) =
    (Coord { x: 515_000.0, y: 1_778_000.0 }, Coord { x: 48_000.0, y: 44_000.0 });
/// The greatest side of a lot, metres.
const LOT_SIDE_M: f64 = 80.0;
/// How much of its share of the country a zone may cover, per side.
const COVERED: f64 = 0.7;
/// The first day anything can happen.
const FIRST_YEAR: i16 = 2015;
/// The months after it in which a first lease may begin.
const MONTHS: u64 = 90;

/// `zones` zones of `lots_per_zone` lots each, seven in ten industrial, with tenants and their history.
pub fn sample(zones: usize, lots_per_zone: usize, seed: u64) -> BuiltIn {
    let about = About {
        title: "Dữ liệu thử (tổng hợp)".to_owned(),
        subtitle: format!("{zones} cụm × {lots_per_zone} lô"),
        grid: Grid::hue(),
        is_example: true,
        first_day: Some(date(2015, 1, 1)),
        last_day: Some(date(2025, 12, 31)),
    };
    let mut country = Country {
        chance: Chance(seed),
        edit: Edit::new(Message::new("builtin-created")),
        lots: 0,
        enterprises: 0,
        occupancies: 0,
    };
    for (number, square) in (1..).zip(squares(zones)) {
        country.put_zone(number, square, lots_per_zone);
    }
    BuiltIn { about, contents: country.edit }
}

/// A place for each zone: the cells of a grid as square as the country.
fn squares(zones: usize) -> impl Iterator<Item = Rect> {
    let (south_west, size) = COUNTRY;
    let columns = (zones as f64).sqrt().ceil().max(1.0);
    let rows = (zones as f64 / columns).ceil().max(1.0);
    let cell = Coord { x: size.x / columns, y: size.y / rows };
    (0..zones).map(move |index| {
        let (column, row) = (index as f64 % columns, (index as f64 / columns).floor());
        let corner = south_west + Coord { x: (column * cell.x).round(), y: (row * cell.y).round() };
        Rect::new(corner, corner + cell * COVERED)
    })
}

/// What has been made so far.
struct Country {
    chance: Chance,
    edit: Edit,
    lots: i64,
    enterprises: i64,
    occupancies: i64,
}

impl Country {
    fn put<T: Kept>(&mut self, record: T) {
        let edit = std::mem::replace(&mut self.edit, Edit::new(Message::new("builtin-created")));
        self.edit = edit.put(record);
    }

    fn put_zone(&mut self, number: i64, square: Rect, lots: usize) {
        let id: Id<Zone> = Id::new(number);
        let columns = (lots as f64).sqrt().ceil().max(1.0) as usize;
        let rows = lots.div_ceil(columns).max(1);
        let side_m = side(square.width(), columns).min(side(square.height(), rows));
        let part = |column: usize, row: usize, width: usize, height: usize| {
            let from = Coord { x: column as f64 * side_m, y: row as f64 * side_m };
            let size = Coord { x: width as f64 * side_m, y: height as f64 * side_m };
            rectangle(square.min() + from, size)
        };
        self.put(Zone {
            uid: Series::Sample.uid(id),
            status: Some(ZoneStatus::Operating),
            boundary: Some(part(0, 0, columns, rows)),
            boundary_source: Some(BoundarySource::Illustrative),
            ..Zone::new(id, ZoneKind::Cluster, &format!("T-{id:04}"), &format!("Cụm thử {id:04}"))
        });
        for lot in 0..lots {
            self.put_lot(id, lot, part(lot % columns, lot / columns, 1, 1));
        }
    }

    fn put_lot(&mut self, zone: Id<Zone>, index: usize, boundary: Boundary) {
        self.lots += 1;
        let id = Id::new(self.lots);
        let land_use = self.land_use();
        let area = boundary.plane_area();
        self.put(Lot {
            uid: Series::Sample.uid(id),
            boundary: Some(boundary),
            boundary_source: Some(BoundarySource::Illustrative),
            ..Lot::new(id, zone, &format!("L-{:03}", index + 1), land_use)
        });
        if land_use == LandUse::Industrial && self.chance.below(100) < 70 {
            self.put_tenant(id, area);
        }
    }

    fn land_use(&mut self) -> LandUse {
        match self.chance.below(100) {
            0..70 => LandUse::Industrial,
            70..75 => LandUse::Warehouse,
            75..78 => LandUse::Service,
            78..88 => LandUse::Green,
            88..98 => LandUse::Road,
            _ => LandUse::Technical,
        }
    }

    /// One enterprise with one to four states, two and a half on average.
    fn put_tenant(&mut self, lot: Id<Lot>, area: Area) {
        const STATES: [OccupancyState; 4] = [
            OccupancyState::Registered,
            OccupancyState::Leased,
            OccupancyState::Building,
            OccupancyState::Operating,
        ];
        self.enterprises += 1;
        let tenant = Id::new(self.enterprises);
        self.put(Enterprise {
            uid: Series::Sample.uid(tenant),
            ..Enterprise::new(tenant, &format!("Doanh nghiệp thử {tenant:06}"))
        });
        let mut month = self.chance.below(MONTHS);
        let count = self.chance.below(4) as usize + 1;
        for (step, state) in STATES.into_iter().take(count).enumerate() {
            let next = month + 1 + self.chance.below(9);
            let to = (step + 1 < count).then(|| first_of(next));
            let valid = Period { from: Some(first_of(month)), to };
            self.put_occupancy(occupancy(lot, tenant, state, area, valid));
            month = next;
        }
    }

    fn put_occupancy(&mut self, occupancy: Occupancy) {
        self.occupancies += 1;
        let id = Id::new(self.occupancies);
        self.put(Occupancy { id, uid: Series::Sample.uid(id), ..occupancy });
    }
}

/// The side of a lot where `count` of them share `length`, in whole decimetres.
fn side(length: f64, count: usize) -> f64 {
    ((length / count as f64).min(LOT_SIDE_M) * 10.0).floor() / 10.0
}

/// A rectangle, corners in whole millimetres so that neighbours share theirs.
fn rectangle(south_west: Coord, size: Coord) -> Boundary {
    let millimetres = |metres: f64| (metres * 1000.0).round() / 1000.0;
    let corner = |at: Coord| Coord { x: millimetres(at.x), y: millimetres(at.y) };
    let rect = Rect::new(corner(south_west), corner(south_west + size));
    Boundary::new(MultiPolygon::new(vec![rect.to_polygon()]))
}

/// The first day of a month counted from January of [`FIRST_YEAR`].
fn first_of(month: u64) -> Date {
    date(FIRST_YEAR + (month / 12) as i16, (month % 12) as i8 + 1, 1)
}

/// Numbers that look drawn by lot: splitmix64, one state word.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
