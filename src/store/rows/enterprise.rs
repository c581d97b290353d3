//! The table `enterprise`.

use super::{Cells, Row, Unreadable, write};
use crate::domain::Enterprise;
use rusqlite::types::Value;

impl Row for Enterprise {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "uid",
        "name",
        "tax_code",
        "legal_form",
        "vsic_code",
        "vsic_edition",
        "supporting_industry",
        "high_technology",
        "polluting",
        "on_defence_land",
        "present_place",
        "relocation_need_m2",
        "relocation_power_kw",
        "relocation_wastewater_m3_per_day",
        "relocate_by",
        "note",
    ];

    fn values(&self, _srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            write::uid(self.uid),
            write::text(&self.name),
            write::maybe_text(self.tax_code.as_ref()),
            write::maybe_text(self.legal_form.as_ref()),
            write::maybe_text(self.vsic_code.as_ref()),
            write::maybe_text(self.vsic_edition.as_ref()),
            write::maybe_boolean(self.supporting_industry),
            write::maybe_boolean(self.high_technology),
            write::maybe_boolean(self.polluting),
            write::maybe_boolean(self.on_defence_land),
            write::maybe_text(self.present_place.as_ref()),
            write::maybe_square_metres(self.relocation_need),
            write::maybe_real(self.relocation_power_kw),
            write::maybe_real(self.relocation_wastewater_m3_per_day),
            write::maybe_date(self.relocate_by),
            write::maybe_text(self.note.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: cells.key()?,
            uid: cells.uid()?,
            name: cells.text()?,
            tax_code: cells.maybe_text()?,
            legal_form: cells.maybe_text()?,
            vsic_code: cells.maybe_text()?,
            vsic_edition: cells.maybe_text()?,
            supporting_industry: cells.maybe_boolean()?,
            high_technology: cells.maybe_boolean()?,
            polluting: cells.maybe_boolean()?,
            on_defence_land: cells.maybe_boolean()?,
            present_place: cells.maybe_text()?,
            relocation_need: cells.maybe_square_metres()?,
            relocation_power_kw: cells.maybe_real()?,
            relocation_wastewater_m3_per_day: cells.maybe_real()?,
            relocate_by: cells.maybe_date()?,
            note: cells.maybe_text()?,
        })
    }
}
