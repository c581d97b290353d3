//! KML 2.2: WGS 84, a folder a layer, filled in the colours of the map; KMZ is the same, zipped.

use super::plan_layer::{PlanLayer, PlanRow};
use super::zipped::zipped;
use crate::domain::colours::{LOT_LINE, Rgb};
use crate::geodesy::Grid;
use crate::i18n::Texts;
use crate::wkb::Geometry;
use geo::{Coord, LineString};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Cursor};

/// How opaque a fill is: the picture below shows through.
const OPACITY: &str = "b0";
const LINE_WIDTH: &str = "1.5";

type Xml = Writer<Cursor<Vec<u8>>>;

pub(super) fn kmz(layers: &[PlanLayer], texts: &Texts) -> io::Result<Vec<u8>> {
    zipped([("doc.kml", kml(layers, texts)?)])
}

pub(super) fn kml(layers: &[PlanLayer], texts: &Texts) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root =
        xml.create_element("kml").with_attribute(("xmlns", "http://www.opengis.net/kml/2.2"));
    root.write_inner_content(|xml| {
        xml.create_element("Document").write_inner_content(|xml| {
            styles(xml, layers)?;
            layers.iter().try_for_each(|layer| folder(xml, layer, texts))
        })?;
        Ok(())
    })?;
    Ok(xml.into_inner().into_inner())
}

fn styles(xml: &mut Xml, layers: &[PlanLayer]) -> io::Result<()> {
    let fills = layers.iter().flat_map(|layer| layer.rows.iter().map(|row| row.fill));
    let fills: BTreeSet<Option<[u8; 3]>> = fills.map(|fill| fill.map(|Rgb(rgb)| rgb)).collect();
    fills.into_iter().map(|fill| fill.map(Rgb)).try_for_each(|fill| style(xml, fill))
}

fn style(xml: &mut Xml, fill: Option<Rgb>) -> io::Result<()> {
    let id = style_of(fill);
    xml.create_element("Style").with_attribute(("id", id.as_str())).write_inner_content(|xml| {
        xml.create_element("LineStyle").write_inner_content(|xml| {
            text(xml, "color", &colour(LOT_LINE.day, "ff"))?;
            text(xml, "width", LINE_WIDTH)
        })?;
        xml.create_element("PolyStyle").write_inner_content(|xml| match fill {
            Some(fill) => text(xml, "color", &colour(fill, OPACITY)),
            None => text(xml, "fill", "0"),
        })?;
        Ok(())
    })?;
    Ok(())
}

fn style_of(fill: Option<Rgb>) -> String {
    fill.map_or_else(|| "unfilled".to_owned(), |fill| colour(fill, "f"))
}

/// As KML writes it: opacity, blue, green, red.
fn colour(Rgb([red, green, blue]): Rgb, opacity: &str) -> String {
    format!("{opacity}{blue:02x}{green:02x}{red:02x}")
}

fn folder(xml: &mut Xml, layer: &PlanLayer, texts: &Texts) -> io::Result<()> {
    let folder = xml.create_element("Folder").with_attribute(("id", layer.name()));
    folder.write_inner_content(|xml| {
        text(xml, "name", &texts.say(&layer.title))?;
        layer.rows.iter().try_for_each(|row| placemark(xml, layer, row, texts))
    })?;
    Ok(())
}

fn placemark(xml: &mut Xml, layer: &PlanLayer, row: &PlanRow, texts: &Texts) -> io::Result<()> {
    xml.create_element("Placemark").write_inner_content(|xml| {
        text(xml, "name", &row.title)?;
        text(xml, "styleUrl", &format!("#{}", style_of(row.fill)))?;
        xml.create_element("ExtendedData").write_inner_content(|xml| {
            let cells = layer.columns.iter().zip(&row.cells);
            let said = cells.filter_map(|(column, cell)| Some((column, cell.text()?)));
            said.into_iter().try_for_each(|(column, said)| {
                let data = xml.create_element("Data").with_attribute(("name", column.name));
                data.write_inner_content(|xml| {
                    text(xml, "displayName", &texts.get(column.text))?;
                    text(xml, "value", &said)
                })?;
                Ok(())
            })
        })?;
        row.shape.as_ref().map_or(Ok(()), |shape| geometry(xml, shape, &layer.grid))
    })?;
    Ok(())
}

fn geometry(xml: &mut Xml, shape: &Geometry, grid: &Grid) -> io::Result<()> {
    match shape {
        Geometry::Point(at) => at.iter().try_for_each(|at| {
            xml.create_element("Point")
                .write_inner_content(|xml| text(xml, "coordinates", &positions([at.0], grid)))?;
            Ok(())
        }),
        Geometry::Line(way) => {
            xml.create_element("LineString").write_inner_content(|xml| {
                text(xml, "tessellate", "1")?;
                text(xml, "coordinates", &positions(way.0.iter().copied(), grid))
            })?;
            Ok(())
        }
        Geometry::Rings(rings) => match rings.0.as_slice() {
            [one] => polygon(xml, one, grid),
            parts => several(xml, parts, |xml, part| polygon(xml, part, grid)),
        },
        Geometry::Parts(parts) => several(xml, parts, |xml, part| geometry(xml, part, grid)),
    }
}

fn several<T>(
    xml: &mut Xml,
    parts: &[T],
    mut write: impl FnMut(&mut Xml, &T) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("MultiGeometry")
        .write_inner_content(|xml| parts.iter().try_for_each(|part| write(xml, part)))?;
    Ok(())
}

fn polygon(xml: &mut Xml, polygon: &geo::Polygon, grid: &Grid) -> io::Result<()> {
    xml.create_element("Polygon").write_inner_content(|xml| {
        ring(xml, "outerBoundaryIs", polygon.exterior(), grid)?;
        polygon.interiors().iter().try_for_each(|hole| ring(xml, "innerBoundaryIs", hole, grid))
    })?;
    Ok(())
}

fn ring(xml: &mut Xml, side: &str, ring: &LineString, grid: &Grid) -> io::Result<()> {
    xml.create_element(side).write_inner_content(|xml| {
        xml.create_element("LinearRing").write_inner_content(|xml| {
            text(xml, "coordinates", &positions(ring.0.iter().copied(), grid))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn positions(corners: impl IntoIterator<Item = Coord>, grid: &Grid) -> String {
    let mut said = String::new();
    for corner in corners {
        let at = grid.to_wgs84(corner.into());
        // Writing to a text cannot fail.
        let _ = write!(said, "{:.9},{:.9} ", at.x(), at.y());
    }
    said.truncate(said.trim_end().len());
    said
}

fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}
