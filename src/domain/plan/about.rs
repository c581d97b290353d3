//! What the file says of itself.

use crate::geodesy::Grid;
use jiff::civil::Date;

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// "Kế hoạch 1325/KH-UBND".
    pub title: String,
    /// Whose and of when: "Thị xã Hương Trà · 2021–2025".
    pub subtitle: String,
    /// The grid all its geometry is on.
    pub grid: Grid,
    /// Whether its contents are invented, to try things out.
    pub is_example: bool,
    /// First and last day of the period the plan speaks of.
    pub first_day: Option<Date>,
    /// Last day of the period the plan speaks of.
    pub last_day: Option<Date>,
}

impl Default for About {
    fn default() -> Self {
        Self {
            title: String::new(),
            subtitle: String::new(),
            grid: Grid::hue(),
            is_example: false,
            first_day: None,
            last_day: None,
        }
    }
}
