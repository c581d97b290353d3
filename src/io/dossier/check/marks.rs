//! The marks of the boundary stand on its corners, one a corner.

use super::finding::{Findings, Rule, Severity};
use super::read::Read;
use crate::domain::{Figure, Point};
use crate::i18n::Message;
use crate::io::dossier::template::MARKS;
use crate::wkb::Geometry;
use geo::{Distance, Euclidean};

pub(super) const RULE: Rule = Rule { name: "marks", look };

const SAME_M: f64 = 1e-3;

fn look(read: &Read, findings: &mut Findings) {
    let Some(package) = read.package(MARKS) else { return };
    let of = |name| package.class(name);
    let (Some(points), Some(land)) = (of("MocGioiQuyHoach_P"), of("MocGioiQuyHoach_A")) else {
        return;
    };
    let rings = land.areas().flat_map(|(_, rings)| rings.iter());
    let rings = rings.flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    // A ring comes back to its first corner.
    let corners: Vec<Point> =
        rings.flat_map(|ring| ring.points().skip(1).collect::<Vec<_>>()).collect();
    let subject = package.subject(points);
    let mut count = 0;
    for (place, shape) in points.shapes() {
        let Geometry::Point(Some(at)) = shape else { continue };
        count += 1;
        if !corners.iter().any(|corner| Euclidean.distance(*corner, *at) <= SAME_M) {
            let says = Message::new("dossier-check-mark").with("name", points.called(place));
            findings.at(Severity::Error, &subject, says, Figure::Point(*at));
        }
    }
    if count != corners.len() {
        let says = Message::new("dossier-check-marks").with("marks", count);
        findings.fail(&subject, says.with("corners", corners.len()));
    }
}
