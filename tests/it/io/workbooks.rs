//! Workbooks made by hand, part by part: every type of cell, cells far away, files that are cut,
//! damaged, protected or made to be large.

use super::{SIX, corners, vietnamese};
use crate::story::{day, given};
use jiff::civil::{Date, date};
use lapday::domain::RecordKind;
use lapday::i18n::Language;
use lapday::io::{
    IoObstacle, RecordReading, Sheet, TenantReading, TenantTable, plan_records, read_tenants,
    sheet_from_text, sheets_from_file, tenant_columns,
};
use lapday::units::Area;
use std::fs;
use std::io::{Cursor, Write as _};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TODAY: Date = date(2024, 6, 30);

/// A package of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// Cells of style 1 are days, of style 2 lengths of time; the workbook counts from 1900 or 1904.
fn xlsx(rows: &str, counts_from_1904: bool) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    let book = format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="{}"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        u8::from(counts_from_1904)
    );
    packed(&[
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        ("xl/workbook.xml", &book),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ])
}

fn text(at: &str, words: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>"#)
}

fn row(number: usize, cells: &str) -> String {
    format!(r#"<row r="{number}">{cells}</row>"#)
}

fn heads(names: &[&str]) -> String {
    let cells: String =
        ('A'..).zip(names).map(|(column, name)| text(&format!("{column}1"), name)).collect();
    row(1, &cells)
}

fn opened(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IoObstacle> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    sheets_from_file(&path).map_err(|trouble| trouble.obstacle)
}

fn sheet(bytes: &[u8]) -> Sheet {
    opened("a.xlsx", bytes).unwrap().remove(0)
}

fn tenants(sheet: &Sheet) -> TenantTable {
    read_tenants(sheet, &tenant_columns(sheet), &TenantReading::default())
}

/// A list of one tenant with this cell under `head`, written for column B of row 2.
fn with_cell(head: &str, cell: &str, counts_from_1904: bool) -> TenantTable {
    let rows = heads(&["Tên doanh nghiệp", head]) + &row(2, &(text("A2", "Một") + cell));
    tenants(&sheet(&xlsx(&rows, counts_from_1904)))
}

#[test]
fn a_cell_of_another_type_than_its_column_is_refused_with_the_column() {
    let day = r#"<c r="B2" s="1"><v>45292</v></c>"#;
    let time = r#"<c r="B2" s="2"><v>1.5</v></c>"#;
    let truth = r#"<c r="B2" t="b"><v>1</v></c>"#;
    let error = r#"<c r="B2" t="e"><v>#DIV/0!</v></c>"#;
    let uncalculated = r#"<c r="B2"><f>A1*2</f></c>"#;
    for (head, cell, shows) in [
        ("Diện tích (m2)", day, "01/01/2024"),
        ("Số lao động", day, "01/01/2024"),
        ("Vốn đăng ký (triệu đồng)", day, "01/01/2024"),
        ("Diện tích (m2)", time, "36:00"),
        ("Diện tích (m2)", truth, "true"),
        ("Từ ngày", time, "36:00"),
        ("Diện tích (m2)", error, "#DIV/0!"),
        ("Từ ngày", error, "#DIV/0!"),
        ("Ghi chú", error, "#DIV/0!"),
        ("Diện tích (m2)", uncalculated, "#CALC!"),
        ("Từ ngày", uncalculated, "#CALC!"),
    ] {
        let table = with_cell(head, cell, false);
        assert!(table.rows.is_empty(), "{head}: {:?}", table.rows);
        let sentence = vietnamese(&table.refused[0].1);
        let column = head.split(" (").next().unwrap().trim_start_matches("Số ").to_lowercase();
        let begins = sentence.to_lowercase();
        assert!(begins.starts_with(&format!("cột {column}")), "{sentence}");
        assert!(sentence.contains(shows), "{sentence}");
    }
}

#[test]
fn a_day_among_words_is_the_day_that_was_shown() {
    let cell = r#"<c r="B2" s="1"><v>45292</v></c>"#;
    let table = with_cell("Số hợp đồng", cell, false);
    assert_eq!(table.rows[0].lease_number.as_deref(), Some("01/01/2024"));
}

#[test]
fn days_count_from_the_year_their_workbook_counts_from() {
    for (cell, counts_from_1904) in [
        (r#"<c r="B2" s="1"><v>45363</v></c>"#, false),
        (r#"<c r="B2" s="1"><v>43901</v></c>"#, true),
        (r#"<c r="B2"><v>45363</v></c>"#, false),
        (r#"<c r="B2"><v>43901</v></c>"#, true),
        (r#"<c r="B2" s="1"><v>45363.75</v></c>"#, false),
        (r#"<c r="B2" t="d"><v>2024-03-12T00:00:00</v></c>"#, false),
    ] {
        let table = with_cell("Từ ngày", cell, counts_from_1904);
        assert_eq!(table.rows[0].from, Some(day(2024, 3, 12)), "{cell} {:?}", table.refused);
    }
}

#[test]
fn a_number_of_a_workbook_is_exact_and_one_in_words_is_read_as_people_write_it() {
    for (cell, hectares) in [
        (r#"<c r="B2"><v>1.125</v></c>"#.to_owned(), 1.125),
        (text("B2", "1.125"), 1.125),
        (text("B2", "1.250,5"), 1250.5),
        (text("B2", "0.125"), 0.125),
        (text("B2", "1,5"), 1.5),
    ] {
        let table = with_cell("Diện tích (ha)", &cell, false);
        assert_eq!(table.rows[0].area, Some(Area::hectares(hectares)), "{cell}");
    }
}

#[test]
fn records_read_cells_as_lists_of_tenants_do() {
    let plan = given().plan;
    let budget = |cell: &str| {
        let named = text("B2", "thị xã") + &text("C2", "San lấp");
        let rows = heads(&["Năm", "Nguồn", "Nội dung", "Kế hoạch (triệu đồng)"])
            + &row(2, &(r#"<c r="A2"><v>2025</v></c>"#.to_owned() + &named + cell));
        let sheets = [sheet(&xlsx(&rows, false))];
        plan_records(
            &plan,
            RecordKind::Budget,
            &sheets,
            &RecordReading::default(),
            Language::Vietnamese,
            TODAY,
        )
        .unwrap()
    };
    let planned = |cell: &str| {
        let planned = budget(cell);
        assert_eq!(planned.list.refused().collect::<Vec<_>>(), []);
        let mut with_it = plan.clone();
        with_it.apply(&planned.list.edit);
        let records = with_it.all::<lapday::domain::Budget>();
        records.last().unwrap().planned_million_vnd
    };
    assert_eq!(planned(&text("D2", "1.250")), Some(1250.0));
    assert_eq!(planned(&text("D2", "1.250,5")), Some(1250.5));
    assert_eq!(planned(r#"<c r="D2"><v>1.25</v></c>"#), Some(1.25));
    assert_eq!(planned(r#"<c r="D2"><v>1.125</v></c>"#), Some(1.125));
    for wrong in [
        r#"<c r="D2" s="1"><v>45292</v></c>"#,
        r#"<c r="D2" t="e"><v>#N/A</v></c>"#,
        r#"<c r="D2"><f>A1*2</f></c>"#,
    ] {
        let planned = budget(wrong);
        let sentence = vietnamese(planned.list.refused().next().unwrap().1);
        assert!(sentence.contains("Kế hoạch (triệu đồng)"), "{wrong}: {sentence}");
    }
}

#[test]
fn heads_in_english_say_that_the_numbers_are_english() {
    let plan = given().plan;
    let table = |heads: &str, number: &str| {
        let sheet = sheet_from_text(&format!("{heads}\n2025\ttown\tFill\t{number}"));
        let planned = plan_records(
            &plan,
            RecordKind::Budget,
            &[sheet],
            &RecordReading::default(),
            Language::Vietnamese,
            TODAY,
        );
        let mut with_it = plan.clone();
        with_it.apply(&planned.unwrap().list.edit);
        let records = with_it.all::<lapday::domain::Budget>();
        records.last().unwrap().planned_million_vnd
    };
    let texts = lapday::i18n::Texts::new(Language::English);
    let names = ["field-year", "field-source", "field-subject", "field-planned_million_vnd"];
    let english = names.map(|key| texts.get(key)).join("\t");
    assert_eq!(table(&english, "1.250"), Some(1.25));
    assert_eq!(table("Năm\tNguồn\tNội dung\tKế hoạch (triệu đồng)", "1.250"), Some(1250.0));
}

#[test]
fn a_day_in_a_column_of_coordinates_is_refused_with_its_row_and_column() {
    let mut rows = heads(&["Điểm", "X", "Y"]);
    for (place, [north, east]) in SIX.iter().enumerate() {
        let number = place + 2;
        let north = if place == 2 {
            format!(r#"<c r="B{number}" s="1"><v>45292</v></c>"#)
        } else {
            format!(r#"<c r="B{number}"><v>{north}</v></c>"#)
        };
        let label = format!(r#"<c r="A{number}"><v>{}</v></c>"#, place + 1);
        let east = format!(r#"<c r="C{number}"><v>{east}</v></c>"#);
        rows += &row(number, &(label + &north + &east));
    }
    let table = corners(&sheet(&xlsx(&rows, false)));
    let [refused] = table.refused.as_slice() else { panic!("{:?}", table.refused) };
    let sentence = vietnamese(&refused.reason);
    assert_eq!(refused.row, 4);
    assert!(sentence.contains("cột B") && sentence.contains("01/01/2024"), "{sentence}");
}

#[test]
fn a_number_a_day_or_a_truth_in_the_column_of_names_is_refused() {
    for (cell, shows) in [
        (r#"<c r="A2" s="1"><v>45292</v></c>"#, "01/01/2024"),
        (r#"<c r="A2" t="b"><v>1</v></c>"#, "true"),
        (r#"<c r="A2"><v>1.5</v></c>"#, "1.5"),
    ] {
        let rows = heads(&["Tên doanh nghiệp", "Ghi chú"])
            + &row(2, &(cell.to_owned() + &text("B2", "x")));
        let table = tenants(&sheet(&xlsx(&rows, false)));
        assert!(table.rows.is_empty(), "{shows}: {:?}", table.rows);
        let sentence = vietnamese(&table.refused[0].1);
        assert!(sentence.contains("Doanh nghiệp") && sentence.contains(shows), "{sentence}");
    }
}

#[test]
fn a_cell_far_away_costs_no_more_than_its_row() {
    let list = heads(&["Tên doanh nghiệp", "Diện tích (m2)"])
        + &row(2, &(text("A2", "Một") + r#"<c r="B2"><v>500</v></c>"#));
    for far in [
        r#"<c r="XFD1048576" s="1"/>"#.to_owned(),
        text("XFD1048576", "x"),
        r#"<c r="XFD1048576"><v>1</v></c>"#.to_owned(),
    ] {
        let table = tenants(&sheet(&xlsx(&(list.clone() + &row(1_048_576, &far)), false)));
        assert_eq!(table.rows.len(), 1, "{far}");
    }
    let many: String =
        (3..1_000).map(|number| row(number, &text(&format!("XFD{number}"), "x"))).collect();
    assert_eq!(opened("a.xlsx", &xlsx(&(list + &many), false)), Err(IoObstacle::TooLarge));
}

#[test]
fn a_cell_far_away_does_not_hide_the_corners() {
    let mut rows = heads(&["Điểm", "X", "Y"]);
    for (place, [north, east]) in SIX.iter().enumerate() {
        let number = place + 2;
        let cell =
            |column: char, value: &str| format!(r#"<c r="{column}{number}"><v>{value}</v></c>"#);
        let label = cell('A', &(place + 1).to_string());
        rows +=
            &row(number, &(label + &cell('B', &north.to_string()) + &cell('C', &east.to_string())));
    }
    rows += &row(1_048_576, &text("XFD1048576", "x"));
    assert_eq!(corners(&sheet(&xlsx(&rows, false))).raw(), [SIX.to_vec()]);
}

#[test]
fn a_sheet_of_libreoffice_is_read_with_its_repeated_and_blank_cells_in_place() {
    let words = |words: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>"#
        )
    };
    let blanks = r#"<table:table-cell table:number-columns-repeated="16380"/>"#;
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="2">{blanks}</table:table-row>
        <table:table-row><table:table-cell/>{}{}{blanks}</table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:covered-table-cell/>
        <table:table-cell office:value-type="float" office:value="1.125" table:number-columns-repeated="2"><text:p>1,13</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2024-03-12"><text:p>12/3</text:p></table:table-cell>
        <table:table-cell office:value-type="time" office:time-value="PT07H30M00S"><text:p>07:30</text:p></table:table-cell>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
        <table:table-cell office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>
        <table:table-cell table:formula="of:=1+1"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048000">{blanks}</table:table-row>"#,
        words("hai<text:s text:c=\"2\"/>chữ &amp; &#244;</text:p><text:p>dòng"),
        words("x<office:annotation><text:p>lời nhắn</text:p></office:annotation>"),
    );
    let sheets = opened("a.ods", &ods(&rows)).unwrap();
    let found: Vec<Vec<&str>> =
        sheets[0].rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let figures = ["", "1.125", "1.125", "12/03/2024", "07:30", "true", "#DIV/0!", "#CALC!"];
    let texts = vec!["", "hai  chữ & ô\ndòng", "x"];
    assert_eq!(found, [vec![], vec![], texts, figures.to_vec(), figures.to_vec()]);
    assert!(sheets[0].is_exact((4, 2)), "{:?}", sheets[0].typed);
}

#[test]
fn a_sheet_of_libreoffice_cannot_ask_for_more_than_there_is_room() {
    let cell = |attributes: &str, inside: &str| {
        format!(
            r#"<table:table-cell office:value-type="string" {attributes}>{inside}</table:table-cell>"#
        )
    };
    let rows = |count: &str, cells: &str| {
        format!(
            r#"<table:table-row table:number-rows-repeated="{count}">{cells}</table:table-row>"#
        )
    };
    let wide = cell(r#"table:number-columns-repeated="16384""#, "<text:p>x</text:p>");
    assert_eq!(opened("a.ods", &ods(&rows("1048576", &wide))), Err(IoObstacle::TooLarge));
    let huge = rows("18446744073709551615", &cell("", "<text:p>x</text:p>"));
    assert_eq!(opened("a.ods", &ods(&huge)), Err(IoObstacle::TooLarge));
    let spaces = cell("", r#"<text:p>a<text:s text:c="4000000000"/>b</text:p>"#);
    let read = opened("a.ods", &ods(&rows("1", &spaces))).unwrap();
    assert!(read[0].rows[0][0].len() < 2_000);
    for cut in ["<table:table-row><table:table-cell", "<table:table-row>", "</table:table>", ""] {
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                &format!(r#"<office:document-content><table:table table:name="A">{cut}"#),
            ),
        ];
        assert_eq!(opened("a.ods", &packed(&parts)), Err(IoObstacle::Damaged), "{cut}");
    }
}

#[test]
fn a_protected_workbook_says_so() {
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{1}\u{2}"),
    ];
    assert_eq!(opened("a.ods", &packed(&parts)), Err(IoObstacle::Protected));
}

#[test]
fn a_list_of_blank_lines_or_of_one_long_line_is_read_at_once() {
    // Where each of these looks at all others this takes hours.
    let head = "Tên doanh nghiệp;Lô";
    let blank = format!("{head}\n{}Một;C-1\n", "\n".repeat(300_000));
    assert_eq!(tenants(&sheet_from_text(&blank)).rows.len(), 1);
    for piece in ["123 ", "( ", "x ", "1,2 ", "\"", "1;", "= "] {
        let long = piece.repeat(50_000);
        corners(&sheet_from_text(&long));
        tenants(&sheet_from_text(&format!("{head}\n{long}\n")));
    }
}

#[test]
fn quotation_marks_that_close_hold_any_number_of_lines_and_others_hold_none() {
    let note = (1..=12).map(|line| format!("dòng {line}")).collect::<Vec<_>>().join("\n");
    let text = format!("Tên doanh nghiệp;Ghi chú;Lô\nMột;\"{note}\";C-1\nHai;;C-2\n");
    let table = tenants(&sheet_from_text(&text));
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[0].note.as_deref(), Some(note.as_str()));
    let stray = "Tên doanh nghiệp;Ghi chú;Lô\n\"Một;x;C-1\nHai \"Thép\";;C-2\nBa;\"y;C-3\n";
    assert_eq!(tenants(&sheet_from_text(stray)).rows.len(), 3);
}
