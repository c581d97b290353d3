//! The colours other programs show our tables in: one style each for QGIS, which keeps them in `layer_styles`.

use rusqlite::Connection;
use std::fmt::Write;

/// How one table looks: a symbol for each value of a column.
struct Style {
    table: &'static str,
    drawn: Drawn,
    name: &'static str,
    column: &'static str,
    symbols: &'static [Symbol],
}

/// With what a table is drawn.
#[derive(Clone, Copy)]
enum Drawn {
    Fill,
    /// Of a table of mixed geometries `QGIS` takes one style, and most notes are distances.
    Line,
}

/// The symbol of a value; the empty value stands for all others.
struct Symbol {
    value: &'static str,
    label: &'static str,
    /// Red, green, blue, opacity.
    fill: &'static str,
    /// A boundary that binds nobody is dashed.
    is_dashed: bool,
}

const fn full(value: &'static str, label: &'static str, fill: &'static str) -> Symbol {
    Symbol { value, label, fill, is_dashed: false }
}

const fn dashed(value: &'static str, label: &'static str, fill: &'static str) -> Symbol {
    Symbol { value, label, fill, is_dashed: true }
}

const STYLES: &[Style] = &[
    Style {
        table: "zone",
        drawn: Drawn::Fill,
        name: "Nguồn ranh giới",
        column: "boundary_source",
        symbols: &[
            full("surveyed", "Đo đạc thực địa", "240,200,120,90"),
            full("from_decision", "Theo quyết định", "240,200,120,90"),
            dashed("digitised", "Số hóa từ bản đồ", "240,200,120,60"),
            dashed("illustrative", "Minh họa", "240,200,120,40"),
            dashed("", "Chưa rõ", "200,200,200,40"),
        ],
    },
    Style {
        table: "phase",
        drawn: Drawn::Fill,
        name: "Tình trạng",
        column: "status",
        symbols: &[
            full("proposed", "Đề xuất", "225,225,225,80"),
            full("approved", "Đã phê duyệt", "250,225,150,80"),
            full("building", "Đang xây dựng", "245,180,110,80"),
            full("operating", "Đang hoạt động", "140,190,150,80"),
            full("expanding", "Đang mở rộng", "130,180,210,80"),
            full("withdrawn", "Đã hủy bỏ", "160,160,160,80"),
            full("", "Chưa rõ", "200,200,200,40"),
        ],
    },
    Style {
        table: "lot",
        drawn: Drawn::Fill,
        name: "Loại đất",
        column: "land_use",
        symbols: &[
            full("industrial", "Đất công nghiệp", "214,170,190,255"),
            full("warehouse", "Kho bãi", "200,180,160,255"),
            full("service", "Hành chính – dịch vụ", "240,150,130,255"),
            full("green", "Cây xanh", "150,200,130,255"),
            full("road", "Giao thông", "225,220,210,255"),
            full("technical", "Hạ tầng kỹ thuật", "180,180,200,255"),
            full("water", "Mặt nước", "150,200,225,255"),
            full("reserve", "Dự trữ", "235,235,200,255"),
            full("", "Chưa rõ", "200,200,200,255"),
        ],
    },
    Style {
        table: "note",
        drawn: Drawn::Line,
        name: "Ghi chú",
        column: "shape",
        symbols: &[
            full("position", "Vị trí", "120,60,140,255"),
            full("line", "Khoảng cách", "120,60,140,255"),
            full("area", "Diện tích", "120,60,140,255"),
            dashed("angle", "Góc", "120,60,140,255"),
            full("", "Khác", "120,60,140,255"),
        ],
    },
    Style {
        table: "work",
        drawn: Drawn::Line,
        name: "Tình trạng",
        column: "status",
        symbols: &[
            dashed("planned", "Dự kiến", "120,130,140,255"),
            dashed("approved", "Đã phê duyệt", "14,110,140,255"),
            full("under_way", "Đang thực hiện", "220,130,40,255"),
            full("done", "Hoàn thành", "30,127,79,255"),
            dashed("stopped", "Tạm dừng", "180,83,9,255"),
            dashed("dropped", "Không thực hiện", "160,160,160,255"),
            full("", "Chưa rõ", "120,130,140,255"),
        ],
    },
];

/// Writes the styles and declares their table.
pub fn write(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier)
         VALUES ('layer_styles', 'attributes', 'layer_styles')",
        [],
    )?;
    STYLES.iter().try_for_each(|style| write_of(connection, style.table))
}

/// Writes the styles of one table.
pub fn write_of(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    for style in STYLES.iter().filter(|style| style.table == table) {
        connection.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,
             f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui)
             VALUES ('', '', ?1, 'geom', ?2, ?3, '', 1, '', '', NULL)",
            (style.table, style.name, qml(style)),
        )?;
    }
    Ok(())
}

fn qml(style: &Style) -> String {
    let mut categories = String::new();
    let mut symbols = String::new();
    for (place, symbol) in style.symbols.iter().enumerate() {
        let Symbol { value, label, .. } = symbol;
        // Writing into a string cannot fail.
        let _ = write!(
            categories,
            r#"<category render="true" type="string" value="{value}" symbol="{place}" label="{label}"/>"#
        );
        symbols.push_str(&symbol_qml(style.drawn, place, symbol));
    }
    format!(
        r#"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.0" styleCategories="Symbology">
<renderer-v2 type="categorizedSymbol" attr="{}" symbollevels="0" enableorderby="0" forceraster="0">
<categories>{categories}</categories>
<symbols>{symbols}</symbols>
</renderer-v2>
<blendMode>0</blendMode>
<featureBlendMode>0</featureBlendMode>
<layerGeometryType>{}</layerGeometryType>
</qgis>"#,
        style.column,
        match style.drawn {
            Drawn::Fill => 2,
            Drawn::Line => 1,
        }
    )
}

fn symbol_qml(drawn: Drawn, place: usize, symbol: &Symbol) -> String {
    let line = if symbol.is_dashed { "dash" } else { "solid" };
    let (sort, class, options) = match drawn {
        Drawn::Fill => ("fill", "SimpleFill", fill_options(symbol.fill, line)),
        Drawn::Line => ("line", "SimpleLine", line_options(symbol.fill, line)),
    };
    format!(
        r#"<symbol type="{sort}" name="{place}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="{class}" enabled="1" locked="0" pass="0"><Option type="Map">{options}</Option></layer></symbol>"#
    )
}

fn fill_options(fill: &str, line: &str) -> String {
    options(&[
        ("color", fill),
        ("style", "solid"),
        ("outline_color", "70,70,70,255"),
        ("outline_style", line),
        ("outline_width", "0.3"),
        ("outline_width_unit", "MM"),
        ("joinstyle", "miter"),
    ])
}

fn line_options(color: &str, line: &str) -> String {
    options(&[
        ("line_color", color),
        ("line_style", line),
        ("line_width", "0.4"),
        ("line_width_unit", "MM"),
        ("joinstyle", "miter"),
    ])
}

fn options(options: &[(&str, &str)]) -> String {
    let mut written = String::new();
    for (name, value) in options {
        // Writing into a string cannot fail.
        let _ = write!(written, r#"<Option type="QString" name="{name}" value="{value}"/>"#);
    }
    written
}
