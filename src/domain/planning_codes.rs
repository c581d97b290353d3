//! Mã hồ sơ, mã thông tin quy hoạch: the two numbers of a plan's dossier (TT 16/2025/TT-BXD, annex II;
//! known from secondary sources).

/// Either has at most so many letters in a dossier.
pub const MOST_CODE_LETTERS: usize = 15;
const PLANNING_DIGITS: usize = 12;
/// General, zoning, detailed plans.
const KINDS: [&str; 3] = ["QHC", "QPK", "QCT"];

/// Whether it can be the number of a dossier: province, kind, time of making, year and number.
///
/// ```
/// # use lapday::domain::is_dossier_code;
/// assert!(is_dossier_code("46QCT0260001"));
/// assert!(!is_dossier_code("46QCT26001"));
/// ```
pub fn is_dossier_code(code: &str) -> bool {
    let (Some(province), Some(kind), Some(rest)) = (code.get(..2), code.get(2..5), code.get(5..))
    else {
        return false;
    };
    are_digits(province) && KINDS.contains(&kind) && rest.len() == 7 && are_digits(rest)
}

/// Whether it can be the number the national system gives a plan: twelve digits.
pub fn is_planning_code(code: &str) -> bool {
    code.len() == PLANNING_DIGITS && are_digits(code)
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|sign| sign.is_ascii_digit())
}
