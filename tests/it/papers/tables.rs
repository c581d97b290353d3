//! Tables on paper: no row is lost, heads are repeated, nothing is shaded, sums follow.

use super::given::{list, paper, request, tenants, words, written};
use super::pdf::{Page, pages, squeezed};
use calamine::{Data, Reader, Xlsx};
use lapday::domain::Plan;
use lapday::i18n::{Language, Texts};
use lapday::report::paper::{Block, PaperKind, PaperTable, Section};
use lapday::report::{PAPER_FORMATS, Press, REPORTS};
use std::io::{Cursor, Read};

const ROWS: usize = 150;

/// The body of a document of Word.
fn body(bytes: Vec<u8>) -> String {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    file.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml
}

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn name(number: usize) -> String {
    format!("Hộ số {number:04} làm bún")
}

#[test]
fn no_row_is_lost_on_the_pages_of_a_pdf() {
    let pages = pages(written(&list(ROWS), "pdf").unwrap());
    let text: String = pages.iter().map(Page::text).collect();
    for number in 1..=ROWS {
        assert_eq!(text.matches(&squeezed(&name(number))).count(), 1, "row {number}");
    }
    assert!(pages.len() > 2);
    for page in &pages {
        assert!(page.text().contains(&squeezed("Diện tích (ha)")), "a page without heads");
    }
}

#[test]
fn a_row_stays_on_one_page() {
    let words = "một đoạn dài ".repeat(30);
    let mut table = tenants(12);
    for row in &mut table.rows {
        row.cells[0] = format!("{} đầu {words} cuối", row.cells[0].text(&vietnamese())).into();
    }
    let table = PaperTable::new(table);
    let paper = paper(PaperKind::Own, vec![Section::upright(vec![Block::of_table(table)])]);
    let pages = pages(written(&paper, "pdf").unwrap());
    assert!(pages.len() > 1);
    for page in pages {
        assert_eq!(page.text().matches("đầu").count(), page.text().matches("cuối").count());
    }
}

#[test]
fn no_row_is_lost_in_a_document_and_none_splits() {
    let xml = body(written(&list(ROWS), "docx").unwrap());
    // Two rows of heads and one of sums.
    assert_eq!(xml.matches("<w:tr>").count(), ROWS + 3);
    assert_eq!(xml.matches("<w:cantSplit/>").count(), ROWS + 3);
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2);
    for number in 1..=ROWS {
        assert_eq!(xml.matches(&name(number)).count(), 1, "row {number}");
    }
}

#[test]
fn nothing_is_shaded() {
    for page in pages(written(&list(ROWS), "pdf").unwrap()) {
        assert_eq!(page.filled, 0);
    }
    assert!(!body(written(&list(3), "docx").unwrap()).contains("<w:shd"));
}

#[test]
fn a_workbook_has_figures_and_a_sum_that_follows_them() {
    let mut book = workbook(written(&list(ROWS), "xlsx").unwrap());
    let sheet = book.sheet_names()[0].clone();
    let values = book.worksheet_range(&sheet).unwrap();
    let head = values.rows().position(|row| row[1] == "Diện tích (ha)").unwrap();
    let row = |number: usize| values.rows().nth(head + number).unwrap();
    assert_eq!(row(7)[0], Data::String(name(7)));
    assert_eq!(row(7)[1], Data::Float(0.07));
    assert_eq!(row(7)[2], Data::String("chưa có số liệu".into()));
    // The last row stands beside the sum.
    let sum: usize = (1..ROWS).sum();
    let Data::Float(total) = row(ROWS + 1)[1] else { panic!("{:?}", row(ROWS + 1)) };
    assert!((total - sum as f64 / 100.0).abs() < 1e-9);
    let formulas = book.worksheet_formula(&sheet).unwrap();
    let formula = formulas.rows().flatten().find(|formula| !formula.is_empty()).unwrap();
    let (first, last) = (head + 2, head + ROWS);
    assert_eq!(*formula, format!("SUM(B{first}:B{last})"));
}

#[test]
fn a_paper_without_rows_says_so() {
    for format in PAPER_FORMATS {
        let bytes = written(&list(0), format.ending).unwrap();
        let text = match format.ending {
            "pdf" => pages(bytes).iter().map(Page::text).collect(),
            "docx" => squeezed(&body(bytes)),
            "xlsx" => {
                let mut book = workbook(bytes);
                let sheet = book.worksheet_range_at(0).unwrap().unwrap();
                squeezed(&sheet.rows().flatten().map(ToString::to_string).collect::<String>())
            }
            _ => squeezed(&String::from_utf8(bytes).unwrap()),
        };
        assert!(text.contains(&squeezed("Không có số liệu")), "{} {text}", format.ending);
    }
}

#[test]
fn more_rows_than_anybody_leafs_through_go_to_a_workbook() {
    let long = list(2_001);
    for ending in ["pdf", "docx"] {
        let why = written(&long, ending).unwrap_err();
        assert!(why.contains("2001") && why.contains(".xlsx"), "{why}");
    }
    written(&long, "xlsx").unwrap();
    written(&list(2_000), "docx").unwrap();
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for format in PAPER_FORMATS {
        let once = written(&list(30), format.ending).unwrap();
        assert!(once == written(&list(30), format.ending).unwrap(), "{}", format.ending);
    }
}

#[test]
fn two_tables_in_a_paper_are_two_sheets_and_two_tables() {
    let table = |title: &str| Block::of_table(PaperTable::new(tenants(2)).titled(words(title)));
    let blocks = vec![Block::Heading(words("Phần I")), table("Bảng một"), table("Bảng hai")];
    let paper = paper(PaperKind::Own, vec![Section::upright(blocks)]);
    let book = workbook(written(&paper, "xlsx").unwrap());
    assert_eq!(book.sheet_names(), ["Bảng một", "Bảng hai"]);
    assert_eq!(body(written(&paper, "docx").unwrap()).matches("<w:tbl>").count(), 2);
}

#[test]
fn a_figure_on_paper_is_the_figure_of_the_table() {
    let built_in = lapday::builtin::huong_tra();
    let mut plan = Plan::about(built_in.about.clone());
    plan.apply(&built_in.contents);
    let texts = vietnamese();
    for report in REPORTS {
        let Ok(paper) = report.paper(&plan, &request(&plan)) else { continue };
        for format in
            PAPER_FORMATS.iter().filter(|format| ["html", "docx"].contains(&format.ending))
        {
            let bytes = format.write(&paper, &Press::new(&plan, &texts)).unwrap();
            let text = match format.ending {
                "docx" => body(bytes),
                _ => String::from_utf8(bytes).unwrap(),
            };
            for cell in paper.tables().flat_map(|of| &of.table.rows).flat_map(|row| &row.cells) {
                let said = cell.text(&texts);
                let said = said.replace('&', "&amp;").replace('"', "&quot;");
                assert!(text.contains(&said), "{} in {}.{}", said, report.id, format.ending);
            }
        }
    }
}

fn vietnamese() -> Texts {
    Texts::new(Language::Vietnamese)
}
