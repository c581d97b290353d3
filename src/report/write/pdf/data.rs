//! What the layout reads: the paper in words, as `paper.json`, and its pictures beside it.

use super::super::head::{self, Line};
use super::super::widths::{letter_size, widths};
use crate::i18n::{Language, Message};
use crate::report::paper::{
    Block, Fact, Lies, OfficialHead, Paper, PaperKind, PaperTable, Section, Signature,
};
use crate::report::press::Press;
use crate::views::Row;
use serde_json::{Value, json};

/// A picture by the name the layout knows it by.
type Drawn = (String, String);

/// The paper's data, and its pictures.
pub(super) fn of(paper: &Paper, press: &Press<'_>) -> Result<(Vec<u8>, Vec<Drawn>), Message> {
    let mut data = Data { press, kind: paper.kind, pictures: Vec::new() };
    let mut sections = Vec::new();
    for (number, section) in paper.sections.iter().enumerate() {
        press.goes_on(number, paper.sections.len())?;
        sections.push(data.section(section));
    }
    let language = match press.texts().language() {
        Language::Vietnamese => "vi",
        Language::English => "en",
    };
    let said = json!({
        "title": press.say(&paper.title),
        "author": paper.basis.author,
        "language": language,
        "is_official": paper.kind == PaperKind::Official,
        "prints_title": paper.prints_title(),
        "scope": data.lines(&paper.scope),
        "foot": press.say(&paper.foot()),
        "sections": sections,
    });
    Ok((said.to_string().into_bytes(), data.pictures))
}

struct Data<'a> {
    press: &'a Press<'a>,
    kind: PaperKind,
    pictures: Vec<Drawn>,
}

impl Data<'_> {
    fn section(&mut self, section: &Section) -> Value {
        let blocks: Vec<Value> =
            section.blocks.iter().map(|block| self.block(block, section.lies)).collect();
        json!({ "lies_across": section.lies == Lies::Across, "blocks": blocks })
    }

    fn block(&mut self, block: &Block, lies: Lies) -> Value {
        match block {
            Block::Head(head) => self.head(head),
            Block::Title(title) => json!({ "is": "title", "text": self.press.say(title) }),
            Block::Heading(heading) => json!({ "is": "heading", "text": self.press.say(heading) }),
            Block::Text(text) => json!({ "is": "text", "text": self.press.say(text) }),
            Block::Facts(facts) => json!({ "is": "facts", "facts": self.facts(facts) }),
            Block::Table(table) => self.table(table, lies),
            Block::Map(picture) => {
                let drawing = self.press.map(picture);
                self.picture(drawing, None)
            }
            Block::Chart(chart) => {
                let drawing = self.press.chart(chart);
                self.picture(drawing, Some(&chart.title))
            }
            Block::Notes(notes) => json!({ "is": "notes", "lines": self.lines(notes) }),
            Block::Signature(signature) => self.signature(signature),
        }
    }

    fn head(&self, head: &OfficialHead) -> Value {
        json!({
            "is": "head",
            "left": self.styled(&head::left(head)),
            "right": self.styled(&head::right(head)),
            "name": self.press.say(&head.name),
            "subject": self.press.say(&head.subject),
            "to": self.lines(&head::receivers(head)),
        })
    }

    fn signature(&self, signature: &Signature) -> Value {
        json!({
            "is": "signature",
            "left": self.lines(&head::sent_to(signature)),
            "right": self.styled(&head::signing(signature)),
        })
    }

    fn facts(&self, facts: &[Fact]) -> Vec<[String; 2]> {
        let said = |fact: &Fact| [self.press.say(&fact.label), fact.value.text(self.press.texts())];
        facts.iter().map(said).collect()
    }

    fn picture(&mut self, drawing: String, title: Option<&Message>) -> Value {
        let name = format!("picture-{}.svg", self.pictures.len() + 1);
        self.pictures.push((name.clone(), drawing));
        json!({ "is": "picture", "file": name, "title": title.map(|title| self.press.say(title)) })
    }

    fn table(&self, of: &PaperTable, lies: Lies) -> Value {
        let texts = self.press.texts();
        let columns = widths(of, self.kind, lies, texts).into_iter().enumerate();
        let rows = of.table.rows.iter().map(|row| &row.cells).chain(&of.table.total);
        let sums =
            of.table.rows.iter().map(Row::is_sum).chain(of.table.total.as_ref().map(|_| true));
        json!({
            "is": "table",
            "title": of.title.as_ref().map(|title| self.press.say(title)),
            "heads": of.head_rows().iter().map(|heads| {
                heads.iter().map(|head| json!({
                    "text": self.press.say(&head.text),
                    "columns": head.columns,
                    "rows": head.rows,
                })).collect()
            }).collect::<Vec<Vec<Value>>>(),
            "size": letter_size(of.table.columns.len(), self.kind),
            "columns": columns.map(|(place, width)| json!({
                "width": width,
                "is_of_figures": of.is_of_figures(place),
            })).collect::<Vec<Value>>(),
            "rows": rows.map(|cells| cells.iter().map(|cell| cell.text(texts)).collect())
                .collect::<Vec<Vec<String>>>(),
            "sums": sums.collect::<Vec<bool>>(),
            "empty": self.press.say(&of.empty),
            "notes": self.lines(&of.table.notes),
        })
    }

    fn lines(&self, lines: &[Message]) -> Vec<String> {
        lines.iter().map(|line| self.press.say(line)).collect()
    }

    fn styled(&self, lines: &[Line]) -> Vec<Value> {
        let said = |line: &Line| json!({ "text": self.press.say(&line.text), "look": line.look() });
        lines.iter().map(said).collect()
    }
}
