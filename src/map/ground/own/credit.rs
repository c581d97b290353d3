//! Attributions as files write them: often for a web page.

/// The longest that is shown; beyond it nobody reads.
const MOST_LETTERS: usize = 200;

/// The words of a text with markup, on one line.
pub fn plain(text: &str) -> String {
    let mut words = String::new();
    let mut is_inside = false;
    for letter in text.chars() {
        match letter {
            '<' => is_inside = true,
            '>' if is_inside => is_inside = false,
            _ if !is_inside => words.push(letter),
            _ => {}
        }
    }
    for (written, meant) in
        [("&copy;", "©"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    {
        words = words.replace(written, meant);
    }
    let words = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(MOST_LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_goes_and_words_stay() {
        let web = "<a href=\"https://osm.org\" target=\"_blank\">&copy; OpenStreetMap</a>\n  Huế &amp; bạn";
        assert_eq!(plain(web), "© OpenStreetMap Huế & bạn");
        assert_eq!(plain("a < b").len(), 1);
        assert_eq!(plain(&"dài ".repeat(1_000)).chars().count(), 200);
    }
}
