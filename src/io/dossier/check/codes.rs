//! The numbers of the dossier are right and the same everywhere, and every feature has its own.

use super::finding::{Findings, Rule};
use super::read::Read;
use crate::domain::{is_dossier_code, is_planning_code};
use crate::i18n::Message;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule { name: "codes", look };

/// Where the time of making stands in the number of a dossier.
const MAKING: usize = 5;

fn look(read: &Read, findings: &mut Findings) {
    let said: Vec<(&str, &str)> = [("maHoSoQH", 0), ("maThongTinQH", 1)]
        .into_iter()
        .map(|(field, column)| (field, listed(read, column)))
        .collect();
    for (field, in_list) in said {
        one_code(read, field, in_list, findings);
    }
    let dossiers: BTreeSet<&str> =
        read.cells("maHoSoQH").map(|(_, code)| code).filter(|code| is_dossier_code(code)).collect();
    if let Some(code) = dossiers.iter().find(|code| code[MAKING..].starts_with(['0', '1'])) {
        findings.note(code, Message::new("dossier-check-first-making"));
    }
    own_numbers(read, findings);
}

/// What stands below the head of the first sheet of the list.
fn listed(read: &Read, column: usize) -> &str {
    let sheets = read.listing.as_ref().map_or(&[][..], |(_, sheets)| sheets.as_slice());
    let sheet = sheets.iter().find(|sheet| sheet.name.eq_ignore_ascii_case("HoSo"));
    sheet.map_or("", |sheet| sheet.cell(1, column))
}

fn one_code(read: &Read, field: &str, in_list: &str, findings: &mut Findings) {
    let is_right = if field == "maHoSoQH" { is_dossier_code } else { is_planning_code };
    let mut codes: BTreeMap<&str, String> = BTreeMap::new();
    for (subject, code) in read.cells(field).filter(|(_, code)| !code.is_empty()) {
        codes.entry(code).or_insert(subject);
    }
    for (code, subject) in &codes {
        if !is_right(code) {
            let says = Message::new("dossier-check-code-form").with("field", field);
            findings.fail(subject, says.with("code", *code));
        }
    }
    if codes.len() > 1 {
        let all = codes.keys().copied().collect::<Vec<_>>().join(", ");
        let says = Message::new("dossier-check-codes-differ").with("field", field);
        findings.fail(field, says.with("codes", all));
    }
    let Some((listing, _)) = &read.listing else { return };
    if let Some(code) = codes.keys().next().filter(|code| **code != in_list) {
        let says = Message::new("dossier-check-code-in-list").with("field", field);
        findings.fail(listing, says.with("code", *code).with("listed", in_list));
    }
    let stem = listing.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
    let is_named = |code: &&&str| stem.is_some_and(|(stem, _)| stem != **code);
    if let Some(code) = codes.keys().next().filter(|code| field == "maHoSoQH" && is_named(code)) {
        let says = Message::new("dossier-check-list-name").with("code", *code);
        findings.fail(listing, says);
    }
}

/// Every feature has a number nobody else in its class has, and it begins as it must.
fn own_numbers(read: &Read, findings: &mut Findings) {
    for package in &read.packages {
        for class in &package.classes {
            let subject = package.subject(class);
            let mut seen = BTreeSet::new();
            let numbers = class.cells("maDoiTuong").filter(|number| !number.is_empty());
            let doubled: Vec<&str> = numbers.filter(|number| !seen.insert(*number)).collect();
            if let Some(number) = doubled.first() {
                let says = Message::new("dossier-check-number-twice").with("number", *number);
                findings.fail(&subject, says.with("count", doubled.len()));
            }
            let is_other = |place: &usize| {
                let code = class.cell(*place, "maHoSoQH");
                let number = class.cell(*place, "maDoiTuong");
                !number.is_empty() && !number.starts_with(&format!("{code}-{}-", class.name))
            };
            let others = (0..class.count()).filter(is_other).count();
            if others > 0 {
                let says = Message::new("dossier-check-number-form").with("count", others);
                findings.warn(&subject, says);
            }
        }
    }
}
