//! DXF of `AutoCAD` 2000, for any CAD program: metres of the plan's grid, easting as X; a closed way a
//! ring, lots with a hatch, their codes and stated areas as texts.
//!
//! What is written beside a lot is what its documents say: an area that is only measured is not.

use super::cells::PlanCell;
use super::plan_layer::{PlanLayer, PlanRow};
use super::trouble::WriteTrouble;
use crate::domain::RecordKind;
use crate::io::signs::Sign;
use crate::wkb::Geometry;
use acadrust::entities::{
    AttachmentPoint, BoundaryEdge, BoundaryPath, Hatch, LwPolyline, LwVertex, MText, Point,
    PolylineEdge,
};
use acadrust::types::{Color, DxfVersion, Vector2, Vector3};
use acadrust::{CadDocument, DxfError, DxfWriter, EntityType, TextStyle};
use geo::{BoundingRect, Euclidean, InteriorPoint, InterpolateLine, LineString, Polygon};
use std::collections::BTreeSet;

/// The layer of codes of lots, and of the areas written in them.
static CODES: Sign = Sign::new("KY_HIEU_LO", 7);
static AREAS: Sign = Sign::new("DIEN_TICH_LO", 8);
/// What a lot is for and how much may be built on it.
static LIMITS: Sign = Sign::new("CHI_TIEU_LO", 8);
/// Names of works, apart from what is drawn of them.
static NAMES: Sign = Sign::new("TEN_CONG_TRINH", 7);
/// Metres, as drawings number units.
const METRES: i16 = 6;
/// A style whose font has all our letters.
const STYLE: &str = "Lapday";
const FONT: &str = "arial.ttf";
/// Height of a text: this share of the narrower side of its lot, within bounds that print well.
const TEXT_SHARE: f64 = 0.08;
const TEXT_M: [f64; 2] = [0.5, 8.0];
/// Height of a text beside a way or a point: a plan 1/500 prints it 3 mm high.
const WAY_TEXT_M: f64 = 1.5;

/// All layers in one drawing.
pub(super) fn dxf(layers: &[PlanLayer]) -> Result<Vec<u8>, WriteTrouble> {
    let mut drawing = Drawing::new()?;
    for layer in layers {
        for row in &layer.rows {
            if let (Some(sign), Some(shape)) = (&row.sign, &row.shape) {
                drawing.shape(sign, shape, row.key.kind == RecordKind::Lot)?;
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

    /// A hatch hides what lies below: only lots, which lie beside each other, have one.
    fn shape(&mut self, sign: &Sign, shape: &Geometry, is_hatched: bool) -> Result<(), DxfError> {
        match shape {
            Geometry::Point(None) => Ok(()),
            Geometry::Point(Some(at)) => {
                let mut point = Point::new();
                point.location = Vector3::new(at.x(), at.y(), 0.0);
                self.add(sign, EntityType::Point(point))
            }
            Geometry::Line(way) => self.way(sign, way, false),
            Geometry::Rings(rings) => {
                rings.iter().try_for_each(|polygon| self.polygon(sign, polygon, is_hatched))
            }
            Geometry::Parts(parts) => {
                parts.iter().try_for_each(|part| self.shape(sign, part, is_hatched))
            }
        }
    }

    fn way(&mut self, sign: &Sign, way: &LineString, is_closed: bool) -> Result<(), DxfError> {
        let mut line = LwPolyline::new();
        let corners = &way.0[..way.0.len() - usize::from(is_closed && way.is_closed())];
        line.vertices = corners.iter().map(|at| LwVertex::from_coords(at.x, at.y)).collect();
        line.is_closed = is_closed;
        self.add(sign, EntityType::LwPolyline(line))
    }

    fn polygon(
        &mut self,
        sign: &Sign,
        polygon: &Polygon,
        is_hatched: bool,
    ) -> Result<(), DxfError> {
        if is_hatched {
            self.add(sign, EntityType::Hatch(Box::new(hatch(polygon))))?;
        }
        rings(polygon).try_for_each(|ring| self.way(sign, ring, true))
    }

    /// What a record is called, in the middle of it; for a lot its stated area and what else is said of
    /// it below. All begin in the same place, which lies within the lot.
    fn texts(
        &mut self,
        layer: &PlanLayer,
        row: &PlanRow,
        sign: &Sign,
        shape: &Geometry,
    ) -> Result<(), DxfError> {
        let kind = row.key.kind;
        let is_named = kind == RecordKind::Work || matches!(shape, Geometry::Rings(_));
        let Some(spot) = spot(shape).filter(|_| is_named) else { return Ok(()) };
        if kind != RecordKind::Lot {
            let sign = if kind == RecordKind::Work { &NAMES } else { sign };
            return self.text(sign, &row.title, spot, AttachmentPoint::TopLeft);
        }
        let said = |name: &str| {
            let place = layer.columns.iter().position(|column| column.name == name)?;
            row.cells.get(place)
        };
        let code = match said("code") {
            Some(PlanCell::Words(code)) => code.as_str(),
            _ => row.title.as_str(),
        };
        self.text(&CODES, code, spot, AttachmentPoint::BottomLeft)?;
        if let Some(PlanCell::Number(area)) = said("stated_m2") {
            self.text(&AREAS, &format!("S={area} m2"), spot, AttachmentPoint::TopLeft)?;
        }
        if row.lines.is_empty() {
            return Ok(());
        }
        // Beneath the line of the area.
        let lines = format!("\n{}", row.lines.join("\n"));
        self.text(&LIMITS, &lines, spot, AttachmentPoint::TopLeft)
    }

    fn text(
        &mut self,
        sign: &Sign,
        words: &str,
        (at, height): (geo::Point, f64),
        attached: AttachmentPoint,
    ) -> Result<(), DxfError> {
        let mut text = MText::new();
        text.value = escaped(words);
        STYLE.clone_into(&mut text.style);
        text.insertion_point = Vector3::new(at.x(), at.y(), 0.0);
        text.height = height;
        text.attachment_point = attached;
        self.add(sign, EntityType::MText(Box::new(text)))
    }
}

fn rings(polygon: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

fn hatch(polygon: &Polygon) -> Hatch {
    let mut hatch = Hatch::solid();
    for ring in rings(polygon) {
        let corners = &ring.0[..ring.0.len().saturating_sub(1)];
        let corners = corners.iter().map(|at| Vector2::new(at.x, at.y)).collect();
        let mut path = BoundaryPath::external();
        path.add_edge(BoundaryEdge::Polyline(PolylineEdge::new(corners, true)));
        hatch.add_path(path);
    }
    hatch
}

/// Where texts of a shape begin, and how high they are.
fn spot(shape: &Geometry) -> Option<(geo::Point, f64)> {
    match shape {
        Geometry::Point(at) => at.map(|at| (at, WAY_TEXT_M)),
        Geometry::Line(way) => {
            let middle = Euclidean.point_at_ratio_from_start(way, 0.5)?;
            Some((middle, WAY_TEXT_M))
        }
        Geometry::Rings(rings) => {
            let (middle, extent) = rings.interior_point().zip(rings.bounding_rect())?;
            let narrow = extent.width().min(extent.height());
            Some((middle, (narrow * TEXT_SHARE).clamp(TEXT_M[0], TEXT_M[1])))
        }
        Geometry::Parts(parts) => parts.iter().find_map(spot),
    }
}

/// Letters beyond ASCII by their numbers: what code page a program takes a drawing for makes no
/// difference to them. What would be a code to the program is told as the sign it is.
fn escaped(words: &str) -> String {
    let mut units = [0; 2];
    let escape = |letter: char| -> String {
        match letter {
            '\n' => "\\P".to_owned(),
            '\\' | '{' | '}' => format!("\\{letter}"),
            _ if letter.is_ascii() => letter.to_string(),
            _ => {
                let units = letter.encode_utf16(&mut units).iter();
                units.map(|unit| format!("\\U+{unit:04X}")).collect::<Vec<_>>().concat()
            }
        }
    };
    words.chars().map(escape).collect()
}
