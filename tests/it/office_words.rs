//! The texts use the words of an office: what was said otherwise once does not come back.

use std::fs;
use std::path::Path;

/// What stood in the texts and what an office writes.
const VIETNAMESE: &[(&str, &str)] = &[
    ("Đã thuê, ha", "Đã cho thuê (ha)"),
    ("Cả cụm", "Toàn cụm, or the part it is of"),
    ("Cả khu", "Toàn cụm, khu"),
    ("nguồn khác cho kết quả khác", "số liệu khác (nguồn hoặc thời điểm) cho kết quả khác"),
    ("Nghề có trên 50 năm", "Có nghề truyền thống (trên 50 năm, …)"),
    ("Văn bản, ảnh kèm theo", "Văn bản làm căn cứ"),
    ("Số văn bản", "Số, ký hiệu"),
    ("Ghi nhận lấp đầy", "Cập nhật sử dụng lô"),
    ("Vì sao phải dời", "Lý do di dời"),
    ("Phải dời trước", "Thời hạn di dời"),
    ("làm vật liệu xây dựng", "sản xuất vật liệu xây dựng"),
    ("làm bún", "sản xuất bún"),
    ("Đã hứa", "Đã chấp thuận, chưa phát sinh"),
    ("làm vượt công suất", "vượt công suất xử lý"),
    ("Đang chờ ai", "Đang chờ đơn vị"),
    ("Nguồn quỹ", "Nguồn kinh phí"),
    ("phải ký hợp đồng", "hạn ký hợp đồng"),
    ("phải xây xong", "hạn hoàn thành xây dựng"),
    ("chậm xây", "chậm đưa đất vào sử dụng"),
    ("Hạn bước tới", "Thời hạn bước tiếp theo"),
    ("đã giữ chỗ", "đã đăng ký giữ chỗ"),
    ("Nhận định về mục tiêu", "Kết quả thực hiện mục tiêu"),
    ("Bước của dự án", "Thủ tục của dự án"),
    ("Bước thứ", "Thứ tự"),
    ("theo đánh dấu", "theo xác định của cơ quan quản lý"),
    ("Đang ở", "Lô đang sử dụng"),
    ("Ngày xem số liệu", "Số liệu tính đến ngày"),
    ("Được dùng ở", "Liên quan đến"),
    ("Số hồ sơ dẫn tới", "Số hồ sơ liên quan"),
    ("khoét", "phần trống bên trong"),
    ("p.vị", "Phương vị"),
    ("bộ nhớ tạm", "bảng nhớ tạm"),
    ("Lưu ghi nhận", "Lưu"),
    ("Ghi hồ sơ", "Lưu"),
    ("Lưu ranh giới", "Lưu"),
    ("Về Lapday", "Giới thiệu"),
    ("Xem toàn bộ kế hoạch", "Xem toàn cảnh"),
    ("bản ghi không tồn tại", "hồ sơ không còn"),
    ("Sửa kỳ trước", "Điều chỉnh kỳ trước"),
    ("Sửa sau khi chốt", "Điều chỉnh sau khi chốt"),
    ("Danh mục (VSIC)", "Phiên bản danh mục ngành"),
    (". Hãy ghi", "; hãy ghi"),
    ("chưa biết", "chưa có số liệu of a figure, chưa ghi of a word or a day, chưa rõ of an answer"),
];

/// Whole texts, where the words by themselves are good ones.
const VIETNAMESE_LABELS: &[(&str, &str)] = &[
    ("hết hạn thuê", "hạn thuê đất"),
    ("Hết hạn thuê", "Hạn thuê đất"),
    ("thị xã", "cấp xã (trước 01/07/2025: thị xã)"),
    ("Loại hình", "Phân loại, or Loại hình doanh nghiệp"),
    ("Theo kế hoạch (ha)", "Theo văn bản (ha)"),
    ("kịp", "đúng tiến độ"),
    ("đúng hạn", "đúng tiến độ"),
    ("thôi", "không thực hiện"),
    ("Thuộc", "Loại việc, or Trực thuộc"),
    ("Việc", "Nội dung công việc"),
    ("Cho việc", "Nội dung chi"),
    ("cần ghi", "bắt buộc"),
    ("Số", "Mã hồ sơ"),
    ("Đất", "Lô đất"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("No money yet", "No budget yet"),
    ("Whole cost", "Total cost"),
    ("Sum of {", "Total {"),
    ("Seen on", "Date of reading"),
    ("is no number", "is not a number"),
    ("is no whole number", "is not a whole number"),
    ("mend", "correct"),
    ("with its head", "with its header row"),
    ("the head names", "the header names"),
    ("a way of", "a line of"),
    ("Taken back", "Undid"),
    ("fill rate of the law", "statutory fill rate"),
    ("recovered", "reclaimed"),
    ("part it", "split it"),
    ("Stage", "Phase"),
    ("Who helps", "Supporters"),
    ("Who is helped", "Beneficiaries"),
    ("environment kept", "environmental conditions met"),
];

/// Each text of a language with its key, lines that go on with the one before.
fn said(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts").join(language);
    let mut texts: Vec<(String, String)> = Vec::new();
    for file in fs::read_dir(folder).expect("the texts") {
        for line in fs::read_to_string(file.expect("a file").path()).expect("a text file").lines() {
            match line.split_once(" = ") {
                Some((key, text)) if !key.contains(' ') => {
                    texts.push((key.to_owned(), text.to_owned()));
                }
                _ if line.starts_with('#') => {}
                _ => texts.last_mut().into_iter().for_each(|(_, text)| text.push_str(line)),
            }
        }
    }
    assert!(texts.len() > 500, "the texts are found");
    texts
}

/// Whether a text holds these words as words, in whatever case they begin.
fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    text.match_indices(&words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let runs_on = is_letter(before) && words.starts_with(char::is_alphabetic)
            || is_letter(after) && words.ends_with(char::is_alphabetic);
        !runs_on
    })
}

#[test]
fn words_an_office_does_not_use_do_not_come_back() {
    for (language, words) in [("vi", VIETNAMESE), ("en", ENGLISH)] {
        for (key, text) in said(language) {
            for (old, better) in words {
                assert!(
                    !holds(&text, old),
                    "{language} {key} says “{old}”, say “{better}”: {text}"
                );
            }
        }
    }
    for (key, text) in said("vi") {
        let old = VIETNAMESE_LABELS.iter().find(|(old, _)| *old == text);
        assert_eq!(old.map(|(_, better)| better), None, "{key} says “{text}”");
    }
}

#[test]
fn a_unit_stands_in_brackets_behind_what_it_is_of_and_a_day_has_its_night() {
    for (key, text) in said("vi") {
        for unit in [", ha", ", m²", ", kW", ", triệu đồng", ", triệu đ", ", ngày"] {
            assert!(!text.ends_with(unit), "{key} puts its unit behind a comma: {text}");
        }
        let per_day = text.matches("m³/ngày").count();
        assert_eq!(per_day, text.matches("m³/ngày đêm").count(), "{key}: {text}");
        let copies = text.to_lowercase().matches("chép").count();
        assert_eq!(copies, text.to_lowercase().matches("sao chép").count(), "{key}: {text}");
    }
}

/// What the texts of refusals begin with.
const REFUSE: &[&str] = &["operations-", "cli-", "choose-", "io-", "records-bad-", "records-file-"];

/// Whether a sentence ends before the text does.
fn has_two_sentences(text: &str) -> bool {
    text.split(['.', '?', '!']).skip(1).any(|rest| {
        let next = rest.strip_prefix(' ').map(|rest| rest.trim_start_matches('“'));
        next.is_some_and(|next| {
            next.starts_with(|letter: char| letter.is_uppercase() || letter == '{')
        })
    })
}

#[test]
fn what_refuses_is_one_sentence_in_either_language() {
    for language in ["vi", "en"] {
        for (key, text) in said(language) {
            let refuses = REFUSE.iter().any(|begin| key.starts_with(begin));
            assert!(!refuses || !has_two_sentences(&text), "{language} {key}: {text}");
        }
    }
}
