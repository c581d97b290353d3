//! The colours and labels other programs show our layers in: one style each for `QGIS`, which keeps
//! them in `layer_styles`.

mod looks;
mod qml;

use crate::domain::RecordKind;
use crate::i18n::{Language, Texts};
use looks::{Look, looks, of_tenants};
use rusqlite::{Connection, Result};

/// The table they are kept in.
pub(super) const TABLE: &str = include_str!("table.sql");

/// Declares their table.
pub fn declare_styles(connection: &Connection) -> Result<()> {
    let sql = "INSERT INTO gpkg_contents (table_name, data_type, identifier)
               VALUES ('layer_styles', 'attributes', 'layer_styles')";
    connection.execute(sql, []).map(drop)
}

/// Gives each layer its style, also in the place of what an earlier version wrote. A layer whose
/// style another program changed, or that has one of its own, keeps it.
pub fn renew_styles(connection: &Connection) -> Result<()> {
    let written = connection
        .prepare("SELECT id, styleQML FROM layer_styles")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, Option<String>)>>>()?;
    for (id, qml) in written {
        if qml.is_some_and(|qml| EARLIER.contains(&digest(&qml))) {
            connection.execute("DELETE FROM layer_styles WHERE id = ?1", [id])?;
        }
    }
    fill(connection)
}

/// Writes the style of each layer that has none.
fn fill(connection: &Connection) -> Result<()> {
    // The file speaks to people who did not choose its language: that of the office.
    let texts = Texts::new(Language::Vietnamese);
    looks().iter().try_for_each(|look| put(connection, look, &texts))
}

/// Writes the styles of layers of these kinds; who is on a lot is drawn as that.
pub(super) fn dress(connection: &Connection, kinds: &[RecordKind], texts: &Texts) -> Result<()> {
    let looks = looks().into_iter().chain([of_tenants()]);
    let those = looks.filter(|look| kinds.contains(&look.kind));
    those.into_iter().try_for_each(|look| put(connection, &look, texts))
}

fn put(connection: &Connection, look: &Look, texts: &Texts) -> Result<()> {
    let insert = "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,
         f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui)
         SELECT '', '', ?1, 'geom', ?2, ?3, '', 1, '', '', NULL
         WHERE NOT EXISTS (SELECT 1 FROM layer_styles WHERE f_table_name = ?1)";
    let row = (<&str>::from(look.kind), texts.get(look.tells), qml::qml(look, texts));
    connection.execute(insert, row).map(drop)
}

/// Of the styles versions 1 to 5 wrote: zone, phase, lot, note, work.
const EARLIER: [u64; 5] = [
    0xFB1B_C938_B56A_9755,
    0x74C4_5506_C5C6_20E5,
    0xB7A8_9FCE_0EAD_9970,
    0x85C4_9C8E_7521_F135,
    0xFD85_A55A_3484_068E,
];

/// Tells one text from another (FNV-1a, 64 bits).
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}
