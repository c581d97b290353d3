//! Whoever waits for a file is told how far it is read, and what is given up ends.

use super::shp::{dbf, files, parts};
use super::{Desk, desk, packed};
use crate::drawings::given::drawing;
use lapday::io::{IoObstacle, Waiting, Waits, features_for};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Somebody who gives a file up once so much was told.
#[derive(Clone)]
struct Clerk {
    heard: Arc<Mutex<Vec<f64>>>,
    patience: usize,
}

impl Clerk {
    fn patient_for(patience: usize) -> Self {
        Self { heard: Arc::default(), patience }
    }

    fn heard(&self) -> Vec<f64> {
        self.heard.lock().unwrap().clone()
    }
}

impl Waits for Clerk {
    fn hears(&self, done: usize, of: usize) {
        self.heard.lock().unwrap().push(done as f64 / of as f64);
    }

    fn still_waits(&self) -> bool {
        self.heard.lock().unwrap().len() < self.patience
    }
}

const COUNT: usize = 3_000;

/// As many things as take a while, in a file of each kind that can hold so many.
fn long_files(desk: &Desk) -> Vec<PathBuf> {
    let (mut features, mut marks, mut points, mut lines) =
        <(String, String, String, String)>::default();
    let shapes: Vec<_> = (0..COUNT)
        .map(|at| {
            let x = at as f64;
            parts(3, &[&[(x, 0.0), (x + 1.0, 1.0)]])
        })
        .collect();
    for at in 0..COUNT {
        let comma = if at > 0 { "," } else { "" };
        let point =
            format!("{{\"type\":\"Point\",\"coordinates\":[107.5,{}]}}", 16.0 + at as f64 / 1e4);
        write!(
            features,
            "{comma}{{\"type\":\"Feature\",\"properties\":{{}},\"geometry\":{point}}}"
        )
        .unwrap();
        write!(
            marks,
            "<Placemark><Point><coordinates>107.5,16.4</coordinates></Point></Placemark>"
        )
        .unwrap();
        write!(points, "<wpt lat=\"16.4\" lon=\"107.5\"/>").unwrap();
        writeln!(lines, "LINE 8=A 10={at} 20=0 11={at} 21=1").unwrap();
    }
    let map = format!("{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}");
    let (shp, shx) = files(&shapes);
    let rows: Vec<[&[u8]; 1]> = vec![[b"1"]; COUNT];
    let rows: Vec<&[&[u8]]> = rows.iter().map(<[&[u8]; 1]>::as_slice).collect();
    let table = dbf(0, &[(b"MA", b'C', 4)], &rows);
    let zip = packed(&[("a.shp", &shp), ("a.shx", &shx), ("a.dbf", &table)]);
    vec![
        desk.put("a.geojson", map),
        desk.put("a.kml", format!("<kml><Document>{marks}</Document></kml>")),
        desk.put("a.gpx", format!("<gpx>{points}</gpx>")),
        desk.put("a.dxf", drawing(&lines).ascii()),
        desk.put("a.zip", zip),
        package(&desk.path("a.gpkg")),
    ]
}

fn package(path: &Path) -> PathBuf {
    let package = rusqlite::Connection::open(path).unwrap();
    let tables = format!(
        "CREATE TABLE gpkg_contents (table_name TEXT);
         CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
         INSERT INTO gpkg_contents VALUES ('a');
         INSERT INTO gpkg_geometry_columns VALUES ('a', 'geom', 0);
         CREATE TABLE a (id INTEGER PRIMARY KEY, geom BLOB);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {COUNT})
         INSERT INTO a SELECT i, NULL FROM n;"
    );
    package.execute_batch(&tables).unwrap();
    path.to_owned()
}

#[test]
fn reading_tells_how_far_it_is_up_to_the_whole() {
    for path in long_files(&desk()) {
        let clerk = Clerk::patient_for(usize::MAX);
        let file = features_for(&path, &Waiting::of(clerk.clone())).unwrap();
        let rows: usize = file.layers.iter().map(|layer| layer.shapes.len()).sum();
        assert_eq!(rows, COUNT, "{path:?}");
        let heard = clerk.heard();
        let (least, most) = heard
            .iter()
            .fold((1.0_f64, 0.0_f64), |(least, most), share| (least.min(*share), most.max(*share)));
        assert!(least < 0.2 && (0.9..=1.0).contains(&most), "{path:?}: {least} to {most}");
        let passed = |share: f64| heard.iter().any(|told| (share..share + 0.25).contains(told));
        assert!([0.25, 0.5, 0.75].into_iter().all(passed), "{path:?}: {heard:?}");
    }
}

#[test]
fn what_nobody_waits_for_any_more_ends_and_hands_nothing_on() {
    for path in long_files(&desk()) {
        let of_all = Clerk::patient_for(usize::MAX);
        features_for(&path, &Waiting::of(of_all.clone())).unwrap();
        let clerk = Clerk::patient_for(20);
        let trouble = features_for(&path, &Waiting::of(clerk.clone())).unwrap_err();
        assert_eq!(trouble.obstacle, IoObstacle::GivenUp, "{path:?}");
        let (told, all) = (clerk.heard().len(), of_all.heard().len());
        assert!(told < all / 4, "{path:?} went on: {told} of {all}");
    }
}
