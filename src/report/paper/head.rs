//! Head and signature of an official paper (NĐ 30/2020, Phụ lục I).

use crate::i18n::Message;
use jiff::civil::Date;

/// The head: issuer and number at the left, quốc hiệu, place and date at the right, name below.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficialHead {
    /// Cơ quan chủ quản: the body above the issuer.
    pub above: Option<String>,
    /// Cơ quan ban hành; nothing leaves a dotted line.
    pub issuer: Option<String>,
    /// Behind "Số:", such as "/BC-KTHTĐT": the number itself is given when it is signed.
    pub sign: Option<String>,
    /// Địa danh.
    pub place: Option<String>,
    /// The day it is signed; nothing leaves room for it.
    pub day: Option<Date>,
    /// Tên loại: "BÁO CÁO".
    pub name: Message,
    /// Trích yếu.
    pub subject: Message,
    /// Kính gửi, a line each.
    pub to: Vec<String>,
}

/// Where somebody signs, at the right, and who gets the paper, at the left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    /// Place and day above the office, as forms have it; a paper with a head has them there.
    pub place: Option<Message>,
    /// "TM. ỦY BAN NHÂN DÂN", "THỦ TRƯỞNG ĐƠN VỊ", a line each.
    pub office: Vec<Message>,
    /// "(Chữ ký, họ và tên, chức danh, dấu)".
    pub note: Option<Message>,
    /// Nơi nhận, a line each; none leaves it out.
    pub receivers: Vec<String>,
}
