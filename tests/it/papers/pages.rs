//! The page of an official paper (NĐ 30/2020, Phụ lục I), measured on the PDF.

use super::given::{list, official, paper, words, written};
use super::pdf::{Letter, MM, Page, pages, squeezed};
use lapday::report::paper::{Block, PaperKind, Section};

/// Half a millimetre.
const CLOSE: f64 = 0.5;

fn printed(paper: &lapday::report::Paper) -> Vec<Page> {
    pages(written(paper, "pdf").unwrap())
}

fn left(letters: &[&Letter]) -> f64 {
    letters.iter().map(|letter| letter.x).fold(f64::INFINITY, f64::min) / MM
}

fn right(letters: &[&Letter]) -> f64 {
    letters.iter().map(|letter| letter.x).fold(0.0, f64::max) / MM
}

#[test]
fn an_official_paper_has_the_page_and_margins_of_the_decree() {
    let pages = printed(&official());
    assert!(pages.len() > 1, "the body runs over to a second page");
    for page in &pages {
        assert!(
            (page.width / MM - 210.0).abs() < CLOSE && (page.height / MM - 297.0).abs() < CLOSE
        );
        // Above the foot, 20 to 25 mm from the edge.
        let body = page.between(20.0, 277.0);
        assert!((30.0 - CLOSE..=35.0).contains(&left(&body)), "left {}", left(&body));
        // The place of the last letter of a justified line; the letter itself reaches the margin.
        let last = 210.0 - right(&body);
        assert!((15.0 - CLOSE..=20.0 + 3.0).contains(&last), "right {last}");
    }
}

#[test]
fn letters_of_an_official_paper_are_as_large_as_the_decree_asks() {
    let pages = printed(&official());
    let body = pages[1].between(20.0, 150.0);
    let paragraph = body.iter().take(200);
    for letter in paragraph {
        assert!((letter.size - 13.0).abs() < 0.01, "{} is {}", letter.text, letter.size);
    }
    let head = pages[0].between(20.0, 60.0);
    let sizes: Vec<f64> = head.iter().map(|letter| letter.size).collect();
    assert!(sizes.iter().all(|size| (11.99..=14.01).contains(size)), "{sizes:?}");
    let text = pages[0].text();
    for said in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "PHÒNG KINH TẾ",
        "Hương Trà, ngày 05 tháng 02 năm 2024",
        "BÁO CÁO",
        "Kính gửi: Sở Công Thương",
    ] {
        assert!(text.contains(&squeezed(said)), "{said} in {text}");
    }
}

#[test]
fn the_name_of_the_state_stands_on_one_line() {
    let pages = printed(&official());
    let capitals = squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    let (text, count) = (pages[0].text(), capitals.chars().count());
    let begin = text[..text.find(&capitals).unwrap()].chars().count();
    let letters: Vec<&Letter> =
        pages[0].letters.iter().filter(|letter| !letter.text.trim().is_empty()).collect();
    let line = &letters[begin..begin + count];
    assert!(line.iter().all(|letter| (letter.y - line[0].y).abs() < 0.1));
}

#[test]
fn pages_are_numbered_in_the_middle_of_the_top_margin_but_the_first() {
    let pages = printed(&official());
    assert!(pages[0].between(0.0, 19.0).is_empty());
    let number = pages[1].between(0.0, 19.0);
    let said: String = number.iter().map(|letter| letter.text.as_str()).collect();
    assert_eq!(said, "2");
    assert!((number[0].size - 13.0).abs() < 0.01);
    // The middle between the margins, less half a figure.
    let middle = f64::midpoint(30.0, 210.0 - 15.0);
    assert!((number[0].x / MM - middle).abs() < 2.0, "{}", number[0].x / MM);
}

#[test]
fn every_page_names_its_day_its_law_who_made_it_and_the_file() {
    for page in printed(&list(120)) {
        let text = page.text();
        for said in ["30/06/2024", "01/07/2025", "Lan", "ke-hoach.gpkg"] {
            assert!(text.contains(said), "{said} in {text}");
        }
    }
}

#[test]
fn a_page_lies_across_where_its_section_does() {
    let text = |said: &str| vec![Block::Text(words(said))];
    let sections = vec![Section::upright(text("đứng")), Section::across(text("ngang"))];
    let pages = printed(&paper(PaperKind::Own, sections));
    assert_eq!(pages.len(), 2);
    assert!(pages[0].width < pages[0].height && pages[1].width > pages[1].height);
}

#[test]
fn nobody_signs_by_the_program() {
    let pages = printed(&official());
    let text: String = pages.iter().map(Page::text).collect();
    let after = text.split(&squeezed("TRƯỞNG PHÒNG")).nth(1).unwrap();
    let note = squeezed("(Chữ ký, họ và tên, dấu)");
    assert!(after.starts_with(&note), "{after}");
    assert!(after[note.len()..].starts_with(&squeezed("Số liệu đến ngày")), "{after}");
}
