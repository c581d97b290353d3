//! Nghề, tua, chứng nhận: how a village's trades live, who shows them, and what is certified.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Id, Industry, Period, Product, Zone};

choice! {
    /// How a trade lives.
    TradeState in "trade" {
        /// Đang phát triển, duy trì.
        Alive = "alive",
        /// Đang mai một.
        Fading = "fading",
        /// Đã khôi phục.
        Revived = "revived",
        /// Mới du nhập.
        New = "new",
        /// Đã mất.
        Lost = "lost",
    }
}

record! {
    /// How a trade of a village lives during a span of days. A new state is a new record.
    Trade {
        /// In which village.
        zone: Id<Zone>,
        /// "Nghề làm bún".
        name: String [title],
        /// The industry it belongs to.
        industry: Option<Id<Industry>>,
        /// How it lives.
        state: Option<TradeState>,
        /// During which days.
        valid: Period as valid_from | valid_to,
        /// Where that is from.
        source: Option<String>,
        /// The paper that says so.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// A tour that shows a village's trade. Its visitors are observations.
    Tour {
        /// "Một ngày làm thợ rèn".
        name: String [title],
        /// Of which village.
        zone: Option<Id<Zone>>,
        /// Along which way.
        route: Option<String>,
        /// Who runs it.
        operator: Option<String>,
        /// In which season.
        season: Option<String>,
        /// During which days it is offered.
        valid: Period as valid_from | valid_to,
        /// The paper.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

choice! {
    /// What is certified.
    CertificateKind in "certificate" {
        /// An toàn thực phẩm.
        FoodSafety = "food_safety",
        /// Chất lượng.
        Quality = "quality",
        /// Nhãn hiệu, chỉ dẫn địa lý.
        Mark = "mark",
        /// Môi trường.
        Environment = "environment",
        /// Khác.
        Other = "other",
    }
}

record! {
    /// A certificate of a producer, a product or a village.
    Certificate {
        /// "12/2022/ATTP-CNĐK".
        number: String [title],
        /// What is certified.
        kind: CertificateKind,
        /// Of which village or zone.
        zone: Option<Id<Zone>>,
        /// Of which product.
        product: Option<Id<Product>>,
        /// Of which producer.
        enterprise: Option<Id<Enterprise>>,
        /// Who certifies.
        issuer: Option<String>,
        /// During which days it is valid.
        valid: Period as valid_from | valid_to,
        /// The paper.
        document: Option<Id<Document>>,
        /// Item of a plan that asks for it.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}
