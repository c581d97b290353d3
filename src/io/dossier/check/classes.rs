//! Classes are called and grouped as the circular has them, and those a plan cannot be without are there.

use super::finding::{Findings, Rule};
use super::package::{ReadClass, ReadPackage};
use super::read::Read;
use crate::i18n::Message;
use crate::io::dossier::template::{BOUNDARY, Drawn, EXISTING, LAND, PLANNED, Package, template};

pub(super) const RULE: Rule = Rule { name: "classes", look };

fn look(read: &Read, findings: &mut Findings) {
    for package in &read.packages {
        let of = template().packages.iter().find(|of| of.name.eq_ignore_ascii_case(&package.name));
        let Some(of) = of else { continue };
        for class in &package.classes {
            known(package, class, of, findings);
        }
        missing(package, of, findings);
    }
    for (package, class) in [(PLANNED, BOUNDARY), (PLANNED, LAND)] {
        let Some(found) = read.package(package) else { continue };
        if found.class(class).is_none_or(|class| class.count() == 0) {
            let subject = format!("{package}/{class}");
            findings.fail(&subject, Message::new("dossier-check-class-empty"));
        }
    }
    let existing = read.package(EXISTING);
    if existing.is_some_and(|it| it.class(LAND).is_none_or(|class| class.count() == 0)) {
        let subject = format!("{EXISTING}/{LAND}");
        findings.warn(&subject, Message::new("dossier-check-class-empty"));
    }
}

fn known(package: &ReadPackage, class: &ReadClass, of: &Package, findings: &mut Findings) {
    let subject = package.subject(class);
    let known = of.classes.iter().find(|known| known.name.eq_ignore_ascii_case(&class.name));
    let Some(known) = known else {
        if is_well_named(&class.name) {
            let new = Message::new("dossier-check-class-new");
            match nearest(&class.name, of) {
                Some(name) => findings
                    .warn(&subject, new.said_as("dossier-check-class-like").with("name", name)),
                None => findings.note(&subject, new),
            }
        } else {
            findings.fail(&subject, Message::new("dossier-check-class-name"));
        }
        return;
    };
    if known.name != class.name {
        let says = Message::new("dossier-check-spelling").with("name", known.name.as_str());
        findings.warn(&subject, says);
    }
    if !class.group.eq_ignore_ascii_case(&known.group) {
        let says = Message::new("dossier-check-group").with("group", known.group.as_str());
        findings.warn(&subject, says);
    }
}

fn missing(package: &ReadPackage, of: &Package, findings: &mut Findings) {
    let missing = of.classes.iter().filter(|class| package.class(&class.name).is_none());
    let names =
        missing.map(|class| Message::new("dossier-named").with("name", class.name.as_str()));
    let names: Vec<Message> = names.collect();
    let count = names.len();
    if let Some(names) = Message::list(names.into_iter()) {
        let says = Message::new("dossier-check-classes-missing").with("count", count);
        findings.warn(&package.name, says.with("names", names));
    }
}

/// ASCII, a capital first, the letter of what it is drawn with last.
fn is_well_named(name: &str) -> bool {
    let stem = name.rsplit_once('_').map_or("", |(stem, _)| stem);
    Drawn::of_name(name).is_some()
        && stem.starts_with(|first: char| first.is_ascii_uppercase())
        && stem.chars().all(|sign| sign.is_ascii_alphanumeric())
}

/// The class a name is a slip of the finger away from.
fn nearest<'a>(name: &str, of: &'a Package) -> Option<&'a str> {
    of.classes.iter().map(|class| class.name.as_str()).find(|known| is_slip(name, known))
}

/// Whether one letter more, less or other makes one name of the other.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let ends = |from: usize, of: usize| one.get(from..) == other.get(of..);
    ends(same + 1, same + 1) || ends(same + 1, same) || ends(same, same + 1)
}
