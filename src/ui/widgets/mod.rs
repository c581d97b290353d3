//! The few shapes all panels are made of.

mod attention;
mod bars;
mod buttons;
mod fields;
mod lines;
mod marks;
mod sheets;

pub use attention::Attention;
pub use bars::fill_bar;
pub use buttons::{icon_button, icon_text, icon_toggle, main_button, primary_button};
pub use fields::{choice, field, field_beside, searched};
pub use lines::{
    commanding_head, fact_row, faint_row, one_line, paint_line, rule, section_head, value_row,
};
pub use marks::{badge, chip, floating, warning};
pub use sheets::{above_foot, foot, in_place, refusal, save_foot, sheet_body, sheet_title};
