//! The office's list of tenants, as other programs wrote it.

use crate::story::{Story, day, given, in_vietnamese, m2};
use lapday::domain::{Enterprise, Id, Occupancy, OccupancyState::*, Period, Plan};
use lapday::io::{
    Alike, DecimalSign, Fate, ListPlanned, SaidState, Sheet, TenantField, TenantReading,
    TenantTable, TenantsAs, plan_tenants, read_tenants, sheet_from_text, sheets_from_file,
    tenant_columns,
};
use lapday::units::Area;
use std::path::Path;

fn fixture(name: &str) -> Sheet {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants");
    sheets_from_file(&Path::new(folder).join(name)).unwrap().remove(0)
}

fn read(sheet: &Sheet) -> TenantTable {
    read_tenants(sheet, &tenant_columns(sheet), &TenantReading::default())
}

fn skipped(table: &TenantTable) -> Vec<usize> {
    table.passed.iter().map(|passed| passed.row).collect()
}

fn example() -> Plan {
    let mut plan = Plan::about(lapday::builtin::example().about);
    plan.apply(&lapday::builtin::example().contents);
    plan
}

fn leased_in(zone: i64) -> TenantsAs {
    TenantsAs::Occupancy {
        zone: Some(Id::new(zone)),
        state: Leased,
        from: Some(day(2024, 6, 30)),
        takes_whole_lots: false,
    }
}

fn fates(planned: &ListPlanned) -> Vec<String> {
    let told = |fate: &Fate| match fate {
        Fate::Adds => "adds".to_owned(),
        Fate::Changes => "changes".to_owned(),
        Fate::Unchanged => "unchanged".to_owned(),
        Fate::Over => "over".to_owned(),
        Fate::Refused(reason) => in_vietnamese(reason),
    };
    planned.rows.iter().map(|row| format!("{}: {}", row.at.row, told(&row.fate))).collect()
}

#[test]
fn a_workbook_is_read_below_its_titles_and_above_its_sums() {
    let table = read(&fixture("tu-ha.xlsx"));
    assert_eq!(table.columns.head, Some(3));
    assert_eq!(skipped(&table), [5, 10], "the numbers of the columns and the sum");
    assert_eq!(table.refused, []);
    let first = &table.rows[0];
    assert_eq!((first.row, first.name.as_str()), (6, "Ví dụ: Cơ khí Bồ Lâm"));
    assert_eq!(first.tax_code.as_deref(), Some("9900000101"));
    assert_eq!(
        (first.vsic.as_deref(), first.lots.as_slice()),
        (Some("2592"), &["C-06".to_owned()][..])
    );
    assert_eq!(
        (first.area, first.state),
        (Some(Area::hectares(0.51)), Some(SaidState::Is(Leased)))
    );
    assert_eq!((first.from, first.investment), (Some(day(2024, 3, 1)), Some(12_500.0)));
    let second = &table.rows[1];
    assert_eq!(
        (second.area, second.state),
        (Some(Area::hectares(0.31)), Some(SaidState::Is(Building)))
    );
    assert_eq!((second.from, second.workers), (Some(day(2024, 4, 15)), None));
}

#[test]
fn each_row_says_what_it_would_do_and_a_list_read_twice_changes_nothing() {
    let mut plan = example();
    let table = read(&fixture("tu-ha.xlsx"));
    let planned = plan_tenants(&plan, std::slice::from_ref(&table), leased_in(1), &Alike::Asked);
    assert_eq!(
        fates(&planned),
        ["6: adds", "7: adds", "8: Cụm công nghiệp Tứ Hạ không có lô C-99", "9: adds"]
    );
    assert_eq!(planned.refused().count(), 1);
    plan.apply(&planned.edit);
    let again = plan_tenants(&plan, std::slice::from_ref(&table), leased_in(1), &Alike::Asked);
    assert_eq!(again.count(|fate| *fate == Fate::Unchanged), 3);
    assert!(again.edit.changes_nothing(&plan));
    // A known tenant is found by its tax code.
    assert_eq!(plan.all::<Enterprise>().filter(|who| who.name.contains("Giày Văn Xá")).count(), 1);
}

#[test]
fn zones_are_carried_down_and_several_lots_taken_whole() {
    let mut plan = example();
    let table = read(&fixture("huong-van.csv"));
    let planned = plan_tenants(
        &plan,
        std::slice::from_ref(&table),
        TenantsAs::Occupancy {
            zone: None,
            state: Leased,
            from: Some(day(2024, 6, 30)),
            takes_whole_lots: true,
        },
        &Alike::Asked,
    );
    assert_eq!(fates(&planned), ["2: adds", "3: adds"]);
    plan.apply(&planned.edit);
    let of = |name: &str| {
        let who = plan.all::<Enterprise>().find(|who| who.name == name).unwrap();
        plan.occupancies_by(who.id).cloned().collect::<Vec<_>>()
    };
    let spinner = of("Ví dụ: Sợi Văn Xá");
    assert_eq!(spinner.len(), 2);
    assert!(spinner.iter().all(|held| held.deadline == Some(day(2024, 12, 31))));
    assert_eq!(of("Ví dụ: Gốm Cổ Bi")[0].area, m2(5_000.5));
    assert_eq!(skipped(&table), [5]);
}

#[test]
fn the_register_alone_needs_no_lots() {
    let sheet = sheet_from_text("Tên doanh nghiệp\tMST\tCông nghệ cao\nMột\t300382741\tx\nHai\t\t");
    let table = read(&sheet);
    assert_eq!(table.rows[0].tax_code.as_deref(), Some("0300382741"), "a lost nought");
    let plan = given().plan;
    let register = TenantsAs::Enterprises { on: day(2024, 6, 30) };
    let planned = plan_tenants(&plan, std::slice::from_ref(&table), register, &Alike::Asked);
    assert_eq!(fates(&planned), ["2: adds", "3: adds"]);
    let occupancy = plan_tenants(&plan, std::slice::from_ref(&table), leased_in(1), &Alike::Asked);
    assert!(fates(&occupancy)[0].contains("chưa ghi lô"));
}

#[test]
fn what_is_unknown_is_filled_in_and_what_differs_is_refused() {
    let story = given()
        .enterprise_with("Một", |who| who.polluting = Some(true))
        .enterprise_with("Hai", |who| who.tax_code = Some("0300382741".into()));
    let sheet = sheet_from_text(
        "Tên doanh nghiệp\tMã số thuế\tGây ô nhiễm\nMột\t3300100100\tcó\nMột\t\tkhông\nhai\t0300382741\t",
    );
    let register = TenantsAs::Enterprises { on: day(2024, 6, 30) };
    let planned = plan_tenants(&story.plan, &[read(&sheet)], register, &Alike::Asked);
    assert_eq!(
        fates(&planned),
        [
            "2: changes",
            "3: Gây ô nhiễm khác với hồ sơ đã có; hãy sửa hồ sơ hoặc sửa dòng này",
            "4: unchanged",
        ]
    );
}

#[test]
fn a_row_that_cannot_be_read_is_named_with_its_reason() {
    let sheet = sheet_from_text(
        "Doanh nghiệp\tLô\tDiện tích (m2)\tTình trạng\tTừ ngày\nMột\tC-1\ttám\t\t\nHai\tC-1\t\tđang bay\t\nBa\tC-1\t\t\t31/02/2024",
    );
    let table = read(&sheet);
    assert_eq!(table.rows, []);
    let said: Vec<_> =
        table.refused.iter().map(|(row, why)| (*row, super::vietnamese(why))).collect();
    let begins = [
        (2, "cột Diện tích: “tám” không phải là số"),
        (3, "cột Tình trạng: không hiểu tình trạng “đang bay”"),
        (4, "cột Từ ngày: không đọc được ngày “31/02/2024”"),
    ];
    for ((row, sentence), (place, begin)) in said.iter().zip(begins) {
        assert!(*row == place && sentence.starts_with(begin), "{row}: {sentence}");
    }
    assert_eq!(said.len(), begins.len());
}

#[test]
fn marks_in_a_zones_name_count() {
    let story = given().cluster("Hương Vân").lot("A", 100.0).cluster("Hương Văn").lot("B", 100.0);
    let list = |zone: &str| sheet_from_text(&format!("Doanh nghiệp\tCụm\tLô\nMột\t{zone}\tA"));
    let fate = |zone: &str| {
        let read_as = TenantsAs::Occupancy {
            zone: None,
            state: Leased,
            from: Some(day(2024, 1, 1)),
            takes_whole_lots: false,
        };
        fates(&plan_tenants(&story.plan, &[read(&list(zone))], read_as, &Alike::Asked)).remove(0)
    };
    assert_eq!(fate("Hương Vân"), "2: adds");
    assert_eq!(fate("Z1"), "2: adds");
    assert!(fate("Hương Văn").contains("không có lô A"));
    assert!(fate("Huong Van").contains("không có cụm"));
}

#[test]
fn a_list_beyond_the_land_there_is_says_who_holds_it() {
    let story: Story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Cũ",
        Operating,
        9_000.0,
        Period::since(day(2020, 1, 1)),
    );
    let sheet = sheet_from_text("Doanh nghiệp\tLô\tDiện tích (m2)\nMới\tC-1\t2000");
    let planned = plan_tenants(&story.plan, &[read(&sheet)], leased_in(1), &Alike::Asked);
    assert!(fates(&planned)[0].contains("đang giữ đất: Cũ 9.000 m²"), "{:?}", fates(&planned));
    assert!(planned.edit.becomes.is_empty(), "no enterprise without its land");
    assert_eq!(story.plan.count::<Occupancy>(), 1);
}

#[test]
fn a_sheet_without_a_column_of_names_is_no_list() {
    let corners = sheet_from_text("Điểm\tX\tY\n1\t1828533,89\t549092,51");
    assert_eq!(tenant_columns(&corners).of.len(), 0);
    assert_eq!(tenant_columns(&Sheet::default()).head, None);
    let list = sheet_from_text("STT\tTên cơ sở\tDiện tích (ha)\n1\tMột\t0,5");
    assert_eq!(tenant_columns(&list).of.get(&TenantField::Area), Some(&2));
}

#[test]
fn a_workbooks_own_number_with_three_decimals_is_no_thousand() {
    let mut sheet = sheet_from_text(
        "Tên doanh nghiệp\tLô\tVốn đăng ký (tỷ đồng)\nMột\tC-1\t2.375\nHai\tC-1\t2.375",
    );
    sheet.is_book = true;
    sheet.typed.insert((2, 2));
    let invested: Vec<_> = read(&sheet).rows.iter().map(|row| row.investment).collect();
    assert_eq!(invested, [Some(2_375.0)], "the one in words may be either");
    assert_eq!(read(&sheet).refused[0].0, 3);
    assert!(read(&sheet).is_open);
    let reading = TenantReading { decimal: Some(DecimalSign::Comma), ..TenantReading::default() };
    let told = read_tenants(&sheet, &tenant_columns(&sheet), &reading);
    let invested: Vec<_> = told.rows.iter().map(|row| row.investment).collect();
    assert_eq!(invested, [Some(2_375.0), Some(2_375_000.0)]);
}

#[test]
fn the_unit_of_money_is_a_word_of_the_head_and_foreign_money_is_refused() {
    let invested = |head: &str| {
        let sheet = sheet_from_text(&format!("Tên doanh nghiệp\t{head}\nMột\t500"));
        let table = read(&sheet);
        match table.refused.first() {
            Some((_, reason)) => Err(super::vietnamese(reason)),
            None => Ok(table.rows[0].investment),
        }
    };
    assert_eq!(invested("Vốn đăng ký của công ty (triệu đồng)"), Ok(Some(500.0)));
    assert_eq!(invested("Vốn đăng ký (tỷ đồng)"), Ok(Some(500_000.0)));
    assert_eq!(invested("Vốn đăng ký (đồng)"), Ok(Some(0.0005)));
    assert!(invested("Vốn đăng ký (USD)").is_err_and(|why| why.contains("chỉ nhận tiền đồng")));
    for million in
        ["triệu đồng", "Triệu", "triệuđ", "tr", "tr.", "trđ", "tr.đ", "tr đồng", "Tr.Đ", "tr. VND"]
    {
        assert_eq!(invested(&format!("Vốn đăng ký ({million})")), Ok(Some(500.0)), "{million}");
    }
    for billion in ["tỷ đồng", "tỷ", "Tỉ đồng", "tỷđ", "tỷ.đ", "tỷ VND", "ty dong"]
    {
        let invested = invested(&format!("Vốn đăng ký ({billion})"));
        assert_eq!(invested, Ok(Some(500_000.0)), "{billion}");
    }
    assert_eq!(invested("Vốn đăng ký của công ty (đồng)"), Ok(Some(0.0005)), "no billion");
}

#[test]
fn a_refusal_quotes_the_beginning_of_a_long_cell() {
    let long = "chữ".repeat(10_000);
    let sheet = sheet_from_text(&format!("Tên doanh nghiệp\tSố lao động\nMột\t{long}"));
    let sentence = super::vietnamese(&read(&sheet).refused[0].1);
    assert!(sentence.contains("chữ…”") && sentence.chars().count() < 150, "{sentence}");
}

#[test]
fn a_number_a_day_or_a_truth_is_no_name() {
    for typed in ["true", "FALSE", "01/01/2024", "NaN", "-5", "1.5", "-", "…"] {
        let sheet = sheet_from_text(&format!(
            "Tên doanh nghiệp\tMST\n{typed}\t9900000101\nHai\t9900000102\n3M\t9900000103"
        ));
        let table = read(&sheet);
        let [(2, reason)] = table.refused.as_slice() else { panic!("{typed}: {table:?}") };
        let sentence = super::vietnamese(reason);
        assert!(sentence.contains(&format!("cột Doanh nghiệp: “{typed}”")), "{sentence}");
        assert_eq!(table.rows.len(), 2, "{typed}");
    }
}

#[test]
fn what_a_state_says_is_not_so_does_not_count_and_of_several_the_furthest_does() {
    let state = |text: &str| {
        let sheet = sheet_from_text(&format!("Tên doanh nghiệp\tTình trạng\nMột\t{text}"));
        let table = read(&sheet);
        table.rows.first().and_then(|row| row.state)
    };
    assert_eq!(state("Đã thuê đất, chưa xây dựng"), Some(SaidState::Is(Leased)));
    assert_eq!(state("Đã xây dựng xong, đang hoạt động"), Some(SaidState::Is(Operating)));
    assert_eq!(state("Đã đăng ký, đang thuê đất"), Some(SaidState::Is(Leased)));
    assert_eq!(state("Ngừng sản xuất"), Some(SaidState::Is(Suspended)));
    assert_eq!(state("Chưa ký hợp đồng"), Some(SaidState::Is(Registered)));
    for unclear in ["Chưa hoạt động", "Không hoạt động", "Chưa thuê"] {
        assert_eq!(state(unclear), None, "{unclear}");
    }
}

#[test]
fn a_lot_without_a_name_is_refused_and_its_zone_still_counts_for_those_below() {
    let sheet = sheet_from_text(
        "Tên doanh nghiệp\tCụm\tLô\tDiện tích (m2)\nMột\tZ1\tA\t100\n\tZ2\tB\t100\nHai\t\tC\t100\nTổng cộng\t\t\t300",
    );
    let table = read(&sheet);
    assert_eq!(table.refused.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [3]);
    assert_eq!(table.rows[1].zone.as_deref(), Some("Z2"));
    assert!(table.doubts.iter().any(|doubt| doubt.key() == "tenants-zone-carried"));
}

#[test]
fn the_names_stand_in_the_column_of_names() {
    let column = |heads: &str| {
        let sheet = sheet_from_text(&format!("{heads}\nMột\tTNHH\t5"));
        tenant_columns(&sheet).of.get(&TenantField::Name).copied()
    };
    assert_eq!(column("Nhà đầu tư\tLoại hình doanh nghiệp\tLô"), Some(0));
    assert_eq!(column("Tên công ty\tLô\tSố lao động trong doanh nghiệp"), Some(0));
    assert_eq!(column("Tên dự án\tLoại hình\tLô"), Some(0));
}

#[test]
fn heads_of_sections_and_signatures_are_passed_over_and_a_bare_list_of_names_is_not() {
    let sheet = sheet_from_text(
        "STT\tTên doanh nghiệp\tMST\n\tCụm công nghiệp Tứ Hạ\t\n1\tMột\t\n2\tHai\t\n3\tTổng công ty Dệt\t\n\tNgười lập biểu\t",
    );
    let table = read(&sheet);
    let names: Vec<_> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Một", "Hai", "Tổng công ty Dệt"]);
    assert_eq!(skipped(&table), [2, 6]);
    let bare = sheet_from_text("Tên doanh nghiệp\tMST\nMột\t\nHai\t");
    assert_eq!(read(&bare).rows.len(), 2);
}

#[test]
fn small_areas_without_a_unit_are_hectares_and_workers_are_whole() {
    let table = |text: &str| read(&sheet_from_text(text));
    let small =
        table("Tên doanh nghiệp\tDiện tích\tSố lao động\nMột\t0,51\t1,250\nHai\t1,2\t1.250");
    assert_eq!(small.rows[0].area, Some(Area::hectares(0.51)));
    assert_eq!(small.rows.iter().map(|row| row.workers).collect::<Vec<_>>(), [Some(1250); 2]);
    let large = table("Tên doanh nghiệp\tDiện tích\tSố lao động\nMột\t5.100\t1,5");
    let sentence = super::vietnamese(&large.refused[0].1);
    assert!(sentence.ends_with("“1,5” không phải là số nguyên"), "{sentence}");
}

#[test]
fn a_fuller_list_fills_in_what_a_record_did_not_know() {
    let mut plan = given().cluster("Tứ Hạ").lot("C-1", 100.0).plan;
    let first = sheet_from_text("Tên doanh nghiệp\tLô\tDiện tích (m2)\nMột\tC-1\t500");
    plan.apply(&plan_tenants(&plan, &[read(&first)], leased_in(1), &Alike::Asked).edit);
    let fuller =
        "Tên doanh nghiệp\tLô\tDiện tích (m2)\tSố hợp đồng\tSố lao động\nMột\tC-1\t500\t7/HĐ\t20";
    // Read on a later day, without a day of its own: the same record is meant.
    let later = TenantsAs::Occupancy {
        zone: Some(Id::new(1)),
        state: Leased,
        from: Some(day(2024, 8, 1)),
        takes_whole_lots: false,
    };
    let planned = plan_tenants(&plan, &[read(&sheet_from_text(fuller))], later, &Alike::Asked);
    assert_eq!(fates(&planned), ["2: changes"]);
    plan.apply(&planned.edit);
    let held = plan.all::<Occupancy>().next().unwrap();
    assert_eq!((held.lease_number.as_deref(), held.workers), (Some("7/HĐ"), Some(20)));
    let other = fuller.replace("7/HĐ", "8/HĐ");
    let planned = plan_tenants(&plan, &[read(&sheet_from_text(&other))], later, &Alike::Asked);
    assert!(fates(&planned)[0].contains("Số hợp đồng khác với hồ sơ"), "{:?}", fates(&planned));
}

#[test]
fn a_code_is_what_a_cell_begins_with_and_no_figure_in_prose() {
    let vsic = |text: &str| {
        let sheet = sheet_from_text(&format!("Tên doanh nghiệp\tNgành nghề\nMột\t{text}"));
        read(&sheet).rows[0].vsic.clone()
    };
    assert_eq!(vsic("C2592 – Gia công cơ khí").as_deref(), Some("2592"));
    assert_eq!(vsic("25").as_deref(), Some("25"));
    assert_eq!(vsic("Sản xuất 25 tấn bún"), None);
    assert_eq!(vsic("14 chuyền may"), None);
}
