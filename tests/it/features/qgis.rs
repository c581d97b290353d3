//! Projects of QGIS are known, and say which files to ask for.

use super::{desk, packed};

const PROJECT: &str = r#"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="Tứ Hạ" version="3.34">
  <projectlayers>
    <maplayer type="vector"><datasource>./du lieu/lo.gpkg|layername=lo</datasource><provider encoding="UTF-8">ogr</provider></maplayer>
    <maplayer type="vector"><datasource>./du lieu/lo.gpkg|layername=ranh</datasource><provider>ogr</provider></maplayer>
    <maplayer type="raster"><datasource>type=xyz&amp;url=https://tile.example/{z}</datasource><provider>wms</provider></maplayer>
    <maplayer type="vector"><datasource>file:///D:/moc.csv?type=csv&amp;xField=x</datasource><provider>delimitedtext</provider></maplayer>
  </projectlayers>
</qgis>"#;

#[test]
fn a_project_names_the_files_that_hold_its_layers() {
    let desk = desk();
    for (name, bytes) in [
        ("kế hoạch.qgs", PROJECT.as_bytes().to_vec()),
        ("kế hoạch.qgz", packed(&[("kế hoạch.qgs", PROJECT.as_bytes()), ("kế hoạch.qgd", b"x")])),
    ] {
        let says = desk.refused(name, bytes);
        assert!(says.contains("tệp dữ liệu của dự án: lo.gpkg, moc.csv:"), "{says}");
    }
    let says = desk.refused("trống.qgs", "<qgis><projectlayers/></qgis>");
    assert!(says.contains("không dùng tệp dữ liệu nào"), "{says}");
    for broken in ["", "<qgis", "<qgis><datasource>"] {
        desk.refused("hỏng.qgs", broken);
    }
    assert!(desk.refused("hỏng.qgz", packed(&[("a.txt", b"x")])).contains("không có bản đồ nào"));
}
