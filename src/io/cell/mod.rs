//! What one cell says, whatever table it stands in: a number, an angle, a day, yes or no.
//!
//! It knows no table: which column a cell is of, and what is wrong with a row, is said above.

mod angle;
mod column_name;
mod coordinates;
mod day;
mod error;
mod excerpt;
mod figure;
mod period;
mod yes_no;

pub use figure::DecimalSign;

pub(super) use angle::{NoAngle, angle, is_degree_sign};
pub(super) use column_name::{Role, names_coordinates, names_degrees, role, says_packed};
pub(super) use coordinates::{
    is_east, is_latitude, is_longitude, is_north, is_number, is_number_or_angle,
};
pub(super) use day::{day, printed_day};
pub(super) use error::{UNCALCULATED, is_error};
pub(crate) use excerpt::{beginning, excerpt};
pub(super) use figure::{NoNumber, Proof, figure, proof, readings};
pub(super) use period::{period, year};
pub(super) use yes_no::yes_no;
