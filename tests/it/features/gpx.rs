//! What handheld receivers write.

use super::{desk, only, shapes};

const HEAD: &str = "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">";

#[test]
fn waypoints_routes_and_tracks_are_a_layer_each() {
    let desk = desk();
    let file = desk.read(
        "a.gpx",
        format!(
            "<?xml version=\"1.0\"?>{HEAD}<metadata><name>x</name></metadata>
             <wpt lat=\"16.4\" lon=\"107.5\"><ele>3.25</ele><time>2024-03-12T07:30:00Z</time><name>Mốc 1</name></wpt>
             <wpt lat=\"16.4\" lon=\"x\"><name>Mốc 2</name></wpt>
             <trk><name>Tuyến</name>
               <trkseg><trkpt lat=\"16.4\" lon=\"107.5\"><time>2024-03-12T08:00:00Z</time></trkpt><trkpt lat=\"16.5\" lon=\"107.5\"/></trkseg>
               <trkseg/><trkseg><trkpt lat=\"16.6\" lon=\"107.5\"/><trkpt lat=\"16.7\" lon=\"107.5\"/></trkseg></trk>
             <rte><rtept lat=\"16.4\" lon=\"107.5\"/><rtept lat=\"16.5\" lon=\"107.6\"/><rtept lat=\"16.6\" lon=\"107.5\"/></rte>
             <trk><name>Không có gì</name></trk></gpx>"
        ),
    );
    let names: Vec<&str> = file.layers.iter().map(|layer| layer.table.name.as_str()).collect();
    assert_eq!(names, ["waypoints", "routes", "tracks"]);
    let [points, routes, tracks] = file.layers.as_slice() else { panic!() };
    let broken = "không đọc được hình này; hãy kiểm tra lại tệp";
    assert_eq!(shapes(points), ["point", broken]);
    assert_eq!(shapes(routes), ["line of 3"]);
    assert_eq!(shapes(tracks), ["[line of 2, line of 2]", "không có hình"]);
    assert_eq!(points.table.rows[0], ["name", "time", "ele"]);
    assert_eq!(points.table.rows[1], ["Mốc 1", "2024-03-12T07:30:00Z", "3.25"]);
    assert_eq!(tracks.table.rows[1], ["Tuyến", "2024-03-12T08:00:00Z"]);
    let at = points.shapes[0].as_ref().unwrap().corners()[0];
    assert_eq!((at.x, at.y), (107.5, 16.4));
}

#[test]
fn what_is_no_gpx_or_breaks_off_is_one_sentence() {
    let desk = desk();
    let whole = format!("{HEAD}<wpt lat=\"16\" lon=\"107\"/></gpx>");
    assert_eq!(shapes(only(&desk.read("a.gpx", &whole))), ["point"]);
    for text in
        ["", "<html/>", &whole[..whole.len() - 3], &format!("{HEAD}<wpt lat=\"16\" lon=\"107\">")]
    {
        assert!(desk.refused("a.gpx", text).contains("bị hỏng"), "{text}");
    }
}
