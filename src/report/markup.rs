//! Writing XML: elements, attributes, and names that may contain `<`, `&` and `"`.

use std::fmt::{Display, Write as _};

/// `<name a="1" b="2">`
pub(super) fn open(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    start(out, name, attributes);
    out.push('>');
}

/// `<name a="1" b="2"/>` on a line of its own.
pub(super) fn element(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    start(out, name, attributes);
    out.push_str("/>\n");
}

/// Text between tags.
pub(super) fn text(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // XML knows no other control characters.
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            letter => out.push(letter),
        }
    }
}

fn start(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    out.push('<');
    out.push_str(name);
    for (key, value) in attributes {
        write!(out, " {key}=\"").expect("a String takes everything");
        text(out, &value.to_string());
        out.push('"');
    }
}
