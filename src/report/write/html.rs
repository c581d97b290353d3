//! A paper as one page of the web: opens offline in any browser and calls no address of anyone.

use crate::i18n::{Language, Message};
use crate::report::markup;
use crate::report::paper::{
    Block, Fact, Head, OfficialHead, Paper, PaperTable, Section, Signature,
};
use crate::report::press::Press;
use crate::views::{Cell, Row};

const STYLE: &str = include_str!("../../../assets/reports/paper.css");

/// The page's bytes.
pub fn html(paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
    let mut page = Page { out: String::new(), press };
    page.begin(paper);
    for (number, section) in paper.sections.iter().enumerate() {
        press.goes_on(number, paper.sections.len())?;
        page.section(section);
    }
    page.element("footer", "", &press.say(&paper.foot()));
    page.out.push_str("</body>\n</html>\n");
    Ok(page.out.into_bytes())
}

struct Page<'a> {
    out: String,
    press: &'a Press<'a>,
}

impl Page<'_> {
    fn begin(&mut self, paper: &Paper) {
        let language = match self.press.texts().language() {
            Language::Vietnamese => "vi",
            Language::English => "en",
        };
        let title = self.press.say(&paper.title);
        self.out.push_str("<!DOCTYPE html>\n");
        markup::open(&mut self.out, "html", &[("lang", &language)]);
        self.out.push_str("\n<head>\n<meta charset=\"utf-8\">\n");
        self.element("title", "", &title);
        self.out.push_str("<style>\n");
        self.out.push_str(STYLE);
        self.out.push_str("</style>\n</head>\n<body>\n");
        if paper.prints_title() {
            self.element("h1", "", &title);
            for line in &paper.scope {
                self.say("p", "scope", line);
            }
        }
    }

    fn section(&mut self, section: &Section) {
        self.out.push_str("<section>\n");
        for block in &section.blocks {
            self.block(block);
        }
        self.out.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Head(head) => self.head(head),
            Block::Title(title) => self.say("h1", "", title),
            Block::Heading(heading) => self.say("h2", "", heading),
            Block::Text(text) => self.say("p", "", text),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Map(picture) => self.figure(&self.press.map(picture), None),
            Block::Chart(chart) => self.figure(&self.press.chart(chart), Some(&chart.title)),
            Block::Notes(notes) => self.notes(notes),
            Block::Signature(signature) => self.signature(signature),
        }
    }

    fn head(&mut self, head: &OfficialHead) {
        self.out.push_str("<div class=\"head\">\n<div>\n");
        for line in super::head::left(head) {
            self.element("p", line.look(), &self.press.say(&line.text));
        }
        self.out.push_str("</div>\n<div>\n");
        for line in super::head::right(head) {
            self.element("p", line.look(), &self.press.say(&line.text));
        }
        self.out.push_str("</div>\n</div>\n");
        self.say("h1", "", &head.name);
        self.say("p", "subject", &head.subject);
        for line in super::head::receivers(head) {
            self.say("p", "", &line);
        }
    }

    fn signature(&mut self, signature: &Signature) {
        self.out.push_str("<div class=\"signature\">\n<div>\n");
        for (number, line) in super::head::sent_to(signature).iter().enumerate() {
            self.say("p", if number == 0 { "sent" } else { "sent-to" }, line);
        }
        self.out.push_str("</div>\n<div>\n");
        for line in super::head::signing(signature) {
            self.element("p", line.look(), &self.press.say(&line.text));
        }
        self.out.push_str("</div>\n</div>\n");
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.out.push_str("<dl>\n");
        for Fact { label, value } in facts {
            self.say("dt", "", label);
            self.element("dd", "", &value.text(self.press.texts()));
        }
        self.out.push_str("</dl>\n");
    }

    fn figure(&mut self, drawing: &str, title: Option<&Message>) {
        self.out.push_str("<figure>\n");
        if let Some(title) = title {
            self.say("figcaption", "", title);
        }
        self.out.push_str(drawing);
        self.out.push_str("</figure>\n");
    }

    fn notes(&mut self, notes: &[Message]) {
        for note in notes {
            self.say("p", "note", note);
        }
    }

    fn table(&mut self, of: &PaperTable) {
        self.out.push_str("<table>\n");
        if let Some(title) = &of.title {
            self.say("caption", "", title);
        }
        self.out.push_str("<thead>\n");
        for heads in of.head_rows() {
            self.out.push_str("<tr>");
            for head in &heads {
                self.table_head(head);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</thead>\n<tbody>\n");
        let sides: Vec<bool> =
            (0..of.table.columns.len()).map(|place| of.is_of_figures(place)).collect();
        for row in &of.table.rows {
            self.row(&row.cells, Row::is_sum(row), &sides);
        }
        if let Some(total) = &of.table.total {
            self.row(total, true, &sides);
        }
        if of.table.rows.is_empty() {
            markup::open(&mut self.out, "tr", &[]);
            markup::open(&mut self.out, "td", &[("colspan", &of.table.columns.len())]);
            markup::text(&mut self.out, &self.press.say(&of.empty));
            self.out.push_str("</td></tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
        self.notes(&of.table.notes);
    }

    fn table_head(&mut self, head: &Head) {
        markup::open(&mut self.out, "th", &[("colspan", &head.columns), ("rowspan", &head.rows)]);
        markup::text(&mut self.out, &self.press.say(&head.text));
        self.out.push_str("</th>");
    }

    fn row(&mut self, cells: &[Cell], is_sum: bool, sides: &[bool]) {
        self.out.push_str(if is_sum { "<tr class=\"sum\">" } else { "<tr>" });
        for (cell, is_figure) in cells.iter().zip(sides) {
            self.out.push_str(if *is_figure { "<td class=\"figure\">" } else { "<td>" });
            markup::text(&mut self.out, &cell.text(self.press.texts()));
            self.out.push_str("</td>");
        }
        self.out.push_str("</tr>\n");
    }

    fn say(&mut self, name: &str, class: &str, message: &Message) {
        self.element(name, class, &self.press.say(message));
    }

    /// An element with a text; a class only where it has one.
    fn element(&mut self, name: &str, class: &str, words: &str) {
        if class.is_empty() {
            markup::open(&mut self.out, name, &[]);
        } else {
            markup::open(&mut self.out, name, &[("class", &class)]);
        }
        markup::text(&mut self.out, words);
        self.out.extend(["</", name, ">\n"]);
    }
}
