//! What a plan is made of: its records, the [`Plan`] that holds them, the [`Edit`] that changes it.
//!
//! Pure data and arithmetic: no file, no window, no clock. Geometry is in the plan's own grid, in
//! metres, easting first, so the plane area of a boundary *is* its legal area.
//!
//! # Glossary
//!
//! | Vietnamese | here | meaning |
//! |---|---|---|
//! | cụm công nghiệp (CCN) | [`ZoneKind::Cluster`] | bounded area for industry and handicraft production; nobody lives in it |
//! | khu công nghiệp (KCN) | [`ZoneKind::Park`] | industrial park, run by the provincial zones authority; context here |
//! | làng nghề | [`ZoneKind::Village`] | craft village |
//! | ranh giới | [`Boundary`] | the rings of a zone, stage or lot ([`Bounded`]) on the plan's grid |
//! | điểm góc ranh giới | [`Corner`] | a vertex; numbered clockwise in the corner table |
//! | giai đoạn | [`Phase`] | a stage of a zone |
//! | lô đất | [`Lot`] | a plot of the detailed plan |
//! | đất công nghiệp | [`LandUse::Industrial`] | the land the detailed plan sets aside for leasing to production |
//! | tỷ lệ lấp đầy | [`Fill`] | leased industrial land ÷ industrial land of the detailed plan |
//! | quy hoạch chi tiết 1/500 | detailed plan | the approved layout with its land-use balance |
//! | đăng ký, thuê, xây dựng, hoạt động, tạm dừng, thu hồi | [`OccupancyState`] | what an enterprise does with a lot |
//! | thời hạn thuê | [`lease_end`] | how long a lease runs, through all its states |
//! | ngành nghề quy hoạch | [`ZoneIndustry`] | an industry a zone is planned for |
//! | bảng tọa độ các điểm góc ranh giới | [`CornerRing`] | the corners of a boundary as a decision prints them |
//! | ghi chú trên bản đồ | [`Note`] | a measurement or remark kept where it was made |
//! | bản ghi mồ côi | [`Orphan`] | a record whose owner another program took away |
//! | màu | [`colours`] | the one table of colours for window, print and other programs |
//! | tiến độ lấp đầy | [`Outlook`] | a fill target with the pace needed, the pace observed and where that leads |
//! | biến động | [`Change`] | what differs between two days on a lot for an enterprise |
//! | di dời | [`MoveReason`], [`LotMatch`] | why an enterprise has to move, and the free lots that would do |
//! | mã ngành VSIC | [`vsic`] | industry codes of the editions of 2018 and 2025 |
//! | kỳ báo cáo | [`ReportPeriod`] | a half-year (to 14/6) or year (to 14/12) whose figures were frozen |
//! | công trình hạ tầng, tiến độ | [`Work`], [`WorkReading`] | what is built for a zone, and how far it was on a day |
//! | số liệu theo nguồn | [`Observation`] | a dated figure with its source; figures that conflict stand side by side |
//! | dự án đầu tư | [`InvestmentProject`] | what an enterprise builds outside the clusters' lots |
//! | khuyến công | [`Programme`] | industrial promotion: courses, study visits, demonstration models |
//! | khó khăn, đề xuất | [`Difficulty`] | what was put to a committee, with the answer |
//! | cách ghi trong bảng kê | [`Wording`] | what the office writes in its lists where a choice is meant |
//! | ký hiệu bản vẽ | [`DrawingSign`] | the layer and colour a land use is drawn with, where the office has its own |
//! | giá trị quy định | [`LegalValue`] | the office's own value of a rule of law |
//! | trường hợp được chấp nhận | [`Acceptance`] | a case that does not keep a rule and is accepted, with the reason |
//! | nhu cầu thuê đất | [`LandDemand`] | land somebody asks for in writing |
//! | phạm vi tính bình quân | [`AverageScope`] | the communes over which an average fill is taken |
//! | kinh tuyến trục | central meridian | of the VN-2000 grid; 107°00′ in Huế |
//!
//! Never call the fill rate *san lấp*: that is earth filling, a work, not occupancy.

mod any_record;
mod boundary;
mod boundary_source;
mod bounded;
mod bounds;
mod choice;
pub mod colours;
mod columns;
mod corners;
mod edit;
mod enterprise_name;
mod fields;
mod figure;
mod figures;
mod id;
mod kept;
mod kinds;
mod links;
mod period;
mod plan;
mod planning_codes;
mod record;
mod records;
mod title;
mod value;
pub mod vsic;

pub use any_record::{begins, fields, figure, parts_of, record_of, uid, value, values};
pub use boundary::{Boundary, Point};
pub use boundary_source::BoundarySource;
pub use bounded::{BoundaryFacts, Bounded};
pub use bounds::beyond;
pub use colours::FillClass;
pub(crate) use columns::place_of;
pub use corners::{Corner, CornerAt, CornerRing, azimuth_deg, corner_rings};
pub use edit::Edit;
pub use fields::{Field, Holds, Role, Sort};
pub use figure::{Figure, around};
pub use figures::*;
pub use id::{Id, Uid};
pub(crate) use kept::of_record;
pub use kept::{Kept, Record, Table};
pub(crate) use kinds::of_kind;
pub use kinds::{Key, Kind, RecordKind};
pub use links::{all_links, keyed, links, relinked};
pub use period::Period;
pub use plan::{
    About, MAX_KEY, Orphan, Plan, last_reading, last_statement, readings_of, steps_of, zone_linked,
};
pub use planning_codes::{MOST_CODE_LETTERS, is_dossier_code, is_planning_code};
pub use record::{Described, Unfit};
pub(crate) use record::{field_of, fields_of};
pub use records::*;
pub use title::{title, title_of};
pub use value::{FieldValue, Link, Refers, Value};
