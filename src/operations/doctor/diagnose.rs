//! Trying all readings of a table, and what is known of those worth a look.

use super::landmarks::Landmarks;
use super::mixed::{strays, strays_say};
use super::rank::{Tried, can_be_obeyed, is_as_it_stands, is_certain, ranked};
use super::references::References;
use super::sample::{Sample, read};
use super::says;
use super::spread::apart_m;
use crate::domain::{Bounded, Plan, Point};
use crate::geodesy::{Crs, Grid, HanoiGrid, Reading};
use crate::i18n::Message;
use geo::Rect;

/// As many readings as a person looks through.
const SHOWN: usize = 8;

/// What a table of coordinates can mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    /// Best first; empty only where there is no corner or no grid to put it on. The numbers as
    /// they stand are always among them.
    pub candidates: Vec<Candidate>,
    /// Whether the best can be taken without asking. It cannot where another lands as well, such as
    /// degrees that can be WGS 84 or VN-2000 with no surveyed corner near.
    pub is_certain: bool,
    /// Ring and corner of what lands far from the rest under the best reading: another zone or
    /// swapped columns in the middle of the table, or a typing mistake.
    pub mixed: Vec<(usize, usize)>,
    /// Which of the candidates is the system the table itself names, where it lands somewhere.
    pub stated: Option<usize>,
    /// Whether that one is obeyed: it lands near the plan, and trusted corners do not gainsay it.
    is_stated_taken: bool,
}

/// One reading of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// How the numbers are meant.
    pub reading: Reading,
    /// Whether easting or longitude stands first, against the order of paper.
    pub swapped: bool,
    /// The corners on the plan's grid; `NaN` where a pair of numbers is nowhere.
    pub rings: Vec<Vec<Point>>,
    /// How far off the corners land, metres, if this is how they are meant and nobody notices;
    /// nothing for the numbers as they stand.
    pub cost_m: Option<f64>,
    /// How far the corners are from those the thing has already, metres (a quarter of them are
    /// nearer); nothing where those are not surveyed or from a decision.
    pub fit_m: Option<f64>,
    /// Where that is: "trong Cụm công nghiệp Tứ Hạ".
    pub lands: Message,
    /// The reading and its mistake in a sentence.
    pub says: Message,
}

impl Candidate {
    /// Where a pair of numbers lies on the plan's grid under this reading.
    pub fn on_grid(&self, numbers: [f64; 2], home: &Grid) -> Point {
        read(numbers, self.reading, self.swapped, home)
    }

    /// Whether it takes the numbers as they stand: the plan's own grid, northing first.
    pub fn is_as_it_stands(&self, home: &Grid) -> bool {
        is_as_it_stands(self.reading, self.swapped, home)
    }
}

impl Diagnosis {
    /// The reading to take without asking: that of the system the table itself names, unless another
    /// falls on trusted corners or it lands far from all; else the best where it is certain. Nothing
    /// where a person has to choose or corners lie far from the rest.
    pub fn to_take(&self) -> Option<usize> {
        if !self.mixed.is_empty() {
            return None;
        }
        let certain = self.is_certain.then_some(0);
        if self.is_stated_taken { self.stated } else { certain.or(self.stated) }
    }

    /// What to say of the corners that lie far from the rest.
    pub fn mixed_says(&self) -> Option<Message> {
        strays_say(&self.mixed)
    }
}

/// Tries all readings of a table.
///
/// `raw[ring][corner]` is first and second column as the table has them; unswapped means the order
/// of paper, X (north) or latitude first. `of` is the thing whose boundary it is to become, if it
/// is there already.
pub fn diagnose(plan: &Plan, raw: &[Vec<[f64; 2]>], of: Option<Bounded>) -> Diagnosis {
    diagnose_stated(plan, raw, of, None)
}

/// The same of a table that names a system itself.
pub fn diagnose_stated(
    plan: &Plan,
    raw: &[Vec<[f64; 2]>],
    of: Option<Bounded>,
    stated: Option<Crs>,
) -> Diagnosis {
    let sample = Sample::of(raw);
    if sample.is_empty() {
        return Diagnosis::default();
    }
    let readings = readings(&plan.about.grid, &sample, stated);
    among(plan, (raw, &sample), of, readings, stated)
}

/// The same where these grids only come into question, such as those of a province: the numbers as they
/// stand are no candidate unless the plan's own grid is among them.
pub fn diagnose_on(
    plan: &Plan,
    raw: &[Vec<[f64; 2]>],
    of: Option<Bounded>,
    grids: &[Grid],
) -> Diagnosis {
    let sample = Sample::of(raw);
    if sample.is_empty() {
        return Diagnosis::default();
    }
    let readings = grids.iter().map(|grid| Reading::As(Crs::Grid(*grid))).collect();
    among(plan, (raw, &sample), of, readings, None)
}

/// Tries these readings on a table with some corner.
fn among(
    plan: &Plan,
    (raw, sample): (&[Vec<[f64; 2]>], &Sample),
    of: Option<Bounded>,
    readings: Vec<Reading>,
    stated: Option<Crs>,
) -> Diagnosis {
    let home = plan.about.grid;
    let landmarks = Landmarks::of(plan, of);
    let mut tried = Tried::all(readings, sample, &home, &landmarks);
    let extents: Vec<Rect> = tried.iter().filter_map(Tried::extent).collect();
    let references = References::near(plan, of, &extents);
    for tried in &mut tried {
        tried.look_at(&references);
    }
    let ranked = ranked(tried);
    let named = ranked.iter().position(|tried| tried.is_of(stated) && tried.is_sane);
    let is_stated_taken =
        named.is_some_and(|named| can_be_obeyed(&ranked[named], &ranked, !landmarks.is_empty()));
    let shown = shown(&ranked, &home, named);
    let stated = named.and_then(|named| shown.iter().position(|place| *place == named));
    let most = if is_stated_taken { named } else { (!ranked.is_empty()).then_some(0) };
    let corners = most.map(|place| {
        let Tried { reading, swapped, .. } = ranked[place];
        all_corners(raw, reading, swapped, &home)
    });
    let stands = sample.read(Reading::As(Crs::Grid(home)), false, &home);
    Diagnosis {
        is_certain: is_certain(&ranked, &home, !landmarks.is_empty()),
        candidates: shown
            .into_iter()
            .map(|place| candidate(&ranked[place], raw, &home, &landmarks, &stands))
            .collect(),
        mixed: corners.map(|rings| strays(&rings)).unwrap_or_default(),
        stated,
        is_stated_taken,
    }
}

/// Every reading worth trying on a table. Those of Hà Nội 1972 are where the table says so, or the
/// zone's number before the eastings does.
fn readings(home: &Grid, sample: &Sample, stated: Option<Crs>) -> Vec<Reading> {
    const WITH_ZONE_M: f64 = 18_000_000.0;
    let mut readings = Reading::all(home);
    let has_zone = [false, true].iter().any(|swapped| sample.easting(*swapped) > WITH_ZONE_M);
    let hanoi = [HanoiGrid::Zone18, HanoiGrid::Zone19].map(Crs::Hanoi).into_iter();
    for crs in hanoi.filter(|_| has_zone).chain(stated) {
        if readings.iter().all(|reading| reading.crs() != Some(crs)) {
            readings.push(Reading::As(crs));
        }
    }
    readings
}

/// Places of the best ones, of the one the table names, and of the numbers as they stand wherever
/// they rank.
fn shown(ranked: &[Tried], home: &Grid, named: Option<usize>) -> Vec<usize> {
    let stands = ranked.iter().position(|tried| tried.is_as_it_stands(home)).unwrap_or_default();
    let best = ranked.iter().enumerate().filter(|(_, tried)| tried.is_sane).map(|(place, _)| place);
    let mut places: Vec<usize> = best.take(SHOWN).collect();
    let mut missing: Vec<usize> = named.into_iter().chain([stands]).collect();
    missing.retain(|place| !places.contains(place));
    missing.dedup();
    places.truncate(SHOWN - missing.len());
    places.extend(missing);
    places
}

fn candidate(
    tried: &Tried,
    raw: &[Vec<[f64; 2]>],
    home: &Grid,
    landmarks: &Landmarks<'_>,
    stands: &[Point],
) -> Candidate {
    let Tried { reading, swapped, .. } = *tried;
    let is_as_it_stands = tried.is_as_it_stands(home);
    let cost_m = (!is_as_it_stands).then(|| apart_m(&tried.corners, stands)).flatten();
    Candidate {
        reading,
        swapped,
        rings: all_corners(raw, reading, swapped, home),
        cost_m,
        fit_m: tried.own_m,
        lands: landmarks.say(tried.lands_at()),
        says: says::reading(reading, swapped, home, cost_m),
    }
}

/// The whole table on the plan's grid under a reading.
fn all_corners(
    raw: &[Vec<[f64; 2]>],
    reading: Reading,
    swapped: bool,
    home: &Grid,
) -> Vec<Vec<Point>> {
    let on_grid = |numbers: &[f64; 2]| read(*numbers, reading, swapped, home);
    raw.iter().map(|ring| ring.iter().map(on_grid).collect()).collect()
}
