//! A paper as a workbook: a sheet a table, with what stands above it and below; maps and charts
//! stay on the other kinds of file.

use super::head;
use crate::i18n::{Message, new_workbook, sheet_name};
use crate::report::paper::{Block, Fact, Paper, PaperTable};
use crate::report::press::Press;
use crate::report::table::{Looks, Sheet, cannot_carry};
use crate::report::trouble::no_workbook;
use crate::views::Cell;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::collections::BTreeSet;
use std::path::Path;

/// The file's bytes.
pub fn xlsx(paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
    let long = |of: &PaperTable| cannot_carry(&of.table, Path::new("paper.xlsx"), press.texts());
    if let Some(why) = paper.tables().find_map(long) {
        return Err(why);
    }
    let pages = pages(paper, press)?;
    written(paper, &pages, press)
        .map_err(|error| Message::new("papers-not-packed").with("why", no_workbook(&error)))
}

/// A line that is no row of a table.
enum Line {
    Words(String),
    Fact(String, Cell),
}

/// What goes on a sheet.
#[derive(Default)]
struct Page<'a> {
    above: Vec<Line>,
    table: Option<&'a PaperTable>,
    below: Vec<Line>,
}

/// A page for each table: what stands before it goes above, what stands after the last below.
fn pages<'a>(paper: &'a Paper, press: &Press<'_>) -> Result<Vec<Page<'a>>, Message> {
    let mut pages: Vec<Page<'a>> = Vec::new();
    for (number, section) in paper.sections.iter().enumerate() {
        press.goes_on(number, paper.sections.len())?;
        let mut above = Vec::new();
        for block in &section.blocks {
            if let Block::Table(table) = block {
                let above = std::mem::take(&mut above);
                pages.push(Page { above, table: Some(table), below: Vec::new() });
            } else {
                above.extend(lines(block, press));
            }
        }
        match pages.last_mut() {
            Some(page) => page.below.append(&mut above),
            None if above.is_empty() => {}
            None => pages.push(Page { above, ..Page::default() }),
        }
    }
    if pages.is_empty() {
        pages.push(Page::default());
    }
    Ok(pages)
}

/// A block in lines; a picture has none.
fn lines(block: &Block, press: &Press<'_>) -> Vec<Line> {
    let say = |message: &Message| Line::Words(press.say(message));
    match block {
        Block::Head(of) => head::left(of)
            .iter()
            .chain(&head::right(of))
            .map(|line| say(&line.text))
            .chain([say(&of.name), say(&of.subject)])
            .chain(head::receivers(of).iter().map(say))
            .collect(),
        Block::Title(text) | Block::Heading(text) | Block::Text(text) => vec![say(text)],
        Block::Facts(facts) => facts
            .iter()
            .map(|Fact { label, value }| Line::Fact(press.say(label), value.clone()))
            .collect(),
        Block::Notes(notes) => notes.iter().map(say).collect(),
        Block::Signature(signature) => head::signing(signature)
            .iter()
            .map(|line| say(&line.text))
            .chain(head::sent_to(signature).iter().map(say))
            .collect(),
        Block::Table(_) | Block::Map(_) | Block::Chart(_) => Vec::new(),
    }
}

fn written(paper: &Paper, pages: &[Page<'_>], press: &Press<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    about(&mut workbook, paper, press)?;
    let mut names = BTreeSet::new();
    for page in pages {
        let title = page.table.and_then(|table| table.title.as_ref()).unwrap_or(&paper.title);
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet_name(&press.say(title), &mut names))?;
        worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        let mut sheet = Sheet::new(worksheet, press.texts(), Looks::Paper);
        if paper.prints_title() {
            sheet.line(&press.say(&paper.title))?;
            for line in &paper.scope {
                sheet.line(&press.say(line))?;
            }
        }
        all(&mut sheet, &page.above)?;
        if let Some(table) = page.table {
            of_table(&mut sheet, table, press)?;
        }
        all(&mut sheet, &page.below)?;
        sheet.notes(&[press.say(&paper.foot())])?;
    }
    workbook.save_to_buffer()
}

fn all(sheet: &mut Sheet<'_>, lines: &[Line]) -> Result<(), XlsxError> {
    lines.iter().try_for_each(|line| match line {
        Line::Words(words) => sheet.line(words),
        Line::Fact(label, value) => sheet.fact(label, value),
    })
}

fn of_table(sheet: &mut Sheet<'_>, of: &PaperTable, press: &Press<'_>) -> Result<(), XlsxError> {
    if let Some(title) = &of.title {
        sheet.line(&press.say(title))?;
    }
    sheet.heads(&of.table, &of.placed_heads())?;
    sheet.rows(&of.table)?;
    if of.table.rows.is_empty() {
        sheet.empty(&press.say(&of.empty))?;
    }
    let notes: Vec<String> = of.table.notes.iter().map(|note| press.say(note)).collect();
    sheet.notes(&notes)
}

/// Who made it and when: of the paper, so that the same paper gives the same bytes.
fn about(workbook: &mut Workbook, paper: &Paper, press: &Press<'_>) -> Result<(), XlsxError> {
    let made = ExcelDateTime::from_timestamp(paper.basis.made.as_second())?;
    let properties = DocProperties::new()
        .set_title(press.say(&paper.title))
        .set_author(&paper.basis.author)
        .set_creation_datetime(&made);
    workbook.set_properties(&properties);
    Ok(())
}
