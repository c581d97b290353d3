//! Pages (HTML) and the XML of Excel that systems hand out as ".xls".

use lapday::io::{IoObstacle, Merged, Sheet, sheets_from_file};
use std::fs;
use tempfile::TempDir;

fn opened(name: &str, text: &str) -> Result<Vec<Sheet>, IoObstacle> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    sheets_from_file(&path).map_err(|trouble| trouble.obstacle)
}

fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
}

#[test]
fn a_page_called_a_workbook_is_read_as_it_is_shown() {
    let page = "<html><head><style>td { x }</style></head><body><table border=1>\n\
        <tr><th rowspan=2>T&ecirc;n</th><th colspan=\"2\">Vị&nbsp;trí</th></tr>\n\
        <tr><th>L&#244;<th>Diện&#x20;tích<br>(m&sup2;)\n\
        <!-- <td>không</td> --><tr><td>Công ty\n   A &amp; B</td><td>C-1<td x:num='1250.5'>1.250,5</table></body>";
    for name in ["ds.xls", "ds.html", "ds.xlsx"] {
        let sheets = opened(name, page).unwrap();
        assert_eq!(
            rows(&sheets[0]),
            [
                vec!["Tên", "Vị trí"],
                vec!["", "Lô", "Diện tích\n(m²)"],
                vec!["Công ty A & B", "C-1", "1250.5"]
            ]
        );
        let merged =
            [((0, 0), (1, 0)), ((0, 1), (0, 2))].map(|(first, last)| Merged { first, last });
        assert_eq!(sheets[0].merged, merged);
        assert!(sheets[0].is_exact((2, 2)));
    }
}

#[test]
fn a_table_in_a_cell_is_one_of_its_own_and_what_is_never_closed_ends_with_the_page() {
    let page = "<table><tr><td>ngoài<table><tr><td>trong<td>1</table><td>sau<tr><td>cuối";
    let sheets = opened("a.html", page).unwrap();
    assert_eq!(rows(&sheets[0]), [vec!["ngoài", "sau"], vec!["cuối"]]);
    assert_eq!(rows(&sheets[1]), [vec!["trong", "1"]]);
    let wide = "<table><tr><td colspan=99999999999 rowspan=4000000000>x<td>y</table>";
    assert_eq!(rows(&opened("a.html", wide).unwrap()[0])[0][0], "x");
    assert_eq!(opened("a.xls", "<html><p>không có bảng"), Err(IoObstacle::NoTable));
    assert_eq!(opened("a.xls", "<không phải trang>"), Err(IoObstacle::Damaged));
}

#[test]
fn the_xml_of_excel_keeps_sheets_gaps_and_numbers() {
    let book = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\n\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
        <Worksheet ss:Name=\"Tứ Hạ\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Tên</Data></Cell></Row>\
        <Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">1.125</Data></Cell>\
        <Cell><Data ss:Type=\"String\">1.125</Data></Cell></Row></Table></Worksheet>\
        <Worksheet ss:Name=\"Khác\"><Table><Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row></Table></Worksheet></Workbook>";
    let sheets = opened("a.xls", book).unwrap();
    assert_eq!(
        sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(),
        ["Tứ Hạ", "Khác"]
    );
    assert_eq!(rows(&sheets[0]), [vec!["Tên"], vec![], vec!["", "1.125", "1.125"]]);
    assert!(sheets[0].is_exact((2, 1)) && !sheets[0].is_exact((2, 2)));
}
