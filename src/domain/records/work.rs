//! Công trình hạ tầng: what is built for a zone or a village, and how far it has come.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Figure, Id, Zone};
use crate::units::Area;
use jiff::civil::Date;

choice! {
    /// What a work is for.
    WorkKind in "work" {
        /// Hạ tầng chung: where a plan names no single work.
        General = "general",
        /// Giao thông.
        Road = "road",
        /// Cấp điện.
        Power = "power",
        /// Cấp nước.
        Water = "water",
        /// Thoát nước mưa.
        Drainage = "drainage",
        /// Xử lý nước thải.
        Wastewater = "wastewater",
        /// Thu gom nước thải.
        WastewaterCollection = "wastewater_collection",
        /// Chất thải rắn.
        SolidWaste = "solid_waste",
        /// Phòng cháy, chữa cháy.
        Fire = "fire",
        /// Chiếu sáng.
        Lighting = "lighting",
        /// Cây xanh.
        Green = "green",
        /// Thông tin liên lạc.
        Telecom = "telecom",
        /// Giải phóng mặt bằng.
        Clearance = "clearance",
        /// San lấp mặt bằng.
        Filling = "filling",
    }
}

choice! {
    /// How far a work, a programme or a project is.
    WorkStatus in "stage" {
        /// Dự kiến.
        Planned = "planned",
        /// Đã phê duyệt.
        Approved = "approved",
        /// Đang thực hiện.
        UnderWay = "under_way",
        /// Hoàn thành.
        Done = "done",
        /// Tạm dừng.
        Stopped = "stopped",
        /// Không thực hiện.
        Dropped = "dropped",
    }
}

choice! {
    /// How wastewater works treat, as the distances of QCVN 01:2021/BXD, bảng 2.22, tell it apart.
    Treatment in "treatment" {
        /// Trạm bơm.
        Pump = "pump",
        /// Sân phơi bùn.
        DryingBed = "drying_bed",
        /// Xử lý bùn bằng thiết bị cơ khí.
        MechanicalSludge = "mechanical_sludge",
        /// Cơ học, hóa lý và sinh học.
        Biological = "biological",
        /// The same, closed, with its odour collected and treated.
        Closed = "closed",
        /// Hồ sinh học.
        Pond = "pond",
        /// Mương ô xy hóa.
        Ditch = "ditch",
    }
}

impl WorkStatus {
    /// Whether nothing more is to come.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

record! {
    /// An infrastructure work.
    Work {
        /// Where it is, as far as known.
        geom: Option<Figure>,
        /// For which zone or village; none for the whole town.
        zone: Option<Id<Zone>>,
        /// "Trạm xử lý nước thải tập trung".
        name: String [title],
        /// What for.
        kind: WorkKind,
        /// How far.
        status: Option<WorkStatus>,
        /// How much it can do, in `capacity_unit`; of wastewater works m³ a day.
        capacity: Option<f64>,
        /// "m³/ngày", "kVA", "m".
        capacity_unit: Option<String> [short],
        /// First day by plan.
        planned_start: Option<Date>,
        /// Last day by plan.
        planned_end: Option<Date> [not_before(planned_start)],
        /// First day in fact.
        started: Option<Date>,
        /// Day of completion.
        finished: Option<Date> [not_before(started)],
        /// What it costs.
        cost_million_vnd: Option<f64>,
        /// Who builds it.
        contractor: Option<String>,
        /// What it rests on.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else, with its source.
        note: Option<String>,
        /// How wastewater is treated.
        treatment: Option<Treatment> [under("field-group-wastewater")],
        /// From the works to the nearest home.
        distance_to_homes_m: Option<f64> [under("field-group-wastewater")],
        /// Whether homes lie downwind or downstream of it.
        upwind: Option<bool> [under("field-group-wastewater")],
        /// Width of the green belt round it.
        belt_m: Option<f64> [under("field-group-wastewater")],
        /// Land it takes.
        land: Option<Area> as land_ha [hectares, under("field-group-wastewater")],
    }
}

impl Work {
    /// Whether it was finished by a day.
    pub fn is_done(&self, on: Date) -> bool {
        match self.finished {
            Some(finished) => finished <= on,
            None => self.status == Some(WorkStatus::Done),
        }
    }

    /// Whether it should have been finished, or begun, before the day. Where nobody says whether it
    /// has begun, it is not late for that.
    pub fn is_late(&self, on: Date) -> bool {
        let should_be_done = self.planned_end.is_some_and(|end| end < on);
        !self.is_over(on)
            && (should_be_done || self.should_have_begun(on) && self.has_begun(on) == Some(false))
    }

    /// Whether it should have begun before the day and nobody says whether it has.
    pub fn is_start_unknown(&self, on: Date) -> bool {
        !self.is_over(on) && self.should_have_begun(on) && self.has_begun(on).is_none()
    }

    /// Whether it had begun by a day; unknown where neither day nor status tells.
    fn has_begun(&self, on: Date) -> Option<bool> {
        match (self.started, self.status) {
            (Some(started), _) => Some(started <= on),
            (None, Some(WorkStatus::Planned | WorkStatus::Approved)) => Some(false),
            (None, Some(WorkStatus::UnderWay | WorkStatus::Stopped)) => Some(true),
            (None, Some(WorkStatus::Done | WorkStatus::Dropped) | None) => None,
        }
    }

    fn should_have_begun(&self, on: Date) -> bool {
        self.planned_start.is_some_and(|start| start < on)
    }

    fn is_over(&self, on: Date) -> bool {
        self.is_done(on) || self.status.is_some_and(WorkStatus::is_over)
    }
}

record! {
    /// How far a work was on a day, as somebody saw it.
    WorkReading {
        /// Of which work.
        work: Id<Work> [part_of],
        /// Seen on.
        day: Date [as_of],
        /// Share done, 0–100.
        percent: f64 [percent],
        /// A photo or paper that shows it.
        document: Option<Id<Document>>,
        /// What was seen.
        note: Option<String>,
    }
}
