//! XML as it lies in files of maps: read on to what is wanted, and that taken whole.
//!
//! Name spaces are not asked for: half the programs forget to declare theirs.

use crate::io::sheet::{attribute, letter, text_from_bytes};
use crate::io::trouble::IoObstacle;
use crate::io::waiting::Waiting;
use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// How deep elements may stand in each other.
const DEEPEST: usize = 64;
/// So many bytes at most stand before what says the encoding.
const HEAD: usize = 200;

/// An element with all that is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Without the prefix of its name space.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text, that of elements in it left out.
    pub(super) text: String,
    pub(super) children: Vec<Self>,
}

impl Element {
    fn of(tag: &BytesStart<'_>) -> Self {
        let name = |key: &str| key.rsplit(':').next().unwrap_or_default().to_owned();
        let value = |key: &str| attribute(tag, key).unwrap_or_default();
        let keys = tag.attributes().flatten();
        let attributes = keys.map(|one| (name(one.key.as_ref()), value(one.key.as_ref())));
        Self {
            name: tag.local_name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first child of this name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    /// Its children of this name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// What its child of this name says.
    pub(super) fn says(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim()).filter(|text| !text.is_empty())
    }
}

/// The text of an XML file: as its first bytes say, as it says itself, or as its letters go.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    let is_marked = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, ..] | [_, 0, ..]);
    if !is_marked && std::str::from_utf8(bytes).is_err() {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
        let label = head.split_once("encoding=").map_or("", |(_, label)| label);
        let label = label.trim_start_matches(['"', '\'']).split(['"', '\'']).next();
        let said = Encoding::for_label(label.unwrap_or_default().as_bytes());
        if let Some(said) = said.filter(|said| *said != encoding_rs::UTF_8) {
            return said.decode_without_bom_handling(bytes).0;
        }
    }
    Cow::Owned(text_from_bytes(bytes))
}

/// A reader of such a text.
pub(super) struct Tree<'a> {
    xml: Reader<&'a [u8]>,
    of: usize,
    waiting: Waiting,
}

/// What comes next in a file.
pub(super) enum Next<'a> {
    /// An element begins.
    Opens(BytesStart<'a>),
    /// One ends.
    Closes,
    /// The file ends.
    Ends,
}

impl<'a> Tree<'a> {
    pub(super) fn new(text: &'a str, waiting: &Waiting) -> Self {
        let mut xml = Reader::from_str(text.trim_start());
        xml.config_mut().expand_empty_elements = true;
        Self { xml, of: text.len(), waiting: waiting.clone() }
    }

    fn event(&mut self) -> Result<Event<'a>, IoObstacle> {
        let at = usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX);
        self.waiting.go_on(at, self.of)?;
        self.xml.read_event().map_err(|error| IoObstacle::Broken(error.to_string()))
    }

    /// The next element to begin or to end.
    pub(super) fn next(&mut self) -> Result<Next<'a>, IoObstacle> {
        loop {
            match self.event()? {
                Event::Start(tag) => return Ok(Next::Opens(tag)),
                Event::End(_) => return Ok(Next::Closes),
                Event::Eof => return Ok(Next::Ends),
                _ => {}
            }
        }
    }

    /// The whole of an element that has just begun; nothing where it does not end or lies too deep.
    pub(super) fn whole(&mut self, tag: &BytesStart<'_>) -> Result<Option<Element>, IoObstacle> {
        let mut open = vec![Element::of(tag)];
        loop {
            let event = self.event()?;
            let depth = open.len();
            let Some(last) = open.last_mut() else { return Ok(None) };
            match event {
                Event::Start(_) if depth == DEEPEST => return Ok(None),
                Event::Start(tag) => open.push(Element::of(&tag)),
                Event::Text(text) => last.text += &text.xml10_content(),
                Event::CData(text) => last.text += &text.xml10_content(),
                Event::GeneralRef(sign) => last.text += &letter(&sign),
                Event::End(_) => {
                    let Some(done) = open.pop() else { return Ok(None) };
                    let Some(parent) = open.last_mut() else { return Ok(Some(done)) };
                    parent.children.push(done);
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }
}
