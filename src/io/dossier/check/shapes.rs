//! A class is drawn with what its name says, and every shape in it is sound.

use super::finding::{Findings, Rule, Severity};
use super::package::ReadClass;
use super::read::Read;
use crate::domain::{Boundary, Figure};
use crate::i18n::Message;
use crate::io::dossier::template::{BOUNDARY, Drawn, LAND, PLANNED};
use crate::operations::flaws;
use crate::wkb::Geometry;

pub(super) const RULE: Rule = Rule { name: "shapes", look };

fn look(read: &Read, findings: &mut Findings) {
    for package in &read.packages {
        for class in &package.classes {
            let subject = package.subject(class);
            suffix(class, &subject, findings);
            // The land of the plan is looked at as a whole.
            let is_land =
                [BOUNDARY, LAND].iter().any(|land| land.eq_ignore_ascii_case(&class.name));
            if !(is_land && package.name.eq_ignore_ascii_case(PLANNED)) {
                sound(class, &subject, findings);
            }
        }
    }
}

fn suffix(class: &ReadClass, subject: &str, findings: &mut Findings) {
    let Some(drawn) = Drawn::of_name(&class.name) else { return };
    let fits = |name: &str| match drawn {
        Drawn::Area => ["POLYGON", "MULTIPOLYGON"].contains(&name),
        Drawn::Line => ["LINESTRING", "MULTILINESTRING"].contains(&name),
        Drawn::Point => ["POINT", "MULTIPOINT"].contains(&name),
    };
    if !fits(&class.declared) {
        let says = Message::new("dossier-check-declared").with("declared", class.declared.as_str());
        findings.fail(subject, says);
    }
    for (place, shape) in class.layer.shapes.iter().enumerate() {
        let about = |key| Message::new(key).with("name", class.called(place));
        match shape {
            Err(why) => findings.fail(subject, why.clone()),
            Ok(shape) if shape.is_empty() => {
                findings.fail(subject, about("dossier-check-shape-empty"));
            }
            Ok(shape) if !is_drawn(shape, drawn) => {
                findings.fail(subject, about("dossier-check-shape-other"));
            }
            Ok(_) => {}
        }
    }
}

fn is_drawn(shape: &Geometry, drawn: Drawn) -> bool {
    match shape {
        Geometry::Point(_) => drawn == Drawn::Point,
        Geometry::Line(_) => drawn == Drawn::Line,
        Geometry::Rings(_) => drawn == Drawn::Area,
        Geometry::Parts(parts) => parts.iter().all(|part| is_drawn(part, drawn)),
    }
}

/// Every area of a class by itself.
fn sound(class: &ReadClass, subject: &str, findings: &mut Findings) {
    for (place, rings) in class.areas() {
        let found = flaws(rings);
        if let Some(flaw) = found.first() {
            let says = Message::new("dossier-check-flaw").with("name", class.called(place));
            let says = says.with("flaw", flaw.message());
            let land = Figure::Area(Boundary::new(rings.clone()));
            findings.at(Severity::Error, subject, says, land);
        }
    }
}
