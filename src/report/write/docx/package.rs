//! The parts of the file beside its body, and the file itself.

use crate::i18n::{Message, reason};
use crate::report::markup::text;
use crate::report::paper::Paper;
use crate::report::press::Press;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES: &str = concat!(
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ",
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" ",
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" ",
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" ",
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"",
);
/// The parts beside the body: name, kind, what they are related by.
const PARTS: [(&str, &str, &str); 4] = [
    ("header", "header", "header"),
    ("blank", "header", "header"),
    ("footer", "footer", "footer"),
    ("styles", "styles", "styles"),
];

/// All that goes into the file.
pub(super) struct Package<'a> {
    pub(super) paper: &'a Paper,
    pub(super) press: &'a Press<'a>,
    pub(super) body: String,
    pub(super) pictures: Vec<Vec<u8>>,
}

impl Package<'_> {
    /// The file's bytes.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Message> {
        self.packed()
            .map_err(|error| Message::new("papers-not-packed").with("why", reason(&error.into())))
    }

    fn packed(&self) -> zip::result::ZipResult<Vec<u8>> {
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        // No clock: the same paper gives the same bytes.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        for (name, part) in self.parts() {
            file.start_file(name, options)?;
            file.write_all(part.as_bytes())?;
        }
        for (number, picture) in (1..).zip(&self.pictures) {
            file.start_file(format!("word/media/{number}.png"), options)?;
            file.write_all(picture)?;
        }
        Ok(file.finish()?.into_inner())
    }

    fn parts(&self) -> Vec<(String, String)> {
        let word = |name: &str| format!("word/{name}.xml");
        vec![
            ("[Content_Types].xml".to_owned(), content_types()),
            ("_rels/.rels".to_owned(), roots()),
            ("docProps/core.xml".to_owned(), self.about()),
            (word("document"), self.document()),
            ("word/_rels/document.xml.rels".to_owned(), self.related()),
            (word("styles"), styles()),
            (word("header"), header(true)),
            (word("blank"), header(false)),
            (word("footer"), self.footer()),
        ]
    }

    fn document(&self) -> String {
        format!("{XML}<w:document {NAMES}><w:body>\n{}</w:body></w:document>", self.body)
    }

    fn footer(&self) -> String {
        let mut said = String::new();
        text(&mut said, &self.press.say(&self.paper.foot()));
        format!(
            "{XML}<w:ftr {NAMES}><w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"3\" \
             w:color=\"000000\"/></w:pBdr></w:pPr><w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr>\
             <w:t xml:space=\"preserve\">{said}</w:t></w:r></w:p></w:ftr>"
        )
    }

    fn related(&self) -> String {
        let mut list = String::new();
        for (name, _, kind) in PARTS {
            relation(&mut list, name, kind, &format!("{name}.xml"));
        }
        for number in 1..=self.pictures.len() {
            let target = format!("media/{number}.png");
            relation(&mut list, &format!("picture{number}"), "image", &target);
        }
        relations(&list)
    }

    fn about(&self) -> String {
        let (mut title, mut author) = (String::new(), String::new());
        text(&mut title, &self.press.say(&self.paper.title));
        text(&mut author, &self.paper.basis.author);
        let made = self.paper.basis.made.strftime("%Y-%m-%dT%H:%M:%SZ");
        format!(
            "{XML}<cp:coreProperties \
             xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
             <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
             </cp:coreProperties>"
        )
    }
}

fn content_types() -> String {
    let mut list = String::new();
    let parts = PARTS.iter().map(|(name, kind, _)| (*name, *kind));
    for (name, kind) in parts.chain([("document", "document.main")]) {
        write!(list, "<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>")
            .expect("a String takes everything");
    }
    format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>{list}\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn roots() -> String {
    let mut list = String::new();
    relation(&mut list, "document", "officeDocument", "word/document.xml");
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    write!(list, "<Relationship Id=\"about\" Type=\"{core}\" Target=\"docProps/core.xml\"/>")
        .expect("a String takes everything");
    relations(&list)
}

fn relation(list: &mut String, id: &str, kind: &str, target: &str) {
    write!(list, "<Relationship Id=\"{id}\" Type=\"{RELATED}/{kind}\" Target=\"{target}\"/>")
        .expect("a String takes everything");
}

fn relations(list: &str) -> String {
    let names = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("{XML}<Relationships xmlns=\"{names}\">{list}</Relationships>")
}

/// The face of everything; nothing else is said here.
fn styles() -> String {
    let face = "Times New Roman";
    format!(
        "{XML}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\" w:eastAsia=\"{face}\" w:cs=\"{face}\"/>\
         <w:sz w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/></w:style></w:styles>"
    )
}

/// The page's number in the middle of the top margin, or nothing.
fn header(is_numbered: bool) -> String {
    let number = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
                  <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
                  <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>\
                  <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let number = if is_numbered { number } else { "" };
    format!(
        "{XML}<w:hdr {NAMES}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{number}</w:p></w:hdr>"
    )
}
