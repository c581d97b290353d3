//! Drawings of CAD programs, DWG and DXF: a layer of the drawing is a layer, an entity a row.
//!
//! Only model space is read: a layout shows the same land again, beside a frame and a legend. Blocks
//! are taken apart, curves become ways; what is neither shape nor text is counted.

mod bends;
mod expand;
mod file;
mod fitted;
mod frame;
mod hatch;
mod layers;
mod said;
mod shapes;
mod spline;
mod spoken;
mod words;

pub(super) use file::read;
