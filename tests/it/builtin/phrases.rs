//! The plan phrase by phrase: what each phrase asks for is there under its clause.

use super::the_plan;
use lapday::domain::{Plan, Record, RecordKind as Kind, Value, fields, title_of, values};

/// A phrase of the plan in our words: its clause, and records that carry it by kind and title.
struct Phrase {
    clause: &'static str,
    says: &'static str,
    carried_by: &'static [(Kind, &'static str)],
}

const fn phrase(
    clause: &'static str,
    says: &'static str,
    carried_by: &'static [(Kind, &'static str)],
) -> Phrase {
    Phrase { clause, says, carried_by }
}

const CLOSING: &str = "phần tổ chức thực hiện";

#[rustfmt::skip]
const PHRASES: &[Phrase] = &[
    phrase("mục I", "the resolution of the Party committee", &[(Kind::Document, "Nghị quyết Thị ủy")]),
    phrase("mục I", "the money of 2021", &[(Kind::Target, "Bố trí nguồn lực năm 2021")]),
    phrase("mục I", "policies of support combined", &[(Kind::Target, "Lồng ghép các chính sách hỗ trợ"), (Kind::Task, "Lồng ghép các chính sách hỗ trợ")]),
    phrase("mục II", "duties of offices, wards and communes", &[(Kind::Assignment, "Nhiệm vụ được giao"), (Kind::Unit, "Phòng Kinh tế"), (Kind::Unit, "UBND xã Hải Dương"), (Kind::Target, "thực hiện nhiệm vụ được giao")]),
    phrase("III.1", "infrastructure of CCN Tứ Hạ", &[(Kind::Work, "Hạ tầng cụm công nghiệp Tứ Hạ"), (Kind::Target, "Hoàn thiện hạ tầng cụm công nghiệp"), (Kind::Zone, "Cụm công nghiệp Tứ Hạ")]),
    phrase("III.1", "treatment of its wastewater", &[(Kind::Work, "Hệ thống xử lý nước thải cụm công nghiệp Tứ Hạ"), (Kind::Target, "Hoàn thiện hệ thống xử lý nước thải")]),
    phrase("III.1", "infrastructure of CCN Bình Thành", &[(Kind::Work, "Hạ tầng cụm công nghiệp Bình Thành"), (Kind::Target, "Hoàn thiện hạ tầng cụm công nghiệp")]),
    phrase("III.1", "infrastructure of Vân Cù", &[(Kind::Work, "Hạ tầng làng bún Vân Cù"), (Kind::Target, "Hoàn thiện hạ tầng làng nghề")]),
    phrase("III.1", "some other clusters and villages", &[(Kind::Target, "một số cụm, làng nghề khác")]),
    phrase("III.1", "every year a plan that allots the funds", &[(Kind::YearlyPlan, "năm 2021"), (Kind::YearlyPlan, "năm 2025"), (Kind::Target, "Kế hoạch phát triển công nghiệp – TTCN năm"), (Kind::Task, "hằng năm")]),
    phrase("III.2", "new clusters put to the province", &[(Kind::ZoneStep, "đề xuất UBND tỉnh thành lập"), (Kind::Target, "UBND tỉnh thành lập cụm"), (Kind::Task, "thành lập cụm Hương Vân")]),
    phrase("III.2", "the extension of Tứ Hạ put to the province", &[(Kind::ZoneStep, "đề xuất UBND tỉnh mở rộng"), (Kind::Target, "phê duyệt mở rộng giai đoạn 3"), (Kind::Phase, "Giai đoạn 3")]),
    phrase("III.2", "CCN Hương Vân, 75 ha, founded in 2022", &[(Kind::Zone, "Hương Vân (Long Thọ 2)"), (Kind::Target, "UBND tỉnh phê duyệt thành lập cụm")]),
    phrase("III.2", "who has to move goes there", &[(Kind::Target, "Di dời cơ sở trên đất quốc phòng")]),
    phrase("III.2", "and new enterprises", &[(Kind::Target, "Thu hút doanh nghiệp mới")]),
    phrase("III.2", "CCN Hương Văn – Hương Xuân in two wards", &[(Kind::Zone, "vùng Trạng"), (Kind::ZonePlace, "Hương Văn – Hương Xuân")]),
    phrase("III.2", "high technology in its industries", &[(Kind::Target, "doanh nghiệp công nghệ cao"), (Kind::Industry, "Chế biến nông sản"), (Kind::ZoneIndustry, "Công nghiệp hỗ trợ")]),
    phrase("III.2", "clean industries in stage 3", &[(Kind::Target, "ngành công nghiệp sạch"), (Kind::ZoneIndustry, "Kỹ thuật điện")]),
    phrase("III.3", "more checks of mining and haulage", &[(Kind::Target, "Tăng cường kiểm tra"), (Kind::Zone, "Khai thác và vận chuyển")]),
    phrase("III.3", "quarries put to the province", &[(Kind::Difficulty, "Sắp xếp lại khai thác"), (Kind::Target, "sắp xếp lại khai thác"), (Kind::Assignment, "Sắp xếp lại khai thác")]),
    phrase("III.4", "investment promotion", &[(Kind::Target, "Xúc tiến đầu tư")]),
    phrase("III.4", "filled by 2025", &[(Kind::Target, "Lấp đầy cụm mở rộng"), (Kind::Target, "Lấp đầy giai đoạn 1"), (Kind::Target, "Lấp đầy một phần khu công nghiệp")]),
    phrase("III.4", "high technology first, in these industries", &[(Kind::Target, "sản xuất công nghệ cao"), (Kind::Industry, "Cơ khí"), (Kind::Industry, "Điện tử"), (Kind::Industry, "Dệt may"), (Kind::Industry, "Da giày"), (Kind::Industry, "Chế biến nông lâm thủy sản"), (Kind::Industry, "Sản xuất vật liệu xây dựng"), (Kind::Industry, "Ngành công nghiệp khác")]),
    phrase("III.4", "logistics", &[(Kind::Zone, "logistics Hương Văn"), (Kind::Zone, "logistics Tứ Hạ"), (Kind::Zone, "logistics Hương An"), (Kind::Target, "Hình thành điểm logistics")]),
    phrase("III.5", "promotion from three funds with the provincial centre", &[(Kind::Target, "nguồn quốc gia, tỉnh, thị xã"), (Kind::Fund, "Khuyến công quốc gia"), (Kind::Fund, "Khuyến công tỉnh"), (Kind::Fund, "Ngân sách thị xã"), (Kind::Assignment, "Khuyến công hằng năm")]),
    phrase("III.5", "courses and training in production knowledge", &[(Kind::Target, "tập huấn kiến thức"), (Kind::Task, "tập huấn")]),
    phrase("III.5", "study visits to model villages", &[(Kind::Target, "làng nghề tiêu biểu")]),
    phrase("III.5", "new trades brought in", &[(Kind::Target, "Du nhập nghề mới")]),
    phrase("III.6", "trades developed and revived with two departments", &[(Kind::Target, "khôi phục ngành nghề"), (Kind::Trade, "Nghề làm bún"), (Kind::Trade, "Nghề rèn"), (Kind::Assignment, "khôi phục ngành nghề"), (Kind::Unit, "Sở Nông nghiệp và Phát triển nông thôn")]),
    phrase("III.6", "wastewater of Vân Cù", &[(Kind::Work, "xử lý nước thải làng bún Vân Cù"), (Kind::Target, "xử lý nước thải làng nghề")]),
    phrase("III.6", "technology, quality and safety of fresh noodles", &[(Kind::Target, "Đổi mới công nghệ sản xuất bún"), (Kind::Target, "chất lượng bún tươi"), (Kind::Target, "an toàn thực phẩm bún tươi")]),
    phrase("III.6", "noodles as OCOP product", &[(Kind::Target, "OCOP"), (Kind::Product, "Bún Vân Cù")]),
    phrase("III.6", "more producers in Hải Dương", &[(Kind::Target, "số lượng cơ sở chế biến"), (Kind::Zone, "Hải Dương")]),
    phrase("III.6", "more kinds of product", &[(Kind::Target, "Đa dạng sản phẩm"), (Kind::Product, "Mắm"), (Kind::Product, "Nước mắm"), (Kind::Product, "Cá"), (Kind::Product, "Tôm"), (Kind::Product, "Mực")]),
    phrase("III.6", "process, safety and environment", &[(Kind::Target, "quy trình chế biến nước mắm"), (Kind::Target, "vệ sinh an toàn thực phẩm"), (Kind::Target, "môi trường làng nghề")]),
    phrase("III.6", "tourism of the craft village", &[(Kind::Target, "du lịch làng nghề")]),
    phrase("III.6", "the facility of Chánh Phát speeded up", &[(Kind::InvestmentProject, "Chánh Phát"), (Kind::Enterprise, "Chánh Phát"), (Kind::Target, "Chánh Phát"), (Kind::Task, "Chánh Phát")]),
    phrase("III.6", "Bao Vinh in tours", &[(Kind::Zone, "Bao Vinh"), (Kind::Target, "tua du lịch trải nghiệm")]),
    phrase(CLOSING, "a detailed plan", &[(Kind::Task, "kế hoạch chi tiết"), (Kind::Target, "Kế hoạch chi tiết"), (Kind::YearlyPlan, "Kế hoạch chi tiết"), (Kind::Assignment, "Kế hoạch chi tiết")]),
    phrase(CLOSING, "sector development plans", &[(Kind::Task, "quy hoạch phát triển ngành"), (Kind::Target, "quy hoạch phát triển ngành")]),
    phrase(CLOSING, "a promotion plan", &[(Kind::Task, "kế hoạch khuyến công"), (Kind::Target, "Kế hoạch khuyến công"), (Kind::YearlyPlan, "Kế hoạch khuyến công năm 2021")]),
    phrase(CLOSING, "difficulties put in time", &[(Kind::Task, "khó khăn, vướng mắc"), (Kind::Target, "khó khăn, vướng mắc"), (Kind::Assignment, "khó khăn, vướng mắc")]),
];

/// What a record says of its clause; nothing where its kind has none to say.
fn clause(record: &Record) -> Option<String> {
    let place = fields(record.key().kind).iter().position(|field| field.name == "clause")?;
    match values(record).swap_remove(place) {
        Value::Text(clause) => Some(clause),
        other => panic!("{:?} has no clause but {other:?}", record.key()),
    }
}

/// Whether a clause as printed names the item: "III.1" stands in "…, mục III.1, III.6".
fn names(clause: &str, item: &str) -> bool {
    let Some(said) = clause.strip_prefix("Kế hoạch 1325/KH-UBND, ") else { return false };
    let part = said.trim_start_matches("mục ");
    said == item || part.split(", ").any(|one| one == item.trim_start_matches("mục "))
}

fn carries(plan: &Plan, phrase: &Phrase, kind: Kind, title: &str) -> bool {
    plan.all_records().filter(|record| record.key().kind == kind).any(|record| {
        let is_named = clause(&record).is_none_or(|clause| names(&clause, phrase.clause));
        is_named && title_of(plan, &record).contains(title)
    })
}

#[test]
fn every_phrase_of_the_plan_has_its_records_under_its_clause() {
    let plan = the_plan();
    for phrase in PHRASES {
        for (kind, title) in phrase.carried_by {
            let is_there = carries(&plan, phrase, *kind, title);
            assert!(is_there, "{}, {}: {kind:?} {title}", phrase.clause, phrase.says);
        }
    }
}

#[test]
fn every_target_is_of_a_phrase() {
    let plan = the_plan();
    let targets = plan.all_records().filter(|record| record.key().kind == Kind::Target);
    for target in targets {
        let (title, clause) = (title_of(&plan, &target), clause(&target).unwrap());
        let carries =
            |(kind, carried): &(Kind, &str)| *kind == Kind::Target && title.contains(carried);
        let mut of_its_clause = PHRASES.iter().filter(|phrase| names(&clause, phrase.clause));
        let is_carried = of_its_clause.any(|phrase| phrase.carried_by.iter().any(carries));
        assert!(is_carried, "{title}: {clause}");
    }
}

#[test]
fn no_clause_is_cited_that_the_plan_does_not_have() {
    let items = ["I", "II", "III.1", "III.2", "III.3", "III.4", "III.5", "III.6"];
    for record in the_plan().all_records() {
        let Some(clause) = clause(&record) else { continue };
        let said = clause.strip_prefix("Kế hoạch 1325/KH-UBND, ").unwrap();
        let is_known = said == CLOSING
            || said.strip_prefix("mục ").unwrap().split(", ").all(|one| items.contains(&one));
        assert!(is_known, "{:?}: {clause}", record.key());
    }
}
