//! Areas that are written agree with those that are drawn, and the decision is named.

use super::finding::{Findings, Rule};
use super::land::outline;
use super::package::ReadClass;
use super::read::Read;
use crate::i18n::{Argument, Message};
use crate::io::dossier::template::{BOUNDARY, LAND, PLANNED};
use crate::units::Area;
use geo::Area as _;

pub(super) const RULE: Rule = Rule { name: "figures", look };

const HECTARE_M2: f64 = 10_000.0;
/// How far a written area may be from the drawn one: the greater of the two counts.
const WITHIN_M2: f64 = 1.0;
const WITHIN_SHARE: f64 = 0.005;

fn look(read: &Read, findings: &mut Findings) {
    let Some(package) = read.package(PLANNED) else { return };
    let (Some(plan), Some(lots)) = (package.class(BOUNDARY), package.class(LAND)) else { return };
    let subject = package.subject(lots);
    let whole = outline(plan).unsigned_area();
    for (place, rings) in lots.areas() {
        let (written, drawn) = (number(lots, place, "dienTich"), rings.unsigned_area());
        if let Some(says) = written.and_then(|written| differs(written, drawn)) {
            let says = says.said_as("dossier-check-lot-area");
            findings.warn(&subject, says.with("name", lots.called(place)));
        }
    }
    let sum: f64 = lots.areas().map(|(_, rings)| rings.unsigned_area()).sum();
    if let Some(says) = differs(sum, whole) {
        findings.fail(&subject, says.said_as("dossier-check-balance"));
    }
    let subject = package.subject(plan);
    for place in 0..plan.count() {
        let written = number(plan, place, "dienTichQH");
        if let Some(says) = written.and_then(|written| differs(written, whole)) {
            findings.warn(&subject, says.said_as("dossier-check-plan-area"));
        }
        for field in ["soQDQH", "ngayQDQH"] {
            if plan.cell(place, field).is_empty() {
                let says = Message::new("dossier-check-decision").with("field", field);
                findings.warn(&subject, says);
            }
        }
    }
}

fn number(class: &ReadClass, place: usize, field: &str) -> Option<f64> {
    class.cell(place, field).parse().ok().filter(|number: &f64| *number > 0.0)
}

/// That a written area, in whichever unit, is not the drawn one.
fn differs(written: f64, drawn: f64) -> Option<Message> {
    let agrees = |m2: f64| (m2 - drawn).abs() <= WITHIN_M2.max(WITHIN_SHARE * drawn);
    let of = |m2: f64| Argument::SquareMetres(Area::square_metres(m2));
    let is_one = agrees(written) || agrees(written * HECTARE_M2);
    (!is_one).then(|| {
        Message::new("dossier-check-lot-area").with("written", of(written)).with("drawn", of(drawn))
    })
}
