//! What a column of a list of tenants holds, found by its head.

use crate::i18n::{Message, fold};
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
    /// The first day after.
    To,
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

impl TenantField {
    /// What people read for it.
    pub const fn title(self) -> Message {
        Message::new(match self {
            Self::Name => "tables-enterprise",
            Self::TaxCode => "enterprises-tax-code",
            Self::LegalForm => "enterprises-legal-form",
            Self::Vsic => "enterprises-vsic",
            Self::Zone => "tables-zone",
            Self::Lot => "tables-lot",
            Self::Area => "tenants-area",
            Self::State => "tables-state",
            Self::From => "tables-since-day",
            Self::To => "tenants-to",
            Self::LeaseNumber => "tables-lease-number",
            Self::LeaseYears => "tenants-lease-years",
            Self::Deadline => "tables-deadline",
            Self::Investment => "tenants-investment",
            Self::InvestmentDone => "tenants-investment-done",
            Self::Workers => "enterprises-workers",
            Self::Wastewater => "enterprises-wastewater-column",
            Self::PresentPlace => "enterprises-present-place",
            Self::Need => "tenants-need",
            Self::RelocateBy => "enterprises-relocate-by",
            Self::Supporting => "enterprises-supporting",
            Self::HighTechnology => "enterprises-high-technology",
            Self::Polluting => "enterprises-polluting",
            Self::DefenceLand => "enterprises-defence",
            Self::Note => "enterprises-note",
        })
    }

    /// Words its head holds, folded, the most telling first.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "ten doanh nghiep",
                "ten du an",
                "ten don vi",
                "ten co so",
                "ten cong ty",
                "nha dau tu",
                "chu dau tu",
                "doanh nghiep",
                "co so san xuat",
                "enterprise",
                "tenant",
                "company",
            ],
            Self::TaxCode => {
                &["ma so thue", "ma so dn", "ma so doanh nghiep", "mst", "tax code", "tax"]
            }
            Self::LegalForm => &["loai hinh", "legal form"],
            Self::Vsic => &["ma nganh", "vsic", "nganh nghe", "industry"],
            Self::Zone => &[
                "cum cong nghiep",
                "ten cum",
                "khu cong nghiep",
                "cum",
                "ccn",
                "kcn",
                "zone",
                "cluster",
            ],
            Self::Lot => &["lo dat", "ma lo", "so lo", "ky hieu lo", "lo so", "lo", "lot"],
            Self::Area => &["dien tich dat thue", "dien tich thue", "dien tich", "area"],
            Self::State => &["tinh trang", "trang thai", "hien trang", "state", "status"],
            Self::From => &[
                "ngay ky hop dong",
                "ngay hop dong",
                "ngay bat dau",
                "ngay thue",
                "ngay ky",
                "tu ngay",
                "ngay cap",
                "from",
                "since",
            ],
            Self::To => &["den ngay", "ngay het han", "ngay ket thuc", "to date"],
            Self::LeaseNumber => {
                &["so hop dong", "hop dong thue", "hop dong", "contract", "lease number"]
            }
            Self::LeaseYears => &["thoi han thue", "thoi han", "so nam", "years"],
            Self::Deadline => {
                &["han xay dung", "han hoan thanh", "han ky", "tien do hoan thanh", "deadline"]
            }
            Self::Investment => &[
                "von dang ky",
                "tong von",
                "von dau tu dang ky",
                "investment registered",
                "von dau tu",
            ],
            Self::InvestmentDone => {
                &["von thuc hien", "von da thuc hien", "von da dau tu", "investment done"]
            }
            Self::Workers => &["so lao dong", "lao dong", "workers", "employees"],
            Self::Wastewater => &["nuoc thai", "wastewater"],
            Self::PresentPlace => &[
                "dia diem hien",
                "dia chi hien",
                "dia diem",
                "dia chi",
                "present place",
                "address",
            ],
            Self::Need => &["nhu cau dien tich", "nhu cau dat", "dien tich can", "need"],
            Self::RelocateBy => &["thoi han di doi", "han di doi", "di doi truoc", "relocate by"],
            Self::Supporting => &["cong nghiep ho tro", "supporting"],
            Self::HighTechnology => &["cong nghe cao", "high tech"],
            Self::Polluting => &["o nhiem", "polluting"],
            Self::DefenceLand => &["dat quoc phong", "defence"],
            Self::Note => &["ghi chu", "note"],
        }
    }

    /// Whether the head names the enterprise only in passing: "lao động trong doanh nghiệp".
    pub(super) fn is_in_passing(self, head: &str) -> bool {
        let is_named = words_of(head).first().is_some_and(|word| word == "ten");
        self == Self::Name
            && !is_named
            && Self::VARIANTS.iter().any(|other| *other != Self::Name && other.fit(head) > 0)
    }

    /// How well a head fits: the letters of the longest of its words that the head holds as words.
    pub(super) fn fit(self, head: &str) -> usize {
        let head = format!(" {} ", words_of(head).join(" "));
        let holds = |word: &&&str| head.contains(&format!(" {word} "));
        self.words().iter().filter(holds).map(|word| word.len()).max().unwrap_or(0)
    }
}

/// The words of a head without marks and signs.
fn words_of(head: &str) -> Vec<String> {
    fold(head)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a text as they stand.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
