//! Sheets are read as a person sees them: what is hidden, merged, reckoned or in old letters.

use super::super::vietnamese;
use super::{pasted, read, saved, worth, written};
use crate::story::m2;
use lapday::io::{sheets_from_file, tables_from_file};
use rust_xlsxwriter::Format;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

#[test]
fn what_is_hidden_merged_or_in_per_cent_is_read_as_it_is_shown() {
    let folder = TempDir::new().unwrap();
    let path = saved(&folder, |book| {
        let sheet = book.add_worksheet();
        let head = ["Tên doanh nghiệp", "Cụm", "Lô", "Diện tích (m2)", "Tỷ lệ"];
        written(
            sheet,
            &[&head, &["", "", "C-1", "100"], &["", "", "C-2", "200"], &["Ba", "", "C-3", "300"]],
        );
        let plain = Format::new();
        sheet.merge_range(1, 0, 2, 0, "Một", &plain).unwrap();
        sheet.merge_range(1, 1, 2, 1, "CCN Tứ Hạ", &plain).unwrap();
        sheet.write_number_with_format(1, 4, 0.6, &Format::new().set_num_format("0%")).unwrap();
        sheet.write_number_with_format(2, 4, 0.07, &Format::new().set_num_format("0.00%")).unwrap();
        sheet.set_row_hidden(3).unwrap();
    });
    let sheet = sheets_from_file(&path).unwrap().remove(0);
    assert_eq!((sheet.cell(1, 4), sheet.cell(2, 4)), ("60%", "7%"));
    assert_eq!(vietnamese(&sheet.asides[0]), "Bỏ qua 1 dòng đang ẩn trong bảng: 4");
    let table = read(&sheet);
    let named: Vec<_> =
        table.rows.iter().map(|row| (row.name.as_str(), row.lots[0].as_str())).collect();
    assert_eq!(named, [("Một", "C-1"), ("Một", "C-2")]);
    assert_eq!(table.rows[1].zone.as_deref(), Some("CCN Tứ Hạ"));
}

#[test]
fn old_workbooks_and_those_of_other_offices_are_read_as_they_are_shown() {
    // Written by xlwt 1.3 and odfpy 1.4.
    for name in ["hidden.xls", "hidden.ods"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants");
        let sheets = sheets_from_file(&PathBuf::from(folder).join(name)).unwrap();
        let [sheet] = sheets.as_slice() else { panic!("{name}: {} sheets", sheets.len()) };
        assert_eq!((sheet.cell(1, 4), sheet.cell(2, 4)), ("60%", "7%"), "{name}");
        let said: Vec<&str> = sheet.asides.iter().map(lapday::i18n::Message::key).collect();
        assert_eq!(said, ["io-rows-hidden", "io-sheets-hidden"], "{name}");
        let table = read(sheet);
        let rows: Vec<_> = table
            .rows
            .iter()
            .map(|row| (row.name.as_str(), row.lots[0].as_str(), row.area))
            .collect();
        let both = [
            ("Công ty May Một", "C-01", Some(m2(100.125))),
            ("Công ty May Một", "C-02", Some(m2(200.0))),
        ];
        assert_eq!(rows, both, "{name}");
    }
}

#[test]
fn hidden_columns_are_passed_over_and_said() {
    let folder = TempDir::new().unwrap();
    let path = saved(&folder, |book| {
        let sheet = book.add_worksheet();
        let head = ["Tên doanh nghiệp", "Lô", "Diện tích (m2)", "Mã số thuế"];
        let rows: [&[&str]; 3] = [
            &head,
            &["Một", "C-01", "100.125", "3300100107"],
            &["Hai", "C-02", "200", "3300100108"],
        ];
        written(sheet, &rows);
        sheet.set_column_hidden(3).unwrap();
        // What is shown over a hidden column and another is seen in the other.
        sheet.merge_range(1, 4, 1, 5, "ghi chú", &Format::new()).unwrap();
        sheet.set_column_hidden(4).unwrap();
        sheet.set_column_range_hidden(6, 16_383).unwrap();
    });
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tenants");
    let seen = [path, folder.join("columns.xls"), folder.join("columns.ods")].map(|path| {
        let sheet = sheets_from_file(&path).unwrap().remove(0);
        let aside = vietnamese(&sheet.asides[0]);
        assert_eq!(aside, "Bỏ qua 1 cột đang ẩn trong bảng: D", "{}", path.display());
        let table = read(&sheet);
        assert_eq!(table.refused, []);
        let lots = table.rows.iter().map(|row| (row.lots[0].as_str(), row.area));
        let both = [("C-01", Some(m2(100.125))), ("C-02", Some(m2(200.0)))];
        assert!(lots.eq(both), "{}", path.display());
        assert!(table.rows.iter().all(|row| row.tax_code.is_none()), "nobody sees it");
        sheet
    });
    assert_eq!((seen[0].cell(1, 4), seen[0].cell(1, 5)), ("", "ghi chú"));
}

#[test]
fn a_formula_of_an_old_workbook_nobody_worked_out_refuses_its_row() {
    // Written by xlwt 1.3, which leaves the results to whoever opens the file.
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants/formula.xls");
    let table = read(&sheets_from_file(std::path::Path::new(path)).unwrap()[0]);
    assert_eq!(table.rows.iter().map(|row| row.area).collect::<Vec<_>>(), [Some(m2(200.0))]);
    let [(2, why)] = table.refused.as_slice() else { panic!("{:?}", table.refused) };
    assert!(vietnamese(why).contains("#CALC!"), "{}", vietnamese(why));
}

#[test]
fn a_figure_over_several_rows_is_nobodys() {
    let folder = TempDir::new().unwrap();
    let path = saved(&folder, |book| {
        let sheet = book.add_worksheet();
        let head = ["Tên doanh nghiệp", "Lô", "Diện tích (m2)"];
        written(sheet, &[&head, &["Một", "C-1"], &["Một", "C-2"]]);
        sheet.merge_range(1, 2, 2, 2, "", &Format::new()).unwrap();
        sheet.write_number(1, 2, 900.0).unwrap();
    });
    let table = read(&sheets_from_file(&path).unwrap()[0]);
    assert_eq!(table.refused.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn cells_are_parted_by_the_sign_that_makes_a_head() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("tenants.csv");
    for text in [
        "No,Company,Lot,Area (m2),From,Note\n1,Example,C-1,2000,2024-03-12,phase 1 and 2\n2,Other,C-2,\"2,500.5\",2024-03-12,\"a; b | c\"",
        "No;Company;Lot;Area (m2);From;Note\n1;Example;C-1;2000;2024-03-12;phase 1, 2\n2;Other;C-2;2500,5;2024-03-12;\"a, b\nc\"",
        "No\tCompany\tLot\tArea (m2)\tFrom\tNote\n1\tExample\tC-1\t2000\t2024-03-12\ta;b;c;d;e;f;g\n2\tOther\tC-2\t2500.5\t2024-03-12\tx",
    ] {
        fs::write(&path, text).unwrap();
        let table = read(&tables_from_file(&path, worth).unwrap()[0]);
        let areas: Vec<_> = table.rows.iter().map(|row| row.area).collect();
        assert_eq!(areas, [Some(m2(2000.0)), Some(m2(2500.5))], "{text}: {:?}", table.refused);
    }
}

#[test]
fn old_letters_are_read_as_they_were_shown_and_it_is_said() {
    let table =
        pasted("Tªn doanh nghiÖp\tL« ®Êt\tDiÖn tÝch (m2)\nC«ng ty cæ phÇn VÝ dô\tC-01\t1000");
    assert_eq!(table.rows[0].name, "Công ty cổ phần Ví dụ");
    assert!(table.doubts.iter().any(|doubt| doubt.key() == "io-old-letters"));
}
