//! What points are called: "12", "M12", "Điểm 12".

/// "M12" is ("M", 12); nothing where a label does not end in a number.
pub(super) fn number_of(label: &str) -> Option<(&str, u64)> {
    let label = label.trim_end_matches(['.', ')', ':', ' ']);
    let digits = label.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (prefix, number) = label.split_at(label.len() - digits);
    Some((prefix, number.parse().ok()?))
}
