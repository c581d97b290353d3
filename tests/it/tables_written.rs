//! Tables of the desk as files, read back by other programs' readers.

use super::story::{day, given};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use lapday::domain::{OccupancyState::*, Period, Plan};
use lapday::i18n::{Language, Message, Texts};
use lapday::io::CORNER_FORMATS;
use lapday::report::{FORMATS, TitledTable, calendar_ics, table_file, table_text, table_xlsx};
use lapday::views::{TABLES, TableInfo, TableQuery, calendar_events, tables};
use std::io::Cursor;
use std::path::Path;

fn example() -> Plan {
    let mut plan = Plan::about(lapday::builtin::example().about);
    plan.apply(&lapday::builtin::example().contents);
    plan
}

fn query() -> TableQuery {
    TableQuery { on: day(2024, 6, 30), since: day(2023, 6, 30), law: day(2024, 6, 30), zone: None }
}

fn written(plan: &Plan, kind: &TableInfo, name: &str, language: Language) -> Vec<u8> {
    let table = kind.table(plan, &query());
    let at = "2024-06-30T07:02:00Z".parse().unwrap();
    table_file(plan, kind, &query(), &table, at, &Texts::new(language), Path::new(name)).unwrap()
}

#[test]
fn a_workbook_keeps_numbers_as_numbers_and_says_of_which_day_it_is() {
    let plan = example();
    for kind in TABLES {
        let bytes = written(&plan, kind, "a.xlsx", Language::Vietnamese);
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let heading: Vec<String> = (0..4)
            .map(|row| sheet.get((row, 0)).map(ToString::to_string).unwrap_or_default())
            .collect();
        assert!(heading[1].contains("1325/KH-UBND"), "{kind:?}: {heading:?}");
        assert!(heading[2].contains("30/06/2024"), "{kind:?}: {heading:?}");
        assert!(heading[3].contains("ví dụ"), "invented data says so: {heading:?}");
    }
    let bytes = written(&plan, &tables::progress::TABLE, "a.xlsx", Language::Vietnamese);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let row = sheet.rows().find(|row| row[0] == Data::String("CCN Tứ Hạ".into())).unwrap();
    let Data::Float(leased) = row[5] else { panic!("{:?} is no number", row[5]) };
    assert!((leased - 7.7612).abs() < 0.01, "{leased}");
    assert!(matches!(row[15], Data::DateTime(_)), "{:?} is no day", row[15]);
}

#[test]
fn every_kind_of_file_is_what_its_name_says() {
    let plan = example();
    let lots = |ending: &str| {
        let name = format!("a.{}", ending.to_uppercase());
        written(&plan, &tables::lots::TABLE, &name, Language::Vietnamese)
    };
    for format in FORMATS {
        let bytes = lots(format.ending);
        assert_eq!(bytes.starts_with(b"PK"), format.ending == "xlsx", "{}", format.ending);
    }
    assert!(lots("docx").starts_with(b"PK"), "a workbook where a name ends in none of them");
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).collect();
    let of_corners: Vec<&str> = CORNER_FORMATS.iter().map(|(ending, _)| *ending).collect();
    assert_eq!(endings, of_corners, "a corner table is written as any other");
}

#[test]
fn two_tables_of_one_title_are_two_sheets_of_one_workbook() {
    let table = tables::lots::TABLE.table(&example(), &query());
    let sheet = TitledTable { title: Message::new("lots-title"), about: Vec::new(), table: &table };
    let texts = Texts::new(Language::Vietnamese);
    let bytes = table_xlsx(&[sheet.clone(), sheet], &texts).unwrap();
    let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Lô đất", "Lô đất (2)"]);
}

#[test]
fn a_csv_opens_in_a_vietnamese_excel() {
    let bytes = written(&example(), &tables::progress::TABLE, "a.csv", Language::Vietnamese);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with('\u{feff}'));
    let line = text.lines().find(|line| line.contains("Tứ Hạ;Giai đoạn 3")).unwrap();
    let cells: Vec<&str> = line.split(';').collect();
    assert_eq!((cells[3], cells[5]), ("62,2 %", "7,76"));
    let english = written(&example(), &tables::progress::TABLE, "a.csv", Language::English);
    let english = String::from_utf8(english).unwrap();
    assert!(english.contains("62.2") && english.contains(",7.76,"), "{english}");
}

#[test]
fn a_table_on_the_clipboard_has_a_tab_between_cells_and_no_grouping() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        8_200.5,
        Period::since(day(2024, 1, 1)),
    );
    let table = tables::lots::TABLE.table(&story.plan, &query());
    let text = table_text(&table, &Texts::new(Language::Vietnamese));
    let row: Vec<&str> = text.lines().nth(1).unwrap().split('\t').collect();
    assert_eq!((row[4], row[7], row[9]), ("10000", "8200,5", "Một"));
}

#[test]
fn a_calendar_is_folded_escaped_and_the_same_every_time() {
    let long = "Công ty trách nhiệm hữu hạn một thành viên Dệt may; nhuộm, hoàn tất Hương Trà – Thừa Thiên Huế";
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        long,
        Leased,
        100.0,
        Period::between(day(2020, 1, 1), day(2024, 12, 31)),
    );
    let events = calendar_events(&story.plan, day(2024, 6, 30), Some(story.last_zone()));
    let texts = Texts::new(Language::Vietnamese);
    let ics = calendar_ics(&events, "2024-06-30T07:02:00Z".parse().unwrap(), &texts);
    assert!(ics.lines().all(|line| line.len() <= 75), "{ics}");
    assert_eq!(ics.matches("\r\n").count(), ics.matches('\n').count());
    let unfolded = ics.replace("\r\n ", "");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101"));
    assert!(unfolded.contains("Dệt may\\; nhuộm\\, hoàn tất Hương Trà"), "{unfolded}");
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 1);
    let again = calendar_events(&story.plan, day(2024, 6, 30), Some(story.last_zone()));
    assert_eq!(events[0].uid, again[0].uid);
}

#[test]
fn what_was_never_signed_is_in_the_table_and_not_in_the_calendar() {
    let since = Period::since(day(2024, 1, 1));
    let story =
        given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied("C-1", "Một", Registered, 100.0, since);
    let bytes = written(&story.plan, &tables::calendar::TABLE, "a.ics", Language::Vietnamese);
    assert!(!String::from_utf8(bytes).unwrap().contains("never-signed"));
    let of_zone = TableQuery { zone: Some(story.last_zone()), ..query() };
    assert_eq!(tables::calendar::TABLE.table(&story.plan, &of_zone).rows.len(), 1);
}
