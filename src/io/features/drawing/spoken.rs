//! Texts that are part of something greater: the cells of a table, what a leader says.

use super::said::Said;
use acadrust::entities::{MultiLeader, Table, TableCell};
use acadrust::tables::TextStyle;
use acadrust::types::{Handle, Vector3};
use acadrust::{CadDocument, EntityType};
use std::borrow::Cow;

/// The texts of an entity, each where it is; nothing where the entity is of no such kind.
pub(super) fn spoken<'a>(
    entity: &'a EntityType,
    document: &'a CadDocument,
) -> Option<Vec<Said<'a>>> {
    match entity {
        EntityType::Table(table) => Some(of_table(table, document)),
        EntityType::MultiLeader(leader) => Some(of_leader(leader, document)),
        _ => None,
    }
}

/// The text of each cell, in its middle. What rules the table is no land.
fn of_table<'a>(table: &'a Table, document: &'a CadDocument) -> Vec<Said<'a>> {
    let across = table.horizontal_direction.normalize();
    let down = across.cross(&table.normal.normalize());
    let sums = |sizes: Vec<f64>| -> Vec<f64> {
        let sum = |sum: &mut f64, size: f64| {
            *sum += size;
            Some(*sum)
        };
        std::iter::once(0.0).chain(sizes.into_iter().scan(0.0, sum)).collect()
    };
    let lefts = sums(table.columns.iter().map(|column| column.width).collect());
    let tops = sums(table.rows.iter().map(|row| row.height).collect());
    let middle = |edges: &[f64], from: usize, spans: i32| {
        let to = (from + usize::try_from(spans).unwrap_or_default().max(1)).min(edges.len() - 1);
        edges.get(from).map_or(0.0, |edge| f64::midpoint(*edge, edges[to]))
    };
    let said = |(row, column, cell): (usize, usize, &'a TableCell)| {
        let right = middle(&lefts, column, cell.merge_width);
        let below = middle(&tops, row, cell.merge_height);
        let content = cell.content();
        Said {
            value: Cow::Borrowed(cell.text_value()),
            has_codes: true,
            style: content.map_or("", |content| {
                style(document, content.text_style_handle).unwrap_or(&content.text_style_name)
            }),
            at: table.insertion_point + across * right + down * below,
            is_flat: false,
            normal: table.normal,
            height: content.map_or(0.0, |content| content.text_height),
            rotation: across.y.atan2(across.x) + cell.rotation,
        }
    };
    let cells = table.rows.iter().enumerate().flat_map(|(row, cells)| {
        cells.cells.iter().enumerate().map(move |(column, cell)| (row, column, cell))
    });
    cells.filter(|(.., cell)| !cell.text_value().trim().is_empty()).map(said).collect()
}

/// What a leader says, once at each place it points to: a code beside a narrow lot is that of the lot.
fn of_leader<'a>(leader: &'a MultiLeader, document: &'a CadDocument) -> Vec<Said<'a>> {
    let about = &leader.context;
    let of_block = || {
        let texts = leader.block_attributes.iter().map(|attribute| attribute.text.as_str());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\\P")
    };
    let value = if about.has_text_contents && !about.text_string.is_empty() {
        Cow::Borrowed(about.text_string.as_str())
    } else {
        Cow::Owned(of_block())
    };
    if value.trim().is_empty() {
        return Vec::new();
    }
    let lines = about.leader_roots.iter().flat_map(|root| &root.lines);
    let mut tips: Vec<Vector3> = lines.filter_map(|line| line.points.first().copied()).collect();
    if tips.is_empty() {
        let is_text = about.has_text_contents;
        tips.push(if is_text { about.text_location } else { about.block_content_location });
    }
    let said = |at| Said {
        value: value.clone(),
        has_codes: true,
        style: style(document, about.text_style_handle).unwrap_or_default(),
        at,
        is_flat: false,
        normal: about.text_normal,
        height: about.text_height,
        rotation: about.text_rotation,
    };
    tips.into_iter().map(said).collect()
}

/// The name of a style of texts.
fn style(document: &CadDocument, handle: Option<Handle>) -> Option<&str> {
    let is_it = |style: &&TextStyle| Some(style.handle) == handle;
    document.text_styles.iter().find(is_it).map(|style| style.name.as_str())
}
