//! Documents of Word: which tables are in them, merged cells, tracked changes, files that are none.

use super::{SIX, corners, fixture, vietnamese};
use lapday::io::{IoObstacle, Sheet, sheets_from_file};
use std::fs;
use std::io::{Cursor, Write as _};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        r#"<w:document xmlns:w="w" xmlns:mc="m"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    packed(&document)
}

fn packed(document: &str) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    package.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    package.write_all(document.as_bytes()).unwrap();
    package.finish().unwrap().into_inner()
}

fn opened(bytes: &[u8]) -> Result<Vec<Sheet>, IoObstacle> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bang.docx");
    fs::write(&path, bytes).unwrap();
    sheets_from_file(&path).map_err(|trouble| trouble.obstacle)
}

fn table(rows: &str) -> Vec<Vec<String>> {
    let sheets = opened(&docx(&format!("<w:tbl>{rows}</w:tbl>"))).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.into_iter().next().unwrap().rows
}

fn cell(text: &str) -> String {
    cell_with("", text)
}

fn cell_with(properties: &str, text: &str) -> String {
    let paragraph = format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph}</w:tc>")
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn a_decision_gives_each_table_a_sheet_named_after_the_line_above() {
    let sheets = sheets_from_file(&fixture("libreoffice.docx")).unwrap();
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(
        names,
        ["1", "2. Bảng tọa độ các điểm góc ranh giới giai đoạn 3", "3. Cơ cấu sử dụng đất"]
    );
    let table = corners(&sheets[1]);
    assert_eq!(table.raw(), [SIX.to_vec()], "{table:?}");
    assert!(table.refused.is_empty(), "{:?}", table.refused);
    let sides = table.rings[0].corners.iter().filter(|corner| corner.side.is_some());
    assert_eq!(sides.count(), 6);
    assert_eq!(corners(&sheets[0]).corner_count() + corners(&sheets[2]).corner_count(), 0);
}

#[test]
fn merged_cells_stand_in_their_first_row_and_column() {
    let rows = [
        row(&[
            cell_with(r#"<w:vMerge w:val="restart"/>"#, "TT"),
            cell_with(r#"<w:gridSpan w:val="2"/>"#, "Tọa độ"),
            cell("Cạnh"),
        ]),
        row(&[cell_with("<w:vMerge/>", "ẩn"), cell("X"), cell("Y"), cell("m")]),
        format!(
            r#"<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}</w:tr>"#,
            [cell("1"), cell("2")].concat()
        ),
    ];
    assert_eq!(
        table(&rows.concat()),
        [vec!["TT", "Tọa độ", "", "Cạnh"], vec!["", "X", "Y", "m"], vec!["", "1", "2"]]
    );
}

#[test]
fn what_tracked_changes_took_out_is_not_read_and_what_they_put_in_is() {
    let changed = concat!(
        "<w:tc><w:p><w:r><w:t>18</w:t></w:r>",
        "<w:del><w:r><w:delText>,5</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>,6</w:t></w:r></w:moveFrom>",
        "<w:ins><w:r><w:t>,7</w:t></w:r></w:ins></w:p></w:tc>"
    );
    let gone = format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", cell("bỏ"));
    let rows = [row(&[changed.to_owned()]), gone, row(&[cell("sau")])].concat();
    assert_eq!(table(&rows), [vec!["18,7"], vec!["sau"]]);
}

#[test]
fn signs_and_paragraphs_of_a_cell_stay_and_tab_stops_are_none() {
    let cell = concat!(
        "<w:tc><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Sợi</w:t>",
        "<w:tab/><w:t>&amp; Dệt</w:t></w:r></w:p><w:p><w:r><w:t>Văn Xá</w:t></w:r></w:p>",
        "<mc:Fallback><w:p><w:r><w:t>lặp lại</w:t></w:r></w:p></mc:Fallback></w:tc>"
    );
    let rows = table(&row(&[cell.to_owned()]));
    assert_eq!(rows[0][0].trim_end(), "Sợi\t& Dệt\nVăn Xá");
}

#[test]
fn a_table_within_a_cell_is_a_sheet_of_its_own() {
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell("trong")]));
    let outer = row(&[format!("<w:tc>{inner}<w:p><w:r><w:t>ngoài</w:t></w:r></w:p></w:tc>")]);
    let sheets = opened(&docx(&format!("<w:tbl>{outer}</w:tbl>"))).unwrap();
    let rows: Vec<_> = sheets.iter().map(|sheet| sheet.rows[0][0].as_str()).collect();
    assert_eq!(rows, ["ngoài", "trong"]);
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_ends_nothing() {
    assert_eq!(opened(&docx("<w:p/>")), Err(IoObstacle::NoTable));
    let whole = docx(&format!("<w:tbl>{}</w:tbl>", row(&[cell("1")])));
    assert!(opened(&whole).is_ok());
    let cut = String::from(r#"<w:document xmlns:w="w"><w:body><w:tbl><w:tr>"#);
    assert_eq!(opened(&packed(&cut)), Err(IoObstacle::Damaged));
    assert_eq!(opened(&whole[..whole.len() / 2]), Err(IoObstacle::Damaged));
    let far = row(&[cell_with(r#"<w:gridSpan w:val="99999999"/>"#, "a"), cell("b")]);
    assert_eq!(opened(&docx(&format!("<w:tbl>{far}</w:tbl>"))), Err(IoObstacle::TooLarge));
    let path = fixture("no-such.docx");
    assert!(vietnamese(&sheets_from_file(&path).unwrap_err().message()).contains("không có tệp"));
}
