//! What the circular asks for: packages, classes, fields, sheets. `assets/tt16/README.md` says where that
//! is from and how sure it is.

use crate::geopackage::Shapes;
use serde::Deserialize;
use std::sync::LazyLock;

/// The packages, the classes in them, and what else is named.
#[derive(Deserialize)]
pub(super) struct Template {
    /// The fields every feature has: name, type, letters at most.
    pub(super) fields: Vec<(String, String, usize)>,
    /// The fields features of the plan have besides.
    pub(super) planned_fields: Vec<(String, String)>,
    pub(super) packages: Vec<Package>,
    /// The sheets of the list of scanned files.
    pub(super) scan_sheets: Vec<ScanSheet>,
}

#[derive(Deserialize)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) classes: Vec<Class>,
}

#[derive(Deserialize)]
pub(super) struct Class {
    pub(super) name: String,
    /// The feature data set it stands in.
    pub(super) group: String,
    /// Its own fields, name and type, as far as they are known.
    #[serde(default)]
    pub(super) fields: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub(super) struct ScanSheet {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
}

/// What a class is drawn with: the last letter of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawn {
    Area,
    Line,
    Point,
}

/// The package of the plan, and that of what is there.
pub(super) const PLANNED: &str = "QuyHoach";
pub(super) const EXISTING: &str = "HienTrang";
/// The package of the marks of the boundary.
pub(super) const MARKS: &str = "MocGioi";

/// The class of the boundary, and that of lots.
pub(super) const BOUNDARY: &str = "RanhGioiQuyHoach_A";
pub(super) const LAND: &str = "ChucNangSuDungDat_A";

/// What the circular asks for.
pub(super) fn template() -> &'static Template {
    static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
        let text = include_str!("../../../assets/tt16/template.json");
        serde_json::from_str(text).expect("a test reads it")
    });
    &TEMPLATE
}

impl Template {
    pub(super) fn package(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }
}

impl Package {
    /// Whether it is of the plan, and its features say of which.
    pub(super) fn is_planned(&self) -> bool {
        self.name == PLANNED
    }

    pub(super) fn class(&self, name: &str) -> Option<&Class> {
        self.classes.iter().find(|class| class.name == name)
    }
}

impl Drawn {
    /// By the letter a name ends in.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        match name.rsplit_once('_')?.1 {
            "A" => Some(Self::Area),
            "L" => Some(Self::Line),
            "P" => Some(Self::Point),
            _ => None,
        }
    }

    /// As a `GeoPackage` has it.
    pub(super) const fn shapes(self) -> Shapes {
        match self {
            Self::Area => Shapes::Land,
            Self::Line => Shapes::Ways,
            Self::Point => Shapes::Points,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_says_what_it_is_drawn_with_and_stands_once_in_its_package() {
        let template = template();
        let counts: Vec<usize> = template.packages.iter().map(|it| it.classes.len()).collect();
        assert_eq!(counts, [79, 67, 3, 4]);
        for package in &template.packages {
            for class in &package.classes {
                assert!(Drawn::of_name(&class.name).is_some(), "{}", class.name);
                let same = package
                    .classes
                    .iter()
                    .filter(|other| other.name.eq_ignore_ascii_case(&class.name));
                assert_eq!(same.count(), 1, "{}", class.name);
            }
        }
        assert_eq!(template.fields.len(), 6);
        assert_eq!(template.scan_sheets.len(), 3);
    }
}
