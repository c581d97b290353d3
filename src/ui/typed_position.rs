//! A position typed in a field, as the plan's place and grid make it likely to be meant.

use super::scope::Scope;
use crate::domain::{Point, Zone};
use crate::geodesy::{Crs, TypedPosition, nearest_first, read_positions};
use crate::views;
use geo::{Centroid, MultiPoint};

/// What was typed, read as a position in each way that makes sense, the likeliest first.
pub fn positions(scope: &Scope<'_>, typed: &str) -> Vec<TypedPosition> {
    let found = read_positions(typed, &scope.plan.about.grid);
    match middle_of_plan(scope).filter(|_| !found.is_empty()) {
        Some(middle) => nearest_first(found, middle),
        None => found,
    }
}

fn middle_of_plan(scope: &Scope<'_>) -> Option<Point> {
    let zones = scope.plan.all::<Zone>().filter_map(|zone| zone.position());
    zones.collect::<MultiPoint>().centroid()
}

/// "X 1 828 412,60  Y 549 092,51".
pub fn numbers(scope: &Scope<'_>, typed: &TypedPosition) -> String {
    let [x, y] = [typed.on_grid.y(), typed.on_grid.x()].map(|metres| scope.grid_metres(metres, 2));
    format!("X {x}  Y {y}")
}

/// The same, with the system the numbers were taken for where that is not the plan's.
pub fn in_grid(scope: &Scope<'_>, typed: &TypedPosition) -> String {
    let is_home = typed.crs == Crs::Grid(scope.plan.about.grid);
    let crs = (!is_home).then(|| format!(" · {}", scope.say(&views::crs_name(&typed.crs))));
    format!("{}{}", numbers(scope, typed), crs.unwrap_or_default())
}
