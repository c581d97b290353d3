//! Layouts of an office's own, and pages of the web that call nobody.

use super::given::{format, list, paper, words, written};
use super::pdf::pages;
use crate::map::story::{TODAY, tu_ha};
use lapday::domain::Id;
use lapday::i18n::{Language, Texts};
use lapday::report::paper::{Block, Chart, ChartLine, PaperKind, Picture, Section};
use lapday::report::{Paper, Press};
use std::fs;

/// A paper as PDF in an office that has this layout.
fn laid_out(layout: &str) -> Result<Vec<u8>, String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("paper.typ"), layout).unwrap();
    let (plan, texts) = (tu_ha(), Texts::new(Language::Vietnamese));
    let press = Press::new(&plan, &texts).with_layouts(Some(folder.path().to_owned()));
    format("pdf").write(&list(2), &press).map_err(|why| texts.say(&why))
}

fn with_pictures() -> Paper {
    let line = ChartLine {
        name: words("Tứ Hạ"),
        points: vec![(TODAY, Some(0.4)), (jiff::civil::date(2026, 1, 1), Some(0.8))],
    };
    let chart = Chart { title: words("Lấp đầy"), lines: vec![line], goals: Vec::new() };
    let map = Picture::of(Some(Id::new(1)), TODAY);
    let blocks = vec![Block::Map(map), Block::Chart(Box::new(chart))];
    paper(PaperKind::Own, vec![Section::upright(blocks)])
}

#[test]
fn an_office_lays_its_papers_out_itself() {
    let pages =
        pages(laid_out("#let paper = json(\"paper.json\")\nXin chào #paper.title").unwrap());
    assert_eq!(pages[0].text(), "XinchàoDanhsáchthử");
}

#[test]
fn a_broken_layout_is_told_with_its_line() {
    let why = laid_out("#let paper = json(\"paper.json\")\n#paper.title\n#không-có").unwrap_err();
    assert!(why.contains("paper.typ") && why.contains("dòng 3"), "{why}");
    let why = laid_out("= Tiêu đề\n#(").unwrap_err();
    assert!(why.contains("dòng 2"), "{why}");
}

#[test]
fn a_layout_sees_nothing_of_the_machine() {
    let why = laid_out("#read(\"/etc/passwd\")").unwrap_err();
    assert!(why.contains("dòng 1"), "{why}");
    assert!(laid_out("#import \"@preview/example:0.1.0\": add").is_err());
}

#[test]
fn maps_and_charts_are_vectors_on_the_page() {
    let pages = pages(written(&with_pictures(), "pdf").unwrap());
    let text: String = pages.iter().map(super::pdf::Page::text).collect();
    for said in ["C-13", "GeoNames", "30/06/2024", "chưađođạc", "Lấpđầy"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(pages[0].filled > 20, "lots are filled");
}

#[test]
fn a_page_of_the_web_stands_alone() {
    let page = String::from_utf8(written(&with_pictures(), "html").unwrap()).unwrap();
    assert!(page.contains("<svg") && page.contains("C-13"));
    let names_of_svg = "http://www.w3.org/2000/svg";
    let others = page.replace(names_of_svg, "");
    for call in ["http:", "https:", "src=", "<link", "<script", "@import", "url(//"] {
        assert!(!others.contains(call), "{call}");
    }
}
