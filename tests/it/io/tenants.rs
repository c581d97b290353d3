//! The office's list of tenants, as other programs wrote it.

use crate::story::{Story, day, given, in_vietnamese, m2};
use lapday::domain::{Enterprise, Id, Occupancy, OccupancyState::*, Period, Plan};
use lapday::io::{
    Fate, Sheet, TenantField, TenantTable, TenantsAs, TenantsPlanned, plan_tenants, read_tenants,
    sheet_from_text, sheets_from_file, tenant_columns,
};
use lapday::units::Area;
use std::path::Path;

fn fixture(name: &str) -> Sheet {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants");
    sheets_from_file(&Path::new(folder).join(name)).unwrap().remove(0)
}

fn read(sheet: &Sheet) -> TenantTable {
    read_tenants(sheet, &tenant_columns(sheet))
}

fn example() -> Plan {
    let mut plan = Plan::about(lapday::builtin::example().about);
    plan.apply(&lapday::builtin::example().contents);
    plan
}

fn leased_in(zone: i64) -> TenantsAs {
    TenantsAs::Occupancy { zone: Some(Id::new(zone)), state: Leased, from: day(2024, 6, 30) }
}

fn fates(planned: &TenantsPlanned) -> Vec<String> {
    let told = |fate: &Fate| match fate {
        Fate::Adds => "adds".to_owned(),
        Fate::Changes => "changes".to_owned(),
        Fate::Unchanged => "unchanged".to_owned(),
        Fate::Refused(reason) => in_vietnamese(reason),
    };
    planned.fates.iter().map(|(row, fate)| format!("{row}: {}", told(fate))).collect()
}

#[test]
fn a_workbook_is_read_below_its_titles_and_above_its_sums() {
    let table = read(&fixture("tu-ha.xlsx"));
    assert_eq!(table.columns.head, Some(3));
    assert_eq!(table.skipped, [5, 10], "the numbers of the columns and the sum");
    assert_eq!(table.refused, []);
    let first = &table.rows[0];
    assert_eq!((first.row, first.name.as_str()), (6, "Ví dụ: Cơ khí Bồ Lâm"));
    assert_eq!(first.tax_code.as_deref(), Some("9900000101"));
    assert_eq!(
        (first.vsic.as_deref(), first.lots.as_slice()),
        (Some("2592"), &["C-06".to_owned()][..])
    );
    assert_eq!((first.area, first.state), (Some(Area::hectares(0.51)), Some(Leased)));
    assert_eq!((first.from, first.investment), (Some(day(2024, 3, 1)), Some(12_500.0)));
    let second = &table.rows[1];
    assert_eq!((second.area, second.state), (Some(Area::hectares(0.31)), Some(Building)));
    assert_eq!((second.from, second.workers), (Some(day(2024, 4, 15)), None));
}

#[test]
fn each_row_says_what_it_would_do_and_a_list_read_twice_changes_nothing() {
    let mut plan = example();
    let table = read(&fixture("tu-ha.xlsx"));
    let planned = plan_tenants(&plan, &table, leased_in(1));
    assert_eq!(
        fates(&planned),
        ["6: adds", "7: adds", "8: Cụm công nghiệp Tứ Hạ không có lô C-99", "9: adds"]
    );
    assert_eq!(planned.refused().count(), 1);
    plan.apply(&planned.edit);
    let again = plan_tenants(&plan, &table, leased_in(1));
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
        &table,
        TenantsAs::Occupancy { zone: None, state: Leased, from: day(2024, 6, 30) },
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
    assert_eq!(table.skipped, [5]);
}

#[test]
fn the_register_alone_needs_no_lots() {
    let sheet = sheet_from_text("Tên doanh nghiệp\tMST\tCông nghệ cao\nMột\t300382741\tx\nHai\t\t");
    let table = read(&sheet);
    assert_eq!(table.rows[0].tax_code.as_deref(), Some("0300382741"), "a lost nought");
    let plan = given().plan;
    let planned = plan_tenants(&plan, &table, TenantsAs::Enterprises);
    assert_eq!(fates(&planned), ["2: adds", "3: adds"]);
    let occupancy = plan_tenants(&plan, &table, leased_in(1));
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
    let planned = plan_tenants(&story.plan, &read(&sheet), TenantsAs::Enterprises);
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
    let said: Vec<_> = table.refused.iter().map(|(row, why)| (*row, why.key())).collect();
    assert_eq!(said, [(2, "tenants-no-number"), (3, "tenants-no-state"), (4, "tenants-no-day")]);
}

#[test]
fn marks_in_a_zones_name_count() {
    let story = given().cluster("Hương Vân").lot("A", 100.0).cluster("Hương Văn").lot("B", 100.0);
    let list = |zone: &str| sheet_from_text(&format!("Doanh nghiệp\tCụm\tLô\nMột\t{zone}\tA"));
    let fate = |zone: &str| {
        let read_as = TenantsAs::Occupancy { zone: None, state: Leased, from: day(2024, 1, 1) };
        fates(&plan_tenants(&story.plan, &read(&list(zone)), read_as)).remove(0)
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
    let planned = plan_tenants(&story.plan, &read(&sheet), leased_in(1));
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
