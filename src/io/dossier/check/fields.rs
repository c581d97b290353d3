//! Every class has the fields it must have, of their types and lengths, and something stands in them.

use super::finding::{Findings, Rule};
use super::package::ReadClass;
use super::read::Read;
use crate::i18n::Message;
use crate::io::dossier::template::template;

pub(super) const RULE: Rule = Rule { name: "fields", look };

/// What nothing may be without.
const NEEDED: [&str; 3] = ["maThongTinQH", "maHoSoQH", "maDoiTuong"];
/// What somebody should fill in.
const WANTED: [&str; 2] = ["tenDoiTuong", "phanLoai"];

fn look(read: &Read, findings: &mut Findings) {
    for package in &read.packages {
        for class in &package.classes {
            let subject = package.subject(class);
            for (name, of, most) in &template().fields {
                declared(class, &subject, (name, of, *most), findings);
            }
            for field in NEEDED {
                if let Some(says) = empty(class, field, "dossier-check-field-empty") {
                    findings.fail(&subject, says);
                }
            }
            for field in WANTED {
                if let Some(says) = empty(class, field, "dossier-check-field-unsaid") {
                    findings.warn(&subject, says);
                }
            }
        }
    }
}

/// A field as it is declared, and what is too long for it.
fn declared(
    class: &ReadClass,
    subject: &str,
    (name, of, most): (&str, &str, usize),
    findings: &mut Findings,
) {
    let about = |key| Message::new(key).with("field", name);
    let Some((found, declared)) =
        class.fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name))
    else {
        findings.fail(subject, about("dossier-check-field-missing"));
        return;
    };
    if found != name {
        let says = Message::new("dossier-check-field-spelling").with("field", found.as_str());
        findings.warn(subject, says.with("name", name));
    }
    let wanted = format!("{of}({most})");
    let declared: String = declared.to_uppercase().split_whitespace().collect();
    if declared != wanted {
        let says = about("dossier-check-field-type").with("wanted", wanted);
        let is_of_type = declared == of;
        let says = says.with("declared", declared);
        if is_of_type { findings.warn(subject, says) } else { findings.fail(subject, says) }
    }
    let is_long = |cell: &&str| cell.chars().count() > most;
    if let Some(long) = class.cells(name).find(is_long) {
        let says = about("dossier-check-field-long").with("most", most);
        findings.fail(subject, says.with("letters", long.chars().count()));
    }
}

fn empty(class: &ReadClass, field: &str, key: &'static str) -> Option<Message> {
    let count = class.cells(field).filter(|cell| cell.is_empty()).count();
    (count > 0).then(|| Message::new(key).with("field", field).with("count", count))
}
