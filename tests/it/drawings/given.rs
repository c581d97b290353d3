//! Writes drawings as text, as DXF is.

use geo::Area;
use lapday::io::{FeatureFile, Layer, features_from_file};
use lapday::wkb::Geometry;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What stands in a drawing, a thing a line: `LINE 8=A 10=0 20=0 11=1 21=1`. A `~` is a space.
#[derive(Default)]
pub struct Given {
    pub page: &'static str,
    pub tables: &'static str,
    pub blocks: &'static str,
    pub entities: String,
}

/// A drawing of these things and nothing else.
pub fn drawing(entities: &str) -> Given {
    Given { entities: entities.to_owned(), ..Given::default() }
}

impl Given {
    /// The drawing as ASCII DXF.
    pub fn ascii(&self) -> String {
        let mut dxf = String::new();
        let section = |name: &str, things: &str| {
            format!("0\nSECTION\n2\n{name}\n{}0\nENDSEC\n", pairs(things))
        };
        if !self.page.is_empty() {
            let header = format!("9\n$DWGCODEPAGE\n3\n{}\n", self.page);
            dxf += &["0\nSECTION\n2\nHEADER\n", header.as_str(), "0\nENDSEC\n"].concat();
        }
        for (name, things) in
            [("TABLES", self.tables), ("BLOCKS", self.blocks), ("ENTITIES", &self.entities)]
        {
            dxf.push_str(&section(name, things));
        }
        dxf + "0\nEOF\n"
    }

    /// What is read of it.
    pub fn read(&self) -> FeatureFile {
        read("drawing.dxf", self.ascii().as_bytes()).unwrap()
    }
}

fn pairs(things: &str) -> String {
    let mut dxf = String::new();
    for thing in things.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = thing.split(' ');
        writeln!(dxf, "0\n{}", words.next().unwrap()).unwrap();
        for word in words.filter(|word| !word.is_empty()) {
            let (code, value) = word.split_once('=').unwrap();
            writeln!(dxf, "{code}\n{}", value.replace('~', " ")).unwrap();
        }
    }
    dxf
}

/// What is read of a file of this name with these bytes, or the sentence why nothing is.
pub fn read(name: &str, bytes: &[u8]) -> Result<FeatureFile, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let texts = lapday::i18n::Texts::new(lapday::i18n::Language::Vietnamese);
    let said = |path: &Path| features_from_file(path).map_err(|why| texts.say(&why.message()));
    said(&path)
}

/// Layer, entity and what it covers: a way by its corners, land by its square metres.
pub fn rows(file: &FeatureFile) -> Vec<String> {
    let row = |layer: &Layer, place: usize| {
        let shape = match layer.shapes[place].as_ref().unwrap() {
            Geometry::Point(at) => format!("{:.3} {:.3}", at.unwrap().x(), at.unwrap().y()),
            Geometry::Line(way) => format!("way of {}", way.0.len()),
            Geometry::Rings(rings) => {
                let holes: usize = rings.iter().map(|ring| ring.interiors().len()).sum();
                format!("{} + {holes} rings {:.2}", rings.0.len(), rings.unsigned_area())
            }
            Geometry::Parts(parts) => format!("{} parts", parts.len()),
        };
        format!("{} {} {shape}", layer.table.name, layer.table.cell(place + 1, 0))
    };
    file.layers
        .iter()
        .flat_map(|layer| (0..layer.shapes.len()).map(move |place| row(layer, place)))
        .collect()
}

/// The cell of a feature, counted through all layers.
pub fn feature<'a>(file: &'a FeatureFile, place: usize, head: &str) -> &'a str {
    let mut rows = file.layers.iter().flat_map(|layer| {
        let column = layer.table.rows[0].iter().position(|known| known == head).unwrap();
        (1..layer.table.rows.len()).map(move |row| layer.table.cell(row, column))
    });
    rows.nth(place).unwrap()
}
