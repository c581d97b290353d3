//! Khuyến công and kinh phí: programmes of industrial promotion, and the money of works and programmes.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Id, Place, Work, WorkStatus, YearlyPlan, Zone};
use jiff::civil::Date;

choice! {
    /// What a programme does.
    ProgrammeKind in "programme" {
        /// Đào tạo nghề.
        Training = "training",
        /// Tham quan, học tập kinh nghiệm.
        StudyVisit = "study_visit",
        /// Du nhập nghề mới.
        NewTrade = "new_trade",
        /// Mô hình trình diễn kỹ thuật.
        DemonstrationModel = "demonstration_model",
        /// Hỗ trợ máy móc, thiết bị.
        Machinery = "machinery",
        /// Hội chợ, quảng bá sản phẩm.
        Fair = "fair",
        /// Tư vấn.
        Consulting = "consulting",
        /// Khác.
        Other = "other",
    }
}

choice! {
    /// Who pays.
    FundSource in "fund" {
        /// Ngân sách trung ương, khuyến công quốc gia.
        National = "national",
        /// Ngân sách tỉnh, khuyến công địa phương.
        Provincial = "provincial",
        /// Ngân sách thị xã.
        Town = "town",
        /// Doanh nghiệp, hộ.
        Enterprise = "enterprise",
        /// Khác.
        Other = "other",
    }
}

record! {
    /// A programme of industrial promotion in one year.
    Programme {
        /// "Lớp đào tạo nghề làm bún".
        name: String [title],
        /// What it does.
        kind: ProgrammeKind,
        /// In which year.
        year: i64 [year],
        /// From which fund.
        fund: Option<FundSource>,
        /// How far.
        status: Option<WorkStatus>,
        /// For which village or zone.
        zone: Option<Id<Zone>>,
        /// Who is helped.
        beneficiaries: Option<String>,
        /// The enterprise that is helped, where it is one.
        enterprise: Option<Id<Enterprise>> [seldom],
        /// Commune or ward of who is helped.
        place: Option<Id<Place>> [seldom],
        /// The village that is visited, the trade that is brought in.
        visited: Option<String> [seldom],
        /// Day it was held.
        held_on: Option<Date> [later],
        /// Who helps.
        supporters: Option<String>,
        /// Courses held.
        courses: Option<i64>,
        /// People trained or taken along.
        trainees: Option<i64>,
        /// What the whole costs.
        total_million_vnd: Option<f64>,
        /// What the fund gives.
        support_million_vnd: Option<f64>,
        /// What it rests on.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else, with its source.
        note: Option<String>,
    }
}

record! {
    /// Money of a year and a source for a work or a programme.
    Budget {
        /// Which year.
        year: i64 [year],
        /// Who pays.
        source: FundSource,
        /// For which work.
        work: Option<Id<Work>> [title],
        /// For which programme.
        programme: Option<Id<Programme>> [title],
        /// The yearly plan whose line it is.
        yearly_plan: Option<Id<YearlyPlan>> [seldom],
        /// In words, where it is for neither.
        subject: Option<String> [title],
        /// Kế hoạch.
        planned_million_vnd: Option<f64>,
        /// Đã phân bổ.
        allotted_million_vnd: Option<f64>,
        /// Đã giải ngân.
        spent_million_vnd: Option<f64>,
        /// The day the figures are of.
        day: Option<Date> [as_of],
        /// The decision that allots it.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
