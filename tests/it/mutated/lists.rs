//! Lists of tenants, records and tables of corners.

use super::{Whole, assert_is_said, attack};
use crate::story::{day, given};
use lapday::domain::{OccupancyState, Plan, RecordKind, Zone};
use lapday::i18n::Language;
use lapday::io::{
    Alike, CornerLayout, RecordReading, TenantReading, TenantsAs, corners_from_sheets,
    plan_records, plan_tenants, read_corners, read_tenants, record_worth, sheets_from_file,
    table_from_text, tables_from_file, tenant_columns,
};
use rust_xlsxwriter::Workbook;

/// A list of tenants with all that offices put into one.
const TENANTS: &str = "DANH SÁCH DOANH NGHIỆP THUÊ ĐẤT\n(Đến ngày 30/6/2024)\n\
    STT\tTên doanh nghiệp\tMã số thuế\tVị trí\t\tNgày thuê\tĐến hết ngày\tVốn (tỷ đồng)\tLao động\tTình trạng\tGhi chú\n\
    \t\t\tLô đất\tDiện tích (ha)\t\t\t\t\t\t\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\t(11)\n\
    I\tCCN Tứ Hạ\t\t\t1,5\t\t\t\t\t\t\n\
    1\tCông ty TNHH Một\t3300100107\tC-1\t0,5\t12/03/2024\t11/03/2074\t12,5\t120\tĐang hoạt động\t\"dài, có ; và dấu\"\n\
    2\tHợp tác xã Hai\t300382741\tC-2\t1,0\t01/04/2024\t\t3,25\t45\tĐang xây dựng\t\n\
    \tTổng cộng (I)\t\t\t1,5\t\t\t15,75\t165\t\t\nGhi chú: số liệu tạm tính\n";
const WORKS: &str = "Tên\tLoại\tTình trạng\tCụm, làng nghề\tChi phí (tỷ đồng)\tKhởi công thực tế\tHoàn thành thực tế\tGhi chú\n\
    Đường D1\tgiao thông\thoàn thành\tTứ Hạ\t1,25\t05/01/2023\t2024-03-12\t\n\
    Trạm điện\tcấp điện\tđang thực hiện\tTứ Hạ\t12,5\t\t\thai\n";
const BUDGETS: &str = "Năm\tNguồn\tNội dung\tKế hoạch (triệu đồng)\tĐã giải ngân (triệu đồng)\n\
    2024\ttỉnh\tĐường\t1.250\t800,5\n2025\tquốc gia\tĐiện\t12.500\t0\nTổng cộng\t\t\t13.750\t800,5\n";

fn with_ending(name: &str, list: &str, ending: &str) -> Whole {
    let bytes = match ending {
        "txt" => list.as_bytes().to_vec(),
        "xlsx" => workbook(list),
        // A page some system calls a workbook.
        "xls" => page(list).into_bytes(),
        "utf16.csv" => {
            let text = format!("\u{feff}{}", list.replace('\t', ";"));
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        _ => list.replace('\t', ";").into_bytes(),
    };
    Whole::new(&format!("{name}.{ending}"), bytes)
}

fn page(list: &str) -> String {
    let row = |line: &str| {
        let cells = line.split('\t').map(|cell| format!("<td rowspan=1 colspan=\"1\">{cell}</td>"));
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let rows: String = list.lines().map(row).collect();
    format!("<html><body><table border=1>{rows}</table></body></html>")
}

fn workbook(list: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(list.lines()) {
        for (column, cell) in (0..).zip(line.split('\t')).filter(|(_, cell)| !cell.is_empty()) {
            let number = cell.replace(',', ".").parse::<f64>();
            let written = match number {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, cell),
            };
            written.unwrap();
        }
    }
    sheet.set_row_hidden(8).unwrap();
    book.save_to_buffer().unwrap()
}

fn in_all_formats(name: &str, list: &str) -> Vec<Whole> {
    ["csv", "txt", "xlsx", "xls", "utf16.csv"].map(|ending| with_ending(name, list, ending)).into()
}

fn plan() -> Plan {
    given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0).plan
}

#[test]
fn a_list_of_tenants_changed_anywhere_is_read_or_refused() {
    let plan = plan();
    let read_as = TenantsAs::Occupancy {
        zone: plan.all::<Zone>().next().map(|zone| zone.id),
        state: OccupancyState::Leased,
        from: None,
        takes_whole_lots: false,
    };
    let fixtures =
        ["tenants/hidden.ods", "tenants/hidden.xls", "tenants/tu-ha.xlsx", "tenants/huong-van.csv"];
    let mut files = in_all_formats("tenants", TENANTS);
    files.extend(fixtures.map(Whole::fixture));
    attack("tenants", &files, 150, |path| {
        let sheets = tables_from_file(path, |sheet| tenant_columns(sheet).of.len())
            .map_err(|trouble| trouble.message())?;
        let tables: Vec<_> = sheets
            .iter()
            .map(|sheet| read_tenants(sheet, &tenant_columns(sheet), &TenantReading::default()))
            .collect();
        let planned = plan_tenants(&plan, &tables, read_as, &Alike::Asked);
        planned.refused().for_each(|(_, why)| assert_is_said(why));
        tables.iter().flat_map(|table| &table.doubts).for_each(assert_is_said);
        Ok(())
    });
}

#[test]
fn a_list_of_records_changed_anywhere_is_read_or_refused() {
    let plan = plan();
    let files = [in_all_formats("work", WORKS), in_all_formats("budget", BUDGETS)].concat();
    attack("records", &files, 150, |path| {
        let is_work = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('w'));
        let kind = if is_work { RecordKind::Work } else { RecordKind::Budget };
        let sheets = tables_from_file(path, |sheet| record_worth(kind, sheet))
            .map_err(|trouble| trouble.message())?;
        let (reading, on) = (RecordReading::default(), day(2024, 6, 30));
        let planned = plan_records(&plan, kind, &sheets, &reading, Language::Vietnamese, on)?;
        planned.list.refused().for_each(|(_, why)| assert_is_said(why));
        planned.sheets.iter().flat_map(|sheet| &sheet.doubts).for_each(assert_is_said);
        Ok(())
    });
}

const CORNERS: [&str; 15] = [
    "degrees.txt",
    "excel-paste.txt",
    "excel-vietnam.csv",
    "gis-east-first.csv",
    "libreoffice.docx",
    "mistyped-corner.txt",
    "odfpy.ods",
    "openpyxl.xlsx",
    "pdf-one-space.txt",
    "pdf-two-pages.txt",
    "sides-between.txt",
    "two-areas.csv",
    "word-cells.txt",
    "word-table.txt",
    "xlwt.xls",
];

fn corner_tables() -> Vec<Whole> {
    CORNERS.iter().map(|name| Whole::fixture(&format!("corners/{name}"))).collect()
}

#[test]
fn a_table_of_corners_changed_anywhere_is_read_or_refused() {
    attack("corners", &corner_tables(), 150, |path| {
        let sheets = sheets_from_file(path).map_err(|trouble| trouble.message())?;
        for sheet in &sheets {
            let table = read_corners(sheet, &CornerLayout::default());
            table.refused.iter().for_each(|refused| assert_is_said(&refused.reason));
            table.doubts.iter().for_each(|doubt| assert_is_said(&doubt.message));
            table.lots();
        }
        corners_from_sheets(&sheets, |_| Ok(CornerLayout::default())).map(drop)
    });
}

#[test]
fn a_sheet_of_any_format_changed_anywhere_is_read_or_refused() {
    let mut files = in_all_formats("tenants", TENANTS);
    files.extend(["tenants/hidden.ods", "tenants/hidden.xls"].map(Whole::fixture));
    files.extend(
        ["odfpy.ods", "libreoffice.docx", "xlwt.xls", "openpyxl.xlsx"]
            .map(|name| Whole::fixture(&format!("corners/{name}"))),
    );
    attack("sheets", &files, 150, |path| {
        let sheets = sheets_from_file(path).map_err(|trouble| trouble.message())?;
        // Whatever was read can be read as text, too.
        for sheet in sheets {
            let lines: Vec<String> = sheet.rows.iter().map(|row| row.join("\t")).collect();
            table_from_text(&lines.join("\n"), |sheet| tenant_columns(sheet).of.len());
        }
        Ok(())
    });
}
