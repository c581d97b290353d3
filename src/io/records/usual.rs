//! What offices call the columns of their lists, beside the names the program has for them.
//!
//! A name stands here where it means one field of the kind and nothing else: "Ngày hoàn thành" of a work
//! may be planned or real, so it is asked for.

use crate::domain::RecordKind;

/// Names of columns without signs and marks, by kind and field; with `|` between them.
const USUAL: &[(RecordKind, &[(&str, &str)])] = &[
    (
        RecordKind::Work,
        &[
            (
                "name",
                "ten cong trinh|cong trinh|ten hang muc|hang muc|hang muc cong trinh|ten du an|danh muc cong trinh",
            ),
            ("kind", "loai cong trinh|nhom cong trinh|linh vuc"),
            ("status", "trang thai|hien trang|tinh trang thuc hien"),
            (
                "cost_million_vnd",
                "tong muc dau tu|kinh phi|tong kinh phi|tong von|tong von dau tu|du toan|gia tri hop dong",
            ),
            ("planned_start", "du kien khoi cong|khoi cong du kien|ngay khoi cong du kien"),
            (
                "planned_end",
                "du kien hoan thanh|hoan thanh du kien|ngay hoan thanh du kien|thoi han hoan thanh|han hoan thanh",
            ),
            ("started", "ngay khoi cong thuc te|thuc te khoi cong"),
            ("finished", "ngay hoan thanh thuc te|thuc te hoan thanh|ngay nghiem thu"),
            ("contractor", "nha thau|nha thau thi cong|don vi xay dung"),
        ],
    ),
    (
        RecordKind::WorkReading,
        &[
            ("work", "ten cong trinh|hang muc|ten hang muc"),
            ("day", "thoi diem|ngay ghi|ngay bao cao|tinh den ngay|den ngay"),
            (
                "percent",
                "tien do|khoi luong|khoi luong hoan thanh|ty le hoan thanh|da thuc hien|hoan thanh",
            ),
        ],
    ),
    (
        RecordKind::Budget,
        &[
            ("year", "nam ke hoach|nien do"),
            ("source", "nguon von|nguon kinh phi|nguon ngan sach"),
            ("subject", "noi dung chi|danh muc|nhiem vu|nhiem vu chi|hang muc"),
            ("planned_million_vnd", "ke hoach von|von ke hoach|ke hoach giao|du toan|du toan giao"),
            ("allotted_million_vnd", "phan bo|von phan bo|da phan bo von|so phan bo"),
            ("spent_million_vnd", "giai ngan|von giai ngan|luy ke giai ngan|so giai ngan|da chi"),
        ],
    ),
    (
        RecordKind::Product,
        &[
            ("name", "ten san pham|san pham|san pham ocop"),
            ("enterprise", "chu the|ten chu the|chu the san xuat|co so san xuat|don vi san xuat"),
            ("ocop_stars", "hang sao|so sao|sao|xep hang|phan hang|hang ocop"),
            ("ocop_on", "ngay cong nhan|ngay xep hang|ngay duoc cong nhan"),
            ("document", "quyet dinh|quyet dinh cong nhan|so quyet dinh"),
        ],
    ),
    (
        RecordKind::Observation,
        &[
            ("measure", "chi so|noi dung|ten chi tieu"),
            ("value", "so lieu|so luong|gia tri dat duoc"),
            ("unit", "don vi"),
            ("day", "thoi diem|tai ngay|tinh den ngay|den ngay|ngay so lieu|ngay bao cao"),
            ("source", "nguon so lieu|don vi cung cap|don vi bao cao"),
        ],
    ),
    (
        RecordKind::Target,
        &[
            ("subject", "muc tieu|ten muc tieu|noi dung muc tieu"),
            ("value", "muc tieu dat|gia tri muc tieu|muc can dat"),
            ("due", "thoi han|han hoan thanh|thoi han hoan thanh"),
        ],
    ),
    (
        RecordKind::Task,
        &[
            (
                "subject",
                "noi dung cong viec|nhiem vu|ten nhiem vu|cong viec|noi dung nhiem vu|noi dung thuc hien",
            ),
            ("lead", "chu tri|co quan chu tri|don vi thuc hien|co quan thuc hien|nguoi thuc hien"),
            ("cooperating", "phoi hop|co quan phoi hop"),
            (
                "due",
                "thoi han|han hoan thanh|thoi han hoan thanh|thoi gian hoan thanh|thoi gian thuc hien",
            ),
            ("state", "trang thai|ket qua thuc hien|tinh hinh thuc hien|tien do"),
            ("done_on", "ngay hoan thanh"),
        ],
    ),
    (
        RecordKind::Difficulty,
        &[
            (
                "subject",
                "kho khan vuong mac|kho khan|vuong mac|noi dung kien nghi|kien nghi|de xuat kien nghi|noi dung vuong mac",
            ),
            ("put_to", "co quan giai quyet|noi kien nghi|kien nghi voi|co quan tham quyen"),
            ("raised_on", "ngay kien nghi|ngay gui"),
            ("answer", "tra loi|phuc dap|ket qua giai quyet"),
        ],
    ),
    (
        RecordKind::Document,
        &[
            ("number", "so van ban|so hieu|so hieu van ban|ky hieu|so quyet dinh"),
            ("date", "ngay ban hanh|ngay van ban|ngay thang nam|ngay|ngay thang"),
            ("issuer", "noi ban hanh|don vi ban hanh"),
            (
                "subject",
                "trich yeu noi dung|noi dung|noi dung trich yeu|ten loai va trich yeu noi dung",
            ),
            ("kind", "loai van ban|hinh thuc van ban"),
        ],
    ),
    (
        RecordKind::Programme,
        &[
            ("name", "ten de an|de an|ten chuong trinh|chuong trinh|ten lop|noi dung"),
            ("kind", "loai hinh|loai de an|loai khuyen cong|noi dung ho tro"),
            ("year", "nam thuc hien"),
            ("fund", "nguon von|nguon"),
            ("beneficiaries", "don vi thu huong|doi tuong thu huong|don vi duoc ho tro"),
            ("supporters", "don vi thuc hien|don vi chu tri"),
            ("trainees", "so hoc vien|hoc vien|so nguoi|so lao dong"),
            ("total_million_vnd", "tong kinh phi|tong von|tong muc dau tu"),
            ("support_million_vnd", "ho tro|kinh phi khuyen cong|muc ho tro|ngan sach ho tro"),
        ],
    ),
    (
        RecordKind::Inspection,
        &[
            ("day", "ngay kiem tra|thoi gian kiem tra"),
            ("place", "dia diem kiem tra|noi kiem tra|vi tri"),
            ("kind", "loai kiem tra|linh vuc"),
            ("subject", "doi tuong|doi tuong kiem tra|don vi duoc kiem tra|ten don vi"),
            ("finding", "ket qua|noi dung kiem tra"),
            ("violation", "vi pham"),
        ],
    ),
    (
        RecordKind::Zone,
        &[
            ("name", "ten cum cong nghiep|ten ccn|ten cum|cum cong nghiep|ten lang nghe|ccn"),
            ("code", "ma ccn|ma cum|ky hieu|ma so"),
            ("kind", "loai|loai hinh"),
            ("status", "hien trang|trang thai"),
            (
                "stated_ha",
                "dien tich|dien tich quy hoach|dien tich theo quy hoach|tong dien tich|dien tich thanh lap|quy mo",
            ),
            ("industrial_ha", "dien tich dat cong nghiep|dat cn|dien tich dat cn"),
        ],
    ),
    (
        RecordKind::Lot,
        &[
            ("code", "lo|lo dat|ky hieu lo|ma lo|so lo|ten lo|ky hieu"),
            (
                "land_use",
                "muc dich su dung|muc dich|chuc nang|muc dich su dung dat|chuc nang su dung dat",
            ),
            (
                "stated_m2",
                "dien tich|dien tich lo|dien tich quy hoach|dien tich lo dat|dien tich dat",
            ),
        ],
    ),
];

/// Of every kind.
const OF_ALL: &[(&str, &str)] = &[
    (
        "zone",
        "cum|ten cum|ccn|ten ccn|cum cn|cum cong nghiep|ten cum cong nghiep|thuoc cum|lang nghe|ten lang nghe|khu cum",
    ),
    ("unit", "dvt"),
    ("note", "ghi chu khac"),
];

/// The names that are usual for a field of a kind.
pub(super) fn usual(kind: RecordKind, field: &str) -> impl Iterator<Item = &'static str> {
    let own = USUAL.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, fields)| fields);
    let names = own.iter().chain(OF_ALL).filter(move |(name, _)| *name == field);
    names.flat_map(|(_, names)| names.split('|'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fields;
    use std::collections::BTreeMap;

    #[test]
    fn a_usual_name_is_of_a_field_there_is_and_of_one_only() {
        for (kind, names) in USUAL {
            for (field, _) in *names {
                assert!(fields(*kind).iter().any(|one| one.name == *field), "{kind:?} {field}");
            }
            let mut of: BTreeMap<&str, &str> = BTreeMap::new();
            for field in fields(*kind) {
                for name in usual(*kind, field.name) {
                    assert_eq!(of.insert(name, field.name), None, "{kind:?}: {name}");
                }
            }
        }
    }
}
