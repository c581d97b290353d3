//! The spatial index of a table: declared and wired, and packed: sort-tile-recursive, each node full,
//! written straight into the tables `SQLite`'s R-tree keeps its nodes in.
//!
//! Row by row an index of many rows costs more than the rows themselves.

use geo::Rect;
use rusqlite::{Connection, params};

const TREE: &str = include_str!("index.sql");
const FILL: &str = include_str!("index_fill.sql");
const TRIGGERS: &str = include_str!("index_triggers.sql");

/// The root is the node every search begins with.
const ROOT: i64 = 1;
/// Bytes before the first cell: how deep the tree is, and how many cells follow.
const HEAD: usize = 4;
/// Bytes of a cell: whose it is, and four bounds.
const CELL: usize = 24;

/// A row or a node, and the least rectangle around it: west, east, south, north.
#[derive(Clone, Copy)]
struct Cell {
    of: i64,
    bounds: [f32; 4],
}

impl Cell {
    /// Bounds that are rounded do not leave out what they are around.
    fn of(id: i64, extent: Rect) -> Self {
        let (least, most) = (extent.min(), extent.max());
        let bounds = [below(least.x), above(most.x), below(least.y), above(most.y)];
        Self { of: id, bounds }
    }

    fn around(node: i64, cells: &[Self]) -> Self {
        let bounds = cells.iter().map(|cell| cell.bounds).reduce(|one, other| {
            [one[0].min(other[0]), one[1].max(other[1]), one[2].min(other[2]), one[3].max(other[3])]
        });
        Self { of: node, bounds: bounds.unwrap_or_default() }
    }
}

fn below(bound: f64) -> f32 {
    let rounded = bound as f32;
    if f64::from(rounded) > bound { rounded.next_down() } else { rounded }
}

fn above(bound: f64) -> f32 {
    let rounded = bound as f32;
    if f64::from(rounded) < bound { rounded.next_up() } else { rounded }
}

/// What gives a table that has rows its index; the spatial functions are called.
pub fn index_sql(table: &str, id: &str) -> String {
    [TREE, FILL, TRIGGERS].map(|sql| of_table(table, sql).replace("{id}", id)).concat()
}

/// Gives a table its index with these rows in it; no function is called.
pub fn index_packed(
    connection: &Connection,
    table: &str,
    id: &str,
    rows: impl Iterator<Item = (i64, Rect)>,
) -> rusqlite::Result<()> {
    connection.execute_batch(&of_table(table, TREE))?;
    index_rows(connection, table, rows)?;
    connection.execute_batch(&of_table(table, TRIGGERS).replace("{id}", id))?;
    declare_index(connection, table)
}

/// Says that a table has an index. What is declared stays.
pub fn declare_index(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    let sql = "INSERT OR IGNORE INTO gpkg_extensions VALUES (?1, 'geom', 'gpkg_rtree_index',
               'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')";
    connection.execute(sql, [table]).map(drop)
}

/// A statement of every table for this one.
fn of_table(table: &str, sql: &str) -> String {
    sql.replace("{table}", table)
}

/// Takes rows into the index of a table, which is written anew with those it has.
pub fn index_rows(
    connection: &Connection,
    table: &str,
    new: impl Iterator<Item = (i64, Rect)>,
) -> rusqlite::Result<()> {
    let sql = |sql: &str| of_table(table, sql);
    let mut cells = connection
        .prepare(&sql("SELECT id, minx, maxx, miny, maxy FROM rtree_{table}_geom"))?
        .query_map([], |row| {
            let bounds = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
            Ok(Cell { of: row.get(0)?, bounds })
        })?
        .collect::<rusqlite::Result<Vec<Cell>>>()?;
    cells.extend(new.map(|(id, extent)| Cell::of(id, extent)));
    let size: u32 = connection.query_row(
        &sql("SELECT length(data) FROM rtree_{table}_geom_node WHERE nodeno = 1"),
        [],
        |row| row.get(0),
    )?;
    connection.execute_batch(&sql(
        "DELETE FROM rtree_{table}_geom_node; DELETE FROM rtree_{table}_geom_parent;
         DELETE FROM rtree_{table}_geom_rowid;",
    ))?;
    let size = size as usize;
    let levels = levels(cells, size.saturating_sub(HEAD) / CELL);
    write(connection, table, &levels, size)
}

/// The nodes level by level from the leaves up, each with its number; the last level is the root alone.
fn levels(mut cells: Vec<Cell>, capacity: usize) -> Vec<Vec<(i64, Vec<Cell>)>> {
    let (mut levels, mut next) = (Vec::new(), ROOT + 1);
    loop {
        let is_root = cells.len() <= capacity;
        let tiles = if is_root { vec![cells] } else { tiles(cells, capacity) };
        let numbered = |tile| {
            let number = if is_root { ROOT } else { next };
            next += 1;
            (number, tile)
        };
        let nodes: Vec<(i64, Vec<Cell>)> = tiles.into_iter().map(numbered).collect();
        cells = nodes.iter().map(|(number, tile)| Cell::around(*number, tile)).collect();
        levels.push(nodes);
        if is_root {
            return levels;
        }
    }
}

/// Cells in strips from west to east, each strip cut from south to north.
fn tiles(mut cells: Vec<Cell>, capacity: usize) -> Vec<Vec<Cell>> {
    let count = cells.len().div_ceil(capacity);
    let strips = (count as f64).sqrt().ceil() as usize;
    let middle = |cell: &Cell, axis: usize| cell.bounds[axis] + cell.bounds[axis + 1];
    cells.sort_by(|one, other| middle(one, 0).total_cmp(&middle(other, 0)));
    let mut tiles = Vec::with_capacity(count);
    for strip in cells.chunks_mut(strips * capacity) {
        strip.sort_by(|one, other| middle(one, 2).total_cmp(&middle(other, 2)));
        tiles.extend(strip.chunks(capacity).map(<[Cell]>::to_vec));
    }
    tiles
}

fn write(
    connection: &Connection,
    table: &str,
    levels: &[Vec<(i64, Vec<Cell>)>],
    size: usize,
) -> rusqlite::Result<()> {
    let insert = |sql: &str| connection.prepare(&of_table(table, sql));
    let mut node = insert("INSERT INTO rtree_{table}_geom_node (nodeno, data) VALUES (?1, ?2)")?;
    let mut parent =
        insert("INSERT INTO rtree_{table}_geom_parent (nodeno, parentnode) VALUES (?1, ?2)")?;
    let mut row = insert("INSERT INTO rtree_{table}_geom_rowid (rowid, nodeno) VALUES (?1, ?2)")?;
    let mut rows = Vec::new();
    for (depth, nodes) in levels.iter().enumerate() {
        for (number, cells) in nodes {
            let told_depth = if *number == ROOT { depth } else { 0 };
            node.execute(params![number, data(told_depth, cells, size)])?;
            for cell in cells {
                if depth == 0 {
                    rows.push((cell.of, *number));
                } else {
                    parent.execute([cell.of, *number])?;
                }
            }
        }
    }
    rows.sort_unstable();
    rows.into_iter().try_for_each(|(id, number)| row.execute([id, number]).map(drop))
}

/// A node as the file keeps it.
fn data(depth: usize, cells: &[Cell], size: usize) -> Vec<u8> {
    let mut data = Vec::with_capacity(size);
    data.extend((depth as u16).to_be_bytes());
    data.extend((cells.len() as u16).to_be_bytes());
    for cell in cells {
        data.extend(cell.of.to_be_bytes());
        data.extend(cell.bounds.iter().flat_map(|bound| bound.to_be_bytes()));
    }
    data.resize(size, 0);
    data
}

#[cfg(test)]
mod tests {
    use super::super::functions::register;
    use super::*;
    use geo::coord;

    fn squares(count: i64, first: i64) -> Vec<(i64, Rect)> {
        let square = |id: i64| {
            let at = coord! { x: 560_000.3 + (id * 7_919 % 5_003) as f64, y: 1_800_000.1 + (id * 104_729 % 9_001) as f64 };
            (id, Rect::new(at, at + coord! { x: 3.3, y: 2.7 }))
        };
        (first..first + count).map(square).collect()
    }

    #[test]
    fn a_packed_index_finds_what_lies_where_it_is_asked() {
        for counts in [[0, 0], [1, 0], [51, 0], [52, 1], [2_700, 60], [9_000, 4_000]] {
            let connection = Connection::open_in_memory().unwrap();
            register(&connection).unwrap();
            let table = "CREATE TABLE lot (id INTEGER PRIMARY KEY, geom MULTIPOLYGON);";
            connection.execute_batch(&format!("{table}{}", index_sql("lot", "id"))).unwrap();
            let (one, more) = (squares(counts[0], 1), squares(counts[1], counts[0] + 1));
            index_rows(&connection, "lot", one.iter().copied()).unwrap();
            index_rows(&connection, "lot", more.iter().copied()).unwrap();

            let check = "SELECT rtreecheck('rtree_lot_geom')";
            let told: String = connection.query_row(check, [], |row| row.get(0)).unwrap();
            assert_eq!(told, "ok", "{counts:?}");
            let asked = Rect::new((561_000.0, 1_803_000.0), (562_000.0, 1_806_000.0));
            let all = one.iter().chain(&more);
            let lies_there = |(_, rect): &&(i64, Rect)| {
                let (low, high) = (rect.min(), rect.max());
                low.x <= 562_000.0
                    && high.x >= 561_000.0
                    && low.y <= 1_806_000.0
                    && high.y >= 1_803_000.0
            };
            let mut expected: Vec<i64> = all.filter(lies_there).map(|(id, _)| *id).collect();
            let sql = "SELECT id FROM rtree_lot_geom
                       WHERE minx <= ?2 AND maxx >= ?1 AND miny <= ?4 AND maxy >= ?3 ORDER BY id";
            let bounds = [asked.min().x, asked.max().x, asked.min().y, asked.max().y];
            let mut found = connection.prepare(sql).unwrap();
            let found = found.query_map(bounds, |row| row.get(0)).unwrap();
            let found: Vec<i64> = found.map(Result::unwrap).collect();
            expected.sort_unstable();
            assert_eq!(found, expected, "{counts:?}");

            // It goes on as any other.
            let sql = "INSERT INTO rtree_lot_geom VALUES (1000000, 0, 1, 0, 1)";
            connection.execute(sql, []).unwrap();
            connection.execute("DELETE FROM rtree_lot_geom WHERE id < 30", []).unwrap();
            let told: String = connection.query_row(check, [], |row| row.get(0)).unwrap();
            assert_eq!(told, "ok", "{counts:?}");
        }
    }
}
