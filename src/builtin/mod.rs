//! The plans that come with the program: Hương Trà, the example, a synthetic country.
//!
//! Facts stand in `assets/plan/*.json`, not in code. The same plan made on two machines has the
//! same keys and uids, so that copies can be merged.

mod described;
mod example;
mod facts;
mod layout;
mod layouts;
mod numbering;
mod sample;

use crate::domain::{About, BoundarySource, Edit, Id, Lot, Phase, Zone};
use crate::i18n::Message;
use facts::Facts;
use layout::{Layout, Plot};
use numbering::Series;

pub use sample::sample;

/// A plan to begin a file with.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltIn {
    /// What the file will say of itself.
    pub about: About,
    /// All its records.
    pub contents: Edit,
}

/// Plan 1325/KH-UBND of 20/4/2021, without a single tenant.
pub fn huong_tra() -> BuiltIn {
    let contents = Facts::of_the_plan().put_into(Edit::new(Message::new("builtin-created")));
    let contents = [layouts::TU_HA, layouts::HUONG_VAN].into_iter().fold(contents, put_lots);
    BuiltIn { about: Facts::about(), contents }
}

/// The same plan with invented tenants, to try things out. Every one of them is called "Ví dụ: …".
pub fn example() -> BuiltIn {
    let BuiltIn { about, contents } = huong_tra();
    let about =
        About {
            title: "Ví dụ – Kế hoạch 1325/KH-UBND".to_owned(), is_example: true, ..about
        };
    let contents = put_lots(contents, layouts::KCN_TU_HA);
    let contents = example::put_periods(&about, example::put_tenants(contents));
    BuiltIn { about, contents }
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
