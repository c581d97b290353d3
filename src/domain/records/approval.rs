//! Phê duyệt: what an authority decided about a zone or a stage, and how a zone stood when.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Id, Period, Phase, Place, PlanScale, Uid, Zone, ZoneStatus};
use crate::units::Area;
use jiff::civil::Date;

choice! {
    /// What is approved.
    ApprovalKind in "approval" {
        /// Đưa vào danh mục, phương án phát triển cụm công nghiệp của tỉnh.
        ProvincialList = "provincial_list",
        /// Thành lập.
        Establishment = "establishment",
        /// Mở rộng.
        Extension = "extension",
        /// Quy hoạch chi tiết.
        DetailedPlan = "detailed_plan",
        /// Dự án đầu tư hạ tầng kỹ thuật.
        InfrastructureProject = "infrastructure_project",
        /// Điều chỉnh.
        Adjustment = "adjustment",
        /// Bãi bỏ.
        Annulment = "annulment",
    }
}

record! {
    /// An approval of a zone or of one of its stages.
    Approval {
        /// Of which zone.
        zone: Id<Zone> [title],
        /// Of which stage; the whole zone where not said.
        phase: Option<Id<Phase>>,
        /// What is approved.
        kind: ApprovalKind,
        /// From this day.
        day: Date [as_of],
        /// The decision.
        document: Option<Id<Document>>,
        /// Area it approves.
        stated: Option<Area> as stated_ha [hectares],
        /// Industrial land it approves.
        industrial: Option<Area> as industrial_ha [hectares],
        /// Capital it approves.
        capital_million_vnd: Option<f64>,
        /// Anything else.
        note: Option<String>,
        /// Of a detailed plan: what it is called, "Quy hoạch chi tiết cụm công nghiệp Tứ Hạ".
        plan_name: Option<String> [under("field-group-dossier")],
        /// The scale it is drawn at.
        scale: Option<PlanScale> [under("field-group-dossier")],
        /// Who had it made.
        plan_owner: Option<String> [under("field-group-dossier")],
        /// Who made it.
        consultant: Option<String> [under("field-group-dossier")],
        /// Number of its dossier, see [`is_dossier_code`](crate::domain::is_dossier_code).
        dossier_code: Option<String> [short, under("field-group-dossier")],
        /// Number the national system gave it, see
        /// [`is_planning_code`](crate::domain::is_planning_code).
        planning_code: Option<String> [short, under("field-group-dossier")],
    }
}

impl Approval {
    /// One of which only what, of what and when are known.
    pub fn new(id: Id<Self>, zone: Id<Zone>, kind: ApprovalKind, day: Date) -> Self {
        Self {
            id,
            uid: Uid::new(),
            zone,
            phase: None,
            kind,
            day,
            document: None,
            stated: None,
            industrial: None,
            capital_million_vnd: None,
            note: None,
            plan_name: None,
            scale: None,
            plan_owner: None,
            consultant: None,
            dossier_code: None,
            planning_code: None,
        }
    }
}

record! {
    /// How far a zone or a stage was during a span of days.
    ZoneState {
        /// Of which zone.
        zone: Id<Zone> [part_of],
        /// Of which stage; the whole zone where not said.
        phase: Option<Id<Phase>> [part_of],
        /// How far it was.
        status: ZoneStatus,
        /// During which days.
        valid: Period as valid_from | valid_to,
        /// What shows it.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}

choice! {
    /// What a procedure leads to.
    ProcedureKind in "procedure" {
        /// Thành lập cụm.
        Establishment = "establishment",
        /// Mở rộng cụm.
        Extension = "extension",
        /// Khác.
        Other = "other",
    }
}

record! {
    /// A step of the procedure that founds or extends a zone.
    ZoneStep {
        /// Of which zone.
        zone: Id<Zone>,
        /// Of which stage.
        phase: Option<Id<Phase>>,
        /// What it leads to.
        procedure: ProcedureKind,
        /// Which in order.
        step: i64 [ordinal],
        /// "Lập hồ sơ thành lập cụm".
        name: String [title],
        /// Who has it.
        lead: Option<String>,
        /// By when.
        due: Option<Date>,
        /// Day it was done.
        done_on: Option<Date> [later],
        /// What shows it.
        document: Option<Id<Document>>,
        /// Item of the document that asks for it.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// A further commune or ward a zone lies in, beside its first.
    ZonePlace {
        /// Which zone.
        zone: Id<Zone> [part_of],
        /// Where it lies, too.
        place: Id<Place> [text("field-commune")],
        /// Which item of which document says so.
        clause: Option<String>,
    }
}
