//! Trying all readings of a table, and what is known of those worth a look.

use super::landmarks::Landmarks;
use super::mixed::{strays, strays_say};
use super::rank::{Tried, is_as_it_stands, is_certain, ranked};
use super::references::References;
use super::sample::{Sample, read};
use super::says;
use super::spread::apart_m;
use crate::domain::{Bounded, Plan, Point};
use crate::geodesy::{Crs, Grid, Reading};
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
    /// Whether it takes the numbers as they stand: the plan's own grid, northing first.
    pub fn is_as_it_stands(&self, home: &Grid) -> bool {
        is_as_it_stands(self.reading, self.swapped, home)
    }
}

impl Diagnosis {
    /// The reading to take without asking: the best where it is certain, else the one on the grid
    /// the table itself names; nothing where a person has to choose or corners lie far from the
    /// rest.
    pub fn to_take(&self, stated: Option<Grid>) -> Option<usize> {
        if !self.mixed.is_empty() {
            return None;
        }
        if self.is_certain {
            return Some(0);
        }
        let stated = Reading::As(Crs::Grid(stated?));
        self.candidates.iter().position(|candidate| candidate.reading == stated)
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
    let sample = Sample::of(raw);
    let home = plan.about.grid;
    if sample.is_empty() {
        return Diagnosis::default();
    }
    let landmarks = Landmarks::of(plan, of);
    let mut tried = Tried::all(&sample, &home, &landmarks);
    let extents: Vec<Rect> = tried.iter().filter_map(Tried::extent).collect();
    let references = References::near(plan, of, &extents);
    for tried in &mut tried {
        tried.look_at(&references);
    }
    let ranked = ranked(tried);
    let best = ranked.first().map(|best| all_corners(raw, best.reading, best.swapped, &home));
    let mixed = best.map(|rings| strays(&rings)).unwrap_or_default();
    let shown = shown(&ranked, &home);
    let stands = sample.read(Reading::As(Crs::Grid(home)), false, &home);
    Diagnosis {
        is_certain: is_certain(&ranked, &home, !landmarks.is_empty()),
        candidates: shown
            .into_iter()
            .map(|tried| candidate(tried, raw, &home, &landmarks, &stands))
            .collect(),
        mixed,
    }
}

/// The best ones, and the numbers as they stand wherever they rank.
fn shown<'a>(ranked: &'a [Tried], home: &Grid) -> Vec<&'a Tried> {
    let stands = ranked.iter().position(|tried| tried.is_as_it_stands(home)).unwrap_or_default();
    let best = ranked.iter().enumerate().filter(|(_, tried)| tried.is_sane).map(|(place, _)| place);
    let mut places: Vec<usize> = best.take(SHOWN).collect();
    if !places.contains(&stands) {
        places.truncate(SHOWN - 1);
        places.push(stands);
    }
    places.into_iter().map(|place| &ranked[place]).collect()
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
