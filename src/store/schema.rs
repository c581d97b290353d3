//! The tables of a new file: what `GeoPackage` asks for, our records, and their wiring.
//!
//! Our own books (`lapday_…`) are no contents of a map; they are declared as an extension, so that other
//! programs know whose they are.

use super::migrations::{MIGRATIONS, migrate};
use super::statements::{exactly_one, insert_sql};
use super::{about, rows, srs, styles};
use crate::domain::{
    About, Boundary, Cell, Kind, Lot, Note, Phase, Plan, RecordKind, Sort, Zone, cells, fields,
    of_kind,
};
use geo::{BoundingRect, MultiPoint, Rect};
use rusqlite::Connection;
use strum::VariantArray;

/// "GPKG".
pub const APPLICATION_ID: i32 = 0x4750_4B47;
/// `GeoPackage` 1.4.
pub const USER_VERSION: i32 = 10_400;

/// The number under which the file knows the plan's grid.
pub fn srs_id(about: &About) -> i32 {
    i32::try_from(about.grid.epsg()).expect("EPSG codes of grids have at most five digits")
}

/// Whether records of this kind have a geometry.
pub fn is_feature(kind: RecordKind) -> bool {
    geometry_type(kind).is_some()
}

fn geometry_type(kind: RecordKind) -> Option<&'static str> {
    match kind {
        RecordKind::Zone | RecordKind::Note => Some("GEOMETRY"),
        RecordKind::Phase | RecordKind::Lot => Some("MULTIPOLYGON"),
        other => fields(other).iter().any(|field| field.sort == Sort::Figure).then_some("GEOMETRY"),
    }
}

/// What other programs show as the table's name.
fn identifier(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Place => "Xã, phường",
        RecordKind::Document => "Văn bản",
        RecordKind::Zone => "Cụm công nghiệp, làng nghề",
        RecordKind::Phase => "Giai đoạn",
        RecordKind::Lot => "Lô đất",
        RecordKind::Enterprise => "Doanh nghiệp",
        RecordKind::Occupancy => "Sử dụng lô đất",
        RecordKind::Industry => "Ngành nghề",
        RecordKind::ZoneIndustry => "Ngành nghề quy hoạch",
        RecordKind::Target => "Mục tiêu",
        RecordKind::Note => "Ghi chú trên bản đồ",
        RecordKind::ReportPeriod => "Kỳ báo cáo",
        RecordKind::InvestmentProject => "Dự án đầu tư",
        RecordKind::ProjectStep => "Bước của dự án",
        RecordKind::Work => "Công trình hạ tầng",
        RecordKind::WorkReading => "Tiến độ công trình",
        RecordKind::Product => "Sản phẩm",
        RecordKind::Observation => "Số liệu theo nguồn",
        RecordKind::Programme => "Khuyến công",
        RecordKind::Budget => "Kinh phí",
        RecordKind::Task => "Công việc",
        RecordKind::Difficulty => "Khó khăn, đề xuất",
        RecordKind::Inspection => "Kiểm tra khoáng sản",
        RecordKind::Statement => "Nhận định về mục tiêu",
    }
}

/// Fills an empty file with a plan. The caller holds the transaction.
pub fn create(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", USER_VERSION)?;
    migrate(connection, 0, MIGRATIONS)?;
    about::write(connection, &plan.about)?;
    srs::write(connection, &plan.about.grid)?;
    for kind in RecordKind::VARIANTS {
        declare(connection, *kind, srs_id(&plan.about))?;
        fill(connection, plan, *kind)?;
        // Triggers and index come after the rows: a plan of a whole country is filled in seconds.
        wire(connection, *kind)?;
    }
    declare_our_books(connection)?;
    styles::declare(connection)
}

/// Declares and wires the tables a migration brought, as those of a new file are. The caller holds
/// the transaction.
pub fn adopt_new_tables(connection: &Connection) -> rusqlite::Result<()> {
    let srs = about::value(connection, "epsg")?.and_then(|epsg| epsg.parse().ok());
    for kind in RecordKind::VARIANTS {
        let is_known: bool = connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM gpkg_contents WHERE table_name = ?1)",
            [rows::table(*kind)],
            |row| row.get(0),
        )?;
        if !is_known {
            declare(connection, *kind, srs.unwrap_or_default())?;
            wire(connection, *kind)?;
        }
        give_uids(connection, *kind)?;
    }
    Ok(())
}

fn declare(connection: &Connection, kind: RecordKind, srs: i32) -> rusqlite::Result<()> {
    let geometry = geometry_type(kind);
    let data_type = if geometry.is_some() { "features" } else { "attributes" };
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
         VALUES (?1, ?2, ?3, ?4)",
        (rows::table(kind), data_type, identifier(kind), geometry.map(|_| srs)),
    )?;
    let Some(geometry) = geometry else { return Ok(()) };
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)",
        (rows::table(kind), geometry, srs),
    )?;
    declare_index(connection, kind)
}

fn declare_index(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    let sql = "INSERT OR IGNORE INTO gpkg_extensions VALUES (?1, 'geom', 'gpkg_rtree_index',
               'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')";
    connection.execute(sql, [rows::table(kind)]).map(drop)
}

fn fill(connection: &Connection, plan: &Plan, kind: RecordKind) -> rusqlite::Result<()> {
    of_kind!(kind, T => fill_with::<T>(connection, plan))
}

fn fill_with<T: rows::Row>(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    let srs = srs_id(&plan.about);
    let mut insert = connection.prepare(&insert_sql(T::KIND))?;
    plan.all::<T>().try_for_each(|record| {
        exactly_one(insert.execute(rusqlite::params_from_iter(record.values(srs)))?)
    })
}

/// Gives a table its index and has its changes noted.
pub fn wire(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    if is_feature(kind) {
        index(connection, kind)?;
    }
    connection.execute_batch(&of_table(kind, include_str!("touched.sql")))?;
    give_uids(connection, kind)
}

/// Tables of before version 5 gave them by a default.
fn give_uids(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    connection.execute_batch(&of_table(kind, include_str!("uid.sql")))
}

fn of_table(kind: RecordKind, sql: &str) -> String {
    sql.replace("{table}", rows::table(kind))
}

fn index(connection: &Connection, kind: RecordKind) -> rusqlite::Result<()> {
    connection.execute_batch(&of_table(kind, include_str!("rtree.sql")))
}

/// Makes an index anew that another program took away without all of its triggers: what is left
/// of them would stop every change of the table. The caller holds the transaction.
pub fn mend_indexes(connection: &Connection) -> rusqlite::Result<()> {
    for kind in RecordKind::VARIANTS.iter().copied().filter(|kind| is_feature(*kind)) {
        let index_name = format!("rtree_{}_geom", rows::table(kind));
        if connection.table_exists(None, index_name.as_str())? {
            continue;
        }
        let left: Vec<String> = connection
            .prepare(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND instr(name, ?1) = 1",
            )?
            .query_map([format!("{index_name}_")], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if left.is_empty() {
            continue;
        }
        for trigger in left {
            connection
                .execute_batch(&format!("DROP TRIGGER \"{}\"", trigger.replace('"', "\"\"")))?;
        }
        index(connection, kind)?;
        declare_index(connection, kind)?;
    }
    Ok(())
}

fn declare_our_books(connection: &Connection) -> rusqlite::Result<()> {
    for table in ["lapday_meta", "lapday_journal", "lapday_touched"] {
        connection.execute(
            "INSERT INTO gpkg_extensions VALUES (?1, NULL, 'lapday_books',
             'What the program Lapday keeps of a plan: facts of the file, its journal, and rows changed by other programs',
             'read-write')",
            [table],
        )?;
    }
    Ok(())
}

/// How far the geometries of a kind reach.
pub fn extent(plan: &Plan, kind: RecordKind) -> Option<Rect> {
    match kind {
        RecordKind::Zone => union(plan.all::<Zone>().filter_map(|zone| match &zone.boundary {
            Some(boundary) => boundary.extent(),
            None => zone.point.map(|point| point.bounding_rect()),
        })),
        RecordKind::Phase => of_boundaries::<Phase>(plan, |phase| phase.boundary.as_ref()),
        RecordKind::Lot => of_boundaries::<Lot>(plan, |lot| lot.boundary.as_ref()),
        RecordKind::Note => union(
            plan.all::<Note>().filter_map(|note| MultiPoint(note.corners.clone()).bounding_rect()),
        ),
        other => of_kind!(other, T => union(plan.all::<T>().filter_map(|record| {
            let filled = cells(&T::into_record(record.clone()));
            filled.iter().find_map(|cell| match cell {
                Cell::Figure(figure) => figure.extent(),
                _ => None,
            })
        }))),
    }
}

fn of_boundaries<T: Kind>(plan: &Plan, boundary: fn(&T) -> Option<&Boundary>) -> Option<Rect> {
    union(plan.all::<T>().filter_map(|record| boundary(record)?.extent()))
}

fn union(extents: impl Iterator<Item = Rect>) -> Option<Rect> {
    extents.reduce(|all, one| {
        Rect::new(
            (all.min().x.min(one.min().x), all.min().y.min(one.min().y)),
            (all.max().x.max(one.max().x), all.max().y.max(one.max().y)),
        )
    })
}
