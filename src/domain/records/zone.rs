//! Cụm, khu công nghiệp, làng nghề, điểm logistics: what the plan names on the ground.

use crate::domain::boundary_source::MOST_ACCURACY_M;
use crate::domain::choice::choice;
use crate::domain::columns::{OfColumns, ToColumns, Unmeant, meant, next};
use crate::domain::record::record;
use crate::domain::{
    Boundary, BoundarySource, Document, Enterprise, Figure, Id, Place, Point, Sort, Uid, Value,
};
use crate::units::Area;
use jiff::civil::Date;

choice! {
    /// What sort of zone.
    ZoneKind in "kind" {
        /// Cụm công nghiệp.
        Cluster = "cluster",
        /// Khu công nghiệp.
        Park = "park",
        /// Làng nghề.
        Village = "village",
        /// Logistics.
        Logistics = "logistics",
        /// Khoáng sản.
        Mining = "mining",
    }
}

choice! {
    /// How far it is.
    ZoneStatus in "status" {
        /// Named in a plan, not yet decided.
        Proposed = "proposed",
        /// Decided, nothing built.
        Approved = "approved",
        /// Infrastructure being built.
        Building = "building",
        /// Enterprises at work.
        Operating = "operating",
        /// At work and growing.
        Expanding = "expanding",
        /// Given up.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// What sort of cluster the law knows.
    ClusterType in "cluster" {
        /// Cụm công nghiệp thông thường.
        General = "general",
        /// Cụm công nghiệp làng nghề.
        CraftVillage = "craft_village",
        /// Cụm công nghiệp chuyên ngành.
        Specialised = "specialised",
        /// Cụm công nghiệp hỗ trợ.
        Supporting = "supporting",
        /// Cụm công nghiệp công nghệ cao.
        HighTechnology = "high_technology",
        /// Cụm công nghiệp sinh thái.
        Eco = "eco",
    }
}

choice! {
    /// Who invests in the common infrastructure.
    InvestorKind in "investor" {
        /// Doanh nghiệp.
        Enterprise = "enterprise",
        /// Hợp tác xã.
        Cooperative = "cooperative",
        /// Đơn vị sự nghiệp, ban quản lý của Nhà nước.
        PublicUnit = "public_unit",
        /// Khác.
        Other = "other",
    }
}

choice! {
    /// How far the central wastewater works are.
    CentralWastewater in "central" {
        /// Chưa có.
        Missing = "none",
        /// Đang xây dựng.
        Building = "building",
        /// Đã xây dựng xong.
        Built = "built",
        /// Đạt quy chuẩn, đang vận hành.
        MeetsStandard = "meets_standard",
    }
}

choice! {
    /// How completely the occupancy of a zone is recorded.
    Completeness in "recorded" {
        /// Ghi đủ mọi lô.
        Whole = "whole",
        /// Mới ghi một phần.
        Part = "part",
    }
}

record! {
    /// A zone: cluster, park, village, logistics site, mining.
    Zone {
        /// What sort.
        kind: ZoneKind [text("field-zone_kind")],
        /// Short unique code: "CCN-TH".
        code: String [short],
        /// "Cụm công nghiệp Tứ Hạ".
        name: String [title],
        /// How far it is; unknown for what no document says.
        status: Option<ZoneStatus>,
        /// Since when; what it was before stands in [`ZoneState`](crate::domain::ZoneState).
        status_since: Option<Date> [later],
        /// Commune or ward under its name of the plan.
        place: Option<Id<Place>> [text("field-commune")],
        /// Area the document states.
        stated: Option<Area> as stated_ha [hectares],
        /// What part of the zone `stated`, `industrial` and the boundary speak of, where not the whole: "mở rộng giai đoạn 3".
        area_scope: Option<String> [under("field-group-land")],
        /// Industrial land of the approved detailed plan.
        industrial: Option<Area> as industrial_ha [hectares],
        /// What `stated` and `industrial` rest on.
        decision: Option<Id<Document>>,
        /// Boundary, where drawn.
        boundary: Option<Boundary>;
        /// Position, for what has no boundary.
        point: Option<Point> as geom | point_e | point_n,
        /// Where boundary or point is from.
        boundary_source: Option<BoundarySource>,
        /// How far a corner may be off, metres.
        accuracy_m: Option<f64> [later, most(MOST_ACCURACY_M)],
        /// In a mountainous district?
        mountainous: Option<bool> [under("field-group-legal")],
        /// A craft-village cluster?
        craft_village_cluster: Option<bool> [under("field-group-legal")],
        /// Whether the plan sets it aside for enterprises that have to move.
        takes_relocated: Option<bool> [under("field-group-attracts")],
        /// What the plan sets out to do with it, shortly.
        summary: Option<String> [under("field-group-plan")],
        /// Which item of which document names it: "1325/KH-UBND, mục 1".
        clause: Option<String> [under("field-group-plan")],
        /// Anything else worth knowing, with its source.
        note: Option<String> [seldom],
        /// From which day on its occupancy is recorded.
        recorded_since: Option<Date> [under("field-group-recorded")],
        /// And how completely.
        recorded: Option<Completeness> [under("field-group-recorded")],
        /// What sort of cluster.
        cluster_type: Option<ClusterType> [under("field-group-legal")],
        /// Set aside for clean industries?
        clean: Option<bool> [under("field-group-attracts")],
        /// Who invests in its infrastructure.
        investor: Option<Id<Enterprise>> [under("field-group-works")],
        /// What the investor is.
        investor_kind: Option<InvestorKind> [under("field-group-works")],
        /// With the State's support?
        state_support: Option<bool> [under("field-group-works")],
        /// From before 5/10/2009 (Quyết định 105/2009/QĐ-TTg)?
        from_before_2009: Option<bool> [under("field-group-legal")],
        /// Day its common infrastructure was complete.
        infrastructure_complete_on: Option<Date> [under("field-group-works")],
        /// Industrial land ready to be leased.
        ready: Option<Area> as ready_ha [hectares, under("field-group-land")],
        /// Industrial land cleared of what stood on it.
        cleared: Option<Area> as cleared_ha [hectares, under("field-group-land")],
        /// How far the central wastewater works are.
        central_wastewater: Option<CentralWastewater> [under("field-group-works")],
        /// Land kept for priority enterprises.
        reserved: Option<Area> as reserved_ha [hectares, under("field-group-land")],
        /// Land set aside for the craft village's producers.
        for_craft_village: Option<Area> as for_craft_village_ha [hectares, under("field-group-land")],
        /// Whether its land is in the land-use plan.
        in_land_plan: Option<bool> [under("field-group-legal")],
    }
}

impl Zone {
    /// A zone of which only sort, code and name are known.
    pub fn new(id: Id<Self>, kind: ZoneKind, code: &str, name: &str) -> Self {
        Self {
            id,
            uid: Uid::new(),
            kind,
            code: code.to_owned(),
            name: name.to_owned(),
            status: None,
            status_since: None,
            place: None,
            stated: None,
            area_scope: None,
            industrial: None,
            decision: None,
            boundary: None,
            point: None,
            boundary_source: None,
            accuracy_m: None,
            mountainous: None,
            craft_village_cluster: None,
            takes_relocated: None,
            summary: None,
            clause: None,
            note: None,
            recorded_since: None,
            recorded: None,
            cluster_type: None,
            clean: None,
            investor: None,
            investor_kind: None,
            state_support: None,
            from_before_2009: None,
            infrastructure_complete_on: None,
            ready: None,
            cleared: None,
            central_wastewater: None,
            reserved: None,
            for_craft_village: None,
            in_land_plan: None,
        }
    }

    /// A position for symbols and labels: the point, or the middle of the boundary's extent.
    pub fn position(&self) -> Option<Point> {
        self.point.or_else(|| {
            let extent = self.boundary.as_ref()?.extent()?;
            Some(extent.center().into())
        })
    }
}

/// The one geometry of the table is the boundary, or the point of a zone that has none; the point of
/// a zone with both stands in two columns.
impl ToColumns for (&Option<Boundary>, &Option<Point>) {
    fn value(self, column: usize) -> Value {
        let (boundary, point) = self;
        let beside = point.filter(|_| boundary.is_some());
        match column {
            0 => match (boundary, point) {
                (Some(boundary), _) => Value::Figure(Figure::Area(boundary.clone())),
                (None, Some(point)) => Value::Figure(Figure::Point(*point)),
                (None, None) => Value::Empty,
            },
            coordinate => ToColumns::value(&beside, coordinate - 1),
        }
    }
}

impl OfColumns for (Option<Boundary>, Option<Point>) {
    const COLUMNS: &'static [(Sort, bool)] =
        &[(Sort::Figure, false), (Sort::Easting, false), (Sort::Northing, false)];

    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant> {
        let drawn = meant::<Option<Figure>>(next(values), 0)?;
        let beside = <Option<Point> as OfColumns>::of(values)
            .map_err(|unmeant| Unmeant { column: unmeant.column + 1, ..unmeant })?;
        match drawn {
            Some(Figure::Area(boundary)) => Ok((Some(boundary), beside)),
            Some(Figure::Point(point)) => Ok((None, Some(point))),
            Some(Figure::Line(_) | Figure::Parts(_)) => Err(Unmeant { column: 0, is_empty: false }),
            None => Ok((None, beside)),
        }
    }
}
