//! What the readers of packed files ask of XML.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart};

/// What a tag says under a name.
pub(in crate::io) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often something repeats or how far it reaches: once where nothing is said.
pub(super) fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).map_or(Some(1), |count| count.parse().ok()).unwrap_or(1)
}

/// The letter an entity stands for.
pub(in crate::io) fn letter(sign: &BytesRef<'_>) -> String {
    let named = quick_xml::escape::resolve_xml_entity(sign.as_ref()).map(str::to_owned);
    let numbered = || sign.resolve_char_ref().ok().flatten().map(String::from);
    named.or_else(numbered).unwrap_or_default()
}
