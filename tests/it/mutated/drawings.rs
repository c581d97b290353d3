//! Drawings: as text, and in every form of bytes `AutoCAD` saves them in.

use super::{Whole, attack};
use crate::drawings::given::drawing;
use crate::drawings::versions::lots;
use acadrust::DwgWriter;
use acadrust::types::DxfVersion;
use lapday::io::{IoObstacle, features_from_file};

#[test]
fn changed_drawings_are_read_or_refused() {
    let text = drawing(
        "LWPOLYLINE 8=LO 90=4 70=1 10=0 20=0 42=0.5 10=10 20=0 10=10 20=10 10=0 20=10
         MTEXT 8=CHU 10=3 20=4 40=3 71=5 1={\\fArial|b0;A-02}\\PS=1.234,5~m\\S2^~;
         SPLINE 8=RANH 70=8 71=3 72=8 73=4 40=0 40=0 40=0 40=0 40=1 40=1 40=1 40=1 10=0 20=0 10=0 20=10 10=10 20=10 10=10 20=0
         SPLINE 8=RANH 70=9 71=3 74=4 12=0 22=1 11=0 21=0 11=10 21=10 11=20 21=0 11=30 21=5",
    );
    let versions = [DxfVersion::AC1014, DxfVersion::AC1018, DxfVersion::AC1021, DxfVersion::AC1032];
    let dwg = versions.map(|version| DwgWriter::write_to_vec(&lots(version)).unwrap());
    let drawings = dwg.into_iter().map(|bytes| Whole::new("a.dwg", bytes));
    let all: Vec<Whole> = drawings.chain([Whole::new("a.dxf", text.ascii())]).collect();
    attack("drawings", &all, 300, |path| {
        features_from_file(path).map(drop).map_err(|why| {
            // A panic of the reader is caught, and told to the log with its trace.
            let is_panic = matches!(&why.obstacle, IoObstacle::Broken(why) if why.contains(".rs:"));
            assert!(!is_panic, "{:?}", why.obstacle);
            why.message()
        })
    });
}
