//! Trình tự thủ tục: the steps by which a cluster is founded or extended, their clocks, and where a
//! zone stands on them.

mod clock;
mod days_off;
mod ladder;
mod reached;
mod standing;

pub use clock::Clock;
pub use days_off::{DaysOff, FIXED_HOLIDAYS, FixedHoliday, HOLIDAYS_BASIS, fixed_holidays};
pub use ladder::{Ladder, LadderStep, ladder_on};
pub use reached::{NotReached, steps_not_reached};
pub use standing::{DueBy, StepStanding, step_standings};
