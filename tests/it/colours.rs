//! One table of colours: the window by day, paper and other programs show the same.

use crate::map::story::{TODAY, lot, put_lot, rectangle, tu_ha};
use crate::store::given::Folder;
use lapday::domain::colours::{INK, LOT_LINE, NOTE, Rgb, UNKNOWN, WARNING, contrast, text_on};
use lapday::domain::{FillClass, Id, LandUse, LotState, Plan, WorkStatus, ZoneStatus};
use lapday::i18n::{Language, Texts};
use lapday::map::opaque;
use lapday::report::{PictureRequest, picture_svg};
use lapday::ui::theme;
use lapday::views::scene::{LotPaint, Swatch, ZoneColouring, ZonePaint, legend};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;
use strum::VariantArray;

fn lots() -> Vec<LotPaint> {
    let states = LotState::VARIANTS.iter().map(|state| LotPaint::State(*state));
    states.chain(LandUse::VARIANTS.iter().map(|land_use| LotPaint::Land(*land_use))).collect()
}

fn zones() -> Vec<ZonePaint> {
    let statuses = ZoneStatus::VARIANTS.iter().map(|status| ZonePaint::Status(Some(*status)));
    let fills = FillClass::VARIANTS.iter().map(|class| ZonePaint::Fill(*class));
    statuses.chain([ZonePaint::Status(None)]).chain(fills).collect()
}

#[test]
fn the_window_by_day_shows_the_colours_of_the_table() {
    let palette = theme::palette(false);
    for paint in lots() {
        assert_eq!(palette.of_lot(paint), opaque(paint.colour().day), "{paint:?}");
    }
    for paint in zones() {
        assert_eq!(palette.of_zone(paint), opaque(paint.colour().day), "{paint:?}");
    }
    let dressed = [
        (palette.text, INK),
        (palette.note, NOTE),
        (palette.warning, WARNING),
        (palette.lot_line, LOT_LINE),
    ];
    for (shown, known) in dressed {
        assert_eq!(shown, opaque(known.day));
    }
}

/// Tứ Hạ with a lot of each use.
fn of_every_use() -> Plan {
    let mut plan = tu_ha();
    for (number, land_use) in (0..).zip(LandUse::VARIANTS) {
        let boundary = rectangle(f64::from(number) * 40.0, -200.0, 30.0, 30.0);
        put_lot(
            &mut plan,
            lot(500 + i64::from(number), &format!("U{number}"), *land_use, boundary),
        );
    }
    plan
}

/// The fill of the sample beside a legend's words.
fn printed(svg: &str, words: &str) -> String {
    let (before, _) = svg.split_once(&format!(">{words}</text>")).expect("the legend says it");
    let sample = before.rsplit("<rect ").find(|rect| !rect.contains("url(#")).unwrap_or_default();
    let (_, fill) = sample.split_once("fill=\"").expect("a sample is filled");
    fill.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn paper_shows_the_colours_of_the_table() {
    let texts = Texts::new(Language::Vietnamese);
    let plan = of_every_use();
    let (mut seen_lots, mut seen_zones) = (0, 0);
    for (zone, colouring) in [
        (Some(Id::new(1)), ZoneColouring::Status),
        (None, ZoneColouring::Status),
        (None, ZoneColouring::FillRate),
    ] {
        let request = PictureRequest { zone, colouring, ..PictureRequest::default() };
        let svg = picture_svg(&plan, TODAY, &texts, &request);
        let shown = legend(colouring, zone.is_some().then_some(LandUse::VARIANTS));
        for entry in shown.entries {
            let known = match entry.swatch {
                Swatch::Lot(paint) => (paint.colour(), &mut seen_lots),
                Swatch::Zone(paint) => (paint.colour(), &mut seen_zones),
                Swatch::Symbol(_) | Swatch::DashedBoundary => continue,
            };
            let words = texts.say(&entry.says);
            assert_eq!(printed(&svg, &words), known.0.day.to_string(), "{words}");
            *known.1 += 1;
        }
    }
    // Free industrial land is the state "vacant", not a use.
    assert_eq!((seen_lots, seen_zones), (lots().len() - 1, zones().len()));
}

/// What a style says: the colour of each code, as many times as there are shapes; the empty code
/// stands for all others.
fn styled(qml: &str) -> BTreeMap<String, Vec<Rgb>> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let style = Document::parse_with_options(qml, options).expect("a style is well-formed");
    let named = |name: &'static str| {
        style.descendants().filter(move |node| node.has_tag_name(name)).collect::<Vec<_>>()
    };
    let symbols: BTreeMap<&str, Node<'_, '_>> = named("symbol")
        .into_iter()
        .map(|symbol| (symbol.attribute("name").expect("a symbol has a name"), symbol))
        .collect();
    assert!(named("layerGeometryType").is_empty(), "layers of other shapes would refuse it");
    assert_eq!(named("text-style").len(), 1, "a layer has labels");
    let stands_aside = |node: &Node<'_, '_>| node.attribute("obstacle") == Some("0");
    assert!(
        named("rendering").iter().any(stands_aside),
        "land hides the labels of what lies on it"
    );
    let mut found = BTreeMap::<String, Vec<Rgb>>::new();
    for rule in named("category").into_iter().chain(named("rule")) {
        let Some(symbol) = rule.attribute("symbol") else { continue };
        let code = rule.attribute("value").map_or_else(
            || {
                let filter = rule.attribute("filter").expect("a rule has a filter");
                let of_code = filter.split_once(" = '").filter(|(column, _)| column.contains('"'));
                of_code.map_or("", |(_, code)| code.trim_end_matches('\'')).to_owned()
            },
            str::to_owned,
        );
        let symbol = symbols[symbol];
        // A way has no inside.
        let option = if symbol.attribute("type") == Some("line") { "line_color" } else { "color" };
        let colour = symbol
            .descendants()
            .find(|node| node.attribute("name") == Some(option))
            .and_then(|node| node.attribute("value"))
            .expect("a symbol has a colour");
        let parts: Vec<u8> = colour.split(',').map(|part| part.parse().unwrap()).collect();
        found.entry(code).or_default().push(Rgb([parts[0], parts[1], parts[2]]));
    }
    found
}

fn by_code<T>(colour: impl Fn(T) -> Rgb, rest: Rgb, shapes: usize) -> BTreeMap<String, Vec<Rgb>>
where
    T: VariantArray + Copy + Into<&'static str>,
{
    let codes = T::VARIANTS.iter().map(|code| ((*code).into().to_owned(), colour(*code)));
    let all = codes.chain([(String::new(), rest)]);
    all.map(|(code, colour)| (code, vec![colour; shapes])).collect()
}

#[test]
fn other_programs_show_the_colours_of_the_table() {
    let folder = Folder::new();
    drop(folder.project());
    let sql = folder.sql();
    let style = |table: &str| {
        let select = "SELECT styleQML FROM layer_styles WHERE f_table_name = ?1
                      AND f_geometry_column = 'geom' AND useAsDefault = 1";
        styled(&sql.query_row(select, [table], |row| row.get::<_, String>(0)).expect(table))
    };
    let status = |status: ZoneStatus| status.colour().day;
    assert_eq!(style("zone"), by_code(status, UNKNOWN.day, 2));
    assert_eq!(style("phase"), by_code(status, UNKNOWN.day, 1));
    let land_use = |land_use: LandUse| land_use.colour().day;
    assert_eq!(style("lot"), by_code(land_use, UNKNOWN.day, 1));
    // What is not built yet is open: white inside, the way in ink.
    let inside = |stage| if stage == WorkStatus::Done { INK.day } else { Rgb::WHITE };
    for table in ["work", "investment_project"] {
        for (code, found) in style(table) {
            let stage = code.parse().unwrap_or(WorkStatus::Planned);
            assert_eq!(found, [inside(stage), INK.day, inside(stage)], "{table} {code}");
        }
        assert_eq!(style(table).len(), WorkStatus::VARIANTS.len() + 1, "{table}");
    }
    let alike = |colour: Rgb| BTreeMap::from([(String::new(), vec![colour; 3])]);
    assert_eq!(style("inspection"), alike(WARNING.day));
    assert_eq!(style("note"), alike(NOTE.day));
}

#[test]
fn what_lies_empty_is_told_from_the_ground_around_it() {
    // Two fills with this much between them are seen apart side by side.
    const SEEN: f64 = 1.3;
    let ground = theme::palette(true).background;
    let ground = Rgb([ground.r(), ground.g(), ground.b()]);
    let [vacant, road] = [LotState::Vacant.colour().night, LandUse::Road.colour().night];
    let [unknown, below20] =
        [FillClass::Unknown, FillClass::Below20].map(|class| class.colour().night);
    let pairs = [(vacant, road), (unknown, below20)]
        .into_iter()
        .chain([vacant, road, unknown, below20].map(|fill| (fill, ground)));
    for (one, other) in pairs {
        assert!(contrast(one, other) >= SEEN, "{one} {other}: {}", contrast(one, other));
    }
}

#[test]
fn text_reads_on_every_fill() {
    let fills = lots().into_iter().map(LotPaint::colour);
    for fill in fills.chain(zones().into_iter().map(ZonePaint::colour)) {
        for fill in [fill.day, fill.night] {
            let found = contrast(text_on(fill), fill);
            assert!(found >= 4.5, "{fill}: {found}");
        }
    }
}
