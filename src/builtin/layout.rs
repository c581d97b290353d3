//! A zone cut into lots by straight lines, so that lots tile it without gap or overlap.
//!
//! All lines run along or across one direction of whole millimetres: every crossing has whole
//! millimetres too, and corners on one edge lie exactly on it.

use crate::domain::{Boundary, LandUse};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use std::collections::{BTreeMap, BTreeSet};

/// How a zone is cut. Where each cell belongs is drawn in letters, north up.
#[derive(Debug)]
pub(super) struct Layout {
    /// Key of the zone.
    pub(super) zone: i64,
    /// Key of the phase.
    pub(super) phase: Option<i64>,
    /// South-west corner, easting and northing in millimetres.
    pub(super) south_west: (i64, i64),
    /// One step to the east along the lines, easting and northing in millimetres.
    pub(super) step: (i64, i64),
    /// Widths of the columns from west to east, metres.
    pub(super) columns: &'static [f64],
    /// Heights of the rows from north to south, metres.
    pub(super) rows: &'static [f64],
    /// A line a row, a letter a cell; `.` is outside.
    pub(super) cells: &'static [&'static str],
    /// What the letters mean.
    pub(super) uses: &'static [Use],
}

/// What a letter means.
#[derive(Debug)]
pub(super) enum Use {
    /// Each cell is an industrial lot of its own: letter, code before its number.
    EachCell(char, &'static str),
    /// All cells together are one lot: letter, code, land use.
    Together(char, &'static str, LandUse),
}

/// A lot as drawn.
#[derive(Debug)]
pub(super) struct Plot {
    pub(super) code: String,
    pub(super) land_use: LandUse,
    pub(super) boundary: Boundary,
}

/// Column from the west, row from the north.
type Square = (usize, usize);
/// A crossing of lines: the cell's north-west corner.
type Node = (usize, usize);

impl Layout {
    /// The four corners.
    pub(super) fn outline(&self) -> Boundary {
        let (east, south) = (self.columns.len(), self.rows.len());
        self.boundary(&[vec![(0, south), (east, south), (east, 0), (0, 0)]])
    }

    /// The lots in the order of the uses, each use from north-west to south-east.
    pub(super) fn plots(&self) -> Vec<Plot> {
        self.uses
            .iter()
            .flat_map(|of_use| match *of_use {
                Use::EachCell(letter, prefix) => self.each_cell(letter, prefix),
                Use::Together(letter, code, land_use) => {
                    vec![self.plot(code.to_owned(), land_use, self.cells_of(letter))]
                }
            })
            .collect()
    }

    fn each_cell(&self, letter: char, prefix: &str) -> Vec<Plot> {
        let mut cells = self.cells_of(letter);
        cells.sort_by_key(|(column, row)| (*row, *column));
        cells
            .into_iter()
            .zip(1..)
            .map(|(cell, number)| {
                self.plot(format!("{prefix}-{number:02}"), LandUse::Industrial, vec![cell])
            })
            .collect()
    }

    fn plot(&self, code: String, land_use: LandUse, cells: Vec<Square>) -> Plot {
        let cells = cells.into_iter().collect();
        Plot { code, land_use, boundary: self.boundary(&rings(&cells)) }
    }

    fn cells_of(&self, letter: char) -> Vec<Square> {
        let line_cells = |(row, line): (usize, &&'static str)| {
            line.chars()
                .enumerate()
                .filter(move |(_, drawn)| *drawn == letter)
                .map(move |(column, _)| (column, row))
        };
        self.cells.iter().enumerate().flat_map(line_cells).collect()
    }

    /// The first ring is the outer one, the others are holes.
    fn boundary(&self, rings: &[Vec<Node>]) -> Boundary {
        let mut lines = rings
            .iter()
            .map(|ring| ring.iter().map(|node| self.corner(*node)).collect::<LineString>());
        let outer = lines.next().unwrap_or_else(|| LineString::new(Vec::new()));
        Boundary::new(MultiPolygon::new(vec![Polygon::new(outer, lines.collect())]))
    }

    fn corner(&self, (column, row): Node) -> Coord {
        let (east, north) = self.step;
        let along = self.steps(&self.columns[..column]);
        let across = self.steps(&self.rows[row..]);
        let millimetres = |start: i64, steps: i64| (start + steps) as f64 / 1000.0;
        Coord {
            x: millimetres(self.south_west.0, along * east - across * north),
            y: millimetres(self.south_west.1, along * north + across * east),
        }
    }

    /// Widths in whole steps, each rounded for itself so that lines stay where they are.
    fn steps(&self, widths: &[f64]) -> i64 {
        let (east, north) = self.step;
        let step_m = (east as f64).hypot(north as f64) / 1000.0;
        widths.iter().map(|width| (width / step_m).round() as i64).sum()
    }
}

/// The rings round cells that hang together by edges, counter-clockwise, holes clockwise.
fn rings(cells: &BTreeSet<Square>) -> Vec<Vec<Node>> {
    let mut edges = outer_edges(cells);
    let mut rings = Vec::new();
    // The westernmost crossing comes first, and it is always on the outer ring.
    while let Some((start, mut next)) = edges.pop_first() {
        let mut ring = vec![start];
        while next != start {
            ring.push(next);
            let Some(after) = edges.remove(&next) else { break };
            next = after;
        }
        rings.push(without_straight_corners(&ring));
    }
    rings
}

/// The edges that have a cell on their left and none on their right, by where they begin.
fn outer_edges(cells: &BTreeSet<Square>) -> BTreeMap<Node, Node> {
    let mut edges = BTreeMap::new();
    let outside = |column: Option<usize>, row: Option<usize>| {
        column.zip(row).is_none_or(|cell| !cells.contains(&cell))
    };
    for &(west, north) in cells {
        let (east, south) = (west + 1, north + 1);
        if outside(Some(west), Some(south)) {
            edges.insert((west, south), (east, south));
        }
        if outside(Some(east), Some(north)) {
            edges.insert((east, south), (east, north));
        }
        if outside(Some(west), north.checked_sub(1)) {
            edges.insert((east, north), (west, north));
        }
        if outside(west.checked_sub(1), Some(north)) {
            edges.insert((west, north), (west, south));
        }
    }
    edges
}

fn without_straight_corners(ring: &[Node]) -> Vec<Node> {
    let count = ring.len();
    let turns = |at: usize| {
        let (before, here, after) =
            (ring[(at + count - 1) % count], ring[at], ring[(at + 1) % count]);
        !(before.0 == here.0 && here.0 == after.0 || before.1 == here.1 && here.1 == after.1)
    };
    (0..count).filter(|at| turns(*at)).map(|at| ring[at]).collect()
}
