//! Why a table could not become a workbook, in a few words that fit into a sentence.

use crate::i18n::{CLOCK_BEFORE_1970, Message, reason, unexplained};
use rust_xlsxwriter::XlsxError;

/// Why a workbook could not be made, in a few words that fit into a sentence.
pub fn no_workbook(error: &XlsxError) -> Message {
    use XlsxError as Why;
    match error {
        // Cells that are too long are named before: see `cannot_carry`. This is any other text.
        Why::MaxStringLengthExceeded => text_too_long(Message::new("tables-text-of-table")),
        Why::RowColumnLimitError => Message::new("tables-too-many-rows"),
        Why::IoError(error) => reason(error),
        Why::CustomError(key) if key == CLOCK_BEFORE_1970 => Message::new(CLOCK_BEFORE_1970),
        other => unexplained(None, other),
    }
}

/// That a workbook does not hold a text, whichever it is.
pub(super) fn text_too_long(text: Message) -> Message {
    Message::new("tables-text-too-long").with("text", text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    fn said(error: &XlsxError) -> String {
        Texts::new(Language::Vietnamese).say(&no_workbook(error))
    }

    #[test]
    fn a_clock_before_1970_is_told_and_no_other_custom_error_is_taken_for_it() {
        let clock = XlsxError::CustomError(CLOCK_BEFORE_1970.to_owned());
        let told = "đồng hồ của máy đang chỉ trước năm 1970; hãy chỉnh lại ngày giờ";
        assert_eq!(said(&clock), told);
        let other = XlsxError::CustomError("the clock".to_owned());
        assert_eq!(said(&other), "máy báo lỗi không rõ");
    }

    #[test]
    fn a_text_too_long_for_a_workbook_is_told_in_one_sentence_wherever_it_stands() {
        let told = "có đoạn văn bản trong bảng dài quá 32.767 ký tự nên tệp .xlsx không chứa được; \
                    hãy lưu thành .csv hoặc viết ngắn lại";
        assert_eq!(said(&XlsxError::MaxStringLengthExceeded), told);
    }
}
