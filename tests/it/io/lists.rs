//! Lists as offices keep them: what its owner sees is what is read, and what nobody understood is said.

mod shown;

use super::vietnamese;
use crate::story::{Story, day, given, m2};
use lapday::domain::{Enterprise, Occupancy, OccupancyState::*, RecordKind};
use lapday::i18n::Language;
use lapday::io::{
    Alike, Fate, ListPlanned, RecordReading, Sheet, TenantReading, TenantTable, TenantsAs, Who,
    plan_records, plan_tenants, read_tenants, record_unread, table_from_text, tables_from_file,
    tenant_columns,
};
use lapday::units::Area;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::path::PathBuf;
use tempfile::TempDir;

fn worth(sheet: &Sheet) -> usize {
    tenant_columns(sheet).of.len()
}

fn read(sheet: &Sheet) -> TenantTable {
    read_tenants(sheet, &tenant_columns(sheet), &TenantReading::default())
}

fn pasted(text: &str) -> TenantTable {
    read(&table_from_text(text, worth))
}

fn saved(folder: &TempDir, fill: impl FnOnce(&mut Workbook)) -> PathBuf {
    let path = folder.path().join("list.xlsx");
    let mut book = Workbook::new();
    fill(&mut book);
    book.save(&path).unwrap();
    path
}

fn written(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at.0, at.1, number).unwrap(),
                Err(_) => sheet.write_string(at.0, at.1, *cell).unwrap(),
            };
        }
    }
}

fn two_lots() -> Story {
    given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0)
}

fn planned(story: &Story, tables: &[TenantTable]) -> ListPlanned {
    let read_as = TenantsAs::Occupancy {
        zone: story.plan.all::<lapday::domain::Zone>().next().map(|zone| zone.id),
        state: Leased,
        from: None,
        takes_whole_lots: false,
    };
    plan_tenants(&story.plan, tables, read_as, &Alike::Asked)
}

fn reasons(planned: &ListPlanned) -> Vec<String> {
    planned.refused().map(|(_, why)| vietnamese(why)).collect()
}

#[test]
fn a_head_of_two_rows_is_joined_and_a_group_tells_what_its_columns_are_of() {
    let table = pasted(
        "STT\tDoanh nghiệp\t\tDiện tích (ha)\t\n\tTên\tMST\tĐất thuê\tSàn xây dựng\n1\tMột\t3300100107\t0,5\t0,2",
    );
    let row = &table.rows[0];
    assert_eq!((row.name.as_str(), row.tax_code.as_deref()), ("Một", Some("3300100107")));
    assert_eq!(row.area, Some(Area::hectares(0.5)));
    let [floor] = table.unread.as_slice() else { panic!("{:?}", table.unread) };
    assert_eq!((floor.column, floor.name.as_str()), (4, "Diện tích (ha) Sàn xây dựng"));
    assert_eq!(table.stopping().count(), 1);
}

#[test]
fn sections_and_sums_are_no_records_and_sums_are_held_against_the_rows() {
    let list = |sum: &str| {
        pasted(&format!(
            "STT\tTên doanh nghiệp\tSố lao động\tNhu cầu diện tích (ha)\nI\tCụm công nghiệp Tứ Hạ\t120\t1,5\n1\tMột\t70\t0,5\n\
             2\tHai\t50\t1\n\tTổng cộng:\t120\t1,5\n\tTổng cộng (I+II)\t120\t{sum}\n\tCộng CCN Tứ Hạ\t120\t1,5"
        ))
    };
    let right = list("1,5");
    assert_eq!(right.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(right.rows[0].section.as_deref(), Some("Cụm công nghiệp Tứ Hạ"));
    assert_eq!(right.passed.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 5, 6, 7]);
    let differs = |table: &TenantTable| {
        table.doubts.iter().filter(|doubt| doubt.key() == "list-sum-differs").count()
    };
    assert_eq!((differs(&right), differs(&list("7,5"))), (0, 1));
}

#[test]
fn a_column_that_nobody_understood_is_named_and_one_like_an_area_stops_the_list() {
    let table =
        pasted("Tên doanh nghiệp\tLô\tDT đất (m2)\tKhối lượng\tĐiện thoại\nMột\tC-1\t5\t3\t0905");
    let names: Vec<&str> = table.unread.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["Khối lượng", "Điện thoại"]);
    assert_eq!(table.stopping().count(), 0);
    let stopped = pasted("Tên doanh nghiệp\tLô\tGiá thuê\nMột\tC-1\t5");
    assert_eq!(stopped.stopping().count(), 1);
}

#[test]
fn code_and_name_have_to_agree_and_two_codes_are_two_firms() {
    let known = |who: &mut Enterprise| who.tax_code = Some("3300100001".into());
    let story = two_lots().enterprise_with("Công ty TNHH Hương Vân", known);
    let list = |rows: &str| {
        let text = format!("Tên doanh nghiệp\tMã số thuế\tLô\tDiện tích (m2)\tTừ ngày\n{rows}");
        planned(&story, &[pasted(&text)])
    };
    let other = list("Công ty Ví dụ Gỗ\t3300100001\tC-1\t100\t12/03/2024");
    assert!(reasons(&other)[0].contains("Hương Vân"), "{:?}", reasons(&other));
    let two = list(
        "Công ty TNHH Hương Văn\t3300100002\tC-1\t100\t12/03/2024\nCông ty TNHH Hưng Vân\t3300100003\tC-2\t100\t12/03/2024",
    );
    assert_eq!(reasons(&two), Vec::<String>::new());
    assert_eq!(two.count(|fate| *fate == Fate::Adds), 2);
    let same = list("Cty TNHH Hương Vân\t3300100001\tC-1\t100\t12/03/2024");
    assert_eq!(reasons(&same), Vec::<String>::new());
    assert!(!same.edit.becomes.keys().any(|key| key.kind == RecordKind::Enterprise));
}

#[test]
fn tax_codes_that_lost_their_nought_are_mended_and_it_is_said() {
    for (typed, code) in [
        ("300382741", "0300382741"),
        ("0300382741001", "0300382741-001"),
        ("300382741002", "0300382741-002"),
        ("0300 382 743", "0300382743"),
        ("0300382744 - 001", "0300382744-001"),
        ("046123456789", "046123456789"),
        ("46123456789", "046123456789"),
        ("'0300382742", "0300382742"),
    ] {
        let table = pasted(&format!("Tên doanh nghiệp\tMã số thuế\nMột\t{typed}"));
        assert_eq!(table.rows[0].tax_code.as_deref(), Some(code), "{typed}");
        let is_said = table.doubts.iter().any(|doubt| doubt.key() == "tenants-tax-codes-mended");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        assert_eq!(is_said, digits(typed) != digits(code), "{typed}");
    }
    let refused = pasted("Tên doanh nghiệp\tMã số thuế\nMột\t12345");
    assert!(vietnamese(&refused.refused[0].1).contains("12345"));
}

#[test]
fn the_last_day_of_a_paper_counts() {
    let mut story = two_lots();
    let list = pasted(
        "Tên doanh nghiệp\tLô\tDiện tích (m2)\tTừ ngày\tĐến ngày\nMột\tC-1\t100\t15/06/2014\t14/06/2024",
    );
    let planned = planned(&story, &[list]);
    assert_eq!(reasons(&planned), Vec::<String>::new());
    story.plan.apply(&planned.edit);
    let held = story.plan.all::<Occupancy>().next().unwrap();
    assert!(held.valid.contains(day(2024, 6, 14)) && !held.valid.contains(day(2024, 6, 15)));
}

#[test]
fn a_gap_is_no_whole_lot_and_no_today() {
    let story = two_lots();
    let list = pasted(
        "Tên doanh nghiệp\tLô\tDiện tích (m2)\tTừ ngày\nMột\tC-1\t\t12/03/2024\nHai\tC-2\t50\t",
    );
    assert_eq!((list.gaps.area, list.gaps.day), (1, 1));
    let why = reasons(&planned(&story, std::slice::from_ref(&list)));
    assert!(why[0].contains("diện tích") && why[1].contains("ngày"), "{why:?}");
    let read_as = TenantsAs::Occupancy {
        zone: story.plan.all::<lapday::domain::Zone>().next().map(|zone| zone.id),
        state: Leased,
        from: Some(day(2024, 1, 1)),
        takes_whole_lots: true,
    };
    let told = plan_tenants(&story.plan, &[list], read_as, &Alike::Asked);
    assert_eq!(reasons(&told), Vec::<String>::new());
}

#[test]
fn equal_lines_are_so_many_records_and_a_list_read_twice_changes_nothing() {
    let mut story = two_lots();
    let row = "Một\tC-1\t100\tĐã thuê\t12/03/2024";
    let list =
        pasted(&format!("Tên doanh nghiệp\tLô\tDiện tích (m2)\tTình trạng\tTừ ngày\n{row}\n{row}"));
    // A tenant begins in a state on a lot but once a day: the second line is refused, not passed over.
    let first = planned(&story, std::slice::from_ref(&list));
    assert_eq!(reasons(&first).len(), 1);
    story.plan.apply(&first.edit);
    assert!(planned(&story, &[list]).edit.changes_nothing(&story.plan));

    let sheet =
        table_from_text("Năm;Nguồn;Nội dung\n2025;thị xã;San lấp\n2025;thị xã;San lấp", |_| 1);
    let records = |story: &Story| {
        let reading = RecordReading::default();
        let on = day(2024, 6, 30);
        let sheets = std::slice::from_ref(&sheet);
        plan_records(&story.plan, RecordKind::Budget, sheets, &reading, Language::Vietnamese, on)
            .unwrap()
            .list
    };
    let fates =
        |planned: &ListPlanned| planned.rows.iter().map(|row| row.fate.clone()).collect::<Vec<_>>();
    let added = records(&story);
    assert_eq!(fates(&added), [Fate::Adds, Fate::Adds]);
    story.plan.apply(&added.edit);
    assert_eq!(fates(&records(&story)), [Fate::Unchanged, Fate::Unchanged]);
}

#[test]
fn each_name_like_another_has_an_answer_of_its_own() {
    let story = two_lots().enterprise("Công ty TNHH Sông Bồ").enterprise("May Phú Bài");
    let list = pasted(
        "Tên doanh nghiệp\tGhi chú\nCông ty CP Sông Bồ\tmột\nCông ty CP Phú Lương\tmới\nCông ty TNHH Phú Lương\t\nmay phu bai\t",
    );
    let judged = |alike: &Alike| {
        let read_as = TenantsAs::Enterprises { on: day(2024, 6, 30) };
        plan_tenants(&story.plan, std::slice::from_ref(&list), read_as, alike)
    };
    let asked = judged(&Alike::Asked);
    let near: Vec<_> = asked.rows.iter().map(|row| row.near.as_ref()).collect();
    let like = |at: usize| near[at].unwrap().like.as_slice();
    assert_eq!((like(0), near[1]), (&["Công ty TNHH Sông Bồ".to_owned()][..], None));
    assert_eq!(like(2), ["Công ty CP Phú Lương"], "of a row above");
    assert_eq!(asked.refused().count(), 3);
    let names = ["Công ty CP Sông Bồ", "Công ty TNHH Phú Lương", "may phu bai"];
    let same = |name: &str| Who::Same(name.to_owned());
    let who = [same("Công ty TNHH Sông Bồ"), Who::Another, Who::Another];
    let said = names.map(str::to_owned).into_iter().zip(who).collect();
    let told = judged(&Alike::Said(said));
    let fates: Vec<_> = told.rows.iter().take(3).map(|row| &row.fate).collect();
    assert_eq!(fates, [&Fate::Changes, &Fate::Adds, &Fate::Adds]);
    assert!(told.rows[0].near.is_some(), "so that another answer can be given");
    // Marks alone make no other firm.
    assert!(reasons(&told)[0].contains("mã số thuế của cả hai"), "{:?}", reasons(&told));
}

#[test]
fn a_field_of_a_record_may_be_said_to_be_in_a_column() {
    let story = given().cluster("Tứ Hạ");
    let sheet = table_from_text(
        "DANH MỤC\nĐầu việc;Thuộc nhóm;Tình trạng\nĐường số 1;Giao thông;Dự kiến",
        |_| 1,
    );
    let works = |named: &[(&str, &str)]| {
        let matches = named.iter().map(|(of, is)| ((*of).to_owned(), (*is).to_owned())).collect();
        let reading = RecordReading { matches, ..RecordReading::default() };
        let (sheets, on) = (std::slice::from_ref(&sheet), day(2024, 6, 30));
        let planned =
            plan_records(&story.plan, RecordKind::Work, sheets, &reading, Language::Vietnamese, on);
        planned
            .map(|planned| planned.list.rows.iter().map(|row| row.fate.clone()).collect::<Vec<_>>())
    };
    let unread = |named: &[(String, String)]| {
        let unread = record_unread(RecordKind::Work, &sheet, named);
        unread.into_iter().map(|column| column.name).collect::<Vec<_>>()
    };
    assert!(vietnamese(&works(&[]).unwrap_err()).contains("Tên"));
    assert_eq!(unread(&[]), ["Đầu việc", "Thuộc nhóm"]);
    assert_eq!(works(&[("name", "đầu việc"), ("kind", "B")]), Ok(vec![Fate::Adds]));
    assert_eq!(works(&[("name", "1"), ("kind", "2")]), Ok(vec![Fate::Adds]));
    assert_eq!(unread(&[("name".into(), "Đầu việc".into())]), ["Thuộc nhóm"]);
}

#[test]
fn every_sheet_with_such_a_list_is_read_and_its_name_may_be_the_zone() {
    let folder = TempDir::new().unwrap();
    let head = ["Tên doanh nghiệp", "Lô", "Diện tích (m2)", "Từ ngày"];
    let path = saved(&folder, |book| {
        let sheet = book.add_worksheet().set_name("CCN Tứ Hạ").unwrap();
        written(sheet, &[&head, &["Một", "C-1", "100", "12/03/2024"]]);
        let sheet = book.add_worksheet().set_name("CCN Bình Thành").unwrap();
        written(sheet, &[&head, &["Hai", "C-1", "200", "12/03/2024"]]);
        let hidden = book.add_worksheet().set_name("cũ").unwrap();
        written(hidden, &[&head, &["Ba", "C-1", "300", "12/03/2024"]]);
        hidden.set_hidden(true);
    });
    let sheets = tables_from_file(&path, worth).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_eq!(vietnamese(&sheets[0].asides[0]), "Bỏ qua 1 trang tính đang ẩn: cũ");
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).cluster("Bình Thành").lot("C-1", 100.0);
    let tables: Vec<TenantTable> = sheets.iter().map(read).collect();
    let read_as =
        TenantsAs::Occupancy { zone: None, state: Leased, from: None, takes_whole_lots: false };
    let planned = plan_tenants(&story.plan, &tables, read_as, &Alike::Asked);
    assert_eq!(reasons(&planned), Vec::<String>::new());
    let mut plan = story.plan.clone();
    plan.apply(&planned.edit);
    let held: Vec<_> = plan.all::<Occupancy>().map(|held| (held.lot, held.area)).collect();
    assert_eq!(held.len(), 2);
    assert_ne!(held[0].0, held[1].0, "each in the zone its sheet is called by");
    assert_eq!((held[0].1, held[1].1), (m2(100.0), m2(200.0)));
}

#[test]
fn the_head_above_the_zones_tells_a_cluster_from_a_park_of_the_same_name() {
    let mut story = given().cluster("Tứ Hạ").lot("C-1", 100.0);
    let cluster = story.plan.all::<lapday::domain::Zone>().next().unwrap().clone();
    let named = |zone: &lapday::domain::Zone, name: &str| lapday::domain::Zone {
        name: name.to_owned(),
        ..zone.clone()
    };
    let park = lapday::domain::Zone {
        id: story.plan.next_id(),
        uid: lapday::domain::Uid::new(),
        code: "KCN".to_owned(),
        ..named(&cluster, "Khu công nghiệp Tứ Hạ")
    };
    let label = lapday::i18n::Message::new("tenants-area");
    let renamed = named(&cluster, "Cụm công nghiệp Tứ Hạ");
    story.plan.apply(&lapday::domain::Edit::new(label).put(renamed).put(park));
    let read_as =
        TenantsAs::Occupancy { zone: None, state: Leased, from: None, takes_whole_lots: false };
    let refused = |head: &str| {
        let text = format!(
            "Tên doanh nghiệp\t{head}\tLô\tDiện tích (m2)\tTừ ngày\nMột\tTứ Hạ\tC-1\t100\t12/03/2024"
        );
        reasons(&plan_tenants(&story.plan, &[pasted(&text)], read_as, &Alike::Asked)).len()
    };
    assert_eq!((refused("Cụm công nghiệp"), refused("Tên cụm"), refused("Zone")), (0, 0, 1));
}
