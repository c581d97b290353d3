//! Which rings will be taken out of others, said before it happens.

use super::table::{Doubt, DoubtKind, TableRing};
use crate::i18n::{Message, fold};
use crate::operations::boundary_from_rings;
use geo::{LineString, Point};

/// Of more rings nobody reads a list; what lies where is seen on the map.
const MOST_RINGS: usize = 200;
/// So many rings are named in a sentence, the rest counted.
const NAMED: usize = 5;
/// Words a ring to be taken out is called by. "Lỗ" and "trừ" need their marks: a "Lô" is a lot.
const HOLE_WORDS: &[&str] = &["lỗ", "trừ", "hole", "void"];
/// The same, whatever their marks.
const HOLE_PHRASES: &[&str] =
    &["khoang trong", "trong ben trong", "khoet", "taken out", "lo thung"];

/// Inner rings nobody has called so, and rings called so that lie in no other.
pub(super) fn doubts(rings: &[&TableRing], raw: &[Vec<[f64; 2]>]) -> Vec<Doubt> {
    let is_told = |ring: &&TableRing| ring.title.as_deref().is_some_and(is_hole_title);
    if rings.len() > MOST_RINGS || rings.len() < 2 && !rings.iter().any(is_told) {
        return Vec::new();
    }
    let owners = owners(raw);
    let places = || rings.iter().enumerate();
    let inner: Vec<(usize, usize)> = places()
        .filter(|(_, ring)| !is_told(ring))
        .filter_map(|(place, _)| Some((place, owners[place]?)))
        .collect();
    let outside: Vec<usize> = places()
        .filter(|(place, ring)| is_told(ring) && owners[*place].is_none())
        .map(|(place, _)| place)
        .collect();
    inner_rings(rings, &inner).into_iter().chain(holes_outside(rings, &outside)).collect()
}

/// The ring each ring will be taken out of.
fn owners(raw: &[Vec<[f64; 2]>]) -> Vec<Option<usize>> {
    let points: Vec<Vec<Point>> = raw
        .iter()
        .map(|ring| ring.iter().map(|[north, east]| Point::new(*east, *north)).collect())
        .collect();
    let place = |line: &LineString| {
        let is_it = |ring: &Vec<Point>| line.points().zip(ring).all(|(one, other)| one == *other);
        points.iter().position(|ring| ring.len() + 1 == line.0.len() && is_it(ring))
    };
    let mut owners = vec![None; raw.len()];
    for part in boundary_from_rings(points.clone()) {
        let owner = place(part.exterior());
        for hole in part.interiors().iter().filter_map(place) {
            owners[hole] = owner;
        }
    }
    owners
}

fn inner_rings(rings: &[&TableRing], inner: &[(usize, usize)]) -> Option<Doubt> {
    let (place, owner) = inner.first()?;
    let message = Message::new("io-doubt-inner-ring")
        .with("inner", name(rings, *place))
        .with("outer", name(rings, *owner))
        .with("count", inner.len())
        .with("rings", names(rings, inner.iter().map(|(place, _)| *place)));
    let rows = rows(rings, inner.iter().map(|(place, _)| *place));
    Some(Doubt { kind: DoubtKind::InnerRing, rows, message })
}

fn holes_outside(rings: &[&TableRing], outside: &[usize]) -> Option<Doubt> {
    let message =
        Message::new("io-doubt-hole-outside").with("rings", names(rings, outside.iter().copied()));
    let rows = rows(rings, outside.iter().copied());
    (!outside.is_empty()).then_some(Doubt { kind: DoubtKind::HoleOutside, rows, message })
}

/// "2", or "“Khu 2”" where the table gives it a name.
fn name(rings: &[&TableRing], place: usize) -> String {
    let title = rings.get(place).and_then(|ring| ring.title.as_deref());
    title.map_or_else(|| (place + 1).to_string(), |title| format!("“{title}”"))
}

fn names(rings: &[&TableRing], places: impl Iterator<Item = usize>) -> String {
    let mut names: Vec<String> = places.map(|place| name(rings, place)).collect();
    let more = if names.len() > NAMED { "…" } else { "" };
    names.truncate(NAMED);
    format!("{}{more}", names.join(", "))
}

fn rows(rings: &[&TableRing], places: impl Iterator<Item = usize>) -> Vec<usize> {
    places.filter_map(|place| Some(rings[place].corners.first()?.row)).collect()
}

pub(super) fn is_hole_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
    let folded = fold(title);
    words.any(|word| HOLE_WORDS.contains(&word))
        || HOLE_PHRASES.iter().any(|phrase| folded.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_known_by_its_name_and_a_lot_is_none() {
        for title in
            ["Lỗ", "Lỗ 1", "Khoảng trống", "Phần trừ ra", "Vòng 2 (phần trống bên trong)", "Hole"]
        {
            assert!(is_hole_title(title), "{title}");
        }
        for title in ["Lô 1", "LÔ ĐẤT", "Khu 2", "Ngoài", "Trụ sở", "Whole area"] {
            assert!(!is_hole_title(title), "{title}");
        }
    }
}
