//! A paper as a document of Word, to be edited: Office Open XML (ECMA-376), as little of it as does.

mod package;
mod paragraph;
mod section;
mod table;

use self::package::Package;
use super::head::{self, Line};
use super::length::check_length;
use crate::i18n::Message;
use crate::report::markup::{element, open};
use crate::report::paper::{Block, Fact, Lies, OfficialHead, Paper, PaperKind, Section, Signature};
use crate::report::png::picture_png_of;
use crate::report::press::Press;
use paragraph::{Look, Side, paragraph};

/// Pixels for a unit of a map: fine enough for print.
const ZOOM: f32 = 2.0;

/// The file's bytes.
pub fn docx(paper: &Paper, press: &Press<'_>) -> Result<Vec<u8>, Message> {
    check_length(paper)?;
    let mut body = Body { out: String::new(), pictures: Vec::new(), press, kind: paper.kind };
    if paper.prints_title() {
        body.title(&paper.title, &paper.scope);
    }
    for (number, section) in paper.sections.iter().enumerate() {
        press.goes_on(number, paper.sections.len())?;
        body.section(section, number, number + 1 == paper.sections.len())?;
    }
    let Body { out, pictures, .. } = body;
    Package { paper, press, body: out, pictures }.bytes()
}

/// What has been written of the document's body.
struct Body<'a> {
    out: String,
    /// PNGs, in the order of their numbers.
    pictures: Vec<Vec<u8>>,
    press: &'a Press<'a>,
    kind: PaperKind,
}

impl Body<'_> {
    fn title(&mut self, title: &Message, scope: &[Message]) {
        let words = self.press.say(title).to_uppercase();
        paragraph(&mut self.out, &words, Look::BODY.bold().on(Side::Middle).with_next());
        for line in scope {
            paragraph(&mut self.out, &self.press.say(line), Look::BODY.on(Side::Middle));
        }
    }

    fn section(&mut self, section: &Section, number: usize, is_last: bool) -> Result<(), Message> {
        for block in &section.blocks {
            self.block(block, section.lies)?;
        }
        let is_first = number == 0;
        if is_last {
            section::end(&mut self.out, section.lies, is_first);
        } else {
            // The section's form stands in its last paragraph.
            self.out.push_str("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
            section::end(&mut self.out, section.lies, is_first);
            self.out.push_str("</w:pPr></w:p>\n");
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, lies: Lies) -> Result<(), Message> {
        match block {
            Block::Head(head) => self.head(head, lies),
            Block::Title(title) => self.title(title, &[]),
            Block::Heading(heading) => self.say(heading, Look::BODY.bold().with_next()),
            Block::Text(text) => self.say(text, Look::BODY.on(Side::Both)),
            Block::Facts(facts) => facts.iter().for_each(|fact| self.fact(fact)),
            Block::Table(table) => table::write(&mut self.out, table, self.press, self.kind, lies),
            Block::Map(picture) => return self.picture(&self.press.map(picture), lies),
            Block::Chart(chart) => {
                self.say(&chart.title, Look::BODY.bold().on(Side::Middle).with_next());
                return self.picture(&self.press.chart(chart), lies);
            }
            Block::Notes(notes) => notes.iter().for_each(|note| self.say(note, Look::NOTE)),
            Block::Signature(signature) => self.signature(signature, lies),
        }
        Ok(())
    }

    fn say(&mut self, message: &Message, look: Look) {
        paragraph(&mut self.out, &self.press.say(message), look);
    }

    fn fact(&mut self, fact: &Fact) {
        let label = format!("{}: ", self.press.say(&fact.label));
        let value = fact.value.text(self.press.texts());
        paragraph::two_parts(&mut self.out, &label, &value, Look::BODY);
    }

    fn head(&mut self, head: &OfficialHead, lies: Lies) {
        let (left, right) = (head::left(head), head::right(head));
        let left = self.styled(&left, 24);
        let right = self.styled(&right, 24);
        table::side_by_side(&mut self.out, &left, &right, (2, 3), lies);
        let name = self.press.say(&head.name).to_uppercase();
        paragraph(&mut self.out, &name, Look::BODY.bold().on(Side::Middle).with_next());
        self.say(&head.subject, Look::BODY.bold().on(Side::Middle));
        for line in head::receivers(head) {
            self.say(&line, Look::BODY.on(Side::Middle));
        }
    }

    fn signature(&mut self, signature: &Signature, lies: Lies) {
        let mut left = String::new();
        for (number, line) in head::sent_to(signature).iter().enumerate() {
            let look = if number == 0 {
                Look::BODY.sized(24).bold().italic()
            } else {
                Look::BODY.sized(22)
            };
            paragraph(&mut left, &self.press.say(line), look.tight());
        }
        let right = self.styled(&head::signing(signature), Look::SIZE);
        table::side_by_side(&mut self.out, &left, &right, (1, 1), lies);
    }

    /// Lines of a block in the middle of it.
    fn styled(&self, lines: &[Line], size: u32) -> String {
        let mut out = String::new();
        for line in lines {
            let look = Look::BODY.sized(size).on(Side::Middle).tight();
            let look = match line.style {
                head::Style::Plain => look,
                head::Style::Bold => look.bold(),
                head::Style::Ruled => look.bold().ruled(),
                head::Style::Italic => look.italic(),
            };
            paragraph(&mut out, &self.press.say(&line.text), look);
        }
        out
    }

    /// A picture as wide as the text, as PNG: Word of old offices draws no SVG.
    fn picture(&mut self, svg: &str, lies: Lies) -> Result<(), Message> {
        let (png, width, height) = picture_png_of(svg, ZOOM).map_err(|error| error.message())?;
        self.pictures.push(png);
        let number = self.pictures.len();
        let across = section::text_width(lies).emu();
        let down = across * u64::from(height) / u64::from(width.max(1));
        self.out.push_str("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>");
        open(
            &mut self.out,
            "wp:inline",
            &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)],
        );
        element(&mut self.out, "wp:extent", &[("cx", &across), ("cy", &down)]);
        let name = format!("{number}.png");
        element(&mut self.out, "wp:docPr", &[("id", &number), ("name", &name)]);
        self.out.push_str("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>");
        element(&mut self.out, "pic:cNvPr", &[("id", &number), ("name", &name)]);
        self.out.push_str("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
        element(&mut self.out, "a:blip", &[("r:embed", &format!("picture{number}"))]);
        self.out.push_str("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
        element(&mut self.out, "a:ext", &[("cx", &across), ("cy", &down)]);
        self.out.push_str("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n");
        Ok(())
    }
}
