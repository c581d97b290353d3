//! The words in a text with marks of HTML, as a balloon of Google Earth shows them.

/// Marks after which a new line begins.
const LINES: [&str; 8] = ["br", "p", "/p", "/div", "/tr", "/li", "/h1", "/h2"];
/// What the names of signs stand for.
const SIGNS: [(&str, &str); 6] = [
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

/// The text without marks, each line by itself.
pub(super) fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        words += before;
        let begins_mark =
            after.starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!".contains(sign));
        let Some((mark, after)) = after.split_once('>').filter(|_| begins_mark) else {
            words.push('<');
            rest = after;
            continue;
        };
        let name = mark.split([' ', '\n', '\t']).next().unwrap_or_default();
        let name = name.trim_end_matches('/').to_lowercase();
        if mark.starts_with(['s', 'S']) && ["style", "script"].contains(&name.as_str()) {
            rest = after.split_once(&format!("</{name}>")).map_or("", |(_, after)| after);
            continue;
        }
        words.push(if LINES.contains(&name.as_str()) { '\n' } else { ' ' });
        rest = after;
    }
    words += rest;
    let words = SIGNS.iter().fold(words, |words, (name, sign)| words.replace(name, sign));
    let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_lines_are_kept() {
        let table = "<html><style>td {a:b}</style><table><tr><td>Mã</td><td>A&nbsp;1</td></tr><tr><td>Diện tích</td><td>5&lt;6</td></tr></table>";
        assert_eq!(plain(table), "Mã A 1\nDiện tích 5<6");
        assert_eq!(plain("lô 1<br/>lô 2"), "lô 1\nlô 2");
        assert_eq!(plain("5 < 6 và 7 > 6 <"), "5 < 6 và 7 > 6 <");
        assert_eq!(plain("lô A1"), "lô A1");
    }
}
