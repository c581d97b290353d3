//! What goes out of the program to be read by people: papers, the plan's picture as SVG and PNG, its
//! tables as workbook, CSV and calendar.
//!
//! Tile servers forbid printing their maps, so nothing here ever asks one. The same plan, day and
//! language give the same bytes.

mod base;
mod chart;
mod drawing;
mod furniture;
mod markup;
pub mod paper;
mod paper_format;
pub mod papers;
mod picture;
mod png;
mod press;
mod registers;
mod request;
mod style;
mod svg;
mod symbol;
mod table;
mod text;
mod trouble;
mod write;

pub use paper::Paper;
pub use paper_format::{PAPER_FORMATS, PaperFormat};
pub use papers::{REPORTS, ReportInfo, ReportRequest, ReportScope};
pub use picture::picture_svg;
pub use png::{PictureError, picture_png};
pub use press::Press;
pub use registers::registers;
pub use request::PictureRequest;
pub use table::{
    CALENDAR, FORMATS, TableFormat, TitledTable, calendar_ics, cannot_carry, is_calendar,
    table_csv, table_file, table_text, table_xlsx, titled_file,
};
pub use trouble::no_workbook;
