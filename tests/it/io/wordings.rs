//! What words mean where a choice is meant: usual ones are known, others come from the office's own
//! table, and what neither knows is refused with the way out.

use super::vietnamese;
use crate::story::{Story, day, given};
use lapday::domain::{
    Budget, Edit, FieldValue, FundSource, Id, Meaning, OccupancyState, RecordKind, Sort, Uid,
    VOCABULARIES, Value, Vocabulary, Wording, Work, WorkStatus, fields,
};
use lapday::i18n::{Language, Message};
use lapday::io::{
    Fate, ListPlanned, RecordReading, SaidState, Wordings, plan_records, table_from_text,
    tenant_state,
};
use lapday::operations::keep;
use strum::VariantArray;

fn wording(id: i64, words: &str, means: &str) -> Wording {
    let all = VOCABULARIES.iter().flat_map(Vocabulary::meanings);
    let means = all.into_iter().find(|meaning| meaning.key() == means).unwrap();
    Wording { id: Id::new(id), uid: Uid::new(), words: words.to_owned(), means, note: None }
}

fn said(story: &Story, own: &[(&str, &str)]) -> Story {
    let edit = own
        .iter()
        .zip(1..)
        .fold(Edit::new(Message::new("store-created")), |edit, ((words, means), id)| {
            edit.put(wording(id, words, means))
        });
    story.then(&edit)
}

fn read(story: &Story, kind: RecordKind, text: &str) -> ListPlanned {
    let sheet = table_from_text(text, |_| 1);
    let reading = RecordReading::default();
    let on = day(2024, 6, 30);
    plan_records(&story.plan, kind, &[sheet], &reading, Language::Vietnamese, on).unwrap().list
}

fn refused(planned: &ListPlanned) -> Vec<String> {
    planned.refused().map(|(_, why)| vietnamese(why)).collect()
}

#[test]
fn every_choice_of_a_record_is_of_a_vocabulary() {
    for kind in RecordKind::VARIANTS {
        for field in fields(*kind).iter().filter(|field| matches!(field.sort, Sort::Choice(_))) {
            let is_known = Vocabulary::of(field.sort).is_some() || field.sort == Meaning::SORT;
            assert!(is_known, "{} of {kind:?} has no line in VOCABULARIES", field.name);
        }
    }
}

#[test]
fn sources_and_states_are_read_as_offices_usually_write_them() {
    let story = given().cluster("Tứ Hạ");
    let funds = [
        ("Ngân sách thị xã", FundSource::Town),
        ("NS tỉnh", FundSource::Provincial),
        ("NSTW", FundSource::National),
        ("Nguồn vốn ngân sách cấp tỉnh", FundSource::Provincial),
        ("xã hội hoá", FundSource::Enterprise),
        ("vốn doanh nghiệp", FundSource::Enterprise),
        ("Nguồn khác", FundSource::Other),
        ("thi xa", FundSource::Town),
    ];
    let rows = funds.map(|(words, _)| format!("2025;{words};Đường {words}"));
    let planned =
        read(&story, RecordKind::Budget, &format!("Năm;Nguồn;Nội dung\n{}", rows.join("\n")));
    assert!(refused(&planned).is_empty(), "{:?}", refused(&planned));
    let mut plan = story.plan.clone();
    plan.apply(&planned.edit);
    let found: Vec<_> = plan.all::<Budget>().map(|budget| budget.source).collect();
    assert_eq!(found, funds.map(|(_, fund)| fund));

    let stages = [
        ("Đã hoàn thành", WorkStatus::Done),
        ("đang thi công", WorkStatus::UnderWay),
        ("Chưa triển khai", WorkStatus::Planned),
        ("Đã hoàn thành, đưa vào sử dụng", WorkStatus::Done),
        ("Tạm dừng thi công", WorkStatus::Stopped),
    ];
    let rows = stages.map(|(words, _)| format!("CCN-TH;Đường {words};GPMB;\"{words}\""));
    let text = format!("Cụm, làng nghề;Tên;Loại;Tình trạng\n{}", rows.join("\n"));
    let story = given().zone(lapday::domain::ZoneKind::Cluster, "CCN-TH", "Tứ Hạ");
    let planned = read(&story, RecordKind::Work, &text);
    assert!(refused(&planned).is_empty(), "{:?}", refused(&planned));
    let mut plan = story.plan.clone();
    plan.apply(&planned.edit);
    let found: Vec<_> = plan.all::<Work>().map(|work| work.status.unwrap()).collect();
    assert_eq!(found, stages.map(|(_, stage)| stage));
}

#[test]
fn what_is_said_of_two_or_of_something_else_is_refused_with_the_way_out() {
    let story = given().cluster("Tứ Hạ");
    for words in [
        "ngân sách nhà nước",
        "ngân sách tỉnh và thị xã",
        "chưa bố trí",
        "ngân sách",
        "tỉnh?thị xã",
    ] {
        let planned =
            read(&story, RecordKind::Budget, &format!("Năm;Nguồn;Nội dung\n2025;{words};Đường"));
        let [why] = refused(&planned).try_into().unwrap_or_else(|_| panic!("{words} was read"));
        for part in [words, "quốc gia", "cấp xã", "Cách ghi trong bảng kê"] {
            assert!(why.contains(part), "{why}");
        }
    }
}

#[test]
fn the_offices_own_wordings_are_read_and_come_first() {
    let own = [("NS nhà nước", "fund-provincial"), ("khác", "fund-town")];
    let story = said(&given().cluster("Tứ Hạ"), &own);
    let text = "Năm;Nguồn;Nội dung\n2025;ns NHÀ NƯỚC;Một\n2025;Khác;Hai\n2025;Vốn khác;Ba";
    let mut plan = story.plan.clone();
    plan.apply(&read(&story, RecordKind::Budget, text).edit);
    let found: Vec<_> = plan.all::<Budget>().map(|budget| budget.source).collect();
    assert_eq!(found, [FundSource::Provincial, FundSource::Town, FundSource::Town]);
}

#[test]
fn the_offices_own_wordings_of_states_are_read_alone_and_within_a_cell() {
    let own = [
        ("chạy thử", "tenancy-operating"),
        ("giao lại UBND", "tenancy-ended"),
        ("Đã thuê, trả một phần", "tenancy-leased"),
        ("đang sản xuất", "tenancy-suspended"),
        ("trung ương", "fund-national"),
    ];
    let wordings = Wordings::of(&said(&given(), &own).plan);
    let state = |text: &str| tenant_state(text, &wordings);
    let is = |state| Ok(SaidState::Is(state));
    assert_eq!(state("Chạy thử"), is(OccupancyState::Operating));
    assert_eq!(state("Đang chạy thử từ năm 2024"), is(OccupancyState::Operating));
    assert_eq!(state("chay thu"), is(OccupancyState::Operating));
    assert_eq!(state("Đã giao lại UBND"), Ok(SaidState::Ended));
    assert_eq!(state("Đã thuê, trả một phần"), is(OccupancyState::Leased));
    assert_eq!(state("Đang sản xuất"), is(OccupancyState::Suspended), "the office's own wins");
    let why = vietnamese(&state("trung ương").unwrap_err());
    assert!(why.contains("đã chấm dứt") && why.contains("Cách ghi trong bảng kê"), "{why}");
    assert!(tenant_state("Chạy thử", &Wordings::default()).is_err());
}

#[test]
fn a_wording_means_one_thing_of_a_vocabulary() {
    let story = said(&given(), &[("NS nhà nước", "fund-provincial")]);
    let kept = |id, words, means| {
        let record = std::sync::Arc::new(wording(id, words, means));
        keep(&story.plan, lapday::domain::Record::Wording(record), day(2024, 6, 30))
    };
    assert!(kept(2, "ns nha nuoc", "fund-town").is_err());
    assert!(kept(2, "…", "fund-town").is_err());
    assert!(kept(1, "NS nhà nước", "fund-town").is_ok());
    assert!(kept(2, "NS nhà nước", "use-industrial").is_ok());
}

#[test]
fn a_table_of_wordings_comes_back_as_it_was() {
    let story = said(&given(), &[("NS nhà nước", "fund-provincial")]);
    let text = "Cách ghi;Nghĩa là\nNS nhà nước;Nguồn kinh phí: tỉnh\nhết hạn;tenancy-ended";
    let planned = read(&story, RecordKind::Wording, text);
    let fates: Vec<_> = planned.rows.iter().map(|row| row.fate.clone()).collect();
    assert_eq!(fates, [Fate::Unchanged, Fate::Adds]);
    let Some(Some(record)) = planned.edit.becomes.values().next() else { panic!("none") };
    let means = lapday::domain::value(record, 1);
    assert_eq!(means, Value::Code("tenancy-ended"));
    let kept = serde_json::to_string(record).unwrap();
    assert_eq!(serde_json::from_str::<lapday::domain::Record>(&kept).unwrap(), *record);
}

#[test]
fn a_work_in_our_own_words_is_read_as_before() {
    let story = given().zone(lapday::domain::ZoneKind::Cluster, "CCN-TH", "Tứ Hạ");
    for words in ["xử lý nước thải", "wastewater", "Wastewater treatment", "Trạm XLNT"] {
        let text = format!("Cụm, làng nghề;Tên;Loại\nCCN-TH;Trạm;{words}");
        assert!(refused(&read(&story, RecordKind::Work, &text)).is_empty(), "{words}");
    }
}
