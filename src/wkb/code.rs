//! The numbers WKB has for the sorts of geometry.

pub(super) const POINT: u32 = 1;
pub(super) const LINE: u32 = 2;
pub(super) const POLYGON: u32 = 3;
pub(super) const MULTI_POINT: u32 = 4;
pub(super) const MULTI_LINE: u32 = 5;
pub(super) const MULTI_POLYGON: u32 = 6;
pub(super) const COLLECTION: u32 = 7;
pub(super) const CIRCULAR_STRING: u32 = 8;
pub(super) const COMPOUND_CURVE: u32 = 9;
pub(super) const CURVE_POLYGON: u32 = 10;
pub(super) const MULTI_CURVE: u32 = 11;
pub(super) const MULTI_SURFACE: u32 = 12;
