use super::given::{Folder, NOON, boundary};
use crate::programs::{ogrinfo, said};
use lapday::domain::{
    BoundarySource, LandUse, Measure, NoteShape, OccupancyState, RecordKind, TargetState, ZoneKind,
    ZoneStatus,
};
use rusqlite::Connection;
use rusqlite::types::FromSql;
use strum::VariantArray;

fn one<T: FromSql>(sql: &Connection, select: &str) -> T {
    sql.query_row(select, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{select}: {error}"))
}

fn column(sql: &Connection, select: &str) -> Vec<String> {
    let mut statement = sql.prepare(select).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn made() -> (Folder, Connection) {
    let folder = Folder::new();
    drop(folder.project());
    let sql = folder.sql();
    (folder, sql)
}

#[test]
fn the_file_says_that_it_is_a_geopackage_1_4_and_is_sound() {
    let (folder, sql) = made();
    assert_eq!(one::<i64>(&sql, "PRAGMA application_id"), 0x4750_4B47);
    assert_eq!(one::<i64>(&sql, "PRAGMA user_version"), 10_400);
    assert_eq!(one::<String>(&sql, "PRAGMA integrity_check"), "ok");
    assert_eq!(one::<String>(&sql, "PRAGMA journal_mode"), "delete");
    assert_eq!(column(&sql, "SELECT 'x' FROM pragma_foreign_key_check"), Vec::<String>::new());
    assert_eq!(folder.names(), ["plan.gpkg"]);
}

#[test]
fn the_reference_systems_are_the_three_of_the_standard_and_the_grid() {
    let (_folder, sql) = made();
    let ids =
        "SELECT group_concat(srs_id) FROM (SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1)";
    assert_eq!(one::<String>(&sql, ids), "-1,0,4326,9214");
    let grid = |what: &str| {
        one::<String>(&sql, &format!("SELECT {what} FROM gpkg_spatial_ref_sys WHERE srs_id = 9214"))
    };
    assert_eq!(grid("srs_name"), "VN-2000 / TM-3 107-00");
    assert_eq!(grid("organization || organization_coordsys_id"), "EPSG9214");
    assert!(grid("definition").contains(r#"PARAMETER["scale_factor",0.9999]"#));
}

#[test]
fn every_table_is_in_the_contents_or_declared_as_ours() {
    let (_folder, sql) = made();
    for kind in RecordKind::VARIANTS {
        let table: &str = kind.into();
        let features =
            ["zone", "phase", "lot", "note", "work", "inspection", "investment_project", "mine"];
        let is_feature = features.contains(&table);
        let expected = if is_feature { "features" } else { "attributes" };
        let select = format!("SELECT data_type FROM gpkg_contents WHERE table_name = '{table}'");
        assert_eq!(one::<String>(&sql, &select), expected, "{table}");
        let key = format!(
            "SELECT sql LIKE '%id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL%'
             FROM sqlite_master WHERE name = '{table}'"
        );
        assert!(one::<bool>(&sql, &key), "{table}");
    }
    let forgotten = column(
        &sql,
        "SELECT name FROM sqlite_master WHERE type = 'table'
         AND name NOT LIKE 'gpkg_%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'rtree_%'
         AND name NOT IN (SELECT table_name FROM gpkg_contents)
         AND name NOT IN (SELECT table_name FROM gpkg_extensions)",
    );
    assert_eq!(forgotten, Vec::<String>::new());
    let identifiers = "SELECT count(DISTINCT identifier) = count(*) FROM gpkg_contents";
    assert!(one::<bool>(&sql, identifiers));
}

#[test]
fn the_geometry_columns_say_type_and_grid() {
    let (_folder, sql) = made();
    let rows = column(
        &sql,
        "SELECT table_name || ' ' || column_name || ' ' || geometry_type_name || ' ' || srs_id || z || m
         FROM gpkg_geometry_columns ORDER BY 1",
    );
    assert_eq!(
        rows,
        [
            "inspection geom GEOMETRY 921400",
            "investment_project geom GEOMETRY 921400",
            "lot geom MULTIPOLYGON 921400",
            "mine geom GEOMETRY 921400",
            "note geom GEOMETRY 921400",
            "phase geom MULTIPOLYGON 921400",
            "work geom GEOMETRY 921400",
            "zone geom GEOMETRY 921400"
        ]
    );
}

#[test]
fn the_r_tree_holds_each_geometry_and_follows_each_change() {
    let (folder, sql) = made();
    for table in ["zone", "phase", "lot", "note"] {
        let index = format!("SELECT group_concat(id) FROM rtree_{table}_geom");
        assert_eq!(one::<String>(&sql, &index), "1", "{table}");
        let around = format!(
            "SELECT minx <= 549210.1 AND maxx >= 549310.1 AND miny <= 1828400.7 AND maxy >= 1828600.7
             AND maxx - minx < 102 FROM rtree_{table}_geom"
        );
        assert!(one::<bool>(&sql, &around), "{table}");
        let extension = format!(
            "SELECT count(*) FROM gpkg_extensions WHERE table_name = '{table}'
             AND column_name = 'geom' AND extension_name = 'gpkg_rtree_index' AND scope = 'write-only'"
        );
        assert_eq!(one::<i64>(&sql, &extension), 1, "{table}");
        let triggers = column(
            &sql,
            &format!(
                "SELECT replace(name, 'rtree_{table}_geom_', '') FROM sqlite_master
                 WHERE type = 'trigger' AND name LIKE 'rtree_{table}_geom_%' ORDER BY name"
            ),
        );
        let standard = ["delete", "insert", "update2", "update4", "update5", "update6", "update7"];
        assert_eq!(triggers, standard, "{table}");
    }

    let mut project = folder.reopened();
    let mut lot = super::given::lot();
    lot.uid = project.plan().get(lot.id).unwrap().uid;
    lot.boundary = None;
    let label = lapday::i18n::Message::new("store-created");
    project.commit(lapday::domain::Edit::new(label.clone()).put(lot.clone())).unwrap();
    assert_eq!(one::<i64>(&sql, "SELECT count(*) FROM rtree_lot_geom"), 0);
    assert!(one::<bool>(&sql, "SELECT min_x IS NULL FROM gpkg_contents WHERE table_name = 'lot'"));
    lot.boundary = Some(boundary());
    project.commit(lapday::domain::Edit::new(label).put(lot)).unwrap();
    assert_eq!(one::<i64>(&sql, "SELECT count(*) FROM rtree_lot_geom"), 1);
}

#[test]
fn the_contents_tell_extent_and_last_change() {
    let (_folder, sql) = made();
    for table in ["zone", "phase", "lot", "note"] {
        let bounds = format!(
            "SELECT min_x = 549210.1 AND min_y = 1828400.7 AND max_x = 549310.1 AND max_y = 1828600.7
             FROM gpkg_contents WHERE table_name = '{table}'"
        );
        assert!(one::<bool>(&sql, &bounds), "{table}");
    }
    let changed =
        one::<String>(&sql, "SELECT last_change FROM gpkg_contents WHERE table_name='lot'");
    assert_eq!(changed, NOON.replace("456Z", "Z"));
}

#[test]
fn other_programs_dash_a_boundary_that_binds_nobody() {
    let (_folder, sql) = made();
    for table in ["zone", "phase", "lot"] {
        let select = format!("SELECT styleQML FROM layer_styles WHERE f_table_name = '{table}'");
        let style = one::<String>(&sql, &select);
        let dashed = "IN (&apos;surveyed&apos;, &apos;from_decision&apos;), &apos;solid&apos;";
        assert!(style.contains(dashed), "{table}: {style}");
    }
}

fn held<T: VariantArray + Into<&'static str> + Copy>(sql: &Connection, places: &[(&str, &str)]) {
    for (table, field) in places {
        let update = format!("UPDATE {table} SET {field} = ?1 WHERE id = 2");
        for value in T::VARIANTS {
            let value: &str = (*value).into();
            assert_eq!(sql.execute(&update, [value]), Ok(1), "{table}.{field} {value}");
        }
        let error = sql.execute(&update, ["nonsense"]).unwrap_err();
        assert!(error.to_string().contains("CHECK"), "{table}.{field}: {error}");
    }
}

#[test]
fn vocabularies_are_held_by_the_file_itself() {
    let (_folder, sql) = made();
    // A plain connection has no `ST_` functions for the R-tree.
    for trigger in column(&sql, "SELECT name FROM sqlite_master WHERE name LIKE 'rtree_%_update_'")
    {
        sql.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    held::<ZoneKind>(&sql, &[("zone", "kind")]);
    held::<ZoneStatus>(&sql, &[("zone", "status"), ("phase", "status")]);
    let sources =
        [("zone", "boundary_source"), ("phase", "boundary_source"), ("lot", "boundary_source")];
    held::<BoundarySource>(&sql, &sources);
    held::<LandUse>(&sql, &[("lot", "land_use")]);
    held::<OccupancyState>(&sql, &[("occupancy", "state")]);
    held::<Measure>(&sql, &[("target", "measure")]);
    held::<TargetState>(&sql, &[("target", "state")]);
    held::<NoteShape>(&sql, &[("note", "shape")]);
}

#[test]
fn a_line_of_the_journal_can_be_neither_changed_nor_taken_out() {
    let (_folder, sql) = made();
    for change in ["UPDATE lapday_journal SET author = 'x'", "DELETE FROM lapday_journal"] {
        assert!(sql.execute(change, []).unwrap_err().to_string().contains("only ever added to"));
    }
    assert_eq!(one::<i64>(&sql, "SELECT count(*) FROM lapday_journal"), 1);
}

#[test]
fn gdal_reads_layers_grid_and_area() {
    let (folder, _sql) = made();
    let plan = folder.plan();
    let plan = plan.to_str().unwrap();
    let sql = "SELECT OGR_GEOM_AREA FROM lot WHERE code = 'C-03'";
    let area = ogrinfo(["-ro", "-dialect", "OGRSQL", "-sql", sql, plan]);
    let summary = said("ogrinfo", ["-ro", "-so", "-al", plan]);
    let text = String::from_utf8_lossy(&summary.stdout);
    // A GDAL older than GeoPackage 1.4 says that it is.
    let complaints = String::from_utf8_lossy(&summary.stderr);
    let complaints: Vec<_> =
        complaints.lines().filter(|line| !line.contains("v1.4.0") && !line.is_empty()).collect();
    assert_eq!(complaints, Vec::<&str>::new());
    for layer in ["zone", "phase", "lot", "note"] {
        let part = text.split(&format!("Layer name: {layer}\n")).nth(1).unwrap();
        assert!(
            part.split("Layer name:").next().unwrap().contains(r#"ID["EPSG",9214]"#),
            "{layer}"
        );
    }
    assert!(!text.contains("lapday_"), "our books are no layers");
    assert!(area.contains("OGR_GEOM_AREA (Real) = 20000"), "{area}");
}
