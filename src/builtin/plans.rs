//! The plan of Hương Trà and the example: facts, lots of the layouts, invented tenants.

use super::built_in::BuiltIn;
use super::described::put_described;
use super::example::{put_periods, put_tenants};
use super::layout::{Layout, Plot};
use super::layouts;
use super::numbering::Series;
use crate::domain::{About, BoundarySource, Edit, Id, Lot, Phase, Record, Zone};
use crate::geodesy::Grid;
use crate::i18n::Message;
use jiff::civil::date;
use std::sync::Arc;

/// Plan 1325/KH-UBND of 20/4/2021, without a single tenant.
pub fn huong_tra() -> BuiltIn {
    let facts = serde_json::from_str(include_str!("../../assets/plan/huong-tra.json"))
        .expect("a test reads the built-in plan");
    let contents = put_described(&facts, Series::Plan, Edit::new(Message::new("builtin-created")));
    let contents = [layouts::TU_HA, layouts::HUONG_VAN]
        .into_iter()
        .fold(contents, |contents, layout| put_lots(outlined(contents, layout), layout));
    let about = About {
        title: "Kế hoạch 1325/KH-UBND".to_owned(),
        subtitle: "Thị xã Hương Trà · 2021–2025".to_owned(),
        grid: Grid::hue(),
        is_example: false,
        first_day: Some(date(2021, 1, 1)),
        last_day: Some(date(2025, 12, 31)),
    };
    BuiltIn { about, contents }
}

/// The same plan with invented tenants, to try things out. Every one of them is called "Ví dụ: …".
pub fn example() -> BuiltIn {
    let BuiltIn { about, contents } = huong_tra();
    let about =
        About {
            title: "Ví dụ – Kế hoạch 1325/KH-UBND".to_owned(), is_example: true, ..about
        };
    let contents = put_lots(contents, layouts::KCN_TU_HA);
    let contents = put_periods(&about, put_tenants(contents));
    BuiltIn { about, contents }
}

/// Zone and stage of a layout are drawn as its outline, so that its lots fill them exactly.
fn outlined(mut contents: Edit, layout: &Layout) -> Edit {
    for record in contents.becomes.values_mut().flatten() {
        match record {
            Record::Zone(zone) if zone.id.number() == layout.zone => {
                Arc::make_mut(zone).boundary = Some(layout.outline());
            }
            Record::Phase(phase) if Some(phase.id.number()) == layout.phase => {
                Arc::make_mut(phase).boundary = Some(layout.outline());
            }
            _ => {}
        }
    }
    contents
}

/// The lots of a layout, numbered within their zone.
fn put_lots(contents: Edit, layout: &'static Layout) -> Edit {
    let zone = Id::new(layout.zone);
    let phase = layout.phase.map(Id::new);
    layout
        .plots()
        .into_iter()
        .zip(1..)
        .fold(contents, |contents, (plot, number)| contents.put(lot(zone, phase, number, plot)))
}

fn lot(zone: Id<Zone>, phase: Option<Id<Phase>>, number: i64, plot: Plot) -> Lot {
    let id = Id::new(zone.number() * 1000 + number);
    Lot {
        uid: Series::Plan.uid(id),
        phase,
        boundary: Some(plot.boundary),
        boundary_source: Some(BoundarySource::Illustrative),
        ..Lot::new(id, zone, &plot.code, plot.land_use)
    }
}
