//! What a column of a list of tenants holds, found by its head.

use crate::i18n::{Message, fold};
use crate::io::list::words;
use strum::VariantArray;

/// A field of a list of tenants.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum TenantField {
    /// Who.
    Name,
    /// Mã số thuế.
    TaxCode,
    /// Legal form.
    LegalForm,
    /// Industry code.
    Vsic,
    /// What it makes, in words that may begin with the code.
    Industry,
    /// Name or code of the zone.
    Zone,
    /// Code of the lot.
    Lot,
    /// How much of the lot.
    Area,
    /// What it does there.
    State,
    /// The first day.
    From,
    /// The last day.
    To,
    /// When the lease ends: the last day, where the list has no other.
    LeaseEnd,
    /// Number of the lease contract.
    LeaseNumber,
    /// Years of the lease.
    LeaseYears,
    /// The day by which the next step is due.
    Deadline,
    /// Investment registered.
    Investment,
    /// Investment done.
    InvestmentDone,
    /// Workers.
    Workers,
    /// Wastewater, m³/day.
    Wastewater,
    /// Where it sits now.
    PresentPlace,
    /// Land it needs when moved.
    Need,
    /// By when it has to move.
    RelocateBy,
    /// Supporting industry?
    Supporting,
    /// High technology?
    HighTechnology,
    /// Polluting?
    Polluting,
    /// On defence land?
    DefenceLand,
    /// Anything else.
    Note,
}

/// What belongs to a field.
struct FieldInfo {
    field: TenantField,
    /// What people read for it.
    title: &'static str,
    /// Words its head holds, folded, the most telling first.
    words: &'static [&'static str],
}

const fn info(
    field: TenantField,
    title: &'static str,
    words: &'static [&'static str],
) -> FieldInfo {
    FieldInfo { field, title, words }
}

/// Every field once.
const FIELDS: &[FieldInfo] = &[
    info(
        TenantField::Name,
        "tables-enterprise",
        &[
            "ten doanh nghiep",
            "ten du an",
            "ten don vi",
            "ten co so",
            "ten cong ty",
            "nha dau tu",
            "chu dau tu",
            "doanh nghiep",
            "co so san xuat",
            "ten ho",
            "ho kinh doanh",
            "ten to chuc",
            "ten dn",
            "don vi thue dat",
            "ben thue",
            "enterprise",
            "tenant",
            "company",
            "lessee",
        ],
    ),
    info(
        TenantField::TaxCode,
        "enterprises-tax-code",
        &["ma so thue", "ma so dn", "ma so doanh nghiep", "mst", "tax code", "tax"],
    ),
    info(TenantField::LegalForm, "enterprises-legal-form", &["loai hinh", "legal form"]),
    info(TenantField::Vsic, "enterprises-vsic", &["ma nganh", "ma vsic", "vsic code", "vsic"]),
    info(
        TenantField::Industry,
        "enterprises-industry",
        &["nganh nghe", "nganh", "linh vuc", "industry"],
    ),
    info(
        TenantField::Zone,
        "tables-zone",
        &["cum cong nghiep", "ten cum", "khu cong nghiep", "cum", "ccn", "kcn", "zone", "cluster"],
    ),
    info(
        TenantField::Lot,
        "tables-lot",
        &["lo dat", "ma lo", "so lo", "ky hieu lo", "lo so", "lo", "lot", "plot", "parcel"],
    ),
    info(
        TenantField::Area,
        "tenants-area",
        &["dien tich dat thue", "dien tich thue", "dien tich", "dt thue", "dt dat", "dt", "area"],
    ),
    info(
        TenantField::State,
        "tables-state",
        &["tinh trang", "trang thai", "hien trang", "state", "status"],
    ),
    info(
        TenantField::From,
        "tables-since-day",
        &[
            "ngay ky hop dong",
            "ngay ky hd",
            "ngay hd",
            "thue tu ngay",
            "start date",
            "ngay hop dong",
            "ngay bat dau",
            "ngay thue",
            "ngay ky",
            "tu ngay",
            "ngay cap",
            "ngay ban giao",
            "ngay giao dat",
            "lease start",
            "commencement",
            "handover",
            "from",
            "since",
        ],
    ),
    info(
        TenantField::To,
        "tenants-to",
        &[
            "den ngay",
            "den het ngay",
            "ngay het han",
            "ngay ket thuc",
            "het han",
            "last day",
            "expires",
            "expiry",
            "until",
            "to date",
            "end date",
        ],
    ),
    info(
        TenantField::LeaseEnd,
        "tables-lease-end",
        &[
            "han thue dat",
            "het han thue",
            "thoi han thue den",
            "lease ends",
            "lease expires",
            "lease expiry",
            "lease end",
        ],
    ),
    info(
        TenantField::LeaseNumber,
        "tables-lease-number",
        &[
            "so hop dong",
            "so hd",
            "hop dong thue",
            "hop dong",
            "contract no",
            "contract",
            "lease number",
        ],
    ),
    info(
        TenantField::LeaseYears,
        "tenants-lease-years",
        &["thoi han thue", "thoi han", "so nam", "term", "years"],
    ),
    info(
        TenantField::Deadline,
        "tables-deadline",
        &[
            "thoi han buoc tiep theo",
            "han xay dung",
            "han hoan thanh",
            "han ky",
            "tien do hoan thanh",
            "next step due",
            "deadline",
        ],
    ),
    info(
        TenantField::Investment,
        "tenants-investment",
        &[
            "von dang ky",
            "tong von",
            "von dau tu dang ky",
            "tong muc dau tu",
            "tong von dau tu",
            "investment registered",
            "registered investment",
            "registered capital",
            "registered",
            "von dau tu",
        ],
    ),
    info(
        TenantField::InvestmentDone,
        "tenants-investment-done",
        &["von thuc hien", "von da thuc hien", "von da dau tu", "investment done", "done"],
    ),
    info(
        TenantField::Workers,
        "enterprises-workers",
        &["so lao dong", "lao dong", "workers", "employees"],
    ),
    info(TenantField::Wastewater, "enterprises-wastewater-column", &["nuoc thai", "wastewater"]),
    info(
        TenantField::PresentPlace,
        "enterprises-present-place",
        &["dia diem hien", "dia chi hien", "dia diem", "dia chi", "present place", "address"],
    ),
    info(
        TenantField::Need,
        "tenants-need",
        &["nhu cau dien tich", "nhu cau dat", "dien tich can", "need"],
    ),
    info(
        TenantField::RelocateBy,
        "enterprises-relocate-by",
        &["thoi han di doi", "han di doi", "di doi truoc", "relocate by"],
    ),
    info(TenantField::Supporting, "enterprises-supporting", &["cong nghiep ho tro", "supporting"]),
    info(
        TenantField::HighTechnology,
        "enterprises-high-technology",
        &["cong nghe cao", "high technology", "high tech"],
    ),
    info(TenantField::Polluting, "enterprises-polluting", &["o nhiem", "polluting"]),
    info(TenantField::DefenceLand, "enterprises-defence", &["dat quoc phong", "defence"]),
    info(TenantField::Note, "enterprises-note", &["ghi chu", "note"]),
];

/// Areas of something else than land.
const NO_LAND: &[&str] = &[
    "nha xuong",
    "xay dung",
    "dien tich san",
    "cay xanh",
    "con trong",
    "con lai",
    "chua",
    "ha tang",
    "giao thong",
    "kho",
    "van phong",
    "nha o",
    "mat do",
    "floor",
    "built",
    "construction",
    "vacant",
    "factory",
];

/// Days of something else than the beginning of a lease.
const NO_FIRST_DAY: &[&str] = &[
    "giay phep",
    "gpkd",
    "gpxd",
    "gcn",
    "gcndkdt",
    "chung nhan",
    "dang ky kinh doanh",
    "quyet dinh",
    "chu truong",
    "hoat dong",
    "san xuat",
    "xay dung",
    "khoi cong",
    "thanh lap",
    "sinh",
    "licence",
    "license",
    "construction",
    "operation",
    "established",
];

/// Days of something else than its end.
const NO_LAST_DAY: &[&str] = &[
    "giay phep",
    "gpkd",
    "gpxd",
    "gcn",
    "chung nhan",
    "moi truong",
    "xay dung",
    "hoan thanh",
    "thanh toan",
    "bao lanh",
    "licence",
    "license",
    "construction",
];

impl TenantField {
    fn info(self) -> &'static FieldInfo {
        FIELDS.iter().find(|info| info.field == self).expect("a test finds every field in the list")
    }

    /// What people read for it.
    pub fn title(self) -> Message {
        Message::new(self.info().title)
    }

    /// Whether the head names the enterprise only in passing: "lao động trong doanh nghiệp".
    pub(super) fn is_in_passing(self, head: &str) -> bool {
        let is_named = words_of(head).first().is_some_and(|word| word == "ten");
        self == Self::Name
            && !is_named
            && Self::VARIANTS.iter().any(|other| *other != Self::Name && other.fit(head) > 0)
    }

    /// Words that make a head one of something else: an area of floors is no land, the day of a licence
    /// no first day of a lease.
    const fn others(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["dai dien", "giam doc", "dien thoai", "email", "phone", "contact"],
            Self::Area | Self::Need => NO_LAND,
            Self::From => NO_FIRST_DAY,
            Self::To | Self::LeaseEnd => NO_LAST_DAY,
            Self::LeaseNumber => &["lao dong", "xay dung", "employment"],
            Self::LeaseYears => &["thang", "du an", "hoan thanh", "xay dung", "gop von", "months"],
            Self::Investment | Self::InvestmentDone => {
                &["dieu le", "nuoc ngoai", "vay", "fdi", "office", "foreign", "charter"]
            }
            Self::Workers => &[
                "nu",
                "nuoc ngoai",
                "dia phuong",
                "thoi vu",
                "nhu cau",
                "hop dong",
                "female",
                "foreign",
                "local",
            ],
            Self::Wastewater => &["thang", "nam", "month", "year"],
            Self::TaxCode
            | Self::LegalForm
            | Self::Vsic
            | Self::Industry
            | Self::Zone
            | Self::Lot
            | Self::State
            | Self::Deadline
            | Self::PresentPlace
            | Self::RelocateBy
            | Self::Supporting
            | Self::HighTechnology
            | Self::Polluting
            | Self::DefenceLand
            | Self::Note => &[],
        }
    }

    /// How well a head fits: the letters of the longest of its words that the head holds as words.
    pub(super) fn fit(self, head: &str) -> usize {
        let head = format!(" {} ", words_of(head).join(" "));
        let holds = |word: &&&str| head.contains(&format!(" {word} "));
        if self.others().iter().any(|word| holds(&word)) {
            return 0;
        }
        self.info().words.iter().filter(holds).map(|word| word.len()).max().unwrap_or(0)
    }
}

/// The words of a head without marks and signs.
fn words_of(head: &str) -> Vec<String> {
    words(&fold(head)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_list_of_tenants_has_a_title_and_words() {
        for field in TenantField::VARIANTS {
            assert!(!field.title().key().is_empty() && !field.info().words.is_empty());
        }
    }
}
