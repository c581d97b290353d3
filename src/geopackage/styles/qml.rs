//! A look as `QGIS` writes it down, which it calls QML.
//!
//! `QGIS` has one style a table, and opens a table of several shapes as a layer for each. A style
//! that names one shape is refused by the other layers, so it names none, and rules find the shape.

use super::looks::{Look, Shape, Symbol};
use crate::domain::BoundarySource;
use crate::domain::colours::{INK, Rgb};
use crate::i18n::Texts;
use quick_xml::escape::escape;
use std::fmt::{Display, Write};
use strum::VariantArray;

/// The style of a look.
pub fn qml(look: &Look, texts: &Texts) -> String {
    let mut out = String::from("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n");
    let what =
        [("version", "3.22.0"), ("styleCategories", "Symbology|Labeling"), ("labelsEnabled", "1")];
    open(&mut out, "qgis", &what.each_ref().map(|(name, value)| (*name, value as &dyn Display)));
    match look.shapes {
        [shape] => categories(&mut out, look, *shape, texts),
        shapes => rules(&mut out, look, shapes, texts),
    }
    labels(&mut out, look);
    out.push_str("<blendMode>0</blendMode><featureBlendMode>0</featureBlendMode></qgis>");
    out
}

/// A layer of one shape: a symbol for each code.
fn categories(out: &mut String, look: &Look, shape: Shape, texts: &Texts) {
    let column = look.column.unwrap_or_default();
    open(out, "renderer-v2", &[("type", &"categorizedSymbol"), ("attr", &column)]);
    out.push_str("<categories>");
    for (place, symbol) in look.symbols.iter().enumerate() {
        let says = texts.say(&symbol.text);
        element(
            out,
            "category",
            &[
                ("render", &"true"),
                ("type", &"string"),
                ("value", &symbol.code.unwrap_or_default()),
                ("symbol", &place),
                ("label", &says),
            ],
        );
    }
    out.push_str("</categories><symbols>");
    for (place, symbol) in look.symbols.iter().enumerate() {
        draw(out, place, symbol, shape, look.has_boundary);
    }
    out.push_str("</symbols></renderer-v2>\n");
}

/// A layer of several shapes: for each a rule, and beneath it one for each code.
fn rules(out: &mut String, look: &Look, shapes: &[Shape], texts: &Texts) {
    open(out, "renderer-v2", &[("type", &"RuleRenderer")]);
    open(out, "rules", &[("key", &"all")]);
    let count = look.symbols.len();
    for (group, shape) in shapes.iter().enumerate() {
        let filter = format!("geometry_type($geometry) = '{}'", name(*shape));
        let says = texts.get(text(*shape));
        let key = format!("shape{group}");
        let head: [(&str, &dyn Display); 3] =
            [("key", &key), ("filter", &filter), ("label", &says)];
        let Some(column) = look.column else {
            element(out, "rule", &[head.as_slice(), &[("symbol", &group)]].concat());
            continue;
        };
        open(out, "rule", &head);
        for (place, symbol) in look.symbols.iter().enumerate() {
            let place = group * count + place;
            let filter = symbol
                .code
                .map_or_else(|| "ELSE".to_owned(), |code| format!("\"{column}\" = '{code}'"));
            let (key, says) = (format!("symbol{place}"), texts.say(&symbol.text));
            element(
                out,
                "rule",
                &[("key", &key), ("filter", &filter), ("label", &says), ("symbol", &place)],
            );
        }
        out.push_str("</rule>");
    }
    out.push_str("</rules><symbols>");
    let all = shapes.iter().flat_map(|shape| look.symbols.iter().map(move |it| (*shape, it)));
    for (place, (shape, symbol)) in all.enumerate() {
        draw(out, place, symbol, shape, look.has_boundary);
    }
    out.push_str("</symbols></renderer-v2>\n");
}

/// What `geometry_type` calls a shape, parted or not.
const fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Point => "Point",
        Shape::Line => "Line",
        Shape::Area => "Polygon",
    }
}

const fn text(shape: Shape) -> &'static str {
    match shape {
        Shape::Point => "store-style-point",
        Shape::Line => "store-style-line",
        Shape::Area => "store-style-area",
    }
}

fn draw(out: &mut String, place: usize, symbol: &Symbol, shape: Shape, has_boundary: bool) {
    let dash = if symbol.is_dashed { "dash" } else { "solid" }.to_owned();
    let line = rgba(symbol.line, u8::MAX);
    let (sort, class, look) = match shape {
        Shape::Point => (
            "marker",
            "SimpleMarker",
            vec![
                ("name", "circle".to_owned()),
                ("size", "3".to_owned()),
                ("color", rgba(symbol.fill, u8::MAX)),
                ("outline_color", line),
                ("outline_width", "0.4".to_owned()),
            ],
        ),
        Shape::Line => (
            "line",
            "SimpleLine",
            vec![
                ("line_color", line),
                ("line_style", dash),
                ("line_width", "0.5".to_owned()),
                ("joinstyle", "miter".to_owned()),
            ],
        ),
        Shape::Area => (
            "fill",
            "SimpleFill",
            vec![
                ("color", rgba(symbol.fill, symbol.opacity)),
                ("style", "solid".to_owned()),
                ("outline_color", line),
                ("outline_style", dash),
                ("outline_width", "0.3".to_owned()),
                ("joinstyle", "miter".to_owned()),
            ],
        ),
    };
    open(out, "symbol", &[("type", &sort), ("name", &place), ("alpha", &1)]);
    open(out, "layer", &[("class", &class), ("enabled", &1), ("locked", &0), ("pass", &0)]);
    open(out, "Option", &[("type", &"Map")]);
    for (name, value) in &look {
        option(out, name, "QString", value);
    }
    out.push_str("</Option>");
    if has_boundary && shape == Shape::Area {
        dashed_by_source(out);
    }
    out.push_str("</layer></symbol>");
}

/// The outline is full where the source of the boundary binds, as in the window.
fn dashed_by_source(out: &mut String) {
    let binding: Vec<String> = BoundarySource::VARIANTS
        .iter()
        .filter(|source| source.is_binding())
        .map(|source| format!("'{}'", <&str>::from(source)))
        .collect();
    let says = format!("if(\"boundary_source\" IN ({}), 'solid', 'dash')", binding.join(", "));
    open(out, "data_defined_properties", &[]);
    open(out, "Option", &[("type", &"Map")]);
    option(out, "name", "QString", &"");
    open(out, "Option", &[("name", &"properties"), ("type", &"Map")]);
    open(out, "Option", &[("name", &"outlineStyle"), ("type", &"Map")]);
    option(out, "active", "bool", &true);
    option(out, "expression", "QString", &says);
    // 3 is an expression.
    option(out, "type", "int", &3);
    out.push_str("</Option></Option>");
    option(out, "type", "QString", &"collection");
    out.push_str("</Option></data_defined_properties>");
}

/// The label of each thing, inside where it is land and has room.
fn labels(out: &mut String, look: &Look) {
    let is_land = matches!(look.shapes, [Shape::Area]);
    open(out, "labeling", &[("type", &"simple")]);
    open(out, "settings", &[]);
    open(
        out,
        "text-style",
        &[
            ("fieldName", &look.label),
            ("isExpression", &0),
            ("fontFamily", &"Noto Sans"),
            ("fontSize", &8),
            ("fontSizeUnit", &"Point"),
            ("textColor", &rgba(INK.day, u8::MAX)),
        ],
    );
    element(
        out,
        "text-buffer",
        &[
            ("bufferDraw", &1),
            ("bufferSize", &0.8),
            ("bufferSizeUnits", &"MM"),
            ("bufferColor", &rgba(Rgb::WHITE, u8::MAX)),
        ],
    );
    out.push_str("</text-style>");
    // 4 is level inside, 0 is around.
    let (placement, fits) = if is_land { (4, 1) } else { (0, 0) };
    element(out, "placement", &[("placement", &placement), ("fitInPolygonOnly", &fits)]);
    // The land of a zone is no obstacle to the codes of its lots, which lie upon it.
    element(out, "rendering", &[("obstacle", &0)]);
    out.push_str("</settings></labeling>\n");
}

fn rgba(Rgb([red, green, blue]): Rgb, opacity: u8) -> String {
    format!("{red},{green},{blue},{opacity}")
}

fn option(out: &mut String, name: &str, sort: &str, value: &dyn Display) {
    element(out, "Option", &[("type", &sort), ("name", &name), ("value", value)]);
}

fn open(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    start(out, name, attributes);
    out.push('>');
}

fn element(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    start(out, name, attributes);
    out.push_str("/>");
}

fn start(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    out.push('<');
    out.push_str(name);
    for (key, value) in attributes {
        let value = value.to_string();
        write!(out, " {key}=\"{}\"", escape(value.as_str())).expect("a String takes everything");
    }
}
