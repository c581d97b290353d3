//! DXF of `AutoCAD` 2000, for any CAD program: metres of the plan's grid, easting as X; a closed way and a
//! hatch a ring, codes and stated areas of lots as texts.
//!
//! What is written beside a lot is what its documents say: an area that is only measured is not.

use super::cells::PlanCell;
use super::plan_layer::{PlanLayer, PlanRow};
use super::trouble::WriteTrouble;
use crate::domain::RecordKind;
use crate::io::signs::Sign;
use crate::wkb::Geometry;
use acadrust::entities::{
    BoundaryEdge, BoundaryPath, Hatch, LwPolyline, LwVertex, MText, Point, PolylineEdge,
};
use acadrust::types::{Color, DxfVersion, Vector2, Vector3};
use acadrust::{CadDocument, DxfError, DxfWriter, EntityType, TextStyle};
use geo::{BoundingRect, InteriorPoint, LineString, Polygon};
use std::collections::BTreeSet;

/// The layer of codes of lots, and of the areas written in them.
static CODES: Sign = Sign::new("KY_HIEU_LO", 7);
static AREAS: Sign = Sign::new("DIEN_TICH_LO", 8);
/// Metres, as drawings number units.
const METRES: i16 = 6;
/// A style whose font has all our letters.
const STYLE: &str = "Lapday";
const FONT: &str = "arial.ttf";
/// Height of a text: this share of the narrower side of its lot, within bounds that print well.
const TEXT_SHARE: f64 = 0.08;
const TEXT_M: [f64; 2] = [0.5, 8.0];

/// All layers in one drawing.
pub(super) fn dxf(layers: &[PlanLayer]) -> Result<Vec<u8>, WriteTrouble> {
    let mut drawing = Drawing::new()?;
    for layer in layers {
        for row in &layer.rows {
            if let (Some(sign), Some(shape)) = (&row.sign, &row.shape) {
                drawing.shape(sign, shape)?;
                drawing.texts(layer, row, sign, shape)?;
            }
        }
    }
    Ok(DxfWriter::new(&drawing.document).write_to_vec()?)
}

struct Drawing {
    document: CadDocument,
    layers: BTreeSet<String>,
}

impl Drawing {
    fn new() -> Result<Self, DxfError> {
        let mut document = CadDocument::with_version(DxfVersion::AC1015);
        document.header.insertion_units = METRES;
        let mut style = TextStyle::new(STYLE);
        FONT.clone_into(&mut style.font_file);
        document.text_styles.add(style)?;
        Ok(Self { document, layers: BTreeSet::new() })
    }

    fn add(&mut self, sign: &Sign, mut entity: EntityType) -> Result<(), DxfError> {
        if self.layers.insert(sign.layer.to_string()) {
            let mut layer = acadrust::Layer::new(&*sign.layer);
            layer.color = Color::Index(sign.colour);
            self.document.layers.add(layer)?;
        }
        entity.common_mut().layer = sign.layer.to_string();
        self.document.add_entity(entity)?;
        Ok(())
    }

    fn shape(&mut self, sign: &Sign, shape: &Geometry) -> Result<(), DxfError> {
        match shape {
            Geometry::Point(None) => Ok(()),
            Geometry::Point(Some(at)) => {
                let mut point = Point::new();
                point.location = Vector3::new(at.x(), at.y(), 0.0);
                self.add(sign, EntityType::Point(point))
            }
            Geometry::Line(way) => self.way(sign, way, false),
            Geometry::Rings(rings) => {
                rings.iter().try_for_each(|polygon| self.polygon(sign, polygon))
            }
            Geometry::Parts(parts) => parts.iter().try_for_each(|part| self.shape(sign, part)),
        }
    }

    fn way(&mut self, sign: &Sign, way: &LineString, is_closed: bool) -> Result<(), DxfError> {
        let mut line = LwPolyline::new();
        let corners = &way.0[..way.0.len() - usize::from(is_closed && way.is_closed())];
        line.vertices = corners.iter().map(|at| LwVertex::from_coords(at.x, at.y)).collect();
        line.is_closed = is_closed;
        self.add(sign, EntityType::LwPolyline(line))
    }

    fn polygon(&mut self, sign: &Sign, polygon: &Polygon) -> Result<(), DxfError> {
        let rings = || std::iter::once(polygon.exterior()).chain(polygon.interiors());
        let mut hatch = Hatch::solid();
        for ring in rings() {
            let corners = &ring.0[..ring.0.len().saturating_sub(1)];
            let corners = corners.iter().map(|at| Vector2::new(at.x, at.y)).collect();
            let mut path = BoundaryPath::external();
            path.add_edge(BoundaryEdge::Polyline(PolylineEdge::new(corners, true)));
            hatch.add_path(path);
        }
        self.add(sign, EntityType::Hatch(Box::new(hatch)))?;
        rings().try_for_each(|ring| self.way(sign, ring, true))
    }

    /// What a record is called, in the middle of it; for a lot its stated area below.
    fn texts(
        &mut self,
        layer: &PlanLayer,
        row: &PlanRow,
        sign: &Sign,
        shape: &Geometry,
    ) -> Result<(), DxfError> {
        let Geometry::Rings(rings) = shape else { return Ok(()) };
        let Some((middle, extent)) = rings.interior_point().zip(rings.bounding_rect()) else {
            return Ok(());
        };
        let narrow = extent.width().min(extent.height());
        let height = (narrow * TEXT_SHARE).clamp(TEXT_M[0], TEXT_M[1]);
        let is_lot = row.key.kind == RecordKind::Lot;
        let said = |name: &str| {
            let place = layer.columns.iter().position(|column| column.name == name)?;
            row.cells.get(place)
        };
        let name = match said("code") {
            Some(PlanCell::Words(code)) if is_lot => code.as_str(),
            _ => row.title.as_str(),
        };
        self.text(if is_lot { &CODES } else { sign }, name, (middle, height))?;
        if let Some(PlanCell::Number(area)) = said("stated_m2").filter(|_| is_lot) {
            let below = middle - geo::Point::new(0.0, 1.5 * height);
            self.text(&AREAS, &format!("S={area} m2"), (below, height))?;
        }
        Ok(())
    }

    fn text(
        &mut self,
        sign: &Sign,
        words: &str,
        (at, height): (geo::Point, f64),
    ) -> Result<(), DxfError> {
        let mut text = MText::new();
        text.value = escaped(words);
        STYLE.clone_into(&mut text.style);
        text.insertion_point = Vector3::new(at.x(), at.y(), 0.0);
        text.height = height;
        self.add(sign, EntityType::MText(Box::new(text)))
    }
}

/// Letters beyond ASCII by their numbers: what code page a program takes a drawing for makes no
/// difference to them.
fn escaped(words: &str) -> String {
    let mut units = [0; 2];
    let escape = |letter: char| -> String {
        if letter.is_ascii() {
            return letter.to_string();
        }
        letter
            .encode_utf16(&mut units)
            .iter()
            .map(|unit| format!("\\U+{unit:04X}"))
            .collect::<Vec<_>>()
            .concat()
    };
    words.chars().map(escape).collect()
}
