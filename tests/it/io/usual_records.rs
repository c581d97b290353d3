//! Records in lists whose columns are called as offices call them.

use super::vietnamese;
use crate::story::{Story, day, given};
use lapday::domain::{
    Budget, Document, Observation, Product, RecordKind, Target, Task, Work, WorkKind, Zone,
    ZoneKind,
};
use lapday::i18n::Language;
use lapday::io::{
    Fate, RecordReading, RecordsPlanned, plan_records, record_worth, table_from_text,
};

fn town() -> Story {
    given().cluster("Tứ Hạ").zone(ZoneKind::Park, "KCN-TH", "Khu công nghiệp Tứ Hạ").zone(
        ZoneKind::Village,
        "LN-VC",
        "Làng bún Vân Cù",
    )
}

fn planned(
    story: &Story,
    kind: RecordKind,
    text: &str,
    matches: &[(&str, &str)],
) -> Result<RecordsPlanned, String> {
    let sheet = table_from_text(text, |sheet| record_worth(kind, sheet));
    let named = |(field, column): &(&str, &str)| ((*field).to_owned(), (*column).to_owned());
    let reading =
        RecordReading { matches: matches.iter().map(named).collect(), ..RecordReading::default() };
    let on = day(2024, 6, 30);
    plan_records(&story.plan, kind, &[sheet], &reading, Language::Vietnamese, on)
        .map_err(|why| vietnamese(&why))
}

/// The records a list adds; or why it does not.
fn added<T: lapday::domain::Kept + Clone>(
    story: &Story,
    kind: RecordKind,
    text: &str,
) -> Result<Vec<T>, String> {
    let planned = planned(story, kind, text, &[])?;
    if let Some((_, why)) = planned.list.refused().next() {
        return Err(vietnamese(why));
    }
    let mut plan = story.plan.clone();
    plan.apply(&planned.list.edit);
    let new = plan.all::<T>().map(|record| T::clone(record));
    Ok(new.collect())
}

#[test]
fn a_list_of_works_is_read_by_the_names_an_office_gives_its_columns() {
    let works: Vec<Work> = added(
        &town(),
        RecordKind::Work,
        "DANH MỤC CÔNG TRÌNH\t\t\t\t\nTT\tTên công trình\tCụm CN\tLoại công trình\tTổng mức đầu tư (tỷ đồng)\tNhà thầu\n\
         1\tĐường D2\tTứ Hạ\tGiao thông\t12,5\tThành An\n\tTổng cộng\t\t\t12,5\t",
    )
    .unwrap();
    let [work] = works.as_slice() else { panic!("{works:?}") };
    assert_eq!((work.name.as_str(), work.kind), ("Đường D2", WorkKind::Road));
    assert_eq!(
        (work.cost_million_vnd, work.contractor.as_deref()),
        (Some(12_500.0), Some("Thành An"))
    );
    assert_eq!(work.zone, town().plan.all::<Zone>().next().map(|zone| zone.id));
}

#[test]
fn a_usual_name_of_money_needs_its_unit() {
    let list = |above: &str, head: &str| -> Result<Vec<Budget>, String> {
        let text = format!("{above}Năm\tNguồn vốn\tNội dung chi\t{head}\n2024\ttỉnh\tĐường\t1250");
        added(&town(), RecordKind::Budget, &text)
    };
    let amount = |above: &str, head: &str| list(above, head).unwrap()[0].planned_million_vnd;
    assert_eq!(amount("", "Kế hoạch vốn (tr.đ)"), Some(1_250.0));
    assert_eq!(amount("\t\t\tĐVT: tỷ đồng\n", "Kế hoạch vốn"), Some(1_250_000.0));
    let below =
        "\t\t\tĐVT: triệu đồng\nNăm\tNguồn vốn\tNội dung chi\tGiải ngân\n2024\ttỉnh\tĐường\t1250";
    let spent: Vec<Budget> = added(&town(), RecordKind::Budget, below).unwrap();
    assert_eq!(spent[0].spent_million_vnd, Some(1_250.0), "ngân is no thousand");
    assert_eq!(amount("", "Kế hoạch vốn"), None, "it stays unread, and is named");
    let untold = planned(
        &town(),
        RecordKind::Budget,
        "Năm\tNguồn vốn\tNội dung chi\tKế hoạch vốn\n2024\ttỉnh\tĐường\t1250",
        &[],
    );
    let unread = untold.unwrap().sheets.remove(0).unread;
    assert!(unread[0].name == "Kế hoạch vốn" && unread[0].looks.is_some(), "it stops the import");
}

#[test]
fn figures_of_a_table_somebody_else_made_are_not_read_in_the_programs_way() {
    let text = "Năm\tNguồn vốn\tNội dung chi\tKế hoạch vốn (triệu đồng)\n2024\ttỉnh\tĐường\t1.250";
    let why = added::<Budget>(&town(), RecordKind::Budget, text).unwrap_err();
    assert!(why.contains("1250 hoặc 1.25") || why.contains("1250"), "{why}");
    let own = "Năm\tNguồn\tNội dung\tKế hoạch (triệu đồng)\n2024\ttỉnh\tĐường\t1.250";
    assert_eq!(
        added::<Budget>(&town(), RecordKind::Budget, own).unwrap()[0].planned_million_vnd,
        Some(1_250.0)
    );
}

#[test]
fn a_product_has_its_village_and_its_stars_in_an_offices_words() {
    for (typed, stars) in [("3 sao", 3), ("OCOP 4 sao", 4), ("***", 3), ("5", 5)] {
        let text = format!(
            "Tên sản phẩm\tLàng nghề\tHạng sao\tNgày công nhận\nBún khô\tVân Cù\t{typed}\t29/12/2023"
        );
        let product = added::<Product>(&town(), RecordKind::Product, &text).unwrap().remove(0);
        assert_eq!((product.ocop_stars, product.ocop_on), (Some(stars), Some(day(2023, 12, 29))));
        assert_eq!(product.zone, town().plan.all::<Zone>().last().map(|zone| zone.id));
    }
}

#[test]
fn what_the_plan_does_not_have_is_said_to_be_missing() {
    let list = |head: &str, zone: &str| {
        let text = format!(
            "{head}\tChỉ tiêu\tSố liệu\tĐVT\tThời điểm\tNguồn số liệu\n{zone}\tsố hộ\t12\thộ\t30/6/2024\tphường"
        );
        added::<Observation>(&town(), RecordKind::Observation, &text)
    };
    assert_eq!(list("Làng nghề", "Làng bún Vân Cù").unwrap()[0].unit.as_deref(), Some("hộ"));
    assert!(list("Cụm", "Hương Vân").unwrap_err().contains("không có"));
    // A cluster and a park are called so; the head tells which.
    assert!(list("Cụm", "Tứ Hạ").is_ok());
    assert!(list("Cụm, làng nghề", "Tứ Hạ").unwrap_err().contains("hoặc có nhiều"));
}

#[test]
fn documents_and_tasks_are_read_by_usual_names() {
    let papers = "STT\tSố ký hiệu\tNgày ban hành\tNơi ban hành\tTrích yếu nội dung\n1\t1/QĐ-UBND\t5/6/2023\tUBND tỉnh\tThành lập cụm";
    let papers: Vec<Document> = added(&town(), RecordKind::Document, papers).unwrap();
    let paper = papers.last().unwrap();
    assert_eq!((paper.number.as_str(), paper.date), ("1/QĐ-UBND", Some(day(2023, 6, 5))));
    assert_eq!(paper.subject.as_deref(), Some("Thành lập cụm"));
    let tasks = "Nhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\nRà soát quỹ đất\tPhòng Kinh tế\tcác phường\t31/12/2025";
    let tasks: Vec<Task> = added(&town(), RecordKind::Task, tasks).unwrap();
    assert_eq!(
        (tasks[0].lead.as_deref(), tasks[0].due),
        (Some("Phòng Kinh tế"), Some(day(2025, 12, 31)))
    );
}

#[test]
fn a_column_nobody_knows_can_be_said_to_be_a_field() {
    let text = "Việc\tLoại\tBắt đầu\nĐường D1\tgiao thông\t12/03/2024";
    let lacks = planned(&town(), RecordKind::Work, text, &[]).unwrap_err();
    assert!(lacks.contains("name"), "{lacks}");
    let matches = [("name", "Việc"), ("started", "C")];
    let read = planned(&town(), RecordKind::Work, text, &matches).unwrap();
    let added = read.list.count(|fate| *fate == Fate::Adds);
    assert_eq!((added, read.list.refused().count(), read.sheets[0].unread.len()), (1, 0, 0));
    for (matched, why) in [(("name", "Khác"), "Khác"), (("nothing", "Việc"), "nothing")] {
        let wrong =
            planned(&town(), RecordKind::Work, text, &[("name", "A"), matched]).unwrap_err();
        assert!(wrong.contains(why), "{wrong}");
    }
}

#[test]
fn a_fill_rate_in_per_cent_is_no_share() {
    let list = |value: &str| {
        let text = format!(
            "Mục tiêu\tChỉ tiêu\tGiá trị\tThời hạn\nLấp đầy cụm\ttỷ lệ lấp đầy\t{value}\t31/12/2027"
        );
        added::<Target>(&town(), RecordKind::Target, &text).map(|targets| targets[0].value)
    };
    assert_eq!(list("0,8"), Ok(Some(0.8)));
    assert_eq!(list("1"), Ok(Some(1.0)));
    assert!(list("80").unwrap_err().contains("0,8"));
}
