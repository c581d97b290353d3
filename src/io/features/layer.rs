//! A layer of a file: a table of cells as any other, with what each of its rows covers.
//!
//! So whatever reads a list reads the words beside shapes, too: there is one way in.

use super::feature::{DeclaredCrs, Feature, Shape, name_rank};
use crate::i18n::Message;
use crate::io::sheet::Sheet;

/// Things of one sort in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The heads, then a row a feature; its name is that of the layer.
    pub table: Sheet,
    /// The system of its numbers, as the file says.
    pub crs: DeclaredCrs,
    /// What each row below the heads covers, easting or longitude as `x`.
    pub shapes: Vec<Shape>,
}

/// What a reader found in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeatureFile {
    /// Its layers, in its order.
    pub layers: Vec<Layer>,
    /// What of it is in no layer.
    pub left_out: Vec<LeftOut>,
}

/// Things of a file that are no features, so many of a sort.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LeftOut {
    /// What the format calls them: "3DSOLID", "`NetworkLink`".
    pub sort: String,
    /// Where they are.
    pub layer: String,
    /// How many.
    pub count: usize,
}

impl LeftOut {
    /// What is left out.
    pub fn message(&self) -> Message {
        let said = Message::new("io-left-out").with("sort", self.sort.as_str());
        said.with("layer", self.layer.as_str()).with("count", self.count)
    }
}

impl Layer {
    /// A layer without rows.
    pub(in crate::io) fn new(name: &str, heads: Vec<String>, crs: DeclaredCrs) -> Self {
        let table = Sheet { name: name.to_owned(), rows: vec![heads], ..Sheet::default() };
        Self { table, crs, shapes: Vec::new() }
    }

    /// A layer nothing is known of, and why.
    pub(super) fn of_nothing(name: &str, crs: DeclaredCrs, why: Message) -> Self {
        let mut layer = Self::new(name, vec!["name".to_owned()], crs);
        layer.push(vec![name.to_owned()], Err(why));
        layer
    }

    /// A row more.
    pub(in crate::io) fn push(&mut self, cells: Vec<String>, shape: Shape) {
        self.table.rows.push(cells);
        self.shapes.push(shape);
    }

    /// Its features, called by what its likeliest column says.
    pub fn features(&self) -> impl Iterator<Item = Feature<'_>> {
        let heads = self.table.rows.first().map_or(&[][..], Vec::as_slice);
        let ranked = heads.iter().enumerate().filter_map(|(at, head)| Some((name_rank(head)?, at)));
        let mut columns: Vec<(usize, usize)> = ranked.collect();
        columns.sort_unstable();
        self.shapes.iter().enumerate().map(move |(place, shape)| {
            let cells = columns.iter().map(|(_, column)| self.table.cell(place + 1, *column));
            let name = cells.into_iter().find(|cell| !cell.is_empty());
            Feature { name, crs: &self.crs, shape }
        })
    }
}
