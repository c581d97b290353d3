//! The list of what is in a dossier has its sheets and columns.

use super::finding::{Findings, Rule};
use super::read::Read;
use crate::i18n::{Message, phrase};
use crate::io::dossier::template::template;

pub(super) const RULE: Rule = Rule { name: "list", look };

fn look(read: &Read, findings: &mut Findings) {
    let Some((file, sheets)) = &read.listing else { return };
    for of in &template().scan_sheets {
        let sheet = sheets.iter().find(|sheet| sheet.name.eq_ignore_ascii_case(&of.name));
        let Some(sheet) = sheet else {
            let says = Message::new("dossier-check-sheet-missing");
            findings.fail(file, says.with("sheet", of.name.as_str()));
            continue;
        };
        let heads: Vec<String> =
            sheet.rows.first().into_iter().flatten().map(|head| phrase(head)).collect();
        let missing = of.columns.iter().filter(|column| !heads.contains(&phrase(column)));
        let missing: Vec<Message> =
            missing.map(|name| Message::new("dossier-named").with("name", name.as_str())).collect();
        if let Some(columns) = Message::list(missing.into_iter()) {
            let says = Message::new("dossier-check-columns-missing");
            findings.warn(file, says.with("sheet", of.name.as_str()).with("columns", columns));
        }
    }
}
