//! The rows of a file that is being read, a list or a map, and what each would do: shared by the forms
//! that take such files.

mod before;
mod decimal;
mod foot;
mod frame;
mod judged;
mod preview;
mod standing;

pub use before::before_line;
pub use decimal::decimal_ui;
pub use foot::{Foot, Words, take};
pub use frame::above;
pub use judged::Judged;
pub use preview::{Picked, doubts, reasons, rows};
pub use standing::standing_of;
