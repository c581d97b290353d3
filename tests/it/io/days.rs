//! Days in lists: a month, a quarter or a year is no day until somebody says that all of it is meant.

use super::vietnamese;
use crate::story::{day, given};
use jiff::civil::Date;
use lapday::domain::{Budget, RecordKind};
use lapday::i18n::Language;
use lapday::io::{
    RecordReading, TenantReading, TenantTable, plan_records, read_tenants, table_from_text,
    tenant_columns,
};

fn list(whole_periods: bool) -> TenantTable {
    let text = "Tên doanh nghiệp;Lô;Diện tích (m2);Từ ngày;Đến hết ngày\n\
                Một;C-1;100;2023;2073\n\
                Hai;C-2;100;quý II/2023;12/03/2073\n\
                Ba;C-3;100;Tháng 3/2023;\n\
                Bốn;C-4;100;12/03/2023;";
    let sheet = table_from_text(text, |sheet| tenant_columns(sheet).of.len());
    let reading = TenantReading { whole_periods, ..TenantReading::default() };
    read_tenants(&sheet, &tenant_columns(&sheet), &reading)
}

#[test]
fn a_year_a_quarter_or_a_month_refuses_its_row_and_says_which_days_it_has() {
    let table = list(false);
    let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Bốn"]);
    let said: Vec<String> = table.refused.iter().map(|(_, why)| vietnamese(why)).collect();
    let days = [("2023", "01/01/2023", "31/12/2023"), ("quý II/2023", "01/04/2023", "30/06/2023")];
    for (said, (typed, first, last)) in said.iter().zip(days) {
        for part in [typed, first, last] {
            assert!(said.contains(part), "{said}");
        }
    }
    assert_eq!(said.len(), 3);
}

#[test]
fn said_to_be_meant_whole_it_begins_on_its_first_day_and_ends_on_its_last() {
    let table = list(true);
    assert_eq!(table.refused, []);
    let found: Vec<(Option<Date>, Option<Date>)> =
        table.rows.iter().map(|row| (row.from, row.last)).collect();
    let days = [
        (Some(day(2023, 1, 1)), Some(day(2073, 12, 31))),
        (Some(day(2023, 4, 1)), Some(day(2073, 3, 12))),
        (Some(day(2023, 3, 1)), None),
        (Some(day(2023, 3, 12)), None),
    ];
    assert_eq!(found, days);
    let said =
        table.doubts.iter().map(vietnamese).find(|said| said.contains("năm, quý hoặc tháng"));
    assert!(said.is_some_and(|said| said.starts_with("4 ô")), "{:?}", table.doubts);
}

#[test]
fn a_year_is_read_with_its_word_and_a_day_of_a_record_is_asked_for() {
    let story = given().cluster("Tứ Hạ");
    let text = "Năm;Nguồn;Nội dung;Ngày\nNăm 2023;tỉnh;Đường;\n2024;tỉnh;Cầu;\n2024;tỉnh;Cống;tháng 3/2024";
    let sheet = table_from_text(text, |_| 1);
    let (reading, on) = (RecordReading::default(), day(2024, 6, 30));
    let planned =
        plan_records(&story.plan, RecordKind::Budget, &[sheet], &reading, Language::Vietnamese, on)
            .unwrap();
    let planned = planned.list;
    let refused: Vec<String> = planned.refused().map(|(_, why)| vietnamese(why)).collect();
    let [why] = refused.as_slice() else { panic!("{refused:?}") };
    assert!(why.contains("cột Ngày") && why.contains("31/03/2024"), "{why}");
    let mut plan = story.plan.clone();
    plan.apply(&planned.edit);
    let years: Vec<i64> = plan.all::<Budget>().map(|budget| budget.year).collect();
    assert_eq!(years, [2023, 2024]);
}
