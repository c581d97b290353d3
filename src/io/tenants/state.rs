//! What a tenant does on its lot, in an office's words.
//!
//! A cell is understood as a whole or not at all: each of its words belongs to a wording known here or
//! says nothing. What has ended and what has not begun come before what it is about: "đã chấm dứt hợp
//! đồng thuê" is no lease, "đang làm thủ tục thuê đất" not yet one.

use crate::domain::{FieldValue, Meaning, OccupancyState, Vocabulary};
use crate::i18n::{Message, nfc, phrase};
use crate::io::list::{Wordings, is_word, no_choice, words};

/// What a cell says of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidState {
    /// It is so.
    Is(OccupancyState),
    /// It is over: the land is no longer held.
    Ended,
}

impl From<Meaning> for SaidState {
    /// Of a choice no record of a lot can hold: it is over.
    fn from(meaning: Meaning) -> Self {
        let state = meaning.code(OccupancyState::SORT).and_then(|code| code.parse().ok());
        state.map_or(Self::Ended, Self::Is)
    }
}

/// What a wording says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Ended,
    NotYet,
    Not,
    Is(OccupancyState),
    Nothing,
}

impl From<SaidState> for Says {
    fn from(said: SaidState) -> Self {
        match said {
            SaidState::Is(state) => Self::Is(state),
            SaidState::Ended => Self::Ended,
        }
    }
}

const REGISTERED: Says = Says::Is(OccupancyState::Registered);
const LEASED: Says = Says::Is(OccupancyState::Leased);
const BUILDING: Says = Says::Is(OccupancyState::Building);
const OPERATING: Says = Says::Is(OccupancyState::Operating);
const SUSPENDED: Says = Says::Is(OccupancyState::Suspended);
const RECOVERED: Says = Says::Is(OccupancyState::Recovered);

/// Wordings with what each says; a text takes the longest that fits. With `|` between them.
const WORDINGS: &[(Says, &str)] = &[
    (
        Says::Ended,
        "chấm dứt|thanh lý|thanh lí|trả lại|trả đất|trả mặt bằng|hoàn trả|hết hạn|hết hiệu lực|hết thời hạn|quá hạn thuê|\
         chuyển đi|dời đi|di dời đi|rời đi|giải thể|phá sản|ngừng thuê|ngưng thuê|thôi thuê|không thuê nữa|\
         không còn thuê|không gia hạn|hủy|huỷ|rút|chuyển nhượng|sang nhượng|đã bán|kết thúc|đóng cửa|terminated|ended|expired|\
         returned|cancelled|canceled|withdrawn|dissolved|bankrupt|moved out|moved away|left|closed",
    ),
    (
        Says::NotYet,
        "xin|đề nghị|đề xuất|làm thủ tục|thực hiện thủ tục|hoàn thiện thủ tục|hoàn thiện hồ sơ|làm hồ sơ|lập hồ sơ|chờ|đợi|dự kiến|dự định|\
         chưa ký|chưa kí|chưa giao|chưa được giao|xem xét|thẩm định|đàm phán|thương thảo|sắp|sẽ|chuẩn bị|\
         có nhu cầu|nhu cầu|quan tâm|nộp hồ sơ|trình|kế hoạch|applied|applying|planned|planning|pending|waiting|\
         proposed|requested|intends|preparing|to be",
    ),
    (
        REGISTERED,
        "đăng ký|đăng kí|giữ chỗ|giữ đất|chấp thuận|ghi nhớ|đặt cọc|registered|reserved|approved",
    ),
    (
        LEASED,
        "thuê|cho thuê|thuê lại|ký hợp đồng|kí hợp đồng|ký hđ|đã ký|đã kí|giao đất|bàn giao|nhận bàn giao|nhận đất|nhận mặt bằng|còn hạn|\
         còn hiệu lực|leased|lease|rented|signed",
    ),
    (
        BUILDING,
        "xây dựng|xây|thi công|khởi công|lắp đặt|san lấp|san nền|building|construction|under construction|constructing",
    ),
    (
        OPERATING,
        "hoạt động|sản xuất|sxkd|sx|kinh doanh|vận hành|operating|operational|operation|production|producing|active|running",
    ),
    (
        SUSPENDED,
        "tạm dừng|tạm ngừng|tạm ngưng|tạm nghỉ|ngừng hoạt động|ngưng hoạt động|dừng hoạt động|ngừng sản xuất|\
         ngưng sản xuất|dừng sản xuất|ngừng kinh doanh|dừng thi công|ngừng thi công|ngừng|ngưng|suspended|paused|idle|stopped",
    ),
    (RECOVERED, "thu hồi|recovered|reclaimed|revoked"),
    (Says::Not, "chưa|không|not|not yet|no"),
    (
        Says::Nothing,
        "đã|đang|bị|được|đất|hợp đồng|hđ|hợp đồng thuê đất|của|và|từ|năm|tháng|ngày|quý|nhà máy|nhà xưởng|dự án|lô|cụm|ccn|doanh nghiệp|\
         công ty|cơ sở|ổn định|bình thường|mới|lại|rồi|hiện|hiện nay|hiện tại|nay|còn|ở|tại|vào|đi vào|thủ tục|hồ sơ|\
         chủ trương|đầu tư|chủ trương đầu tư|triển khai|hoàn thành|hoàn tất|cấp|máy móc|thiết bị|hiệu quả|tốt|thỏa thuận|thoả thuận|hạ tầng|một phần|toàn bộ|xong|cầm chừng|trong|với|theo|khu|có|là|để|\
         giấy phép|văn bản|biên bản|quyết định|chứng nhận|giấy chứng nhận|mặt bằng|nơi khác|trước hạn|do|bởi|ủy ban|ubnd|the|is|of|\
         has|been|in|on|since|land|contract|agreement|under|and|for|site|plot|lot|factory|tenant",
    ),
];

/// The state a cell speaks of; what the office has said of its own wordings comes first.
pub fn tenant_state(text: &str, wordings: &Wordings) -> Result<SaidState, Message> {
    let tenancy = Vocabulary::of(OccupancyState::SORT).expect("states are a vocabulary");
    let unknown = || no_choice("tenants-no-state", text, tenancy);
    if let Some(meaning) = wordings.meaning(&phrase(text), tenancy) {
        return Ok(meaning.into());
    }
    let own = |words: &[&str], has_marks: bool| {
        let (meaning, count) = wordings.begun(words, has_marks, tenancy)?;
        Some((Says::from(SaidState::from(meaning)), count))
    };
    let clauses = text.split([',', ';', '.', '(', ')', '/', '\n', '–']);
    let said: Option<Vec<Clause>> = clauses.map(|text| clause(text, own)).collect();
    let said = said.ok_or_else(unknown)?;
    let states = || {
        said.iter().filter_map(|clause| match clause {
            Clause::Says(state) => Some(*state),
            Clause::Nothing => None,
        })
    };
    let has_ended = states().any(|state| state == SaidState::Ended);
    let furthest = states()
        .filter_map(|state| match state {
            SaidState::Is(state) => Some(state),
            SaidState::Ended => None,
        })
        .max();
    match (has_ended, furthest) {
        (true, None) => Ok(SaidState::Ended),
        (false, Some(state)) => Ok(SaidState::Is(state)),
        // What is over and what is not in one cell: a person has to say.
        (true, Some(_)) | (false, None) => Err(unknown()),
    }
}

/// What a clause says.
enum Clause {
    Says(SaidState),
    Nothing,
}

/// What a clause says; nothing where it has a word that is not known.
fn clause(text: &str, own: impl Fn(&[&str], bool) -> Option<(Says, usize)>) -> Option<Clause> {
    let lower = nfc(text).to_lowercase();
    let words: Vec<&str> = words(&lower).filter(|word| !is_number(word)).collect();
    let has_marks = !lower.is_ascii();
    let mut rest = &words[..];
    let mut said = Vec::new();
    while !rest.is_empty() {
        // Of equals the office's own wins: the last one does.
        let known = longest(rest, has_marks).into_iter().chain(own(rest, has_marks));
        let (says, taken) = known.max_by_key(|(_, count)| *count)?;
        said.push(says);
        rest = &rest[taken..];
    }
    let has = |wanted| said.contains(&wanted);
    let states = said.iter().filter_map(|says| match says {
        Says::Is(state) => Some(*state),
        Says::Ended | Says::NotYet | Says::Not | Says::Nothing => None,
    });
    let states: Vec<OccupancyState> = states.collect();
    let is_about_land = states
        .iter()
        .all(|state| matches!(state, OccupancyState::Registered | OccupancyState::Leased));
    let registered = SaidState::Is(OccupancyState::Registered);
    match (has(Says::Not), has(Says::Ended), has(Says::NotYet)) {
        // "chưa hết hạn", "không phải trả lại": too fine for a table of words.
        (true, true, _) => None,
        (false, true, _) => Some(Clause::Says(SaidState::Ended)),
        (false, false, true) if is_about_land => Some(Clause::Says(registered)),
        // It prepares to build: what it does now is said elsewhere.
        (true, false, _) | (false, false, true) => Some(Clause::Nothing),
        (false, false, false) => Some(match states.iter().max() {
            Some(_) if states.contains(&OccupancyState::Registered) => Clause::Says(registered),
            Some(state) => Clause::Says(SaidState::Is(*state)),
            None => Clause::Nothing,
        }),
    }
}

/// The longest wording some words begin with, and of how many words it is.
fn longest(words: &[&str], has_marks: bool) -> Option<(Says, usize)> {
    let mut best = None;
    for (says, wordings) in WORDINGS {
        for wording in wordings.split('|') {
            let count = wording.split(' ').count();
            let fits = words.len() >= count
                && wording
                    .split(' ')
                    .zip(words)
                    .all(|(known, word)| is_said(known, word, has_marks));
            if fits && best.is_none_or(|(_, longest)| count > longest) {
                best = Some((*says, count));
            }
        }
    }
    best
}

/// Marks count where the text has any: chờ is not cho. "cho" alone in one without is no waiting.
fn is_said(known: &str, word: &str, has_marks: bool) -> bool {
    is_word(known, word, has_marks) && (has_marks || known != "chờ" || word != "cho")
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use OccupancyState::*;

    #[test]
    fn what_has_ended_and_what_has_not_begun_come_before_what_it_is_about() {
        for (text, state) in [
            ("Đăng ký thuê đất", SaidState::Is(Registered)),
            ("Đang làm thủ tục thuê đất", SaidState::Is(Registered)),
            ("Chờ ký hợp đồng thuê đất", SaidState::Is(Registered)),
            ("Dự kiến thuê", SaidState::Is(Registered)),
            ("Chưa ký hợp đồng", SaidState::Is(Registered)),
            ("Đã chấp thuận chủ trương đầu tư", SaidState::Is(Registered)),
            ("Đã chấm dứt hợp đồng thuê", SaidState::Ended),
            ("Đã trả lại đất thuê", SaidState::Ended),
            ("Hết hạn thuê", SaidState::Ended),
            ("Đã thanh lý hợp đồng thuê đất, chuyển đi", SaidState::Ended),
            ("Đang hoạt động", SaidState::Is(Operating)),
            ("Tạm ngừng sản xuất", SaidState::Is(Suspended)),
            ("Đã cho thuê", SaidState::Is(Leased)),
            ("Đã thuê, chưa xây dựng", SaidState::Is(Leased)),
            ("Đã thuê đất, đang chuẩn bị xây dựng", SaidState::Is(Leased)),
            ("Đang xây dựng nhà xưởng", SaidState::Is(Building)),
            ("Đã đi vào hoạt động từ năm 2019", SaidState::Is(Operating)),
            ("Bị thu hồi đất", SaidState::Is(Recovered)),
            ("Đang triển khai xây dựng nhà xưởng", SaidState::Is(Building)),
            ("Đã hoàn thành, đi vào hoạt động ổn định", SaidState::Is(Operating)),
            ("Đang lắp đặt máy móc thiết bị", SaidState::Is(Building)),
            ("Đang san lấp mặt bằng", SaidState::Is(Building)),
            ("Đã nhận bàn giao mặt bằng", SaidState::Is(Leased)),
            ("Đang thực hiện thủ tục thuê đất", SaidState::Is(Registered)),
            ("da cho thue", SaidState::Is(Leased)),
            ("Đang SXKD", SaidState::Is(Operating)),
            ("Leased", SaidState::Is(Leased)),
            ("under construction", SaidState::Is(Building)),
        ] {
            assert_eq!(tenant_state(text, &Wordings::default()), Ok(state), "{text}");
        }
        for text in [
            "đang bay",
            "",
            "Chưa hoạt động",
            "Chưa hết hạn thuê",
            "Đang triển khai",
            "Chưa triển khai",
            "Đã hoàn thành",
            "Vận hành thử",
            "Chưa thuê",
            "thuê xe nâng",
            "2024",
        ] {
            assert!(tenant_state(text, &Wordings::default()).is_err(), "{text}");
        }
    }
}
