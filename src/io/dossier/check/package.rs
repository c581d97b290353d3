//! A package of a dossier as its file declares and holds it.

use crate::io::features::{DeclaredCrs, Layer, open_package, package_layers};
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use geo::MultiPolygon;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// A package.
pub(super) struct ReadPackage {
    pub(super) name: String,
    pub(super) classes: Vec<ReadClass>,
}

/// A class in it.
pub(super) struct ReadClass {
    pub(super) name: String,
    /// The feature data set its description names.
    pub(super) group: String,
    /// What it says it is drawn with: "MULTIPOLYGON".
    pub(super) declared: String,
    /// Name and type of its fields.
    pub(super) fields: Vec<(String, String)>,
    pub(super) layer: Layer,
}

/// Reads a package.
pub(super) fn read_package(path: &Path, name: &str) -> Result<ReadPackage, IoTrouble> {
    let broken =
        |error: rusqlite::Error| IoTrouble::new(path, IoObstacle::Broken(error.to_string()));
    let connection = open_package(path, &Waiting::patient()).map_err(broken)?;
    let layers = package_layers(&connection, &Waiting::patient()).map_err(broken)?;
    let classes = layers.into_iter().map(|layer| read_class(&connection, layer));
    let classes = classes.collect::<rusqlite::Result<_>>().map_err(broken)?;
    Ok(ReadPackage { name: name.to_owned(), classes })
}

fn read_class(connection: &Connection, layer: Layer) -> rusqlite::Result<ReadClass> {
    let name = layer.table.name.clone();
    let said = |sql: &str| {
        let said = connection.query_row(sql, [&name], |row| row.get::<_, Option<String>>(0));
        said.optional().map(|said| said.flatten().unwrap_or_default())
    };
    let group = said("SELECT description FROM gpkg_contents WHERE table_name = ?1")?;
    let declared =
        said("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?1")?;
    let mut fields = connection.prepare("SELECT name, type FROM pragma_table_info(?1)")?;
    let fields = fields.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let fields = fields.collect::<rusqlite::Result<_>>()?;
    Ok(ReadClass { name, group, declared: declared.to_uppercase(), fields, layer })
}

impl ReadPackage {
    /// "`QuyHoach/RanhGioiQuyHoach_A`".
    pub(super) fn subject(&self, class: &ReadClass) -> String {
        format!("{}/{}", self.name, class.name)
    }

    pub(super) fn class(&self, name: &str) -> Option<&ReadClass> {
        self.classes.iter().find(|class| class.name.eq_ignore_ascii_case(name))
    }
}

impl ReadClass {
    /// The system its numbers are declared in.
    pub(super) const fn crs(&self) -> &DeclaredCrs {
        &self.layer.crs
    }

    /// How many features it has.
    pub(super) fn count(&self) -> usize {
        self.layer.shapes.len()
    }

    fn column(&self, field: &str) -> Option<usize> {
        let heads = self.layer.table.rows.first()?;
        heads.iter().position(|head| head.eq_ignore_ascii_case(field))
    }

    /// What stands in a field, feature by feature; nothing where it has no such field.
    pub(super) fn cells(&self, field: &str) -> impl Iterator<Item = &str> {
        let column = self.column(field);
        (0..self.count()).filter_map(move |place| Some(self.layer.table.cell(place + 1, column?)))
    }

    /// The same of one feature.
    pub(super) fn cell(&self, place: usize, field: &str) -> &str {
        self.column(field).map_or("", |column| self.layer.table.cell(place + 1, column))
    }

    /// Its shapes, those that can be read, with their places.
    pub(super) fn shapes(&self) -> impl Iterator<Item = (usize, &Geometry)> {
        let shapes = self.layer.shapes.iter().enumerate();
        shapes.filter_map(|(place, shape)| Some((place, shape.as_ref().ok()?)))
    }

    /// Its areas, with their places.
    pub(super) fn areas(&self) -> impl Iterator<Item = (usize, &MultiPolygon)> {
        self.shapes().filter_map(|(place, shape)| match shape {
            Geometry::Rings(rings) => Some((place, rings)),
            Geometry::Point(_) | Geometry::Line(_) | Geometry::Parts(_) => None,
        })
    }

    /// What a feature is called: by its lot's sign, else its name, else its place.
    pub(super) fn called(&self, place: usize) -> String {
        let said = ["kyHieuLoDat", "tenDoiTuong", "maDoiTuong"];
        let said = said.iter().map(|field| self.cell(place, field)).find(|cell| !cell.is_empty());
        said.map_or_else(|| format!("#{}", place + 1), str::to_owned)
    }
}
